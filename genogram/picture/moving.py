"""Moves primitives as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from genogram.picture.primitives import Ellipse, Group, Image, Path, Primitive, Rect, Tag, Text
from genogram.picture.shapes import moved


def shifted(primitives: Iterable[Primitive], dx: float, dy: float) -> tuple[Primitive, ...]:
    """*primitives* moved by (dx, dy)."""
    return tuple(_shifted(one, dx, dy) for one in primitives)


def _shifted(one: Primitive, dx: float, dy: float) -> Primitive:
    if isinstance(one, Group | Tag):
        return replace(one, children=shifted(one.children, dx, dy))
    if isinstance(one, Path):
        return replace(one, steps=moved(one.steps, dx, dy))
    if isinstance(one, Ellipse):
        return replace(one, cx=one.cx + dx, cy=one.cy + dy)
    if isinstance(one, Rect | Text | Image):
        return replace(one, x=one.x + dx, y=one.y + dy)
    raise TypeError(one)
