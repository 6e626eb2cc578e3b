"""Ages that stand out: parents younger than their children, very young or very old parents, very long lives."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.dates import age_range, surely_before
from genogram.dates.bounds import loose_days
from genogram.findings import Finding, Weight
from genogram.model import Document, Gender, PartialDate, Person
from genogram.rules.family import BLOOD, born, died, parent_links

_YOUNGEST = 12
_OLDEST_MOTHER = 58
_LONGEST_LIFE = 120
_DAYS = 365.2425
_CARRIED_DAYS = 300


def parents(doc: Document) -> Iterator[Finding]:
    """``parent_younger``, ``parent_very_young``, ``mother_very_old`` and ``born_after_death`` of a parent, by birth only."""
    for parentage, _, parent, child in parent_links(doc):
        first, second = born(parent), born(child)
        if parentage.kind not in BLOOD or second is None:
            continue
        where = (child.id, parent.id)
        if first is not None:
            if surely_before(second, first):
                yield Finding(code="parent_younger", weight=Weight.ASK, elements=where)
            elif (years := _at_most(first, second)) < _YOUNGEST:
                yield _with_years("parent_very_young", where, years)
            elif parent.gender is Gender.FEMALE and (years := _at_least(first, second)) > _OLDEST_MOTHER:
                yield _with_years("mother_very_old", where, years)
        yield from _after_death(parent, child)


def _after_death(parent: Person, child: Person) -> Iterator[Finding]:
    end, start = died(parent), born(child)
    if end is None or start is None:
        return
    slack = 0 if parent.gender is Gender.FEMALE else _CARRIED_DAYS
    if loose_days(start)[0] - loose_days(end)[1] > slack:
        yield Finding(code="born_after_death", weight=Weight.ASK, elements=(child.id, parent.id))


def lifetimes(doc: Document) -> Iterator[Finding]:
    """``very_old``: a life (or an age that was told) of more than 120 years."""
    for key in sorted(doc.persons):
        person = doc.persons[key]
        ages = age_range(born(person), died(person))
        years = ages[0] if ages else (person.age_told.years if person.age_told else 0)
        if years > _LONGEST_LIFE:
            yield _with_years("very_old", (key,), years)
        if person.age_told and person.age_told.years < 0:
            yield _with_years("age_below_zero", (key,), person.age_told.years)


def _at_most(first: PartialDate, second: PartialDate) -> float:
    """The most years that can lie between two dates."""
    return (loose_days(second)[1] - loose_days(first)[0]) / _DAYS


def _at_least(first: PartialDate, second: PartialDate) -> float:
    return (loose_days(second)[0] - loose_days(first)[1]) / _DAYS


def _with_years(code: str, where: tuple[str, ...], years: float) -> Finding:
    return Finding(code=code, weight=Weight.ASK, elements=where, values=(("years", str(int(years))),))
