"""Sweeps for very wide rows: units go to the mean place of those they hang on, rows made comparable by their length."""

from __future__ import annotations

from genogram.layout.embed import legal
from genogram.layout.order import Order, Task, crossings, starts


def sweep(task: Task, order: Order, turns: int) -> Order:
    """The best of *turns* sweeps down and up, starting from *order*."""
    best, kept = crossings(task, order), order.copy()
    for turn in range(turns):
        down = turn % 2 == 0
        depth = len(task.rows)
        for row in range(1, depth) if down else range(depth - 2, -1, -1):
            _sort(task, order, row, down)
        count = crossings(task, order)
        if count < best:
            best, kept = count, order.copy()
    return kept


def _sort(task: Task, order: Order, row: int, from_above: bool) -> None:
    units, turned = task.web.units, order.turned
    other = row - 1 if from_above else row + 1
    far = starts(task, order, other)
    length = max(1, sum(units[u].span + 1 for u in order.rows[other]))
    total: dict[int, float] = {}
    mass: dict[int, int] = {}
    for s in task.gaps[min(row, other)]:
        there, port = (s.above, s.port_above) if from_above else (s.below, s.port_below)
        here = s.below if from_above else s.above
        place = far[there] + (units[there].span - port if turned[there] else port)
        total[here] = total.get(here, 0.0) + s.weight * place / length
        mass[here] = mass.get(here, 0) + s.weight
    line = order.rows[row]
    places = {u: (total[u] / mass[u] if u in mass else (i + 0.5) / len(line)) for i, u in enumerate(line)}
    order.rows[row] = legal(task, sorted(line, key=places.__getitem__))
