"""The case as graphs, and what people are to each other."""

from __future__ import annotations

import gc
import random
import weakref

import networkx as nx
import pytest

from genogram import edits
from genogram.ages import age_on, birth_years
from genogram.change import apply
from genogram.dates import parse_edtf
from genogram.graph import ecomap_graph, family_graph, network_graph
from genogram.kinship import relation, term
from genogram.kinship_terms import TERMS
from genogram.model import AgeTold, DateSaid, Gender, ParentageKind, Person, UnionEvent, UnionEventKind
from resources.i18n import LANGUAGES, translator
from tests.genogram.edits.build import Story
from tests.helpers.random_edits import random_case, random_garbage

ENGLISH = translator("en")
W, M = Gender.FEMALE, Gender.MALE


class Clan(Story):
    """Four generations around Lea; everybody is an attribute."""

    def __init__(self) -> None:
        super().__init__()
        new = self.new
        self.lea = self.one(edits.add_person(self.doc, "Lea", gender=W, new=new))
        self.do(edits.add_parents(self.doc, self.lea, names=("Ben", "Anna"), new=new))
        self.ben, self.anna = self.only_union().partners
        self.union = self.only_union().id
        self.tom = self.one(edits.add_child(self.doc, self.union, "Tom", gender=M, new=new))
        self.twin = self.one(edits.add_twin(self.doc, self.lea, name="Ida", gender=W, new=new))
        self.do(edits.add_parents(self.doc, self.anna, names=("Opa", "Oma"), new=new))
        self.opa, self.oma = next(u.partners for u in self.doc.unions.values() if self.anna in self.children(u.id))
        self.do(edits.add_parents(self.doc, self.oma, names=("Uropa", "Uroma"), new=new))
        self.uropa, self.uroma = next(u.partners for u in self.doc.unions.values() if self.oma in self.children(u.id))
        self.aunt = self.one(edits.add_sibling(self.doc, self.anna, "Aunt", gender=W, new=new))
        self.uncle = self.one(edits.add_partner(self.doc, self.aunt, "Uncle", gender=M, new=new))
        self.cousin = self.one(edits.add_child(self.doc, self.aunt, "Cousin", gender=M, new=new))
        self.half = self.one(edits.add_child(self.doc, self.ben, "Half", gender=M, new_union=True, new=new))
        married = [UnionEvent(kind=UnionEventKind.MARRIED)]
        self.mate = self.one(edits.add_partner(self.doc, self.lea, "Mate", gender=M, events=married, new=new))
        self.kid = self.one(edits.add_child(self.doc, self.lea, "Kid", new=new))
        self.step = self.one(edits.add_child(self.doc, self.mate, "Step", gender=W, new_union=True, new=new))
        self.foster = self.one(edits.add_child(self.doc, self.union, "Foster", ParentageKind.FOSTER, gender=M, new=new))
        self.own = self.one(edits.add_child(self.doc, self.union, "Adopted", ParentageKind.ADOPTED, gender=M, new=new))
        self.ex = self.one(edits.add_partner(self.doc, self.lea, "Ex", gender=M, new=new))
        ended = self.unions_with(self.lea, self.ex)[0].id
        self.do(edits.end_union(self.doc, ended, UnionEventKind.SEPARATED))
        self.stranger = self.one(edits.add_person(self.doc, "Stranger", new=new))


@pytest.fixture(scope="module")
def clan() -> Clan:
    return Clan()


@pytest.mark.parametrize(
    ("one", "word", "back"),
    [
        ("anna", "mother", "daughter"),
        ("ben", "father", "daughter"),
        ("tom", "brother", "sister"),
        ("twin", "twin sister", "twin sister"),
        ("half", "half-brother", "half-sister"),
        ("own", "brother", "sister"),
        ("foster", "foster brother", "foster sister"),
        ("oma", "grandmother (mother's side)", "granddaughter"),
        ("opa", "grandfather (mother's side)", "granddaughter"),
        ("uropa", "great-grandfather", "great-granddaughter"),
        ("aunt", "aunt (mother's side)", "niece"),
        ("cousin", "cousin", "cousin"),
        ("mate", "husband", "wife"),
        ("ex", "former partner", "former partner"),
        ("kid", "child", "mother"),
        ("step", "stepdaughter", "stepmother"),
        ("uncle", "", ""),
        ("stranger", "", ""),
    ],
)
def test_what_somebody_is_to_lea(clan: Clan, one: str, word: str, back: str) -> None:
    other = getattr(clan, one)
    assert term(clan.doc, other, clan.lea, ENGLISH) == word
    assert term(clan.doc, clan.lea, other, ENGLISH) == back


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("anna", "mate", "mother-in-law"),
        ("mate", "anna", "son-in-law"),
        ("mate", "tom", "brother-in-law"),
        ("tom", "mate", "brother-in-law"),
        ("ben", "foster", "foster father"),
        ("foster", "ben", "foster son"),
        ("ben", "own", "adoptive father"),
        ("own", "ben", "adopted son"),
        ("step", "kid", "half-sister"),
        ("anna", "half", "stepmother"),
        ("aunt", "kid", "great-aunt"),
        ("kid", "aunt", "sibling's grandchild"),
        ("cousin", "kid", "parent's cousin"),
        ("lea", "lea", ""),
    ],
)
def test_more_kin(clan: Clan, one: str, other: str, word: str) -> None:
    assert term(clan.doc, getattr(clan, one), getattr(clan, other), ENGLISH) == word


