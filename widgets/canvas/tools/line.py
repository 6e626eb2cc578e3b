"""Draw a line between two: pull it from a handle, or press L and click the other end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from genogram.ids import Id
from genogram.quick_entry import connect
from resources.i18n import tr
from widgets.canvas.tools.base import Gesture, Keys, Stage


class LineGesture(Gesture):
    """From *origin* to whatever the hand reaches; what the line is gets asked afterwards.

    ``stays``: it was begun from the keyboard and waits for a click.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, origin: Id, stays: bool = False) -> None:
        super().__init__(stage)
        self.origin = origin
        self.stays = stays

    def start(self, at: QPointF, keys: Keys) -> None:
        if not self.stays:
            self.move(at, keys)

    def move(self, at: QPointF, keys: Keys) -> None:
        target = self._target(at)
        self.stage.overlay.show_line(self.origin, at, target)

    def finish(self, at: QPointF, keys: Keys) -> None:
        self.stage.overlay.hide_ghost()
        target = self._target(at)
        if target is None:
            if self.stays:
                self.stage.say(tr("A line needs somebody at its other end."))
            return
        self.connect(target, at)

    def cancel(self) -> None:
        self.stage.overlay.hide_ghost()

    def connect(self, target: Id, at: QPointF) -> None:
        """What happens between origin and *target*."""
        self.stage.pick_line_kind(self.origin, target, at)

    def _target(self, at: QPointF) -> Id | None:
        tag = self.stage.tag_at(at)
        if tag is None or tag.element == self.origin:
            return None
        doc = self.stage.document
        return tag.element if any(tag.element in t for t in (doc.persons, doc.places, doc.households)) else None


class KinGesture(LineGesture):
    """Pulled from a partner, child or parents handle onto somebody who is already drawn: makes them that."""

    def __init__(self, stage: Stage, origin: Id, action: str) -> None:
        super().__init__(stage, origin)
        self._action = action

    def connect(self, target: Id, at: QPointF) -> None:
        if target not in self.stage.document.persons:
            return
        made = connect(self.stage.document, self._action, self.origin, target)
        if made:
            self.stage.offer(made, select=(target,))
        else:
            self.stage.say(tr("They are joined like this already."))
