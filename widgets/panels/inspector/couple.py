"""The card of a couple: who they are and what happened between them."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from genogram import edits
from genogram.dates import PartialDate
from genogram.model import Union, UnionEvent, UnionEventKind, ordered
from resources.i18n import tr
from widgets.common.words import name_of, words_of
from widgets.panels.inspector.fields import Choice, DateField
from widgets.panels.inspector.form import Form, clear_layout
from widgets.panels.inspector.people_list import PeopleList
from widgets.panels.inspector.person import today
from widgets.panels.inspector.told import add_notes, add_told, add_visibility, refresh_told


class CoupleForm(Form):
    """Partners, events in the order they were told, children."""

    table = "unions"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("What happened"))
        self._box = QWidget()
        self._events = QVBoxLayout(self._box)
        self._events.setContentsMargins(0, 0, 0, 0)
        self._events.setSpacing(8)
        self.rows.addWidget(self._box)
        self._shown: tuple[str, tuple[UnionEvent, ...]] | None = None
        self._next = Choice({}, tr("Add what happened"))
        self._next.changed.connect(self._add_event)
        self.rows.addWidget(self._next)
        self.section(tr("The two"))
        self._partners = PeopleList(self)
        self.rows.addWidget(self._partners)
        self.section(tr("Children"))
        self._children = PeopleList(self)
        self.rows.addWidget(self._children)
        self.button(tr("Add child"), lambda: self.offer(lambda: edits.add_child(self.doc, self.id)))
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this?"))
        self._notes = add_notes(self)
        self.end()

    def show_element(self, doc: object, element: str) -> None:
        if element != self.id:
            self._notes.forget()
        super().show_element(doc, element)  # type: ignore[arg-type]

    def refresh(self) -> None:
        union = self.doc.unions[self.id]
        names = [name_of(self.doc, p) for p in union.partners]
        self.heading.setText(" + ".join(names) if names else tr("Parents who are not known"))
        self.under.setText(tr("Couple") if len(names) == 2 else tr("One parent") if names else tr("Their children are siblings"))
        self._show_events(union)
        self._next.show_words({"": tr("Add what happened…"), **words_of(UnionEventKind)})
        self._next.show_value("")
        self._partners.show_people(self.doc, union.partners)
        children = tuple(p.child for p in ordered(self.doc.parentages) if p.union == self.id)
        self._children.show_people(self.doc, children)
        refresh_told(self, self._who)
        self._notes.refresh()

    def _show_events(self, union: Union) -> None:
        if self._shown == (self.id, union.events):
            return
        self._shown = (self.id, union.events)
        clear_layout(self._events)
        for n, event in enumerate(union.events):
            self._events.addWidget(self._event_row(n, event))

    def _event_row(self, n: int, event: UnionEvent) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        kind = Choice(words_of(UnionEventKind), tr("What happened"))
        kind.show_value(str(event.kind))
        kind.changed.connect(lambda code: self._change_event(n, kind=UnionEventKind(code)))
        when = DateField(tr("When"), tr("when?"))
        when.today = today()
        when.show_value(event.when)
        when.changed.connect(lambda date: self._change_event(n, when=cast("PartialDate | None", date)))
        gone = QToolButton()
        gone.setObjectName("quiet")
        gone.setText("×")
        gone.setToolTip(tr("Remove this"))
        gone.setAccessibleName(tr("Remove this"))
        gone.clicked.connect(lambda _=False: self._remove_event(n))
        line.addWidget(kind, 5)
        line.addWidget(when, 4)
        line.addWidget(gone)
        return row

    def _change_event(self, n: int, **fields: object) -> None:
        from dataclasses import replace

        events = self.doc.unions[self.id].events
        if n < len(events):
            changed = replace(events[n], **fields)  # type: ignore[arg-type]
            self.change(events=(*events[:n], changed, *events[n + 1 :]))

    def _remove_event(self, n: int) -> None:
        events = self.doc.unions[self.id].events
        self.change(events=(*events[:n], *events[n + 1 :]))

    def _add_event(self, code: str) -> None:
        if code:
            self.offer(lambda: edits.union_event(self.doc, self.id, UnionEvent(kind=UnionEventKind(code))))
