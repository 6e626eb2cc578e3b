"""Connected parts of a family, and how they share the paper."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.layout.kin import Kin
from genogram.layout.rows import Rows


def parts_of(kin: Kin) -> list[list[int]]:
    """Persons tied by unions and parentage, the largest part first; persons in order of telling."""
    top = list(range(kin.size))

    def find(p: int) -> int:
        while top[p] != p:
            top[p] = top[top[p]]
            p = top[p]
        return p

    for nest in kin.nests:
        people = (*nest.partners, *nest.children)
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


@dataclass(slots=True)
class Frame:
    """Outer box of a part: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


def shelves(frames: list[Frame], margin: float) -> list[tuple[float, float]]:
    """Where to move each part so that they fill a page of pleasant shape; the first keeps its place, tops of a line align."""
    if not frames:
        return []
    area = sum((f.right - f.left + margin) * (f.bottom - f.top + margin) for f in frames)
    limit = max(frames[0].right - frames[0].left, (area * 1.8) ** 0.5)
    moves: list[tuple[float, float]] = []
    x = y = height = 0.0
    first = True
    for f in frames:
        wide, tall = f.right - f.left, f.bottom - f.top
        if not first and x + wide > limit:
            x, y, height = 0.0, y + height + margin, 0.0
        moves.append((x - f.left, y - f.top))
        x += wide + margin
        height = max(height, tall)
        first = False
    dx, dy = moves[0]
    return [(mx - dx, my - dy) for mx, my in moves]
