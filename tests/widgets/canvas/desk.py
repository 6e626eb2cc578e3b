"""A canvas, an inspector and a quick entry on one case, without the rest of the program: edits are applied and drawn at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from genogram import edits
from genogram.change import ChangeSet, apply
from genogram.drawing import Drawn, draw
from genogram.ids import Id
from genogram.model import Document, PictureKind
from genogram.picture.options import Options
from genogram.quick_entry import parse, plan
from widgets.canvas.canvas import FamilyCanvas

TODAY = "2026-11-22"


def family() -> Document:
    """Three generations: Karl and Eva; their children Jana and Jens; Jana and Murat's children Lea and Tom."""
    doc = edits.new_case("Ahorn", practice=True)
    doc = told(doc, "Jana, 36, married to Murat 2012, daughter Lea 12, son Tom 9")
    doc = told(doc, "mother Eva 61, father Karl 71", "Jana")
    doc = told(doc, "brother Jens 34", "Jana")
    doc = apply(doc, edits.add_household(doc, "Lindenweg", [by_name(doc, n) for n in ("Jana", "Lea", "Tom")]))
    doc = apply(doc, edits.add_bond(doc, by_name(doc, "Jens"), by_name(doc, "Jana"), "conflict"))
    return apply(doc, edits.set_fields(doc, "persons", by_name(doc, "Lea"), is_index=True))


def told(doc: Document, text: str, *selected: str) -> Document:
    """The case after a quick-entry line said of people by name."""
    return apply(doc, plan(doc, parse(text), tuple(by_name(doc, n) for n in selected), TODAY).changes)


def by_name(doc: Document, name: str) -> Id:
    """The first person of that name."""
    return next(key for key, p in sorted(doc.persons.items()) if p.name == name)


class Desk:
    """Holds a canvas and does what its owner would do."""

    def __init__(self, doc: Document, kind: PictureKind = PictureKind.GENOGRAM, centre: Id | None = None) -> None:
        self.doc = doc
        self.centre = centre
        self.kind = kind
        self.intents: list[ChangeSet] = []
        self.hints: list[str] = []
        self.selections: list[tuple[Id, ...]] = []
        self.drawn: Drawn | None = None
        self.canvas = FamilyCanvas(kind)
        self.canvas.set_motion(False)
        self.canvas.intent.connect(self.edit)
        self.canvas.hint.connect(self.hints.append)
        self.canvas.selection_changed.connect(self.selections.append)
        self.canvas.resize(900, 640)

    def edit(self, changes: ChangeSet) -> None:
        """Applies and draws, as the session does."""
        self.intents.append(changes)
        self.doc = apply(self.doc, changes)
        self.show(changes)

    def show(self, changes: ChangeSet | None = None) -> None:
        """Draws the case."""
        options = Options(kind=self.kind, today=TODAY, centre=self.centre, legend=False)
        self.drawn = draw(self.doc, options, self.drawn.placements if self.drawn else None)
        self.canvas.show_drawn(self.drawn, self.doc, changes)

    def id(self, name: str) -> Id:
        """The person of that name."""
        return by_name(self.doc, name)

    def at(self, element: Id) -> QPoint:
        """Where an element stands, in pixels of the viewport."""
        return self.canvas.view.mapFromScene(self.canvas.centre_of(element))

    def pixel(self, at: QPointF) -> QPoint:
        """A point of the scene in pixels of the viewport."""
        return self.canvas.view.mapFromScene(at)

    @property
    def port(self) -> QWidget:
        """Where the mouse acts."""
        return self.canvas.view.viewport()

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Moves there and clicks."""
        QTest.mouseMove(self.port, at)
        QTest.mouseClick(self.port, Qt.MouseButton.LeftButton, keys, at)

    def pull(
        self,
        start: QPoint,
        end: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        *,
        release: bool = True,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Presses, moves in steps and releases."""
        QTest.mouseMove(self.port, start)
        QTest.mousePress(self.port, button, keys, start)
        for step in range(1, 9):
            between = QPointF(start) + (QPointF(end) - QPointF(start)) * step / 8
            drag(self.port, between, button, keys)
        if release:
            QTest.mouseRelease(self.port, button, keys, end)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key with the focus on the canvas."""
        QTest.keyClick(self.canvas.view, key, keys)

    def handle(self, action: str) -> QPoint:
        """Where the handle for *action* is."""
        found = next(h for h in self.canvas.overlay.handles if h.action == action)
        return self.pixel(found.pos())


def drag(port: QWidget, at: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> None:
    """A mouse move with a button held (QTest's own carries none)."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QMouseEvent

    there = QPointF(port.mapToGlobal(at.toPoint()))
    move = QMouseEvent(QEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, button, keys)
    QCoreApplication.sendEvent(port, move)
