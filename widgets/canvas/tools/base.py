"""What a gesture is, and what it may use of the canvas it happens on."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from genogram.change import ChangeSet
from genogram.ids import Id
from genogram.layout.placements import Placements
from genogram.model import Document, PictureKind
from genogram.picture.primitives import Tag
from genogram.picture.theme import Theme
from widgets.canvas.overlay import Overlay
from widgets.canvas.scene import PictureScene

Keys = Qt.KeyboardModifier
DRAG_PIXELS = 6.0
"""A press that moves less than this is a click."""


class Stage(Protocol):
    """The canvas as gestures see it."""

    @property
    def kind(self) -> PictureKind: ...
    @property
    def document(self) -> Document: ...
    @property
    def placements(self) -> Placements: ...
    @property
    def theme(self) -> Theme: ...
    @property
    def scene(self) -> PictureScene: ...
    @property
    def overlay(self) -> Overlay: ...

    def scale(self) -> float:
        """Pixels per scene unit."""
        ...

    def tag_at(self, at: QPointF) -> Tag | None:
        """The Tag under a point of the scene."""
        ...

    def selection(self) -> tuple[Id, ...]:
        """Ids of what is selected, the current one last."""
        ...

    def select(self, ids: tuple[Id, ...]) -> None:
        """Selects exactly *ids*."""
        ...

    def offer(self, changes: ChangeSet, select: tuple[Id, ...] = (), rename: Id | None = None) -> None:
        """Emits *changes* as an intent; once they are drawn *select* is selected and *rename* opened for naming."""
        ...

    def say(self, words: str) -> None:
        """Shows a hint."""
        ...

    def do(self, action: str) -> None:
        """Carries out an edit action on the selection."""
        ...

    def pick_line_kind(self, origin: Id, target: Id, at: QPointF) -> None:
        """Asks which kind of line is meant and draws it."""
        ...

    def pan(self, dx: float, dy: float) -> None:
        """Scrolls by pixels."""
        ...


class Gesture:
    """One thing a hand does, from press to release. Nothing changes before ``finish``; ``cancel`` leaves no trace."""

    cursor = Qt.CursorShape.ArrowCursor
    stays = False
    """Goes on after the button is released, until a click finishes it (a line drawn from the keyboard)."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def start(self, at: QPointF, keys: Keys) -> None:
        """The button went down at a point of the scene."""

    def move(self, at: QPointF, keys: Keys) -> None:
        """The pointer moved."""

    def finish(self, at: QPointF, keys: Keys) -> None:
        """The button was released: the one place where something may be emitted."""

    def cancel(self) -> None:
        """Esc, or another gesture took over: takes ghosts away."""

    def next(self) -> Gesture | None:
        """The gesture that this one has become, once it is clear what the hand means."""
        return None


def is_drag(a: QPointF, b: QPointF, scale: float) -> bool:
    """Whether the way from *a* to *b* is more than a click's tremble."""
    return (a - b).manhattanLength() * scale > DRAG_PIXELS
