"""PictureController: keeps one picture of the open case up to date, off the UI thread where it is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from familyapp.jobs import Lanes
    from genogram.change import ChangeSet
    from genogram.drawing import Drawn
    from genogram.layout.placements import Placements
    from genogram.model import Document
    from genogram.picture.options import Options

SYNC_LIMIT = 300
"""Up to this many persons a picture is drawn at once; above, in the work lane."""


class PictureController(QObject):
    """Draws ``document`` under ``options`` and emits ``drawn(Drawn, Document, ChangeSet | None)``.

    Earlier placements go into the next drawing, so that what stands keeps standing. ``could_not(error)`` tells of a
    picture that could not be made; the last one stays.
    """

    drawn = Signal(object, object, object)
    could_not = Signal(object)
    working = Signal(bool)

    def __init__(self, lanes: Lanes, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._key = lanes, key
        self._document: Document | None = None
        self._options: Options | None = None
        self._previous: Placements | None = None
        self._changes: ChangeSet | None = None
        self._whole = True
        self.last: Drawn | None = None

    @property
    def options(self) -> Options | None:
        """What the picture is to show."""
        return self._options

    def forget(self) -> None:
        """Empties the controller when a case closes."""
        self._lanes.work.cancel(self._key)
        self._document = self._options = self._previous = self._changes = self.last = None
        self._whole = True

    def tidy(self) -> None:
        """Draws again without regard for where things stood."""
        self._previous = None
        self._whole = True
        self._draw()

    def show(self, document: Document, options: Options, changes: ChangeSet | None = None) -> None:
        """Draws *document* under *options*; *changes* says what is new since the last call, None for everything."""
        same_kind = self._options is not None and self._options.kind is options.kind and self._options.centre == options.centre
        if not same_kind:
            self._previous = None
        waiting = self._lanes.work.busy(self._key)
        self._whole = self._whole or changes is None or options != self._options
        # A job that goes stale leaves its changes to the next one.
        self._changes = self._changes.merged(changes) if waiting and self._changes and changes else changes
        self._document, self._options = document, options
        self._draw()

    def _draw(self) -> None:
        document, options, previous = self._document, self._options, self._previous
        if document is None or options is None:
            return
        from genogram.drawing import draw

        if len(document.persons) <= SYNC_LIMIT:
            self._lanes.work.cancel(self._key)
            try:
                result = draw(document, options, previous)
            except Exception as error:
                self.could_not.emit(error)
                return
            self._done(result, document)
            return
        self.working.emit(True)
        self._lanes.work.start(
            self._key,
            lambda _progress: draw(document, options, previous),
            lambda result: self._done(result, document),
            self._not_done,
        )

    def _done(self, result: Drawn, document: Document) -> None:
        self.working.emit(False)
        changes = None if self._whole else self._changes
        self._whole, self._changes = False, None
        self._previous, self.last = result.placements, result
        self.drawn.emit(result, document, changes)

    def _not_done(self, error: Exception) -> None:
        self.working.emit(False)
        self.could_not.emit(error)
