"""A press on a handle: a click adds a new person there, a pull joins it with somebody who is there."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from genogram.ids import Id
from widgets.canvas.tools.base import Gesture, Keys, Stage, is_drag
from widgets.canvas.tools.line import KinGesture, LineGesture


class HandleGesture(Gesture):
    """Click or pull on one of the handles around *element*."""

    def __init__(self, stage: Stage, element: Id, action: str) -> None:
        super().__init__(stage)
        self._element = element
        self._action = action
        self._from = QPointF()
        self._becomes: Gesture | None = None

    def start(self, at: QPointF, keys: Keys) -> None:
        self._from = at

    def move(self, at: QPointF, keys: Keys) -> None:
        if is_drag(self._from, at, self.stage.scale()):
            lines = self._action in ("line", "tie")
            self._becomes = (
                LineGesture(self.stage, self._element) if lines else KinGesture(self.stage, self._element, self._action)
            )
            self._becomes.start(at, keys)

    def next(self) -> Gesture | None:
        return self._becomes

    def finish(self, at: QPointF, keys: Keys) -> None:
        self.stage.do(self._action)
