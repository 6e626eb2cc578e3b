"""Bonds, ties, views, households, sessions, places on pictures."""

from __future__ import annotations

import math

import pytest

from genogram import edits
from genogram.change import ChangeError
from genogram.dates import parse_edtf
from genogram.model import (
    About,
    Domain,
    Membership,
    Participant,
    PictureKind,
    Presence,
    Visibility,
)
from tests.genogram.edits.build import Story


class Two(Story):
    """Anna and Ben, who know each other."""

    def __init__(self) -> None:
        super().__init__()
        self.anna = self.one(edits.add_person(self.doc, "Anna", new=self.new))
        self.ben = self.one(edits.add_person(self.doc, "Ben", new=self.new))


@pytest.fixture
def two() -> Two:
    return Two()


def refusal(code: str) -> pytest.RaisesExc[ChangeError]:
    return pytest.RaisesExc(ChangeError, check=lambda error: error.code == code)


def test_a_bond_joins_two(two: Two) -> None:
    key = two.one(edits.add_bond(two.doc, two.anna, two.ben, "close", intensity=3, new=two.new), "bonds")
    bond = two.doc.bonds[key]
    assert (bond.a, bond.b, bond.kind, bond.intensity, bond.visibility) == (two.anna, two.ben, "close", 3, Visibility.OPEN)
    with refusal("same_person"):
        edits.add_bond(two.doc, two.anna, two.anna)
    with refusal("not_found"):
        edits.add_bond(two.doc, two.anna, "gone")


@pytest.mark.parametrize("kind", ["physical_abuse", "emotional_abuse", "sexual_abuse", "violence_close", "abuse_neglect"])
def test_lines_of_violence_are_internal_unless_said_otherwise(two: Two, kind: str) -> None:
    quiet = two.one(edits.add_bond(two.doc, two.anna, two.ben, kind, new=two.new), "bonds")
    said = two.one(edits.add_bond(two.doc, two.anna, two.ben, kind, visibility=Visibility.OPEN, new=two.new), "bonds")
    assert [two.doc.bonds[b].visibility for b in (quiet, said)] == [Visibility.INTERNAL, Visibility.OPEN]


def test_ties_lead_from_persons_or_households_to_places_or_persons(two: Two) -> None:
    school = two.one(edits.add_place(two.doc, "School", Domain.SCHOOL, new=two.new), "places")
    home = two.one(edits.add_household(two.doc, "Home", [two.anna], new=two.new), "households")
    for origin, to in ((two.anna, school), (home, school), (two.anna, two.ben)):
        two.do(edits.add_tie(two.doc, origin, to, helps=7, burdens=2, new=two.new))
    assert len(two.doc.ties) == 3
    for origin, to in ((school, two.anna), (two.anna, home)):
        with refusal("wrong_end"):
            edits.add_tie(two.doc, origin, to)
    with refusal("same_person"):
        edits.add_tie(two.doc, two.anna, two.anna)


def test_a_view_is_about_a_line_or_a_pair(two: Two) -> None:
    pair = (two.anna, two.ben)
    free = two.doc.views
    seen = two.one(edits.add_view(two.doc, two.anna, pair=pair, closeness=3, new=two.new), "views")
    assert (two.doc.views[seen].pair, two.doc.views[seen].about) == (pair, None)
    bond = two.one(edits.add_bond(two.doc, two.anna, two.ben, new=two.new), "bonds")
    onto = two.one(edits.add_view(two.doc, two.ben, pair=(two.ben, two.anna), new=two.new), "views")
    assert (two.doc.views[onto].pair, two.doc.views[onto].about) == ((), bond)
    two.do(edits.add_bond(two.doc, two.ben, two.anna, "hostile", new=two.new))
    again = two.one(edits.add_view(two.doc, two.ben, pair=pair, new=two.new), "views")
    assert two.doc.views[again].about is None
    assert not free
    with refusal("view_of_nothing"):
        edits.add_view(two.doc, two.anna)
    with refusal("not_found"):
        edits.add_view(two.doc, two.anna, two.ben)
    with refusal("same_person"):
        edits.add_view(two.doc, two.anna, pair=(two.ben, two.ben))


def test_members_keep_their_share_when_only_named(two: Two) -> None:
    half = Membership(person=two.anna, share=50)
    home = two.one(edits.add_household(two.doc, "Home", [half, two.ben, two.ben], new=two.new), "households")
    assert two.doc.households[home].members == (half, Membership(person=two.ben))
    two.do(edits.set_members(two.doc, home, [two.ben, two.anna]))
    assert two.doc.households[home].members == (Membership(person=two.ben), half)
    with refusal("not_found"):
        edits.set_members(two.doc, home, ["gone"])


