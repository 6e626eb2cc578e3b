"""Nudges by arrow keys: several in a row become one move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QTimer

from genogram import edits

if TYPE_CHECKING:
    from widgets.canvas.canvas import FamilyCanvas

_STEP = 10.0
_PAUSE_MS = 700
_WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class Nudging:
    """Gathers nudges of what is selected on *canvas*; a pause offers them as one step to undo."""

    def __init__(self, canvas: FamilyCanvas) -> None:
        self._canvas = canvas
        self._by = QPointF()
        self._pause = QTimer(canvas)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.finish)

    def nudge(self, way: str) -> None:
        """Moves the selection a little ``left``, ``right``, ``up`` or ``down``."""
        moving = tuple(i for i in self._canvas.selection() if i in self._canvas.placements.spots)
        if not moving:
            return
        self._by += QPointF(*_WAYS[way]) * _STEP
        self._canvas.overlay.show_moving(moving, self._by, None)
        self._pause.start()

    def finish(self) -> None:
        """Makes the nudges so far one move."""
        canvas, by = self._canvas, QPointF(self._by)
        self.drop()
        if by.isNull():
            return
        spots = canvas.placements.spots
        places = {i: (spots[i].x + by.x(), spots[i].y + by.y()) for i in canvas.selection() if i in spots}
        if places:
            canvas.offer(edits.place_at(canvas.document, canvas.kind, places), canvas.selection())

    def drop(self) -> None:
        """Forgets the nudges so far."""
        self._pause.stop()
        if not self._by.isNull():
            self._by = QPointF()
            self._canvas.overlay.hide_ghost()
