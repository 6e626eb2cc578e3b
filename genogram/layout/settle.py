"""One row's best order between its neighbours: units and blocks of siblings are lifted out and put where fewest lines cross."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from genogram.layout.order import Order, Task, starts

End = tuple[int, int]
"""(place on the neighbouring row, how many lines)."""

FEW, MANY = 20, 400
PASSES = 6
WINDOW = 120


def ends_of(task: Task, order: Order, row: int, up: bool, down: bool) -> list[list[list[End]]]:
    """Per side (above, below) and unit of the row: where its lines end on the neighbouring row."""
    units, turned = task.web.units, order.turned
    here = order.rows[row]
    index = {u: i for i, u in enumerate(here)}
    sides: list[list[list[End]]] = []
    if up and row > 0 and task.gaps[row - 1]:
        far = starts(task, order, row - 1)
        ends: list[list[End]] = [[] for _ in here]
        for s in task.gaps[row - 1]:
            a = s.above
            ends[index[s.below]].append((far[a] + (units[a].span - s.port_above if turned[a] else s.port_above), s.weight))
        sides.append(ends)
    if down and row + 1 < len(order.rows) and task.gaps[row]:
        far = starts(task, order, row + 1)
        ends = [[] for _ in here]
        for s in task.gaps[row]:
            b = s.below
            ends[index[s.above]].append((far[b] + (units[b].span - s.port_below if turned[b] else s.port_below), s.weight))
        sides.append(ends)
    return sides


def gains(sides: list[list[list[End]]], size: int) -> Callable[[int, int], float]:
    """``gain(i, j)``: how many crossings fewer there are if the i-th unit stands right of the j-th instead of left of it."""
    if FEW < size <= MANY:
        table = _table(sides, size)
        return lambda i, j: table[i][j]
    known: dict[int, float] = {}

    def gain(i: int, j: int) -> float:
        key = i * size + j
        found = known.get(key)
        if found is None:
            found = 0.0
            for ends in sides:
                if ends[i] and ends[j]:
                    for p, w in ends[i]:
                        for q, v in ends[j]:
                            if p > q:
                                found += w * v
                            elif p < q:
                                found -= w * v
            known[key] = found
            known[j * size + i] = -found
        return found

    return gain


def _table(sides: list[list[list[End]]], size: int) -> list[list[float]]:
    import numpy as np

    total = np.zeros((size, size), dtype=np.float64)
    for ends in sides:
        rank = {p: i for i, p in enumerate(sorted({p for mine in ends for p, _ in mine}))}
        hits = np.zeros((size, len(rank)), dtype=np.float64)
        for i, mine in enumerate(ends):
            for p, w in mine:
                hits[i, rank[p]] += w
        total += hits @ (np.cumsum(hits, axis=1) - hits).T
    table: list[list[float]] = (total - total.T).tolist()
    return table


def settle(
    task: Task, order: Order, row: int, up: bool = True, down: bool = True, window: int = WINDOW, passes: int = PASSES
) -> bool:
    """Improve one row until no unit and no block of siblings has a better place within *window*; True if anything moved."""
    here = order.rows[row]
    size = len(here)
    if size < 2:
        return False
    gain = gains(ends_of(task, order, row, up, down), size)
    index = {u: i for i, u in enumerate(here)}
    before = [[index[v] for v in task.before[u]] for u in here]
    after = [[index[v] for v in task.after[u]] for u in here]
    line = list(range(size))
    ever = False
    for _ in range(passes):
        moved = False
        for i in list(line):
            moved |= _shift(line, [i], gain, before, after, window)
        for group in _runs(line, after):
            moved |= _shift(line, group, gain, before, after, window)
        ever |= moved
        if not moved:
            break
    order.rows[row] = [here[i] for i in line]
    return ever


def settle_one(task: Task, order: Order, unit: int) -> None:
    """Put one unit where fewest lines cross, and leave the others."""
    row = task.web.units[unit].row
    here = order.rows[row]
    index = {u: i for i, u in enumerate(here)}
    gain = gains(ends_of(task, order, row, True, True), len(here))
    before = [[index[v] for v in task.before[u]] for u in here]
    after = [[index[v] for v in task.after[u]] for u in here]
    line = list(range(len(here)))
    _shift(line, [index[unit]], gain, before, after, WINDOW)
    order.rows[row] = [here[i] for i in line]


def _shift(
    line: list[int],
    group: list[int],
    gain: Callable[[int, int], float],
    before: list[list[int]],
    after: list[list[int]],
    window: int,
) -> bool:
    """Move *group* (neighbours on the line) to its best place within what birth order allows; True if that is another."""
    start = line.index(group[0])
    width = len(group)
    if line[start : start + width] != group:
        return False
    stop_left = {j for i in group for j in before[i]}
    stop_right = {j for i in group for j in after[i]}
    best, target = -1e-6, start
    change = 0.0
    for k in range(start - 1, max(-1, start - 1 - window), -1):
        j = line[k]
        if j in stop_left:
            break
        for i in group:
            change += gain(i, j)
        if change < best:
            best, target = change, k
    change = 0.0
    for k in range(start + width, min(len(line), start + width + window)):
        j = line[k]
        if j in stop_right:
            break
        for i in group:
            change -= gain(i, j)
        if change < best:
            best, target = change, k - width + 1
    if target == start:
        return False
    del line[start : start + width]
    line[target:target] = group
    return True


def _runs(line: list[int], after: list[list[int]]) -> list[list[int]]:
    """Runs of neighbours tied by birth order."""
    runs: list[list[int]] = []
    run = [line[0]]
    for a, b in itertools.pairwise(line):
        if b in after[a]:
            run.append(b)
            continue
        if len(run) > 1:
            runs.append(run)
        run = [b]
    if len(run) > 1:
        runs.append(run)
    return runs
