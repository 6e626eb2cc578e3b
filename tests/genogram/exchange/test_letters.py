"""Every way of writing letters reads the same; a wrong claim in the header is noticed and said."""

from __future__ import annotations

import pytest

from genogram.exchange import read
from tests.genogram.exchange.helpers import codes, found, read_fixture
from tests.helpers.families import FIXTURES

LATIN = "Grüße aus Århus: né à Genève og videre\nnæste linje"
WIDE = "Grüße aus Århus: né à Łódź og videre\nnæste linje"


@pytest.mark.parametrize(
    ("name", "note", "claim_wrong"),
    [
        ("letters_ansel.ged", WIDE, False),
        ("letters_utf8.ged", WIDE, False),
        ("letters_utf8_bom.ged", WIDE, False),
        ("letters_utf16le.ged", WIDE, False),
        ("letters_utf16be.ged", WIDE, False),
        ("letters_utf16le_bare.ged", WIDE, False),
        ("letters_cp1252.ged", LATIN, False),
        ("letters_no_claim.ged", LATIN, False),
        ("letters_says_ansel_is_utf8.ged", WIDE, True),
        ("letters_says_ansel_is_cp1252.ged", LATIN, True),
        ("letters_says_utf8_is_cp1252.ged", LATIN, True),
        ("letters_cut.ged", "Grüße og videre\nnæste linje", False),
    ],
)
def test_letters(name: str, note: str, claim_wrong: bool) -> None:
    result = read_fixture(name)
    doc = result.document
    assert [doc.persons[k].name for k in sorted(doc.persons)] == ["Jørgen Müller", "Ærø Þórsdóttir"]
    assert [n.words for n in doc.notes.values()] == [note]
    assert ("letters_other_than_said" in codes(result)) is claim_wrong
    assert "letters_damaged" not in codes(result)


def test_ascii_is_what_it_says() -> None:
    result = read_fixture("letters_ascii.ged")
    assert {p.name for p in result.document.persons.values()} == {"Jorgen Muller", "Aeroe Thorsdottir"}
    assert "letters_other_than_said" not in codes(result)


def test_a_wrong_claim_is_said_with_both_names() -> None:
    values = dict(found(read_fixture("letters_says_ansel_is_cp1252.ged"), "letters_other_than_said").values)
    assert values == {"claim": "ANSEL", "used": "Windows-1252"}


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_all_line_ends(end: bytes) -> None:
    data = (FIXTURES / "letters_utf8.ged").read_bytes().replace(b"\n", end)
    result = read(data, "x.ged")
    assert len(result.document.persons) == 2
    assert "blank_lines" not in codes(result)


def test_a_stray_byte_in_utf8_is_read_as_windows_letter_and_said_by_line() -> None:
    data = "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Łódź Ærø Þór\n0 @I2@ INDI\n1 NAME J".encode() + b"\xf8rn\n0 TRLR\n"
    result = read(data, "x.ged")
    assert {p.name for p in result.document.persons.values()} == {"Łódź Ærø Þór", "Jørn"}
    assert found(result, "letters_damaged").line == 6


@pytest.mark.parametrize(("claim", "codec"), [("WINDOWS-1251", "cp1251"), ("MACINTOSH", "mac-roman"), ("IBMPC", "cp437")])
def test_claims_of_old_machines(claim: str, codec: str) -> None:
    name = "Олена" if codec == "cp1251" else "Jürgen é"
    data = f"0 HEAD\n1 CHAR {claim}\n0 @I1@ INDI\n1 NAME {name}\n0 TRLR\n".encode(codec)
    (person,) = read(data, "x.ged").document.persons.values()
    assert person.name == name


def test_an_unknown_claim_is_judged_by_the_bytes() -> None:
    data = "0 HEAD\n1 CHAR KLINGON\n0 @I1@ INDI\n1 NAME Ærø\n0 TRLR\n".encode("cp1252")
    result = read(data, "x.ged")
    assert [p.name for p in result.document.persons.values()] == ["Ærø"]
    assert dict(found(result, "letters_other_than_said").values)["claim"] == "KLINGON"
