"""Two records of one person: all that either says is there afterwards."""

from __future__ import annotations

import contextlib
import dataclasses
import random
from itertools import permutations

import pytest

from genogram import edits
from genogram.change import ChangeError, apply
from genogram.codec import document_to_plain
from genogram.dates import parse_edtf
from genogram.ids import Id
from genogram.model import (
    AgeTold,
    Condition,
    ConditionKind,
    DateSaid,
    Document,
    Gender,
    Life,
    MoreName,
    MultipleKind,
    NameKind,
    PartialDate,
    Person,
    PictureKind,
    TellerKind,
    Told,
    UnionEvent,
    UnionEventKind,
    Visibility,
)
from tests.genogram.edits.build import Story
from tests.helpers.random_edits import random_case


def refusal(code: str) -> pytest.RaisesExc[ChangeError]:
    return pytest.RaisesExc(ChangeError, check=lambda error: error.code == code)


def merged(keep: dict[str, object], away: dict[str, object]) -> tuple[Person, Story]:
    story = Story()
    one, other = (story.one(edits.add_person(story.doc, new=story.new, **f)) for f in (keep, away))  # type: ignore[arg-type]
    story.do(edits.merge_persons(story.doc, one, other, new=story.new))
    assert list(story.doc.persons) == [one]
    return story.person(one), story


def date(text: str) -> PartialDate:
    return parse_edtf(text)


def test_names() -> None:
    given = MoreName(kind=NameKind.SURNAME, text="Holm")
    person, _ = merged({"name": "Anna"}, {"name": "Anne Holm", "more_names": (given,)})
    assert person.name == "Anna"
    assert person.more_names == (MoreName(kind=NameKind.OTHER, text="Anne Holm"), given)
    assert merged({"name": ""}, {"name": "Anna"})[0].name == "Anna"
    assert merged({"name": "Anna"}, {"name": "Anna"})[0].more_names == ()


def test_what_one_does_not_know_the_other_does() -> None:
    person, story = merged(
        {"gender": Gender.FEMALE, "languages": ("de",)},
        {"work": "smith", "languages": ("uk", "de"), "life": Life.DIED, "is_index": True, "born_place": "Kyiv"},
    )
    assert (person.gender, person.work, person.life, person.is_index, person.born_place) == (
        Gender.FEMALE,
        "smith",
        Life.DIED,
        True,
        "Kyiv",
    )
    assert person.languages == ("de", "uk")
    assert not story.doc.life_events


def test_a_second_date_becomes_the_second_version() -> None:
    person, story = merged(
        {"born": DateSaid(family=date("1984"))}, {"born": DateSaid(family=date("1986"), family_told=Told(words="passport"))}
    )
    assert person.born == DateSaid(family=date("1984"), documents=date("1986"), documents_told=Told(words="passport"))
    assert not story.doc.life_events


def test_a_third_date_becomes_a_life_event() -> None:
    both = DateSaid(family=date("1984"), documents=date("1985"))
    person, story = merged({"born": both}, {"born": DateSaid(family=date("1990"), documents=date("1985")), "name": "Ida"})
    assert person.born == both
    (event,) = story.doc.life_events.values()
    assert (event.category, event.when, event.persons) == ("birth", DateSaid(family=date("1990")), (person.id,))


def test_second_values_become_life_events() -> None:
    told = AgeTold(years=9, on=date("2024"))
    person, story = merged(
        {"work": "smith", "gender": Gender.MALE, "died_place": "Kyiv", "age_told": AgeTold(years=8, on=date("2024"))},
        {"work": "baker", "gender": Gender.FEMALE, "died_place": "Kiel", "age_told": told, "cause_of_death": "flu"},
    )
    assert (person.work, person.gender, person.died_place, person.cause_of_death) == ("smith", Gender.MALE, "Kyiv", "flu")
    events = {(e.category, e.title, e.place, e.when) for e in story.doc.life_events.values()}
    assert events == {
        ("work", "baker", "", None),
        ("gender", "female", "", None),
        ("death", "", "Kiel", None),
        ("age_told", "9", "", DateSaid(family=date("2024"))),
    }


def test_the_stricter_visibility_holds() -> None:
    person, _ = merged({"visibility": Visibility.OPEN}, {"visibility": Visibility.CONFIDENTIAL})
    assert person.visibility is Visibility.CONFIDENTIAL


class Pair(Story):
    """Anna and Ben, and a second record of Anna."""

    def __init__(self) -> None:
        super().__init__()
        self.anna = self.one(edits.add_person(self.doc, "Anna", new=self.new))
        self.ben = self.one(edits.add_partner(self.doc, self.anna, "Ben", new=self.new))
        self.again = self.one(edits.add_person(self.doc, "Anna again", new=self.new))

    def merge(self) -> None:
        self.do(edits.merge_persons(self.doc, self.anna, self.again, new=self.new))


