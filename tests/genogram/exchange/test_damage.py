"""Whatever happens to a file, reading gives a lawful case with findings or one clear error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genogram.change import Change, ChangeSet
from genogram.exchange import ExchangeError, read, write
from genogram.exchange.finding_texts import ERRORS, TEXTS
from genogram.exchange.gedcom.losses import without
from genogram.hard_rules import check
from tests.genogram.exchange.damage import damaged
from tests.genogram.exchange.random_documents import random_document
from tests.helpers.families import own_families, real_families

FILES = [p for p in (*own_families(), *real_families()) if p.stat().st_size < 40_000]
LARGE = [p for p in real_families() if p.stat().st_size >= 40_000]
CASES = [write(random_document(seed), fmt).data for seed in range(4) for fmt in ("family", "gedcom7")]


def survives(data: bytes, name: str = "x.ged") -> None:
    """Reads *data*; what comes out keeps the hard rules, has texts for all it says, and can be written and read again."""
    try:
        result = read(data, name)
    except ExchangeError as error:
        ERRORS[error.code].format(line=error.line, **dict(error.values))
        return
    doc = result.document
    check(doc, ChangeSet(tuple(Change(t, e.id, None, e) for t, e in doc.elements())))
    for finding in result.findings:
        TEXTS[finding.code].format(**dict(finding.values))
        assert finding.line >= 0
    written = write(doc, "gedcom7")
    assert read(written.data, "x.ged").document == without(doc, written.findings)
    assert read(write(doc, "family").data).document == doc


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(FILES) - 1), st.integers(0, 2**32))
def test_damaged_family_files(file: int, seed: int) -> None:
    survives(damaged(FILES[file].read_bytes(), seed))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(CASES) - 1), st.integers(0, 2**32))
def test_damaged_files_of_our_own(case: int, seed: int) -> None:
    survives(damaged(CASES[case], seed), "x.family.json" if case % 2 == 0 else "x.ged")


@pytest.mark.real_families
@pytest.mark.parametrize("path", LARGE or own_families()[:1], ids=lambda p: p.name)
def test_large_files_once_each(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    survives(damaged(path.read_bytes()[:150_000], len(path.name), times=30))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    survives(data)
    survives(b"0 HEAD\n" + data)
    survives(b'{"format": "familyapp case", "version": 1, "tables": ' + data, "x.family.json")
