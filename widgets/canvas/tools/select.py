"""Click to select; press on something and pull to move it; press on paper and pull to catch many."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from genogram.ids import Id
from widgets.canvas.tools.base import Gesture, Keys, Stage, is_drag
from widgets.canvas.tools.move import MoveGesture

_MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class PressGesture(Gesture):
    """A press on an element: a click selects it, a pull moves it where it can be moved."""

    def __init__(self, stage: Stage, element: Id) -> None:
        super().__init__(stage)
        self._element = element
        self._from = QPointF()
        self._becomes: Gesture | None = None

    def start(self, at: QPointF, keys: Keys) -> None:
        self._from = at

    def move(self, at: QPointF, keys: Keys) -> None:
        if not is_drag(self._from, at, self.stage.scale()):
            return
        if self._element not in self.stage.placements.spots:
            return
        if self._element not in self.stage.selection():
            self.stage.select((self._element,))
        self._becomes = MoveGesture(self.stage, self._element)
        self._becomes.start(self._from, keys)
        self._becomes.move(at, keys)

    def next(self) -> Gesture | None:
        return self._becomes

    def finish(self, at: QPointF, keys: Keys) -> None:
        chosen = self.stage.selection()
        if not keys & _MORE:
            self.stage.select((self._element,))
        elif self._element in chosen:
            self.stage.select(tuple(i for i in chosen if i != self._element))
        else:
            self.stage.select((*chosen, self._element))


class RubberBandGesture(Gesture):
    """A press on paper: a click selects nothing, a pull selects every symbol in the band."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._from = QPointF()
        self._pulled = False

    def start(self, at: QPointF, keys: Keys) -> None:
        self._from = at

    def move(self, at: QPointF, keys: Keys) -> None:
        if self._pulled or is_drag(self._from, at, self.stage.scale()):
            self._pulled = True
            self.stage.overlay.show_band(QRectF(self._from, at).normalized())

    def finish(self, at: QPointF, keys: Keys) -> None:
        self.stage.overlay.hide_band()
        kept = self.stage.selection() if keys & _MORE else ()
        if not self._pulled:
            self.stage.select(kept)
            return
        band = QRectF(self._from, at).normalized()
        spots = self.stage.placements.spots
        caught = [i for i in sorted(spots) if i not in kept and band.contains(QPointF(spots[i].x, spots[i].y))]
        self.stage.select((*kept, *caught))

    def cancel(self) -> None:
        self.stage.overlay.hide_band()
