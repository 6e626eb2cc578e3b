"""The undo history of earlier days: read from a log, checked against the case before it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from genogram.change import ChangeError, ChangeSet, apply

if TYPE_CHECKING:
    from genogram.model import Document


class History(NamedTuple):
    """``done[-1]`` is undone next, ``undone[-1]`` redone next."""

    done: Sequence[ChangeSet] = ()
    undone: Sequence[ChangeSet] = ()


def tell_story(rows: Iterable[tuple[str, ChangeSet]]) -> History:
    """(step, changes) rows of a log, oldest first, as a history. The log may have lost its beginning."""
    done: list[ChangeSet] = []
    undone: list[ChangeSet] = []
    for step, changes in rows:
        if step == "undo":
            if done:
                done.pop()
            undone.append(changes.inverted())
        elif step == "redo":
            if undone:
                undone.pop()
            done.append(changes)
        else:
            done.append(changes)
            undone.clear()
    return History(done, undone)


def that_fits(document: Document, history: History) -> History:
    """The part of *history* that can really be walked from *document*; a step whose records have changed ends its side."""
    return History(_walk(document, history.done, back=True), _walk(document, history.undone, back=False))


def _walk(document: Document, steps: Sequence[ChangeSet], back: bool) -> list[ChangeSet]:
    kept: list[ChangeSet] = []
    for changes in reversed(steps):
        try:
            document = apply(document, changes.inverted() if back else changes)
        except ChangeError:
            break
        kept.append(changes)
    return kept[::-1]
