"""What is being typed and not yet said: kept every two seconds and when a field is left, so that no crash takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from familyapp.jobs import DatabaseLane

EVERY_MS = 2000


@runtime_checkable
class DraftStore(Protocol):
    """Where drafts are kept; called in the database lane."""

    def put_draft(self, field: str, text: str) -> None:
        """Keeps *text* as what is being typed in *field*."""

    def drop_draft(self, field: str) -> None:
        """Forgets the draft of *field*."""


class DraftKeeper(QObject):
    """Drafts of one open case. A draft that could not be kept is no trouble of its own: the text stands on the screen."""

    def __init__(self, store: DraftStore, lane: DatabaseLane, kept: Iterable[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._lane = store, lane
        self._waiting: dict[str, str] = {}
        self._kept = set(kept)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._left)

    def typed(self, field: str, text: str) -> None:
        """*text* stands in *field* now; empty: nothing does, or it has become an edit."""
        if not text:
            self._drop(field)
            return
        self._waiting[field] = text
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Keeps at once what waits."""
        self._timer.stop()
        for field, text in self._waiting.items():
            self._kept.add(field)
            self._lane.run(lambda field=field, text=text: self._store.put_draft(field, text))  # type: ignore[misc]
        self._waiting.clear()

    def _left(self, *_: object) -> None:
        if self._waiting:
            # The field that is left says first what it has to say.
            QTimer.singleShot(0, self, self.flush)

    def _drop(self, field: str) -> None:
        self._waiting.pop(field, None)
        if field in self._kept:
            self._kept.discard(field)
            self._lane.run(lambda: self._store.drop_draft(field))
