"""What the rules find, what they leave in peace, and that nothing makes them raise."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genogram import edits, finding_words
from genogram.change import document_of
from genogram.dates import parse_edtf
from genogram.ids import Id
from genogram.links import links
from genogram.model import (
    AgeTold,
    Bond,
    DateSaid,
    Document,
    Element,
    Gender,
    Life,
    LifeEvent,
    Membership,
    MultipleBirth,
    Parentage,
    ParentageKind,
    PartialDate,
    Person,
    Place,
    Span,
    Union,
    UnionEvent,
    UnionEventKind,
)
from genogram.rules import findings
from genogram.rules.ancestry import knots
from genogram.rules.finding_texts import TEXTS
from genogram.timeline import at
from genogram.views import differences, through_eyes
from resources.i18n import LANGUAGES, translator
from tests.genogram.edits.build import Story
from tests.helpers.random_edits import random_case, random_garbage


def said(text: str) -> DateSaid:
    return DateSaid(family=parse_edtf(text))


def codes(*elements: tuple[str, Element]) -> list[str]:
    return [f.code for f in findings(document_of(elements))]


def person(key: Id, born: str = "", died: str = "", **fields: object) -> tuple[str, Element]:
    return "persons", Person(
        id=key,
        name=key,
        born=said(born) if born else None,
        died=said(died) if died else None,
        **fields,  # type: ignore[arg-type]
    )


def union(key: Id, *partners: Id, **events: str) -> tuple[str, Element]:
    happened = tuple(UnionEvent(kind=UnionEventKind(kind), when=parse_edtf(when)) for kind, when in events.items())
    return "unions", Union(id=key, partners=partners, events=happened)


def child(key: Id, of: Id, kind: ParentageKind = ParentageKind.BIRTH) -> tuple[str, Element]:
    return "parentages", Parentage(id=f"{key} of {of}", child=key, union=of, kind=kind)


def family(parent: tuple[str, Element], kid: tuple[str, Element], kind: ParentageKind = ParentageKind.BIRTH) -> list[str]:
    return codes(parent, kid, union("u", "parent"), child("kid", "u", kind))


def test_an_ordinary_family_is_left_in_peace() -> None:
    assert (
        codes(
            person("anna", "1950", gender=Gender.FEMALE),
            person("ben", "1948~", "2010", life=Life.DIED),
            person("lea", "1980-06"),
            person("tom", "198X"),
            person("kim"),
            union("u", "anna", "ben", met="1970", married="1975", divorced="1990"),
            child("lea", "u"),
            child("tom", "u"),
            child("kim", "u", ParentageKind.FOSTER),
        )
        == []
    )


@pytest.mark.parametrize(
    ("parent", "kid", "found"),
    [
        (person("parent", "1980"), person("kid", "1970"), ["parent_younger"]),
        (person("parent", "1980"), person("kid", "1988"), ["parent_very_young"]),
        (person("parent", "1980"), person("kid", "1993"), []),
        (person("parent", "1980~"), person("kid", "1991"), []),
        (person("parent", "1980"), person("kid", "../1990"), ["parent_very_young"]),
        (person("parent", "1980", gender=Gender.FEMALE), person("kid", "2045"), ["mother_very_old"]),
        (person("parent", "1980", gender=Gender.MALE), person("kid", "2045"), []),
        (person("parent", "1950", "1980-01-01", gender=Gender.FEMALE), person("kid", "1980-02"), ["born_after_death"]),
        (person("parent", "1950", "1980-01-01", gender=Gender.MALE), person("kid", "1980-09"), []),
        (person("parent", "1950", "1980-01-01", gender=Gender.MALE), person("kid", "1981"), ["born_after_death"]),
        (person("parent", "-0060", "-0010"), person("kid", "-0030"), []),
        (person("parent", "-0030"), person("kid", "-0060"), ["parent_younger"]),
    ],
)
def test_parents_and_children(parent: tuple[str, Element], kid: tuple[str, Element], found: list[str]) -> None:
    assert family(parent, kid) == found


def test_only_birth_makes_ages_odd() -> None:
    assert family(person("parent", "1980"), person("kid", "1985"), ParentageKind.FOSTER) == []
    assert family(person("parent", "1980"), person("kid", "1970"), ParentageKind.STEP) == []


@pytest.mark.parametrize(
    ("who", "found"),
    [
        (person("a", "1980", "1970"), ["death_before_birth"]),
        (person("a", "1980~", "1979"), []),
        (person("a", "1800", "1930"), ["very_old"]),
        (person("a", "1800", "1919"), []),
        (person("a", "1980", "2010", life=Life.LIVING), ["living_with_death"]),
        (person("a", age_told=AgeTold(years=140, on=parse_edtf("2024"))), ["very_old"]),
        (person("a", age_told=AgeTold(years=-1, on=parse_edtf("2024"))), ["age_below_zero"]),
    ],
)
def test_lives(who: tuple[str, Element], found: list[str]) -> None:
    assert codes(who) == found


def test_two_dates_of_birth() -> None:
    apart = DateSaid(family=parse_edtf("1984"), documents=parse_edtf("1986"))
    assert codes(("persons", Person(id="a", born=apart))) == ["two_births"]
    near = DateSaid(family=parse_edtf("1984"), documents=parse_edtf("1984-05-01"))
    assert codes(("persons", Person(id="a", born=near))) == []


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ({"married": "1978"}, ["marriage_before_birth"]),
        ({"married": "2015"}, ["marriage_after_death"]),
        ({"married": "2000", "divorced": "1999"}, ["divorced_before_married"]),
        ({"married": "2000", "separated": "1998"}, ["parted_before_married"]),
        ({"married": "2000~", "divorced": "1999"}, []),
        ({"met": "2001", "married": "2000"}, []),
        ({"divorced": "1999"}, []),
    ],
)
def test_couples(events: dict[str, str], found: list[str]) -> None:
    assert codes(person("a", "1980"), person("b", "1975", "2010"), union("u", "a", "b", **events)) == found


def test_times_that_end_before_they_begin() -> None:
    wrong = Span(since=parse_edtf("2000"), until=parse_edtf("1990"))
    event = UnionEvent(kind=UnionEventKind.SEPARATED, when=parse_edtf("2000"), until=parse_edtf("1990"))
    assert codes(
        person("a"),
        person("b"),
        ("unions", Union(id="u", partners=("a", "b"), events=(event,))),
        ("bonds", Bond(id="bond", a="a", b="b", span=wrong)),
        ("places", Place(id="p", name="School", span=wrong)),
    ) == ["event_ends_before_it_begins", "ends_before_it_begins", "ends_before_it_begins"]


def test_events_before_birth() -> None:
    early = LifeEvent(id="e", persons=("a",), title="school", when=said("1970"))
    assert codes(person("a", "1980"), ("life_events", early)) == ["event_before_birth"]


def test_belonging() -> None:
    base = (person("a"), person("b"), person("c"), person("kid"), union("u", "a", "b"), union("v", "c"))
    assert codes(*base, child("kid", "u"), child("kid", "v")) == ["two_birth_families"]
    assert codes(*base, child("kid", "u"), child("kid", "v", ParentageKind.ADOPTED)) == []
    twice = ("parentages", Parentage(id="again", child="kid", union="u", kind=ParentageKind.STEP))
    assert codes(*base, child("kid", "u"), child("kid", "v", ParentageKind.STEP), twice) == ["child_noted_twice"]


def test_somebody_whom_nothing_joins() -> None:
    assert codes(person("a")) == []
    assert codes(person("a"), person("b"), person("c"), union("u", "a", "b")) == ["alone"]
    assert codes(person("a"), person("b"), ("bonds", Bond(id="x", a="a", b="b"))) == []


def test_twins() -> None:
    twins = ("multiple_births", MultipleBirth(id="m", children=("x", "y")))
    base = (person("a"), person("b"), person("c"), union("u", "a", "b"), union("v", "c"), twins, child("z", "v"), person("z"))
    together = (child("x", "u"), child("y", "u"))
    assert codes(*base, person("x", "2004-06-12"), person("y", "2004-06-13"), *together) == []
    assert codes(*base, person("x", "2004-06-12"), person("y", "2004-06-20"), *together) == ["twins_dates"]
    assert codes(*base, person("x", "2004"), person("y", "2004-06"), *together) == []
    assert codes(*base, person("x"), person("y"), child("x", "u"), child("y", "v")) == ["twins_parents"]


def test_own_ancestor_names_everybody_in_the_knot() -> None:
    people = [person(k) for k in ("a", "b", "c", "d")]
    links_ = [union("ua", "a"), union("ub", "b"), union("uc", "c"), child("b", "ua"), child("c", "ub"), child("a", "uc")]
    doc = document_of([*people, *links_, child("d", "ua")])
    (found,) = (f for f in findings(doc) if f.code == "own_ancestor")
    assert found.elements == ("a", "b", "c")
    assert "a, b, c" in finding_words.say(found, translator("en"), doc)


def test_step_parents_make_nobody_their_own_ancestor() -> None:
    step = ParentageKind.STEP
    people = (person("a"), person("b"), union("ua", "a"), union("ub", "b"), child("b", "ua", step), child("a", "ub"))
    assert codes(*people) == []


def test_a_line_of_ten_thousand_generations_and_a_knot_at_its_end() -> None:
    size = 10_000
    arrows = {f"{n:05}": [f"{n + 1:05}"] for n in range(size)}
    assert knots(arrows) == []
    arrows[f"{size:05}"] = ["00000"]
    (knot,) = knots(arrows)
    assert len(knot) == size + 1


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=30))
def test_knots_are_those_networkx_finds(pairs: list[tuple[int, int]]) -> None:
    import networkx as nx

    arrows: dict[str, list[str]] = {}
    for one, other in pairs:
        arrows.setdefault(f"{one:02}", []).append(f"{other:02}")
    graph = nx.DiGraph([(a, b) for a, targets in arrows.items() for b in targets])
    expected = {frozenset(c) for c in nx.strongly_connected_components(graph) if len(c) > 1 or graph.has_edge(*(list(c) * 2))}
    assert {frozenset(k) for k in knots(arrows)} == expected


def test_shapes_only_files_have() -> None:
    broken = [
        ("unions", Union(id="u", partners=("a", "a"))),
        ("unions", Union(id="v", partners=("a", "b", "c"))),
        ("bonds", Bond(id="bond", a="a", b="a")),
        ("places", Place(id="a", name="School")),
        child("a", "u"),
        child("kid", "nowhere"),
    ]
    found = codes(person("a"), person("b"), person("c"), person("kid"), *broken)
    for code in ("same_partner", "partner_count", "bond_with_oneself", "same_id", "parent_of_oneself", "unknown_reference"):
        assert code in found


def test_consent_taken_back() -> None:
    story = Story()
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    agreed = edits.add_element(story.doc, "consents", person=anna, purpose="draw", new=story.new)
    consent = story.one(agreed, "consents")
    assert findings(story.doc) == []
    story.do(edits.set_fields(story.doc, "consents", consent, withdrawn_on=parse_edtf("2024")))
    assert [f.code for f in findings(story.doc)] == ["drawn_without_consent"]


@given(st.integers(0, 100_000))
@settings(max_examples=120, deadline=None)
def test_nothing_raises_on_garbage(seed: int) -> None:
    rng = random.Random(seed)
    doc = random_garbage(rng)
    found = findings(doc)
    for finding in found:
        assert finding.code in TEXTS
        for language in LANGUAGES:
            said_ = finding_words.say(finding, translator(language), doc)
            assert said_
            assert "{" not in said_
    links(doc)
    differences(doc)
    at(doc, PartialDate(edtf=rng.choice(["1984", "0001", "nonsense"])))
    through_eyes(doc, "id1")


@pytest.mark.parametrize("seed", range(6))
def test_a_case_drawn_by_hand_breaks_no_hard_rule(seed: int) -> None:
    hard = {"unknown_reference", "same_partner", "partner_count", "parent_of_oneself", "bond_with_oneself", "same_id"}
    assert not hard & {f.code for f in findings(random_case(random.Random(seed), 200))}


def test_a_household_member_of_nowhere_is_said_calmly() -> None:
    from genogram.model import Household

    doc: Document = document_of([("households", Household(id="h", members=(Membership(person="ghost"),)))])
    (found,) = findings(doc)
    assert finding_words.say(found, translator("en"), doc) == "household points to something that is not in this case."
