"""Pull the paper along: middle button, or space and pull."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from widgets.canvas.tools.base import Gesture, Keys


class PanGesture(Gesture):
    """Scrolls so that the point under the hand stays under it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    _from = QPointF()

    def start(self, at: QPointF, keys: Keys) -> None:
        self._from = at

    def move(self, at: QPointF, keys: Keys) -> None:
        way = (at - self._from) * self.stage.scale()
        self.stage.pan(-way.x(), -way.y())
