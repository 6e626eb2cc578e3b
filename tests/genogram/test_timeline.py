"""The case as of a date, what of that is uncertain, and what changed."""

from __future__ import annotations

import random

import pytest

from genogram import edits
from genogram.dates import PartialDate, parse_edtf
from genogram.model import (
    AgeTold,
    DateSaid,
    Document,
    Life,
    Membership,
    Migration,
    ParentageKind,
    PersonKind,
    Span,
    UnionEvent,
    UnionEventKind,
    Visibility,
)
from genogram.moments import DATED, then
from genogram.timeline import Happened, at, changes, uncertain
from tests.genogram.edits.build import Story
from tests.helpers.random_edits import random_case


def said(text: str) -> DateSaid:
    return DateSaid(family=parse_edtf(text))


def span(since: str = "", until: str = "") -> Span:
    return Span(since=parse_edtf(since) if since else None, until=parse_edtf(until) if until else None)


class Life3(Story):
    """Anna (1950) and Ben (1948-2010), married 1975, divorced 1990; Lea 1980."""

    def __init__(self) -> None:
        super().__init__()
        self.anna = self.one(edits.add_person(self.doc, "Anna", born=said("1950"), life=Life.LIVING, new=self.new))
        events = [
            UnionEvent(kind=UnionEventKind.MARRIED, when=parse_edtf("1975")),
            UnionEvent(kind=UnionEventKind.DIVORCED, when=parse_edtf("1990")),
        ]
        ben = {"born": said("1948"), "died": said("2010"), "died_place": "Kiel", "life": Life.DIED}
        self.ben = self.one(edits.add_partner(self.doc, self.anna, "Ben", events=events, new=self.new, **ben))  # type: ignore[arg-type]
        self.union = self.only_union().id
        self.lea = self.one(edits.add_child(self.doc, self.union, "Lea", born=said("1980-06"), new=self.new))

    def on(self, text: str) -> Document:
        return at(self.doc, parse_edtf(text))


@pytest.fixture
def life() -> Life3:
    return Life3()


def test_before_the_child_after_the_wedding(life: Life3) -> None:
    then = life.on("1977")
    assert set(then.persons) == {life.anna, life.ben}
    assert [e.kind for e in then.unions[life.union].events] == [UnionEventKind.MARRIED]
    assert not then.parentages


def test_before_the_wedding_there_is_no_couple(life: Life3) -> None:
    assert not life.on("1960").unions


def test_somebody_who_dies_later_lives(life: Life3) -> None:
    ben = life.on("2005").persons[life.ben]
    assert (ben.life, ben.died, ben.died_place) == (Life.LIVING, None, "")
    assert life.on("2015").persons[life.ben] == life.person(life.ben)
    assert life.on("2010").persons[life.ben].life is Life.DIED


def test_what_may_have_been_counts_and_is_said_to_be_uncertain(life: Life3) -> None:
    assert life.lea in life.on("1980").persons
    assert [f.elements for f in uncertain(life.doc, parse_edtf("1980"))] == [(life.lea,)]
    assert uncertain(life.doc, parse_edtf("1995")) == []
    assert life.lea not in life.on("1980-05").persons


def test_nothing_to_take_away_is_the_very_same_case(life: Life3) -> None:
    assert life.on("2024") is life.doc
    assert at(life.doc, None) is life.doc
    assert at(life.doc, PartialDate(words="when we were happy")) is life.doc


def test_an_age_that_was_told_says_when_somebody_was_born(life: Life3) -> None:
    told = AgeTold(years=9, on=parse_edtf("2024"))
    tom = life.one(edits.add_child(life.doc, life.union, "Tom", age_told=told, new=life.new))
    assert tom not in life.on("2013").persons
    assert tom in life.on("2014").persons


def test_a_pregnancy_is_there_before_its_date(life: Life3) -> None:
    kind = PersonKind.PREGNANCY
    due = life.one(edits.add_child(life.doc, life.union, kind=ParentageKind.BIRTH, born=said("2025-03"), new=life.new))
    life.do(edits.set_fields(life.doc, "persons", due, kind=kind))
    assert due in life.on("2024-11").persons


