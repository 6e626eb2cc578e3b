"""The first page: practise with a made-up family, or open or make a vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from resources.i18n import tr
from widgets.common import theme
from widgets.common.buttons import Button
from widgets.common.forms import ColumnPage
from widgets.common.icons import draw_icon
from widgets.common.labels import Label
from widgets.common.speaking import Speaking, fixed


class ChoiceCard(Speaking, QAbstractButton):
    """A large button: icon, what it does, what that means."""

    def __init__(self, icon_name: str, title: Callable[[], str], text: Callable[[], str], primary: bool = False) -> None:
        super().__init__()
        self._icon_name, self._title, self._words, self._primary = icon_name, title, text, primary
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.speak(self._say, title)

    def _say(self, title: str) -> None:
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._words())
        self.updateGeometry()
        self.update()

    def _text_left(self) -> int:
        return theme.px(64)

    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, width - self._text_left() - theme.px(20), 2000)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(room.toRect(), flags, self._words()).height()
        bold = self.font()
        bold.setBold(True)
        bold.setPixelSize(theme.px(15))
        from PySide6.QtGui import QFontMetrics

        title = QFontMetrics(bold).boundingRect(room.toRect(), flags, self._title()).height()
        return max(theme.px(72), theme.px(36) + title + words)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(360), self.heightForWidth(theme.px(360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.heightForWidth(max(self.width(), theme.px(200))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hot = self.underMouse() or self.isDown()
        painter.setBrush(QColor(worn.soft if self._primary or self.isDown() else worn.panel))
        edge = worn.focus if self.hasFocus() else worn.accent if hot or self._primary else worn.line
        pen = painter.pen()
        pen.setColor(QColor(edge))
        pen.setWidthF(2.0 if self.hasFocus() else 1.0)
        painter.setPen(pen)
        painter.drawRoundedRect(box, 10, 10)
        side = theme.px(24)
        draw_icon(painter, self._icon_name, worn.accent, QRectF(theme.px(20), theme.px(20), side, side))
        left = self._text_left()
        room = QRectF(left, theme.px(16), self.width() - left - theme.px(20), self.height())
        font = self.font()
        font.setBold(True)
        font.setPixelSize(theme.px(15))
        painter.setFont(font)
        painter.setPen(QColor(worn.text))
        flags = int(Qt.TextFlag.TextWordWrap)
        used = painter.boundingRect(room.toRect(), flags, self._title())
        painter.drawText(room.toRect(), flags, self._title())
        painter.setFont(self.font())
        painter.setPen(QColor(worn.text if self._primary else worn.muted))
        room.setTop(used.bottom() + theme.px(4))
        painter.drawText(room.toRect(), flags, self._words())
        painter.end()


class StartPage(ColumnPage):
    """What to begin with: practise, open a vault, make one; and in which language."""

    practice_wanted = Signal()
    new_vault_wanted = Signal()
    open_vault_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, languages: Sequence[tuple[str, str]], vault_known: bool, parent: QWidget | None = None) -> None:
        super().__init__(600, parent)
        self.column.addStretch(2)
        self.column.addWidget(Label(lambda: tr("Draw families together"), "display", wrap=True))
        self.column.addWidget(
            Label(
                lambda: tr(
                    "Genograms, ecomaps and the conversations around them. "
                    "Everything stays on this computer; nothing is ever sent anywhere."
                ),
                "muted",
                wrap=True,
            )
        )
        self.column.addSpacing(12)
        self.practice = ChoiceCard(
            "practice",
            lambda: tr("Practise with a made-up family"),
            lambda: tr("No password. Try everything; you can start the family afresh at any time."),
            primary=not vault_known,
        )
        self.open_vault = ChoiceCard(
            "unlock",
            lambda: tr("Open your vault"),
            lambda: tr("Your cases, encrypted under your password."),
            primary=vault_known,
        )
        self.new_vault = ChoiceCard(
            "vault",
            lambda: tr("Make a vault for real cases"),
            lambda: tr("One encrypted file for all your cases. You choose a password and get a recovery key to print."),
        )
        order = (
            (self.open_vault, self.practice, self.new_vault) if vault_known else (self.practice, self.new_vault, self.open_vault)
        )
        for card, wanted in (
            (self.practice, self.practice_wanted),
            (self.open_vault, self.open_vault_wanted),
            (self.new_vault, self.new_vault_wanted),
        ):
            card.clicked.connect(wanted)
        for card in order:
            self.column.addWidget(card)
        self.column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._languages: dict[str, Button] = {}
        for code, name in languages:
            button = Button(fixed(name), "quiet")
            button.clicked.connect(lambda _on=False, wanted=code: self.language_wanted.emit(wanted))
            row.addWidget(button)
            self._languages[code] = button
        row.addStretch(1)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.column.addWidget(holder)
        self.column.addStretch(3)
        self.setFocusProxy(order[0])
