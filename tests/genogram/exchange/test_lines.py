"""Broken lines are read as far as they can be, and each is said with its own line number."""

from __future__ import annotations

import pytest

from genogram.exchange import ExchangeError, read
from genogram.findings import Weight
from tests.genogram.exchange.helpers import codes, found, person, read_fixture, read_text


def test_broken_file_line_by_line() -> None:
    result = read_fixture("broken.ged")
    expected = {
        "blank_lines": "7",
        "odd_ids": "8",
        "unnumbered_lines": "6, 11, 13",
        "odd_levels": "15",
        "custom_tag_left_out": "16-17",
        "pointer_to_no_family": "18",
        "line_not_understood": "19",
        "sources_left_out": "21",
        "late_continuation": "22",
        "id_twice": "25",
        "record_without_id": "27",
        "sex_in_words": "29",
        "pointer_to_nobody": "32",
        "chil_without_famc": "33",
        "child_twice": "34",
        "about_the_file": "2-6",
    }
    assert {f.code: dict(f.values)["lines"] for f in result.findings} == expected
    assert all(f.line == int(dict(f.values)["lines"].split(",")[0].split("-")[0]) for f in result.findings)


def test_broken_file_keeps_everything_readable() -> None:
    doc = read_fixture("broken.ged").document
    notes = [doc.notes[k].words for k in sorted(doc.notes)]
    assert notes == [
        "A text that begins here\nand goes on without a number\nand then with one\n1985 was the year of this line",
        "words\na late continuation",
    ]
    first = person(doc, "@_odd id@")
    assert first.name == "Broken Lines"
    assert first.born is not None
    assert first.born.best is not None
    assert first.born.best.edtf == "1950-01-01"
    assert {p.name for p in doc.persons.values()} == {"Broken Lines", "Twice", "Twice again", "No id"}
    assert next(p.work for p in doc.persons.values() if p.name == "No id") == "indented"


def test_a_line_that_cannot_be_read_is_shown() -> None:
    values = dict(found(read_fixture("broken.ged"), "line_not_understood").values)
    assert values["text"] == "trailing after a pointer"


def test_thousand_equal_leftovers_are_one_finding_with_all_lines() -> None:
    body = "\n".join(f"0 @I{i}@ INDI\n1 _JUNK {i}" for i in range(1000))
    only = found(read_text(body), "custom_tag_left_out")
    assert dict(only.values)["count"] == "1000"
    assert len(dict(only.values)["lines"].split(", ")) == 1000
    assert len(only.elements) == 1000
    assert only.weight is Weight.LOSS


def test_nothing_is_dropped_without_a_word() -> None:
    """Every line of a file is either understood or stands in the lines of a finding."""
    body = (
        "0 @I1@ INDI\n1 NAME A\n2 SOUR @S1@\n3 PAGE 7\n1 OBJE @O1@\n1 XYZ q\n2 ABC d\n"
        "1 CHAN\n2 DATE 1 JAN 2000\n0 @S1@ SOUR\n1 TITL t"
    )
    lines = {line for f in read_text(body).findings for line in _lines(dict(f.values).get("lines", ""))}
    assert lines == {2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15}


def test_what_only_looks_like_a_pointer_is_text() -> None:
    result = read_text("0 @I1@ INDI and words\n1 NAME @Ada@\n1 OCCU @home@\n1 BIRT\n2 DATE @@once@@\n2 PLAC @Ribe@")
    (one,) = result.document.persons.values()
    assert (one.name, one.work, one.born_place) == ("@Ada@", "@home@", "@Ribe@")
    assert one.born is not None
    assert one.born.best is not None
    assert one.born.best.words == "@once@"
    assert dict(found(result, "line_not_understood").values)["text"] == "and words"


def _lines(text: str) -> list[int]:
    spans = [part.split("-") for part in text.split(", ") if part]
    return [n for span in spans for n in range(int(span[0]), int(span[-1]) + 1)]


@pytest.mark.parametrize("data", [b"", b"  \n\r\n", b"\x00\x00"])
def test_empty_files(data: bytes) -> None:
    with pytest.raises(ExchangeError) as error:
        read(data, "x.ged")
    assert error.value.code == "empty"


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7", b"\x89PNG", b"<xml/>", b"a,b\n1,2", b'{"nodes": []}'])
def test_no_family_files(data: bytes) -> None:
    with pytest.raises(ExchangeError) as error:
        read(data, "x.bin")
    assert error.value.code == "format_unknown"


def test_deep_nesting_and_huge_levels_are_no_trouble() -> None:
    deep = "\n".join(f"{i} TAG{i % 7} x" for i in range(1, 100))
    result = read_text("0 @I1@ INDI\n" + deep + "\n999999999999999999999 NOTE x\n" + "9" * 6000 + " X")
    assert len(result.document.persons) == 1


def test_a_file_without_header_reads_and_says_so() -> None:
    result = read(b"0 @I1@ INDI\n1 NAME Ada\n", "x.ged")
    assert [p.name for p in result.document.persons.values()] == ["Ada"]
    assert "no_header" in codes(result)


def test_ids_are_the_same_in_every_reading() -> None:
    assert read_fixture("families.ged") == read_fixture("families.ged")
