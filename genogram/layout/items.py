"""From an order to rows of items: persons, union points and lanes, with the room each must keep from the next."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from enum import Enum, auto

from genogram.layout.kin import Kin
from genogram.layout.order import Order, Task
from genogram.layout.rows import Rows

COUPLE, SIBLINGS, STRANGERS = 110.0, 88.0, 100.0
LANE = 12.0
BESIDE = 8.0
BETWEEN_LABELS = 10.0


class Sort(Enum):
    """What an item is."""

    PERSON = auto()
    KNOT = auto()
    LANE = auto()


@dataclass(slots=True, eq=False)
class Item:
    """Something with a place on a row. ``rise`` is how far below the row's line its horizontal line runs."""

    sort: Sort
    row: int
    person: int = -1
    nest: int = -1
    x: float = 0.0
    rise: float = 0.0
    ups: list[Item] = field(default_factory=list)
    downs: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Detour:
    """The line of the partner who does not stand beside the union point: away by ``leave``, back by ``arrive``.

    ``way`` holds lanes on rows between. ``below`` tells on which side of the row it runs when both are on one row.
    """

    nest: int
    person: int
    leave: Item
    arrive: Item
    way: list[Item] = field(default_factory=list)
    below: bool = True


@dataclass(slots=True)
class Shelf:
    """All rows of one part as items, and how its unions are to be drawn.

    ``gaps`` are the distances to keep between an item and the next, ``least`` those that symbols and labels need at any rate.
    """

    rows: list[list[Item]]
    gaps: list[list[float]]
    least: list[list[float]]
    persons: dict[int, Item] = field(default_factory=dict)
    knots: dict[int, Item] = field(default_factory=dict)
    lanes: dict[tuple[int, int], Item] = field(default_factory=dict)
    detours: list[Detour] = field(default_factory=list)
    free: dict[int, Item] = field(default_factory=dict)
    rises: dict[tuple[int, int], list[Item]] = field(default_factory=dict)


