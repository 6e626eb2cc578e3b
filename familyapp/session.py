"""DocumentSession: the only door for edits. It holds the current Document, its undo stack and the way to disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from familyapp.undo import ApplyChange
from familyapp.undoing import History, that_fits
from familyapp.writing import WriteQueue, Writer
from genogram.change import ChangeError, ChangeSet, Title, apply

if TYPE_CHECKING:
    from familyapp.jobs import DatabaseLane
    from genogram.model import Document

_NONE = History()


class DocumentSession(QObject):
    """One open case.

    ``changed(cs, doc)`` follows every edit, undo and redo; ``saved(seq)`` when a step is durable; ``not_saved(error)`` when
    the writer could not keep a step (it waits, nothing is lost); ``refused(error)`` when an edit would break a hard rule of
    the model or the case is *read_only* (the Document stays as it was); ``state_changed`` whenever undo, redo or the saved
    state may read differently.
    """

    changed = Signal(object, object)
    saved = Signal(int)
    not_saved = Signal(object)
    refused = Signal(object)
    state_changed = Signal()

    def __init__(
        self,
        document: Document,
        writer: Writer,
        lane: DatabaseLane,
        history: History = _NONE,
        parent: QObject | None = None,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.writer = writer
        self.read_only = read_only
        self.revision = 0
        self._quiet = False
        self._stack = QUndoStack(self)
        self._queue = WriteQueue(writer, lane, self)
        self._queue.written.connect(self._written)
        self._queue.stuck.connect(self._stuck)
        self._restore(history)
        self._stack.indexChanged.connect(self._moved)

    # -- edits -------------------------------------------------------------------------------------------------------

    def edit(self, changes: ChangeSet) -> bool:
        """Makes one undoable step of *changes*. False, and ``refused`` is emitted, where a rule of the model forbids it."""
        if not changes:
            return False
        if not self._possible(changes):
            return False
        self._stack.push(ApplyChange(self, changes))
        return True

    def undo(self) -> bool:
        """Takes the last step back, also one of an earlier day."""
        command = self._command(self._stack.index() - 1)
        if command is None or not self._possible(command.changes.inverted()):
            return False
        self._stack.undo()
        return True

    def redo(self) -> bool:
        """Does again what was taken back."""
        command = self._command(self._stack.index())
        if command is None or not self._possible(command.changes):
            return False
        self._stack.redo()
        return True

    @property
    def step(self) -> int:
        """How many steps stand that could be undone."""
        return self._stack.index()

    @property
    def undo_title(self) -> Title | None:
        """What ``undo`` would take back, or None."""
        command = self._command(self._stack.index() - 1)
        return command.changes.title if command else None

    @property
    def redo_title(self) -> Title | None:
        """What ``redo`` would do again, or None."""
        command = self._command(self._stack.index())
        return command.changes.title if command else None

    def take(self, changes: ChangeSet, step: str) -> None:
        """Called by ApplyChange only: swaps the Document, tells everybody, hands the step to the writer."""
        if self._quiet:
            return
        self.document = apply(self.document, changes)
        self.revision += 1
        self._queue.put(changes, step)
        self.changed.emit(changes, self.document)

    # -- saved state -------------------------------------------------------------------------------------------------

    @property
    def waiting(self) -> int:
        """How many steps are not durable yet."""
        return self._queue.waiting

    @property
    def trouble(self) -> Exception | None:
        """Why steps are waiting, or None while all goes its way."""
        return self._queue.error

    def retry(self) -> None:
        """Tries again to keep what waits after ``not_saved``."""
        self._queue.retry()
        self.state_changed.emit()

    # -- inside ------------------------------------------------------------------------------------------------------

    def _possible(self, changes: ChangeSet) -> bool:
        if self.read_only:
            self.refused.emit(ChangeError("read_only"))
            return False
        try:
            apply(self.document, changes)
        except ChangeError as error:
            self.refused.emit(error)
            return False
        return True

    def _command(self, index: int) -> ApplyChange | None:
        if not 0 <= index < self._stack.count():
            return None
        return cast(ApplyChange, self._stack.command(index))

    def _moved(self, _index: int) -> None:
        self.state_changed.emit()

    def _written(self, seq: int) -> None:
        self.saved.emit(seq)
        self.state_changed.emit()

    def _stuck(self, error: Exception) -> None:
        self.not_saved.emit(error)
        self.state_changed.emit()

    @contextmanager
    def _silence(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _restore(self, history: History) -> None:
        done, undone = that_fits(self.document, history)
        with self._silence():
            for changes in (*done, *reversed(undone)):
                self._stack.push(ApplyChange(self, changes))
            for _ in undone:
                self._stack.undo()
