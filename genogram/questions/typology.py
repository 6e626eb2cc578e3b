"""What a kind of question is: its place in the typology, and the wordings it can be asked in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    """Karl Tomm's four intents of a question: two that orient the asker, two that influence the answerer."""

    LINEAL = "lineal"
    CIRCULAR = "circular"
    STRATEGIC = "strategic"
    REFLEXIVE = "reflexive"

    @property
    def orients(self) -> bool:
        """Whether the question is asked to understand (True) rather than to open or change something."""
        return self in {Intent.LINEAL, Intent.CIRCULAR}


class Tense(StrEnum):
    """The time a question looks at."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"


class Tone(StrEnum):
    """Whether a question touches what is hard, what is good, or neither: a resource question follows each problem question."""

    PROBLEM = "problem"
    NEUTRAL = "neutral"
    RESOURCE = "resource"


class Audience(StrEnum):
    """For whom a wording is meant."""

    ADULT = "adult"
    CHILD = "child"
    ANYONE = "anyone"


class SlotKind(StrEnum):
    """What fills a slot: one person, several, or words."""

    PERSON = "person"
    PERSONS = "persons"
    WORDS = "words"


SLOT = re.compile(r"\{([a-z]+)(?:_(gen|dat|acc|ins|loc|voc))?\}")
"""A slot in a wording: ``{a}``, or ``{a_gen}`` for a name in a grammatical case."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot: what fills it, and what stands in its place while it is empty, by language."""

    id: str
    kind: SlotKind
    blank: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to ask, in every language."""

    id: str
    audience: Audience
    text: Mapping[str, str]

    @property
    def slots(self) -> frozenset[str]:
        """Slots of this wording, without their grammatical case."""
        return frozenset(match[1] for match in SLOT.finditer(next(iter(self.text.values()), "")))


@dataclass(frozen=True, slots=True)
class QuestionType:
    """One kind of question; ``id`` is what a QuestionEntry stores. ``lineage``: the schools it comes from."""

    id: str
    group: str
    lineage: tuple[str, ...]
    tense: tuple[Tense, ...]
    intent: Intent
    tone: Tone
    name: Mapping[str, str]
    purpose: Mapping[str, str]
    wordings: tuple[Wording, ...]

    def for_audience(self, child: bool) -> tuple[Wording, ...]:
        """Wordings for a child or an adult, in the catalogue's order; empty if the type is not for them."""
        fitting = {Audience.ANYONE, Audience.CHILD if child else Audience.ADULT}
        return tuple(w for w in self.wordings if w.audience in fitting)