class _Builder:
    def __init__(self, kin: Kin, rows: Rows, task: Task, order: Order) -> None:
        self.kin, self.rows, self.web = kin, rows, task.web
        self.shelf = Shelf([], [], [])
        self.line = [self._people(order, r) for r in range(len(order.rows))]
        self.order = order
        self.at = {p: i for people in self.line for i, p in enumerate(people)}
        self.next_to: dict[tuple[int, bool], list[Item]] = {}
        self.direct: dict[tuple[int, int], list[Item]] = {}
        self.right_of: dict[int, list[Item]] = {}
        self.extra: list[list[Item]] = [[] for _ in order.rows]

    def _people(self, order: Order, row: int) -> list[int]:
        found: list[int] = []
        for u in order.rows[row]:
            people = self.web.units[u].people
            found += reversed(people) if order.turned[u] else people
        return found

    def _slot(self, person: int, right: bool, item: Item) -> Item:
        """Put an item beside a person, outside what stands there already."""
        self.next_to.setdefault((person, right), []).append(item)
        return item

    def _new(self, sort: Sort, row: int, nest: int) -> Item:
        return Item(sort, row, nest=nest)

    def build(self) -> Shelf:
        for people in self.line:
            for p in people:
                self.shelf.persons[p] = Item(Sort.PERSON, self.rows.row[p], person=p)
        for n, nest in enumerate(self.kin.nests):
            if any(p in self.at for p in (*nest.partners, *nest.children)):
                self._union(n)
        self._lanes()
        self._connect()
        self.right_of = {left: knots for (left, _), knots in self.direct.items()}
        for row in range(len(self.line)):
            self._row(row)
        set_rises(self.next_to, self.direct, {id(x) for d in self.shelf.detours if not d.below for x in (d.leave, d.arrive)})
        return self.shelf

    def _union(self, n: int) -> None:
        nest, web, row = self.kin.nests[n], self.web, self.rows.row
        if not nest.partners:
            unit = web.free_point[n]
            item = self._new(Sort.KNOT, web.units[unit].row, n)
            self.shelf.free[n] = self.shelf.knots[n] = item
            return
        host = web.host[n]
        if len(nest.partners) == 1:
            self.shelf.knots[n] = self._slot(host, self._free_side(host), self._new(Sort.KNOT, row[host], n))
            return
        other = nest.partners[0] if nest.partners[1] == host else nest.partners[1]
        knot = self.shelf.knots[n] = self._new(Sort.KNOT, row[host], n)
        if row[host] == row[other]:
            left, right = sorted((host, other), key=lambda p: self.at[p])
            if self.at[right] == self.at[left] + 1:
                self.direct.setdefault((left, right), []).append(knot)
                return
            toward = other == right
            self._slot(host, toward, knot)
            arrive = self._slot(host, toward, self._new(Sort.LANE, row[host], n))
            leave = self._slot(other, not toward, self._new(Sort.LANE, row[host], n))
            self.shelf.detours.append(Detour(n, other, leave, arrive, [], self._better_below(left, right)))
            return
        side = self._free_side(host)
        self._slot(host, side, knot)
        arrive = self._slot(host, side, self._new(Sort.LANE, row[host], n))
        leave = self._slot(other, self._free_side(other), self._new(Sort.LANE, row[other], n))
        self.shelf.detours.append(Detour(n, other, leave, arrive))

    def _free_side(self, person: int) -> bool:
        """True for right: the side where no partner stands."""
        people = self.line[self.rows.row[person]]
        i = self.at[person]
        unit = self.web.unit_of[person]
        right = i + 1 < len(people) and self.web.unit_of[people[i + 1]] == unit
        left = i > 0 and self.web.unit_of[people[i - 1]] == unit
        return not right or left

    def _better_below(self, left: int, right: int) -> bool:
        """Whether a line past those between crosses fewer child lines below the row than parents' lines above."""
        people = self.line[self.rows.row[left]][self.at[left] + 1 : self.at[right]]
        inside = set(people) | {left, right}
        above = sum(len(self.kin.born_to[p]) for p in people)
        below = len(
            {
                n
                for p in people
                for n in self.kin.nests_of[p]
                if self.kin.nests[n].children and inside.issuperset(self.kin.nests[n].partners)
            }
        )
        return below <= above

    def _lanes(self) -> None:
        for n, row in self.web.lanes:
            if n in self.shelf.knots:
                self.shelf.lanes[n, row] = self._new(Sort.LANE, row, n)
        detours = {d.nest: d for d in self.shelf.detours}
        for (n, row), _unit in sorted(self.web.climbs.items()):
            if n in self.shelf.knots:
                item = self._new(Sort.LANE, row, n)
                self.shelf.lanes[-1 - n, row] = item
                detours[n].way.append(item)
        for n, child in self.rows.upward:
            if n in self.shelf.knots:
                bottom, top = self.shelf.knots[n].row, self.rows.row[child]
                way = [self._new(Sort.LANE, r, n) for r in range(bottom, top - 1, -1)]
                self.shelf.rises[n, child] = way
                for item in way:
                    self.extra[item.row].append(item)

    def _connect(self) -> None:
        """Who should stand above whom."""
        upward = set(self.rows.upward)
        shelf = self.shelf

        def join(above: Item, below: Item) -> None:
            above.downs.append(below)
            below.ups.append(above)

        for n, knot in shelf.knots.items():
            kids = [c for c in self.kin.nests[n].children if (n, c) not in upward]
            last = knot
            deepest = max((self.rows.row[c] for c in kids), default=knot.row)
            for r in range(knot.row + 1, deepest + 1):
                for c in kids:
                    if self.rows.row[c] == r:
                        join(last, shelf.persons[c])
                if (n, r) in shelf.lanes:
                    join(last, shelf.lanes[n, r])
                    last = shelf.lanes[n, r]
        for d in shelf.detours:
            way = [d.leave, *d.way, d.arrive]
            if d.leave.row != d.arrive.row:
                for above, below in itertools.pairwise(way):
                    join(above, below)

    def _row(self, row: int) -> None:
        items: list[Item] = []
        web = self.web
        for u in self.order.rows[row]:
            unit = web.units[u]
            if not unit.people:
                if unit.point:
                    items.append(self.shelf.free[unit.nest])
                else:
                    key = (unit.nest, row) if web.lanes.get((unit.nest, row)) == u else (-1 - unit.nest, row)
                    items.append(self.shelf.lanes[key])
                continue
            for p in reversed(unit.people) if self.order.turned[u] else unit.people:
                items += reversed(self.next_to.get((p, False), []))
                items.append(self.shelf.persons[p])
                items += self.next_to.get((p, True), [])
                items += self.right_of.get(p, [])
        items += self.extra[row]
        self.shelf.rows.append(items)
        self.shelf.least.append([self._between(a, b) for a, b in itertools.pairwise(items)])
        self.shelf.gaps.append(self._room(items))

    def _room(self, items: list[Item]) -> list[float]:
        """Least distance between each item and the next."""
        gaps = [self._between(a, b) for a, b in itertools.pairwise(items)]
        last: int | None = None
        for i, item in enumerate(items):
            if item.sort is not Sort.PERSON:
                continue
            if last is not None:
                wanted = self._apart(items[last].person, item.person)
                missing = wanted - sum(gaps[last:i])
                if missing > 0:
                    for k in range(last, i):
                        gaps[k] += missing / (i - last)
            last = i
        return gaps

    def _between(self, a: Item, b: Item) -> float:
        rooms = self.kin.rooms
        if a.sort is Sort.PERSON and b.sort is Sort.PERSON:
            return 0.0
        if a.sort is Sort.PERSON:
            return rooms[a.person].right + BESIDE
        if b.sort is Sort.PERSON:
            return rooms[b.person].left + BESIDE
        return LANE

    def _apart(self, a: int, b: int) -> float:
        kin = self.kin
        rooms = kin.rooms[a].right + kin.rooms[b].left + BETWEEN_LABELS
        labels = [kin.widths[k.nest] + 60.0 for k in self.direct.get((a, b), ()) if kin.widths[k.nest] > 0]
        if self.web.unit_of[a] == self.web.unit_of[b] or (a, b) in self.direct:
            return max(COUPLE, rooms, *labels)
        if any(n in kin.born_to[b] for n in kin.born_to[a]):
            return max(SIBLINGS, rooms)
        return max(STRANGERS, rooms)


