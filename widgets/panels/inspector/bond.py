"""The card of an emotional line: what is good about it, what weighs, how each person sees it, how it is drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from genogram.dates import PartialDate
from genogram.kinds import is_violent
from genogram.model import Bond, Direction, Visibility
from resources.i18n import tr
from widgets.canvas import kinds
from widgets.canvas.making import change_kind
from widgets.common.words import name_of
from widgets.panels.inspector.chips import ChipChoice
from widgets.panels.inspector.fields import Choice, DateField, LongField
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.kin import kin_term
from widgets.panels.inspector.people_list import PeopleList
from widgets.panels.inspector.person import today
from widgets.panels.inspector.told import add_notes, add_told, add_visibility, refresh_told
from widgets.panels.inspector.views import ViewRows


class BondForm(Form):
    """One line between two persons."""

    table = "bonds"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("What is good about it?"))
        self.add(LongField(tr("What is good about it?"), tr("in their words")), "good")
        self.section(tr("What weighs?"))
        self.add(LongField(tr("What weighs?"), tr("in their words")), "weighs")
        self.section(tr("What helps when it is hard?"))
        self.add(LongField(tr("What helps when it is hard?"), tr("in their words")), "what_helps")
        self.section(tr("How it is seen"))
        self._views = ViewRows(self)
        self.rows.addWidget(self._views)
        self.section(tr("Line"))
        self._chips = ChipChoice({}, tr("Kind of line"))
        self.add(self._chips, "kind", None, self._save_kind)
        self._all = Choice({}, tr("All kinds of lines"))
        self._all.changed.connect(lambda code: self._save_kind(code) if code else None)
        self.rows.addWidget(self._all)
        self._direction_heading = self.section(tr("Direction"))
        self._direction = ChipChoice({}, tr("Direction"))
        self.add(
            self._direction, "direction", lambda e: str(_of(e).direction), lambda v: self.change(direction=Direction(str(v)))
        )
        self.section(tr("How strong, as told"))
        strength = ChipChoice({"1": tr("a little"), "2": tr("clearly"), "3": tr("very")}, tr("How strong, as told"))
        self.add(strength, "intensity", lambda e: str(_of(e).intensity), lambda v: self.change(intensity=int(str(v))))
        since, until = DateField(tr("Since")), DateField(tr("Until"))
        since.today = until.today = today()
        self.bind(since, "since", lambda e: _of(e).span.since, lambda v: self._save_span(since=v))
        self.bind(until, "until", lambda e: _of(e).span.until, lambda v: self._save_span(until=v))
        self.pair((tr("Since"), since), (tr("Until"), until))
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this line?"))
        self.section(tr("Between"))
        self._ends = PeopleList(self)
        self.rows.addWidget(self._ends)
        self._notes = add_notes(self)
        self.end()

    def show_element(self, doc: object, element: str) -> None:
        if element != self.id:
            self._notes.forget()
        super().show_element(doc, element)  # type: ignore[arg-type]

    def refresh(self) -> None:
        bond = self.doc.bonds[self.id]
        a, b = name_of(self.doc, bond.a), name_of(self.doc, bond.b)
        self.heading.setText(tr("{a} to {b}", a=a, b=b))
        kin = [said for said in (kin_term(self.doc, bond.b, bond.a), kin_term(self.doc, bond.a, bond.b)) if said]
        self.under.setText(tr("{a} and {b}", a=kin[0][:1].upper() + kin[0][1:], b=kin[1]) if len(kin) == 2 else "")
        self.under.setVisible(bool(self.under.text()))
        everything = dict(kinds.kinds_for(self.doc))
        offered = [k for k in kinds.FREQUENT if k in everything]
        if bond.kind in everything and bond.kind not in offered:
            offered = [bond.kind, *offered[:-1]]
        self._chips.show_words({k: everything[k] for k in offered}, tr("Kind of line"))
        self._chips.show_value(bond.kind)
        self._all.show_words({"": tr("All kinds of lines…"), **everything})
        self._all.show_value("")
        self._direction.show_words(
            {
                str(Direction.NONE): tr("none"),
                str(Direction.AB): tr("to {name}", name=b),
                str(Direction.BA): tr("to {name}", name=a),
                str(Direction.BOTH): tr("both ways"),
            },
            tr("Direction"),
        )
        self._direction.show_value(str(bond.direction))
        self._views.refresh((bond.a, bond.b))
        self._ends.show_people(self.doc, (bond.a, bond.b))
        refresh_told(self, self._who)
        self._notes.refresh()

    def _save_kind(self, code: object) -> None:
        if is_violent(str(code)) and self.doc.bonds[self.id].visibility is Visibility.OPEN:
            self.hint.emit(tr("Only you and supervision see this line until you choose otherwise."))
        self.offer(lambda: change_kind(self.doc, self.id, str(code)))

    def _save_span(self, **ends: object) -> None:
        span = replace(self.doc.bonds[self.id].span, **{k: cast("PartialDate | None", v) for k, v in ends.items()})
        self.change(span=span)


def _of(element: object) -> Bond:
    return cast(Bond, element)
