"""Partial dates: EDTF level 1 (ISO 8601-2) read, bounded, compared, typed in words and said in words."""

from __future__ import annotations

from genogram.dates.bounds import (
    Day,
    Maybe,
    age_range,
    before,
    day_number,
    earliest,
    latest,
    possibly_contains,
    sort_key,
    surely_before,
    year_of,
)
from genogram.dates.edtf import DateError, parse_edtf
from genogram.dates.partial import PartialDate
from genogram.dates.saying import say, say_short
from genogram.dates.words import from_words

__all__ = [
    "DateError",
    "Day",
    "Maybe",
    "PartialDate",
    "age_range",
    "before",
    "day_number",
    "earliest",
    "from_words",
    "latest",
    "parse_edtf",
    "possibly_contains",
    "say",
    "say_short",
    "sort_key",
    "surely_before",
    "year_of",
]
