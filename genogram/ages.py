"""How old somebody is on a day, from a date of birth or from an age that was told: always from-to, never a made-up birthday."""

from __future__ import annotations

from genogram.dates import Day, age_range, earliest, latest, year_of
from genogram.model import PartialDate, Person


def age_on(person: Person, on: PartialDate | None) -> tuple[int, int] | None:
    """Completed years on a day, lowest and highest possible; None where nothing is known or the day is before the birth.

    Of the two dates of birth the family's own counts.
    """
    found = age_range(person.born.best, on) if person.born else None
    if found is not None or person.age_told is None:
        return found
    told_low, told_high, low, high = (f(d) for d in (person.age_told.on, on) for f in (earliest, latest))
    if told_low is None or told_high is None or low is None or high is None:
        return None
    shortest, longest = _years_between(told_high, low), _years_between(told_low, high)
    youngest, oldest = person.age_told.years + shortest, person.age_told.years + longest + (told_low[1:] != high[1:])
    return None if oldest < 0 else (max(0, youngest), oldest)


def birth_years(person: Person) -> tuple[int, int] | None:
    """First and last year (astronomical) in which a person may have been born; None where nothing is known."""
    born = person.born.best if person.born else None
    low, high = earliest(born), latest(born)
    if low is not None and high is not None:
        return low[0], high[0]
    if person.age_told is not None and (year := year_of(person.age_told.on)) is not None:
        return year - person.age_told.years - 1, year - person.age_told.years
    return None


def _years_between(first: Day, second: Day) -> int:
    """Whole years from *first* to *second*, rounded down; negative where the second comes first."""
    return second[0] - first[0] - (second[1:] < first[1:])
