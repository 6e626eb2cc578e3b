"""Dates as people type them in four languages, and everything else they type."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from genogram.dates import PartialDate, from_words, parse_edtf

TODAY = "2025-06-15"

READ = [
    ("1984", "1984"),
    (" 1984 ", "1984"),
    ("2004-21", "2004-21"),
    ("../2010", "../2010"),
    ("about 1984", "1984~"),
    ("um 1984", "1984~"),
    ("ca. 1984", "1984~"),
    ("c1984", "1984~"),
    ("omkring 1984", "1984~"),
    ("близько 1984 року", "1984~"),
    ("perhaps 1984", "1984?"),
    ("vielleicht 1984", "1984?"),
    ("måske 1984", "1984?"),
    ("можливо 1984", "1984?"),
    ("1984?", "1984?"),
    ("perhaps about 1984", "1984%"),
    ("12.3.2014", "2014-03-12"),
    ("12/3/2014", "2014-03-12"),
    ("3/14/2014", "2014-03-14"),
    ("12-03-2014", "2014-03-12"),
    ("2014/3/12", "2014-03-12"),
    ("12 March 2014", "2014-03-12"),
    ("March 12, 2014", "2014-03-12"),
    ("12th of March 2014", "2014-03-12"),
    ("12. März 2014", "2014-03-12"),
    ("am 12. März 2014", "2014-03-12"),
    ("den 12. marts 2014", "2014-03-12"),
    ("12 березня 2014 р.", "2014-03-12"),
    ("12 MAR 2014", "2014-03-12"),
    ("3/2014", "2014-03"),
    ("March 2014", "2014-03"),
    ("im März 2014", "2014-03"),
    ("marts 2014", "2014-03"),
    ("березень 2014", "2014-03"),
    ("у березні 2014", "2014-03"),
    ("Sommer 2004", "2004-22"),
    ("summer of 2004", "2004-22"),
    ("sommeren 2004", "2004-22"),
    ("влітку 2004", "2004-22"),
    ("autumn 2004", "2004-23"),
    ("1990s", "199X"),
    ("the 1990's", "199X"),
    ("90er Jahre", "199X"),
    ("1990'erne", "199X"),
    ("1990-ті роки", "199X"),
    ("у 1990-х", "199X"),
    ("early 1990s", "1990~/1993~"),
    ("Anfang der 90er", "1990~/1993~"),
    ("наприкінці 1990-х", "1996~/1999~"),
    ("Ende 1984", "1984-09~/1984-12~"),
    ("19th century", "18XX"),
    ("19. Jahrhundert", "18XX"),
    ("1800-tallet", "18XX"),
    ("XIX століття", "18XX"),
    ("before 2010", "../2010"),
    ("vor 2010", "../2010"),
    ("før 2010", "../2010"),
    ("до 2010 року", "../2010"),
    ("BEF 25 MAR 1599", "../1599-03-25"),
    ("after about 1950", "1950~/.."),
    ("nach 1950", "1950/.."),
    ("efter 1950", "1950/.."),
    ("після 1950", "1950/.."),
    ("between 1999 and 2001", "1999/2001"),
    ("zwischen 1999 und 2001", "1999/2001"),
    ("mellem 1999 og 2001", "1999/2001"),
    ("між 1999 та 2001", "1999/2001"),
    ("1999–2001", "1999/2001"),
    ("1999-2001", "1999/2001"),
    ("1999/2001", "1999/2001"),
    ("from 1999 to 2001", "1999/2001"),
    ("von 1999 bis 2001", "1999/2001"),
    ("з 1999 до 2001", "1999/2001"),
    ("March to May 2004", "2004-03/2004-05"),
    ("1656/57", "1656/1657"),
    ("863", "0863"),
    ("12.03.0863", "0863-03-12"),
    ("44 BC", "-0043"),
    ("1 v. Chr.", "0000"),
    ("15. marts 44 f.Kr.", "-0043-03-15"),
    ("1 January 99 AD", "0099-01-01"),
    ("44 f.Kr.", "-0043"),
    ("44 до н.е.", "-0043"),
    ("about 44 BC", "-0043~"),
    ("AD 43", "0043"),
    ("14 n. Chr.", "0014"),
    ("12.3.84", "1984-03-12"),
    ("12.3.14", "2014-03-12"),
    ("'98", "1998"),
    ("today", "2025-06-15"),
    ("gestern", "2025-06-14"),
    ("sidste år", "2024"),
    ("3 years ago", "2022~"),
    ("vor 3 Jahren", "2022~"),
    ("for 3 år siden", "2022~"),
    ("3 роки тому", "2022~"),
]


@pytest.mark.parametrize(("text", "edtf"), READ)
def test_what_people_type_is_read(text: str, edtf: str) -> None:
    assert from_words(text, TODAY).edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Easter 2004",
        "99999",
        "31.2.2014",
        "2014-13-01",
        "30 February 2001",
        "12",
        "98",
        "deceased",
        "🙂",
        "2010-1999",
        "between 2010 and 1999",
        "28 APR 1952 L",
        "May",
        "12.3.",
        "0.0.0000",
        "Herr Sommer",
        "1984 1985",
        "x" * 500,
    ],
)
def test_what_is_not_understood_stays_as_it_was_typed(text: str) -> None:
    assert from_words(text, TODAY) == PartialDate(words=text)


def test_words_stay_beside_a_reading_that_says_less_than_they_do() -> None:
    assert from_words("um die 1990er", TODAY) == PartialDate(edtf="199X~", words="um die 1990er")
    assert from_words("12.3.2014", TODAY) == PartialDate(edtf="2014-03-12")
    assert from_words("12.3.14", TODAY) == PartialDate(edtf="2014-03-12", words="12.3.14")


def test_nothing_typed_is_no_date() -> None:
    assert not from_words("  \n", TODAY)


def test_two_digits_never_lie_in_the_future() -> None:
    assert from_words("1.1.26", TODAY).edtf == "1926-01-01"
    assert from_words("1.1.25", TODAY).edtf == "2025-01-01"


PIECES = st.sampled_from(
    [
        "about",
        "um",
        "before",
        "до",
        "between",
        "and",
        "1984",
        "12.3.",
        "'",
        "/",
        "-",
        "–",
        "..",
        "?",
        "~",
        "BC",
        "13",
        "199X",
        "Mai",
        "century",
        "ivx",
        "99999999999999",
        "vor",
        "Jahren",
        "0",
        "early",
        "the",
        "-0000",
        "٣",
        "²",
    ]
)


@given(st.text(max_size=60) | st.lists(PIECES, max_size=8).map(" ".join) | st.lists(PIECES, max_size=8).map("".join))
@example("vor 999 Jahren")
@example("0 century")
@example("iiii century")
@example("²⁰ century")
def test_no_text_breaks_it(text: str) -> None:
    date = from_words(text, TODAY)
    if date.edtf:
        assert parse_edtf(date.edtf).edtf == date.edtf
    assert bool(date) == bool(text.split())


@given(st.text(max_size=12))
def test_no_today_breaks_it(today: str) -> None:
    assert from_words("1984", today).edtf == "1984"
    assert from_words("12.3.2014", today).edtf == "2014-03-12"
