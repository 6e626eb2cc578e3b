"""Order, three-valued comparison and ages of partial dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genogram.dates import (
    Maybe,
    PartialDate,
    age_range,
    before,
    day_number,
    earliest,
    latest,
    parse_edtf,
    possibly_contains,
    sort_key,
    surely_before,
)
from genogram.model import Span
from tests.helpers.random_edits import DATES

dates = st.sampled_from([parse_edtf(text) for text in DATES])


def span(since: str = "", until: str = "") -> Span:
    return Span(since=parse_edtf(since) if since else None, until=parse_edtf(until) if until else None)


@given(st.dates(), st.dates())
def test_day_numbers_count_days(one: dt.date, other: dt.date) -> None:
    difference = day_number((one.year, one.month, one.day)) - day_number((other.year, other.month, other.day))
    assert difference == (one - other).days


def test_day_numbers_pass_the_year_nought() -> None:
    assert day_number((0, 1, 1)) - day_number((-1, 12, 31)) == 1
    assert day_number((1, 1, 1)) - day_number((0, 1, 1)) == 366


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1984", "1985", Maybe.YES),
        ("1985", "1984", Maybe.NO),
        ("1984", "1984-05", Maybe.MAYBE),
        ("1984", "1984", Maybe.MAYBE),
        ("1984-05-01", "1984-05-01", Maybe.NO),
        ("1984~", "1985", Maybe.MAYBE),
        ("1984~", "1990", Maybe.YES),
        ("1984?", "1988", Maybe.MAYBE),
        ("198X", "1990", Maybe.YES),
        ("../2010", "2011", Maybe.YES),
        ("../2010", "1990", Maybe.MAYBE),
        ("2010/..", "2010", Maybe.MAYBE),
        ("2010/..", "2009", Maybe.NO),
        ("-0043", "0014", Maybe.YES),
    ],
)
def test_before(one: str, other: str, said: Maybe) -> None:
    assert before(parse_edtf(one), parse_edtf(other)) is said
    assert surely_before(parse_edtf(one), parse_edtf(other)) is (said is Maybe.YES)


def test_an_unknown_date_is_never_surely_before() -> None:
    assert not surely_before(None, parse_edtf("1984"))
    assert not surely_before(parse_edtf("1984"), PartialDate(words="after the war"))


@given(dates, dates)
def test_nothing_is_surely_before_what_is_surely_before_it(one: PartialDate, other: PartialDate) -> None:
    assert not (surely_before(one, other) and surely_before(other, one))
    if surely_before(one, other):
        assert before(other, one) is Maybe.NO
        assert sort_key(one) < sort_key(other)


def test_unknown_dates_sort_last_and_open_ends_by_what_they_have() -> None:
    texts = ["Y12000", "2011", "../2010", "2010-12-31", "2010/..", "-0043"]
    known = [parse_edtf(t) for t in texts]
    in_order = sorted(known, key=sort_key)
    assert [d.edtf for d in in_order] == ["-0043", "2010/..", "../2010", "2010-12-31", "2011", "Y12000"]
    assert sort_key(None) > sort_key(known[0])


@pytest.mark.parametrize(
    ("held", "on", "said"),
    [
        (span(), "1984", Maybe.YES),
        (span("2000"), "1999", Maybe.NO),
        (span("2000"), "2000-06", Maybe.MAYBE),
        (span("2000"), "2001", Maybe.YES),
        (span("2000", "2010"), "2011", Maybe.NO),
        (span("2000", "2010"), "2010", Maybe.MAYBE),
        (span("2000-05-01", "2000-05-03"), "2000-05-03", Maybe.YES),
        (span("2000-05-01", "2000-05-03"), "2000-05-04", Maybe.NO),
        (span("2000-05-01"), "2000-05-01", Maybe.YES),
        (span("2000~"), "1998", Maybe.MAYBE),
        (span("2000~"), "1990", Maybe.NO),
        (span("../2000"), "1950", Maybe.MAYBE),
        (span("", "2000/.."), "2050", Maybe.MAYBE),
        (span("1999/2001"), "2002", Maybe.YES),
    ],
)
def test_possibly_contains(held: Span, on: str, said: Maybe) -> None:
    assert possibly_contains(held, parse_edtf(on)) is said


def test_words_without_a_reading_leave_the_question_open() -> None:
    assert possibly_contains(Span(since=PartialDate(words="when we moved")), parse_edtf("1984")) is Maybe.MAYBE


@pytest.mark.parametrize(
    ("born", "on", "ages"),
    [
        ("1984-06-15", "2024-06-14", (39, 39)),
        ("1984-06-15", "2024-06-15", (40, 40)),
        ("1984-02-29", "2023-02-28", (38, 38)),
        ("1984", "2024-06-15", (39, 40)),
        ("1984~", "2024-06-15", (39, 40)),
        ("198X", "2024-01-01", (34, 44)),
        ("1984", "1984", (0, 0)),
        ("1984", "1983", None),
        ("../1984", "2024", None),
        ("1984", "2024/..", None),
        ("-0099-07-12", "-0043-03-15", (55, 55)),
        ("1999/2001", "2024-06-15", (22, 25)),
    ],
)
def test_ages(born: str, on: str, ages: tuple[int, int] | None) -> None:
    assert age_range(parse_edtf(born), parse_edtf(on)) == ages


@given(dates, dates)
def test_ages_are_a_range(born: PartialDate, on: PartialDate) -> None:
    ages = age_range(born, on)
    if ages is not None:
        assert 0 <= ages[0] <= ages[1]
        assert None not in (earliest(born), latest(on))
