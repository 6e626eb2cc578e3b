"""The genogram's layout keeps its promises on families of every kind."""

from __future__ import annotations

import dataclasses
import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from genogram.exchange import read
from genogram.layout.genogram import layout_genogram
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import Placements
from genogram.model import Bond, Document, Gender, ParentageKind, PersonKind
from tests.genogram.layout.families import Family, three_generations
from tests.helpers.big_families import family_of
from tests.helpers.families import all_families, own_families
from tests.helpers.layout_checks import (
    adjacent_couples,
    birth_pairs,
    faults,
    level_couples,
)
from tests.helpers.random_families import random_family, random_needs


def lay(doc: Document, needs: Needs | None = None) -> Placements:
    return layout_genogram(doc, needs or Needs(), {})


def row(doc: Document, placed: Placements, y: float) -> list[str]:
    """Names on a row, left to right."""
    return [doc.persons[k].name for k, s in sorted(placed.spots.items(), key=lambda item: item[1].x) if s.y == y]


def x_of(doc: Document, placed: Placements, name: str) -> float:
    return next(s.x for k, s in placed.spots.items() if doc.persons[k].name == name)


def y_of(doc: Document, placed: Placements, name: str) -> float:
    return next(s.y for k, s in placed.spots.items() if doc.persons[k].name == name)


def test_nobody_and_one_person() -> None:
    assert lay(Document()) == Placements()
    f = Family()
    only = f.person("only")
    placed = lay(f.doc())
    assert list(placed.spots) == [only]
    assert not placed.knots
    assert not placed.wires


def test_three_generations_stand_as_a_genogram_does() -> None:
    doc = three_generations().doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert [row(doc, placed, y) for y in sorted({s.y for s in placed.spots.values()})] == [
        ["opa", "oma", "abu", "bibi"],
        ["uncle", "earlier", "father", "mother", "aunt"],
        ["half", "eldest", "second", "youngest"],
    ]
    assert len(adjacent_couples(doc, placed)) == 4


def test_parents_stand_over_the_middle_of_their_children() -> None:
    f = Family()
    u = f.union(f.man("a"), f.woman("b"))
    for i in range(5):
        f.child(u, f.person(f"c{i}"))
    placed = lay(f.doc())
    kids = sorted(placed.spots[c].x for c in placed.knots[u].children)
    assert placed.knots[u].x == pytest.approx((kids[0] + kids[-1]) / 2, abs=1.0)


def test_distances_are_those_of_the_interface() -> None:
    f = Family()
    a, b = f.man("a"), f.woman("b")
    u = f.union(a, b)
    kids = [f.person(f"c{i}") for i in range(4)]
    for c in kids:
        f.child(u, c)
    placed = lay(f.doc())
    assert placed.spots[b].x - placed.spots[a].x >= 110
    xs = [placed.spots[c].x for c in kids]
    assert all(q - p >= 88 for p, q in itertools.pairwise(xs))
    assert placed.spots[kids[0]].y - placed.spots[a].y >= 170


def test_wide_labels_get_their_room() -> None:
    f = Family()
    a, b = f.man("a"), f.woman("b")
    u = f.union(a, b)
    placed = lay(f.doc(), Needs({a: Room(40, 130, 40, 80), b: Room(90, 40, 40, 80)}, {u: 300.0}))
    assert placed.spots[b].x - placed.spots[a].x >= 300


@pytest.mark.parametrize("told", [("1990", "1985", "1987~"), ("1985", "1986-05", "1986-04"), ("199X", "1987", "-0043")])
def test_the_eldest_stands_left(told: tuple[str, ...]) -> None:
    f = Family()
    u = f.union(f.man("a"), f.woman("b"))
    for year in told:
        f.child(u, f.person(year, born=year))
    doc = f.doc()
    assert birth_pairs(doc, lay(doc)) == (3, 0)


