"""The hand on the canvas: turns mouse and keys into gestures, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from genogram.ids import Id
from resources.i18n import tr
from widgets.canvas.handles import HandleItem, handle_words
from widgets.canvas.tools.base import Gesture
from widgets.canvas.tools.handle import HandleGesture
from widgets.canvas.tools.line import LineGesture
from widgets.canvas.tools.pan import PanGesture
from widgets.canvas.tools.select import PressGesture, RubberBandGesture

if TYPE_CHECKING:
    from widgets.canvas.canvas import FamilyCanvas

_ARROWS = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_LETTERS = {
    Qt.Key.Key_P: "partner",
    Qt.Key.Key_C: "child",
    Qt.Key.Key_S: "sibling",
    Qt.Key.Key_U: "parents",
    Qt.Key.Key_L: "line",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Backspace: "remove",
}
_ECOMAP = {Qt.Key.Key_P: "place", Qt.Key.Key_L: "tie"}


class CanvasHand:
    """Holds the one gesture that is under way."""

    def __init__(self, canvas: FamilyCanvas) -> None:
        self._canvas = canvas
        self._space = False
        self._hot: HandleItem | None = None
        self._over: Id | None = None
        self.gesture: Gesture | None = None

    # gestures ------------------------------------------------------------------------------------------------------

    def begin(self, gesture: Gesture, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Starts *gesture*, cancelling what was under way."""
        self.cancel()
        self.gesture = gesture
        self._canvas.view.viewport().setCursor(gesture.cursor)
        gesture.start(at, keys)

    def cancel(self) -> bool:
        """Cancels the gesture under way; whether there was one."""
        gesture, self.gesture = self.gesture, None
        self._canvas.view.viewport().unsetCursor()
        if gesture is not None:
            gesture.cancel()
        return gesture is not None

    def _end(self, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        gesture, self.gesture = self.gesture, None
        self._canvas.view.viewport().unsetCursor()
        if gesture is not None:
            gesture.finish(at, keys)

    # mouse ---------------------------------------------------------------------------------------------------------

    def pressed(self, event: QMouseEvent) -> bool:
        at = self._scene_point(event)
        keys = event.modifiers()
        canvas = self._canvas
        canvas.close_editors()
        if event.button() is Qt.MouseButton.MiddleButton or (event.button() is Qt.MouseButton.LeftButton and self._space):
            self.begin(PanGesture(canvas), at, keys)
            return True
        if event.button() is Qt.MouseButton.RightButton:
            self.cancel()
            tag = canvas.tag_at(at)
            if tag is not None and tag.element not in canvas.selection():
                canvas.select((tag.element,))
            elif tag is None:
                canvas.select(())
            canvas.open_menu(event.globalPosition().toPoint(), at)
            return True
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if self.gesture is not None and self.gesture.stays:
            self._end(at, keys)
            return True
        handle = canvas.overlay.handle_at(at)
        self._cool()
        if handle is not None:
            self.begin(HandleGesture(canvas, handle.element, handle.action), at, keys)
            return True
        tag = canvas.tag_at(at)
        canvas.overlay.show_hover(None)
        self.begin(PressGesture(canvas, tag.element) if tag else RubberBandGesture(canvas), at, keys)
        return True

    def moved(self, event: QMouseEvent) -> bool:
        at = self._scene_point(event)
        if self.gesture is None:
            self._hover(at)
            return True
        self.gesture.move(at, event.modifiers())
        later = self.gesture.next()
        if later is not None:
            self.gesture = later
            self._canvas.view.viewport().setCursor(later.cursor)
        return True

    def released(self, event: QMouseEvent) -> bool:
        if self.gesture is None or self.gesture.stays:
            return True
        self._end(self._scene_point(event), event.modifiers())
        return True

    def double_clicked(self, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        at = self._scene_point(event)
        tag = self._canvas.tag_at(at)
        if self._canvas.overlay.handle_at(at) is not None:
            return self.pressed(event)
        if tag is None:
            return self.pressed(event)
        self.cancel()
        self._canvas.select((tag.element,))
        self._canvas.do("rename")
        return True

    def left(self) -> None:
        if self.gesture is None:
            self._cool()
            self._canvas.overlay.show_hover(None)
            self._over = None

    def tooltip(self, at: QPointF) -> str:
        """What stands under the pointer, in words."""
        handle = self._canvas.overlay.handle_at(at)
        if handle is not None:
            return handle_words(handle.action)
        tag = self._canvas.tag_at(at)
        return tag.title if tag else ""

    def forget(self) -> None:
        """The scene changed: what the pointer was over may be gone."""
        self._hot, self._over = None, None
        self._canvas.overlay.hide_ghost()
        self._canvas.overlay.show_hover(None)

    def _hover(self, at: QPointF) -> None:
        overlay = self._canvas.overlay
        handle = overlay.handle_at(at)
        if handle is not self._hot:
            self._cool()
            if handle is not None:
                self._hot = handle
                handle.set_hot(True)
                overlay.show_would_be(handle.element, handle.action)
        tag = None if handle is not None else self._canvas.tag_at(at)
        over = tag.element if tag else None
        if over != self._over:
            self._over = over
            overlay.show_hover(over)
        shape = Qt.CursorShape.PointingHandCursor if handle is not None or over else Qt.CursorShape.ArrowCursor
        self._canvas.view.viewport().setCursor(shape)

    def _cool(self) -> None:
        if self._hot is not None:
            self._hot.set_hot(False)
            self._hot = None
            self._canvas.overlay.hide_ghost()

    def _scene_point(self, event: QMouseEvent) -> QPointF:
        view = self._canvas.view
        inverse, _ = view.viewportTransform().inverted()
        return inverse.map(event.position())

    # keys ----------------------------------------------------------------------------------------------------------

    def key_pressed(self, event: QKeyEvent) -> bool:
        canvas = self._canvas
        key, keys = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is Qt.Key.Key_Escape:
            if not self.cancel() and canvas.selection():
                canvas.select(())
            return True
        if key is Qt.Key.Key_Space and not keys:
            if not event.isAutoRepeat() and not isinstance(self.gesture, LineGesture):
                self._space = True
                canvas.view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            return True
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], keys)
        if keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return self._zoom_key(key, keys)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter()
        action = (_ECOMAP.get(key) if canvas.is_ecomap else None) or _LETTERS.get(key)
        if action is None:
            return False
        canvas.do(action)
        return True

    def key_released(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            if self.gesture is None:
                self._canvas.view.viewport().unsetCursor()
            return True
        if event.key() == Qt.Key.Key_Alt:
            self._canvas.finish_nudge()
        return False

    def _arrow(self, way: str, keys: Qt.KeyboardModifier) -> bool:
        if keys == Qt.KeyboardModifier.AltModifier:
            self._canvas.nudge(way)
        elif not keys or keys == Qt.KeyboardModifier.ShiftModifier:
            self._canvas.walk(way, bool(keys))
        else:
            return False
        return True

    def _zoom_key(self, key: Qt.Key, keys: Qt.KeyboardModifier) -> bool:
        if not keys & Qt.KeyboardModifier.ControlModifier:
            return False
        canvas = self._canvas
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            canvas.zoom_in()
        elif key is Qt.Key.Key_Minus:
            canvas.zoom_out()
        elif key is Qt.Key.Key_0:
            canvas.fit()
        elif key is Qt.Key.Key_1:
            canvas.zoom_to(100)
        elif key is Qt.Key.Key_A:
            canvas.select(tuple(sorted(canvas.placements.spots)))
        else:
            return False
        return True

    def _enter(self) -> bool:
        """Finishes a line begun by L at what the arrows have reached; else opens the name."""
        if isinstance(self.gesture, LineGesture):
            chosen = self._canvas.selection()
            target = chosen[-1] if chosen else None
            line = self.gesture
            if target is None or target == line.origin:
                self._canvas.say(tr("Walk to the other end with the arrow keys, then press Enter."))
                return True
            self.cancel()
            line.connect(target, self._canvas.centre_of(target))
            return True
        self._canvas.do("rename")
        return True
