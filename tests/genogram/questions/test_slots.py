"""Slots are filled with names as typed; what is not known stays visible."""

from __future__ import annotations

import pytest

from genogram.change import document_of
from genogram.ids import counted_ids
from genogram.model import About, MoreName, NameKind, Person
from genogram.questions import Audience, SlotValues, Wording, blanks_left, catalogue, fill, slot_values

NAMES = ("<b>Anna", "{a}", "{0}", "%s", "O'Néill", "Ганна", "سارة", "Anna 😀", "\\1", "[event]")


def wording(text: str) -> Wording:
    return Wording("x", Audience.ANYONE, dict.fromkeys(("en", "de", "da", "uk"), text))


@pytest.mark.parametrize("name", NAMES)
def test_names_stand_as_typed(name: str) -> None:
    new = counted_ids()
    person, other = Person(id=new(), name=name), Person(id=new(), name="Tom")
    doc = document_of([("persons", person), ("persons", other)])
    triadic = catalogue().types["triadic"].wordings[0]
    question = fill(doc, triadic, slot_values(About(pair=(person.id, other.id))), "de")
    assert question == f"Wie sehen Sie das, was zwischen {name} und Tom ist?"


def test_what_is_missing_stays_as_a_blank_in_the_language() -> None:
    doc = document_of([])
    found = catalogue().types["diff_time"].wordings[0]
    assert (
        fill(doc, found, SlotValues(), "en")
        == "What has changed between [first person] and [second person] since this: “[event]”?"
    )
    assert "[Ereignis]" in fill(doc, found, SlotValues(), "de")
    assert "[подія]" in fill(doc, found, SlotValues(), "uk")
    assert blanks_left(found, SlotValues()) == ("a", "b", "event")


def test_a_person_without_a_name_is_a_blank() -> None:
    person = Person(id=counted_ids()())
    said = fill(document_of([("persons", person)]), wording("{subject}?"), slot_values(About(persons=(person.id,))), "en")
    assert said == "[person]?"


def test_words_are_filled_even_with_braces() -> None:
    said = fill(document_of([]), wording("“{behaviour}”"), slot_values(About(behaviour="shouts {a}")), "en")
    assert said == "“shouts {a}”"


def test_people_are_called_as_they_want() -> None:
    person = Person(id=counted_ids()(), name="Марта Коваль", more_names=(MoreName(kind=NameKind.CALL_ME, text="Marta"),))
    doc = document_of([("persons", person)])
    assert fill(doc, wording("{subject}"), slot_values(About(persons=(person.id,))), "en") == "Marta"


def test_inflected_forms_are_used_where_a_wording_asks_for_them() -> None:
    form = MoreName(kind=NameKind.INFLECTED, text="Марту", language="uk", case="acc")
    person = Person(id=counted_ids()(), name="Марта", more_names=(form,))
    doc = document_of([("persons", person)])
    values = slot_values(About(persons=(person.id,)))
    assert fill(doc, wording("Про {subject_acc}"), values, "uk") == "Про Марту"
    assert fill(doc, wording("Про {subject_gen}"), values, "uk") == "Про Марта"
    assert fill(doc, wording("About {subject_acc}"), values, "en") == "About Марта"


def test_a_group_is_listed_in_words() -> None:
    new = counted_ids()
    people = [Person(id=new(), name=name) for name in ("Lea", "Tom", "Marta")]
    doc = document_of([("persons", p) for p in people])
    values = slot_values(About(), tuple(p.id for p in people))
    assert fill(doc, wording("{group}?"), values, "da") == "Lea, Tom og Marta?"
    assert fill(doc, wording("{group}?"), slot_values(About(), (people[0].id,)), "uk") == "Lea?"
    assert fill(doc, wording("{group}?"), slot_values(About()), "en") == "[family members]?"
