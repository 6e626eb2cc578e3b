"""The card of a household: who lives there and for how much of the time."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from genogram import edits
from genogram.model import Household, HouseholdKind, Membership, ordered
from resources.i18n import tr
from widgets.common.words import name_of
from widgets.panels.inspector.fields import Choice, WordsField
from widgets.panels.inspector.form import Form, clear_layout
from widgets.panels.inspector.told import add_notes, add_told, add_visibility, chip_field, refresh_told
from widgets.panels.inspector.views import small_button


class _Share(QSpinBox):
    """A share in percent; 0 reads as "not said"."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(0, 100)
        self.setSingleStep(10)
        self.setSuffix(" %")
        self.setSpecialValueText(tr("share"))
        self.setAccessibleName(tr("Share of the time of {name}, in percent", name=name))
        self.setKeyboardTracking(False)


class HouseholdForm(Form):
    """People who live together."""

    table = "households"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("Name"))
        self.add(WordsField(tr("Name"), tr("for example a street or a first name")), "name")
        self.section(tr("What kind of place"))
        kind = chip_field(HouseholdKind, tr("What kind of place"))
        self.add(kind, "kind", lambda e: str(cast(Household, e).kind), lambda v: self.change(kind=HouseholdKind(str(v))))
        self.section(tr("Who lives here"))
        self._box = QWidget()
        self._members = QVBoxLayout(self._box)
        self._members.setContentsMargins(0, 0, 0, 0)
        self._members.setSpacing(6)
        self.rows.addWidget(self._box)
        self._shown: object = None
        self._add = Choice({}, tr("Add somebody who lives here"))
        self._add.changed.connect(self._add_member)
        self.rows.addWidget(self._add)
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this?"))
        self._notes = add_notes(self)
        self.end()

    def show_element(self, doc: object, element: str) -> None:
        if element != self.id:
            self._notes.forget()
        super().show_element(doc, element)  # type: ignore[arg-type]

    def refresh(self) -> None:
        household = self.doc.households[self.id]
        self.heading.setText(household.name or tr("Household"))
        self.under.setText(tr("Live together"))
        names = tuple((m.person, self.doc.persons[m.person].name) for m in household.members)
        state = (self.id, household.members, names)
        if state != self._shown:
            self._shown = state
            clear_layout(self._members)
            for n, member in enumerate(household.members):
                self._members.addWidget(self._row(n, member))
        living = {m.person for m in household.members}
        others = {p.id: name_of(self.doc, p.id) for p in ordered(self.doc.persons) if p.id not in living}
        self._add.show_words({"": tr("Add somebody who lives here"), **others})
        self._add.show_value("")
        refresh_told(self, self._who)
        self._notes.refresh()

    def _row(self, n: int, member: Membership) -> QWidget:
        name = name_of(self.doc, member.person)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        label = QLabel(name)
        label.setTextFormat(label.textFormat().PlainText)
        label.setWordWrap(True)
        share = _Share(name)
        share.setValue(member.share or 0)
        share.valueChanged.connect(lambda value: self._change(n, share=value or None))
        gone = small_button("×", tr("{name} does not live here", name=name))
        gone.clicked.connect(lambda _=False: self._drop(n))
        line.addWidget(label, 1)
        line.addWidget(share)
        line.addWidget(gone)
        return row

    def _change(self, n: int, share: int | None) -> None:
        members = self.doc.households[self.id].members
        if n < len(members):
            self._save((*members[:n], replace(members[n], share=share), *members[n + 1 :]))

    def _drop(self, n: int) -> None:
        members = self.doc.households[self.id].members
        self._save((*members[:n], *members[n + 1 :]))

    def _add_member(self, person: str) -> None:
        if person:
            self._save((*self.doc.households[self.id].members, Membership(person=person)))

    def _save(self, members: tuple[Membership, ...]) -> None:
        if members != self.doc.households[self.id].members:
            self.offer(lambda: edits.set_members(self.doc, self.id, members))
