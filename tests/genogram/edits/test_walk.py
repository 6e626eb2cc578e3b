"""2,000 random edits undone one by one equal every state before."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genogram.change import ChangeSet, apply
from genogram.codec import changes_from_plain, changes_to_plain, from_plain, to_plain
from genogram.links import Links, links
from genogram.model import TABLES, Document
from genogram.rules.pointers import broken_shapes, unknown_references
from tests.helpers.random_edits import INTENTS, random_case, random_walk


def test_two_thousand_random_edits_undone_one_by_one() -> None:
    states: list[Document] = []
    steps: list[ChangeSet] = []
    doc = Document()
    for before, changes, after in random_walk(2024, 2000):
        states.append(before)
        steps.append(changes)
        doc = after
    assert len(steps) == 2000
    for before, changes in zip(reversed(states), reversed(steps), strict=True):
        after, doc = doc, apply(doc, changes.inverted())
        assert doc == before
        assert apply(doc, changes) == after


def test_the_walk_takes_every_kind_of_step() -> None:
    codes = {changes.title.code for _, changes, _ in random_walk(2024, 2000)}
    assert {"merge_persons", "remove", "remove_persons", "add_twin", "change_parentage", "take_snapshot"} <= codes
    assert len(codes) >= len(INTENTS)


@given(st.integers(), st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_any_walk_back_and_forth(seed: int, steps: int) -> None:
    walked = list(random_walk(seed, steps))
    whole = ChangeSet()
    for before, changes, after in walked:
        assert apply(after, changes.inverted()) == before
        assert changes.inverted().inverted().changes == changes.changes
        whole = whole.merged(changes)
    first, last = walked[0][0], walked[-1][2]
    assert apply(first, whole) == last
    assert apply(last, whole.inverted()) == first


@pytest.mark.parametrize("seed", range(6))
def test_a_walk_never_leaves_anything_hanging(seed: int) -> None:
    for _, _, after in random_walk(seed, 150):
        assert not [*unknown_references(after), *broken_shapes(after)]
        assert all(len(b.children) > 1 for b in after.multiple_births.values())
        assert all(v.about or len(v.pair) == 2 for v in after.views.values())


def turned_round(found: Links) -> dict[str, dict[str, list[str]]]:
    return {table: {key: sorted(sources) for key, sources in found._tables[table].items()} for table in TABLES}


@pytest.mark.parametrize("seed", range(4))
def test_links_carried_through_edits_are_those_read_afresh(seed: int) -> None:
    for before, changes, after in random_walk(seed, 120):
        links(before)
        carried = links(apply(before, changes))
        afresh = links(Document(**{table: after.table(table) for table in TABLES}))  # type: ignore[arg-type]
        assert turned_round(carried) == turned_round(afresh)


@pytest.mark.parametrize("seed", range(4))
def test_every_step_and_state_survives_being_written(seed: int) -> None:
    walked = list(random_walk(seed, 80))
    for _, changes, _ in walked:
        assert changes_from_plain(changes_to_plain(changes)) == changes
    assert from_plain(to_plain(walked[-1][2]), Document) == walked[-1][2]


def test_the_same_seed_walks_the_same_way() -> None:
    assert random_case(random.Random(5)) == random_case(random.Random(5))
    assert random_case(random.Random(5)) != random_case(random.Random(6))
