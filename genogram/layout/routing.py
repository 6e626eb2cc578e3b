"""Family lines at right angles: couple lines on the row, sibling bars each on an own track between the rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from genogram.layout.channels import APART, Bar, assign_tracks
from genogram.layout.items import Detour, Item, Shelf, Sort
from genogram.layout.kin import Kin
from genogram.layout.pins import child_end, partner_line
from genogram.layout.placements import SYMBOL, Knot, Point, Wire
from genogram.layout.rows import Rows

GENERATION = 170.0
TRACK = 12.0
MARGIN = 14.0
HALF = SYMBOL / 2
POINTS_ONLY = 60.0
NUDGES = 4

BarKey = tuple[str, int, int, int]


@dataclass(slots=True)
class Drawing:
    """Lines and heights of one part: ``heights[r]`` is the y of row r."""

    heights: list[float] = field(default_factory=list)
    knots: dict[int, Point] = field(default_factory=dict)
    wires: list[Wire] = field(default_factory=list)


class _Router:
    def __init__(
        self,
        kin: Kin,
        rows: Rows,
        shelf: Shelf,
        pinned: Mapping[int, Point],
        loose: Mapping[int, Point],
        heights: Sequence[float],
    ) -> None:
        self.kin, self.rows, self.shelf = kin, rows, shelf
        self.pinned, self.loose, self.least = pinned, loose, heights
        self.upward = set(rows.upward)
        self.bars: dict[int, dict[BarKey, Bar]] = {g: {} for g in range(-1, len(shelf.rows))}
        self.heights: list[float] = []
        self.away: dict[int, dict[int, Detour]] = {}

    def bar(self, gap: int, key: BarKey) -> Bar:
        bars = self.bars[gap]
        if key not in bars:
            bars[key] = Bar(key[1])
        return bars[key]

    def draw(self) -> Drawing:
        for _ in range(NUDGES):
            self._bars()
            self._levels()
            if not self._nudge():
                break
        for d in self.shelf.detours:
            self.away.setdefault(d.nest, {})[d.person] = d
        out = Drawing(self.heights)
        for n in self.shelf.knots:
            out.knots[n] = self._knot(n)
        for n in self.shelf.knots:
            self._wires(n, out)
        return out

    def _bars(self) -> None:
        self.bars = {g: {} for g in range(-1, len(self.shelf.rows))}
        self.heights = []
        for n in self.shelf.knots:
            self._child_bars(n)
        for d in self.shelf.detours:
            self._detour_bars(d)
        for (n, child), way in self.shelf.rises.items():
            self._rise_bars(n, child, way)

    def _nudge(self) -> bool:
        """Step aside with union points and lanes whose line down would run on another's line up; True if one could."""
        moved = False
        for gap, row in enumerate(self.shelf.rows):
            bars = self.bars[gap].values()
            bottoms = sorted((x, b.y, b.nest) for b in bars for x in b.bottoms)
            if not bottoms:
                continue
            deepest: dict[float, float] = {}
            for b in bars:
                for x in b.tops:
                    deepest[x] = max(deepest.get(x, b.y), b.y)
            for i, item in enumerate(row):
                y = deepest.get(item.x)
                if item.sort is Sort.PERSON or y is None or item.nest in self.loose or not _clash(bottoms, item, item.x, y):
                    continue
                least = self.shelf.least[gap]
                low = row[i - 1].x + least[i - 1] if i else item.x - 40.0
                high = row[i + 1].x - least[i] if i + 1 < len(row) else item.x + 40.0
                for step in (7.0, -7.0, 13.0, -13.0, 19.0, -19.0):
                    if low <= item.x + step <= high and not _clash(bottoms, item, item.x + step, y):
                        item.x += step
                        moved = True
                        break
        return moved

    def _child_bars(self, n: int) -> None:
        last = self.shelf.knots[n]
        free = n in self.shelf.free
        while last.downs:
            bar = self.bar(last.row, ("down", n, 0, 0))
            if not (free and last is self.shelf.knots[n]):
                bar.tops.append(last.x)
            bar.bottoms += [d.x for d in last.downs]
            if free and last is self.shelf.knots[n]:
                last.x = min(max(last.x, min(bar.bottoms)), max(bar.bottoms))
            lane = [d for d in last.downs if d.sort is Sort.LANE]
            if not lane:
                break
            last = lane[0]

    def _detour_bars(self, d: Detour) -> None:
        if d.leave.row == d.arrive.row:
            bar = self.bar(d.leave.row if d.below else d.leave.row - 1, ("side", d.nest, d.person, 0))
            (bar.tops if d.below else bar.bottoms).extend((d.leave.x, d.arrive.x))
            return
        way = [d.leave, *d.way, d.arrive]
        for above, below in pairwise(way):
            bar = self.bar(above.row, ("climb", d.nest, d.person, 0))
            bar.tops.append(above.x)
            bar.bottoms.append(below.x)

    def _rise_bars(self, n: int, child: int, way: list[Item]) -> None:
        first = self.bar(way[0].row, ("rise", n, child, 0))
        first.tops += [self.shelf.knots[n].x, way[0].x]
        for lower, upper in pairwise(way):
            bar = self.bar(upper.row, ("rise", n, child, 0))
            bar.bottoms.append(lower.x)
            bar.tops.append(upper.x)
        last = self.bar(way[-1].row - 1, ("rise", n, child, 1))
        last.bottoms += [way[-1].x, self.shelf.persons[child].x]

    def _levels(self) -> None:
        """Heights of rows, from what labels and tracks between them need."""
        rows = self.shelf.rows
        rooms = self.kin.rooms
        above = [max((rooms[i.person].above for i in row if i.sort is Sort.PERSON), default=0.0) for row in rows]
        below = [max((rooms[i.person].below for i in row if i.sort is Sort.PERSON), default=0.0) for row in rows]
        y = 0.0
        least_pitch = [b - a for a, b in pairwise(self.least)]
        for r in range(-1, len(rows)):
            bars = list(self.bars[r].values())
            tracks = assign_tracks(bars)
            band = (tracks - 1) * TRACK if tracks else 0.0
            if r < 0:
                start = -(above[0] + MARGIN + band)
            else:
                self.heights.append(y)
                foot = below[r] + MARGIN
                head = (above[r + 1] if r + 1 < len(rows) else 0.0) + MARGIN
                least = GENERATION if above[r] and r + 1 < len(rows) and above[r + 1] else POINTS_ONLY
                pitch = max(least, foot + band + head, least_pitch[r] if r < len(least_pitch) else 0.0)
                start = y + foot + (pitch - foot - head - band) * 0.6
                y += pitch
            for bar in bars:
                bar.y = start + bar.track * TRACK

    def _knot(self, n: int) -> Point:
        item = self.shelf.knots[n]
        if n in self.loose:
            return self.loose[n]
        if n in self.shelf.free:
            if item.downs:
                return item.x, self.bars[item.row]["down", n, 0, 0].y
            return item.x, self.heights[item.row]
        return item.x, self.heights[item.row] + item.rise

    def _wires(self, n: int, out: Drawing) -> None:
        nest, kin, shelf = self.kin.nests[n], self.kin, self.shelf
        knot = out.knots[n]
        away = self.away.get(n, {})
        for p in nest.partners:
            item = shelf.persons[p]
            if n in self.loose:
                points = partner_line(self.pinned.get(p, (item.x, self.heights[item.row])), knot)
            elif p in away:
                points = self._detour(away[p], knot)
            else:
                side = HALF if item.x < knot[0] else -HALF
                points = [(item.x + side, knot[1]), knot]
            out.wires.append(Wire(kin.ids[p], nest.id, tidy(points)))
        for c in nest.children:
            if (n, c) in self.upward:
                points = self._rise(n, c, knot)
            else:
                points = self._descent(n, c, knot)
            out.wires.append(Wire(nest.id, kin.ids[c], tidy(points), nest.parentage[c]))

    def _descent(self, n: int, child: int, knot: Point) -> list[Point]:
        target = self.shelf.persons[child]
        points = [knot]
        item = self.shelf.knots[n]
        while True:
            y = self.bars[item.row]["down", n, 0, 0].y
            points.append((item.x, y))
            if target in item.downs:
                break
            item = next(d for d in item.downs if d.sort is Sort.LANE)
            points.append((item.x, y))
        if child in self.pinned:
            return [*points, *child_end(y, self.pinned[child])]
        return [*points, (target.x, y), (target.x, self.heights[target.row] - HALF)]

    def _detour(self, d: Detour, knot: Point) -> list[Point]:
        start = self.shelf.persons[d.person]
        y = self.heights[start.row] + d.leave.rise
        points = [(start.x + (HALF if d.leave.x > start.x else -HALF), y), (d.leave.x, y)]
        if d.leave.row == d.arrive.row:
            y = self.bars[d.leave.row if d.below else d.leave.row - 1]["side", d.nest, d.person, 0].y
            points += [(d.leave.x, y), (d.arrive.x, y)]
        else:
            way = [d.leave, *d.way, d.arrive]
            for above, below in pairwise(way):
                y = self.bars[above.row]["climb", d.nest, d.person, 0].y
                points += [(above.x, y), (below.x, y)]
        return [*points, (d.arrive.x, knot[1]), knot]

    def _rise(self, n: int, child: int, knot: Point) -> list[Point]:
        way = self.shelf.rises[n, child]
        y = self.bars[way[0].row]["rise", n, child, 0].y
        points = [knot, (knot[0], y), (way[0].x, y)]
        for lower, upper in pairwise(way):
            y = self.bars[upper.row]["rise", n, child, 0].y
            points += [(lower.x, y), (upper.x, y)]
        y = self.bars[way[-1].row - 1]["rise", n, child, 1].y
        target = self.shelf.persons[child]
        if child in self.pinned:
            return [*points, (way[-1].x, y), *child_end(y, self.pinned[child])]
        return [*points, (way[-1].x, y), (target.x, y), (target.x, self.heights[target.row] - HALF)]


