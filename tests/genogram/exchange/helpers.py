"""Small ways to read GEDCOM in tests."""

from __future__ import annotations

from genogram.exchange import Read, read
from genogram.findings import Finding
from genogram.model import Document, Person, Union
from tests.helpers.families import FIXTURES

HEAD = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n"


def read_text(body: str, head: str = HEAD) -> Read:
    """Reads GEDCOM records after a header (four lines, so the body begins on line 5)."""
    return read((head + body + "\n0 TRLR\n").encode(), "test.ged")


def read_fixture(name: str) -> Read:
    """Reads one of our own family files."""
    return read((FIXTURES / name).read_bytes(), name)


def person(doc: Document, source_id: str) -> Person:
    """The person with that id in the file."""
    return next(p for p in doc.persons.values() if p.source_id == source_id)


def union(doc: Document, source_id: str) -> Union:
    """The first union with that id in the file."""
    return next(doc.unions[k] for k in sorted(doc.unions) if doc.unions[k].source_id == source_id)


def names(doc: Document, ids: tuple[str, ...]) -> list[str]:
    """Display names of persons."""
    return [doc.persons[i].name for i in ids]


def found(result: Read, code: str) -> Finding:
    """The one finding with that code."""
    (only,) = [f for f in result.findings if f.code == code]
    return only


def codes(result: Read) -> set[str]:
    """Codes of all findings."""
    return {f.code for f in result.findings}
