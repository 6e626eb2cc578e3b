"""The ecomap: a centre, its members inside, places around that stay where they sat down."""

from __future__ import annotations

import dataclasses
import random
from itertools import combinations
from math import hypot

import pytest

from genogram.layout.ecomap import layout_ecomap
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import Placements, Spot
from genogram.layout.sectors import domain_angles
from genogram.model import Document, Domain, Household, Id, Membership, Person, PersonKind, Place, Tie
from tests.genogram.layout.families import Family, three_generations


def case(places: int, seed: int = 1, members: int = 3) -> Document:
    """A household of some of three generations with places around it."""
    rng = random.Random(seed)
    doc = three_generations().doc()
    people = [p for p in doc.persons if p.endswith(("father", "mother", "eldest", "second", "youngest"))][:members]
    homes = {"0900-home": Household(id="0900-home", name="Home", members=tuple(Membership(person=p) for p in people))}
    around = {
        (k := f"1{i:03}-place"): Place(id=k, name=f"Place {i}", domain=rng.choice(list(Domain)), size=rng.randrange(0, 5))
        for i in range(places)
    }
    return dataclasses.replace(doc, households=homes, places=around)


def spots_around(doc: Document, placed: Placements) -> dict[Id, Spot]:
    inside = {placed.centre, *(m.person for h in doc.households.values() for m in h.members)}
    return {k: s for k, s in placed.spots.items() if k not in inside}


def clashes(doc: Document, placed: Placements, needs: Needs) -> list[tuple[Id, Id]]:
    """Pairs around the centre whose circles or labels meet, and who comes into the household's circle."""

    def box(key: Id, s: Spot) -> tuple[float, float, float, float]:
        room = needs.persons.get(key, Room(0, 0, 0, 0))
        half = s.w / 2
        return (
            s.x - max(room.left, half),
            s.x + max(room.right, half),
            s.y - max(room.above, half),
            s.y + max(room.below, half),
        )

    around = spots_around(doc, placed)
    boxes = {k: box(k, s) for k, s in around.items()}
    found = [
        (a, b)
        for a, b in combinations(sorted(boxes), 2)
        if boxes[a][0] < boxes[b][1] and boxes[b][0] < boxes[a][1] and boxes[a][2] < boxes[b][3] and boxes[b][2] < boxes[a][3]
    ]
    middle = placed.spots[placed.centre]
    found += [(placed.centre, k) for k, s in around.items() if hypot(s.x - middle.x, s.y - middle.y) < (middle.w + s.w) / 2]
    return found


@pytest.mark.parametrize("places", [0, 1, 5, 12, 13, 40, 120])
def test_nothing_stands_on_anything(places: int) -> None:
    doc = case(places)
    rng = random.Random(places)
    needs = Needs(
        {k: Room(rng.uniform(20, 90), rng.uniform(20, 90), 30, rng.uniform(30, 90)) for k in [*doc.places, *doc.persons]}
    )
    placed = layout_ecomap(doc, None, needs, {})
    assert placed.centre == "0900-home"
    assert set(doc.places) <= set(placed.spots)
    assert clashes(doc, placed, needs) == []
    assert all(placed.spots[p.id].w == (60, 80, 100)[min(max(p.size, 1), 3) - 1] for p in doc.places.values())
    if places:
        distances = {round(hypot(placed.spots[p].x, placed.spots[p].y), 0) for p in doc.places}
        assert distances == {round(r, 0) for r in placed.rings}


def test_the_check_sees_two_on_one_spot() -> None:
    doc = case(4)
    placed = layout_ecomap(doc, None, Needs(), {})
    a, b = sorted(doc.places)[:2]
    assert clashes(doc, dataclasses.replace(placed, spots={**placed.spots, a: placed.spots[b]}), Needs())


def test_members_stand_inside_the_circle_as_a_small_genogram() -> None:
    doc = case(3, members=5)
    placed = layout_ecomap(doc, None, Needs(), {})
    circle = placed.spots["0900-home"]
    members = [m.person for m in doc.households["0900-home"].members]
    assert all(hypot(placed.spots[m].x, placed.spots[m].y) + 22 <= circle.w / 2 for m in members)
    assert all(hypot(x, y) <= circle.w / 2 for w in placed.wires for x, y in w.points)
    father = next(m for m in members if m.endswith("father"))
    child = next(m for m in members if m.endswith("eldest"))
    assert placed.spots[child].y > placed.spots[father].y
    assert len(placed.wires) == 5


