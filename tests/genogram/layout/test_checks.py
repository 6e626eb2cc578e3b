"""Controls: the checker sees each kind of broken layout."""

from __future__ import annotations

import dataclasses

from genogram.layout.genogram import layout_genogram
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import Placements, Wire
from tests.genogram.layout.families import three_generations
from tests.helpers.layout_checks import (
    adjacent_couples,
    birth_pairs,
    children_not_below,
    close_knots,
    crowded_labels,
    everybody_once,
    faults,
    joined_lines,
    overlaps,
    through_symbols,
)

DOC = three_generations().doc()
GOOD = layout_genogram(DOC, Needs(), {})
ELDEST = next(k for k in DOC.persons if k.endswith("eldest"))
SECOND = next(k for k in DOC.persons if k.endswith("second"))
FATHER = next(k for k in DOC.persons if k.endswith("father"))


def moved(key: str, x: float, y: float) -> Placements:
    spot = dataclasses.replace(GOOD.spots[key], x=x, y=y)
    return dataclasses.replace(GOOD, spots={**GOOD.spots, key: spot})


def test_a_good_layout_has_no_faults() -> None:
    assert faults(DOC, GOOD, Needs()) == []


def test_somebody_lost_or_strange() -> None:
    less = dataclasses.replace(GOOD, spots={k: s for k, s in GOOD.spots.items() if k != ELDEST})
    assert everybody_once(DOC, less)
    assert everybody_once(DOC, dataclasses.replace(GOOD, spots={**GOOD.spots, "x": GOOD.spots[ELDEST]}))


def test_one_on_another() -> None:
    other = GOOD.spots[SECOND]
    assert overlaps(moved(ELDEST, other.x + 20, other.y - 20))


def test_lines_that_do_not_arrive_or_are_missing() -> None:
    assert faults(DOC, moved(ELDEST, GOOD.spots[ELDEST].x + 10, GOOD.spots[ELDEST].y + 10))
    assert faults(DOC, dataclasses.replace(GOOD, wires=GOOD.wires[1:]))


def test_a_line_through_a_symbol() -> None:
    spot = GOOD.spots[SECOND]
    wire = Wire(FATHER, "u", ((spot.x - 90, spot.y), (spot.x + 90, spot.y)))
    assert through_symbols(dataclasses.replace(GOOD, wires=(*GOOD.wires, wire)))
    assert not through_symbols(GOOD)


def test_lines_on_each_other() -> None:
    wires = (Wire("a", "u", ((0, 0), (100, 0))), Wire("b", "v", ((50, 2), (150, 2))))
    assert joined_lines(Placements(wires=wires))
    apart = (Wire("a", "u", ((0, 0), (100, 0))), Wire("b", "v", ((50, 6), (150, 6))))
    assert not joined_lines(Placements(wires=apart))


def test_points_that_hide_each_other() -> None:
    keys = sorted(GOOD.knots)
    first = GOOD.knots[keys[0]]
    near = dataclasses.replace(GOOD.knots[keys[1]], x=first.x + 4, y=first.y)
    assert close_knots(dataclasses.replace(GOOD, knots={**GOOD.knots, keys[1]: near}))


def test_a_child_above_its_parents() -> None:
    assert children_not_below(DOC, moved(ELDEST, 0, -500))


def test_labels_that_meet() -> None:
    assert crowded_labels(GOOD, Needs({k: Room(300, 300) for k in DOC.persons}))


def test_wrong_birth_order_and_parted_couples_are_counted() -> None:
    assert birth_pairs(DOC, GOOD)[1] == 0
    assert birth_pairs(DOC, moved(ELDEST, GOOD.spots[SECOND].x + 1000, GOOD.spots[ELDEST].y))[1] == 2
    assert len(adjacent_couples(DOC, moved(FATHER, 5000, GOOD.spots[FATHER].y))) < len(adjacent_couples(DOC, GOOD))
