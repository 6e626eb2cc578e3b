"""ApplyChange: the only undo command there is. It holds a ChangeSet, never a widget or an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from genogram.change import ChangeSet


class Target(Protocol):
    """What a command acts on: the session, which swaps its Document and hands the step to its writer."""

    def take(self, changes: ChangeSet, step: str) -> None:
        """Applies *changes* as *step* (``edit``, ``undo``, ``redo``)."""


class ApplyChange(QUndoCommand):
    """One undoable step. The stack runs ``redo`` when a command is pushed: that first run is the edit itself."""

    def __init__(self, target: Target, changes: ChangeSet) -> None:
        super().__init__()
        self._target = target
        self._ran = False
        self.changes = changes

    def redo(self) -> None:
        self._target.take(self.changes, "redo" if self._ran else "edit")
        self._ran = True

    def undo(self) -> None:
        self._target.take(self.changes.inverted(), "undo")
