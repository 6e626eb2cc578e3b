"""The search for an order with few crossings: several starts, each improved row by row, the best kept."""

from __future__ import annotations

from genogram.layout.embed import embed, neighbours
from genogram.layout.order import Order, Task, crossings
from genogram.layout.settle import settle


def best_order(task: Task) -> Order:
    """The best order found."""
    around = neighbours(task)
    turned = [False] * len(task.web.units)
    units = [u for row in task.rows for u in row]
    if len(units) == 1:
        return Order([list(r) for r in task.rows], turned)
    step = max(1, len(units) // 40)
    tries = sorted((crossings(task, order), u) for u in units[::step] for order in [embed(task, around, u, turned)])
    best: tuple[int, Order] | None = None
    for _, root in tries[:2]:
        order = embed(task, around, root, turned)
        count, order = polish(task, order)
        for turn in range(4):
            rows = range(1, len(task.rows)) if turn % 2 == 0 else range(len(task.rows) - 2, -1, -1)
            for r in rows:
                settle(task, order, r, up=turn % 2 == 0, down=turn % 2 == 1)
            found, order = polish(task, order)
            if best is None or found < best[0]:
                best = found, order.copy()
        if best is None or count < best[0]:
            best = count, order.copy()
    assert best
    return best[1]


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
