"""The card of a tie: what helps and what burdens are two answers, each on its own scale."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from genogram.dates import PartialDate
from genogram.model import Support, SupportFlow, SupportKind, Tie, TieState, TieStrength, Wish
from resources.i18n import tr
from widgets.common.words import name_of, word, words_of
from widgets.panels.inspector.chips import ChipChoice
from widgets.panels.inspector.fields import Choice, DateField, LongField, Scale, WordsField
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.people_list import PeopleList
from widgets.panels.inspector.person import today
from widgets.panels.inspector.told import add_notes, add_told, add_visibility, chip_field, refresh_told
from widgets.panels.inspector.views import ViewRows


class TieForm(Form):
    """One tie of a person or household to a place or person."""

    table = "ties"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("What is good about it?"))
        self.add(LongField(tr("What is good about it?"), tr("in their words")), "what_is_good")
        self.section(tr("How much does it help? 0 to 10"))
        self.add(Scale(tr("How much does it help? 0 to 10")), "helps")
        self.section(tr("What weighs?"))
        self.add(LongField(tr("What weighs?"), tr("in their words")), "what_weighs")
        self.section(tr("How much does it burden? 0 to 10"))
        self.add(Scale(tr("How much does it burden? 0 to 10")), "burdens")
        amounts = {"0": "–", "1": tr("some"), "2": tr("more"), "3": tr("much")}
        self._in = self.section(tr("What comes in"))
        comes = ChipChoice(amounts, tr("What comes in"))
        self.add(comes, "flow_in", lambda e: str(_of(e).flow_in), lambda v: self.change(flow_in=int(str(v))))
        self._out = self.section(tr("What is given"))
        gives = ChipChoice(amounts, tr("What is given"))
        self.add(gives, "flow_out", lambda e: str(_of(e).flow_out), lambda v: self.change(flow_out=int(str(v))))
        self.section(tr("How strong is it?"))
        strength = chip_field(TieStrength, tr("How strong is it?"))
        self.add(strength, "strength", lambda e: str(_of(e).strength), lambda v: self.change(strength=TieStrength(str(v))))
        self.section(tr("Is it there?"))
        state = chip_field(TieState, tr("Is it there?"))
        self.add(state, "state", lambda e: str(_of(e).state), lambda v: self.change(state=TieState(str(v))))
        self.section(tr("What do they wish?"))
        wish = chip_field(Wish, tr("What do they wish?"))
        self.add(wish, "wish", lambda e: str(_of(e).wish), lambda v: self.change(wish=Wish(str(v))))
        self.section(tr("What kind of support?"))
        for kind in SupportKind:
            self.rows.addWidget(self._support(kind))
        self.section(tr("How it is seen"))
        self._views = ViewRows(self)
        self.rows.addWidget(self._views)
        often, lasts = WordsField(tr("How often"), tr("for example weekly")), WordsField(tr("By what way"))
        self.bind(often, "frequency")
        self.bind(lasts, "channel")
        self.pair((tr("How often"), often), (tr("By what way"), lasts))
        self.section(tr("Will it last without us?"))
        stays = ChipChoice({"yes": tr("yes"), "no": tr("no"), "": tr("not asked")}, tr("Will it last without us?"))
        codes = {True: "yes", False: "no", None: ""}
        self.add(
            stays,
            "lasts_without_us",
            lambda e: codes[_of(e).lasts_without_us],
            lambda v: self.change(lasts_without_us={"yes": True, "no": False}.get(str(v))),
        )
        since, until = DateField(tr("Since")), DateField(tr("Until"))
        since.today = until.today = today()
        self.bind(since, "since", lambda e: _of(e).span.since, lambda v: self._save_span(since=v))
        self.bind(until, "until", lambda e: _of(e).span.until, lambda v: self._save_span(until=v))
        self.pair((tr("Since"), since), (tr("Until"), until))
        self._who = add_told(self)
        add_visibility(self, tr("Who may see this tie?"))
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
        tie = self.doc.ties[self.id]
        self.heading.setText(tr("{a} to {b}", a=name_of(self.doc, tie.origin), b=name_of(self.doc, tie.to)))
        place = self.doc.places.get(tie.to)
        self.under.setText(word(place.domain) if place else tr("Tie"))
        persons = tuple(i for i in (tie.origin, tie.to) if i in self.doc.persons)
        if tie.origin in self.doc.households:
            persons = tuple(m.person for m in self.doc.households[tie.origin].members) + persons
        self._views.refresh(persons)
        self._ends.show_people(self.doc, (tie.origin, tie.to))
        refresh_told(self, self._who)
        self._notes.refresh()

    def _support(self, kind: SupportKind) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = QLabel(word(kind))
        label.setWordWrap(True)
        flow = Choice(words_of(SupportFlow), word(kind))
        line.addWidget(label, 1)
        line.addWidget(flow, 1)

        def get(element: object) -> str:
            return str(next((s.flow for s in _of(element).support if s.kind is kind), SupportFlow.NONE))

        def save(value: object) -> None:
            rest = tuple(s for s in self.doc.ties[self.id].support if s.kind is not kind)
            flow_now = SupportFlow(str(value))
            self.change(support=rest if flow_now is SupportFlow.NONE else (*rest, Support(kind=kind, flow=flow_now)))

        self.bind(flow, f"support_{kind}", get, save)
        return row

    def _save_span(self, **ends: object) -> None:
        span = replace(self.doc.ties[self.id].span, **{k: cast("PartialDate | None", v) for k, v in ends.items()})
        self.change(span=span)


def _of(element: object) -> Tie:
    return cast(Tie, element)
