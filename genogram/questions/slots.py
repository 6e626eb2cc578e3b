"""Filling a wording's slots from the family: names as they are, blanks where nothing is known yet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from genogram.ids import Id
from genogram.model import About, Document, NameKind, Person
from genogram.questions.catalogue import Catalogue, catalogue
from genogram.questions.typology import SLOT, SlotKind, Wording
from resources.i18n import LANGUAGES

_AND = {"en": "and", "de": "und", "da": "og", "uk": "і"}


@dataclass(frozen=True, slots=True)
class SlotValues:
    """What fills the slots of a question: persons by id and words by slot. The raw material a record keeps."""

    persons: Mapping[str, Id] = field(default_factory=dict)
    group: tuple[Id, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    def has(self, slot: str) -> bool:
        """Whether that slot can be filled."""
        return slot in self.persons or bool(self.words.get(slot, "").strip()) or (slot == "group" and bool(self.group))


def slot_values(about: About, group: tuple[Id, ...] = (), **words: str) -> SlotValues:
    """Slot values from what a question is about; further *words* by slot.

    The pair is a and b, the first person the subject (or observer, ancestor, absent one), and where there is a pair
    two persons more are the second pair, c and d.
    """
    persons: dict[str, Id] = {}
    if len(about.pair) >= 2:
        persons["a"], persons["b"] = about.pair[0], about.pair[1]
        if len(about.persons) >= 2:
            persons["c"], persons["d"] = about.persons[0], about.persons[1]
    if about.persons:
        persons |= dict.fromkeys(("subject", "observer", "absent", "ancestor"), about.persons[0])
    said = {"behaviour": about.behaviour, "event": about.event, "criterion": about.behaviour or about.event} | words
    return SlotValues(persons, group, {slot: text for slot, text in said.items() if text.strip()})


def fill(doc: Document, wording: Wording, values: SlotValues, language: str, known: Catalogue | None = None) -> str:
    """The question of *wording* in *language*. Slots nobody filled stay visible as a blank: ``[event]``.

    Names and words stand in the question exactly as typed: braces, tags and quotes in them mean nothing here.
    """
    known = known or catalogue()
    language = language if language in LANGUAGES else "en"

    def put(match: re.Match[str]) -> str:
        slot, case = match[1], match[2] or ""
        if slot == "group" and values.group:
            return _listed([_name(doc, p, language, case) for p in values.group], language) or _blank(known, slot, language)
        if slot in values.persons:
            return _name(doc, values.persons[slot], language, case) or _blank(known, slot, language)
        return values.words.get(slot, "").strip() or _blank(known, slot, language)

    return SLOT.sub(put, wording.text[language])


def blanks_left(wording: Wording, values: SlotValues) -> tuple[str, ...]:
    """Slots of *wording* that *values* leave open, in alphabetical order."""
    return tuple(sorted(slot for slot in wording.slots if not values.has(slot)))


def _blank(known: Catalogue, slot: str, language: str) -> str:
    found = known.slots.get(slot)
    return f"[{found.blank[language] if found else slot}]"


def call_name(person: Person) -> str:
    """How somebody wants to be called: their "call me" name, else their name; empty when none was told."""
    called = next((n.text.strip() for n in person.more_names if n.kind is NameKind.CALL_ME and n.text.strip()), "")
    return called or person.name.strip()


def _name(doc: Document, key: Id, language: str, case: str) -> str:
    person = doc.persons.get(key)
    if person is None:
        return ""
    if case:
        for more in person.more_names:
            if more.kind is NameKind.INFLECTED and more.case == case and more.language in {"", language} and more.text.strip():
                return more.text.strip()
    return call_name(person)


def _listed(names: list[str], language: str) -> str:
    told = [name for name in names if name]
    return " ".join([", ".join(told[:-1]), _AND[language], told[-1]]) if len(told) > 1 else "".join(told)


__all__ = ["SlotKind", "SlotValues", "blanks_left", "call_name", "fill", "slot_values"]
