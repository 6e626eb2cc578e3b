"""To whom persons belong: births, twins, and persons whom nothing joins to anybody."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.dates import Maybe, before
from genogram.dates.bounds import loose_days
from genogram.findings import Finding, Weight
from genogram.ids import Id
from genogram.model import Document, ParentageKind, PartialDate
from genogram.rules.family import born, by_person

_DAYS_APART = 3


def births(doc: Document) -> Iterator[Finding]:
    """``two_birth_families``: by birth of two unions; ``child_noted_twice``: twice in one union; ``two_births``: two dates."""
    keys = sorted(doc.parentages)
    by_birth = by_person((p.child, p.union) for k in keys if (p := doc.parentages[k]).kind is ParentageKind.BIRTH)
    for child, unions in by_birth.items():
        if len(set(unions)) > 1:
            yield Finding(code="two_birth_families", weight=Weight.ASK, elements=(child, *dict.fromkeys(unions)))
    pairs = by_person((p.child, p.union) for k in keys for p in (doc.parentages[k],))
    for child, unions in pairs.items():
        for union in dict.fromkeys(u for u in unions if unions.count(u) > 1):
            yield Finding(code="child_noted_twice", weight=Weight.NOTE, elements=(child, union))
    for key in sorted(doc.persons):
        said = doc.persons[key].born
        if said and said.family and said.documents and Maybe.YES in _apart(said.family, said.documents):
            yield Finding(code="two_births", weight=Weight.NOTE, elements=(key,))


def _apart(one: PartialDate, other: PartialDate) -> tuple[Maybe, Maybe]:
    return before(one, other), before(other, one)


def twins(doc: Document) -> Iterator[Finding]:
    """``twins_parents``: born together but with different parents by birth; ``twins_dates``: with dates days apart."""
    keys = sorted(doc.parentages)
    families = by_person((p.child, p.union) for k in keys if (p := doc.parentages[k]).kind is ParentageKind.BIRTH)
    for key in sorted(doc.multiple_births):
        children = [c for c in doc.multiple_births[key].children if c in doc.persons]
        parents = {frozenset(families[c]) for c in children if c in families}
        if len(parents) > 1:
            yield Finding(code="twins_parents", weight=Weight.ASK, elements=tuple(children))
        if any(_days_apart(doc, one, other) for one in children for other in children if one < other):
            yield Finding(code="twins_dates", weight=Weight.ASK, elements=tuple(children))


def _days_apart(doc: Document, one: Id, other: Id) -> bool:
    """Surely more than a few days apart: a birth can take two days."""
    first, second = (born(doc.persons[p]) for p in (one, other))
    if first is None or second is None:
        return False
    (a, b), (c, d) = loose_days(first), loose_days(second)
    return c - b > _DAYS_APART or a - d > _DAYS_APART


def nobody_s(doc: Document) -> Iterator[Finding]:
    """``alone``: a person whom no family, household, line or tie joins to anybody, in a case with several persons."""
    joined = {p for u in doc.unions.values() if len(u.partners) > 1 for p in u.partners}
    peopled = {p.union for p in doc.parentages.values()}
    joined |= {p for u in doc.unions.values() if u.id in peopled for p in u.partners}
    joined |= {p.child for p in doc.parentages.values()}
    joined |= {m.person for h in doc.households.values() for m in h.members if len(h.members) > 1}
    joined |= {end for b in doc.bonds.values() for end in (b.a, b.b)}
    joined |= {end for t in doc.ties.values() for end in (t.origin, t.to)}
    if len(doc.persons) > 1:
        for key in sorted(doc.persons.keys() - joined):
            yield Finding(code="alone", weight=Weight.NOTE, elements=(key,))
