"""Names given right on the canvas: where the line for a name opens, and what typing there makes of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from genogram import edits
from genogram.ids import Id
from genogram.naming import given_name
from resources.i18n import tr

if TYPE_CHECKING:
    from widgets.canvas.canvas import FamilyCanvas


class Naming:
    """Opens the name line of *canvas* over an element and offers what was typed."""

    def __init__(self, canvas: FamilyCanvas) -> None:
        self._canvas = canvas
        canvas.name_editor.named.connect(self._typed)

    def open_selected(self) -> None:
        """Opens the name of the one thing selected (the kind, for a line)."""
        canvas, doc = self._canvas, self._canvas.document
        if len(canvas.selection()) != 1:
            canvas.say(tr("Choose one person first."))
            return
        chosen = canvas.selection()[0]
        if chosen in doc.bonds:
            canvas.open_kind_card()
        elif any(chosen in table for table in (doc.persons, doc.households, doc.places)):
            self.open(chosen)

    def open(self, element: Id) -> None:
        """Opens the name of *element* where the picture writes it; nothing where it is not drawn."""
        canvas = self._canvas
        spot = canvas.placements.spots.get(element)
        box = canvas.scene.box_of(element)
        if spot is not None and element in canvas.document.persons:
            box = QRectF(spot.x - 70, spot.y + spot.h / 2 + 2, 140, 24)
        elif spot is not None:
            box = QRectF(spot.x - 70, spot.y - 12, 140, 24)
        elif not box.isNull():
            box = QRectF(box.left(), box.bottom() - 24, min(200.0, box.width()), 24)
        else:
            return
        corner, end = canvas.view.mapFromScene(box.topLeft()), canvas.view.mapFromScene(box.bottomRight())
        canvas.name_editor.open(element, given_name(canvas.document, element), QRect(corner, end))

    def _typed(self, element: Id, name: str) -> None:
        canvas = self._canvas
        found = canvas.document.find(element)
        if found is not None:
            canvas.offer(edits.set_fields(canvas.document, found[0], element, name=name), canvas.selection())