def test_sessions_and_rows_are_numbered(two: Two) -> None:
    absent = Participant(person=two.ben, presence=Presence.ABSENT, why="work")
    first = two.one(edits.add_session(two.doc, [two.anna, absent], new=two.new), "sessions")
    second = two.one(edits.add_session(two.doc, number=7, new=two.new), "sessions")
    third = two.one(edits.add_session(two.doc, new=two.new), "sessions")
    assert [two.doc.sessions[s].number for s in (first, second, third)] == [1, 7, 8]
    assert two.doc.sessions[first].participants == (Participant(person=two.anna), absent)
    rows = [two.one(edits.add_entry(two.doc, first, answer=a, new=two.new), "entries") for a in "ab"]
    assert [two.doc.entries[r].order for r in rows] == [1, 2]
    with refusal("not_found"):
        edits.add_entry(two.doc, "gone")


def test_an_answer_becomes_a_view(two: Two) -> None:
    day = parse_edtf("2024-11-22")
    bond = two.one(edits.add_bond(two.doc, two.anna, two.ben, new=two.new), "bonds")
    session = two.one(edits.add_session(two.doc, [two.anna], when=day, new=two.new), "sessions")
    about = About(persons=(two.anna, two.ben))
    row = two.one(edits.add_entry(two.doc, session, asked_of=two.anna, about=about, answer="Warm", new=two.new), "entries")
    key = two.one(edits.answer_becomes_view(two.doc, row, closeness=8, new=two.new), "views")
    view = two.doc.views[key]
    assert (view.about, view.holder, view.teller, view.words, view.on) == (bond, two.anna, two.anna, "Warm", day)
    assert (view.session, view.closeness) == (session, 8)
    guess = two.one(edits.answer_becomes_view(two.doc, row, holder=two.ben, words="He'd say 3", new=two.new), "views")
    assert (two.doc.views[guess].holder, two.doc.views[guess].teller) == (two.ben, two.anna)
    assert two.doc.entries[row].sets == (view.id, guess)


def test_an_answer_of_nobody_is_no_view(two: Two) -> None:
    session = two.one(edits.add_session(two.doc, new=two.new), "sessions")
    row = two.one(edits.add_entry(two.doc, session, answer="?", new=two.new), "entries")
    with refusal("nobody_answered"):
        edits.answer_becomes_view(two.doc, row, pair=(two.anna, two.ben))
    asked = two.one(edits.add_entry(two.doc, session, asked_of=two.anna, new=two.new), "entries")
    with refusal("view_of_nothing"):
        edits.answer_becomes_view(two.doc, asked)


def test_a_confidential_answer_becomes_a_confidential_view(two: Two) -> None:
    session = two.one(edits.add_session(two.doc, new=two.new), "sessions")
    secret = Visibility.CONFIDENTIAL
    about = About(pair=(two.anna, two.ben))
    asked = edits.add_entry(two.doc, session, asked_of=two.anna, about=about, visibility=secret, new=two.new)
    row = two.one(asked, "entries")
    view = two.one(edits.answer_becomes_view(two.doc, row, new=two.new), "views")
    assert two.doc.views[view].visibility is secret


def test_places_on_a_picture(two: Two) -> None:
    two.do(edits.place_at(two.doc, PictureKind.GENOGRAM, {two.anna: (1, 2), two.ben: (3, 4)}, new=two.new))
    two.do(edits.place_at(two.doc, PictureKind.GENOGRAM, {two.anna: (5, 6)}, new=two.new))
    two.do(edits.place_at(two.doc, PictureKind.ECOMAP, {two.anna: (7, 8)}, new=two.new))
    genogram, ecomap = sorted(two.doc.pictures)
    at = {(p.picture, p.element): (p.x, p.y) for p in two.doc.placements.values()}
    assert at == {(genogram, two.anna): (5.0, 6.0), (genogram, two.ben): (3.0, 4.0), (ecomap, two.anna): (7.0, 8.0)}
    two.do(edits.unpin(two.doc, PictureKind.GENOGRAM, two.anna))
    assert len(two.doc.placements) == 2
    two.do(edits.unpin(two.doc, PictureKind.GENOGRAM))
    assert [p.picture for p in two.doc.placements.values()] == [ecomap]
    assert not edits.unpin(two.doc, PictureKind.NETWORK)
    with refusal("no_such_place"):
        edits.place_at(two.doc, PictureKind.GENOGRAM, {two.anna: (math.nan, 0.0)})


def test_a_snapshot_keeps_the_case_but_not_the_snapshots_before_it(two: Two) -> None:
    first = two.one(edits.take_snapshot(two.doc, "first", new=two.new), "snapshots")
    second = two.one(edits.take_snapshot(two.doc, "second", new=two.new), "snapshots")
    assert two.doc.snapshots[first].document.persons == two.doc.persons
    assert not two.doc.snapshots[second].document.snapshots
