"""What is selected on a canvas: shown, said, walked along by kinship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleEvent

from genogram.ids import Id
from genogram.model import Document
from widgets.canvas import walking
from widgets.canvas.tools.line import LineGesture

if TYPE_CHECKING:
    from widgets.canvas.canvas import FamilyCanvas

_KIN_HANDLES = ("parents", "partner", "child", "sibling", "line")


class Selecting:
    """The selection of *canvas*. ``ids`` are in order of selecting; the current one is last."""

    def __init__(self, canvas: FamilyCanvas) -> None:
        self._canvas = canvas
        self.ids: tuple[Id, ...] = ()

    def still_in(self, document: Document) -> tuple[Id, ...]:
        """What of the selection *document* still holds."""
        return tuple(i for i in self.ids if document.find(i) is not None)

    def take(self, ids: tuple[Id, ...]) -> bool:
        """Selects *ids* and shows them; whether that was another selection. Nobody is told yet, see ``say``."""
        changed = ids != self.ids
        self.ids = ids
        self.show()
        return changed

    def show(self) -> None:
        """Draws frames and handles."""
        canvas = self._canvas
        actions: tuple[str, ...] = ()
        if len(self.ids) == 1:
            chosen = self.ids[0]
            if canvas.is_ecomap:
                actions = ("tie", "place") if chosen not in canvas.document.places else ("tie",)
            elif chosen in canvas.document.persons:
                actions = _KIN_HANDLES
        canvas.overlay.set_scale(canvas.scale())
        canvas.overlay.show_selection(self.ids, actions)

    def say(self) -> None:
        """Tells the window and people who cannot see the picture."""
        canvas = self._canvas
        canvas.selection_changed.emit(self.ids)
        titles = [tag.title for i in self.ids if (tag := canvas.scene.tag_of(i)) is not None]
        canvas.view.setAccessibleDescription("; ".join(titles) if titles else canvas.summary())
        QAccessible.updateAccessibility(QAccessibleEvent(canvas.view, QAccessible.Event.DescriptionChanged))

    def walk(self, way: str, extend: bool) -> None:
        """Goes one step by kinship (or across an ecomap); *extend* keeps what was selected."""
        canvas = self._canvas
        drawing = canvas.hand.gesture if isinstance(canvas.hand.gesture, LineGesture) else None
        if drawing and not self.ids:
            return
        if self.ids:
            target = walking.step(canvas.document, canvas.placements, self.ids[-1], way)
        else:
            target = walking.first(canvas.document, canvas.placements)
        if target is None:
            return
        rest = tuple(i for i in self.ids if i != target) if extend else ()
        canvas.select((*rest, target))
        self.bring_into_view(target)
        drawing = canvas.hand.gesture if isinstance(canvas.hand.gesture, LineGesture) else None
        if drawing:
            canvas.overlay.show_line(drawing.origin, canvas.centre_of(target), target if target != drawing.origin else None)

    def bring_into_view(self, element: Id) -> None:
        """Scrolls as far as needed for *element* to be seen."""
        box = self._canvas.scene.box_of(element)
        if not box.isNull() and not self._canvas.view.seen().contains(box):
            self._canvas.view.ensureVisible(box, 60, 60)
