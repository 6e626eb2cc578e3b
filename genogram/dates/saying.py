"""Saying a partial date in words of a language: long for texts and forms, short (years) for drawings."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from genogram.dates.edtf import End, Interval, Point, read_edtf
from genogram.dates.partial import PartialDate
from resources.i18n import N_

if TYPE_CHECKING:
    from resources.i18n import Translator

_LOCALES = {"en": "en_GB", "de": "de", "da": "da", "uk": "uk"}
_NEEDS_NO_ERA = 100
"""Years of two digits are said with their era: "98" alone would be 1998."""
_STAND_IN = 9996
"""A leap year whose digits cannot be a day: stands for years that Python's dates do not have."""


def say(date: PartialDate | None, translator: Translator) -> str:
    """*date* in full: "12 March 2014", "about 1984", "summer 2004", "before 2010". Its own words where it has no reading."""
    if date is None:
        return ""
    read = read_edtf(date)
    if read is None:
        return date.words or date.edtf
    return _Speaker(translator).long(read)


def say_short(date: PartialDate | None, translator: Translator) -> str:
    """The years of *date* for a drawing: "1984", "c. 1984", "1980s", "1998–2001". Its own words where it has no reading."""
    if date is None:
        return ""
    read = read_edtf(date)
    if read is None:
        return date.words or date.edtf
    return _Speaker(translator).short(read)


class _Speaker:
    def __init__(self, translator: Translator) -> None:
        self._tr = translator
        self._locale = _LOCALES[translator.language]

    def long(self, read: Point | Interval) -> str:
        if isinstance(read, Point):
            return self._long_point(read)
        start, end = read.start, read.end
        if isinstance(start, Point) and isinstance(end, Point):
            return f"{self._long_point(start)} – {self._long_point(end)}"
        if isinstance(end, Point):
            return self._tr("before {date}", date=self._long_point(end, inside=True))
        assert isinstance(start, Point)
        if end is End.OPEN:
            return self._tr("after {date}", date=self._long_point(start, inside=True))
        return self._tr("from {date}, end not known", date=self._long_point(start, inside=True))

    def short(self, read: Point | Interval) -> str:
        if isinstance(read, Point):
            return self._short_point(read)
        start, end = read.start, read.end
        if isinstance(start, Point) and isinstance(end, Point):
            first, last = self._short_point(start), self._short_point(end)
            return first if first == last else f"{first}–{last}"
        if isinstance(end, Point):
            return self._tr("bef. {date}", date=self._short_point(end))
        assert isinstance(start, Point)
        return self._tr("aft. {date}", date=self._short_point(start))

    def _long_point(self, point: Point, inside: bool = False) -> str:
        inside = inside or point.approximate or point.uncertain
        said = self._exact(point, inside)
        if point.approximate and point.uncertain:
            return self._tr("perhaps about {date}", date=said)
        if point.approximate:
            return self._tr("about {date}", date=said)
        return self._tr("perhaps {date}", date=said) if point.uncertain else said

    def _short_point(self, point: Point) -> str:
        said = self._years(point)
        if point.approximate:
            said = self._tr("c. {date}", date=said)
        return said + "?" if point.uncertain else said

    def _exact(self, point: Point, inside: bool) -> str:
        if point.season is not None:
            seasons = (N_("spring {year}"), N_("summer {year}"), N_("autumn {year}"), N_("winter {year}"))
            return self._tr(seasons[point.season - 1], year=self._years(point))
        if point.month is None:
            return self._years(point)
        if point.year is None:
            month_day = _formatted(self._locale, point.month, point.day, with_year=False, inside=inside)
            return f"{month_day}, {self._years(point)}"
        said = _formatted(self._locale, point.month, point.day, with_year=True, inside=inside)
        return said.replace(str(_STAND_IN), self._one_year(point.year))

    def _years(self, point: Point) -> str:
        low, high = point.year_low, point.year_high
        if low is None or high is None:
            return self._tr("year not known")
        if low == high:
            return self._one_year(low)
        if high - low == 9 and low > 0:
            return self._tr("{year}s", year=low)
        return f"{self._one_year(low)}–{self._one_year(high)}"

    def _one_year(self, year: int) -> str:
        if year >= _NEEDS_NO_ERA:
            return str(year)
        before, after = _eras(self._locale)
        return f"{year} {after}" if year > 0 else f"{1 - year} {before}"


@lru_cache(maxsize=1024)
def _formatted(locale: str, month: int, day: int | None, *, with_year: bool, inside: bool) -> str:
    """Day and month (in the stand-in year) as CLDR writes them; *inside* a phrase the month takes its inflected form."""
    from babel.dates import format_date, format_skeleton

    date = dt.date(_STAND_IN, month, day or 1)
    if day is not None:
        return str(format_date(date, "long", locale=locale) if with_year else format_skeleton("MMMMd", date, locale=locale))
    if not with_year:
        return str(format_date(date, "MMMM" if inside else "LLLL", locale=locale))
    said = str(format_skeleton("yMMMM", date, locale=locale))
    if inside:
        standing, inflected = (str(format_date(date, pattern, locale=locale)) for pattern in ("LLLL", "MMMM"))
        said = said.replace(standing, inflected)
    return said


@lru_cache(maxsize=8)
def _eras(locale: str) -> tuple[str, str]:
    from babel import Locale

    eras = Locale.parse(locale).eras["abbreviated"]
    return str(eras[0]), str(eras[1])
