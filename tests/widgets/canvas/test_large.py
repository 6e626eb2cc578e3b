"""Large families: still item by item, few replaced, one item from far away, and everything freed at the end."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from genogram import edits
from genogram.drawing import Drawn
from genogram.layout.placements import Placements, Spot
from genogram.model import Document, PictureKind
from genogram.picture.options import Options
from genogram.picture.primitives import Box, DisplayList, Pen, Rect, Tag, Text
from tests.widgets.canvas.desk import Desk
from widgets.canvas.canvas import FamilyCanvas
from widgets.canvas.items import BatchItem, PieceItem
from widgets.canvas.scene import MANY


def crowd(count: int, moved: int | None = None) -> Drawn:
    """*count* symbols on a square sheet, without the cost of laying out a family."""
    side = int(count**0.5) + 1
    tags = []
    spots = {}
    for n in range(count):
        x, y = (n % side) * 100.0, (n // side) * 170.0 + (40.0 if n == moved else 0.0)
        box = Rect(x - 22, y - 22, 44, 44, Pen("#1F2328", 2.0))
        tags.append(Tag(f"p{n:05}", "person", f"Person {n}", (box, Text(x, y + 40, f"Person {n}", 12.0, 50.0, "#1F2328"))))
        spots[f"p{n:05}"] = Spot(x, y)
    bounds = Box(-100, -100, side * 100.0 + 100, side * 170.0 + 100)
    display = DisplayList(bounds, "#FBFAF7", tuple(tags))
    return Drawn(Document(), Options(), Placements(spots=spots), display)


def test_two_hundred_people_one_changed(qtbot: QtBot) -> None:
    canvas = FamilyCanvas()
    qtbot.addWidget(canvas)
    canvas.set_motion(False)
    canvas.show_drawn(crowd(200), Document(), None)
    assert canvas.scene.replaced == 200
    canvas.show_drawn(crowd(200, moved=17), Document(), None)
    assert canvas.scene.replaced == 1


def test_from_far_away_one_item_paints_all(qtbot: QtBot) -> None:
    canvas = FamilyCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)
    canvas.show_drawn(crowd(MANY + 200), Document(), None)
    canvas.show()
    canvas.zoom_to(10)
    visible = [i for i in canvas.scene.items() if i.isVisible()]
    assert [type(i) for i in visible] == [BatchItem]
    assert canvas.tag_at(QPointF(300, 0)) is not None, "what is seen from afar can still be chosen"
    canvas.show_drawn(crowd(MANY + 200, moved=3), Document(), None)
    assert canvas.scene.replaced == 1
    canvas.zoom_to(100)
    assert not any(isinstance(i, BatchItem) and i.isVisible() for i in canvas.scene.items())
    assert canvas.grab().toImage().pixelColor(5, 5).isValid()


def test_ninety_edits_leave_no_item_behind(qtbot: QtBot) -> None:
    desk = Desk(edits.new_case("Long"))
    qtbot.addWidget(desk.canvas)
    desk.show()
    for n in range(30):
        desk.edit(edits.add_person(desk.doc, f"Person {n}"))
    for change in reversed(desk.intents[:30]):
        desk.edit(change.inverted())
    left = [i for i in desk.canvas.scene.items() if isinstance(i, PieceItem) and i.piece.tag is not None]
    assert left == []


def test_items_and_canvas_are_freed(qtbot: QtBot) -> None:
    canvas = FamilyCanvas(PictureKind.GENOGRAM)
    canvas.set_motion(False)
    canvas.show_drawn(crowd(20), Document(), None)
    item = weakref.ref(canvas.scene.items_of("p00003")[0])
    canvas.show_drawn(crowd(2), Document(), None)
    gc.collect()
    assert item() is None
    last = weakref.ref(canvas)
    with qtbot.waitSignal(canvas.destroyed):
        canvas.deleteLater()
    del canvas
    gc.collect()
    assert last() is None
