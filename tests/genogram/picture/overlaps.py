"""Reads a display list and says which texts lie over other texts, over lines or over symbols that are not their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from genogram.picture.extent import extent, overlap, text_box
from genogram.picture.hit import flattened
from genogram.picture.occupied import crosses
from genogram.picture.primitives import Box, DisplayList, Ellipse, Group, Path, Primitive, Rect, Tag, Text

_CELL = 80.0
_SHRINK = 0.5
"""Boxes are made this much smaller, so that touching is not counted."""


@dataclass(frozen=True)
class Label:
    text: Text
    box: Box
    owner: int


@dataclass(frozen=True)
class Stroke:
    start: tuple[float, float]
    end: tuple[float, float]
    wide: float
    owner: int
    part: str


def overlaps(display: DisplayList) -> list[tuple[str, str, str]]:
    """(what, text, with which) for every overlap; what is ``text``, ``line`` or ``symbol``."""
    labels: list[Label] = []
    strokes: list[Stroke] = []
    shapes: list[tuple[Box, int]] = []
    for number, (part, one) in enumerate(_owned(display.primitives, "")):
        for leaf, owner in one:
            if isinstance(leaf, Text):
                if leaf.text.strip():
                    labels.append(Label(leaf, _smaller(text_box(leaf)), number))
            elif isinstance(leaf, Rect | Ellipse | Path):
                if part == "person" and (box := extent((leaf,))):
                    shapes.append((_smaller(box), number))
                    continue
                if part == "legend":
                    continue
                wide = leaf.pen.width / 2 if leaf.pen else 0.0
                strokes += (
                    [Stroke(a, b, wide, number, part) for line in flattened(leaf) for a, b in pairwise(line)] if leaf.pen else []
                )
            del owner
    return [*_texts(labels), *_lines(labels, strokes), *_symbols(labels, shapes)]


def _owned(primitives: Iterable[Primitive], group: str) -> Iterator[tuple[str, list[tuple[Primitive, int]]]]:
    for one in primitives:
        if isinstance(one, Group):
            yield from _owned(one.children, one.name)
        elif isinstance(one, Tag):
            yield ("legend" if group == "legend" else one.part), [(leaf, 0) for leaf in one.children]
        else:
            yield group, [(one, 0)]


def _smaller(box: Box) -> Box:
    return box.grown(-_SHRINK)


def _texts(labels: list[Label]) -> Iterator[tuple[str, str, str]]:
    for a, b in _near([(label.box, label) for label in labels]):
        if overlap(a.box, b.box):
            yield "text", a.text.text, b.text.text


def _near(items: list[tuple[Box, Label]]) -> Iterator[tuple[Label, Label]]:
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (box, _) in enumerate(items):
        for cell in _cells(box):
            cells[cell].append(i)
    pairs = {(i, j) for members in cells.values() for i in members for j in members if i < j}
    for i, j in sorted(pairs):
        yield items[i][1], items[j][1]


def _lines(labels: list[Label], strokes: list[Stroke]) -> Iterator[tuple[str, str, str]]:
    cells: defaultdict[tuple[int, int], list[Label]] = defaultdict(list)
    for label in labels:
        for cell in _cells(label.box):
            cells[cell].append(label)
    seen: set[tuple[int, int]] = set()
    for stroke in strokes:
        left, top = min(stroke.start[0], stroke.end[0]), min(stroke.start[1], stroke.end[1])
        box = Box(left, top, abs(stroke.start[0] - stroke.end[0]), abs(stroke.start[1] - stroke.end[1]))
        for cell in _cells(box):
            for label in cells.get(cell, ()):
                key = id(label), stroke.owner
                if key not in seen and crosses(stroke.start, stroke.end, label.box.grown(stroke.wide)):
                    if stroke.part == "place" and stroke.owner == label.owner:
                        continue
                    seen.add(key)
                    yield "line", label.text.text, stroke.part


def _symbols(labels: list[Label], shapes: list[tuple[Box, int]]) -> Iterator[tuple[str, str, str]]:
    cells: defaultdict[tuple[int, int], list[Label]] = defaultdict(list)
    for label in labels:
        for cell in _cells(label.box):
            cells[cell].append(label)
    seen: set[tuple[int, int]] = set()
    for box, owner in shapes:
        for cell in _cells(box):
            for label in cells.get(cell, ()):
                if (id(label), owner) in seen or not overlap(box, label.box):
                    continue
                if owner == label.owner and label.box.y > box.y and label.box.bottom < box.bottom:
                    continue
                seen.add((id(label), owner))
                yield "symbol", label.text.text, str(owner)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for i in range(int(box.x // _CELL), int(box.right // _CELL) + 1):
        for j in range(int(box.y // _CELL), int(box.bottom // _CELL) + 1):
            yield i, j
