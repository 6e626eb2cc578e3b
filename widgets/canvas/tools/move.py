"""Move symbols: a ghost follows the hand, rows attract it, release pins them where they are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from genogram.ids import Id
from genogram.model import PictureKind
from widgets.canvas.tools.base import Gesture, Keys, Stage

SNAP = 14.0
"""Within this many scene units of a row a symbol jumps onto it."""


class MoveGesture(Gesture):
    """Moves the selection by one of its symbols. Alt lets go of the rows."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, element: Id) -> None:
        super().__init__(stage)
        self._element = element
        self._from = QPointF()
        self._by = QPointF()
        spots = stage.placements.spots
        self._moving = tuple(i for i in stage.selection() if i in spots)
        standing = {round(s.y, 1) for i, s in spots.items() if i not in self._moving}
        self._rows = sorted(standing) if stage.kind is PictureKind.GENOGRAM else []

    def start(self, at: QPointF, keys: Keys) -> None:
        self._from = at

    def move(self, at: QPointF, keys: Keys) -> None:
        self._by = self._snapped(at - self._from, keys)
        row = self.stage.placements.spots[self._element].y + self._by.y()
        self.stage.overlay.show_moving(self._moving, self._by, row if row in self._rows else None)

    def finish(self, at: QPointF, keys: Keys) -> None:
        from genogram import edits

        by = self._snapped(at - self._from, keys)
        self.stage.overlay.hide_ghost()
        if by.manhattanLength() < 1.0 or not self._moving:
            return
        spots = self.stage.placements.spots
        places = {i: (round(spots[i].x + by.x(), 1), round(spots[i].y + by.y(), 1)) for i in self._moving}
        self.stage.offer(edits.place_at(self.stage.document, self.stage.kind, places), select=self.stage.selection())

    def cancel(self) -> None:
        self.stage.overlay.hide_ghost()

    def _snapped(self, by: QPointF, keys: Keys) -> QPointF:
        if keys & Qt.KeyboardModifier.AltModifier or not self._rows:
            return by
        y = self.stage.placements.spots[self._element].y
        near = min(self._rows, key=lambda row: abs(row - y - by.y()))
        return QPointF(by.x(), near - y) if abs(near - y - by.y()) <= SNAP else by
