"""Dates that stand in an order life does not have."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.couples import ENDINGS
from genogram.dates import surely_before
from genogram.findings import Finding, Weight
from genogram.model import Bond, Document, Life, Parentage, PartialDate, Place, Tie, Union, UnionEventKind
from genogram.rules.family import born, died

_BEGINNINGS = frozenset(
    {UnionEventKind.MARRIED, UnionEventKind.REGISTERED, UnionEventKind.ENGAGED, UnionEventKind.LIVING_TOGETHER}
)


def orders(doc: Document) -> Iterator[Finding]:
    """``death_before_birth``; ``living_with_death``: said to live, yet with a date of death."""
    for key in sorted(doc.persons):
        person = doc.persons[key]
        if surely_before(died(person), born(person)):
            yield Finding(code="death_before_birth", weight=Weight.ASK, elements=(key,))
        if person.life is Life.LIVING and person.died is not None and person.died.best:
            yield Finding(code="living_with_death", weight=Weight.ASK, elements=(key,))
    for key in sorted(doc.life_events):
        event = doc.life_events[key]
        when = event.when.best if event.when else None
        for person_id in event.persons:
            held = doc.persons.get(person_id)
            if held and event.category != "birth" and surely_before(when, born(held)):
                yield Finding(code="event_before_birth", weight=Weight.ASK, elements=(key, person_id))


def couples(doc: Document) -> Iterator[Finding]:
    """What happened in a couple, against the partners' lives and its own order.

    ``marriage_before_birth``, ``marriage_after_death``, ``parted_before_married``, ``divorced_before_married``,
    ``event_ends_before_it_begins``.
    """
    for key in sorted(doc.unions):
        union = doc.unions[key]
        yield from _against_lives(doc, union)
        yield from _own_order(union)


def _against_lives(doc: Document, union: Union) -> Iterator[Finding]:
    for event in union.events:
        if event.when is None or event.kind not in _BEGINNINGS:
            continue
        for partner in union.partners:
            person = doc.persons.get(partner)
            if person is None:
                continue
            if surely_before(event.when, born(person)):
                yield Finding(code="marriage_before_birth", weight=Weight.ASK, elements=(union.id, partner))
            if surely_before(died(person), event.when):
                yield Finding(code="marriage_after_death", weight=Weight.ASK, elements=(union.id, partner))


def _own_order(union: Union) -> Iterator[Finding]:
    began = [e.when for e in union.events if e.kind in (UnionEventKind.MARRIED, UnionEventKind.REGISTERED)]
    for event in union.events:
        if surely_before(event.until, event.when):
            yield Finding(code="event_ends_before_it_begins", weight=Weight.ASK, elements=(union.id,))
        if event.kind in ENDINGS and began and all(surely_before(event.when, b) for b in began):
            code = "divorced_before_married" if event.kind is UnionEventKind.DIVORCED else "parted_before_married"
            yield Finding(code=code, weight=Weight.ASK, elements=(union.id,))


def spans(doc: Document) -> Iterator[Finding]:
    """``ends_before_it_begins``: a time whose end comes before its beginning."""
    for table in (doc.parentages, doc.bonds, doc.places, doc.ties):
        for key in sorted(table):
            element = table[key]
            assert isinstance(element, (Parentage, Bond, Place, Tie))
            if _reversed(element.span.since, element.span.until):
                yield Finding(code="ends_before_it_begins", weight=Weight.ASK, elements=(key,))
    for key in sorted(doc.households):
        for member in doc.households[key].members:
            if _reversed(member.span.since, member.span.until):
                yield Finding(code="ends_before_it_begins", weight=Weight.ASK, elements=(key, member.person))


def _reversed(since: PartialDate | None, until: PartialDate | None) -> bool:
    return surely_before(until, since)
