"""Combo boxes of people and of what a question can be about; they keep ids, show names and survive every edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from genogram.ids import Id
from genogram.model import Bond, Document, Tie, ordered
from widgets.common.combo import ElidingCombo
from widgets.common.speaking import Speaking
from widgets.common.words import name_of


class Choice(Speaking, ElidingCombo):
    """A combo box whose first row means nobody or nothing."""

    def __init__(self, nobody: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nobody = nobody
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addItem(nobody(), None)

    def show_rows(self, rows: Iterable[tuple[Id, str]]) -> None:
        """Puts *rows* of (id, words) in; what was chosen stays chosen where it is still there."""
        chosen = self.chosen
        self.blockSignals(True)
        self.clear()
        self.addItem(self._nobody(), None)
        for key, words in rows:
            self.addItem(words, key)
        self.setCurrentIndex(max(0, self.findData(chosen)) if chosen else 0)
        self.blockSignals(False)

    @property
    def chosen(self) -> Id | None:
        """The id chosen, or None."""
        held = self.currentData()
        return str(held) if held else None

    def choose(self, key: Id | None) -> None:
        """Chooses *key*; nobody where it is not among the rows."""
        self.setCurrentIndex(max(0, self.findData(key)) if key else 0)

    def retranslate(self) -> None:
        super().retranslate()
        self.setItemText(0, self._nobody())


def people(doc: Document, first: Iterable[Id] = ()) -> list[tuple[Id, str]]:
    """(id, name) of everybody, those in *first* before the others."""
    early = [key for key in first if key in doc.persons]
    late = [person.id for person in ordered(doc.persons) if person.id not in early]
    return [(key, name_of(doc, key)) for key in (*early, *late)]


def partners_of_talk(doc: Document, first: Iterable[Id] = ()) -> list[tuple[Id, str]]:
    """Persons, then places: what the second end of a line may be."""
    return people(doc, first) + [(place.id, name_of(doc, place.id)) for place in ordered(doc.places)]


def line_between(doc: Document, one: Id, other: Id) -> Bond | Tie | None:
    """The first bond or tie told between the two, or None."""
    ends = {one, other}
    bond = next((b for b in ordered(doc.bonds) if {b.a, b.b} == ends), None)
    return bond or next((t for t in ordered(doc.ties) if {t.origin, t.to} == ends), None)
