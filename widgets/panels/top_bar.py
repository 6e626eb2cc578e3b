"""The bar above the picture: what picture is this, and what can I do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from resources.i18n import tr
from widgets.common import theme
from widgets.common.buttons import Button, ChipButton, IconButton
from widgets.common.labels import Label

HEIGHT = 52


class FindButton(Button):
    """Looks like a field; opens the palette. Its key stands at the right."""

    def __init__(self, key_of: Callable[[str], str]) -> None:
        self._key_of = key_of
        super().__init__(lambda: tr("Find or do anything"), "find", "search")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(44), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._key_width() + theme.px(14), hint.height())

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._key_of("find"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.width() < self.sizeHint().width() - 2:
            return
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(theme.current().muted))
        box = QRect(0, 0, self.width() - theme.px(10), self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key_of("find"))
        painter.end()


class TopBar(QWidget):
    """Title, chips (as told by, date, layers, tidy), find-or-do, joint mode, export, menu.

    What it has no room for keeps only its icon.
    """

    told_wanted = Signal(QPoint)
    date_wanted = Signal(QPoint)
    layers_wanted = Signal(QPoint)
    tidy_wanted = Signal()
    find_wanted = Signal()
    joint_wanted = Signal()
    export_wanted = Signal(QPoint)
    menu_wanted = Signal(QPoint)

    def __init__(self, key_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(8)
        self._title_words: Callable[[], str] = lambda: ""
        self.title = Label(lambda: self._title_words(), "title")
        self._told_words: Callable[[], str] = lambda: tr("As told by: everyone")
        self._date_words: Callable[[], str] = lambda: tr("Date: today")
        self.told = ChipButton(lambda: self._told_words(), "eyes")
        self.date = ChipButton(lambda: self._date_words(), "date")
        self.layers = ChipButton(lambda: tr("Layers"), "layers")
        self.tidy = ChipButton(lambda: tr("Tidy"), "tidy")
        self.chips = (self.told, self.date, self.layers, self.tidy)
        self.finder = FindButton(key_of)
        self.joint = Button(lambda: tr("Joint mode"), "primary")
        self.export = Button(lambda: tr("Export"), "strong")
        self.menu = IconButton("menu", lambda: tr("Menu"), 20)
        row.addWidget(self.title)
        row.addSpacing(6)
        for chip in self.chips:
            row.addWidget(chip)
        row.addStretch(1)
        for widget in (self.finder, self.joint, self.export, self.menu):
            row.addWidget(widget)
        for button, wanted in (
            (self.told, self.told_wanted),
            (self.date, self.date_wanted),
            (self.layers, self.layers_wanted),
            (self.export, self.export_wanted),
            (self.menu, self.menu_wanted),
        ):
            button.clicked.connect(lambda _on=False, b=button, s=wanted: s.emit(b.mapToGlobal(QPoint(0, b.height() + 4))))
        self.tidy.clicked.connect(self.tidy_wanted)
        self.finder.clicked.connect(self.find_wanted)
        self.joint.clicked.connect(self.joint_wanted)
        self._short = 0
        self.retheme()

    def show_picture(self, title: Callable[[], str], chips: bool) -> None:
        """The title of the section; ``chips`` where a picture is shown that they act on."""
        self._title_words = title
        self.title.setText(title())
        for widget in (*self.chips, self.joint, self.export):
            widget.setVisible(chips)
        self._fit()

    def show_told(self, words: Callable[[], str], chosen: bool) -> None:
        """Through whose eyes the picture is drawn."""
        self._told_words = words
        self.told.mark(chosen)
        self._fit()

    def show_date(self, words: Callable[[], str], chosen: bool) -> None:
        """As of when the picture is drawn."""
        self._date_words = words
        self.date.mark(chosen)
        self._fit()

    def show_joint(self, on: bool) -> None:
        """Whether the family is looking on."""
        self.joint.setProperty("kind", "strong" if on else "primary")
        self.joint.setText(tr("End joint mode") if on else tr("Joint mode"))
        self.joint.style().unpolish(self.joint)
        self.joint.style().polish(self.joint)
        self._fit()

    def retheme(self) -> None:
        self.setFixedHeight(max(HEIGHT, theme.px(HEIGHT)))
        self._fit()

    def retranslate(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words go from the right where there is no room: find's first, then the chips'; names stay for screen readers.

        Last goes the title, which the sidebar marks as well: a verb on a button is never cut.
        """
        self.title.show()
        words: dict[Button, str] = {
            self.finder: tr("Find or do anything"),
            self.layers: tr("Layers"),
            self.tidy: tr("Tidy"),
            self.date: self._date_words(),
            self.told: self._told_words(),
        }
        for button, text in words.items():
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip("")
        for button, text in words.items():
            if self._row.minimumSize().width() + self._wish() <= self.width():
                break
            button.setText("")
            button.setToolTip(text)
        self.title.setVisible(self._row.minimumSize().width() <= self.width())

    def _wish(self) -> int:
        """How much more than its least the bar would like for find-or-do."""
        if not self.finder.text():
            return 0
        return self.finder.sizeHint().width() - self.finder.minimumSizeHint().width()