def test_unions_of_the_same_pair_become_one() -> None:
    pair = Pair()
    first = pair.only_union().id
    met, married = UnionEvent(kind=UnionEventKind.MET), UnionEvent(kind=UnionEventKind.MARRIED, when=date("2001"))
    pair.do(edits.union_event(pair.doc, first, met))
    one = pair.one(edits.add_child(pair.doc, first, "One", new=pair.new))
    pair.do(edits.add_partner(pair.doc, pair.ben, partner=pair.again, events=[met, married], new=pair.new))
    second = next(u for u in pair.doc.unions if u != first)
    two = pair.one(edits.add_child(pair.doc, second, "Two", new=pair.new))
    pair.do(edits.add_child(pair.doc, second, child=one, new=pair.new))
    note = pair.one(edits.add_element(pair.doc, "notes", about=second, words="loud", new=pair.new), "notes")
    pair.merge()
    assert pair.only_union().id == first
    assert pair.only_union().events == (met, married)
    assert pair.children(first) == [one, two]
    assert pair.doc.notes[note].about == first


def test_other_unions_stay() -> None:
    pair = Pair()
    carl = pair.one(edits.add_partner(pair.doc, pair.again, "Carl", new=pair.new))
    pair.merge()
    assert len(pair.unions_with(pair.anna, carl)) == len(pair.unions_with(pair.anna, pair.ben)) == 1


def test_lines_views_places_and_talk_move() -> None:
    pair = Pair()
    kid = pair.one(edits.add_child(pair.doc, pair.again, "Kid", new=pair.new))
    bond = pair.one(edits.add_bond(pair.doc, pair.again, kid, new=pair.new), "bonds")
    view = pair.one(edits.add_view(pair.doc, pair.again, bond, new=pair.new), "views")
    home = pair.one(edits.add_household(pair.doc, "", [pair.anna, pair.again], new=pair.new), "households")
    session = pair.one(edits.add_session(pair.doc, [pair.again], new=pair.new), "sessions")
    spots = {pair.anna: (1.0, 1.0), pair.again: (2.0, 2.0)}
    pair.do(edits.place_at(pair.doc, PictureKind.GENOGRAM, spots, new=pair.new))
    told = Told(by=TellerKind.PERSON, person=pair.again)
    pair.do(edits.set_fields(pair.doc, "persons", pair.again, told=told))
    pair.do(edits.set_fields(pair.doc, "persons", kid, told=told))
    pair.merge()
    assert pair.doc.bonds[bond].a == pair.doc.views[view].holder == pair.anna
    assert [m.person for m in pair.doc.households[home].members] == [pair.anna]
    assert [p.person for p in pair.doc.sessions[session].participants] == [pair.anna]
    assert [(p.element, p.x) for p in pair.doc.placements.values()] == [(pair.anna, 1.0)]
    assert pair.person(kid).told == pair.person(pair.anna).told == dataclasses.replace(told, person=pair.anna)


def test_twins_of_both_are_twins_of_one_and_a_twin_of_oneself_is_none() -> None:
    pair = Pair()
    lea = pair.one(edits.add_twin(pair.doc, pair.anna, name="Lea", new=pair.new))
    tom = pair.one(edits.add_twin(pair.doc, pair.again, MultipleKind.FRATERNAL, "Tom", new=pair.new))
    pair.merge()
    (birth,) = pair.doc.multiple_births.values()
    assert birth.children == (pair.anna, lea, tom)
    assert birth.kind is MultipleKind.FRATERNAL
    alone = Pair()
    alone.do(edits.set_twins(alone.doc, [alone.anna, alone.again], new=alone.new))
    alone.merge()
    assert not alone.doc.multiple_births


def test_who_cannot_be_one_person() -> None:
    pair = Pair()
    with refusal("same_person"):
        edits.merge_persons(pair.doc, pair.anna, pair.anna)
    with refusal("merge_partners"):
        edits.merge_persons(pair.doc, pair.anna, pair.ben)
    kid = pair.one(edits.add_child(pair.doc, pair.anna, "Kid", new=pair.new))
    for keep, away in ((pair.anna, kid), (kid, pair.anna)):
        with refusal("merge_parent_and_child"):
            edits.merge_persons(pair.doc, keep, away)
    pair.do(edits.add_bond(pair.doc, pair.anna, pair.again, new=pair.new))
    with refusal("merge_line_between"):
        edits.merge_persons(pair.doc, pair.anna, pair.again)


def texts(value: object) -> set[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return {t for v in value.values() for t in texts(v)}
    return {t for v in value for t in texts(v)} if isinstance(value, list) else set()


def mergeable(doc: Document) -> list[tuple[Id, Id]]:
    """Pairs of persons whom nothing keeps from being one."""
    found = []
    for one, other in permutations(sorted(doc.persons), 2):
        with contextlib.suppress(ChangeError):
            edits.merge_persons(doc, one, other)
            found.append((one, other))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_no_word_of_a_random_case_is_lost(seed: int) -> None:
    rng = random.Random(seed)
    doc = random_case(rng, 150)
    conditions = (Condition(kind=ConditionKind.OTHER, words=f"only {seed}"),)
    one, other = rng.choice(mergeable(doc))
    doc = apply(doc, edits.set_fields(doc, "persons", other, conditions=conditions, work=f"work {seed}", needs=(f"need {seed}",)))
    changes = edits.merge_persons(doc, one, other)
    after = apply(doc, changes)
    gone = {c.id for c in changes.changes if c.after is None}
    codes = {"family", "helper", "fraternal", "identical"}
    lost = texts(document_to_plain(doc)) - texts(document_to_plain(after)) - gone - codes
    assert not {text for text in lost if not text.startswith("0000")}