def _clash(bottoms: list[tuple[float, float, int]], item: Item, x: float, y: float) -> bool:
    """True if a line down to height *y* at *x* would lie on the line up from somebody below."""
    first = bisect_left(bottoms, (x - APART, 0.0, 0))
    for there, bar, nest in bottoms[first:]:
        if there > x + APART:
            return False
        if nest != item.nest and bar < y - 1.0:
            return True
    return False


def tidy(points: list[Point]) -> tuple[Point, ...]:
    """*points* without repeats and without bends that are none."""
    found: list[Point] = []
    for x, y in points:
        point = (round(x, 2), round(y, 2))
        if found and point == found[-1]:
            continue
        if len(found) > 1 and (found[-2][0] == found[-1][0] == point[0] or found[-2][1] == found[-1][1] == point[1]):
            found[-1] = point
        else:
            found.append(point)
    return tuple(found) if len(found) > 1 else (found[0], found[0])


_NOWHERE: Mapping[int, Point] = MappingProxyType({})


def draw_lines(
    kin: Kin,
    rows: Rows,
    shelf: Shelf,
    pinned: Mapping[int, Point] = _NOWHERE,
    loose: Mapping[int, Point] = _NOWHERE,
    heights: Sequence[float] = (),
) -> Drawing:
    """Row heights (rows at least as far apart as in *heights*), union points and all family lines of one part.

    *pinned* persons and *loose* union points stand off their rows, at the given points.
    """
    return _Router(kin, rows, shelf, pinned, loose, heights).draw()


def as_knot(kin: Kin, n: int, at: Point) -> Knot:
    """The union point of nest *n* with its people."""
    nest = kin.nests[n]
    return Knot(
        round(at[0], 2), round(at[1], 2), tuple(kin.ids[p] for p in nest.partners), tuple(kin.ids[c] for c in nest.children)
    )
