"""Paints a display list with QPainter: on screen, into images and onto printers."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGlyphRun, QImage, QPainter, QPainterPath, QPainterPathStroker, QPen, QRawFont

from genogram.picture.fonts import path_of
from genogram.picture.measure import BOX, BOX_PEN, runs
from genogram.picture.outline import leaves, steps_of
from genogram.picture.primitives import Close, Curve, Ellipse, Fill, Image, Line, Move, Path, Pen, Primitive, Rect, Step, Text

_CAPS = {"butt": Qt.PenCapStyle.FlatCap, "round": Qt.PenCapStyle.RoundCap, "square": Qt.PenCapStyle.SquareCap}
_JOINS = {"miter": Qt.PenJoinStyle.SvgMiterJoin, "round": Qt.PenJoinStyle.RoundJoin, "bevel": Qt.PenJoinStyle.BevelJoin}
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_HALO = 3.0
_FINE = 1.6
"""From this many pixels a scene unit letters are filled outlines, exact to a part of a pixel; below, glyphs on whole rows."""


class _Glyphs(threading.local):
    """Font engines and glyph runs of one thread: a QRawFont may only be used where it was made."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[str, float], QRawFont] = {}
        self.runs: dict[tuple[str, float, bool, bool], list[QGlyphRun]] = {}
        self.letters: dict[tuple[str, float, bool, bool], QPainterPath] = {}
        self.halos: dict[tuple[str, float, bool, bool], QPainterPath] = {}


_glyphs = _Glyphs()
_KEPT = 20_000


def paint(painter: QPainter, primitives: Iterable[Primitive]) -> None:
    """Draws *primitives* in scene units onto *painter*, whose pen, brush and render hints are put back afterwards."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = abs(painter.deviceTransform().determinant()) ** 0.5
    for one in leaves(primitives):
        if isinstance(one, Text):
            _paint_text(painter, one, fine=scale > _FINE)
        elif isinstance(one, Image):
            _paint_image(painter, one)
        elif isinstance(one, Rect | Ellipse | Path):
            _paint_shape(painter, one)
    painter.restore()


def _paint_shape(painter: QPainter, shape: Rect | Ellipse | Path) -> None:
    painter.setPen(_pen(shape.pen) if shape.pen else Qt.PenStyle.NoPen)
    painter.setBrush(_brush(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(path_of_steps(steps_of(shape)))


def path_of_steps(steps: Iterable[Step]) -> QPainterPath:
    """Steps of a display list as a QPainterPath with the non-zero fill rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for step in steps:
        if isinstance(step, Line):
            path.lineTo(step.x, step.y)
        elif isinstance(step, Move):
            path.moveTo(step.x, step.y)
        elif isinstance(step, Curve):
            path.cubicTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y)
        elif isinstance(step, Close):
            path.closeSubpath()
    return path


@lru_cache(maxsize=512)
def _pen(pen: Pen) -> QPen:
    made = QPen(QColor(pen.colour), pen.width, Qt.PenStyle.SolidLine, _CAPS[pen.cap], _JOINS[pen.join])
    made.setMiterLimit(4)
    if pen.dash:
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made


@lru_cache(maxsize=512)
def _brush(fill: Fill) -> QBrush:
    colour = QColor(fill.colour)
    colour.setAlphaF(fill.opacity)
    return QBrush(colour)


def _paint_text(painter: QPainter, text: Text, *, fine: bool) -> None:
    at = QPointF(text.x - _ANCHORS[text.anchor] * text.width, text.y)
    if text.halo:
        painter.translate(at)
        painter.fillPath(_halo(text), QColor(text.halo))
        painter.translate(-at)
    if fine:
        painter.translate(at)
        painter.fillPath(_letters(text), QColor(text.colour))
        painter.translate(-at)
    else:
        painter.setPen(QColor(text.colour))
        for run in _glyph_runs(text):
            painter.drawGlyphRun(at, run)
    _paint_boxes(painter, text, at)


def _paint_boxes(painter: QPainter, text: Text, at: QPointF) -> None:
    unit = text.size / 1000
    for run in runs(text.text, text.bold, text.italic):
        if run.face:
            continue
        painter.setPen(_pen(Pen(text.colour, BOX_PEN * unit)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for i, _ in enumerate(run.glyphs):
            x = at.x() + (run.x + sum(run.advances[:i]) + BOX[0]) * unit
            painter.drawRect(QRectF(x, at.y() - BOX[3] * unit, BOX[2] * unit, BOX[3] * unit))


def _glyph_runs(text: Text) -> list[QGlyphRun]:
    """Glyph numbers at measured places: Qt neither shapes nor kerns them again."""
    key = text.text, text.size, text.bold, text.italic
    found = _glyphs.runs.get(key)
    if found is None:
        if len(_glyphs.runs) > _KEPT:
            _glyphs.runs.clear()
        found = _glyphs.runs[key] = []
        for run in runs(text.text, text.bold, text.italic):
            if not run.face:
                continue
            x = run.x
            places = []
            for advance in run.advances:
                places.append(QPointF(x * text.size / 1000, 0))
                x += advance
            made = QGlyphRun()
            made.setRawFont(_raw_font(run.face, text.size))
            made.setGlyphIndexes(list(run.glyphs))
            made.setPositions(places)
            found.append(made)
    return found


def _raw_font(name: str, size: float) -> QRawFont:
    found = _glyphs.fonts.get((name, size))
    if found is None:
        hinting = QFont.HintingPreference.PreferNoHinting
        found = _glyphs.fonts[name, size] = QRawFont(str(path_of(name)), size, hinting)
    return found


def _letters(text: Text) -> QPainterPath:
    """The outlines of a line of text, its start at the origin."""
    key = text.text, text.size, text.bold, text.italic
    found = _glyphs.letters.get(key)
    if found is None:
        if len(_glyphs.letters) > _KEPT:
            _glyphs.letters.clear()
        found = QPainterPath()
        found.setFillRule(Qt.FillRule.WindingFill)
        for run in _glyph_runs(text):
            font = run.rawFont()
            for number, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                found.addPath(font.pathForGlyph(number).translated(place))
        _glyphs.letters[key] = found
    return found


def _halo(text: Text) -> QPainterPath:
    key = text.text, text.size, text.bold, text.italic
    found = _glyphs.halos.get(key)
    if found is None:
        if len(_glyphs.halos) > _KEPT:
            _glyphs.halos.clear()
        stroker = QPainterPathStroker()
        stroker.setWidth(_HALO)
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        found = _glyphs.halos[key] = stroker.createStroke(_letters(text))
        found.setFillRule(Qt.FillRule.WindingFill)
    return found


def _paint_image(painter: QPainter, image: Image) -> None:
    picture = QImage.fromData(QByteArray(image.data))
    if not picture.isNull():
        painter.drawImage(QRectF(image.x, image.y, image.w, image.h), picture)
