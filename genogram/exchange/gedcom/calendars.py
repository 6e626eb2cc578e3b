"""Days of other calendars as Gregorian days. The library converts; month names and their order are GEDCOM's."""

from __future__ import annotations

from genogram.dates.bounds import Day, days_in_month

MONTHS = {
    "GREGORIAN": ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
    "JULIAN": ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
    "HEBREW": ("TSH", "CSH", "KSL", "TVT", "SHV", "ADR", "ADS", "NSN", "IYR", "SVN", "TMZ", "AAV", "ELL"),
    "FRENCH_R": ("VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM", "FLOR", "PRAI", "MESS", "THER", "FRUC", "COMP"),
}
_LAST_YEAR = {"JULIAN": 9999, "HEBREW": 9999, "FRENCH_R": 300}
_HEBREW_MONTHS = (7, 8, 9, 10, 11, 12, 13, 1, 2, 3, 4, 5, 6)


def first_and_last(calendar: str, year: int, month: int | None, day: int | None) -> tuple[Day, Day] | None:
    """First and last Gregorian day that a date of *calendar* (a key of ``MONTHS``) can mean; None where there is none such.

    *month* counts from 1 in the order of ``MONTHS``.
    """
    if not 1 <= year <= _LAST_YEAR[calendar]:
        return None
    first = _gregorian(calendar, year, month or 1, day or 1)
    ends = (_gregorian(calendar, year, month or len(MONTHS[calendar]), d) for d in ((day,) if day else range(31, 0, -1)))
    last = next((end for end in ends if end), None)
    return (first, last) if first and last else None


def _gregorian(calendar: str, year: int, month: int, day: int) -> Day | None:
    from convertdate import french_republican, julian

    try:
        if calendar == "JULIAN":
            longest = 29 if month == 2 and year % 4 == 0 else days_in_month(2001, month)
            found = julian.to_gregorian(year, month, day) if day <= longest else None
        elif calendar == "HEBREW":
            found = _hebrew(year, month, day)
        else:
            longest = 30 if month <= 12 else 6 if french_republican.leap(year) else 5
            found = french_republican.to_gregorian(year, month, day) if day <= longest else None
    except (ValueError, OverflowError, IndexError):
        return None
    return (int(found[0]), int(found[1]), int(found[2])) if found else None


def _hebrew(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    """Counts from the new year: the library's own way there warns of its own deprecated parts."""
    from convertdate import gregorian, hebrew

    year_of_months = [n for n in _HEBREW_MONTHS if n != 13 or hebrew.leap(year)]
    number = _HEBREW_MONTHS[month - 1]
    number = 12 if number not in year_of_months else number
    if day > hebrew.month_length(year, number):
        return None
    before = sum(hebrew.month_length(year, n) for n in year_of_months[: year_of_months.index(number)])
    found = gregorian.from_jd(hebrew.to_jd(year, 7, 1) + before + day - 1)
    return int(found[0]), int(found[1]), int(found[2])
