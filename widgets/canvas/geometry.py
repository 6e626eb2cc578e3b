"""Boxes and outlines of display-list primitives in Qt's terms, and a picture cut into the pieces a scene shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from genogram.picture.primitives import (
    Close,
    Curve,
    Ellipse,
    Group,
    Image,
    Line,
    Move,
    Path,
    Pen,
    Primitive,
    Rect,
    Tag,
    Text,
)

Key = tuple[str, str, int]
"""(element id, part, how many of these came before): names one piece of a picture."""

_ASCENT, _DESCENT = 1.07, 0.30


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A run of primitives drawn by one item: a Tag's, or what belongs to nobody between two Tags (``tag`` None)."""

    key: Key
    tag: Tag | None
    primitives: tuple[Primitive, ...]

    def __eq__(self, other: object) -> bool:
        """A Tag's primitives are its children and need no second look."""
        if self is other:
            return True
        if not isinstance(other, Piece) or self.key != other.key:
            return False
        return self.tag == other.tag if self.tag is not None else other.tag is None and self.primitives == other.primitives

    __hash__ = None  # type: ignore[assignment]


def pieces(primitives: Iterable[Primitive]) -> list[Piece]:
    """A display list cut into pieces in drawing order; legend entries and groups without Tags stay background."""
    found: list[Piece] = []
    loose: list[Primitive] = []
    count: dict[tuple[str, str], int] = {}

    def add(element: str, part: str, tag: Tag | None, children: tuple[Primitive, ...]) -> None:
        n = count.get((element, part), 0)
        count[(element, part)] = n + 1
        found.append(Piece((element, part, n), tag, children))

    for one in _flat(primitives):
        if isinstance(one, Tag) and one.part != "legend_entry":
            if loose:
                add("", "background", None, tuple(loose))
                loose.clear()
            add(one.element, one.part, one, one.children)
        else:
            loose.append(one)
    if loose:
        add("", "background", None, tuple(loose))
    return found


def _flat(primitives: Iterable[Primitive]) -> Iterator[Primitive]:
    for one in primitives:
        if isinstance(one, Group):
            yield from _flat(one.children)
        else:
            yield one


def box_of(primitives: Iterable[Primitive]) -> QRectF:
    """The box all ink of *primitives* stays in; null where there is none."""
    box = QRectF()
    for one in primitives:
        box = box.united(_box(one)) if not box.isNull() else _box(one)
    return box


def _box(one: Primitive) -> QRectF:
    if isinstance(one, Text):
        left = one.x - {"start": 0.0, "middle": one.width / 2, "end": one.width}.get(one.anchor, 0.0)
        return QRectF(left, one.y - one.size * _ASCENT, one.width, one.size * (_ASCENT + _DESCENT)).adjusted(-3, -1, 3, 1)
    if isinstance(one, Image):
        return QRectF(one.x, one.y, one.w, one.h)
    if isinstance(one, Group | Tag):
        return box_of(one.children)
    reach = _reach(one.pen)
    return outline(one).boundingRect().adjusted(-reach, -reach, reach, reach)


def _reach(pen: Pen | None) -> float:
    """How far a stroke reaches beyond its line; mitred tips of sharp corners reach furthest."""
    if pen is None:
        return 0.5
    return pen.width * (2.0 if pen.join == "miter" else 0.5) + 1.0


def outline(one: Primitive) -> QPainterPath:
    """The bare outline of a primitive; a text or image gives its box."""
    path = QPainterPath()
    if isinstance(one, Rect):
        if one.radius:
            path.addRoundedRect(QRectF(one.x, one.y, one.w, one.h), one.radius, one.radius)
        else:
            path.addRect(QRectF(one.x, one.y, one.w, one.h))
    elif isinstance(one, Ellipse):
        path.addEllipse(QRectF(one.cx - one.rx, one.cy - one.ry, 2 * one.rx, 2 * one.ry))
    elif isinstance(one, Path):
        for step in one.steps:
            if isinstance(step, Move):
                path.moveTo(step.x, step.y)
            elif isinstance(step, Line):
                path.lineTo(step.x, step.y)
            elif isinstance(step, Curve):
                path.cubicTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y)
            elif isinstance(step, Close):
                path.closeSubpath()
    elif isinstance(one, Group | Tag):
        for child in one.children:
            path.addPath(outline(child))
    else:
        path.addRect(_box(one))
    return path


def strokes(primitives: Iterable[Primitive]) -> QPainterPath:
    """Outline of all lines and shapes of *primitives*, texts left out: what a highlight follows."""
    path = QPainterPath()
    for one in primitives:
        if isinstance(one, Group | Tag):
            path.addPath(strokes(one.children))
        elif not isinstance(one, Text | Image):
            path.addPath(outline(one))
    return path
