"""Connected parts of a family, and how they share the paper."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.layout.kin import Kin
from genogram.layout.rows import Rows


def parts_of(kin: Kin, guests: dict[int, int]) -> list[list[int]]:
    """Persons tied by unions and parentage, with their *guests*; the largest part first, persons in order of telling."""
    top = list(range(kin.size))

    def find(p: int) -> int:
        while top[p] != p:
            top[p] = top[top[p]]
            p = top[p]
        return p

    for people in [(*nest.partners, *nest.children) for nest in kin.nests] + [(h, g) for g, h in guests.items()]:
        for p in people[1:]:
            a, b = find(people[0]), find(p)
            top[max(a, b)] = min(a, b)
    found: dict[int, list[int]] = {}
    for p in range(kin.size):
        found.setdefault(find(p), []).append(p)
    return sorted(found.values(), key=lambda people: (-len(people), people[0]))


def start_at_zero(kin: Kin, rows: Rows, parts: list[list[int]]) -> None:
    """Number the rows of each part from 0, with a row to spare above a sibship whose parents nobody told."""
    orphans = [False] * kin.size
    for nest in kin.nests:
        if not nest.partners:
            for c in nest.children:
                orphans[c] = True
    for people in parts:
        top = min(rows.row[p] - orphans[p] for p in people)
        for p in people:
            rows.row[p] -= top


LONELY = 120.0
"""A part not taller than this is somebody alone; those stand on a row of their own at the bottom."""


@dataclass(slots=True)
class Frame:
    """Outer box of a part: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


def clear_of(frame: Frame, others: list[Frame], margin: float) -> tuple[float, float]:
    """How far to move *frame* down so that it stands clear of the *others*: not at all, or below them all."""
    if not any(
        frame.left < o.right + margin
        and o.left < frame.right + margin
        and frame.top < o.bottom + margin
        and o.top < frame.bottom + margin
        for o in others
    ):
        return 0.0, 0.0
    return 0.0, max(o.bottom for o in others) + margin - frame.top


def shelves(frames: list[Frame], margin: float) -> list[tuple[float, float]]:
    """Where to move each part so that they fill a page of pleasant shape; the first keeps its place, tops of a line align."""
    if not frames:
        return []
    area = sum((f.right - f.left + margin) * (f.bottom - f.top + margin) for f in frames)
    limit = max(frames[0].right - frames[0].left, (area * 1.8) ** 0.5)
    moves: list[tuple[float, float]] = []
    x = y = height = 0.0
    first = True
    crowd = tall = 0.0
    for f in frames:
        wide, before, tall = f.right - f.left, tall, f.bottom - f.top
        bottom_row = crowd > tall and before > tall and tall < LONELY
        crowd = max(crowd, tall)
        if not first and (x + wide > limit or bottom_row):
            x, y, height = 0.0, y + height + margin, 0.0
        moves.append((x - f.left, y - f.top))
        x += wide + margin
        height = max(height, tall)
        first = False
    dx, dy = moves[0]
    return [(mx - dx, my - dy) for mx, my in moves]
