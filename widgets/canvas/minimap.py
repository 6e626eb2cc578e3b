"""Where am I: the whole picture as dots, and the part of it that is seen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from genogram.layout.placements import Spot
from genogram.picture.theme import LIGHT, Theme
from resources.i18n import tr

_SIZE = QSize(132, 84)
_INSET = 9.0


class MiniMap(QWidget):
    """A small map in the corner; press or pull on it to go there."""

    go_to = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say()
        self.theme: Theme = LIGHT
        self._dots: list[QPointF] = []
        self._bounds = QRectF()
        self._seen = QRectF()
        self.hide()

    def say(self) -> None:
        """Says its texts in the window's language."""
        self.setToolTip(tr("The whole picture; press to go there"))
        self.setAccessibleName(tr("Map of the whole picture"))

    def show_picture(self, spots: Iterable[Spot], bounds: QRectF) -> None:
        """Takes what there is."""
        self._dots = [QPointF(s.x, s.y) for s in spots]
        self._bounds = bounds
        self.update()

    def show_seen(self, seen: QRectF) -> None:
        """Takes the part that is seen; the map shows itself only where that is not everything."""
        self._seen = seen
        self.setVisible(bool(self._dots) and not seen.adjusted(-1, -1, 1, 1).contains(self._bounds))
        self.update()

    def _scale(self) -> tuple[float, float, float]:
        wide, high = self.width() - 2 * _INSET, self.height() - 2 * _INSET
        scale = min(wide / max(1.0, self._bounds.width()), high / max(1.0, self._bounds.height()))
        left = (self.width() - self._bounds.width() * scale) / 2
        top = (self.height() - self._bounds.height() * scale) / 2
        return scale, left, top

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(QColor(self.theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        scale, left, top = self._scale()
        side = max(1.5, min(4.0, 44 * scale))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.muted))
        for dot in self._dots:
            x, y = left + (dot.x() - self._bounds.x()) * scale, top + (dot.y() - self._bounds.y()) * scale
            painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))
        seen = self._seen.intersected(self._bounds)
        box = QRectF(left + (seen.x() - self._bounds.x()) * scale, top + (seen.y() - self._bounds.y()) * scale,
                     seen.width() * scale, seen.height() * scale)  # fmt: skip
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.focus), 1.4))
        painter.drawRoundedRect(box, 3, 3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, at: QPointF) -> None:
        scale, left, top = self._scale()
        self.go_to.emit(QPointF((at.x() - left) / scale + self._bounds.x(), (at.y() - top) / scale + self._bounds.y()))
