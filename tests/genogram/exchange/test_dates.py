"""GEDCOM dates: every qualifier comes back as EDTF, or in the words beside it, and is written again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genogram.dates import PartialDate, parse_edtf
from genogram.exchange.gedcom.dates import read_date, read_span, write_date
from tests.genogram.exchange.random_documents import EDTF
from tests.helpers.families import all_families

FORMS = [
    ("12 MAR 2014", "2014-03-12", ""),
    ("MAR 2014", "2014-03", ""),
    ("2014", "2014", ""),
    ("93", "0093", ""),
    ("ABT 1900", "1900~", ""),
    ("Abt. 12 mar 1900", "1900-03-12~", ""),
    ("CAL 1900", "1900~", "CAL 1900"),
    ("EST MAR 1900", "1900-03~", "EST MAR 1900"),
    ("BEF 1900", "../1900", ""),
    ("AFT 12 MAR 1900", "1900-03-12/..", ""),
    ("BET 1899 AND 1901", "1899/1901", ""),
    ("BET. 1850 - 1860", "1850/1860", ""),
    ("BET 1901 AND 1899", "1899/1901", "BET 1901 AND 1899"),
    ("FROM 1899 TO 1901", "1899/1901", "FROM 1899 TO 1901"),
    ("FROM 1899", "1899/..", "FROM 1899"),
    ("TO 1901", "../1901", "TO 1901"),
    ("INT 1900 (the year of the flood)", "1900", "the year of the flood"),
    ("(when the barn burned)", "", "when the barn burned"),
    ("1699/00", "1700", "1699/00"),
    ("30 JAN 1648/49", "1649-01-30", "30 JAN 1648/49"),
    ("ABT 1699/00", "1700~", "ABT 1699/00"),
    ("44 BC", "-0043", ""),
    ("44 B.C.", "-0043", ""),
    ("1 BCE", "0000", ""),
    ("@#DGREGORIAN@ 12 MAR 1900", "1900-03-12", ""),
    ("@#DJULIAN@ 25 DEC 1700", "1701-01-05", "JULIAN 25 DEC 1700"),
    ("JULIAN 1700", "1700~", "JULIAN 1700"),
    ("@#DHEBREW@ 1 TSH 5700", "1939-09-14", "HEBREW 1 TSH 5700"),
    ("HEBREW 15 NSN 5700", "1940-04-23", "HEBREW 15 NSN 5700"),
    ("HEBREW 5700", "1939-09-14/1940-10-02", "HEBREW 5700"),
    ("ABT HEBREW 5700", "1939-09-14/1940-10-02", "ABT HEBREW 5700"),
    ("@#DFRENCH R@ 18 BRUM 8", "1799-11-09", "FRENCH_R 18 BRUM 8"),
    ("BEF FRENCH_R 8", "../1800-09-22", "BEF FRENCH_R 8"),
]


@pytest.mark.parametrize(("text", "edtf", "words"), FORMS)
def test_forms(text: str, edtf: str, words: str) -> None:
    said = read_date(text)
    assert said.date == PartialDate(edtf, words)
    assert said.code == ""
    assert read_date(*write_date(said.date)).date == said.date


@pytest.mark.parametrize(
    ("text", "edtf", "code"),
    [
        ("12.3.1900", "1900-03-12", "date_read_freely"),
        ("um 1900", "1900~", "date_read_freely"),
        ("31 FEB 1900", "", "date_kept_as_words"),
        ("<unknown>", "", "date_kept_as_words"),
        ("@#DROMAN@ 5 ID 700", "", "date_kept_as_words"),
        ("12 MAR", "", "date_kept_as_words"),
    ],
)
def test_what_is_not_gedcom_keeps_its_words(text: str, edtf: str, code: str) -> None:
    said = read_date(text)
    assert said == (PartialDate(edtf, text), code)
    assert read_date(*write_date(said.date)).date == said.date


def test_a_phrase_beside_a_date() -> None:
    assert read_date("1700", "great frost").date == PartialDate("1700", "great frost")
    assert read_date("", "great frost").date == PartialDate("", "great frost")
    assert read_date("EST 1700", "great frost").date == PartialDate("1700~", "EST 1700 (great frost)")


def test_dual_years_go_into_the_phrase_and_not_away() -> None:
    assert write_date(read_date("30 JAN 1648/49").date) == ("30 JAN 1649", "30 JAN 1648/49")


def test_spans() -> None:
    assert read_span("FROM 1980 TO MAR 1981") == (PartialDate("1980"), PartialDate("1981-03"))
    assert read_span("BET 1980 AND 1981") is None
    assert read_span("FROM 1980") is None


@pytest.mark.parametrize("edtf", [e for e in EDTF if e not in ("", "not a date", "XXXX-12-25")])
def test_every_edtf_is_written_as_a_date_of_gedcom_7(edtf: str) -> None:
    value, phrase = write_date(PartialDate(edtf))
    assert value
    assert not phrase
    back = read_date(value)
    assert back.code == ""
    parse_edtf(back.date.edtf)


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_text_is_too_odd(text: str, phrase: str) -> None:
    said = read_date(text, phrase)
    if said.date.edtf:
        parse_edtf(said.date.edtf)
    elif text.strip() or phrase:
        assert said.date.words or text.strip() in ("()", "INT ()") or text.strip().endswith("()")


def test_every_qualifier_in_every_file_is_retained() -> None:
    """Whatever DATE a file holds, its year, month, day and qualifier can be read off what we keep."""
    for path in all_families():
        for row in path.read_bytes().decode("latin-1").splitlines():
            parts = row.strip().split(" ", 2)
            if len(parts) < 3 or parts[1] != "DATE" or "\x00" in row:
                continue
            text = parts[2].strip()
            date = read_date(text).date
            first = text.upper().split()[0].strip(".") if text else ""
            kept = f"{date.edtf} {date.words.upper()}"
            sign = {"ABT": "~", "BEF": "../", "AFT": "/..", "BET": "/", "CAL": "CAL", "EST": "EST", "FROM": "FROM", "TO": "TO"}
            if date.edtf:
                assert sign.get(first, "") in kept, (path.name, row)
            else:
                assert date.words.strip("()") in text, (path.name, row)
