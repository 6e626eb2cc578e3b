"""Through one person's eyes, and where people see a line differently."""

from __future__ import annotations

import pytest

from genogram import edits
from genogram.dates import parse_edtf
from genogram.kinds import DECLINED, NOT_ASKED
from genogram.model import Direction, TellerKind, TieStrength, Told, ViewState
from genogram.views import current_views, differences, through_eyes
from tests.genogram.edits.build import Story


class Three(Story):
    """Anna, Ben and Lea; a bond Anna-Ben drawn by the helper."""

    def __init__(self) -> None:
        super().__init__()
        self.anna, self.ben, self.lea = (self.one(edits.add_person(self.doc, n, new=self.new)) for n in ("Anna", "Ben", "Lea"))
        bond = edits.add_bond(self.doc, self.anna, self.ben, "close", weighs="money", intensity=3, group="t", new=self.new)
        self.bond = self.one(bond, "bonds")

    def see(self, holder: str, about: str | None = None, pair: tuple[str, ...] = (), **fields: object) -> str:
        return self.one(edits.add_view(self.doc, holder, about, pair, new=self.new, **fields), "views")


@pytest.fixture
def three() -> Three:
    return Three()


def test_a_line_is_as_the_person_told_it(three: Three) -> None:
    three.see(three.lea, three.bond, kind="hostile", energy=Direction.AB)
    three.see(three.ben, three.bond, kind="fused")
    seen = through_eyes(three.doc, three.lea).bonds[three.bond]
    assert (seen.kind, seen.direction) == ("hostile", Direction.AB)
    assert (seen.weighs, seen.group, seen.intensity) == ("", "", 1)
    assert through_eyes(three.doc, three.ben).bonds[three.bond].kind == "fused"


def test_a_line_they_were_not_asked_about_says_so(three: Three) -> None:
    assert through_eyes(three.doc, three.lea).bonds[three.bond].kind == NOT_ASKED
    three.see(three.lea, three.bond, state=ViewState.DECLINED, kind="close")
    assert through_eyes(three.doc, three.lea).bonds[three.bond].kind == DECLINED
    three.see(three.lea, three.bond, state=ViewState.NOT_ASKED)
    assert through_eyes(three.doc, three.lea).bonds[three.bond].kind == NOT_ASKED


def test_a_line_they_told_themselves_is_theirs(three: Three) -> None:
    told = Told(by=TellerKind.PERSON, person=three.ben)
    three.do(edits.set_fields(three.doc, "bonds", three.bond, told=told))
    assert through_eyes(three.doc, three.ben).bonds[three.bond] == three.doc.bonds[three.bond]
    assert through_eyes(three.doc, three.anna).bonds[three.bond].kind == NOT_ASKED
    assert through_eyes(three.doc, three.anna).bonds[three.bond].told is None


def test_nobody_elses_view_remains(three: Three) -> None:
    own = three.see(three.lea, three.bond, closeness=3)
    session = three.one(edits.add_session(three.doc, new=three.new), "sessions")
    row = edits.add_entry(three.doc, session, asked_of=three.ben, answer="8", new=three.new)
    entry = three.one(row, "entries")
    three.do(edits.answer_becomes_view(three.doc, entry, about=three.bond, closeness=8, new=three.new))
    seen = through_eyes(three.doc, three.lea)
    assert set(seen.views) == {own}
    assert seen.entries[entry].sets == ()


def test_a_view_of_a_pair_without_a_line_becomes_one(three: Three) -> None:
    view = three.see(three.anna, pair=(three.ben, three.lea), kind="hostile")
    seen = through_eyes(three.doc, three.anna)
    assert (seen.bonds[view].a, seen.bonds[view].b, seen.bonds[view].kind) == (three.ben, three.lea, "hostile")
    assert view not in seen.views
    assert view not in through_eyes(three.doc, three.ben).bonds


def test_the_latest_view_counts_by_its_day_then_as_told(three: Three) -> None:
    three.see(three.lea, three.bond, kind="close", on=parse_edtf("2024-05"))
    three.see(three.lea, three.bond, kind="hostile", on=parse_edtf("2020-05"))
    assert through_eyes(three.doc, three.lea).bonds[three.bond].kind == "close"
    session = three.one(edits.add_session(three.doc, when=parse_edtf("2025"), new=three.new), "sessions")
    three.see(three.lea, three.bond, kind="fused", session=session)
    assert through_eyes(three.doc, three.lea).bonds[three.bond].kind == "fused"
    three.see(three.lea, three.bond, kind="distant")
    assert through_eyes(three.doc, three.lea).bonds[three.bond].kind == "distant"


def test_ties_show_only_what_their_holder_said(three: Three) -> None:
    school = three.one(edits.add_place(three.doc, "School", new=three.new), "places")
    tie = edits.add_tie(
        three.doc, three.lea, school, strength=TieStrength.STRONG, helps=8, burdens=3, flow_in=2, flow_out=3, new=three.new
    )
    key = three.one(tie, "ties")
    unsaid = through_eyes(three.doc, three.lea).ties[key]
    assert (unsaid.strength, unsaid.helps, unsaid.flow_in, unsaid.flow_out) == (TieStrength.NONE_SAID, None, 0, 0)
    three.see(three.lea, key, kind="tenuous", energy=Direction.BA)
    said = through_eyes(three.doc, three.lea).ties[key]
    assert (said.strength, said.helps, said.flow_in, said.flow_out) == (TieStrength.TENUOUS, None, 2, 0)


def test_differences_name_holders_and_never_a_mean(three: Three) -> None:
    three.see(three.anna, three.bond, closeness=3)
    assert differences(three.doc) == []
    three.see(three.ben, three.bond, closeness=3)
    assert differences(three.doc) == []
    three.see(three.lea, three.bond, closeness=9)
    three.see(three.ben, three.bond, state=ViewState.DECLINED, closeness=0)
    (found,) = differences(three.doc)
    assert (found.about, [(v.holder, v.closeness) for v in found.views]) == (three.bond, [(three.anna, 3), (three.lea, 9)])


def test_a_later_view_of_the_same_person_is_no_difference_but_a_guess_is(three: Three) -> None:
    three.see(three.ben, three.bond, closeness=3)
    three.see(three.ben, three.bond, closeness=8)
    assert differences(three.doc) == []
    three.see(three.ben, three.bond, teller=three.lea, closeness=2)
    assert len(differences(three.doc)) == 1
    assert [v.closeness for v in current_views(three.doc, three.bond)] == [8, 2]


def test_pairs_without_a_line_differ_too(three: Three) -> None:
    pair = (three.ben, three.lea)
    three.see(three.anna, pair=pair, kind="close")
    three.see(three.ben, pair=pair[::-1], kind="distant")
    (found,) = differences(three.doc)
    assert (found.about, set(found.pair)) == (None, set(pair))


def test_somebody_who_is_not_there_sees_nothing(three: Three) -> None:
    assert through_eyes(three.doc, "nobody").bonds[three.bond].kind == NOT_ASKED
