"""The foot of every form: who says so, how sure, who may see it, and notes."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from genogram import edits
from genogram.model import Certainty, Element, Note, TellerKind, Told, Visibility, ordered
from resources.i18n import tr
from widgets.common.words import name_of, word, words_of
from widgets.panels.inspector.chips import ChipChoice
from widgets.panels.inspector.fields import Choice, LongField
from widgets.panels.inspector.form import Form, clear_layout


class NoteBox(QWidget):
    """All notes on one element; an empty line below takes the next one."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._shown: tuple[Note, ...] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def refresh(self) -> None:
        """Shows the notes as they are now."""
        form = self._form
        notes = tuple(n for n in ordered(form.doc.notes) if n.about == form.id)
        if notes == self._shown:
            return
        self._shown = notes
        clear_layout(self._rows)
        for note in notes:
            field = LongField(tr("Note"))
            field.show_value(note.words)
            field.changed.connect(lambda text, n=note.id: self._change(n, text))
            self._rows.addWidget(field)
        empty = LongField(tr("New note"), tr("Write a note"))
        empty.changed.connect(self._add)
        self._rows.addWidget(empty)

    def forget(self) -> None:
        """The next ``refresh`` builds anew (another element is shown)."""
        self._shown = None

    def _add(self, words: str) -> None:
        form = self._form
        if words:
            form.offer(lambda: edits.add_element(form.doc, "notes", about=form.id, words=words))

    def _change(self, note: str, words: str) -> None:
        form = self._form
        if words:
            form.offer(lambda: edits.set_fields(form.doc, "notes", note, words=words))
        else:
            form.offer(lambda: edits.remove(form.doc, note))


def add_told(form: Form) -> Choice:
    """Who says so and how sure they are; returns the choice of persons, which ``refresh_told`` fills."""
    who = Choice({}, tr("Who says so?"))
    sure = Choice(words_of(Certainty), tr("Sure?"))

    def told_of(element: object) -> Told:
        return cast(Element, element).told or Told()

    def save_who(value: object) -> None:
        told = told_of(form.doc.table(form.table)[form.id])
        if str(value) in form.doc.persons:
            form.change(told=replace(told, by=TellerKind.PERSON, person=str(value), words=""))
        else:
            form.change(told=replace(told, by=TellerKind(str(value)), person=None))

    def save_sure(value: object) -> None:
        told = told_of(form.doc.table(form.table)[form.id])
        form.change(told=replace(told, certainty=Certainty(str(value))))

    form.bind(who, "told", lambda e: teller_code(told_of(e)), save_who)
    form.bind(sure, "told_certainty", lambda e: str(told_of(e).certainty), save_sure)
    form.pair((tr("Who says so?"), who), (tr("Sure?"), sure))
    return who


def teller_code(told: Told) -> str:
    """The code under which a teller stands in the choice: a person's id or the kind of teller."""
    return told.person if told.by is TellerKind.PERSON and told.person else str(told.by)


def refresh_told(form: Form, who: Choice) -> None:
    """Offers everybody of the case, the helper, documents and others as tellers."""
    told = (form.doc.table(form.table)[form.id].told or Told()) if form.id in form.doc.table(form.table) else Told()
    words = {str(TellerKind.HELPER): word(TellerKind.HELPER)}
    words |= {p.id: name_of(form.doc, p.id) for p in ordered(form.doc.persons)}
    words |= {str(k): word(k) for k in (TellerKind.DOCUMENT, TellerKind.THIRD_PARTY)}
    if teller_code(told) == str(TellerKind.PERSON):
        words[str(TellerKind.PERSON)] = word(TellerKind.PERSON)
    who.show_words(words)
    who.show_value(teller_code(told))


def add_visibility(form: Form, heading: str) -> None:
    """Who may see this."""
    form.section(heading)
    field = Choice(words_of(Visibility), heading)
    form.add(
        field,
        "visibility",
        lambda e: str(cast(Element, e).visibility),
        lambda v: form.change(visibility=Visibility(str(v))),
    )


def add_notes(form: Form) -> NoteBox:
    """Notes on the element."""
    form.section(tr("Notes"))
    box = NoteBox(form)
    form.rows.addWidget(box)
    return box


def caption(words: str) -> QLabel:
    """A small muted line of text."""
    label = QLabel(words)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    return label


def chip_field(kind: type, label: str) -> ChipChoice:
    """Chips for all codes of an enum."""
    return ChipChoice(words_of(kind), label)
