"""A calm strip that tells what happened, what is safe and what one can do. Never a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from resources.i18n import tr
from widgets.common.buttons import Button, IconButton
from widgets.common.labels import Label, Mark

Choice = tuple[Callable[[], str], Callable[[], None]]
_ICONS = {"info": ("info", "accent"), "warn": ("warning-data", "warn"), "danger": ("warning-data", "danger")}


class Banner(QFrame):
    """One message with up to three things to do. ``weight``: ``info``, ``warn``, ``danger`` (data in danger only)."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._mark = Mark("info")
        self._words = Label(wrap=True)
        self._close = IconButton("close", lambda: tr("Close this message"), 14)
        self._close.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(10)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self._choices: list[Button] = []
        self.hide()

    def say(self, weight: str, text: Callable[[], str], *choices: Choice, stays: bool = False) -> None:
        """Shows *text* with buttons; ``stays``: it goes only when what it tells of is over."""
        self._drop_choices()
        self.setProperty("weight", weight)
        self._mark.show_icon(*_ICONS[weight])
        self._words._said().clear()
        self._words.speak(self._words.setText, text)
        self.setAccessibleName(text())
        for says, does in choices:
            button = Button(says, "strong")
            button.clicked.connect(does)
            self._row.insertWidget(self._row.count() - 1, button)
            self._choices.append(button)
        self._close.setVisible(not stays)
        for widget in (self, self._words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()

    @property
    def text(self) -> str:
        """What is shown; empty where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def clear(self) -> None:
        """Takes the message away."""
        self._drop_choices()
        self.hide()
        self.closed.emit()

    def _drop_choices(self) -> None:
        for button in self._choices:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._choices.clear()
