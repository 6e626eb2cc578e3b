"""Partial dates in words of four languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genogram.dates import PartialDate, from_words, parse_edtf, say, say_short
from resources.i18n import LANGUAGES, Translator, translator

ENGLISH = translator("en")

LONG = [
    ("1984", "1984"),
    ("0863", "863"),
    ("0043", "43 AD"),
    ("0863-03-12", "12 March 863"),
    ("-0043", "44 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("0000", "1 BC"),
    ("Y12000", "12000"),
    ("2014-03-12", "12 March 2014"),
    ("2014-03", "March 2014"),
    ("1996-02-29", "29 February 1996"),
    ("9996-02-29", "29 February 9996"),
    ("2004-22", "summer 2004"),
    ("1984~", "about 1984"),
    ("1984?", "perhaps 1984"),
    ("1984%", "perhaps about 1984"),
    ("198X", "1980s"),
    ("18XX", "1800–1899"),
    ("198X-05", "May, 1980s"),
    ("XXXX-12-24", "24 December, year not known"),
    ("../2010", "before 2010"),
    ("2010/..", "after 2010"),
    ("2010/", "from 2010, end not known"),
    ("1999/2001", "1999 – 2001"),
    ("2004-03/2004-05-12", "March 2004 – 12 May 2004"),
]


@pytest.mark.parametrize(("edtf", "said"), LONG)
def test_long_in_english(edtf: str, said: str) -> None:
    assert say(parse_edtf(edtf), ENGLISH) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1984", "1984"),
        ("2014-03-12", "2014"),
        ("1984~", "c. 1984"),
        ("1984?", "1984?"),
        ("1984%", "c. 1984?"),
        ("198X", "1980s"),
        ("-0043", "44 BC"),
        ("../2010", "bef. 2010"),
        ("2010/..", "aft. 2010"),
        ("1999/2001", "1999–2001"),
        ("2004-03/2004-05", "2004"),
    ],
)
def test_short_in_english(edtf: str, said: str) -> None:
    assert say_short(parse_edtf(edtf), ENGLISH) == said


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("de", "12. März 2014", "März 2014"),
        ("da", "12. marts 2014", "marts 2014"),
        ("uk", "12 березня 2014\u202fр.", "березень 2014\u202fр."),
    ],
)
def test_days_and_months_in_other_languages(language: str, day: str, month: str) -> None:
    speaker = translator(language)
    assert say(parse_edtf("2014-03-12"), speaker).replace("\xa0", "\u202f") == day
    assert say(parse_edtf("2014-03"), speaker).replace("\xa0", "\u202f") == month


def test_ukrainian_months_are_inflected_inside_a_phrase() -> None:
    assert "березня" in say(parse_edtf("../2014-03"), translator("uk"))


def test_nothing_and_words() -> None:
    assert say(None, ENGLISH) == say_short(None, ENGLISH) == ""
    assert say(PartialDate(words="after the war"), ENGLISH) == "after the war"
    assert say_short(PartialDate(words="after the war"), ENGLISH) == "after the war"
    assert say(PartialDate(edtf="1984-99"), ENGLISH) == "1984-99"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edtf", [edtf for edtf, _ in LONG])
def test_every_language_says_every_date(language: str, edtf: str) -> None:
    for speak in (say, say_short):
        said = speak(parse_edtf(edtf), translator(language))
        assert said
        assert "{" not in said


@given(st.sampled_from(LANGUAGES), st.dates())
def test_a_day_that_is_said_can_be_read_back(language: str, day: object) -> None:
    speaker: Translator = translator(language)
    date = parse_edtf(str(day))
    assert from_words(say(date, speaker), "2025-06-15").edtf == date.edtf
