"""What we write as GEDCOM 7 reads back equal, after taking away exactly what the writer said it left out."""

from __future__ import annotations

import re
from pathlib import Path

import gedcom7
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genogram.exchange import ExchangeError, read, write
from genogram.exchange.gedcom.losses import without
from genogram.findings import Weight
from genogram.model import CaseInfo, Document, Person
from tests.genogram.exchange.helpers import read_text
from tests.genogram.exchange.random_documents import random_document
from tests.helpers.families import all_families


def _comes_back(doc: Document) -> bytes:
    written = write(doc, "gedcom7")
    back = read(written.data, "another name.ged")
    assert back.document == without(doc, written.findings)
    assert {f.code for f in back.findings} <= {"partner_without_fams", "perhaps_same_person"}
    return written.data


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_every_case_comes_back(seed: int) -> None:
    doc = random_document(seed)
    data = _comes_back(doc)
    text = data.decode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)


@pytest.mark.parametrize("path", all_families(), ids=lambda p: p.name)
def test_every_file_comes_back_and_is_valid_gedcom_7(path: Path) -> None:
    doc = read(path.read_bytes(), path.name).document
    written = write(doc, "gedcom7")
    assert not [f for f in written.findings if f.weight is Weight.LOSS]
    back = read(written.data, path.name)
    assert back.document == doc
    problems = [str(p) for p in gedcom7.validate(gedcom7.loads(written.data.decode("utf-8")))]
    assert problems == []


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_random_cases_are_valid_gedcom_7(seed: int) -> None:
    """The library that knows the standard finds nothing wrong."""
    data = write(random_document(seed), "gedcom7").data
    assert [str(p) for p in gedcom7.validate(gedcom7.loads(data.decode("utf-8")))] == []


def test_an_empty_case_comes_back() -> None:
    _comes_back(Document())


def test_losses_name_what_is_lost_and_nothing_else() -> None:
    doc = random_document(7)
    written = write(doc, "gedcom7")
    named = {i for f in written.findings if f.weight is Weight.LOSS for i in f.elements}
    stripped = without(doc, written.findings)
    before, after = dict(_by_id(doc)), dict(_by_id(stripped))
    assert {i for i in before if before[i] != after.get(i)} == named
    assert named


def _by_id(doc: Document) -> list[tuple[str, object]]:
    return [(e.id, e) for _, e in doc.elements()]


def test_what_was_said_in_sessions_is_not_in_the_file() -> None:
    doc = Document(
        info={"i": CaseInfo(id="i", title="Case")},
        persons={"p": Person(id="p", name="Ada", drive="for my sister", please_do_not_ask=("the war",))},
    )
    written = write(doc, "gedcom7")
    assert b"sister" not in written.data
    assert b"war" not in written.data
    assert [f.code for f in written.findings] == ["gedcom_without_inner_life"]


def test_other_programs_see_the_plain_facts() -> None:
    """What has a place in GEDCOM stands there, not only in our extension."""
    doc = read_text(
        "0 @I1@ INDI\n1 NAME Ada /Berg/\n1 SEX F\n1 BIRT\n2 DATE ABT 1900\n2 PLAC Ribe\n1 OCCU Miller\n1 FAMS @F1@\n"
        "0 @I2@ INDI\n1 SEX M\n1 FAMS @F1@\n0 @F1@ FAM\n1 WIFE @I1@\n1 HUSB @I2@\n1 MARR\n2 DATE BEF 1925"
    ).document
    text = write(doc, "gedcom7").data.decode("utf-8")
    for row in (
        "0 @I1@ INDI\n",
        "1 NAME Ada /Berg/\n",
        "1 SEX F\n",
        "1 BIRT\n2 DATE ABT 1900\n2 PLAC Ribe\n",
        "1 OCCU Miller\n",
        "1 WIFE @I1@\n1 HUSB @I2@\n",
        "1 MARR\n2 DATE BEF 1925\n",
    ):
        assert row in text


def test_writing_is_the_same_every_time() -> None:
    doc = random_document(3)
    assert write(doc, "gedcom7") == write(doc, "gedcom7")


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
@pytest.mark.parametrize("fmt", ["gedcom7", "family"])
def test_a_number_that_is_none_cannot_be_written(number: float, fmt: str) -> None:
    doc = Document(persons={"p": Person(id="p", order_hint=number)})
    with pytest.raises(ExchangeError) as error:
        write(doc, fmt)
    assert error.value.code == "not_a_number"


def test_our_extension_changed_by_somebody_else_does_no_harm() -> None:
    doc = random_document(11)
    text = write(doc, "gedcom7").data.decode("utf-8")
    broken = re.sub(r'_FAMILYAPP \{"', '_FAMILYAPP {"x": {, "', text)
    result = read(broken.encode(), "x.ged")
    assert len(result.document.persons) == len(doc.persons)
    wrong = re.sub(r'"(title|category|gender|kind)": "[^"]*"', r'"\1": [1]', text)
    assert len(read(wrong.encode(), "x.ged").document.persons) == len(doc.persons)
