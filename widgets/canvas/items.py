"""Scene items: each paints one piece of the picture; far out, one item paints everything at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from genogram.picture.primitives import Fill, Group, Image, Pen, Primitive, Tag, Text
from widgets.canvas.geometry import Piece, box_of, outline
from widgets.canvas.painter import paint

FAR = 0.30
"""Below this scale texts are smaller than four pixels and are not painted."""


_CHUNK = 128
_Run = tuple[QPen, QBrush, QPainterPath]


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
    """Paints a whole picture seen from far away: outlines of one pen and fill as one path for each run of pieces, no texts."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._box = QRectF()
        self._chunks: list[tuple[list[Piece], list[_Run]]] = []

    def show_pieces(self, all_pieces: Sequence[Piece], box: QRectF) -> None:
        """Takes a new picture within *box*; only runs in which a piece changed are built again."""
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box
        chunks: list[tuple[list[Piece], list[_Run]]] = []
        for n, start in enumerate(range(0, len(all_pieces), _CHUNK)):
            run = list(all_pieces[start : start + _CHUNK])
            if n < len(self._chunks) and self._chunks[n][0] == run:
                chunks.append(self._chunks[n])
            else:
                chunks.append((run, _runs(run)))
        self._chunks = chunks
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        for _, runs in self._chunks:
            for pen, brush, path in runs:
                painter.setPen(pen)
                painter.setBrush(brush)
                painter.drawPath(path)


def _runs(run: Iterable[Piece]) -> list[_Run]:
    joined: dict[tuple[Pen | None, Fill | None], QPainterPath] = {}
    for piece in run:
        _join(piece.primitives, joined)
    return [(_far_pen(pen), _brush(fill), path) for (pen, fill), path in joined.items()]


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
