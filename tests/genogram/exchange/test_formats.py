"""Formats are known by their bytes; every finding and error has its text with slots that are filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import genogram.exchange
from genogram.exchange import FORMATS, ExchangeError, read, say_error, sniff, write
from genogram.exchange.finding_texts import ERRORS, TEXTS
from genogram.exchange.gedcom.own import CARRIED
from genogram.model import TABLES, Document
from resources.i18n import translator
from tests.genogram.exchange.random_documents import random_document
from tests.helpers.families import all_families

CODE = Path(genogram.exchange.__file__).parent


def test_formats_that_can_be_written() -> None:
    assert FORMATS == ("gedcom7", "family")
    with pytest.raises(ExchangeError) as error:
        write(Document(), "csv")
    assert error.value.code == "format_not_written"


@pytest.mark.parametrize("path", all_families(), ids=lambda p: p.name)
def test_gedcom_is_known_whatever_it_is_called(path: Path) -> None:
    assert sniff(path.read_bytes(), "holiday.jpg") == "gedcom"


def test_what_we_write_is_known() -> None:
    doc = random_document(1)
    assert sniff(write(doc, "family").data) == "family"
    assert sniff(write(doc, "gedcom7").data) == "gedcom"


def test_packed_files_are_named_as_such() -> None:
    with pytest.raises(ExchangeError) as error:
        read(b"PK\x03\x04 something", "x.gdz")
    assert error.value.code == "packed"


def _sources() -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in CODE.rglob("*.py") if p.name != "finding_texts.py")


def test_every_code_has_a_text_and_every_text_a_code() -> None:
    source = _sources()
    used = set(re.findall(r'(?:\.add|\.ask)\(\s*"([a-z_]+)"', source)) | set(re.findall(r'Finding\(code="([a-z_]+)"', source))
    used |= set(re.findall(r'Loss\("([a-z_]+)"', source)) | {f"gedcom_without_{t}" for t in TABLES if t not in CARRIED}
    used |= set(re.findall(r'"([a-z_]+_left_out)"', source)) | {"gedcom_without_notes", "date_read_freely", "date_kept_as_words"}
    used |= {"pointer_to_nobody", "pointer_to_no_family"}
    assert used == set(TEXTS)
    raised = set(re.findall(r'ExchangeError\(\s*"([a-z_]+)"', source)) | {"packed", "format_unknown"}
    assert raised == set(ERRORS)


def test_every_text_can_be_filled_from_its_finding() -> None:
    for path in all_families():
        for finding in read(path.read_bytes(), path.name).findings:
            TEXTS[finding.code].format(**dict(finding.values))


def test_errors_speak() -> None:
    with pytest.raises(ExchangeError) as error:
        read(b'{"format": "familyapp case", "version": 9}')
    assert say_error(error.value, translator("en")) == (
        "This case file was written by a newer version of the program (format 9). This one reads up to 1."
    )
    assert say_error(ExchangeError("line_not_readable", 7), translator("en")) == "Line 7 cannot be read, and nothing after it."
