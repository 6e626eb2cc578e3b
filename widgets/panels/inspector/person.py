"""The card of one person: strengths before burdens, the name as they want it, dates as they are said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as calendar
from typing import cast

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QWidget

from genogram.dates import PartialDate
from genogram.model import (
    AgeTold,
    DateSaid,
    Gender,
    Life,
    MoreName,
    MultipleKind,
    NameKind,
    ParentageKind,
    Person,
    PersonKind,
    ordered,
)
from genogram.quick_entry import parent_unions
from resources.i18n import tr
from widgets.common.words import name_of, words_of
from widgets.panels.inspector.chips import WordChips
from widgets.panels.inspector.fields import Choice, DateField, WordsField
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.kin import kin_term
from widgets.panels.inspector.people_list import PeopleList
from widgets.panels.inspector.told import add_notes, add_told, add_visibility, chip_field, refresh_told


def today() -> str:
    """Today as ISO text."""
    return calendar.today().isoformat()


class PersonForm(Form):
    """Everything asked about one person; every field may stay empty."""

    table = "persons"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("Name"))
        self.name = self.add(WordsField(tr("Name"), tr("Name, if it is known")), "name")
        call_me = WordsField(tr("Call me"))
        self.bind(call_me, "call_me", _call_me, self._save_call_me)
        age = WordsField(tr("Age"))
        age.setValidator(QRegularExpressionValidator(QRegularExpression(r"(\d{1,2}|1[0-2]\d)?"), age))
        self.bind(age, "age_told", _age, self._save_age)
        self.pair((tr("Call me"), call_me), (tr("Age, as told"), age))
        self.section(tr("Gender"))
        gender = chip_field(Gender, tr("Gender"))
        self.add(gender, "gender", lambda e: str(_of(e).gender), lambda v: self.change(gender=Gender(str(v))))
        self.add(WordsField(tr("Gender in their own words"), tr("in their own words")), "gender_words")
        self.section(tr("What are they good at? What gives them strength?"))
        self.add(WordChips(tr("Strengths"), tr("Add a strength")), "strengths")
        born, died = DateField(tr("Born")), DateField(tr("Died"))
        for field in (born, died):
            field.today = today()
        self.bind(born, "born", lambda e: _said(_of(e).born), lambda v: self._save_date("born", v))
        self.bind(died, "died", lambda e: _said(_of(e).died), self._save_died)
        self.section(tr("Life"))
        life = chip_field(Life, tr("Life"))
        self.add(life, "life", lambda e: str(_of(e).life), lambda v: self.change(life=Life(str(v))))
        self.pair((tr("Born"), born), (tr("Died"), died))
        work, languages = WordsField(tr("Work or school")), WordsField(tr("Languages"), tr("for example uk, de"))
        self.bind(work, "work")
        self.bind(languages, "languages", lambda e: ", ".join(_of(e).languages), self._save_languages)
        self.pair((tr("Work or school"), work), (tr("Languages"), languages))
        self.section(tr("What would they set off for?"))
        self.add(WordsField(tr("What would they set off for?")), "drive")
        self.section(tr("Please do not ask about"))
        self.add(WordChips(tr("Please do not ask about"), tr("Add a topic")), "please_do_not_ask")
        self._parents_heading = self.section(tr("Child of"))
        self._parents = PeopleList(self)
        self.rows.addWidget(self._parents)
        self.parentage = Choice(words_of(ParentageKind), tr("How do they belong to their parents?"))
        self.parentage.changed.connect(self._save_parentage)
        self.rows.addWidget(self.parentage)
        self._twins_heading = self.section(tr("Twins"))
        self.twins = chip_field(MultipleKind, tr("Twins"))
        self.twins.changed.connect(self._save_twins)
        self.rows.addWidget(self.twins)
        self.section(tr("In the picture"))
        kind = Choice(words_of(PersonKind), tr("What the symbol stands for"))
        self.add(kind, "kind", lambda e: str(_of(e).kind), lambda v: self.change(kind=PersonKind(str(v))))
        self._index = _Check(tr("It is about this person"))
        self.add(self._index, "is_index")
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this person?"))
        self._notes = add_notes(self)
        self.end()

    def show_element(self, doc: object, element: str) -> None:
        if element != self.id:
            self._notes.forget()
        super().show_element(doc, element)  # type: ignore[arg-type]

    def refresh(self) -> None:
        person = self.doc.persons[self.id]
        self.heading.setText(name_of(self.doc, self.id))
        index = next((p.id for p in ordered(self.doc.persons) if p.is_index), None)
        kin = ""
        if index is not None and index != self.id:
            said = kin_term(self.doc, index, self.id)
            if said:
                kin = tr("{kin} of {name}", kin=said, name=name_of(self.doc, index))
        self.under.setText(kin or (tr("It is about this person") if person.is_index else ""))
        self.under.setVisible(bool(self.under.text()))
        link = next((p for p in ordered(self.doc.parentages) if p.child == self.id and p.union in self._home()), None)
        for widget in (self._parents_heading, self.parentage):
            widget.setVisible(link is not None)
        if link is not None:
            self.parentage.show_value(str(link.kind))
        self._parents.show_people(self.doc, self.doc.unions[link.union].partners if link is not None else ())
        birth = next((b for b in self.doc.multiple_births.values() if self.id in b.children), None)
        self._twins_heading.setVisible(birth is not None)
        self.twins.setVisible(birth is not None)
        if birth is not None:
            self.twins.show_value(str(birth.kind))
        refresh_told(self, self._who)
        self._notes.refresh()

    def _home(self) -> list[str]:
        return parent_unions(self.doc, self.id)[:1]

    def _save_call_me(self, value: object) -> None:
        names = tuple(n for n in self.doc.persons[self.id].more_names if n.kind is not NameKind.CALL_ME)
        self.change(more_names=(*names, MoreName(kind=NameKind.CALL_ME, text=str(value))) if value else names)

    def _save_age(self, value: object) -> None:
        self.change(age_told=AgeTold(years=int(str(value)), on=PartialDate(edtf=today())) if value else None)

    def _save_date(self, name: str, value: object) -> None:
        old = cast("DateSaid | None", getattr(self.doc.persons[self.id], name)) or DateSaid()
        said = replace(old, family=cast("PartialDate | None", value))
        self.change(**{name: said if said != DateSaid() else None})

    def _save_died(self, value: object) -> None:
        """A date of death says that somebody died; taking it away leaves what was said about life."""
        old = self.doc.persons[self.id]
        said = replace(old.died or DateSaid(), family=cast("PartialDate | None", value))
        if value:
            self.change(died=said, life=Life.DIED)
        else:
            self.change(died=said if said != DateSaid() else None)

    def _save_languages(self, value: object) -> None:
        self.change(languages=tuple(w.strip() for w in str(value).split(",") if w.strip()))

    def _save_parentage(self, kind: str) -> None:
        link = next((p for p in ordered(self.doc.parentages) if p.child == self.id and p.union in self._home()), None)
        if link is not None and str(link.kind) != kind:
            from genogram import edits

            self.offer(lambda: edits.change_parentage(self.doc, self.id, link.union, link.union, ParentageKind(kind)))

    def _save_twins(self, kind: str) -> None:
        from genogram import edits

        birth = next((b for b in self.doc.multiple_births.values() if self.id in b.children), None)
        if birth is not None:
            self.offer(lambda: edits.set_fields(self.doc, "multiple_births", birth.id, kind=MultipleKind(kind)))


class _Check(QCheckBox):
    """A check box that speaks like the other fields."""

    changed = Signal(object)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.clicked.connect(lambda on: self.changed.emit(bool(on)))

    def show_value(self, on: object) -> None:
        """Shows whether it holds."""
        self.setChecked(bool(on))


def _of(element: object) -> Person:
    return cast(Person, element)


def _said(date: DateSaid | None) -> PartialDate | None:
    return date.best if date else None


def _call_me(element: object) -> str:
    return next((n.text for n in _of(element).more_names if n.kind is NameKind.CALL_ME), "")


def _age(element: object) -> str:
    told = _of(element).age_told
    return str(told.years) if told else ""
