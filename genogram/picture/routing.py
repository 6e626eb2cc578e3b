"""Finds a course for a line between two symbols that keeps off other symbols, texts and lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from genogram.ids import Id
from genogram.layout.placements import Point
from genogram.picture.metrics import GAP
from genogram.picture.occupied import Occupied, Thing, crosses
from genogram.picture.primitives import Box

_BOWS = (0, 18, -18, 36, -36, 60, -60, 90, -90, 130, -130, 180, -180)
_STEP = 5.0
_TEXT_AIR = 4.0
_SHORTEST = 26.0
_SHORTEST_STRAIGHT = 15.0
_STROKES = {"wire": (0.5, 0.5), "bar": (0.5, 0.6), "bond": (2.0, 0.6), "loop": (0.3, 0.5), "slash": (6.0, 0.5)}
"""What crossing a stroke costs, and what a unit of running along it costs."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a line: the symbol it starts at (``round``: a circle of that half) and the boxes of its own texts."""

    owner: Id
    x: float
    y: float
    half: float
    round: bool
    texts: tuple[Box, ...] = ()

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the symbol or its texts, with the air that a line keeps."""
        reach = self.half + GAP
        dx, dy = x - self.x, y - self.y
        inside = hypot(dx, dy) < reach if self.round else max(abs(dx), abs(dy)) < reach
        if inside:
            return True
        a = _TEXT_AIR
        return any(t.x - a < x < t.right + a and t.y - a < y < t.bottom + a for t in self.texts)


def route(a: End, b: End, taken: Occupied, offset: float = 0.0, wide: float = 6.0) -> list[Point]:
    """Points from *a* to *b*: straight where that is free, else with the smallest bow that meets least.

    *offset* shifts the whole course sideways, *wide* is half the width of what is drawn along it.
    """
    best: list[Point] = []
    least = float("inf")
    for bow in _BOWS:
        base = abs(bow) * 0.03 + (0.2 if bow < 0 else 0.0)
        if base >= least:
            break
        points = _course(a, b, bow, offset)
        if len(points) < 2:
            continue
        cost = base + _cost(points, a, b, taken, wide, least - base)
        if cost < least:
            best, least = points, cost
    if best:
        return best
    return [(a.x, a.y), (b.x, b.y)]


def _course(a: End, b: End, bow: float, offset: float) -> list[Point]:
    """The course with that bow, cut to the part between both ends' symbols and texts; empty when too little is left."""
    span = hypot(b.x - a.x, b.y - a.y)
    if span < 1e-6:
        return []
    nx, ny = -(b.y - a.y) / span, (b.x - a.x) / span
    ax, ay, bx, by = a.x + nx * offset, a.y + ny * offset, b.x + nx * offset, b.y + ny * offset
    cx, cy = (ax + bx) / 2 + nx * 2 * bow, (ay + by) / 2 + ny * 2 * bow
    step = _STEP if span > 160 else _STEP / 3
    count = max(8, int((span + 2 * abs(bow)) / step))
    points: list[Point] = []
    for i in range(count + 1):
        t = i / count
        p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((p * ax + q * cx + r * bx, p * ay + q * cy + r * by))
    ahead = int(20 / step)
    first = next((i for i in range(count + 1) if not a.holds(*points[i])), count)
    while first < count and any(a.holds(*p) for p in points[first : first + ahead]):
        first += 1
    last = next((i for i in range(count, -1, -1) if not b.holds(*points[i])), 0)
    while last > 0 and any(b.holds(*p) for p in points[max(last + 1 - ahead, 0) : last + 1]):
        last -= 1
    shortest = _SHORTEST if bow else _SHORTEST_STRAIGHT
    if last <= first or hypot(points[last][0] - points[first][0], points[last][1] - points[first][1]) < shortest:
        return []
    return [points[first], points[last]] if bow == 0 else points[first : last + 1]


def _cost(points: Sequence[Point], a: End, b: End, taken: Occupied, wide: float, limit: float) -> float:
    own = {a.owner, b.owner}
    total = 0.0
    met: set[int] = set()
    for p, q in _pieces(points):
        box = Box(min(p[0], q[0]), min(p[1], q[1]), abs(p[0] - q[0]), abs(p[1] - q[1])).grown(wide)
        for thing in taken.near(box):
            if thing.start is not None and thing.end is not None:
                total += _stroke_cost(p, q, thing, wide, met)
            elif id(thing) not in met and crosses(p, q, thing.box.grown(wide)):
                met.add(id(thing))
                if thing.what == "symbol":
                    total += 0 if thing.owner in own else 40
                else:
                    total += 5 if thing.what == "caption" else 12
        if total >= limit:
            return total
    return total


def _pieces(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """The course in pieces of about 12 units."""
    if len(points) == 2:
        (ax, ay), (bx, by) = points
        count = max(1, int(hypot(bx - ax, by - ay) / 12))
        stops: Iterable[Point] = [(ax + (bx - ax) * i / count, ay + (by - ay) * i / count) for i in range(count + 1)]
        yield from pairwise(stops)
        return
    stops = [*points[:-1:2], points[-1]]
    yield from pairwise(stops)


def _stroke_cost(p: Point, q: Point, thing: Thing, wide: float, met: set[int]) -> float:
    assert thing.start is not None
    assert thing.end is not None
    across, along = _STROKES.get(thing.what, (0.5, 0.5))
    dx, dy = q[0] - p[0], q[1] - p[1]
    ex, ey = thing.end[0] - thing.start[0], thing.end[1] - thing.start[1]
    size, other = hypot(dx, dy), hypot(ex, ey)
    if not size or not other:
        return 0.0
    turn = abs(dx * ey - dy * ex) / (size * other)
    if turn < 0.3:
        mx, my = (p[0] + q[0]) / 2 - thing.start[0], (p[1] + q[1]) / 2 - thing.start[1]
        away = abs(mx * ey - my * ex) / other
        ahead = (mx * ex + my * ey) / other
        return along * size if away < wide + 3 and -6 < ahead < other + 6 else 0.0
    if id(thing) in met or not _cross(p, q, thing.start, thing.end):
        return 0.0
    met.add(id(thing))
    return across


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) <= 0 and side(c, d, a) * side(c, d, b) <= 0
