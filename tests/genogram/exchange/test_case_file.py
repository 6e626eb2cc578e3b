"""The open case file: everything comes back, and what is damaged is said without telling anybody's data."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genogram.exchange import ExchangeError, read, write
from genogram.exchange.case_schema import SCHEMA_FILE, schema_text
from genogram.findings import Weight
from genogram.model import Document, Person, Snapshot, Union
from tests.genogram.exchange.helpers import codes, found, names
from tests.genogram.exchange.random_documents import random_document

SCHEMA = jsonschema.Draft202012Validator(json.loads(schema_text()))


def _case(tables: object, version: object = 1, **more: object) -> bytes:
    return json.dumps({"format": "familyapp case", "version": version, "tables": tables, **more}).encode()


def _error(data: bytes) -> ExchangeError:
    with pytest.raises(ExchangeError) as caught:
        read(data, "x.family.json")
    return caught.value


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_every_case_comes_back(seed: int) -> None:
    doc = random_document(seed)
    written = write(doc, "family")
    assert written.findings == ()
    back = read(written.data, "x.family.json")
    assert back.document == doc
    assert back.findings == ()
    assert write(back.document, "family").data == written.data


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_what_we_write_fits_the_published_schema(seed: int) -> None:
    SCHEMA.validate(json.loads(write(random_document(seed), "family").data))


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    wrong: tuple[object, ...] = ({"persons": {"a": {"id": "a", "name": 5}}}, {"persons": {"a": {"name": "x"}}}, {"persons": []})
    for tables in wrong:
        assert not SCHEMA.is_valid(json.loads(_case(tables)))
        assert _error(_case(tables)).code == "wrong_shape"


def test_the_schema_file_is_the_models() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text()


def test_snapshots_nest() -> None:
    inner = Document(persons={"p": Person(id="p", name="then")})
    doc = Document(snapshots={"s": Snapshot(id="s", document=inner)}, persons={"q": Person(id="q", name="now")})
    assert read(write(doc, "family").data).document == doc


def test_bytes_are_readable_and_sorted() -> None:
    text = write(Document(persons={"p": Person(id="p", name="Олена")}), "family").data.decode("utf-8")
    assert text == (
        '{\n "format": "familyapp case",\n "tables": {\n  "persons": {\n   "p": {\n    "id": "p",\n'
        '    "name": "Олена"\n   }\n  }\n },\n'
        ' "version": 1\n}\n'
    )


def test_wrong_types_are_named_by_place_and_tell_no_data() -> None:
    rows = {"a": {"id": "a", "name": "x"}, "b": {"id": "b", "gender": "SecretName"}}
    error = _error(_case({"persons": rows}))
    assert error.code == "wrong_shape"
    assert dict(error.values)["path"] == "tables.persons[2].gender"
    assert "SecretName" not in f"{error} {error.values}"
    nested = _error(_case({"persons": {"a": {"id": "a", "born": {"family": {"edtf": 7}}}}}))
    assert dict(nested.values) == {"path": "tables.persons[1].born.family.edtf", "expected": "str"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_case({}, 2), "newer_version"),
        (_case({}, 0), "version_unknown"),
        (_case({}, True), "version_unknown"),
        (_case({}, "1"), "version_unknown"),
        (_case([]), "wrong_shape"),
        (_case({"persons": {"a": {"id": "b"}}}), "id_differs"),
        (_case({"persons": {"a": {"id": "a"}}, "notes": {"a": {"id": "a"}}}), "id_twice"),
        (_case({"persons": {"a b": {"id": "a b"}}}), "id_not_allowed"),
        (_case({"placements": {"a": {"id": "a", "picture": "p", "element": "e", "x": 10**60, "y": 0}}}), "not_a_number"),
        (b'{"format": "familyapp case", "x": NaN}', "not_a_number"),
        (b'{"format": "familyapp case", "x": -Infinity}', "not_a_number"),
        (b'{"format": "familyapp case", "x": 1e999}', "not_a_number"),
        (b'{"format": "familyapp case", "x": 1' + b"0" * 9000 + b"}", "not_a_number"),
        (b'{"format": "familyapp case", "x": ' + b"[" * 200 + b"]" * 200 + b"}", "too_deep"),
        (b'{"format": "familyapp case", "x": ' + b"[" * 100_000, "too_deep"),
        (b'{"format": "familyapp case", "x": "\\ud800"}', "not_text"),
        (b'{"format": "familyapp case", "x": "\xff"}', "not_text"),
        (b'{"format": "familyapp pack", "version": 1}', "not_a_case"),
    ],
)  # fmt: skip
def test_guards(data: bytes, code: str) -> None:
    assert _error(data).code == code


def test_a_name_that_stands_twice_is_found_with_its_line() -> None:
    error = _error(
        b'{"format": "familyapp case",\n "version": 1,\n "tables": {"persons": {\n "a": {"id": "a"},\n "a": {"id": "a"}}}}'
    )
    assert (error.code, error.line) == ("name_twice", 5)


def test_a_file_that_breaks_off_is_said_with_its_line() -> None:
    data = write(random_document(5), "family").data
    error = _error(data[: len(data) // 2])
    assert error.code == "broken_json"
    assert error.line > 1


def test_what_a_newer_program_added_is_left_out_and_said() -> None:
    tables = {"persons": {"a": {"id": "a", "aura": "blue", "born": {"family": {"edtf": "1984", "mood": 1}}}}, "dreams": {}}
    result = read(_case(tables, sparkle=1))
    paths = {dict(f.values)["path"] for f in result.findings}
    assert paths == {"tables.persons.aura", "tables.persons.born.family.mood", "tables.dreams", "sparkle"}
    assert {f.weight for f in result.findings} == {Weight.LOSS}


def test_links_to_nothing_go_and_are_said() -> None:
    tables = {
        "unions": {"u": {"id": "u", "partners": ["a", "ghost"]}},
        "persons": {"a": {"id": "a", "name": "A"}},
        "parentages": {"p": {"id": "p", "child": "ghost", "union": "u"}},
    }
    result = read(_case(tables))
    assert result.document.unions["u"].partners == ("a",)
    assert not result.document.parentages
    assert codes(result) == {"nobody_there", "nobody_there_dropped"}
    assert found(result, "nobody_there").elements == ("u",)


def test_hard_rules_are_kept() -> None:
    people = {k: {"id": k, "name": k.upper()} for k in "abcde"}
    tables = {
        "persons": people,
        "unions": {"u": {"id": "u", "partners": ["a", "b", "c", "a"]}, "v": {"id": "v", "partners": ["d", "d"]}},
        "parentages": {"p": {"id": "p", "child": "e", "union": "u"}, "q": {"id": "q", "child": "d", "union": "v"}},
    }
    result = read(_case(tables))
    doc = result.document
    assert sorted(names(doc, u.partners) for u in doc.unions.values()) == [["A", "B"], ["C"], ["D"]]
    assert len(doc.parentages) == 2
    assert codes(result) == {"own_partner", "many_partners", "own_parent"}
    assert read(write(doc, "family").data).document == doc
    assert all(isinstance(u, Union) for u in doc.unions.values())
