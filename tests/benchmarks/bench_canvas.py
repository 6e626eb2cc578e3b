"""The canvas: from an edit to the repainted picture at 30, 200, 1,000 people, against a bare QGraphicsScene."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from genogram.change import apply
from genogram.drawing import Drawn, draw
from genogram.edits import set_fields
from genogram.model import Document, Gender
from genogram.picture.options import Options
from genogram.picture.primitives import Group, Primitive, Tag, Text
from tests.benchmarks.table import in_turns, show
from tests.helpers.big_families import family_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsScene

SIZE = (1100, 640)


def main() -> None:
    """Prints the tables."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QGraphicsView

    from widgets.canvas.canvas import FamilyCanvas

    app = QApplication.instance() or QApplication([])
    rows: list[list[object]] = []
    count = itertools.count()
    for size in (30, 200, 1000):
        doc = family_of(size)
        before = draw(doc, Options(legend=False))
        person = sorted(doc.persons)[size // 2]
        other = Gender.MALE if doc.persons[person].gender is Gender.FEMALE else Gender.FEMALE
        edited = apply(doc, set_fields(doc, "persons", person, gender=other))
        after = draw(edited, Options(legend=False), before.placements)
        canvas = FamilyCanvas()
        canvas.set_motion(False)
        canvas.resize(*SIZE)
        canvas.show()
        canvas.show_drawn(before, doc, None)
        scene, first = bare(before)
        view = QGraphicsView(scene)
        view.resize(*SIZE)
        view.show()
        states = [(before, doc), (after, edited)]

        def ours(canvas: FamilyCanvas = canvas, states: list[tuple[Drawn, Document]] = states) -> None:
            states.reverse()
            canvas.show_drawn(*states[0], None)
            app.processEvents()

        def whole(canvas: FamilyCanvas = canvas, doc: Document = doc, person: str = person, first: Drawn = before) -> None:
            # All that stands between a key and the picture: the edit, the filter, the layout, the display list, the paint.
            changes = set_fields(doc, "persons", person, name=f"Name {next(count)}")
            again = apply(doc, changes)
            canvas.show_drawn(draw(again, Options(legend=False), first.placements), again, changes)
            app.processEvents()

        def plain(view: QGraphicsView = view, first: Callable[[], None] = first) -> None:
            first()
            app.processEvents()

        def painted(view: QGraphicsView) -> Callable[[], None]:
            def all_of_it() -> None:
                view.viewport().update()
                app.processEvents()

            return all_of_it

        for how in ("whole picture", "100 %"):
            if how == "100 %":
                canvas.zoom_to(100)
                view.resetTransform()
            else:
                canvas.fit()
                view.setTransform(canvas.view.transform())
            view.centerOn(0, 0)
            app.processEvents()
            times = in_turns(
                {"ours": ours, "whole": whole, "bare": plain, "our paint": painted(canvas.view), "bare paint": painted(view)}, 9
            )
            rows.append(
                [
                    f"{size} people, {how}",
                    canvas.scene.replaced,
                    times["ours"] * 1000,
                    times["bare"] * 1000,
                    times["ours"] / times["bare"],
                    times["whole"] * 1000,
                    times["our paint"] * 1000,
                    times["bare paint"] * 1000,
                ]
            )
        canvas.close()
        view.close()
    show(
        [
            "edit to repaint",
            "items",
            "ours, ms",
            "bare, ms",
            "ratio",
            "edit, lay out, show, ms",
            "full paint, ms",
            "bare full, ms",
        ],
        rows,
    )


def bare(drawn: Drawn) -> tuple[QGraphicsScene, Callable[[], None]]:
    """A plain scene with one stock item for each primitive of a picture, and an action that changes one of them."""
    from PySide6.QtGui import QBrush, QColor, QFont, QPen
    from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

    from widgets.canvas.geometry import outline

    scene = QGraphicsScene()
    items: list[QGraphicsPathItem] = []
    for one in leaves(drawn.display.primitives):
        if isinstance(one, Text):
            font = QFont("Noto Sans")
            font.setPixelSize(max(1, round(one.size)))
            text = scene.addSimpleText(one.text, font)
            text.setPos(one.x - one.width / 2, one.y - one.size)
        else:
            pen, fill = getattr(one, "pen", None), getattr(one, "fill", None)
            item = scene.addPath(
                outline(one),
                QPen(QColor(pen.colour), pen.width) if pen else QPen(QColor("transparent")),
                QBrush(QColor(fill.colour)) if fill else QBrush(),
            )
            items.append(item)
    middle = items[len(items) // 2]
    colours = ["#1F2328", "#B04600"]

    def change() -> None:
        colours.reverse()
        middle.setPen(QPen(QColor(colours[0]), 2))

    return scene, change


def leaves(primitives: Iterable[Primitive]) -> Iterator[Primitive]:
    """All primitives that draw something."""
    for one in primitives:
        if isinstance(one, Group | Tag):
            yield from leaves(one.children)
        else:
            yield one