def build_items(kin: Kin, rows: Rows, task: Task, order: Order) -> Shelf:
    """Rows of items for one part in its found order."""
    return _Builder(kin, rows, task, order).build()


PORT_STEP, PORT_LIMIT = 9.0, 20.0


def set_rises(next_to: dict[tuple[int, bool], list[Item]], direct: dict[tuple[int, int], list[Item]], above: set[int]) -> None:
    """Heights at which lines leave a person's side: what stands nearest leaves furthest off the middle, so none cuts another.

    The first couple line of two who stand side by side runs on the row's line, their further ones above it. *above* holds the
    ids of lanes of lines that pass over the row.
    """
    side = {(left, True): len(knots) for (left, _), knots in direct.items()}
    side |= {(right, False): len(knots) for (_, right), knots in direct.items()}
    up: dict[tuple[int, bool], int] = {}
    for key, items in next_to.items():
        lines: list[list[Item]] = []
        for item in items:
            if item.sort is Sort.LANE and lines and lines[-1][0].nest == item.nest and lines[-1][0].sort is Sort.KNOT:
                lines[-1].append(item)
            else:
                lines.append([item])
        over = [g for g in lines if id(g[-1]) in above]
        under = [g for g in lines if id(g[-1]) not in above]
        up[key] = len(over)
        further = side.get(key, 0)
        _rise(over, -1.0, max(0, further - 1), 0)
        _rise(under, 1.0, 0, 0 if further else 1)
    for (left, right), knots in direct.items():
        most = max(up.get((left, True), 0), up.get((right, False), 0))
        step = _step(len(knots) - 1 + most)
        for k, knot in enumerate(knots):
            knot.rise = -step * k
        for key in ((left, True), (right, False)):
            for item in next_to.get(key, []):
                if item.rise < 0:
                    item.rise *= step / _step(len(knots) - 1 + up[key])


def _step(count: int) -> float:
    return min(PORT_STEP, PORT_LIMIT / max(1, count))


def _rise(lines: list[list[Item]], sign: float, taken: int, zero: int) -> None:
    step = _step(taken + len(lines))
    for k, group in enumerate(lines):
        for item in group:
            item.rise = sign * step * (taken + len(lines) - k - zero)
