"""What is already drawn where, so that texts and lines keep off it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from genogram.ids import Id
from genogram.layout.placements import Point
from genogram.picture.extent import overlap
from genogram.picture.primitives import Box

_CELL = 64.0


@dataclass(frozen=True, slots=True)
class Thing:
    """A taken box, or a taken stroke from ``start`` to ``end`` (then ``box`` surrounds it). ``what`` says what it is."""

    what: str
    owner: Id
    box: Box
    start: Point | None = None
    end: Point | None = None


class Occupied:
    """A plane of taken boxes and strokes, found by place."""

    def __init__(self) -> None:
        self._cells: defaultdict[tuple[int, int], list[Thing]] = defaultdict(list)

    def add_box(self, box: Box, what: str, owner: Id = "") -> None:
        """Takes a box, for a ``symbol`` or a ``text``."""
        self._add(Thing(what, owner, box))

    def add_line(self, points: Sequence[Point], what: str, owner: Id = "") -> None:
        """Takes the strokes through *points*."""
        for a, b in pairwise(points):
            left, top = min(a[0], b[0]), min(a[1], b[1])
            self._add(Thing(what, owner, Box(left, top, abs(a[0] - b[0]), abs(a[1] - b[1])), a, b))

    def near(self, box: Box) -> Iterator[Thing]:
        """Things whose box may meet *box*, each once."""
        seen: set[int] = set()
        for cell in _cells(box):
            for thing in self._cells.get(cell, ()):
                if id(thing) not in seen:
                    seen.add(id(thing))
                    yield thing

    def meets(self, box: Box, but: frozenset[str] = frozenset()) -> Iterator[Thing]:
        """Things that *box* lies over, except those of a kind in *but*."""
        for thing in self.near(box):
            if thing.what in but:
                continue
            if thing.start is None or thing.end is None:
                if overlap(thing.box, box):
                    yield thing
            elif crosses(thing.start, thing.end, box):
                yield thing

    def free(self, box: Box) -> bool:
        """Whether nothing is under *box*."""
        return next(self.meets(box), None) is None

    def _add(self, thing: Thing) -> None:
        for cell in _cells(thing.box):
            self._cells[cell].append(thing)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row


def crosses(a: Point, b: Point, box: Box) -> bool:
    """Whether the stroke from *a* to *b* enters *box*."""
    enter, leave = 0.0, 1.0
    for p, d, low, high in ((a[0], b[0] - a[0], box.x, box.right), (a[1], b[1] - a[1], box.y, box.bottom)):
        if not d:
            if not low < p < high:
                return False
            continue
        first, second = (low - p) / d, (high - p) / d
        if first > second:
            first, second = second, first
        enter, leave = max(enter, first), min(leave, second)
        if enter >= leave:
            return False
    return True
