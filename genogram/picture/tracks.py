"""A line's course: points along it by length, beside it, and cut out of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from genogram.layout.placements import Point


class Track:
    """A course of straight pieces with lengths along it. Never empty; at least two different points."""

    def __init__(self, points: Sequence[Point]) -> None:
        kept = [points[0]]
        for p in points[1:]:
            if hypot(p[0] - kept[-1][0], p[1] - kept[-1][1]) > 1e-6:
                kept.append(p)
        if len(kept) == 1:
            kept.append((kept[0][0] + 1e-3, kept[0][1]))
        self.points = kept
        self.lengths = [0.0]
        for a, b in pairwise(kept):
            self.lengths.append(self.lengths[-1] + hypot(b[0] - a[0], b[1] - a[1]))

    @property
    def length(self) -> float:
        """The whole length."""
        return self.lengths[-1]

    def at(self, s: float) -> tuple[float, float, float, float]:
        """Place and unit direction (x, y, dx, dy) at length *s*; beyond the ends the course goes straight on."""
        i = min(max(bisect_right(self.lengths, s) - 1, 0), len(self.points) - 2)
        a, b = self.points[i], self.points[i + 1]
        span = self.lengths[i + 1] - self.lengths[i]
        dx, dy = (b[0] - a[0]) / span, (b[1] - a[1]) / span
        rest = s - self.lengths[i]
        return a[0] + dx * rest, a[1] + dy * rest, dx, dy

    def beside(self, s: float, offset: float) -> Point:
        """The point *offset* to the right of the course at length *s* (y grows downwards)."""
        x, y, dx, dy = self._smooth(s)
        return x - dy * offset, y + dx * offset

    def piece(self, start: float, end: float, offset: float = 0.0) -> list[Point]:
        """Points from length *start* to *end*, shifted by *offset*."""
        stops = [start, *(s for s in self.lengths[1:-1] if start < s < end), end]
        return [self.beside(s, offset) for s in stops]

    def _smooth(self, s: float) -> tuple[float, float, float, float]:
        """Like ``at``, but at a bend the direction is that between both pieces."""
        x, y, dx, dy = self.at(s)
        i = bisect_right(self.lengths, s + 1e-9) - 1
        if 0 < i < len(self.points) - 1 and abs(self.lengths[i] - s) < 1e-6:
            _, _, ex, ey = self.at(s - 1e-3)
            mx, my = dx + ex, dy + ey
            size = hypot(mx, my)
            if size > 0.5:
                grow = 2 / (size * size)
                return x, y, mx * grow, my * grow
        return x, y, dx, dy


def simplified(points: Sequence[Point]) -> list[Point]:
    """*points* without repeats and without stops on a straight way."""
    kept: list[Point] = []
    for p in points:
        if kept and hypot(p[0] - kept[-1][0], p[1] - kept[-1][1]) < 1e-6:
            continue
        if len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2], kept[-1]
            turn = (bx - ax) * (p[1] - by) - (by - ay) * (p[0] - bx)
            ahead = (bx - ax) * (p[0] - bx) + (by - ay) * (p[1] - by)
            if abs(turn) < 1e-6 and ahead >= 0:
                kept[-1] = p
                continue
        kept.append(p)
    return kept
