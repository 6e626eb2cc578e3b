"""The Reports section: for whom, in which language, what that reader will not see, and one button that writes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from genogram.model import Document
from resources.i18n import LANGUAGES, N_, language, tr, trn
from widgets.common.buttons import Button
from widgets.common.flow import FlowLayout
from widgets.common.forms import Card, ColumnPage, clear_layout, row_of
from widgets.common.labels import Label, SectionHeader
from widgets.common.speaking import Speaking

Preview = Callable[[Document, str, str], list[str]]
"""(case, reader, language) -> what that reader's report leaves out, a line each."""

READERS: dict[str, tuple[str, str]] = {
    "family": (
        N_("For the family"),
        N_("Thanks and strengths first, the pictures with their legend, what you said and what was agreed. Plain words."),
    ),
    "supervisor": (
        N_("For supervision"),
        N_("Both pictures, where views differ, resources, questions with answers, hypotheses. Nothing told in confidence."),
    ),
    "authority": (
        N_("For an authority"),
        N_("Only what people agreed to share: who took part, each view with who says so, goals in their own words."),
    ),
    "helper": (
        N_("For my own file"),
        N_("Everything, also what only you may see. Not to be handed on."),
    ),
}
_NAMES = {"en": "English", "de": "Deutsch", "da": "Dansk", "uk": "Українська"}
_SHOWN = 40


class _Languages(Speaking, QComboBox):
    """Languages by their own names."""


class ReportsPage(ColumnPage):
    """``show_document(document)``; ``export_wanted(reader, language)`` when the report is to be written."""

    export_wanted = Signal(str, str)
    intent = Signal(object)
    hint = Signal(str)

    def __init__(self, preview: Preview | None = None, parent: QWidget | None = None) -> None:
        super().__init__(640, parent)
        self._preview = preview
        self._doc: Document | None = None
        self.reader = "family"
        self.column.addWidget(Label(lambda: tr("A report for one reader"), "display", wrap=True))
        self.column.addWidget(
            Label(lambda: tr("One case, one report for each reader. You see beforehand what is left out."), "muted", wrap=True)
        )
        self.column.addWidget(SectionHeader(lambda: tr("Who will read it?")))
        self.cards: dict[str, Button] = {}
        for code, (name, _) in READERS.items():
            self.cards[code] = Button(partial(tr, name), "chip")
            self.cards[code].setCheckable(True)
            self.cards[code].clicked.connect(partial(self.choose, code))
        flow = FlowLayout()
        for button in self.cards.values():
            flow.addWidget(button)
        self.column.addLayout(flow)
        self.about = Label(lambda: tr(READERS[self.reader][1]), "muted", wrap=True)
        self.column.addWidget(self.about)
        self.column.addWidget(SectionHeader(lambda: tr("In which language?")))
        self.languages = _Languages()
        for code in LANGUAGES:
            self.languages.addItem(_NAMES[code], code)
        self.languages.setCurrentIndex(max(0, self.languages.findData(language())))
        self.languages.setMaximumWidth(240)
        self.languages.speak(self.languages.setAccessibleName, lambda: tr("In which language?"))
        self.languages.currentIndexChanged.connect(lambda _index: self._show_left_out())
        self.column.addWidget(self.languages)
        self.column.addWidget(SectionHeader(lambda: tr("What this reader will not see")))
        self.left_out = Card()
        self.column.addWidget(self.left_out)
        self.write = Button(lambda: tr("Write the report…"), "primary", "export", large=True)
        self.write.clicked.connect(lambda: self.export_wanted.emit(self.reader, str(self.languages.currentData())))
        self.column.addSpacing(4)
        self.column.addLayout(row_of(self.write, None))
        self.column.addStretch(1)
        self._mark()

    def show_document(self, document: Document) -> None:
        """Shows what a report of *document* would leave out; worked out when the page is seen."""
        self._doc = document
        if self.isVisible():
            self._show_left_out()

    def choose(self, reader: str, *_: object) -> None:
        """Chooses a reader."""
        self.reader = reader
        self._mark()
        self._show_left_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_left_out()

    def retranslate(self) -> None:
        """Says what is left out again in another language."""
        self._show_left_out()

    def _mark(self) -> None:
        for code, button in self.cards.items():
            button.setChecked(code == self.reader)
            button.setProperty("set", "true" if code == self.reader else "false")
            button.style().unpolish(button)
            button.style().polish(button)
        self.about.retranslate()

    def _show_left_out(self) -> None:
        clear_layout(self.left_out.column)
        if self._doc is None:
            return
        lines = self._preview(self._doc, self.reader, language()) if self._preview else []
        if not lines:
            self.left_out.column.addWidget(Label(lambda: tr("Nothing is left out for this reader."), "muted", wrap=True))
        for line in lines[:_SHOWN]:
            self.left_out.column.addWidget(Label(partial(str, line), wrap=True))
        if len(lines) > _SHOWN:
            more = len(lines) - _SHOWN
            self.left_out.column.addWidget(Label(lambda: trn("and {count} more", "and {count} more", more), "muted"))
