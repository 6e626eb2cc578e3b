"""Reading GEDCOM 5.5, 5.5.1 and 7: bytes to a case and findings."""

from __future__ import annotations

from pathlib import PurePath

from genogram.change import document_of
from genogram.exchange.collecting import Finds
from genogram.exchange.gedcom.details import put_note, take_notes
from genogram.exchange.gedcom.encoding import letters
from genogram.exchange.gedcom.families import read_family
from genogram.exchange.gedcom.leftovers import say_leftovers
from genogram.exchange.gedcom.lines import numbered
from genogram.exchange.gedcom.links import hint_children, read_links, read_partner_links, read_twins
from genogram.exchange.gedcom.own import apply_patches, read_extension_records
from genogram.exchange.gedcom.persons import read_associations, read_person
from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tags import EXTENSION, PRODUCT
from genogram.exchange.gedcom.tree import Node, grown, version_of
from genogram.exchange.lawful import make_lawful
from genogram.exchange.types import ExchangeError, Read
from genogram.findings import Weight
from genogram.ids import Id
from genogram.model import CaseInfo

_NOTES = ("NOTE", "SNOTE")


def read_gedcom(data: bytes, name: str = "") -> Read:
    """The case a GEDCOM file holds. *name* is the file's name, which becomes the title.

    Ids are the same in every reading. Raises ExchangeError (``not_gedcom``, ``line_not_readable``).
    """
    finds = Finds()
    found = letters(data)
    if found.claim_wrong:
        finds.add("letters_other_than_said", claim=found.claim, used=_SHOWN.get(found.codec, found.codec))
    if found.damaged:
        finds.add("letters_damaged_somewhere", weight=Weight.ASK)
    lines = numbered(found.data, found.codec, finds)
    version = version_of(lines)
    records = grown(lines, found.codec, version.startswith("7"), finds)
    if not any(r.tag in ("HEAD", "INDI", "FAM") for r in records):
        raise ExchangeError("not_gedcom")
    reading = Reading(records, finds)
    _read_records(reading, PurePath(name).stem)
    make_lawful(reading.tables, finds, reading.new_id, lambda key: reading.lines.get(key, 0))
    say_leftovers(reading)
    return Read(document_of((t, e) for t, table in reading.tables.items() for e in table.values()), finds.done())


_SHOWN = {"gedcom": "ANSEL", "utf-8": "UTF-8", "cp1252": "Windows-1252"}


def _read_records(reading: Reading, title: str) -> None:
    head = next((r for r in reading.records if r.tag == "HEAD"), None)
    if head is None:
        reading.finds.add("no_header", 1)
    _read_info(reading, head, title)
    people = [(r, _register(reading, r, "persons", reading.persons)) for r in reading.records if r.tag == "INDI"]
    families = [(r, _register(reading, r, "unions", reading.unions)) for r in reading.records if r.tag == "FAM"]
    for record in reading.records:
        if record.tag in _NOTES and record.xref and record.xref not in reading.notes:
            reading.notes[record.xref] = record
    together = []
    for node, key in people:
        together += read_associations(reading, node, key)
        read_person(reading, node, key)
    children = {key: read_family(reading, node, key) for node, key in families}
    read_partner_links(reading, people)
    read_links(reading, people, children)
    read_twins(reading, together)
    if head is not None:
        take_notes(reading, head, None)
    if not reading.ours:
        hint_children(reading, children)
    _unreferenced_notes(reading)
    read_extension_records(reading)
    apply_patches(reading)


def _register(reading: Reading, node: Node, table: str, known: dict[str, Id]) -> Id:
    key = reading.id_of(node, table)
    if not node.xref:
        reading.finds.add("record_without_id", node.line, about=(key,), tag=node.tag)
    elif node.xref in known:
        reading.ask("id_twice", node.line, (known[node.xref], key), id=node.xref[:60])
    else:
        known[node.xref] = key
    return key


def _read_info(reading: Reading, head: Node | None, title: str) -> None:
    if head is None or not reading.ours:
        reading.put("info", CaseInfo(id=reading.new_id(), title=title), head.line if head else 1)
        if head is not None:
            head.take()
        return
    head.take()
    for tag in ("GEDC", "SCHMA", "SOUR"):
        for node in head.all(tag):
            if tag != "SOUR" or node.value == PRODUCT:
                for inner in node.whole():
                    inner.take()
    if any(c.tag == EXTENSION for c in head.children):
        reading.put("info", CaseInfo(id=reading.id_of(head, "info")), head.line)


def _unreferenced_notes(reading: Reading) -> None:
    """A shared note that nothing points to is about the whole case."""
    for record in reading.records:
        if record.tag not in _NOTES:
            continue
        shared = record.xref and reading.notes.get(record.xref) is record
        if not (shared and record.xref in reading.used_notes) and (record.value or reading.has_own_id(record)):
            visibility = reading.visibility(record.take())
            put_note(reading, record, None, record.value, reading.source_of(record), visibility)
