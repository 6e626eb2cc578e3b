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
    months = range(1, len(MONTHS[calendar]) + 1) if month is None else (month,)
    days = [
        found
        for m in months
        for d in ((day,) if day is not None else range(1, 32))
        if (found := _gregorian(calendar, year, m, d)) is not None
    ]
    return (min(days), max(days)) if days else None


def _gregorian(calendar: str, year: int, month: int, day: int) -> Day | None:
    from convertdate import french_republican, hebrew, julian

    try:
        if calendar == "JULIAN":
            longest = 29 if month == 2 and year % 4 == 0 else days_in_month(2001, month)
            found = julian.to_gregorian(year, month, day) if day <= longest else None
        elif calendar == "HEBREW":
            number = _HEBREW_MONTHS[month - 1]
            if number == 13 and not hebrew.leap(year):
                number = 12
            found = hebrew.to_gregorian(year, number, day) if day <= hebrew.month_length(year, number) else None
        else:
            longest = 30 if month <= 12 else 6
            found = french_republican.to_gregorian(year, month, day) if day <= longest else None
    except (ValueError, OverflowError, IndexError):
        return None
    return (int(found[0]), int(found[1]), int(found[2])) if found else None
