"""Edits made on a filtered Document keep what it did not show."""

from __future__ import annotations

import dataclasses

import pytest

from genogram import edits
from genogram.change import ChangeError, apply
from genogram.dates import parse_edtf
from genogram.drawing import filtered
from genogram.ids import Id
from genogram.model import Condition, ConditionKind, Document, PictureKind, Visibility
from genogram.picture.options import Options
from genogram.rebasing import onto


@pytest.fixture
def doc() -> Document:
    """Anna with an illness and a confidential note, Karl, and a child that came in 2015."""
    doc = edits.new_case("Ahorn")
    doc = apply(doc, edits.add_person(doc, "Anna", conditions=(Condition(kind=ConditionKind.ILLNESS, words="kept"),)))
    anna = named(doc, "Anna")
    doc = apply(doc, edits.add_partner(doc, anna, "Karl"))
    return apply(doc, edits.add_element(doc, "notes", about=anna, words="for me only", visibility=Visibility.CONFIDENTIAL))


def named(doc: Document, name: str) -> Id:
    return next(p.id for p in doc.persons.values() if p.name == name)


def without_health(doc: Document) -> Document:
    """The case as somebody may see it who sees neither health nor notes."""
    persons = {key: dataclasses.replace(p, conditions=()) for key, p in doc.persons.items()}
    return dataclasses.replace(doc, persons=persons, notes={})


def test_what_was_not_shown_is_kept(doc: Document) -> None:
    seen, anna = without_health(doc), named(doc, "Anna")
    after = apply(doc, onto(doc, edits.set_fields(seen, "persons", anna, name="Anna Maria")))
    assert after.persons[anna] == dataclasses.replace(doc.persons[anna], name="Anna Maria")
    assert after.notes == doc.notes


def test_entries_are_added_to_the_whole_list_and_taken_out_of_it(doc: Document) -> None:
    anna = named(doc, "Anna")
    whole = apply(doc, edits.set_fields(doc, "persons", anna, languages=("de", "ar", "da")))
    seen = dataclasses.replace(whole, persons={anna: dataclasses.replace(whole.persons[anna], languages=("de", "da"))})
    changes = edits.set_fields(seen, "persons", anna, languages=("da", "uk"))
    assert apply(whole, onto(whole, changes)).persons[anna].languages == ("ar", "da", "uk")


def test_a_field_that_was_changed_unseen_is_not_overwritten(doc: Document) -> None:
    anna = named(doc, "Anna")
    seen = dataclasses.replace(doc, persons={anna: dataclasses.replace(doc.persons[anna], work="")})
    whole = apply(doc, edits.set_fields(doc, "persons", anna, work="baker"))
    with pytest.raises(ChangeError, match="partly_shown"):
        onto(whole, edits.set_fields(seen, "persons", anna, work="pilot"))


def test_nobody_is_removed_who_was_shown_in_part(doc: Document) -> None:
    seen, anna, karl = without_health(doc), named(doc, "Anna"), named(doc, "Karl")
    with pytest.raises(ChangeError, match="partly_shown"):
        onto(doc, edits.remove(seen, anna))
    assert karl not in apply(doc, onto(doc, edits.remove(seen, karl))).persons


def test_an_edit_of_the_whole_case_stays_as_it_is(doc: Document) -> None:
    changes = edits.set_fields(doc, "persons", named(doc, "Anna"), name="Anni")
    assert onto(doc, changes) == changes


@pytest.mark.parametrize("options", [{"reader": "family"}, {"date": parse_edtf("2010")}, {"reader": "family", "eyes": "anna"}])
def test_edits_of_every_way_of_looking_keep_everything(doc: Document, options: dict[str, object]) -> None:
    anna = named(doc, "Anna")
    if "eyes" in options:
        options = {**options, "eyes": anna}
    seen = filtered(doc, Options(kind=PictureKind.GENOGRAM, **options))  # type: ignore[arg-type]
    after = apply(doc, onto(doc, edits.set_fields(seen, "persons", anna, name="Anna Maria")))
    assert after == dataclasses.replace(doc, persons=after.persons)
    assert after.persons[anna] == dataclasses.replace(doc.persons[anna], name="Anna Maria")


def test_a_view_kept_from_the_family_does_not_reach_it_through_the_line_it_is_about(doc: Document) -> None:
    anna, karl = named(doc, "Anna"), named(doc, "Karl")
    doc = apply(doc, edits.add_bond(doc, anna, karl, "close"))
    bond = next(iter(doc.bonds))
    doc = apply(doc, edits.add_view(doc, anna, about=bond, kind="hostile", visibility=Visibility.CONFIDENTIAL))

    def kinds(reader: str) -> list[str]:
        seen = filtered(doc, Options(kind=PictureKind.GENOGRAM, eyes=anna, reader=reader))
        return [b.kind for b in seen.bonds.values()]

    assert kinds("helper") == ["hostile"]
    assert kinds("family") == ["not_asked"]
