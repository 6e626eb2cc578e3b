"""What must hold in every genogram layout, checked from the outside: each function lists the faults it finds."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from math import dist

from genogram.dates import earliest
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import Placements, Point, Spot
from genogram.model import Document

Segment = tuple[Point, Point]
ROW = 11.0


def faults(doc: Document, placed: Placements, needs: Needs | None = None) -> list[str]:
    """All hard faults of a layout without pins."""
    found = everybody_once(doc, placed) + overlaps(placed) + broken_wires(doc, placed) + through_symbols(placed)
    found += joined_lines(placed) + close_knots(placed) + children_not_below(doc, placed)
    return found + crowded_labels(placed, needs) if needs else found


def everybody_once(doc: Document, placed: Placements) -> list[str]:
    """Persons without a spot and spots of nobody."""
    return [f"missing {i}" for i in sorted(set(doc.persons) - set(placed.spots))] + [
        f"stranger {i}" for i in sorted(set(placed.spots) - set(doc.persons))
    ]


def overlaps(placed: Placements) -> list[str]:
    """Pairs of symbols that stand on each other."""
    found: list[str] = []
    order = sorted(placed.spots.items(), key=lambda item: item[1].x - item[1].w / 2)
    active: list[tuple[str, Spot]] = []
    for key, s in order:
        active = [(k, o) for k, o in active if o.x + o.w / 2 > s.x - s.w / 2 + 0.1]
        found += [f"{k} on {key}" for k, o in active if abs(o.y - s.y) < (o.h + s.h) / 2 - 0.1]
        active.append((key, s))
    return found


def crowded_labels(placed: Placements, needs: Needs) -> list[str]:
    """Neighbours on a row whose labels run into each other."""
    rows: dict[float, list[str]] = defaultdict(list)
    for key, s in placed.spots.items():
        rows[s.y].append(key)
    found = []
    for row in rows.values():
        row.sort(key=lambda k: placed.spots[k].x)
        for a, b in pairwise(row):
            room = needs.persons.get(a, Room()).right + needs.persons.get(b, Room()).left
            if placed.spots[b].x - placed.spots[a].x < room - 0.1:
                found.append(f"labels of {a} and {b}")
    return found


def broken_wires(doc: Document, placed: Placements) -> list[str]:
    """Family lines that are missing, not at right angles, or do not reach symbol and union point."""
    found: list[str] = []
    wires = {(w.start, w.end): w for w in placed.wires}
    for link in doc.parentages.values():
        if link.child in doc.unions[link.union].partners:
            continue
        if (link.union, link.child) not in wires:
            found.append(f"no line {link.union} to {link.child}")
    for union in doc.unions.values():
        found += [f"no line {p} to {union.id}" for p in union.partners if (p, union.id) not in wires]
    for w in placed.wires:
        down = w.start in placed.knots
        knot = placed.knots[w.start if down else w.end]
        spot = placed.spots[w.end if down else w.start]
        at_knot, at_box = (w.points[0], w.points[-1]) if down else (w.points[-1], w.points[0])
        if dist(at_knot, (knot.x, knot.y)) > 0.1:
            found.append(f"loose at union {w.start} {w.end}")
        if not _on_border(at_box, spot):
            found.append(f"loose at symbol {w.start} {w.end}")
        if any(abs(a[0] - b[0]) > 0.02 and abs(a[1] - b[1]) > 0.02 for a, b in pairwise(w.points)):
            found.append(f"slanted {w.start} {w.end}")
    return found


def _on_border(point: Point, spot: Spot) -> bool:
    dx, dy = abs(point[0] - spot.x), abs(point[1] - spot.y)
    return (abs(dx - spot.w / 2) < 0.1 and dy <= spot.h / 2 + 0.1) or (abs(dy - spot.h / 2) < 0.1 and dx <= spot.w / 2 + 0.1)


def _segments(placed: Placements) -> list[tuple[Segment, int, frozenset[str]]]:
    return [
        ((min(a, b), max(a, b)), i, frozenset((w.start, w.end)))
        for i, w in enumerate(placed.wires)
        for a, b in pairwise(w.points)
        if a != b
    ]


def through_symbols(placed: Placements) -> list[str]:
    """Family lines that run through the symbol of somebody who is not one of their ends."""
    rows: dict[int, list[str]] = defaultdict(list)
    for key, s in placed.spots.items():
        rows[round(s.y // 50)].append(key)
    found = []
    for (a, b), _, ends in _segments(placed):
        top, bottom = min(a[1], b[1]), max(a[1], b[1])
        for band in range(int(top // 50) - 1, int(bottom // 50) + 2):
            for key in rows.get(band, ()):
                s = placed.spots[key]
                inside = (
                    a[0] < s.x + s.w / 2 - 1
                    and b[0] > s.x - s.w / 2 + 1
                    and top < s.y + s.h / 2 - 1
                    and bottom > s.y - s.h / 2 + 1
                )
                if inside and key not in ends:
                    found.append(f"{sorted(ends)} through {key}")
    return found


def joined_lines(placed: Placements, near: float = 4.0) -> list[str]:
    """Lines of different families that run on each other and so look joined."""
    found = set()
    for axis in (0, 1):
        lanes: dict[int, list[tuple[Segment, int, frozenset[str]]]] = defaultdict(list)
        for entry in _segments(placed):
            (a, b), _, _ = entry
            if abs(a[axis] - b[axis]) < 0.02:
                lanes[int(a[axis] // 20)].append(entry)
        other = 1 - axis
        for lane, mine in lanes.items():
            around = mine + lanes.get(lane + 1, [])
            around.sort(key=lambda e: min(e[0][0][other], e[0][1][other]))
            active: list[tuple[Segment, int, frozenset[str]]] = []
            for entry in around:
                (a, b), wire, ends = entry
                low, high = min(a[other], b[other]), max(a[other], b[other])
                active = [e for e in active if max(e[0][0][other], e[0][1][other]) > low + near]
                for (c, _), wire2, ends2 in active:
                    if wire != wire2 and not ends & ends2 and abs(a[axis] - c[axis]) < near and high > low + near:
                        found.add(f"{sorted(ends)} along {sorted(ends2)}")
                active.append(entry)
    return sorted(found)


def close_knots(placed: Placements, least: float = 10.0) -> list[str]:
    """Union points so close that their lines could not be told apart."""
    knots = sorted((k.x, k.y, i) for i, k in placed.knots.items())
    found = []
    for n, (x, y, i) in enumerate(knots):
        for x2, y2, j in knots[n + 1 :]:
            if x2 > x + least:
                break
            if dist((x, y), (x2, y2)) < least - 0.05:
                found.append(f"{i} at {j}")
    return found


def children_not_below(doc: Document, placed: Placements) -> list[str]:
    """Children who do not stand on a lower row than their parents, though the parents do not descend from them."""
    below: dict[str, list[str]] = defaultdict(list)
    for link in doc.parentages.values():
        for p in doc.unions[link.union].partners:
            below[p].append(link.child)
    return [
        f"{link.child} not below {p}"
        for link in doc.parentages.values()
        for p in doc.unions[link.union].partners
        if placed.spots[link.child].y < placed.spots[p].y + 44.0 and p not in _descendants(below, link.child)
    ]


def _descendants(below: dict[str, list[str]], person: str) -> set[str]:
    found = {person}
    stack = [person]
    while stack:
        for child in below.get(stack.pop(), ()):
            if child not in found:
                found.add(child)
                stack.append(child)
    return found


def level_couples(doc: Document, placed: Placements) -> list[tuple[str, str]]:
    """Couples on one row."""
    couples = [u.partners for u in doc.unions.values() if len(u.partners) == 2]
    return [(a, b) for a, b in couples if abs(placed.spots[a].y - placed.spots[b].y) < ROW]


def adjacent_couples(doc: Document, placed: Placements) -> list[tuple[str, str]]:
    """Couples on one row with nobody between them."""
    rows: dict[float, list[float]] = defaultdict(list)
    for s in placed.spots.values():
        rows[s.y].append(s.x)
    found = []
    for a, b in level_couples(doc, placed):
        low, high = sorted((placed.spots[a].x, placed.spots[b].x))
        if not any(low < x < high for x in rows[placed.spots[a].y]):
            found.append((a, b))
    return found


def birth_pairs(doc: Document, placed: Placements) -> tuple[int, int]:
    """(pairs of siblings of known birth, those of them that stand the wrong way round)."""
    children: dict[str, list[str]] = defaultdict(list)
    for link in doc.parentages.values():
        children[link.union].append(link.child)
    total = wrong = 0
    for kids in children.values():
        dated = [(day, k) for k in dict.fromkeys(kids) if (born := doc.persons[k].born) and (day := earliest(born.best))]
        for (day, a), (day2, b) in combinations(dated, 2):
            if day != day2:
                total += 1
                wrong += (placed.spots[a].x < placed.spots[b].x) != (day < day2)
    return total, wrong
