"""GEDCOM dates as partial dates: every qualifier is kept, in EDTF where EDTF can say it, else in the words beside."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from genogram.dates import DateError, PartialDate, earliest, from_words, latest, parse_edtf
from genogram.exchange.gedcom.calendars import MONTHS, first_and_last

_CALENDARS = "GREGORIAN|JULIAN|HEBREW|FRENCH_R"
_ESCAPE = re.compile(r"@#D(GREGORIAN|JULIAN|HEBREW|FRENCH R)@\s*")
_ONE = re.compile(
    rf"(?:({_CALENDARS})\s+)?(?:(?:(\d{{1,2}})\s+)?([A-Z]{{3,9}})\.?\s+)?(\d{{1,5}})(?:/(\d{{1,4}}))?\s*(BCE|B\.\s?C\.|BC)?",
    re.ASCII,
)
_MARKS = {"ABOUT": "ABT", "CIRCA": "ABT", "CA": "ABT", "CALCULATED": "CAL", "ESTIMATED": "EST", "BEFORE": "BEF", "AFTER": "AFT"}
_MARKED = re.compile(r"(ABT|ABOUT|CIRCA|CA|CAL|CALCULATED|EST|ESTIMATED|BEF|BEFORE|AFT|AFTER|FROM|TO)(?:\.\s*|\s+)(.+)")
_TWO = re.compile(r"(BET|BETWEEN|FROM)(?:\.\s*|\s+)(.+?)\s+(?:AND|TO|-)\s+(.+)")
_PHRASE = re.compile(r"(?:INT\.?\s+)?(.*?)\s*\((.*)\)", re.DOTALL | re.IGNORECASE)
_LONG_MONTHS = {
    "JANUARY": "JAN", "FEBRUARY": "FEB", "MARCH": "MAR", "APRIL": "APR", "JUNE": "JUN", "JULY": "JUL", "AUGUST": "AUG",
    "SEPTEMBER": "SEP", "SEPT": "SEP", "OCTOBER": "OCT", "NOVEMBER": "NOV", "DECEMBER": "DEC",
}  # fmt: skip
_LONGEST = 200


class Said(NamedTuple):
    """A date read. ``code`` is empty, ``date_read_freely`` (not GEDCOM, guessed) or ``date_kept_as_words``."""

    date: PartialDate
    code: str = ""


class _One(NamedTuple):
    """One calendar date: EDTF, its GEDCOM 7 text, and whether EDTF says all of it."""

    edtf: str
    text: str
    plain: bool


@lru_cache(maxsize=8192)
def read_date(value: str, phrase: str = "") -> Said:
    """The PartialDate of a DATE value and the PHRASE below it. Never raises; what is not understood stays as words."""
    text = " ".join(value.split())
    if not text:
        return Said(PartialDate(words=phrase))
    inner = _PHRASE.fullmatch(text) if text.endswith(")") else None
    if inner and not phrase:
        return read_date(inner[1], inner[2]) if inner[2] else read_date(inner[1])
    found = _grammar(text) if len(text) <= _LONGEST else None
    if found is not None:
        if phrase:
            words = f"{found.words} ({phrase})" if found.words else phrase
            return Said(PartialDate(found.edtf, words))
        return Said(found)
    words = f"{value.strip()} ({phrase})" if phrase else value.strip()
    guessed = from_words(text, today="2000-01-01") if re.search(r"\d{3}", text) else PartialDate()
    if guessed.edtf:
        return Said(PartialDate(guessed.edtf, words), "date_read_freely")
    return Said(PartialDate(words=words), "date_kept_as_words")


def read_span(value: str) -> tuple[PartialDate, PartialDate] | None:
    """Both ends of ``FROM a TO b`` where each is a plain date; None for everything else."""
    found = _TWO.fullmatch(_tidy(value))
    if not found or found[1] != "FROM":
        return None
    first, last = _single(found[2]), _single(found[3])
    if not first or not last or not first.plain or not last.plain:
        return None
    return PartialDate(first.edtf), PartialDate(last.edtf)


def _tidy(text: str) -> str:
    upper = _ESCAPE.sub(lambda m: m[1].replace(" ", "_") + " ", " ".join(text.split()).upper())
    return " ".join(upper.split())


def _grammar(text: str) -> PartialDate | None:
    upper = _tidy(text)
    one = _single(upper)
    if one:
        return PartialDate(one.edtf, "" if one.plain else one.text)
    found = _TWO.fullmatch(upper)
    if found:
        return _pair(found[1], found[2], found[3], text)
    marked = _MARKED.fullmatch(upper)
    if not marked:
        return None
    mark = _MARKS.get(marked[1], marked[1])
    one = _single(marked[2])
    if one is None:
        return None
    if mark in ("ABT", "CAL", "EST"):
        edtf = one.edtf if "/" in one.edtf or one.edtf.endswith("~") else one.edtf + "~"
        return PartialDate(edtf, "" if mark == "ABT" and one.plain else f"{mark} {one.text}")
    if "/" in one.edtf:
        first, last = one.edtf.split("/")
        edtf = f"../{last}" if mark in ("BEF", "TO") else f"{first}/.."
    else:
        edtf = f"../{one.edtf}" if mark in ("BEF", "TO") else f"{one.edtf}/.."
    return PartialDate(edtf, "" if mark in ("BEF", "AFT") and one.plain else f"{mark} {one.text}")


def _pair(mark: str, start: str, end: str, said: str) -> PartialDate | None:
    first, last = _single(start), _single(end)
    if not first or not last:
        return None
    period = mark == "FROM"
    a, b = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    try:
        edtf = parse_edtf(f"{a}/{b}").edtf
    except DateError:
        try:
            return PartialDate(parse_edtf(f"{last.edtf.split('/')[0]}/{first.edtf.split('/')[-1]}").edtf, said)
        except DateError:
            return None
    if first.plain and last.plain and not period:
        return PartialDate(edtf)
    return PartialDate(edtf, f"FROM {first.text} TO {last.text}" if period else f"BET {first.text} AND {last.text}")


def _single(text: str) -> _One | None:
    found = _ONE.fullmatch(text)
    if not found:
        return None
    calendar, day_text, month_text, year_text, dual, bc = found.groups()
    calendar = calendar or "GREGORIAN"
    month_text = _LONG_MONTHS.get(month_text, month_text) if calendar in ("GREGORIAN", "JULIAN") else month_text
    if month_text and month_text not in MONTHS[calendar]:
        return None
    month = MONTHS[calendar].index(month_text) + 1 if month_text else None
    day, year = int(day_text) if day_text else None, int(year_text)
    shown = " ".join(p for p in (str(day) if day else "", month_text, str(year)) if p)
    if calendar != "GREGORIAN":
        return None if dual or bc else _converted(calendar, year, month, day, f"{calendar} {shown}")
    if dual:
        if bc:
            return None
        other = _dual(year_text, dual)
        return _gregorian(other, month, day, f"{shown}/{dual}", plain=False) if other else None
    return _gregorian(1 - year if bc else year, month, day, f"{shown} BCE" if bc else shown, plain=True) if year else None


def _dual(year: str, dual: str) -> int | None:
    """The year as it would begin in January: 1648/49 is 1649, 1699/00 is 1700; None if it is no such pair."""
    other = int(dual) if len(dual) >= len(year) else int(year[: len(year) - len(dual)] + dual)
    if other < int(year):
        other += 10 ** len(dual)
    return other if other - int(year) == 1 else None


def _gregorian(year: int, month: int | None, day: int | None, text: str, plain: bool) -> _One | None:
    if not -9999 <= year <= 9999:
        return None
    edtf = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    edtf += (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day is not None else "")
    try:
        return _One(parse_edtf(edtf).edtf, text, plain)
    except DateError:
        return None


def _converted(calendar: str, year: int, month: int | None, day: int | None, text: str) -> _One | None:
    days = first_and_last(calendar, year, month, day)
    if days is None:
        return None
    (y1, m1, d1), (y2, m2, d2) = days
    if not (1 <= y1 <= 9999 and 1 <= y2 <= 9999):
        return None
    if calendar == "JULIAN" and day is None:
        edtf = f"{year:04d}-{month:02d}~" if month else f"{year:04d}~"
    elif days[0] == days[1]:
        edtf = f"{y1:04d}-{m1:02d}-{d1:02d}"
    else:
        edtf = f"{y1:04d}-{m1:02d}-{d1:02d}/{y2:04d}-{m2:02d}-{d2:02d}"
    return _One(edtf, text, plain=False)


_DATE7 = rf"(?:(?:{_CALENDARS}) )?(?:(?:\d{{1,2}} )?[A-Z]{{3,4}} )?\d{{1,4}}(?: BCE)?"
_GEDCOM7 = re.compile(
    rf"(?:ABT|CAL|EST|BEF|AFT|FROM|TO) {_DATE7}|BET {_DATE7} AND {_DATE7}|FROM {_DATE7} TO {_DATE7}|{_DATE7}", re.ASCII
)


def write_date(date: PartialDate) -> tuple[str, str]:
    """(GEDCOM 7 DATE value, PHRASE) of a date; the nearest value where GEDCOM cannot say the EDTF."""
    if date.edtf and _GEDCOM7.fullmatch(date.words) and read_date(date.words).date == date:
        return date.words, ""
    return _value(date.edtf), date.words


def _value(edtf: str) -> str:
    try:
        parse_edtf(edtf)
    except DateError:
        return ""
    first, slash, last = edtf.partition("/")
    if slash:
        start, end = _point(first), _point(last)
        if start and end:
            return f"BET {start} AND {end}"
        return f"AFT {start}" if start else f"BEF {end}" if end else ""
    value = _point(edtf)
    if value and edtf[-1] == "~":
        return f"ABT {value}"
    if value and edtf[-1] in "?%":
        return f"EST {value}"
    if value:
        return value
    low, high = earliest(PartialDate(edtf)), latest(PartialDate(edtf))
    if not low or not high:
        return ""
    whole_years = low[1:] == (1, 1) and high[1:] == (12, 31)
    ends = [_text(d[0], 0, 0) if whole_years else _text(*d) for d in (low, high)]
    if ends[0] == ends[1]:
        return ends[0]
    return f"BET {ends[0]} AND {ends[1]}" if all(ends) else ""


_POINT = re.compile(r"(-?\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?[?~%]?", re.ASCII)


def _point(edtf: str) -> str:
    found = _POINT.fullmatch(edtf)
    return _text(int(found[1]), int(found[2] or 0), int(found[3] or 0)) if found else ""


def _text(year: int, month: int, day: int) -> str:
    shown = f"{1 - year} BCE" if year <= 0 else str(year)
    if year < -9998:
        return ""
    return " ".join(p for p in (str(day) if day else "", MONTHS["GREGORIAN"][month - 1] if month else "", shown) if p)
