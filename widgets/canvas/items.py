"""Scene items: each paints one piece of the picture; far out, one item paints everything at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from genogram.picture.primitives import Fill, Group, Image, Pen, Primitive, Tag, Text
from widgets.canvas.geometry import Piece, box_of, outline
from widgets.canvas.painter import paint

FAR = 0.30
"""Below this scale texts are smaller than four pixels and are not painted."""


def without_text(primitives: Iterable[Primitive]) -> tuple[Primitive, ...]:
    """The same primitives with texts left out."""
    kept: list[Primitive] = []
    for one in primitives:
        if isinstance(one, Group):
            kept.append(Group(one.name, without_text(one.children)))
        elif isinstance(one, Tag):
            kept.append(Tag(one.element, one.part, one.title, without_text(one.children)))
        elif not isinstance(one, Text):
            kept.append(one)
    return tuple(kept)


class PieceItem(QGraphicsItem):
    """Paints one piece. It knows neither the case nor the selection: it is picture and nothing else."""

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.piece = piece
        self._box = box_of(piece.primitives)
        self._far: tuple[Primitive, ...] | None = None

    def show_piece(self, piece: Piece) -> None:
        """Takes another state of the same piece."""
        box = box_of(piece.primitives)
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box
        self.piece = piece
        self._far = None
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if option.levelOfDetailFromTransform(painter.worldTransform()) >= FAR:
            paint(painter, self.piece.primitives)
            return
        if self._far is None:
            self._far = without_text(self.piece.primitives)
        paint(painter, self._far)


class BatchItem(QGraphicsItem):
    """Paints a whole picture seen from far away: all outlines of one pen and fill as one path, no texts."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._box = QRectF()
        self._runs: list[tuple[QPen, QBrush, QPainterPath]] = []

    def show_pieces(self, all_pieces: Iterable[Piece], box: QRectF) -> None:
        """Takes a new picture within *box*."""
        self.prepareGeometryChange()
        self._box = box
        joined: dict[tuple[Pen | None, Fill | None], QPainterPath] = {}
        for piece in all_pieces:
            _join(piece.primitives, joined)
        self._runs = [(_far_pen(pen), _brush(fill), path) for (pen, fill), path in joined.items()]

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        for pen, brush, path in self._runs:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)


def _join(primitives: Iterable[Primitive], joined: dict[tuple[Pen | None, Fill | None], QPainterPath]) -> None:
    for one in primitives:
        if isinstance(one, Group | Tag):
            _join(one.children, joined)
        elif not isinstance(one, Text | Image):
            path = joined.get((one.pen, one.fill))
            if path is None:
                path = joined[(one.pen, one.fill)] = QPainterPath()
                path.setFillRule(Qt.FillRule.WindingFill)
            path.addPath(outline(one))


def _far_pen(pen: Pen | None) -> QPen:
    """A stroke of one pixel, solid: dashes and widths cannot be seen from far away and cost most."""
    if pen is None:
        return QPen(Qt.PenStyle.NoPen)
    found = QPen(QColor(pen.colour), 0)
    found.setCosmetic(True)
    return found


def _brush(fill: Fill | None) -> QBrush:
    if fill is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(fill.colour)
    colour.setAlphaF(fill.opacity)
    return QBrush(colour)
