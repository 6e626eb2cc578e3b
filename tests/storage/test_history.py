"""The undo stack out of the log: equal to the one the window had."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from genogram.change import Change, ChangeSet, apply
from genogram.model import Visibility
from storage import Vault
from storage.history import rebuild
from storage.shapes import LogRow, Step
from tests.storage.conftest import Made
from tests.storage.walks import edits, start


def row(step: Step, changes: ChangeSet | None, seq: int = 1) -> LogRow:
    """A log row as the vault gives it."""
    return LogRow(seq=seq, step=step, changes=changes, at=datetime.now(UTC))


def some(count: int, seed: int = 1) -> list[ChangeSet]:
    """Edits that follow each other."""
    walk = edits(start(), random.Random(seed))
    return [next(walk)[0] for _ in range(count)]


def test_edit_undo_redo() -> None:
    a, b, c = some(3)
    rows = [row(Step.NEW, ChangeSet()), row(Step.EDIT, a), row(Step.EDIT, b)]
    assert rebuild(rows) == ([a, b], [])
    rows.append(row(Step.UNDO, b.inverted()))
    done, undone = rebuild(rows)
    assert done == [a]
    assert undone == [b]
    assert rebuild([*rows, row(Step.REDO, b)]) == ([a, b], [])
    assert rebuild([*rows, row(Step.EDIT, c)]) == ([a, c], [])
    assert rebuild([*rows, row(Step.ARCHIVED, ChangeSet()), row(Step.BACK, ChangeSet())]) == ([a], [b])


def test_the_tail_of_a_longer_log_gives_the_tail_of_the_stack() -> None:
    a, b, c = some(3)
    rows = [row(Step.UNDO, b.inverted()), row(Step.UNDO, a.inverted())]
    done, undone = rebuild(rows)
    assert done == []
    assert [u.touched for u in undone] == [b.touched, a.touched]
    assert rebuild([*rows, row(Step.REDO, a)])[0] == [a]
    assert rebuild([row(Step.REDO, b), row(Step.EDIT, c)]) == ([b, c], [])


def test_typing_joined_by_the_window_is_undone_as_one() -> None:
    before = start()
    # a word typed letter by letter, undone in one step
    lea = next(c for c, _ in edits(before, random.Random(2)) if c.changes[0].table == "persons" and c.changes[0].before is None)
    person = lea.changes[0].after
    assert person is not None
    words = [replace(person, visibility=v) for v in (Visibility.INTERNAL, Visibility.CONFIDENTIAL, Visibility.PROTECTED)]
    steps = [ChangeSet((Change("persons", person.id, old, new),)) for old, new in zip([person, *words], words, strict=False)]
    whole = steps[0].merged(steps[1]).merged(steps[2])
    rows = [row(Step.EDIT, lea), *(row(Step.EDIT, step) for step in steps), row(Step.UNDO, whole.inverted())]
    done, undone = rebuild(rows)
    assert done == [lea]
    assert undone == [whole]
    assert rebuild([*rows, row(Step.REDO, whole)]) == ([lea, whole], [])


def test_nothing_is_undone_across_an_erasure() -> None:
    a, b = some(2)
    assert rebuild([row(Step.EDIT, a), row(Step.EDIT, None), row(Step.EDIT, b)]) == ([b], [])


def test_a_log_that_tells_no_story_offers_nothing_that_would_break() -> None:
    a, b, c = some(3)
    done, undone = rebuild([row(Step.EDIT, a), row(Step.EDIT, b), row(Step.UNDO, c.inverted())])
    assert done == []
    assert len(undone) == 1
    assert rebuild([row(Step.EDIT, a), row(Step.UNDO, a.inverted()), row(Step.REDO, c)]) == ([c], [])


@pytest.mark.parametrize("seed", range(12))
def test_the_window_of_yesterday_comes_back(made: Made, seed: int) -> None:
    chance = random.Random(seed)
    done: list[ChangeSet] = []
    undone: list[ChangeSet] = []
    doc = start()
    vault = made.open()
    case = vault.add_case(doc)
    for _ in range(60):
        what = chance.choices(("edit", "undo", "redo", "reopen"), (5, 3, 2, 1))[0]
        if what == "edit":
            changes, doc = next(edits(doc, chance))
            done.append(changes)
            undone.clear()
            vault.write(case, changes)
        elif what == "undo" and done:
            undone.append(done.pop())
            doc = apply(doc, undone[-1].inverted())
            vault.write(case, undone[-1].inverted(), Step.UNDO)
        elif what == "redo" and undone:
            done.append(undone.pop())
            doc = apply(doc, done[-1])
            vault.write(case, done[-1], Step.REDO)
        elif what == "reopen":
            vault = again(vault, made)
            limit = chance.choice((5, 200))
            found_done, found_undone = rebuild(vault.history(case, limit))
            assert vault.load(case) == doc
            assert all(same(a, b) for a, b in zip(reversed(found_done), reversed(done), strict=False))
            assert all(same(a, b) for a, b in zip(reversed(found_undone), reversed(undone), strict=False))
            if limit == 200:
                assert (len(found_done), len(found_undone)) == (len(done), len(undone))
    while done:
        step = done.pop().inverted()
        doc = apply(doc, step)
        vault.write(case, step, Step.UNDO)
    assert vault.check() == []
    vault.close()
    assert len(doc.info) == 1
    assert not doc.persons


def again(vault: Vault, made: Made) -> Vault:
    """Closed and opened."""
    vault.close()
    return made.open()


def same(a: ChangeSet, b: ChangeSet) -> bool:
    """The same step, in whatever order its records stand."""
    return {(c.table, c.id): c for c in a.changes} == {(c.table, c.id): c for c in b.changes} and a.title == b.title
