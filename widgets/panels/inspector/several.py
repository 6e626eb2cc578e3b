"""The card for several things selected at once."""

from __future__ import annotations

from genogram import edits
from genogram.ids import Id
from genogram.model import Document, MultipleKind
from genogram.quick_entry import connect
from resources.i18n import tr, trn
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.people_list import PeopleList


class SeveralForm(Form):
    """Live together, a line between two, a couple, twins, the same person."""

    def __init__(self) -> None:
        super().__init__()
        self._ids: tuple[Id, ...] = ()
        self._people = PeopleList(self)
        self.rows.addSpacing(8)
        self.rows.addWidget(self._people)
        self.rows.addSpacing(8)
        self._together = self.button(tr("They live together"), self._live_together)
        self._line = self.button(tr("Draw a line between them"), self._draw_line)
        self._couple = self.button(tr("They are a couple"), self._make_couple)
        self._twins = self.button(tr("They are twins"), self._make_twins)
        self._merge = self.button(tr("They are the same person"), self._make_one)
        self._merge.setToolTip(tr("Everything told about either stays with one of them. Ctrl+Z takes it back."))
        self.end()

    def show_several(self, doc: Document, ids: tuple[Id, ...]) -> None:
        """Shows what can be done with *ids*."""
        self.doc, self._ids = doc, ids
        persons = self._persons()
        self.heading.setText(trn("{count} selected", "{count} selected", len(ids)))
        self.under.setText("")
        self.under.hide()
        self._people.show_people(doc, [i for i in ids if any(i in t for t in (doc.persons, doc.households, doc.places))])
        self._together.setVisible(len(persons) > 1)
        two = len(persons) == 2
        for button in (self._line, self._couple, self._merge):
            button.setVisible(two)
        self._twins.setVisible(len(persons) > 1)

    def _persons(self) -> tuple[Id, ...]:
        return tuple(i for i in self._ids if i in self.doc.persons)

    def _live_together(self) -> None:
        self.offer(lambda: edits.add_household(self.doc, "", self._persons()))

    def _draw_line(self) -> None:
        a, b = self._persons()
        self.offer(lambda: edits.add_bond(self.doc, a, b))

    def _make_couple(self) -> None:
        a, b = self._persons()
        changes = connect(self.doc, "partner", a, b)
        if changes:
            self.offer(lambda: changes)
        else:
            self.hint.emit(tr("They are joined like this already."))

    def _make_twins(self) -> None:
        self.offer(lambda: edits.set_twins(self.doc, self._persons(), MultipleKind.UNKNOWN))

    def _make_one(self) -> None:
        keep, away = self._persons()
        self.offer(lambda: edits.merge_persons(self.doc, keep, away))