@pytest.mark.parametrize("seed", range(10))
def test_a_new_place_moves_none_told_before(seed: int) -> None:
    before, after = case(9, seed), case(10, seed)
    old, new = (layout_ecomap(d, None, Needs(), {}) for d in (before, after))
    assert {k: new.spots[k] for k in old.spots} == old.spots


def test_domains_go_round_in_their_order_from_the_top() -> None:
    angles = list(domain_angles().values())
    assert angles == sorted(angles)
    doc = dataclasses.replace(
        case(0),
        places={
            k: Place(id=k, name=k, domain=d)
            for k, d in (
                ("1-a", Domain.FAMILY_EXTENDED),
                ("2-b", Domain.WORK),
                ("3-c", Domain.FAITH),
                ("4-d", Domain.FUTURE_OTHER),
            )
        },
    )
    spots = layout_ecomap(doc, None, Needs(), {}).spots
    assert spots["1-a"].x >= 0 > spots["1-a"].y
    assert spots["2-b"].x > 0 < spots["2-b"].y
    assert spots["3-c"].x < 0
    assert spots["4-d"].x < 0 > spots["4-d"].y


def test_persons_with_a_tie_to_the_centre_stand_around_too() -> None:
    doc = case(2)
    opa = next(p for p in doc.persons if p.endswith("opa"))
    helper = Person(id="9-helper", kind=PersonKind.PROFESSIONAL, name="Ms Berg")
    ties = {
        "t1": Tie(id="t1", origin="0900-home", to=helper.id),
        "t2": Tie(id="t2", origin=opa, to=doc.households["0900-home"].members[0].person),
    }
    doc = dataclasses.replace(doc, persons={**doc.persons, helper.id: helper}, ties=ties)
    placed = layout_ecomap(doc, None, Needs(), {})
    assert set(spots_around(doc, placed)) == {*doc.places, opa, helper.id}


def test_which_centre() -> None:
    doc = case(2)
    assert layout_ecomap(Document(), None, Needs(), {}) == Placements()
    homeless = dataclasses.replace(doc, households={})
    first = min(homeless.persons)
    assert layout_ecomap(homeless, None, Needs(), {}).centre == first
    index = next(p for p in doc.persons if p.endswith("second"))
    marked = {**doc.persons, index: dataclasses.replace(doc.persons[index], is_index=True)}
    assert layout_ecomap(dataclasses.replace(homeless, persons=marked), None, Needs(), {}).centre == index
    other = Household(id="0950-other", members=(Membership(person=index),))
    both = dataclasses.replace(doc, persons=marked, households={**doc.households, other.id: other})
    assert layout_ecomap(both, None, Needs(), {}).centre == "0950-other"
    assert layout_ecomap(both, first, Needs(), {}).spots[first] == Spot(0, 0)
    assert layout_ecomap(doc, "gone", Needs(), {}).centre == "0900-home"


def test_an_empty_household() -> None:
    doc = Document(households={"h": Household(id="h", name="Empty")}, places={"p": Place(id="p", name="P")})
    placed = layout_ecomap(doc, None, Needs(), {})
    assert set(placed.spots) == {"h", "p"}
    assert clashes(doc, placed, Needs()) == []


def test_pinned_places_stay_and_others_keep_off() -> None:
    doc = case(12)
    free = layout_ecomap(doc, None, Needs(), {})
    first, second = sorted(doc.places)[:2]
    pinned = {first: Spot(free.spots[second].x + 8, free.spots[second].y, pinned=True)}
    placed = layout_ecomap(doc, None, Needs(), pinned)
    assert (placed.spots[first].x, placed.spots[first].y) == (pinned[first].x, pinned[first].y)
    assert placed.spots[first].pinned
    assert clashes(doc, placed, Needs()) == []


def test_a_person_alone_in_the_middle() -> None:
    f = Family()
    only = f.person("only")
    doc = f.doc()
    placed = layout_ecomap(doc, None, Needs(), {})
    assert placed == Placements({only: Spot(0, 0)}, centre=only)
