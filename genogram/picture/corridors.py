"""Joins boxes that stand apart to one area, round what does not belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise

from genogram.picture.extent import overlap
from genogram.picture.primitives import Box

_CELL = 11.0
_WIDE = 26.0
_NARROWEST = 22.0
_DETOUR = 60
_LARGEST = 60_000


def bridged(groups: Sequence[Box], others: Sequence[Box]) -> list[Box]:
    """*groups* and the corridors that join them, nearest first, round *others* where there is a way."""
    joined, rest = list(groups[:1]), list(groups[1:])
    made: list[Box] = []
    while rest:
        near, far = min(((a, b) for a in joined for b in rest), key=lambda pair: _apart(*pair))
        made += corridor(near, far, others)
        joined.append(far)
        rest.remove(far)
    return [*groups, *made]


def corridor(a: Box, b: Box, others: Sequence[Box]) -> list[Box]:
    """Boxes that join *a* and *b*: straight down where they stand over each other, else along a way through the gaps."""
    if _apart(a, b) <= 0:
        return []
    upper, lower = (a, b) if a.y <= b.y else (b, a)
    top, bottom = upper.bottom - 1, lower.y + 1
    left, right = max(a.x, b.x), min(a.right, b.right)
    if bottom > top and right - left >= _NARROWEST:
        between = [o for o in others if o.y < bottom and o.bottom > top]
        narrow = min((a, b), key=lambda box: box.w)
        for start, end in ((narrow.x, narrow.right), (left, right)):
            if not any(o.x < end and o.right > start for o in between):
                return [Box(start, top, end - start, bottom - top)]
        free = max(_free(left, right, between), key=lambda span: span[1] - span[0], default=(0.0, 0.0))
        if free[1] - free[0] >= _NARROWEST:
            return [Box(free[0], top, free[1] - free[0], bottom - top)]
    for elbow in _elbows(upper, lower):
        if not any(overlap(strip, o) for strip in elbow for o in others):
            return elbow
    return _way(a, b, others)


def _elbows(upper: Box, lower: Box) -> list[list[Box]]:
    """Corridors with one bend, along the facing edges of two boxes that do not stand over each other."""
    if upper.bottom >= lower.y or (upper.x < lower.right and lower.x < upper.right):
        return []
    found: list[list[Box]] = []
    right = lower.x >= upper.right
    for still, other, level in ((lower, upper, upper.bottom - _WIDE), (upper, lower, lower.y)):
        inner = still.x if (still is lower) == right else still.right - _WIDE
        tall = Box(inner, upper.bottom - _WIDE, _WIDE, lower.y - upper.bottom + 2 * _WIDE)
        start, end = min(inner, other.x + 2), max(inner + _WIDE, other.right - 2)
        found.append([tall, Box(start, level, end - start, _WIDE)])
    return found


def _free(left: float, right: float, others: Sequence[Box]) -> list[tuple[float, float]]:
    spans: list[tuple[float, float]] = []
    at = left
    for o in sorted(others, key=lambda box: box.x):
        if o.x > at:
            spans.append((at, min(o.x, right)))
        at = max(at, o.right)
    if right > at:
        spans.append((at, right))
    return spans


def _apart(a: Box, b: Box) -> float:
    dx = max(a.x - b.right, b.x - a.right, 0.0)
    dy = max(a.y - b.bottom, b.y - a.bottom, 0.0)
    return dx + dy


def _way(a: Box, b: Box, others: Sequence[Box]) -> list[Box]:
    """A way of few bends on a coarse grid from *a* to *b*; through others only where nothing else is possible."""
    pad = 60.0
    left, top = min(a.x, b.x) - pad, min(a.y, b.y) - pad
    columns = int((max(a.right, b.right) + pad - left) / _CELL) + 1
    rows = int((max(a.bottom, b.bottom) + pad - top) / _CELL) + 1
    if columns * rows > _LARGEST:
        return _elbow(a, b)

    def cells(box: Box, grow: float) -> set[tuple[int, int]]:
        g = box.grown(grow)
        i0, i1 = max(0, int((g.x - left) / _CELL)), min(columns - 1, int((g.right - left) / _CELL))
        j0, j1 = max(0, int((g.y - top) / _CELL)), min(rows - 1, int((g.bottom - top) / _CELL))
        return {(i, j) for i in range(i0, i1 + 1) for j in range(j0, j1 + 1)}

    blocked = {cell for o in others for cell in cells(o, _WIDE / 2 - 2)}
    goal, start = cells(b, -8), cells(a, -8)
    queue: list[tuple[int, int, int, int, int]] = [(0, i, j, 0, 0) for i, j in sorted(start)]
    seen: dict[tuple[int, int, int, int], tuple[int, int, int, int] | None] = {(i, j, 0, 0): None for i, j in start}
    cost = dict.fromkeys(seen, 0)
    while queue:
        far, i, j, di, dj = heappop(queue)
        if (i, j) in goal:
            return _boxes(seen, (i, j, di, dj), left, top)
        for ni, nj in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            cell = i + ni, j + nj
            if not (0 <= cell[0] < columns and 0 <= cell[1] < rows):
                continue
            step = (
                far
                + (0 if cell in start else 1)
                + (4 if (di, dj) not in {(0, 0), (ni, nj)} else 0)
                + (_DETOUR if cell in blocked and cell not in goal and cell not in start else 0)
            )
            key = (*cell, ni, nj)
            if step < cost.get(key, step + 1):
                cost[key] = step
                seen[key] = (i, j, di, dj)
                heappush(queue, (step, *key))
    return _elbow(a, b)


def _boxes(
    seen: dict[tuple[int, int, int, int], tuple[int, int, int, int] | None],
    last: tuple[int, int, int, int],
    left: float,
    top: float,
) -> list[Box]:
    way: list[tuple[int, int, int, int]] = []
    at: tuple[int, int, int, int] | None = last
    while at is not None:
        way.append(at)
        at = seen[at]
    corners = [w for k, w in enumerate(way) if k in {0, len(way) - 1} or way[k - 1][2:] != w[2:]]
    spots = [(left + (i + 0.5) * _CELL, top + (j + 0.5) * _CELL) for i, j, _, _ in corners]
    return [_strip(p, q) for p, q in pairwise(spots)]


def _strip(p: tuple[float, float], q: tuple[float, float]) -> Box:
    half = _WIDE / 2
    left, top = min(p[0], q[0]) - half, min(p[1], q[1]) - half
    return Box(left, top, abs(p[0] - q[0]) + _WIDE, abs(p[1] - q[1]) + _WIDE)


def _elbow(a: Box, b: Box) -> list[Box]:
    start = (a.x + a.w / 2, a.y + a.h / 2)
    end = (b.x + b.w / 2, b.y + b.h / 2)
    corner = (start[0], end[1])
    return [_strip(start, corner), _strip(corner, end)]
