"""What a partial date can mean: its bounds, order, and three-valued comparison."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from genogram.dates.edtf import End, Interval, Point, Reading, read_edtf
from genogram.dates.partial import PartialDate

if TYPE_CHECKING:
    from genogram.model.values import Span

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BC), month, day of the proleptic Gregorian calendar."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASONS: dict[int, tuple[int, Day, Day]] = {
    1: (0, (0, 3, 1), (0, 6, 21)),
    2: (0, (0, 6, 1), (0, 9, 23)),
    3: (0, (0, 9, 1), (0, 12, 21)),
    4: (1, (0, 1, 1), (0, 2, 28)),
}
"""Season -> how many years later it can end, first and last day: wide, since "winter 2004" may mean two winters."""


class Maybe(Enum):
    """Three-valued truth: partial dates often leave a question open."""

    NO = 0
    MAYBE = 1
    YES = 2


def is_leap(year: int) -> bool:
    """Whether the astronomical *year* has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days of *month* (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(day: Day) -> int:
    """Days since 1 March of year 0, negative before; differences of these are differences in days."""
    year, month, of_month = day
    shifted = year - (month <= 2)
    return 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 + (153 * ((month + 9) % 12) + 2) // 5 + of_month - 1


def point_bounds(point: Point) -> tuple[Day | None, Day | None]:
    """First and last day one date can mean; both None where its year is not known. Qualifiers do not widen it."""
    low, high = point.year_low, point.year_high
    if low is None or high is None:
        return None, None
    if point.season is not None:
        later, first, last = _SEASONS[point.season]
        return (low, first[1], first[2]), (high + later, last[1], last[2])
    if point.month is None:
        return (low, 1, 1), (high, 12, 31)
    if point.day is None:
        return (low, point.month, 1), (high, point.month, days_in_month(high, point.month))
    return (
        (low, point.month, min(point.day, days_in_month(low, point.month))),
        (high, point.month, min(point.day, days_in_month(high, point.month))),
    )


def earliest(date: PartialDate | None) -> Day | None:
    """The first day *date* can mean; None where it has no beginning or cannot be read. ``~`` and ``?`` do not widen it."""
    return _bounds(read_edtf(date))[0]


def latest(date: PartialDate | None) -> Day | None:
    """The last day *date* can mean; None where it has no end or cannot be read."""
    return _bounds(read_edtf(date))[1]


def _bounds(read: Reading | None) -> tuple[Day | None, Day | None]:
    if read is None:
        return None, None
    if isinstance(read, Point):
        return point_bounds(read)
    start = None if isinstance(read.start, End) else point_bounds(read.start)[0]
    end = None if isinstance(read.end, End) else point_bounds(read.end)[1]
    return start, end


def year_of(date: PartialDate | None) -> int | None:
    """The one year *date* lies in (astronomical; also where it is approximate), None where it may be one of several."""
    read = read_edtf(date)
    if isinstance(read, Point):
        return read.year
    if isinstance(read, Interval) and isinstance(read.start, Point) and isinstance(read.end, Point):
        return read.start.year if read.start.year == read.end.year else None
    return None


def sort_key(date: PartialDate | None) -> tuple[float, ...]:
    """Orders dates by the middle of what they can mean; unknown ones come last. ``../2010`` stands just before 2011."""
    low, high = _bounds(read_edtf(date))
    if low is not None and high is not None:
        return 0.0, (day_number(low) + day_number(high)) / 2
    if high is not None:
        return 0.0, day_number(high) - 0.5
    if low is not None:
        return 0.0, day_number(low) + 0.5
    return 1.0, 0.0


@lru_cache(maxsize=16384)
def loose_days(date: PartialDate) -> tuple[float, float]:
    """Day numbers between which *date* lies with some slack for "about" and "perhaps"; infinite where it is open or unknown.

    About: 2 years for a year, 2 months for a month, 10 days for a day. Perhaps: 5 years, 1 year, 1 year, since somebody
    who is not sure of a date may well be wrong about the year.
    """
    read = read_edtf(date)
    low, high = _bounds(read)
    if read is None:
        return -inf, inf
    first, last = (read, read) if isinstance(read, Point) else (read.start, read.end)
    return (
        -inf if low is None else day_number(low) - (_slack(first) if isinstance(first, Point) else 0),
        inf if high is None else day_number(high) + (_slack(last) if isinstance(last, Point) else 0),
    )


def _slack(point: Point) -> int:
    fine = point.month is not None or point.season is not None
    about = 0 if not point.approximate else 10 if point.day is not None else 61 if fine else 730
    perhaps = 0 if not point.uncertain else 366 if fine else 1826
    return max(about, perhaps)


def surely_before(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Whether *first* lies before *second* whatever the two can mean; False where one is unknown."""
    return before(first, second) is Maybe.YES


def before(first: PartialDate | None, second: PartialDate | None) -> Maybe:
    """Whether *first* lies on an earlier day than *second*."""
    if first is None or second is None:
        return Maybe.MAYBE
    low, high = loose_days(first)
    from_, until = loose_days(second)
    if high < from_:
        return Maybe.YES
    return Maybe.NO if low >= until else Maybe.MAYBE


def possibly_contains(span: Span, date: PartialDate) -> Maybe:
    """Whether *span* (ends included; no end means always) holds on *date*, taken as some moment within what it can mean."""
    low, high = loose_days(date)
    since = (-inf, -inf) if span.since is None else loose_days(span.since)
    until = (inf, inf) if span.until is None else loose_days(span.until)
    if high < since[0] or low > until[1]:
        return Maybe.NO
    return Maybe.YES if since[1] <= low and high <= until[0] else Maybe.MAYBE


def age_range(born: PartialDate | None, on: PartialDate | None) -> tuple[int, int] | None:
    """Completed years on a day: the lowest and highest possible.

    None where a bound is missing or the day lies before the birth. Qualifiers do not widen it: say "about" yourself.
    """
    born_low, born_high = _bounds(read_edtf(born))
    on_low, on_high = _bounds(read_edtf(on))
    if born_low is None or born_high is None or on_low is None or on_high is None:
        return None
    highest = _completed(born_low, on_high)
    return None if highest < 0 else (max(0, _completed(born_high, on_low)), highest)


def _completed(born: Day, on: Day) -> int:
    return on[0] - born[0] - (on[1:] < born[1:])
