"""The search for an order with few crossings: several starts, each improved row by row, then couples turned; the best is kept.

All limits are counts of work, never of time, so that every machine finds the same order.
"""

from __future__ import annotations

from genogram.layout.barycentre import sweep
from genogram.layout.embed import Around, embed, neighbours
from genogram.layout.order import Order, Task, crossings, gap_crossings
from genogram.layout.settle import MANY, settle

ROOTS = 24
STARTS = 2
SWEEPS = 4
WIDE_SWEEPS = 10
NEAR = 12
EFFORT = 6000
"""How many units' worth of rows may be settled while turning couples and swapping neighbours, for a whole part."""


def best_order(task: Task, effort: int = EFFORT) -> Order:
    """The best order found; more *effort* finds a better one."""
    around = neighbours(task)
    turned = [False] * len(task.web.units)
    units = [u for row in task.rows for u in row]
    if len(units) == 1:
        return Order([list(r) for r in task.rows], turned)
    if max(len(row) for row in task.rows) > MANY:
        return _wide(task, around, units)
    step = max(1, len(units) // ROOTS)
    tries = sorted((crossings(task, order), u) for u in units[::step] for order in [embed(task, around, u, turned)])
    best: tuple[int, Order] | None = None
    seen: list[int] = []
    for count, root in tries:
        if count in seen:
            continue
        seen.append(count)
        found, order = _from_start(task, embed(task, around, root, turned))
        if best is None or found < best[0]:
            best = found, order
        if len(seen) >= (STARTS if len(units) < 400 else 1) or best[0] == 0:
            break
    assert best
    return _Improver(task, around, best[1], effort).run()


def _wide(task: Task, around: Around, units: list[int]) -> Order:
    """For rows of hundreds: few starts, sweeps by mean places, and a look at the nearest neighbours only."""
    turned = [False] * len(task.web.units)
    order = min(
        (embed(task, around, u, turned) for u in units[:: max(1, len(units) // 3)][:3]), key=lambda found: crossings(task, found)
    )
    order = sweep(task, order, WIDE_SWEEPS)
    for row in (*range(len(task.rows)), *reversed(range(len(task.rows)))):
        settle(task, order, row, window=NEAR, passes=2)
    return order


def _from_start(task: Task, order: Order) -> tuple[int, Order]:
    best, kept = polish(task, order)
    order = kept.copy()
    last = -1
    for turn in range(SWEEPS):
        if best == 0:
            break
        rows = range(1, len(task.rows)) if turn % 2 == 0 else range(len(task.rows) - 2, -1, -1)
        for r in rows:
            settle(task, order, r, up=turn % 2 == 0, down=turn % 2 == 1)
        count, order = polish(task, order)
        if count < best:
            best, kept = count, order.copy()
        if count == last:
            break
        last = count
    return best, kept


def polish(task: Task, order: Order, turns: int = 8) -> tuple[int, Order]:
    """Settle all rows between their neighbours until nothing moves; crossings and order."""
    best, kept = crossings(task, order), order.copy()
    for turn in range(turns):
        rows = range(len(task.rows))
        moved = False
        for r in rows if turn % 2 == 0 else reversed(rows):
            moved |= settle(task, order, r)
        count = crossings(task, order)
        if count < best:
            best, kept = count, order.copy()
        if not moved:
            break
    return best, kept


class _Improver:
    """Tries small changes and lets the rows around settle; keeps what crosses less."""

    def __init__(self, task: Task, around: Around, order: Order, effort: int) -> None:
        self.task, self.around, self.order = task, around, order
        self.gaps = [gap_crossings(task, order, g) for g in range(len(task.rows) - 1)]
        self.left = effort

    def run(self) -> Order:
        for _ in range(3):
            before = sum(self.gaps)
            for row in range(len(self.task.rows)):
                for u in list(self.order.rows[row]):
                    if self.left <= 0 or not any(self.gaps):
                        return self.order
                    if self._busy(row) and self._joins(u):
                        self._try(row, u, None)
            for row in range(len(self.task.rows)):
                if not self._busy(row):
                    continue
                place = 0
                while place + 1 < len(self.order.rows[row]):
                    if self.left <= 0:
                        return self.order
                    u, v = self.order.rows[row][place : place + 2]
                    if v not in self.task.after[u] and self.around[u] and self.around[v]:
                        self._try(row, u, v)
                    place += 1
            if sum(self.gaps) == before:
                break
        return self.order

    def _busy(self, row: int) -> bool:
        """True if lines cross next to the row."""
        return any(self.gaps[max(0, row - 1) : row + 1])

    def _joins(self, u: int) -> bool:
        """True for a chain that two families' lines come down to, or that has several unions."""
        ports = {s.port_below if up else s.port_above for s, _, up in self.around[u]}
        return len(ports) > 1

    def _try(self, row: int, u: int, v: int | None) -> None:
        """Turn *u*, or let *u* and its right neighbour *v* change places with all that hangs on them."""
        trial = self.order.copy()
        depth = len(trial.rows)
        low = high = row
        if v is None:
            trial.turned[u] = not trial.turned[u]
        else:
            line = trial.rows[row]
            i = line.index(u)
            line[i], line[i + 1] = v, u
            low = self._ripple(trial, range(row + 1, depth), True, False, low)
            high = self._ripple(trial, range(row - 1, -1, -1), False, True, high)
        low = self._ripple(trial, range(row, depth), True, True, low)
        high = self._ripple(trial, range(row, -1, -1), True, True, high)
        first, last = min(low, high), max(low, high)
        gaps = list(self.gaps)
        for g in range(max(0, first - 1), min(depth - 1, last + 1)):
            gaps[g] = gap_crossings(self.task, trial, g)
        if sum(gaps) < sum(self.gaps):
            self.order, self.gaps = trial, gaps

    def _ripple(self, trial: Order, rows: range, up: bool, down: bool, far: int) -> int:
        """Settle row after row until one has nothing to move; the furthest row touched, or *far*."""
        touched = far
        for k, r in enumerate(rows):
            self.left -= len(trial.rows[r])
            if settle(self.task, trial, r, up, down):
                touched = max(touched, r) if rows.step > 0 else min(touched, r)
            elif k > 0:
                break
        return touched
