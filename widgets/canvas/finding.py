"""Which Tag is meant by a point: symbols before lines, lines before loops, the nearest of each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPathStroker

from genogram.picture.primitives import Tag
from widgets.canvas.geometry import box_of, strokes

_FIRST = ("view_mark", "person", "place", "bond", "tie", "union", "parentage", "household")


def best_tag(near: Iterable[Tag], at: QPointF, slack: float, inside: bool = False) -> Tag | None:
    """The Tag at a point; None on bare paper. *slack* is how far beside a line still counts, in scene units.

    *inside*: a household counts as far as its loop reaches (an ecomap's middle), not only along the loop.
    """
    best: tuple[int, int] | None = None
    found: Tag | None = None
    for z, tag in enumerate(near):
        rank = _FIRST.index(tag.part) if tag.part in _FIRST else 3
        if best is not None and (rank, -z) >= best:
            continue
        if not tag.element or not _touches(tag, at, slack, inside):
            continue
        best, found = (rank, -z), tag
    return found


def _touches(tag: Tag, at: QPointF, slack: float, inside: bool) -> bool:
    box = box_of(tag.children)
    if tag.part in ("person", "place", "view_mark"):
        return box.adjusted(-2, -2, 2, 2).contains(at)
    path = strokes(tag.children)
    if inside and tag.part == "household" and path.contains(at):
        return True
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * slack)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(path).contains(at) or _on_text(tag, at)


def _on_text(tag: Tag, at: QPointF) -> bool:
    from genogram.picture.primitives import Group, Text

    def boxes(children: Iterable[object]) -> Iterable[QRectF]:
        for one in children:
            if isinstance(one, Text):
                yield box_of((one,))
            elif isinstance(one, Group | Tag):
                yield from boxes(one.children)

    return any(box.contains(at) for box in boxes(tag.children))
