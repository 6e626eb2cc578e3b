"""The card of a place around the family."""

from __future__ import annotations

from typing import cast

from genogram.model import Domain, Place, PlaceKind, ordered
from resources.i18n import tr
from widgets.common.words import word, words_of
from widgets.panels.inspector.chips import ChipChoice
from widgets.panels.inspector.fields import Choice, LongField, WordsField
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.people_list import PeopleList
from widgets.panels.inspector.told import add_notes, add_told, add_visibility, refresh_told


class PlaceForm(Form):
    """Who or what it is, how big it is in their life, what opens and what bars the way."""

    table = "places"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("Name"))
        self.add(WordsField(tr("Name")), "name", None, self._save_name)
        domain, kind = Choice(words_of(Domain), tr("Part of life")), Choice(words_of(PlaceKind), tr("What it is"))
        self.bind(domain, "domain", lambda e: str(_of(e).domain), lambda v: self.change(domain=Domain(str(v))))
        self.bind(kind, "kind", lambda e: str(_of(e).kind), lambda v: self.change(kind=PlaceKind(str(v))))
        self.pair((tr("Part of life"), domain), (tr("What it is"), kind))
        self.section(tr("How big is it in their life?"))
        size = ChipChoice({"1": tr("small"), "2": tr("medium"), "3": tr("large")}, tr("How big is it in their life?"))
        self.add(size, "size", lambda e: str(_of(e).size), lambda v: self.change(size=int(str(v))))
        self.section(tr("What opens the way there?"))
        self.add(LongField(tr("What opens the way there?")), "opens_by")
        self.section(tr("What bars the way?"))
        self.add(LongField(tr("What bars the way?")), "barriers")
        self.section(tr("Whom to ask there"))
        self.add(WordsField(tr("Whom to ask there"), tr("name, telephone")), "contact")
        self.section(tr("Ties from here"))
        self._ties = PeopleList(self)
        self.rows.addWidget(self._ties)
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this?"))
        self._notes = add_notes(self)
        self.end()

    def show_element(self, doc: object, element: str) -> None:
        if element != self.id:
            self._notes.forget()
        super().show_element(doc, element)  # type: ignore[arg-type]

    def refresh(self) -> None:
        place = self.doc.places[self.id]
        self.heading.setText(place.name)
        self.under.setText(word(place.domain))
        ends = [t.origin for t in ordered(self.doc.ties) if t.to == self.id]
        self._ties.show_people(self.doc, dict.fromkeys(ends))
        refresh_told(self, self._who)
        self._notes.refresh()

    def _save_name(self, value: object) -> None:
        if value:
            self.change(name=str(value))
        else:
            self.hint.emit(tr("A place keeps its name; remove it if it is not there any more."))


def _of(element: object) -> Place:
    return cast(Place, element)
