"""How much room primitives take."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor

from genogram.picture.fonts import ASCENT, DESCENT
from genogram.picture.outline import leaves, steps_of
from genogram.picture.primitives import Box, Curve, Group, Image, Line, Move, Primitive, Step, Tag, Text


def text_box(text: Text) -> Box:
    """The box of a line of text: its measured width, from ascenders to descenders."""
    left = {"start": text.x, "middle": text.x - text.width / 2, "end": text.x - text.width}[text.anchor]
    return Box(left, text.y - ASCENT * text.size, text.width, (ASCENT + DESCENT) * text.size)


def extent(primitives: Iterable[Primitive]) -> Box | None:
    """The smallest box around all that is drawn, strokes included; None when nothing is."""
    boxes = [box for one in leaves(primitives) if (box := _box(one))]
    return joined(boxes)


def joined(boxes: Iterable[Box]) -> Box | None:
    """The smallest box around all *boxes*; None for none."""
    found = list(boxes)
    if not found:
        return None
    left, top = min(b.x for b in found), min(b.y for b in found)
    return Box(left, top, max(b.right for b in found) - left, max(b.bottom for b in found) - top)


def page_of(primitives: Iterable[Primitive], margin: float) -> Box:
    """Bounds of a picture with its margin, in steps of 8 units: whole pixels at 96, 192 and 300 dots per inch alike."""
    box = (extent(primitives) or Box(0, 0, 1, 1)).grown(margin)
    left, top = floor(box.x), floor(box.y)
    return Box(left, top, ceil((box.right - left) / 8) * 8.0, ceil((box.bottom - top) / 8) * 8.0)


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share an area (touching edges do not count)."""
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def _box(one: Primitive) -> Box | None:
    if isinstance(one, Text):
        return text_box(one)
    if isinstance(one, Image):
        return Box(one.x, one.y, one.w, one.h)
    if isinstance(one, Group | Tag):
        return extent(one.children)
    points = [point for step in steps_of(one) for point in _points(step)]
    if not points:
        return None
    half = one.pen.width / 2 if one.pen else 0.0
    left, top = min(x for x, _ in points), min(y for _, y in points)
    box = Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    return box.grown(half)


def _points(step: Step) -> tuple[tuple[float, float], ...]:
    if isinstance(step, Move | Line):
        return ((step.x, step.y),)
    if isinstance(step, Curve):
        return ((step.x1, step.y1), (step.x2, step.y2), (step.x, step.y))
    return ()
