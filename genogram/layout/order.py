"""Left to right: the order of units on each row, how many lines cross in it, and one row's best order between its neighbours."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass

from genogram.layout.chains import Strand, Web
from genogram.layout.kin import Kin
from genogram.layout.rows import Rows


@dataclass(slots=True)
class Task:
    """What does not change while the order is sought: units by row, strands by gap, who must stand left of whom.

    ``before[u]`` and ``after[u]`` are units of the same row that have to stand left and right of u (birth order).
    ``pulls`` are parted couples on one row: (unit, unit).
    """

    web: Web
    rows: list[list[int]]
    gaps: list[list[Strand]]
    before: list[list[int]]
    after: list[list[int]]
    pulls: dict[int, list[int]]
    siblings: list[tuple[int, int]]


@dataclass(slots=True)
class Order:
    """Units of each row left to right, and which units are turned round."""

    rows: list[list[int]]
    turned: list[bool]

    def copy(self) -> Order:
        """An own copy to try things on."""
        return Order([list(r) for r in self.rows], list(self.turned))


def make_task(kin: Kin, rows: Rows, web: Web, units: list[int]) -> Task:
    """The ordering task of one connected part, made of *units*."""
    depth = max(web.units[u].row for u in units) + 1
    inside = set(units)
    by_row: list[list[int]] = [[] for _ in range(depth)]
    for u in units:
        by_row[web.units[u].row].append(u)
    gaps: list[list[Strand]] = [[] for _ in range(depth)]
    for s in web.strands:
        if s.above in inside:
            gaps[web.units[s.above].row].append(s)
    before: list[list[int]] = [[] for _ in web.units]
    after: list[list[int]] = [[] for _ in web.units]
    pulls: dict[int, list[int]] = {}
    siblings: list[tuple[int, int]] = []
    for n, nest in enumerate(kin.nests):
        if not any(web.unit_of[p] in inside for p in (*nest.partners, *nest.children)):
            continue
        for a, b in nest.firm:
            u, v = web.unit_of[a], web.unit_of[b]
            if rows.row[a] != rows.row[b]:
                continue
            if u == v:
                siblings.append((a, b))
            elif v not in after[u] and not _reaches(after, v, u):
                after[u].append(v)
                before[v].append(u)
        if len(nest.partners) == 2 and not web.linked[n]:
            u, v = (web.unit_of[p] for p in nest.partners)
            if u != v and web.units[u].row == web.units[v].row:
                pulls.setdefault(u, []).append(v)
                pulls.setdefault(v, []).append(u)
    return Task(web, by_row, gaps, before, after, pulls, siblings)


def _reaches(after: list[list[int]], start: int, goal: int) -> bool:
    seen = {start}
    stack = [start]
    while stack:
        for v in after[stack.pop()]:
            if v == goal:
                return True
            if v not in seen:
                seen.add(v)
                stack.append(v)
    return False


def starts(task: Task, order: Order, row: int) -> dict[int, int]:
    """Unit -> its first port's place on the row."""
    at = 0
    found = {}
    for u in order.rows[row]:
        found[u] = at
        at += task.web.units[u].span + 1
    return found


def gap_crossings(task: Task, order: Order, gap: int) -> int:
    """Crossings of lines between row *gap* and the next, lines of one union not counted."""
    strands = task.gaps[gap]
    if len(strands) < 2:
        return 0
    upper, lower = starts(task, order, gap), starts(task, order, gap + 1)
    units, turned = task.web.units, order.turned
    ends = []
    for s in strands:
        a, b = s.above, s.below
        top = upper[a] + (units[a].span - s.port_above if turned[a] else s.port_above)
        low = lower[b] + (units[b].span - s.port_below if turned[b] else s.port_below)
        ends.append((top, low, s.weight))
    ends.sort()
    total = 0
    seen: list[int] = []
    for _, low, weight in ends:
        total += weight * (len(seen) - bisect_right(seen, low))
        for _ in range(weight):
            insort(seen, low)
    return total


def crossings(task: Task, order: Order) -> int:
    """All crossings between rows."""
    return sum(gap_crossings(task, order, g) for g in range(len(task.rows) - 1))
