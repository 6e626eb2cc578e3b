"""Symbols put somewhere by hand: they stay exactly there, the rest of the row flows around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from genogram.layout.items import Item, Shelf, Sort
from genogram.layout.kin import Kin
from genogram.layout.placements import SYMBOL, Point

HALF = SYMBOL / 2
REACH = 18.0
STEP_ASIDE = 40.0


def shift_to(anchors: Mapping[int, Point], xs: Mapping[int, float], ys: Mapping[int, float]) -> Point:
    """The move of a whole part that brings most of its anchored persons (number -> point) where they belong."""
    return (
        median(anchors[p][0] - xs[p] for p in sorted(anchors)),
        median(anchors[p][1] - ys[p] for p in sorted(anchors)),
    )


def flow(
    shelf: Shelf, kin: Kin, heights: Sequence[float], pinned: Mapping[int, Point], others: Sequence[tuple[int, Point]]
) -> None:
    """Set pinned persons' x, and move the rest of each row to the right where a pinned symbol is in the way.

    *pinned* are persons of this part, *others* all pinned persons of other parts; points in this part's own coordinates.
    """
    loose_nests = {n for p in pinned for n in kin.nests_of[p]}
    boxes = [(p, at) for p, at in pinned.items()] + list(others)
    for r, row in enumerate(shelf.rows):
        blocked = sorted(
            (at[0] - kin.rooms[p].left - 4.0, at[0] + kin.rooms[p].right + 4.0)
            for p, at in boxes
            if abs(at[1] - heights[r]) < max(kin.rooms[p].above, HALF) + HALF + 6.0
        )
        last: tuple[int, Item] | None = None
        for i, item in enumerate(row):
            if item.person in pinned:
                item.x = pinned[item.person][0]
                continue
            if item.sort is Sort.KNOT and item.nest in loose_nests:
                continue
            x = item.x
            if last is not None:
                k, before = last
                gap = shelf.gaps[r][k] if k == i - 1 else _apart(kin, before, item)
                x = max(x, before.x + gap)
            left = kin.rooms[item.person].left if item.sort is Sort.PERSON else 4.0
            right = kin.rooms[item.person].right if item.sort is Sort.PERSON else 4.0
            for low, high in blocked:
                if x + right > low and x - left < high:
                    x = high + left
            item.x = x
            last = (i, item)


def _apart(kin: Kin, a: Item, b: Item) -> float:
    room = (kin.rooms[a.person].right if a.sort is Sort.PERSON else 6.0) + (
        kin.rooms[b.person].left if b.sort is Sort.PERSON else 6.0
    )
    return room + 10.0


def loosen(shelf: Shelf, kin: Kin, pinned: Mapping[int, Point], heights: Sequence[float]) -> dict[int, Point]:
    """Union points of pinned partners, found anew between where the two stand; their detours go."""
    found: dict[int, Point] = {}

    def where(p: int) -> Point:
        item = shelf.persons[p]
        return pinned.get(p, (item.x, heights[item.row]))

    for n, knot in shelf.knots.items():
        partners = kin.nests[n].partners
        if not any(p in pinned for p in partners):
            continue
        shelf.detours = [d for d in shelf.detours if d.nest != n]
        if len(partners) == 1:
            x, y = where(partners[0])
            found[n] = (x + kin.rooms[partners[0]].right + 8.0, y)
        else:
            (ax, ay), (bx, by) = sorted(where(p) for p in partners)
            mates = sum(1 for m in found if set(kin.nests[m].partners) == set(partners))
            if abs(ay - by) <= REACH and bx - ax > SYMBOL + 8.0:
                middle = (ax + bx) / 2 + 14.0 * mates
                inside = ax + HALF + 4.0 < knot.x < bx - HALF - 4.0 and not mates
                found[n] = (knot.x if inside else min(middle, bx - HALF - 4.0), max(ay, by))
            elif bx - ax > 2 * SYMBOL:
                found[n] = ((ax + bx) / 2 + 14.0 * mates, max(ay, by))
            else:
                found[n] = (max(ax, bx) + STEP_ASIDE + 14.0 * mates, max(ay, by))
        knot.x = found[n][0]
    return found


def partner_line(at: Point, knot: Point) -> list[Point]:
    """From the border of the symbol at *at* to *knot*, at right angles."""
    (x, y), (kx, ky) = at, knot
    if abs(kx - x) < HALF:
        return [(kx, y + (HALF if ky > y else -HALF)), knot]
    side = x + (HALF if kx > x else -HALF)
    if abs(ky - y) <= HALF:
        return [(side, ky), knot]
    return [(side, y), (kx, y), knot]


def child_end(bar: float, at: Point) -> list[Point]:
    """From a sibling bar at height *bar* to the top of the child's symbol, around it where the child stands higher."""
    x, y = at
    top = y - HALF
    if top >= bar:
        return [(x, bar), (x, top)]
    aside = x + HALF + 14.0
    return [(aside, bar), (aside, top - 12.0), (x, top - 12.0), (x, top)]
