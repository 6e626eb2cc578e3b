"""Rectangles and ellipses as paths, so that dashes begin at the same place in every painter; and walking through groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import pi, sqrt, tan

from genogram.picture.primitives import Close, Curve, Ellipse, Group, Line, Move, Path, Primitive, Rect, Step, Tag

KAPPA = 0.5522847498307936
"""Length of a control arm that makes a cubic piece a quarter circle of radius 1."""

_R = sqrt(0.5)
_EIGHTHS = ((1.0, 0.0), (_R, _R), (0.0, 1.0), (-_R, _R), (-1.0, 0.0), (-_R, -_R), (0.0, -1.0), (_R, -_R), (1.0, 0.0))
_ARM = 4 / 3 * tan(pi / 16)

Flat = Rect | Ellipse | Path


def steps_of(shape: Flat) -> tuple[Step, ...]:
    """The outline of a shape: clockwise, a rectangle from its top left, an ellipse from its right end."""
    if isinstance(shape, Path):
        return shape.steps
    if isinstance(shape, Rect):
        return _rectangle(shape)
    return circle(shape.cx, shape.cy, shape.rx, shape.ry)


def circle(cx: float, cy: float, rx: float, ry: float | None = None) -> tuple[Step, ...]:
    """A full ellipse of eight cubic pieces: short enough that every program rounds them alike."""
    ry = rx if ry is None else ry
    steps: list[Step] = [Move(cx + rx, cy)]
    for i in range(8):
        (ax, ay), (bx, by) = _EIGHTHS[i], _EIGHTHS[i + 1]
        x1, y1, x2, y2 = ax - ay * _ARM, ay + ax * _ARM, bx + by * _ARM, by - bx * _ARM
        steps.append(Curve(cx + x1 * rx, cy + y1 * ry, cx + x2 * rx, cy + y2 * ry, cx + bx * rx, cy + by * ry))
    return (*steps, Close())


def _rectangle(rect: Rect) -> tuple[Step, ...]:
    left, top, right, bottom = rect.x, rect.y, rect.x + rect.w, rect.y + rect.h
    r = min(rect.radius, rect.w / 2, rect.h / 2)
    if r <= 0:
        return (Move(left, top), Line(right, top), Line(right, bottom), Line(left, bottom), Close())
    k = r * (1 - KAPPA)
    return (
        Move(left + r, top),
        Line(right - r, top),
        Curve(right - k, top, right, top + k, right, top + r),
        Line(right, bottom - r),
        Curve(right, bottom - k, right - k, bottom, right - r, bottom),
        Line(left + r, bottom),
        Curve(left + k, bottom, left, bottom - k, left, bottom - r),
        Line(left, top + r),
        Curve(left, top + k, left + k, top, left + r, top),
        Close(),
    )


def leaves(primitives: Iterable[Primitive]) -> Iterator[Primitive]:
    """All primitives that draw something, in drawing order, groups and tags opened."""
    for one in primitives:
        if isinstance(one, Group | Tag):
            yield from leaves(one.children)
        else:
            yield one


def tags(primitives: Iterable[Primitive]) -> Iterator[Tag]:
    """All tags in drawing order, outer ones before those inside them."""
    for one in primitives:
        if isinstance(one, Tag):
            yield one
        if isinstance(one, Group | Tag):
            yield from tags(one.children)
