"""ChangeSets: apply, invert, merge, and what they refuse."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genogram import edits
from genogram.change import Change, ChangeError, ChangeSet, Draft, Title, apply, document_of
from genogram.edits.refusals import REFUSALS, say_refusal
from genogram.model import Document, Person, Place, Union
from resources.i18n import LANGUAGES, translator
from tests.helpers.random_edits import random_walk

ANNA = Person(id="a", name="Anna")


def refusal(code: str) -> pytest.RaisesExc[ChangeError]:
    return pytest.RaisesExc(ChangeError, check=lambda error: error.code == code)


def one(before: Person | None, after: Person | None, key: str = "a") -> ChangeSet:
    return ChangeSet((Change("persons", key, before, after),))


def test_apply_shares_what_it_does_not_touch() -> None:
    doc = document_of([("persons", ANNA), ("places", Place(id="p", name="School"))])
    after = apply(doc, one(ANNA, Person(id="a", name="Ann")))
    assert after.persons["a"].name == "Ann"
    assert doc.persons["a"].name == "Anna"
    assert after.places is doc.places


def test_a_change_must_find_what_it_remembers() -> None:
    doc = document_of([("persons", ANNA)])
    for changes in (one(None, ANNA), one(Person(id="a", name="Ann"), None), one(Person(id="b"), None, "b")):
        with refusal("mismatch"):
            apply(doc, changes)


def test_a_record_stands_in_its_own_table_under_its_own_id() -> None:
    with refusal("wrong_type"):
        apply(Document(), ChangeSet((Change("unions", "a", None, ANNA),)))
    with refusal("wrong_id"):
        apply(Document(), one(None, ANNA, "b"))
    with pytest.raises(KeyError):
        apply(Document(), ChangeSet((Change("no such table", "a", None, ANNA),)))


def test_a_refused_change_leaves_the_case_as_it_was() -> None:
    doc = document_of([("persons", ANNA)])
    before = dict(doc.persons)
    with refusal("mismatch"):
        apply(doc, ChangeSet((*one(ANNA, None).changes, *one(Person(id="z"), None, "z").changes)))
    assert dict(doc.persons) == before


def test_merging_takes_the_first_before_and_the_last_after() -> None:
    ann = Person(id="a", name="Ann")
    joined = one(None, ANNA).merged(one(ANNA, ann))
    assert joined.changes == (Change("persons", "a", None, ann),)
    assert not one(None, ANNA).merged(one(ANNA, None))
    with refusal("mismatch"):
        one(None, ANNA).merged(one(ann, None))
    assert ChangeSet(title=Title("x")).merged(one(None, ANNA)).title.code == "x"


def test_a_draft_remembers_the_first_before_and_drops_what_came_to_nothing() -> None:
    doc = document_of([("persons", ANNA)])
    draft = Draft(doc)
    draft.put("persons", Person(id="a", name="Ann"), Person(id="b"))
    assert draft.get("persons", "a") == Person(id="a", name="Ann")
    draft.put("persons", ANNA)
    draft.remove("persons", "b", "never there")
    assert draft.get("persons", "b") is None
    assert not draft.done("nothing")


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_merging_is_associative(seed: int) -> None:
    first, second, third = (changes for _, changes, _ in random_walk(seed, 3))
    assert first.merged(second).merged(third) == first.merged(second.merged(third))


def test_touched() -> None:
    assert one(None, ANNA).merged(one(None, Person(id="b"), "b")).touched == {"a", "b"}


def test_every_refusal_has_words_in_every_language() -> None:
    for code in REFUSALS:
        for language in LANGUAGES:
            assert say_refusal(ChangeError(code), translator(language))
    assert say_refusal(ChangeError("never heard of"), translator("en")) == "This cannot be done here."


def test_every_code_that_is_raised_has_words() -> None:
    """Reads the codes off the source, so that a new one cannot be forgotten."""
    root = Path(edits.__file__).parents[1]
    raised = set()
    for path in [*(root / "edits").glob("*.py"), root / "change.py", root / "hard_rules.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ChangeError":
                assert isinstance(node.args[0], ast.Constant), path
                raised.add(node.args[0].value)
    assert len(raised) > 20
    assert raised <= REFUSALS.keys()


class TestHardRules:
    def test_ids_are_unique_in_the_whole_case(self) -> None:
        doc = document_of([("persons", ANNA)])
        with refusal("same_id"):
            apply(doc, ChangeSet((Change("places", "a", None, Place(id="a", name="School")),)))

    def test_references_exist_in_their_own_table(self) -> None:
        doc = document_of([("persons", ANNA), ("places", Place(id="p", name="School"))])
        for partner in ("nobody", "p"):
            with refusal("missing_reference"):
                apply(doc, ChangeSet((Change("unions", "u", None, Union(id="u", partners=(partner,))),)))

    def test_nothing_that_is_referred_to_goes_alone(self) -> None:
        doc = document_of([("persons", ANNA), ("unions", Union(id="u", partners=("a",)))])
        with refusal("still_referenced"):
            apply(doc, one(ANNA, None))

    def test_partners_differ_and_are_two_at_most(self) -> None:
        persons = [("persons", Person(id=key)) for key in "abc"]
        doc = document_of(persons)
        for partners, code in ((("a", "a"), "same_partner"), (("a", "b", "c"), "partner_count")):
            with refusal(code):
                apply(doc, ChangeSet((Change("unions", "u", None, Union(id="u", partners=partners)),)))
        for fine in ((), ("a",), ("a", "b")):
            apply(doc, ChangeSet((Change("unions", "u", None, Union(id="u", partners=fine)),)))

    def test_nobody_is_their_own_parent_from_whichever_side(self) -> None:
        from genogram.model import Parentage

        parentage = Parentage(id="p", child="a", union="u")
        alone = Union(id="u", partners=())
        with refusal("own_parent"):
            doc = document_of([("persons", ANNA), ("unions", Union(id="u", partners=("a",)))])
            apply(doc, ChangeSet((Change("parentages", "p", None, parentage),)))
        with refusal("own_parent"):
            doc = document_of([("persons", ANNA), ("unions", alone), ("parentages", parentage)])
            apply(doc, ChangeSet((Change("unions", "u", alone, Union(id="u", partners=("a",))),)))
