"""A page with one question and one line to answer it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.i18n import tr
from widgets.common.buttons import Button
from widgets.common.forms import Card, ColumnPage, FormRow, row_of
from widgets.common.labels import Label


class AskPage(ColumnPage):
    """``ask`` sets question and verb; ``answered(text)`` or ``back_wanted`` follows."""

    answered = Signal(str)
    back_wanted = Signal()

    def __init__(
        self,
        title: Callable[[], str],
        question: Callable[[], str],
        verb: Callable[[], str],
        hint: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(520, parent)
        self.column.addStretch(1)
        self.column.addWidget(Label(title, "display", wrap=True))
        card = Card()
        self.line = QLineEdit()
        self.line.setMaxLength(300)
        self.line.returnPressed.connect(self._take)
        card.column.addWidget(FormRow(question, self.line, hint))
        back = Button(lambda: tr("Back"), large=True)
        back.clicked.connect(self.back_wanted)
        self.take = Button(verb, "primary", large=True)
        self.take.clicked.connect(self._take)
        card.column.addLayout(row_of(back, None, self.take))
        self.column.addWidget(card)
        self.column.addStretch(2)
        self.setFocusProxy(self.line)

    def begin(self, text: str = "") -> None:
        """Starts with *text* in the line."""
        self.line.setText(text)
        self.line.selectAll()

    def _take(self) -> None:
        self.answered.emit(" ".join(self.line.text().split()))
