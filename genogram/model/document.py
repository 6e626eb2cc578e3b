"""The Document: one case as an immutable value, tables of id -> frozen dataclass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Never, TypeVar

from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.model.anchored import Attachment, Comment, Note, Referral, SafetyCard
from genogram.model.kin import Household, LifeEvent, MultipleBirth, Parentage, Union
from genogram.model.people import Person
from genogram.model.pictures import CaseInfo, CustomKind, Picture, Placement
from genogram.model.plans import Consent, Decision, Goal, Rating, Step
from genogram.model.talk import Hypothesis, QuestionEntry, Reframing, Session
from genogram.model.ties import Bond, Place, Tie, View
from genogram.model.values import Element, PersonId, SessionId

E = TypeVar("E", bound=Element)
Table = Mapping[Id, E]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(Element):
    """The whole case as it stood at a session."""

    title: str = ""
    on: PartialDate | None = None
    session: SessionId | None = None
    drawn_by: str = ""
    present: tuple[PersonId, ...] = ()
    questions: str = ""
    document: Document


def _empty() -> Mapping[Id, Never]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Document:
    """One case. Every field is a table; an edit makes a new Document that shares all tables it did not touch.

    Tables compare by content; their order has no meaning. Where order matters it is the order of ids
    (the order of telling) or an ``order_hint``: see ``ordered``.
    """

    info: Table[CaseInfo] = field(default_factory=_empty)
    persons: Table[Person] = field(default_factory=_empty)
    unions: Table[Union] = field(default_factory=_empty)
    parentages: Table[Parentage] = field(default_factory=_empty)
    multiple_births: Table[MultipleBirth] = field(default_factory=_empty)
    households: Table[Household] = field(default_factory=_empty)
    life_events: Table[LifeEvent] = field(default_factory=_empty)
    bonds: Table[Bond] = field(default_factory=_empty)
    places: Table[Place] = field(default_factory=_empty)
    ties: Table[Tie] = field(default_factory=_empty)
    views: Table[View] = field(default_factory=_empty)
    sessions: Table[Session] = field(default_factory=_empty)
    entries: Table[QuestionEntry] = field(default_factory=_empty)
    hypotheses: Table[Hypothesis] = field(default_factory=_empty)
    reframings: Table[Reframing] = field(default_factory=_empty)
    goals: Table[Goal] = field(default_factory=_empty)
    steps: Table[Step] = field(default_factory=_empty)
    decisions: Table[Decision] = field(default_factory=_empty)
    ratings: Table[Rating] = field(default_factory=_empty)
    consents: Table[Consent] = field(default_factory=_empty)
    notes: Table[Note] = field(default_factory=_empty)
    attachments: Table[Attachment] = field(default_factory=_empty)
    referrals: Table[Referral] = field(default_factory=_empty)
    safety_cards: Table[SafetyCard] = field(default_factory=_empty)
    comments: Table[Comment] = field(default_factory=_empty)
    pictures: Table[Picture] = field(default_factory=_empty)
    placements: Table[Placement] = field(default_factory=_empty)
    custom_kinds: Table[CustomKind] = field(default_factory=_empty)
    snapshots: Table[Snapshot] = field(default_factory=_empty)

    def table(self, name: str) -> Table[Element]:
        """The table called *name* (a field name). Raises KeyError for a name that is no table."""
        if name not in TABLES:
            raise KeyError(name)
        found: Table[Element] = getattr(self, name)
        return found

    def find(self, element: Id) -> tuple[str, Element] | None:
        """(table name, element) of the element with that id, or None."""
        for name in TABLES:
            found: Element | None = getattr(self, name).get(element)
            if found is not None:
                return name, found
        return None

    def elements(self) -> Iterator[tuple[str, Element]]:
        """(table name, element) of everything in the case, tables in field order, elements in order of telling."""
        for name in TABLES:
            table: Table[Element] = getattr(self, name)
            for key in sorted(table):
                yield name, table[key]

    @property
    def case(self) -> CaseInfo | None:
        """The case's own record; None only in a Document that was built by hand without one."""
        return next(iter(self.info.values()), None)


TABLES: dict[str, type[Element]] = {
    "info": CaseInfo,
    "persons": Person,
    "unions": Union,
    "parentages": Parentage,
    "multiple_births": MultipleBirth,
    "households": Household,
    "life_events": LifeEvent,
    "bonds": Bond,
    "places": Place,
    "ties": Tie,
    "views": View,
    "sessions": Session,
    "entries": QuestionEntry,
    "hypotheses": Hypothesis,
    "reframings": Reframing,
    "goals": Goal,
    "steps": Step,
    "decisions": Decision,
    "ratings": Rating,
    "consents": Consent,
    "notes": Note,
    "attachments": Attachment,
    "referrals": Referral,
    "safety_cards": SafetyCard,
    "comments": Comment,
    "pictures": Picture,
    "placements": Placement,
    "custom_kinds": CustomKind,
    "snapshots": Snapshot,
}
"""Table name (a field of Document) -> element type."""

assert tuple(TABLES) == tuple(f.name for f in fields(Document))


def ordered(table: Table[E]) -> list[E]:
    """The elements of a table in order of telling (by id)."""
    return [table[key] for key in sorted(table)]