@pytest.mark.parametrize("seed", range(20))
def test_kinship_never_raises_and_has_words_in_every_language(seed: int) -> None:
    for doc in (random_case(random.Random(seed), 80), random_garbage(random.Random(seed))):
        for one in doc.persons:
            for other in doc.persons:
                if code := relation(doc, one, other):
                    for language in LANGUAGES if code in TERMS else ():
                        assert term(doc, one, other, translator(language))


def test_the_family_graph(clan: Clan) -> None:
    doc = apply(clan.doc, edits.add_bond(clan.doc, clan.lea, clan.tom, "close", new=clan.new))
    graph = family_graph(doc)
    assert set(graph) == {*doc.persons, *doc.unions}
    assert graph.has_edge(clan.anna, clan.union)
    assert graph.has_edge(clan.union, clan.lea)
    assert [d["of"] for _, _, d in graph.edges(data=True) if d["kind"] == "bond"] == ["close"]
    assert nx.ancestors(graph, clan.kid) >= {clan.lea, clan.anna, clan.uroma}
    assert family_graph(doc) is graph
    with pytest.raises(nx.NetworkXError):
        graph.add_node("x")


def test_graphs_are_forgotten_with_their_case() -> None:
    story = Story()
    story.one(edits.add_person(story.doc, "Anna", new=story.new))
    kept = weakref.ref(family_graph(story.doc))
    story.do(edits.add_person(story.doc, "Ben", new=story.new))
    gc.collect()
    assert kept() is None
    assert len(family_graph(story.doc)) == 2


def test_the_ecomap_graph(clan: Clan) -> None:
    story = Story()
    anna, ben = (story.one(edits.add_person(story.doc, n, new=story.new)) for n in ("Anna", "Ben"))
    school, club = (story.one(edits.add_place(story.doc, n, new=story.new), "places") for n in ("School", "Club"))
    home = story.one(edits.add_household(story.doc, "Home", [anna], new=story.new), "households")
    ties = {
        key: story.one(edits.add_tie(story.doc, *ends, new=story.new), "ties")
        for key, ends in (("a", (anna, school)), ("h", (home, club)), ("b", (ben, club)))
    }

    def keys(centre: str | None) -> set[str]:
        return {key for _, _, key in ecomap_graph(story.doc, centre).edges(keys=True)}

    assert keys(home) == keys(anna) == {ties["a"], ties["h"]}
    assert keys(ben) == {ties["b"]}
    assert keys(None) == set(ties.values())
    assert ecomap_graph(story.doc, anna).nodes[anna] == {"kind": "person", "centre": True}


def test_the_network_graph(clan: Clan) -> None:
    graph = network_graph(clan.doc, clan.lea)
    assert graph.nodes[clan.lea]["ego"] is True
    assert {clan.anna, clan.ben, clan.tom, clan.mate, clan.kid} <= set(graph)
    assert clan.oma not in graph
    assert graph.has_edge(clan.anna, clan.ben)
    assert set(network_graph(clan.doc, clan.stranger)) == {clan.stranger}


@pytest.mark.parametrize("seed", range(20))
def test_graphs_never_raise(seed: int) -> None:
    for doc in (random_case(random.Random(seed), 80), random_garbage(random.Random(seed))):
        assert len(family_graph(doc)) <= len(doc.persons) + len(doc.unions)
        for key in [*doc.persons, *doc.households, "nobody"]:
            ecomap_graph(doc, key)
            network_graph(doc, key)


@pytest.mark.parametrize(
    ("person", "on", "ages"),
    [
        (Person(id="a", born=DateSaid(family=parse_edtf("1984-06-15"))), "2024-06-15", (40, 40)),
        (Person(id="a", born=DateSaid(documents=parse_edtf("1984"))), "2024-06-15", (39, 40)),
        (Person(id="a", age_told=AgeTold(years=9, on=parse_edtf("2024-05-01"))), "2024-05-01", (9, 9)),
        (Person(id="a", age_told=AgeTold(years=9, on=parse_edtf("2024-05-01"))), "2026-05-01", (11, 11)),
        (Person(id="a", age_told=AgeTold(years=9, on=parse_edtf("2024-05-01"))), "2026-04-30", (10, 11)),
        (Person(id="a", age_told=AgeTold(years=9, on=parse_edtf("2024"))), "2026", (10, 12)),
        (Person(id="a", age_told=AgeTold(years=9, on=parse_edtf("2024-05-01"))), "2010-05-01", None),
        (Person(id="a"), "2024", None),
    ],
)
def test_ages(person: Person, on: str, ages: tuple[int, int] | None) -> None:
    assert age_on(person, parse_edtf(on)) == ages


def test_birth_years() -> None:
    assert birth_years(Person(id="a", born=DateSaid(family=parse_edtf("198X")))) == (1980, 1989)
    assert birth_years(Person(id="a", age_told=AgeTold(years=9, on=parse_edtf("2024-05")))) == (2014, 2015)
    assert birth_years(Person(id="a")) is None
