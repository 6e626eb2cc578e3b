"""A family file before it becomes a case: who is in it, and what reading it had to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from resources.i18n import tr, trn
from widgets.common import theme
from widgets.common.buttons import Button
from widgets.common.forms import Card, ColumnPage, FormRow, row_of
from widgets.common.labels import Label, SectionHeader


class ImportPage(ColumnPage):
    """Shows a preview; ``take_wanted(title)`` makes the case, ``back_wanted`` leaves everything as it is."""

    take_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(720, parent)
        self._people = self._couples = 0
        self._findings: Sequence[str] = ()
        self.column.addWidget(Label(lambda: tr("Bring in a family file"), "display", wrap=True))
        self.counts = Label(self._count_words, "muted", wrap=True)
        self.column.addWidget(self.counts)
        card = Card()
        self.title = QLineEdit()
        self.title.setMaxLength(300)
        card.column.addWidget(FormRow(lambda: tr("What shall the case be called?"), self.title))
        self.column.addWidget(card)
        self._heading = SectionHeader(self._heading_words)
        self.column.addWidget(self._heading)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("What reading the file had to say"))
        self.list.setMinimumHeight(theme.px(220))
        self.column.addWidget(self.list, 1)
        back = Button(lambda: tr("Leave it"), large=True)
        back.clicked.connect(self.back_wanted)
        self.take = Button(lambda: tr("Make a case of it"), "primary", large=True)
        self.take.clicked.connect(lambda: self.take_wanted.emit(" ".join(self.title.text().split())))
        self.column.addLayout(row_of(back, None, self.take))
        self.setFocusProxy(self.title)

    def show_file(self, title: str, people: int, couples: int, findings: Sequence[str]) -> None:
        """What was read: a title to begin with, how many are in it, findings in words."""
        self.title.setText(title)
        self._people, self._couples, self._findings = people, couples, findings
        self.counts.retranslate()
        self._heading.retranslate()
        self.list.clear()
        for text in findings:
            self.list.addItem(QListWidgetItem(text))
        self.list.setVisible(bool(findings))

    def _count_words(self) -> str:
        people = trn("{count} person", "{count} people", self._people)
        couples = trn("{count} couple", "{count} couples", self._couples)
        return tr("In this file: {people}, {couples}. Nothing is kept until you say so.", people=people, couples=couples)

    def _heading_words(self) -> str:
        if not self._findings:
            return tr("Everything in the file was understood")
        return trn("{count} thing to know about this file", "{count} things to know about this file", len(self._findings))
