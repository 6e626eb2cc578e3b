"""The three questions asked together: in any order nothing hangs in the air, and nothing shows that a reader may not see."""

from __future__ import annotations

import json
import random

import pytest

from genogram import edits
from genogram.codec import document_to_plain
from genogram.dates import parse_edtf
from genogram.drawing import filtered
from genogram.model import TABLES, Document, Span, Visibility
from genogram.picture.options import Options
from genogram.readers import KINDS, left_out, seen_by
from genogram.rules.pointers import broken_shapes, unknown_references
from genogram.timeline import at
from genogram.views import through_eyes
from tests.genogram.edits.build import Story
from tests.helpers.random_edits import random_case

DATES = [parse_edtf(text) for text in ("1960", "1999", "2005-03", "2030")]
SEEDS = range(8)


def ids(doc: Document) -> set[str]:
    return {key for table in TABLES for key in doc.table(table)}


def someone(doc: Document) -> str:
    return min(doc.persons, default="nobody")


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_hangs_in_the_air(seed: int) -> None:
    doc = random_case(random.Random(seed), 150)
    for kind in KINDS:
        for date in DATES:
            eyes = someone(doc)
            for shown in (
                seen_by(through_eyes(at(doc, date), eyes), kind),
                at(through_eyes(seen_by(doc, kind), eyes), date),
                through_eyes(seen_by(at(doc, date), kind), eyes),
            ):
                assert not [*unknown_references(shown), *broken_shapes(shown)]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_look_shows_what_the_reader_does_not_see_of_the_whole(seed: int) -> None:
    doc = random_case(random.Random(seed), 150)
    for kind in KINDS:
        allowed = ids(seen_by(doc, kind))
        hidden = {o.id for o in left_out(doc, kind) if not o.field and not o.snapshot}
        assert allowed | hidden == ids(doc)
        for date in DATES:
            looks = (at(doc, date), through_eyes(doc, someone(doc)), through_eyes(at(doc, date), someone(doc)))
            for shown in (seen_by(look, kind) for look in (doc, *looks)):
                assert ids(shown) <= allowed
                said = json.dumps(document_to_plain(shown))
                assert not [key for key in hidden if key in said]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_does_not_matter_for_who_and_what_is_there(seed: int) -> None:
    """Persons, links and everything told are the same whichever question comes first."""
    doc = random_case(random.Random(seed), 150)
    for kind in KINDS:
        for date in DATES:
            one, other = seen_by(at(doc, date), kind), at(seen_by(doc, kind), date)
            for table in ("persons", "parentages", "multiple_births", "bonds", "places", "entries", "notes", "goals", "ratings"):
                assert one.table(table).keys() == other.table(table).keys(), table


@pytest.mark.parametrize("seed", SEEDS)
def test_asking_twice_changes_nothing(seed: int) -> None:
    doc = random_case(random.Random(seed), 150)
    seen = seen_by(doc, "family")
    assert seen_by(seen, "family") == seen
    eyes = through_eyes(doc, someone(doc))
    assert through_eyes(eyes, someone(doc)).views == eyes.views
    then = at(doc, DATES[1])
    assert at(then, DATES[1]) == then


class Past(Story):
    """A line that ended, of which the family must not know, and a row that tells of it."""

    def __init__(self) -> None:
        super().__init__()
        self.anna = self.one(edits.add_person(self.doc, "Anna", new=self.new))
        self.ben = self.one(edits.add_person(self.doc, "Ben", new=self.new))
        ended = Span(until=parse_edtf("2000"))
        secret = Visibility.CONFIDENTIAL
        bond = edits.add_bond(self.doc, self.anna, self.ben, "close", span=ended, visibility=secret, new=self.new)
        self.bond = self.one(bond, "bonds")
        note = edits.add_element(self.doc, "notes", about=self.bond, words="AFFAIR", new=self.new)
        self.note = self.one(note, "notes")


def test_what_is_said_of_a_hidden_line_stays_hidden_when_the_line_has_ended() -> None:
    past = Past()
    today = at(past.doc, parse_edtf("2024"))
    assert past.bond not in today.bonds
    assert past.note in today.notes
    for look in (past.doc, today, through_eyes(today, past.anna), at(through_eyes(past.doc, past.anna), parse_edtf("2024"))):
        assert "AFFAIR" not in json.dumps(document_to_plain(seen_by(look, "family")))


def test_a_picture_asks_all_three() -> None:
    past = Past()
    whole = filtered(past.doc, Options(reader="helper", today="2024-11-22"))
    assert past.note in whole.notes
    assert past.bond not in whole.bonds
    family = filtered(past.doc, Options(reader="family", today="2024-11-22", eyes=past.anna))
    assert past.note not in family.notes
    assert set(family.persons) == {past.anna, past.ben}
