"""Dates and ages as a picture writes them."""

from __future__ import annotations

from genogram.dates.partial import PartialDate
from genogram.model import Life, Person
from genogram.picture.options import Options
from resources.i18n import Translator

OLDEST_UNTOLD = 95
"""Beyond this age somebody of whom it was never said that they live is not given an age."""


def moment(options: Options) -> PartialDate | None:
    """The day the picture shows; None when none was given."""
    return options.date or (PartialDate(edtf=options.today) if options.today else None)


def short(date: PartialDate | None, tr: Translator) -> str:
    """A date in few letters; empty for none."""
    if date is None:
        return ""
    from genogram.dates import say_short

    return say_short(date, tr)


def age_of(person: Person, options: Options) -> str:
    """Age as it is written into the symbol: exact, ``~`` before what is a guess, empty when nothing is known.

    Where only years are known, the age reached in that year is taken as exact: so are family trees read.
    """
    from genogram.dates import age_range, year_of

    until = person.died.best if person.died and person.died.best else moment(options)
    if until is None or (is_dead(person) and not (person.died and person.died.best)):
        return ""
    born = person.born.best if person.born else None
    if born:
        span = age_range(born, until)
        if span and 0 <= span[1] <= 130:
            low, high = span
            if person.life is Life.NOT_ASKED and not is_dead(person) and low > OLDEST_UNTOLD:
                return ""
            if high - low <= 1 and not _rough(born) and not _rough(until):
                return str(high)
            return f"~{max(0, (low + high) // 2)}" if high - low <= 12 else ""
        return ""
    if person.age_told:
        then, now = year_of(person.age_told.on), year_of(until)
        passed = now - then if then is not None and now is not None else 0
        years = person.age_told.years + passed
        return (f"~{years}" if passed else str(years)) if 0 <= years <= 130 else ""
    return ""


def is_dead(person: Person) -> bool:
    """Whether *person* has died, as far as the case says."""
    return person.life is Life.DIED or bool(person.died and person.died.best)


def _rough(date: PartialDate) -> bool:
    return any(sign in date.edtf for sign in "~?%X/")
