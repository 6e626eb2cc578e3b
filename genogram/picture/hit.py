"""Which element lies under a point of the picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import hypot

from genogram.picture.extent import extent, text_box
from genogram.picture.outline import steps_of
from genogram.picture.primitives import (
    Close,
    Curve,
    DisplayList,
    Ellipse,
    Group,
    Image,
    Line,
    Move,
    Path,
    Primitive,
    Rect,
    Tag,
    Text,
)

_PIECES = 8
Point = tuple[float, float]


def hit(display: DisplayList, x: float, y: float, slack: float = 4.0) -> Tag | None:
    """The topmost tag that draws something at (x, y), or within *slack* scene units of it; None for bare ground."""
    return _hit(display.primitives, x, y, slack)


def _hit(primitives: Iterable[Primitive], x: float, y: float, slack: float) -> Tag | None:
    for one in reversed(tuple(primitives)):
        if not isinstance(one, Group | Tag):
            continue
        box = extent(one.children)
        if box is None or not _in(box.x, box.y, box.w, box.h, x, y, slack):
            continue
        inner = _hit(one.children, x, y, slack)
        if inner is not None:
            return inner
        if isinstance(one, Tag) and any(_touches(child, x, y, slack) for child in one.children):
            return one
    return None


def _touches(one: Primitive, x: float, y: float, slack: float) -> bool:
    if isinstance(one, Group):
        return any(_touches(child, x, y, slack) for child in one.children)
    if isinstance(one, Text):
        box = text_box(one)
        return _in(box.x, box.y, box.w, box.h, x, y, min(slack, 2.0))
    if isinstance(one, Image):
        return _in(one.x, one.y, one.w, one.h, x, y, slack)
    if isinstance(one, Tag):
        return False
    return _touches_shape(one, x, y, slack)


def _touches_shape(shape: Rect | Ellipse | Path, x: float, y: float, slack: float) -> bool:
    lines = [list(points) for points in flattened(shape)]
    reach = slack + (shape.pen.width / 2 if shape.pen else 0.0)
    for points in lines:
        for (ax, ay), (bx, by) in pairwise(points):
            if _distance(x, y, ax, ay, bx, by) <= reach:
                return True
    return shape.fill is not None and shape.fill.opacity > 0.5 and _inside(lines, x, y)


def flattened(shape: Rect | Ellipse | Path) -> Iterator[list[Point]]:
    """The outline of a shape as straight pieces, one list of points for each sub-path."""
    points: list[Point] = []
    for step in steps_of(shape):
        if isinstance(step, Move):
            if len(points) > 1:
                yield points
            points = [(step.x, step.y)]
        elif isinstance(step, Line):
            points.append((step.x, step.y))
        elif isinstance(step, Curve):
            points += _curve(points[-1], step)
        elif isinstance(step, Close) and points:
            points.append(points[0])
            yield points
            points = points[:1]
    if len(points) > 1:
        yield points


def _curve(start: Point, c: Curve) -> list[Point]:
    out: list[Point] = []
    for i in range(1, _PIECES + 1):
        t = i / _PIECES
        a, b, d, e = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        out.append((a * start[0] + b * c.x1 + d * c.x2 + e * c.x, a * start[1] + b * c.y1 + d * c.y2 + e * c.y))
    return out


def _distance(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> float:
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return hypot(x - ax - t * dx, y - ay - t * dy)


def _inside(lines: list[list[Point]], x: float, y: float) -> bool:
    """Winding number of (x, y) is not zero."""
    winding = 0
    for points in lines:
        for (ax, ay), (bx, by) in pairwise(points):
            side = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
            if ay <= y < by and side > 0:
                winding += 1
            elif by <= y < ay and side < 0:
                winding -= 1
    return winding != 0


def _in(left: float, top: float, w: float, h: float, x: float, y: float, slack: float) -> bool:
    return left - slack <= x <= left + w + slack and top - slack <= y <= top + h + slack
