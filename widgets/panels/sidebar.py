"""The left side: which case, which part of it, which kept picture; and the way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from genogram.ids import Id
from resources.i18n import tr
from widgets.common import theme
from widgets.common.icons import draw_icon
from widgets.common.labels import ElidedLabel, SectionHeader, hairline
from widgets.common.speaking import Speaking

WIDE, NARROW = 208, 56
SECTIONS: dict[str, tuple[str, Callable[[], str]]] = {
    "family": ("family", lambda: tr("Family")),
    "ecomap": ("ecomap", lambda: tr("Ecomap")),
    "sessions": ("sessions", lambda: tr("Sessions")),
    "reports": ("reports", lambda: tr("Reports")),
}
"""Section id -> icon and name, in the order of the sidebar."""


class NavButton(Speaking, QPushButton):
    """A row of the sidebar: icon, words, perhaps a number at the right. Narrow, only the icon shows."""

    def __init__(self, icon_name: str, text: Callable[[], str], key: Callable[[], str] | None = None) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_name, self._words, self._key = icon_name, text, key or (lambda: "")
        self._count, self._narrow = "", False
        self._why: Callable[[], str] | None = None
        self.speak(self.setAccessibleName, text)
        self.speak(self._tip, text)

    def _tip(self, text: str) -> None:
        key = self._key()
        why = self._why() if self._why else ""
        self.setToolTip(f"{text}: {why}" if why else f"{text} ({key})" if key else text)
        self.setAccessibleDescription(why)
        self.updateGeometry()
        self.update()

    def close_with(self, why: Callable[[], str] | None) -> None:
        """Takes no clicks and says *why* in its tooltip; None opens it again."""
        self._why = why
        self.setEnabled(why is None)
        self._tip(self._words())

    def show_count(self, count: int) -> None:
        """A number at the right; none for 0."""
        self._count = str(count) if count else ""
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = 0 if self._narrow else self.fontMetrics().horizontalAdvance(self._words()) + theme.px(60)
        return QSize(words + theme.px(36), theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(36), theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        worn = theme.current()
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(18)
        left = (self.width() - side) / 2 if self._narrow else theme.px(12)
        draw_icon(painter, self._icon_name, self._ink(on), QRectF(left, (self.height() - side) / 2, side, side))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn.accent))
            painter.drawRoundedRect(QRectF(0, 7, 3, self.height() - 14), 1.5, 1.5)
        if not self._narrow:
            font = self.font()
            font.setBold(on)
            painter.setFont(font)
            painter.setPen(QColor(worn.text if on else self._ink(on)))
            start = int(left + side + theme.px(12))
            aside = self._count or self._key()
            small = self.font()
            small.setPixelSize(theme.px(11))
            painter.setFont(small)
            room = painter.fontMetrics().horizontalAdvance(aside) + theme.px(12) if aside else theme.px(6)
            if aside:
                box = self.rect().adjusted(0, 0, -theme.px(12), 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
            painter.setFont(font)
            width = self.width() - start - room
            words = painter.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, width)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(start, 0, 0, 0), flags, words)
        painter.end()

    def _ink(self, on: bool) -> str:
        worn = theme.current()
        return worn.accent if on else worn.muted if self.isEnabled() else worn.quiet

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        return super().event(event)


class KeptPicture(QPushButton):
    """A row of "Pictures kept"."""

    def __init__(self, picture: Id | None, title: str, detail: str) -> None:
        super().__init__()
        self.setObjectName("kept")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture, self._title, self._detail = picture, title, detail
        self.setAccessibleName(f"{title} {detail}".strip())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(36), theme.px(26))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        worn = theme.current()
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(worn.accent))
        if on:
            painter.setBrush(QColor(worn.accent))
        painter.drawEllipse(QRectF(theme.px(12) - 3, self.height() / 2 - 3, 6, 6))
        start, room = theme.px(24), theme.px(8)
        if self._detail:
            small = self.font()
            small.setPixelSize(theme.px(11))
            painter.setFont(small)
            painter.setPen(QColor(worn.muted))
            box = self.rect().adjusted(0, 0, -theme.px(12), 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._detail)
            room = painter.fontMetrics().horizontalAdvance(self._detail) + theme.px(20)
            painter.setFont(self.font())
        painter.setPen(QColor(worn.text if on else worn.muted))
        words = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - start - room)
        painter.drawText(self.rect().adjusted(start, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class Sidebar(QWidget):
    """Where am I: case, sections, kept pictures; at the bottom lock and all cases."""

    section_wanted = Signal(str)
    picture_wanted = Signal(object)
    lock_wanted = Signal()
    cases_wanted = Signal()

    def __init__(self, key_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 16, 10, 12)
        self._column.setSpacing(4)
        self.title = ElidedLabel("title")
        self.detail = ElidedLabel("caption")
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(10, 0, 4, 12)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.detail)
        self._column.addWidget(self._head)
        self._group = QButtonGroup(self)
        self.sections: dict[str, NavButton] = {}
        for name, (icon_name, words) in SECTIONS.items():
            button = NavButton(icon_name, words)
            button.clicked.connect(lambda _on=False, section=name: self.section_wanted.emit(section))
            self._group.addButton(button)
            self._column.addWidget(button)
            self.sections[name] = button
        self._kept = QWidget()
        kept = QVBoxLayout(self._kept)
        kept.setContentsMargins(0, 10, 0, 0)
        kept.setSpacing(2)
        line = QWidget()
        line_row = QVBoxLayout(line)
        line_row.setContentsMargins(10, 0, 10, 12)
        line_row.addWidget(hairline())
        kept.addWidget(line)
        heading = SectionHeader(lambda: tr("Pictures kept"))
        heading.setContentsMargins(10, 0, 0, 4)
        kept.addWidget(heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        kept.addLayout(self._rows)
        self._pictures = QButtonGroup(self)
        self._column.addWidget(self._kept)
        self._column.addStretch(1)
        self._foot_line = hairline()
        self._column.addWidget(self._foot_line)
        self.lock = NavButton("lock", lambda: tr("Lock"), lambda: key_of("lock"))
        self.cases = NavButton("cases", lambda: tr("All cases"), lambda: key_of("all_cases"))
        for button, wanted in ((self.lock, self.lock_wanted), (self.cases, self.cases_wanted)):
            button.setCheckable(False)
            button.clicked.connect(lambda _on=False, signal=wanted: signal.emit())
            self._column.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.retheme()

    def show_case(self, title: str, detail: str, sessions: int, lockable: bool) -> None:
        """The case's name, a line about it, how many sessions it has; ``lockable`` when a vault is open."""
        self.title.show_text(title)
        self.detail.show_text(detail)
        self.sections["sessions"].show_count(sessions)
        self.lock.setVisible(lockable)

    def show_pictures(self, rows: Sequence[tuple[Id | None, str, str]], chosen: Id | None) -> None:
        """Kept pictures as (id, title, date in words); id None is today's."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                self._pictures.removeButton(widget)  # type: ignore[arg-type]
                widget.deleteLater()
        for picture, title, detail in rows:
            row = KeptPicture(picture, title, detail)
            row.setChecked(picture == chosen)
            row.clicked.connect(lambda _on=False, wanted=picture: self.picture_wanted.emit(wanted))
            self._pictures.addButton(row)
            self._rows.addWidget(row)
        self._kept.setVisible(bool(rows) and not self._narrow)

    def show_joint(self, joint: bool) -> None:
        """In joint mode, what could show more than the family may see is closed and says why."""
        why = (lambda: tr("closed in joint mode, because it may hold what is not for the family")) if joint else None
        for button in (self.sections["sessions"], self.sections["reports"], self.cases):
            button.close_with(why)

    def show_section(self, section: str) -> None:
        """Marks the section that is shown."""
        self.sections[section].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Collapses to icons, or opens."""
        self._narrow = narrow
        for button in (*self.sections.values(), self.lock, self.cases):
            button.set_narrow(narrow)
        self._head.setVisible(not narrow)
        self._kept.setVisible(not narrow and self._rows.count() > 0)
        self._column.setContentsMargins(10, 16 if not narrow else 12, 10, 12)
        self.retheme()

    @property
    def narrow(self) -> bool:
        return self._narrow

    def retheme(self) -> None:
        self.setFixedWidth(NARROW if self._narrow else theme.px(WIDE))
