"""What one record was on a date: not there yet, there no longer, or there without what came later."""

from __future__ import annotations

import dataclasses

from genogram.ages import birth_years
from genogram.dates import Maybe, latest, possibly_contains, surely_before
from genogram.ids import Id
from genogram.links import links
from genogram.model import (
    Bond,
    Comment,
    Document,
    Element,
    Household,
    HouseholdKind,
    Life,
    LifeEvent,
    Note,
    Parentage,
    PartialDate,
    Person,
    PersonKind,
    Place,
    Rating,
    Referral,
    Session,
    Snapshot,
    Span,
    Tie,
    Union,
    View,
)

DATED: tuple[str, ...] = (
    "persons",
    "unions",
    "parentages",
    "households",
    "life_events",
    "bonds",
    "places",
    "ties",
    "views",
    "sessions",
)
DATED += ("ratings", "notes", "referrals", "comments", "snapshots")
"""Tables whose records can be there on one date and not on another."""

_NOT_BORN_YET = frozenset({PersonKind.PREGNANCY})


def then(doc: Document, table: str, element: Element, date: PartialDate) -> Element | None:
    """*element* as it may have been on *date*; None if it surely was not there. The same object where nothing differs."""
    match element:
        case Person():
            return _person(doc, element, date)
        case Union():
            return _union(doc, element, date)
        case Household():
            members = tuple(m for m in element.members if possibly_contains(m.span, date) is not Maybe.NO)
            if members == element.members:
                return element
            return dataclasses.replace(element, members=members) if members else None
        case Bond() | Tie() | Place() | Parentage():
            return element if possibly_contains(element.span, date) is not Maybe.NO else None
        case View() if element.on is None and element.session is not None and element.session in doc.sessions:
            return None if surely_before(date, doc.sessions[element.session].when) else element
        case View() | Note() | Comment() | Referral() | Rating() | Snapshot():
            return None if surely_before(date, element.on) else element
        case Session():
            return None if surely_before(date, element.when) else element
        case LifeEvent():
            when = element.when.best if element.when else None
            return None if surely_before(date, when) else element
        case _:
            return element


def span_of(table: str, element: Element) -> list[Span]:
    """The times an element's presence depends on."""
    match element:
        case Bond() | Tie() | Place() | Parentage():
            return [element.span]
        case Household():
            return [m.span for m in element.members]
        case Person() if element.born and element.kind not in _NOT_BORN_YET:
            return [Span(since=element.born.best)]
        case _:
            return []


def _person(doc: Document, person: Person, date: PartialDate) -> Person | None:
    if person.kind not in _NOT_BORN_YET and _surely_unborn(person, date):
        return None
    later: dict[str, object] = {}
    if person.died is not None and surely_before(date, person.died.best):
        later.update(died=None, died_place="", cause_of_death="", life=Life.LIVING)
    migrations = tuple(m for m in person.migrations if not surely_before(date, m.when))
    if migrations != person.migrations:
        later["migrations"] = migrations
    if person.residence and _lost_shelter(doc, person.id, date):
        later["residence"] = ""
    return dataclasses.replace(person, **later) if later else person  # type: ignore[arg-type]


def _surely_unborn(person: Person, date: PartialDate) -> bool:
    if person.born is not None and person.born.best is not None:
        return surely_before(date, person.born.best)
    if person.age_told is None:
        return False
    years, last = birth_years(person), latest(date)
    return years is not None and last is not None and last[0] < years[0]


def _lost_shelter(doc: Document, person: Id, date: PartialDate) -> bool:
    """Whether the past forgets that somebody lives in a protected place: then where they live (undated) must go too."""
    for key in links(doc).in_table("households", person):
        household = doc.households[key]
        if is_protected(household):
            for membership in household.members:
                if membership.person == person and possibly_contains(membership.span, date) is Maybe.NO:
                    return True
    return False


def is_protected(household: Household) -> bool:
    """Whether where this household is must never leave the vault."""
    return household.protected_place or household.kind is HouseholdKind.SHELTER


def _union(doc: Document, union: Union, date: PartialDate) -> Union | None:
    events = []
    for event in union.events:
        if surely_before(date, event.when):
            continue
        ends_later = event.until is not None and surely_before(date, event.until)
        events.append(dataclasses.replace(event, until=None) if ends_later else event)
    if tuple(events) == union.events:
        return union
    if not events and not _has_child(doc, union, date):
        return None
    return dataclasses.replace(union, events=tuple(events))


def _has_child(doc: Document, union: Union, date: PartialDate) -> bool:
    for key in links(doc).in_table("parentages", union.id):
        parentage = doc.parentages[key]
        child = doc.persons.get(parentage.child)
        if (
            child is not None
            and possibly_contains(parentage.span, date) is not Maybe.NO
            and not (child.kind not in _NOT_BORN_YET and _surely_unborn(child, date))
        ):
            return True
    return False
