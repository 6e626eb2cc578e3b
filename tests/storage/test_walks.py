"""Everything somebody can do to a case, kept: the same after reopening at any point, and undone to the start tomorrow."""

from __future__ import annotations

import os
import random

import pytest

from genogram.change import ChangeSet, apply
from genogram.model import Document
from storage.history import rebuild
from storage.shapes import Step
from tests.helpers.random_edits import random_garbage, random_walk
from tests.helpers.rich_case import rich_case
from tests.storage.conftest import Made

LONG = bool(os.environ.get("FAMILYAPP_LONG"))


@pytest.mark.parametrize("seed", range(100 if LONG else 3))
def test_any_walk_is_the_same_after_reopening_and_can_be_undone_to_its_start(made: Made, seed: int) -> None:
    chance = random.Random(seed)
    walk = list(random_walk(seed, 30))
    first = walk[0][0]
    vault = made.open()
    case = vault.add_case(first)
    for _, changes, after in walk:
        vault.write(case, changes)
        if chance.random() < 0.1:
            vault.close()
            vault = made.open(check=True)
            assert vault.findings == ()
            assert vault.load(case) == after
    vault.close()
    vault = made.open()
    done, undone = rebuild(vault.history(case))
    assert len(done) == len(walk)
    assert undone == []
    doc = vault.load(case)
    for before, _, after in reversed(walk):
        assert doc == after
        step: ChangeSet = done.pop().inverted()
        doc = apply(doc, step)
        vault.write(case, step, Step.UNDO)
        assert doc == before
    assert vault.load(case) == first
    assert [row.title for row in vault.cases()] == [first.case.title if first.case else ""]
    assert vault.check() == []
    vault.close()


@pytest.mark.parametrize("seed", range(3))
def test_a_case_that_obeys_no_rule_is_kept_too(made: Made, seed: int) -> None:
    doc = random_garbage(random.Random(seed))
    with made.open() as vault:
        case = vault.add_case(doc)
    with made.open(check=True) as vault:
        assert vault.load(case) == doc


def test_a_full_case_is_kept(made: Made) -> None:
    doc = rich_case()
    assert doc != Document()
    with made.open() as vault:
        case = vault.add_case(doc)
    with made.open(check=True) as vault:
        assert vault.load(case) == doc
