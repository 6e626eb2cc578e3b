"""Whether one element by itself may be seen by a reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from genogram.ids import Id
from genogram.kinds import is_violent
from genogram.model import (
    Bond,
    CaseInfo,
    Consent,
    Document,
    Element,
    Household,
    LifeEvent,
    Person,
    PersonKind,
    QuestionEntry,
    TellerKind,
    View,
    Visibility,
)
from genogram.moments import is_protected
from genogram.readers.who import AUTHORITY, FAMILY, HELPER, SUPERVISOR, Reader, Why, consents

_NEEDS_NO_CONSENT = frozenset({PersonKind.PROFESSIONAL, PersonKind.PET})
_HEALTH_EVENTS = frozenset({"health", "illness", "diagnosis", "cause_of_death", "violence", "abuse", "suicide"})
Consents = dict[Id, bool | None]


@dataclass(frozen=True, slots=True)
class Case:
    """What decisions are made by. For a snapshot or a look back all but ``document`` comes from the case as it is now.

    ``parked`` are topics in lower case (or ids), ``sheltered`` persons whose home is protected, ``hidden`` what is
    already left out of the case as it is now, and why.
    """

    document: Document
    reader: Reader
    consents: Consents
    parked: frozenset[str]
    sheltered: frozenset[Id]
    hidden: Mapping[Id, Why] = field(default_factory=dict)


def case_for(doc: Document, reader: Reader) -> Case:
    """What decisions about *doc* are made by."""
    return Case(
        document=doc,
        reader=reader,
        consents={p: consents(doc, p, reader.kind) for p in {c.person for c in doc.consents.values()}},
        parked=parked_topics(doc),
        sheltered=sheltered(doc),
    )


def parked_topics(doc: Document) -> frozenset[str]:
    """Topics that rest, in the case or in any session, in lower case."""
    said = [t for s in doc.sessions.values() for t in s.parked] + [t for i in doc.info.values() for t in i.parked]
    return frozenset(t.strip().casefold() for t in said if t.strip())


def sheltered(doc: Document) -> frozenset[Id]:
    """Persons who live, or lived, in a place that must not be known."""
    return frozenset(m.person for h in doc.households.values() if is_protected(h) for m in h.members)


def why_not(case: Case, element: Element) -> Why | None:
    """Why a reader may not see *element*; None if they may. The case's own record is always seen."""
    reader = case.reader
    if isinstance(element, CaseInfo):
        return None
    if element.id in reader.exclude:
        return Why.EXCLUDED
    if element.id in case.hidden:
        return case.hidden[element.id]
    if reader.kind == HELPER:
        return None
    if element.visibility is Visibility.PROTECTED or (isinstance(element, Household) and is_protected(element)):
        return Why.PROTECTED
    if element.visibility is Visibility.CONFIDENTIAL:
        return None if reader.kind == SUPERVISOR and _teller_agrees(case, element) else Why.CONFIDENTIAL
    return _by_rules(case, element)


def _by_rules(case: Case, element: Element) -> Why | None:
    reader = case.reader
    chosen = element.id in reader.include
    if reader.kind == SUPERVISOR:
        return Why.NO_CONSENT if _refused(case, element) else None
    if element.visibility is Visibility.INTERNAL and not (chosen and reader.kind == AUTHORITY):
        return Why.INTERNAL
    if _delicate(element) and not chosen:
        return Why.INTERNAL
    if _is_parked(case, element):
        return Why.PARKED
    if _refused(case, element):
        return Why.NO_CONSENT
    if reader.kind == AUTHORITY and isinstance(element, Person) and element.kind not in _NEEDS_NO_CONSENT:
        return None if case.consents.get(element.id) else Why.NO_CONSENT
    if reader.kind == FAMILY and isinstance(element, Consent) and element.recipient not in ("", FAMILY):
        return Why.INTERNAL
    return None


def tellers(element: Element) -> list[Id]:
    """Whose statement an element is: who told it, holds the view, or answered."""
    found: list[Id | None] = [element.told.person if element.told and element.told.by is TellerKind.PERSON else None]
    if isinstance(element, View):
        found += [element.teller or element.holder]
    elif isinstance(element, QuestionEntry):
        found += [element.answered_by or element.asked_of]
    return [f for f in found if f]


def _teller_agrees(case: Case, element: Element) -> bool:
    who = tellers(element)
    return bool(who) and all(case.consents.get(person) for person in who)


def _refused(case: Case, element: Element) -> bool:
    """Whether somebody took back (or never gave) their consent that this reader gets what they said."""
    return any(case.consents.get(person) is False for person in tellers(element))


def _delicate(element: Element) -> bool:
    """Internal by what it is, whatever its visibility says: lines of violence, events of health."""
    match element:
        case Bond() | View():
            return is_violent(element.kind)
        case LifeEvent():
            return element.category.casefold() in _HEALTH_EVENTS
        case _:
            return False


def _is_parked(case: Case, element: Element) -> bool:
    """Whether an element is about a topic that rests: named by its id or by the very words of the topic."""
    if element.id.casefold() in case.parked:
        return True
    match element:
        case QuestionEntry():
            said = (element.about.behaviour, element.about.event, element.type, element.template)
            return element.later or any(s.strip().casefold() in case.parked for s in said if s.strip())
        case LifeEvent():
            return any(s.strip().casefold() in case.parked for s in (element.category, element.title) if s.strip())
        case _:
            return False