def test_children_without_a_date_wait_for_their_parents(life: Life3) -> None:
    kid = life.one(edits.add_child(life.doc, life.lea, "Kid", new=life.new))
    grandkid = life.one(edits.add_child(life.doc, kid, "Grandkid", new=life.new))
    foster = life.one(edits.add_child(life.doc, life.lea, "Foster", ParentageKind.FOSTER, new=life.new))
    then = life.on("1975-06")
    assert {kid, grandkid} & set(then.persons) == set()
    assert foster in then.persons
    assert {kid, grandkid} <= set(life.on("1995").persons)


def test_spans_of_lines_links_and_homes(life: Life3) -> None:
    bond = life.one(edits.add_bond(life.doc, life.anna, life.ben, span=span("1976", "1990"), new=life.new), "bonds")
    view = life.one(edits.add_view(life.doc, life.lea, bond, new=life.new), "views")
    place = life.one(edits.add_place(life.doc, "Club", span=span("1985"), new=life.new), "places")
    tie = life.one(edits.add_tie(life.doc, life.anna, place, new=life.new), "ties")
    lived = Membership(person=life.lea, span=span("1980", "1999"))
    home = life.one(edits.add_household(life.doc, "Home", [life.anna, lived], new=life.new), "households")
    early, late = life.on("1984"), life.on("2005")
    assert bond in early.bonds
    assert view in early.views
    assert {place, tie} & {*early.places, *early.ties} == set()
    assert bond not in late.bonds
    assert view not in late.views
    assert {place, tie} == {*late.places, *late.ties}
    assert [len(d.households[home].members) for d in (early, late)] == [2, 1]


def test_talk_of_later_days_is_not_there_yet_but_what_rests_still_rests(life: Life3) -> None:
    later = parse_edtf("2024-05-01")
    session = life.one(edits.add_session(life.doc, when=later, parked=("the flat",), new=life.new), "sessions")
    entry = life.one(edits.add_entry(life.doc, session, new=life.new), "entries")
    note = life.one(edits.add_element(life.doc, "notes", on=later, new=life.new), "notes")
    then = life.on("1999")
    assert not {session, entry, note} & {e.id for _, e in then.elements()}
    assert then.case is not None
    assert then.case.parked == ("the flat",)


def test_moves_that_come_later(life: Life3) -> None:
    moves = tuple(Migration(destination=d, when=parse_edtf(y)) for d, y in (("Kyiv", "1970"), ("Kiel", "2000")))
    life.do(edits.set_fields(life.doc, "persons", life.anna, migrations=moves))
    assert life.on("1980").persons[life.anna].migrations == moves[:1]


def test_a_shelter_forgotten_takes_the_address_with_it(life: Life3) -> None:
    life.do(edits.set_fields(life.doc, "persons", life.lea, residence="Elm Street 3"))
    lives = Membership(person=life.lea, span=span("2020"))
    life.do(edits.add_household(life.doc, "", [lives], protected_place=True, visibility=Visibility.PROTECTED, new=life.new))
    assert life.on("1999").persons[life.lea].residence == ""
    assert life.on("2024").persons[life.lea].residence == "Elm Street 3"


def test_changes_say_what_became_of_what(life: Life3) -> None:
    old = life.doc
    life.do(edits.set_fields(life.doc, "persons", life.anna, name="Ann", work="smith"))
    tom = life.one(edits.add_person(life.doc, "Tom", new=life.new))
    life.do(edits.remove(life.doc, life.lea))
    found = {a.id: a for a in changes(old, life.doc)}
    assert (found[life.anna].happened, found[life.anna].fields) == (Happened.CHANGED, ("name", "work"))
    assert (found[tom].happened, found[life.lea].happened) == (Happened.ADDED, Happened.REMOVED)
    assert changes(life.doc, life.doc) == []
    back = {a.id: a.happened for a in changes(life.doc, old)}
    assert (back[tom], back[life.lea]) == (Happened.REMOVED, Happened.ADDED)


def test_tables_that_know_no_dates_are_rightly_passed_over() -> None:
    for seed in range(10):
        doc = random_case(random.Random(seed), 200)
        for date in ("1960", "1999", "2010-06"):
            for table, element in doc.elements():
                if table not in DATED:
                    assert then(doc, table, element, parse_edtf(date)) is element
