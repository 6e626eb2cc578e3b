"""The writer lane of a session: steps wait here until they are kept; after an error they keep waiting."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from familyapp.jobs import DatabaseLane
    from genogram.change import ChangeSet


class Step(NamedTuple):
    """One step as a log keeps it: ``edit``, ``undo`` or ``redo``, with the changes that were applied."""

    step: str
    changes: ChangeSet


class Writer(Protocol):
    """Keeps the steps of one case. Runs in the database lane only."""

    def write(self, changes: ChangeSet, step: str) -> int:
        """Keeps one step durably; returns its sequence number. Raises an exception where it could not."""


class WriteQueue(QObject):
    """Steps on their way to a writer, in order, none lost.

    ``written(seq)`` follows each step that is durable, ``stuck(error)`` a step that could not be kept: it and all after
    it stay queued until ``retry``.
    """

    written = Signal(int)
    stuck = Signal(object)

    def __init__(self, writer: Writer, lane: DatabaseLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer, self._lane = writer, lane
        self._steps: deque[Step] = deque()
        self._lock = threading.Lock()
        self._draining = False
        self._error: Exception | None = None

    @property
    def waiting(self) -> int:
        """How many steps are not kept yet."""
        return len(self._steps)

    @property
    def error(self) -> Exception | None:
        """Why the queue stands still, or None."""
        return self._error

    def put(self, changes: ChangeSet, step: str) -> None:
        """Queues a step. While the queue stands still it only waits."""
        with self._lock:
            self._steps.append(Step(step, changes))
            if self._draining or self._error:
                return
            self._draining = True
        self._lane.run(self._drain)

    def retry(self) -> None:
        """Tries again to keep what waits."""
        with self._lock:
            self._error = None
            if self._draining or not self._steps:
                return
            self._draining = True
        self._lane.run(self._drain)

    def _drain(self) -> None:
        while True:
            with self._lock:
                if not self._steps:
                    self._draining = False
                    return
                step = self._steps[0]
            try:
                seq = self._writer.write(step.changes, step.step)
            except Exception as error:
                with self._lock:
                    self._draining, self._error = False, error
                self.stuck.emit(error)
                return
            with self._lock:
                self._steps.popleft()
            self.written.emit(seq)
