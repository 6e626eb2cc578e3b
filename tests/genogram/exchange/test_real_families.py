"""Family files from elsewhere, where they are there: counted against another reader, timed, written back."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from ged4py import GedcomReader

from genogram.exchange import read
from genogram.model import Document
from tests.helpers.families import all_families, real_families

pytestmark = pytest.mark.real_families

COUNTS = {
    "TGC551": (15, 7),
    "basic": (5, 2),
    "bronte": (14, 4),
    "family-structure-variants": (5, 3),
    "gedcom7_age": (1, 0),
    "gedcom7_maximal70": (4, 1),
    "gedcom7_remarriage1": (3, 2),
    "gedcom7_remarriage2": (3, 3),
    "gedcom7_same-sex-marriage": (2, 1),
    "gramps_sample": (42, 15),
    "harry_potter_fft": (114, 42),
    "hawaiian_kings": (110, 58),
    "kennedy": (208, 74),
    "keynes": (19, 6),
    "lotr": (108, 38),
    "ptolemaic": (38, 20),
    "relationships-complex": (43, 18),
    "royal92": (3010, 1418),
    "sample551_1": (845, 263),
    "shakespeare": (31, 11),
    "simpsons": (11, 3),
    "sopranos": (8, 2),
    "tudor": (347, 200),
    "washington": (529, 114),
    "wedgwood": (55, 18),
}
"""People and unions of at least two members, as counted by an independent script."""


def _big_unions(doc: Document) -> int:
    """Unions with two members at least, counting nobody twice."""
    members = {u.id: set(u.partners) for u in doc.unions.values()}
    for link in doc.parentages.values():
        members[link.union].add(link.child)
    return sum(len(m) >= 2 for m in members.values())


@pytest.mark.parametrize("path", all_families(), ids=lambda p: p.name)
def test_counts(path: Path) -> None:
    if path.stem not in COUNTS:
        return
    doc = read(path.read_bytes(), path.name).document
    assert (len(doc.persons), _big_unions(doc)) == COUNTS[path.stem]


@pytest.mark.parametrize("path", [p for p in all_families() if "letters_utf16" not in p.name], ids=lambda p: p.name)
def test_persons_families_and_links_against_the_library_alone(path: Path) -> None:
    """ged4py's own records, read from the file with only its rejected lines taken out, tell the same people and links."""
    wanted = re.compile(rb"\s*(0\s+(@[A-Za-z0-9_][^@]*@\s+)?(INDI|FAM)|1\s+(HUSB|WIFE|CHIL))\b")
    rows = re.split(rb"\r\n|\r|\n", path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    kept = [b"0 HEAD", b"1 CHAR UTF-8", *(row.lstrip().replace(b"@_", b"@x_") for row in rows if wanted.match(row))]
    persons: set[str] = set()
    families = 0
    links: list[tuple[str, str]] = []
    with GedcomReader(io.BytesIO(b"\n".join(kept) + b"\n"), encoding="latin-1") as reader:
        for record in reader.records0():
            if record.tag == "INDI":
                persons.add(str(record.xref_id))
            if record.tag == "FAM":
                families += 1
                links += [(str(record.xref_id), str(s.value)) for s in record.sub_records if s.tag == "CHIL"]
    doc = read(path.read_bytes(), path.name).document
    if path.name == "broken.ged":
        return
    assert len(doc.persons) == len(persons)
    assert len({u.source_id for u in doc.unions.values()}) == families
    ours = {(doc.unions[p.union].source_id, doc.persons[p.child].source_id) for p in doc.parentages.values()}
    told = {(f, c) for f, c in links if c.replace("x_", "_") in {p.source_id for p in doc.persons.values()}}
    assert {(f.replace("x_", "_"), c.replace("x_", "_")) for f, c in told} - ours <= {("@SELF@", "@P@")}


def test_every_name_of_a_person_is_somewhere() -> None:
    for path in real_families():
        doc = read(path.read_bytes(), path.name).document
        assert any(p.name for p in doc.persons.values()) or path.name.startswith("gedcom7_"), path.name
