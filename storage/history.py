"""The undo stack out of the change log: where the pointer stood when the program ended."""

from __future__ import annotations

from collections.abc import Iterable

from genogram.change import ChangeError, ChangeSet
from storage.shapes import LogRow, Step


def rebuild(rows: Iterable[LogRow]) -> tuple[list[ChangeSet], list[ChangeSet]]:
    """(done, undone) after *rows*, oldest first: ``done[-1]`` is undone next, ``undone[-1]`` redone next.

    *rows* may be the tail of a longer log. An undo may cover several edits that the window joined into one step
    (typing): they are joined here too. Where the log does not tell a consistent story (erased rows), the stacks start anew:
    what cannot be undone safely is not offered.
    """
    done: list[ChangeSet] = []
    undone: list[ChangeSet] = []
    for row in rows:
        changes = row.changes
        if changes is None or row.step is Step.NEW:
            done, undone = [], []
        elif row.step is Step.EDIT:
            if changes:
                done.append(changes)
                undone = []
        elif row.step is Step.UNDO:
            step = changes.inverted()
            if not _taken_back(done, step):
                done = []
            undone.append(step)
        elif row.step is Step.REDO:
            if undone and _same(undone[-1], changes):
                done.append(undone.pop())
            else:
                done.append(changes)
                undone = []
    return done, undone


def _taken_back(done: list[ChangeSet], step: ChangeSet) -> bool:
    """Removes from the end of *done* what *step* consists of; False (nothing kept of use) if it does not fit.

    An empty *done* fits: the edit stands before the rows at hand.
    """
    if not done:
        return True
    joined = done.pop()
    while not _same(joined, step):
        if not done:
            return False
        try:
            joined = done.pop().merged(joined)
        except ChangeError:
            return False
    return True


def _same(a: ChangeSet, b: ChangeSet) -> bool:
    """Whether two steps do the same, in whatever order."""
    return len(a.changes) == len(b.changes) and {(c.table, c.id): c for c in a.changes} == {(c.table, c.id): c for c in b.changes}
