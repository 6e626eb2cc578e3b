"""What was put by hand stays, and an edit moves little."""

from __future__ import annotations

import dataclasses
import itertools
import random

import pytest

from genogram.layout.genogram import layout_genogram
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import Spot
from genogram.model import Document
from tests.genogram.layout.families import three_generations
from tests.helpers.layout_checks import broken_wires, everybody_once, faults, overlaps
from tests.helpers.random_families import random_family, random_needs


def without(doc: Document, person: str) -> Document:
    return dataclasses.replace(
        doc,
        persons={k: v for k, v in doc.persons.items() if k != person},
        parentages={k: v for k, v in doc.parentages.items() if v.child != person},
        multiple_births={
            k: dataclasses.replace(v, children=tuple(c for c in v.children if c != person))
            for k, v in doc.multiple_births.items()
        },
        bonds={k: v for k, v in doc.bonds.items() if person not in (v.a, v.b)},
    )


def leaf(doc: Document, seed: int) -> str:
    partners = {p for u in doc.unions.values() for p in u.partners}
    return random.Random(seed).choice(sorted(set(doc.persons) - partners))


@pytest.mark.parametrize("seed", range(12))
def test_an_unchanged_family_stays_as_it_is(seed: int) -> None:
    doc = random_family(seed, 30)
    needs = random_needs(doc, seed)
    first = layout_genogram(doc, needs, {})
    assert layout_genogram(doc, needs, {}, first) == first


@pytest.mark.parametrize("seed", range(16))
def test_somebody_less_and_somebody_more(seed: int) -> None:
    doc = random_family(seed, (8, 20, 45, 70)[seed % 4])
    needs = random_needs(doc, seed) if seed % 2 else Needs()
    full = layout_genogram(doc, needs, {})
    who = leaf(doc, seed)
    smaller = without(doc, who)
    fewer = layout_genogram(smaller, needs, {}, full)
    assert faults(smaller, fewer, needs) == []
    again = layout_genogram(doc, needs, {}, fewer)
    assert faults(doc, again, needs) == []
    for old, new in ((full, fewer), (fewer, again)):
        rows: dict[float, list[str]] = {}
        for key in sorted(set(old.spots) & set(new.spots)):
            rows.setdefault(old.spots[key].y, []).append(key)
        for keys in rows.values():
            keys.sort(key=lambda k: old.spots[k].x)
            swaps = sum(new.spots[a].x > new.spots[b].x for a, b in itertools.pairwise(keys) if new.spots[a].y == new.spots[b].y)
            assert swaps <= 1


def test_a_new_child_moves_nobody_in_a_family_with_room() -> None:
    doc = three_generations().doc()
    youngest = next(p for p in doc.persons if p.endswith("youngest"))
    before = layout_genogram(without(doc, youngest), Needs(), {})
    after = layout_genogram(doc, Needs(), {}, before)
    assert sum(abs(after.spots[k].x - s.x) + abs(after.spots[k].y - s.y) for k, s in before.spots.items()) < 44.0


def test_longer_labels_make_room_in_a_seeded_picture() -> None:
    doc = three_generations().doc()
    before = layout_genogram(doc, Needs(), {})
    needs = Needs({p: Room(70, 70, 30, 60) for p in doc.persons})
    assert faults(doc, layout_genogram(doc, needs, {}, before), needs) == []


def test_an_earlier_picture_of_strangers_does_no_harm() -> None:
    doc = three_generations().doc()
    other = layout_genogram(random_family(3, 20), Needs(), {})
    assert layout_genogram(doc, Needs(), {}, other) == layout_genogram(doc, Needs(), {})


@pytest.mark.parametrize("seed", range(24))
@pytest.mark.parametrize("seeded", [False, True])
def test_pinned_symbols_stay_and_the_rest_makes_room(seed: int, seeded: bool) -> None:
    rng = random.Random(seed)
    doc = random_family(seed, (8, 20, 45, 70)[seed % 4])
    needs = random_needs(doc, seed) if seed % 2 else Needs()
    free = layout_genogram(doc, needs, {})
    chosen = rng.sample(sorted(doc.persons), min(len(doc.persons), rng.choice([1, 2, 4])))
    pinned = {
        k: Spot(
            free.spots[k].x + rng.uniform(-300, 300), free.spots[k].y + rng.choice([0.0, rng.uniform(-100, 100)]), pinned=True
        )
        for k in chosen
    }
    placed = layout_genogram(doc, needs, pinned, free if seeded else None)
    assert {k: placed.spots[k] for k in pinned} == pinned
    assert everybody_once(doc, placed) == []
    assert broken_wires(doc, placed) == []
    assert [o for o in overlaps(placed) if not set(o.split(" on ")) <= set(pinned)] == []


def test_pins_of_somebody_who_is_not_shown_are_passed_over() -> None:
    doc = three_generations().doc()
    assert layout_genogram(doc, Needs(), {"gone": Spot(0, 0, pinned=True)}) == layout_genogram(doc, Needs(), {})


def test_everybody_pinned() -> None:
    doc = three_generations().doc()
    free = layout_genogram(doc, Needs(), {})
    pinned = {k: Spot(s.x * 1.5, s.y * 1.2, pinned=True) for k, s in free.spots.items()}
    placed = layout_genogram(doc, Needs(), pinned)
    assert placed.spots == pinned
    assert broken_wires(doc, placed) == []