def test_without_dates_hints_and_then_the_order_of_telling_count() -> None:
    f = Family()
    u = f.union(f.man("a"), f.woman("b"))
    for name, hint in (("third", 3.0), ("first", 1.0), ("second", 2.0)):
        f.child(u, f.person(name, hint=hint))
    doc = f.doc()
    placed = lay(doc)
    assert row(doc, placed, y_of(doc, placed, "first")) == ["first", "second", "third"]
    g = Family()
    u = g.union(g.man("a"), g.woman("b"))
    for name in ("told first", "told second", "told third"):
        g.child(u, g.person(name))
    doc = g.doc()
    placed = lay(doc)
    assert row(doc, placed, y_of(doc, placed, "told first")) == ["told first", "told second", "told third"]


def test_one_without_a_date_stays_after_whom_they_were_told_after() -> None:
    f = Family()
    u = f.union(f.man("a"), f.woman("b"))
    for name, born in (("x", "1990"), ("unknown", ""), ("y", "1980")):
        f.child(u, f.person(name, born=born))
    doc = f.doc()
    placed = lay(doc)
    assert row(doc, placed, y_of(doc, placed, "x")) == ["y", "x", "unknown"]


def test_twins_stand_together() -> None:
    f = Family()
    u = f.union(f.man("a"), f.woman("b"))
    kids = [f.person(n) for n in ("one", "twin", "between", "other twin")]
    for k in kids:
        f.child(u, k)
    f.twins([kids[1], kids[3]])
    doc = f.doc()
    placed = lay(doc)
    assert row(doc, placed, y_of(doc, placed, "one")) == ["one", "twin", "other twin", "between"]


def test_a_person_stands_between_their_first_two_partners_and_later_ones_further_out() -> None:
    f = Family()
    henry = f.man("henry")
    for year, name in (("1509", "catherine"), ("1533", "anne"), ("1536", "jane"), ("1540", "anna")):
        f.child(f.union(henry, f.woman(name), married=year), f.person(f"child of {name}"))
    doc = f.doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert row(doc, placed, placed.spots[henry].y) == ["catherine", "henry", "anne", "jane", "anna"]


def test_men_stand_left_of_women_where_nothing_speaks_against_it() -> None:
    f = Family()
    woman, man = f.woman("w"), f.man("m")
    f.union(woman, man)
    placed = lay(f.doc())
    assert placed.spots[man].x < placed.spots[woman].x


def test_birth_and_foster_parents_each_have_their_line() -> None:
    f = Family()
    child = f.person("child")
    born = f.child(f.union(f.man("a"), f.woman("b")), child)
    foster = f.child(f.union(f.man("c"), f.woman("d")), child, ParentageKind.FOSTER)
    doc = f.doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert {w.parentage for w in placed.wires if w.end == child} == {born, foster}


def test_siblings_without_told_parents_hang_on_one_point() -> None:
    f = Family()
    u = f.union()
    for i in range(3):
        f.child(u, f.person(f"s{i}"))
    doc = f.doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert placed.knots[u].y < min(s.y for s in placed.spots.values())
    assert len({s.y for s in placed.spots.values()}) == 1


def test_a_single_parent_and_somebody_alone_in_a_union() -> None:
    f = Family()
    u, alone = f.union(f.woman("mother")), f.union(f.man("alone"))
    f.child(u, f.person("child"))
    doc = f.doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert set(placed.knots) == {u, alone}


def test_a_couple_that_cannot_share_a_row_gets_a_stepped_line() -> None:
    f = Family()
    a, b = f.man("a"), f.woman("b")
    u = f.union(a, b)
    daughter = f.woman("daughter")
    f.child(u, daughter)
    later = f.union(a, daughter)
    f.child(later, f.person("child"))
    doc = f.doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert len(level_couples(doc, placed)) == 1
    assert len(next(w.points for w in placed.wires if (w.start, w.end) == (a, later))) > 3


def test_somebody_who_is_their_own_ancestor_is_drawn_all_the_same() -> None:
    f = Family()
    a = f.man("a")
    u = f.union(a)
    b = f.person("b")
    f.child(u, b)
    v = f.union(b)
    f.child(v, a)
    doc = f.doc()
    assert faults(doc, lay(doc)) == []


