"""The card of one child's link to one union."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from genogram import edits
from genogram.dates import PartialDate
from genogram.model import Parentage, ParentageKind
from resources.i18n import tr
from widgets.common.words import name_of
from widgets.panels.inspector.fields import DateField
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.people_list import PeopleList
from widgets.panels.inspector.person import today
from widgets.panels.inspector.told import add_told, add_visibility, chip_field, refresh_told


class ParentageForm(Form):
    """By birth, adopted, foster: how a child belongs to these parents."""

    table = "parentages"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("How does the child belong to them?"))
        kind = chip_field(ParentageKind, tr("How does the child belong to them?"))
        self.add(kind, "kind", lambda e: str(cast(Parentage, e).kind), self._save_kind)
        since, until = DateField(tr("Since")), DateField(tr("Until"))
        since.today = until.today = today()
        self.bind(since, "since", lambda e: cast(Parentage, e).span.since, lambda v: self._save_span(since=v))
        self.bind(until, "until", lambda e: cast(Parentage, e).span.until, lambda v: self._save_span(until=v))
        self.pair((tr("Since"), since), (tr("Until"), until))
        self.section(tr("Child"))
        self._child = PeopleList(self)
        self.rows.addWidget(self._child)
        self.section(tr("Parents"))
        self._parents = PeopleList(self)
        self.rows.addWidget(self._parents)
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this?"))
        self.end()

    def refresh(self) -> None:
        link = self.doc.parentages[self.id]
        partners = self.doc.unions[link.union].partners
        names = " + ".join(name_of(self.doc, p) for p in partners)
        child = name_of(self.doc, link.child)
        self.heading.setText(tr("{child}, child of {parents}", child=child, parents=names) if names else child)
        self.under.hide()
        self._child.show_people(self.doc, (link.child,))
        self._parents.show_people(self.doc, partners)
        refresh_told(self, self._who)

    def _save_kind(self, value: object) -> None:
        link = self.doc.parentages[self.id]
        kind = ParentageKind(str(value))
        if kind is not link.kind:
            self.offer(lambda: edits.change_parentage(self.doc, link.child, link.union, link.union, kind))

    def _save_span(self, **ends: object) -> None:
        span = replace(self.doc.parentages[self.id].span, **{k: cast("PartialDate | None", v) for k, v in ends.items()})
        self.change(span=span)
