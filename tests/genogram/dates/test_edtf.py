"""EDTF level 1 as ISO 8601-2 writes it: what is read, and what is no date."""

from __future__ import annotations

import pytest

from genogram.dates import DateError, PartialDate, earliest, latest, parse_edtf, year_of

BOUNDS = [
    ("1984", (1984, 1, 1), (1984, 12, 31)),
    ("1984-02", (1984, 2, 1), (1984, 2, 29)),
    ("1900-02", (1900, 2, 1), (1900, 2, 28)),
    ("2000-02", (2000, 2, 1), (2000, 2, 29)),
    ("2004-06-12", (2004, 6, 12), (2004, 6, 12)),
    ("198X", (1980, 1, 1), (1989, 12, 31)),
    ("19XX", (1900, 1, 1), (1999, 12, 31)),
    ("1XXX", (1000, 1, 1), (1999, 12, 31)),
    ("2004-XX", (2004, 1, 1), (2004, 12, 31)),
    ("1985-04-XX", (1985, 4, 1), (1985, 4, 30)),
    ("1985-XX-XX", (1985, 1, 1), (1985, 12, 31)),
    ("1984~", (1984, 1, 1), (1984, 12, 31)),
    ("1984?", (1984, 1, 1), (1984, 12, 31)),
    ("2004-06%", (2004, 6, 1), (2004, 6, 30)),
    ("2001-21", (2001, 3, 1), (2001, 6, 21)),
    ("2001-24", (2001, 1, 1), (2002, 2, 28)),
    ("0000", (0, 1, 1), (0, 12, 31)),
    ("0000-02", (0, 2, 1), (0, 2, 29)),
    ("-0043", (-43, 1, 1), (-43, 12, 31)),
    ("-0043-03-15", (-43, 3, 15), (-43, 3, 15)),
    ("-004X", (-49, 1, 1), (-40, 12, 31)),
    ("Y170002", (170002, 1, 1), (170002, 12, 31)),
    ("Y-17000", (-17000, 1, 1), (-17000, 12, 31)),
    ("../2010", None, (2010, 12, 31)),
    ("/2010", None, (2010, 12, 31)),
    ("2010/..", (2010, 1, 1), None),
    ("2010/", (2010, 1, 1), None),
    ("1999/2001", (1999, 1, 1), (2001, 12, 31)),
    ("2004-02-01~/2005", (2004, 2, 1), (2005, 12, 31)),
    ("-0043/0014", (-43, 1, 1), (14, 12, 31)),
    ("1985-04-12T23:20:30Z", (1985, 4, 12), (1985, 4, 12)),
    ("XXXX-12-24", None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), BOUNDS)
def test_what_a_date_can_mean(text: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None) -> None:
    date = parse_edtf(text)
    assert date == PartialDate(edtf=text)
    assert (earliest(date), latest(date)) == (first, last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("84", "not_edtf"),
        ("1984-1", "not_edtf"),
        ("1984-13", "no_such_day"),
        ("1984-00", "no_such_day"),
        ("1984-02-30", "no_such_day"),
        ("1983-02-29", "no_such_day"),
        ("2001-21-01", "no_such_day"),
        ("1985-XX-05", "not_edtf"),
        ("19X4", "not_edtf"),
        ("-0000", "not_edtf"),
        ("Y1984", "not_edtf"),
        ("99999", "not_edtf"),
        ("/", "not_edtf"),
        ("../..", "not_edtf"),
        ("1984/1985/1986", "not_edtf"),
        ("2010/1999", "order"),
        ("~1984", "not_edtf"),
        ("1984~?", "not_edtf"),
        ("１９８４", "not_edtf"),
        ("march", "not_edtf"),
    ],
)
def test_what_is_no_date_says_why(text: str, code: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "year"),
    [("1984", 1984), ("1984~", 1984), ("2004-24", 2004), ("2004-05/2004-08", 2004), ("-0043", -43)]
    + [(text, None) for text in ("198X", "1999/2001", "../2010", "2010/..", "XXXX-12-24")],
)
def test_the_one_year(text: str, year: int | None) -> None:
    assert year_of(parse_edtf(text)) == year


def test_broken_text_from_elsewhere_is_an_unknown_date() -> None:
    broken = PartialDate(edtf="1984-99")
    assert (earliest(broken), latest(broken), year_of(broken)) == (None, None, None)