def test_the_same_couple_twice_has_two_points() -> None:
    f = Family()
    a, b = f.man("a"), f.woman("b")
    f.union(a, b, married="1950")
    f.union(a, b, married="1960")
    doc = f.doc()
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert len(placed.knots) == 2


def test_friends_and_pets_stand_at_the_edge_of_the_row_of_whom_they_belong_with() -> None:
    doc = three_generations().doc()
    f = Family()
    f.count = 900
    dog, friend = f.person("dog", kind=PersonKind.PET), f.person("friend", kind=PersonKind.KIN_OF_CHOICE)
    youngest = next(p for p in doc.persons if p.endswith("youngest"))
    bonds = {f"b{i}": Bond(id=f"b{i}", a=who, b=youngest) for i, who in enumerate((dog,))}
    doc = dataclasses.replace(doc, persons={**doc.persons, **f.persons}, bonds=bonds)
    placed = lay(doc)
    assert faults(doc, placed) == []
    assert row(doc, placed, placed.spots[youngest].y)[-1] == "dog"
    assert placed.spots[friend].y > max(s.y for k, s in placed.spots.items() if k != friend)


def test_parts_that_hang_on_nothing_stand_clear_of_each_other() -> None:
    f = Family()
    for i in range(7):
        u = f.union(f.man(f"m{i}"), f.woman(f"w{i}"))
        f.child(u, f.person(f"c{i}"))
    doc = f.doc()
    assert faults(doc, lay(doc)) == []


@pytest.mark.parametrize("seed", range(40))
def test_random_families(seed: int) -> None:
    own_ancestor = seed % 7 == 3
    doc = random_family(seed, (3, 8, 20, 45, 90)[seed % 5], own_ancestor)
    needs = random_needs(doc, seed) if seed % 2 else Needs()
    assert faults(doc, lay(doc, needs), needs) == []


@pytest.mark.parametrize("path", all_families(), ids=lambda p: p.stem)
def test_family_files(path: Path) -> None:
    doc = read(path.read_bytes(), path.name).document
    placed = lay(doc)
    assert faults(doc, placed) == []
    pairs, wrong = birth_pairs(doc, placed)
    assert wrong <= 0.04 * pairs
    level = level_couples(doc, placed)
    assert len(adjacent_couples(doc, placed)) >= 0.78 * len(level)


def test_our_own_families_are_there() -> None:
    assert own_families()


def test_a_large_family_is_laid_out_whole() -> None:
    doc = family_of(3200)
    assert faults(doc, lay(doc)) == []


_CHILD = """
import sys
from genogram.layout.genogram import layout_genogram
from genogram.layout.needs import Needs
from tests.helpers.random_families import random_family, random_needs
for seed in range(6):
    doc = random_family(seed, 40)
    placed = layout_genogram(doc, random_needs(doc, seed), {})
    print(sorted(placed.spots.items()), sorted(placed.knots.items()), placed.wires)
"""


def test_every_process_gives_the_same_result() -> None:
    root = Path(__file__).parents[3]
    out = [
        subprocess.run(
            [sys.executable, "-c", _CHILD],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    ]
    assert out[0] == out[1]
    assert len(out[0]) > 10_000


def test_the_order_of_tables_has_no_meaning() -> None:
    doc = random_family(11, 40)
    turned = dataclasses.replace(
        doc,
        persons=dict(reversed(list(doc.persons.items()))),
        unions=dict(reversed(list(doc.unions.items()))),
        parentages=dict(reversed(list(doc.parentages.items()))),
    )
    assert lay(doc) == lay(turned)


def test_gender_does_not_decide_who_is_drawn() -> None:
    doc = three_generations().doc()
    other = dataclasses.replace(doc, persons={k: dataclasses.replace(p, gender=Gender.UNKNOWN) for k, p in doc.persons.items()})
    assert faults(other, lay(other)) == []
