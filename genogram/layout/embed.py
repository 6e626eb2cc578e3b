"""A first order from a spanning tree: each family drawn around one of its chains, birth order kept."""

from __future__ import annotations

from collections import deque
from heapq import heapify, heappop, heappush

from genogram.layout.chains import Strand
from genogram.layout.order import Order, Task

Nested = list["int | Nested"]


Around = list[list[tuple[Strand, int, bool]]]


def neighbours(task: Task) -> Around:
    """For each unit its strands with the unit at the other end, True for those that lead up; parted couples count too."""
    found: Around = [[] for _ in task.web.units]
    for gap in task.gaps:
        for s in gap:
            found[s.above].append((s, s.below, False))
            found[s.below].append((s, s.above, True))
    for u, others in task.pulls.items():
        for v in others:
            found[u].append((Strand(u, task.web.units[u].span, v, 0, 0, -1), v, False))
    return found


def embed(task: Task, around: Around, root: int, turned: list[bool]) -> Order:
    """The order that the tree grown breadth-first from *root* gives; birth order made good where loops broke it."""
    units = task.web.units
    entry: dict[int, Strand | None] = {root: None}
    walk = [root]
    queue = deque(walk)
    while queue:
        u = queue.popleft()
        for s, v, _ in around[u]:
            if v not in entry:
                entry[v] = s
                walk.append(v)
                queue.append(v)
    lefts: dict[int, Nested] = {}
    rights: dict[int, Nested] = {}
    for u in reversed(walk):
        came = entry[u]
        span = units[u].span
        if came is None:
            here = (span // 2, 0.5 * max((s.rank for s, _, up in around[u] if not up), default=0))
        elif came.below == u:
            here = (
                came.port_below,
                -1.0 if units[u].people else 0.5 * max((s.rank for s, _, up in around[u] if not up), default=0),
            )
        else:
            here = (came.port_above, came.rank)
        port_here = span - here[0] if turned[u] else here[0]
        ups: list[tuple[int, float, int, bool]] = []
        downs: list[tuple[int, float, int, bool]] = []
        for s, v, up in around[u]:
            if entry[v] is not s or v == root:
                continue
            port = s.port_below if up else s.port_above
            if turned[u]:
                port = span - port
            left = (port, s.rank if not up else -0.5) < (port_here, here[1])
            (ups if up else downs).append((port, s.rank, v, left))
        ups.sort()
        downs.sort()
        near: Nested = []
        left_side: Nested = []
        right_side: Nested = []
        for _, _, v, left in ups:
            if left:
                left_side += [lefts[v], v]
                near.append(rights[v])
        for _, _, v, left in ups:
            if not left:
                left_side.append(lefts[v])
        for _, _, v, left in downs:
            if left:
                left_side += [lefts[v], v, rights[v]]
            else:
                right_side += [lefts[v], v, rights[v]]
        right_side += near
        for _, _, v, left in ups:
            if not left:
                right_side += [v, rights[v]]
        lefts[u], rights[u] = left_side, right_side
    order = Order([[] for _ in task.rows], list(turned))
    stack: Nested = [rights[root], root, lefts[root]]
    while stack:
        item = stack.pop()
        if isinstance(item, int):
            order.rows[units[item].row].append(item)
        else:
            stack.extend(reversed(item))
    for row in range(len(order.rows)):
        order.rows[row] = legal(task, order.rows[row])
    return order


def legal(task: Task, row: list[int]) -> list[int]:
    """*row* with as little moved as birth order asks."""
    place = {u: i for i, u in enumerate(row)}
    if all(place[v] > place[u] for u in row for v in task.after[u]):
        return row
    waiting = {u: len(task.before[u]) for u in row}
    ready = [place[u] for u in row if not waiting[u]]
    heapify(ready)
    found = []
    while ready:
        u = row[heappop(ready)]
        found.append(u)
        for v in task.after[u]:
            waiting[v] -= 1
            if not waiting[v]:
                heappush(ready, place[v])
    return found
