"""Reading EDTF level 1 text (ISO 8601-2): dates, seasons, missing digits, qualifiers, intervals with open ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from genogram.dates.partial import PartialDate


class DateError(ValueError):
    """Text is no EDTF date.

    ``code``: ``empty``, ``not_edtf``, ``no_such_day`` (month 13, 30 February), ``order`` (ends before it begins).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class End(Enum):
    """The end of an interval that is not a date: ``OPEN`` (``..``) has none, ``UNKNOWN`` (nothing) is not known."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One date as far as it is known. Years are astronomical (0 is 1 BC); both None where the year is not known.

    ``year_low`` and ``year_high`` differ where digits are missing (``198X``). ``season`` is 1 (spring) to 4 (winter).
    """

    year_low: int | None
    year_high: int | None
    month: int | None = None
    season: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def year(self) -> int | None:
        """The one year it lies in, or None where digits are missing."""
        return self.year_low if self.year_low == self.year_high else None


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; at least one end is a date."""

    start: Point | End
    end: Point | End


Reading = Point | Interval

_YEAR = r"-?(?:\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX)|Y-?[1-9]\d{4,8}"
_POINT = re.compile(rf"({_YEAR})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?([?~%]?)", re.ASCII)
_FIRST_SEASON, _LAST_SEASON = 21, 24
_MONTHS = 12


def parse_edtf(text: str) -> PartialDate:
    """A PartialDate of EDTF level 1 *text* (spaces around it are dropped). Raises DateError."""
    stripped = text.strip()
    reading(stripped)
    return PartialDate(edtf=stripped)


def read_edtf(date: PartialDate | None) -> Reading | None:
    """What a date's EDTF text says; None where it has none or (in data from elsewhere) one that cannot be read."""
    if date is None or not date.edtf:
        return None
    try:
        return reading(date.edtf)
    except DateError:
        return None


@lru_cache(maxsize=16384)
def reading(text: str) -> Reading:
    """What EDTF *text* says. Raises DateError."""
    if not text:
        raise DateError("empty")
    if "/" not in text:
        return _point(text)
    first, _, second = text.partition("/")
    start, end = _end(first), _end(second)
    if isinstance(start, End) and isinstance(end, End):
        raise DateError("not_edtf")
    if isinstance(start, Point) and isinstance(end, Point):
        _check_order(start, end)
    return Interval(start, end)


def _end(text: str) -> Point | End:
    return End(text) if text in ("", "..") else _point(text)


def _check_order(start: Point, end: Point) -> None:
    from genogram.dates.bounds import point_bounds

    low, high = point_bounds(start)[0], point_bounds(end)[1]
    if low is not None and high is not None and high < low:
        raise DateError("order")


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None or match[1] in ("-0000", "-000X", "-00XX", "-0XXX", "-XXXX"):
        raise DateError("not_edtf")
    low, high = _years(match[1])
    flags = {"approximate": match[4] in ("~", "%"), "uncertain": match[4] in ("?", "%")} if match[4] else {}
    month, day = (None if part in (None, "XX") else int(part) for part in (match[2], match[3]))
    if month is None:
        if day is not None:
            raise DateError("not_edtf")
        return Point(low, high, **flags)
    if _FIRST_SEASON <= month <= _LAST_SEASON and match[3] is None:
        return Point(low, high, season=month - _FIRST_SEASON + 1, **flags)
    if not 1 <= month <= _MONTHS:
        raise DateError("no_such_day")
    if day is not None and not 1 <= day <= _longest(low, high, month):
        raise DateError("no_such_day")
    return Point(low, high, month=month, day=day, **flags)


def _longest(low: int | None, high: int | None, month: int) -> int:
    from genogram.dates.bounds import days_in_month

    return days_in_month(low, month) if low is not None and low == high else days_in_month(2000, month)


def _years(text: str) -> tuple[int | None, int | None]:
    if text.startswith("Y"):
        return int(text[1:]), int(text[1:])
    if "XXXX" in text:
        return None, None
    first, second = int(text.replace("X", "0")), int(text.replace("X", "9"))
    return min(first, second), max(first, second)
