"""What nobody understood, said kind by kind with every line: so that nothing a file holds is dropped in silence."""

from __future__ import annotations

from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tags import EXTENSION
from genogram.exchange.gedcom.tree import Node
from genogram.findings import Weight

_KINDS = {
    "sources_left_out": ("SOUR", "REPO", "QUAY"),
    "media_left_out": ("OBJE", "BLOB"),
    "ordinances_left_out": ("BAPL", "CONL", "ENDL", "INIL", "SLGC", "SLGS", "WAC"),
    "numbers_left_out": (
        "CHAN", "CREA", "RIN", "REFN", "UID", "_UID", "EXID", "AFN", "RFN", "SUBM", "SUBN", "ANCI", "DESI", "_CREA", "_FSFTID",
    ),
    "contacts_left_out": ("PHON", "EMAIL", "_EMAIL", "FAX", "WWW", "ADDR"),
    "map_positions_left_out": ("MAP",),
}  # fmt: skip
_KIND_OF = {tag: code for code, tags in _KINDS.items() for tag in tags}


def say_leftovers(reading: Reading) -> None:
    """Adds a finding for every structure that was not taken; equal kinds are one finding with all their lines."""
    for record in reading.records:
        if record.tag == "TRLR" and not record.children:
            continue
        if record.tag in ("HEAD", "SUBM", "SUBN", "TRLR"):
            lines = [line for node in _untaken(record) for line in node.lines()]
            if lines:
                reading.finds.add("about_the_file", lines)
            continue
        for node in _untaken(record):
            _say(reading, node, record)
        if record.taken and record.tag in ("INDI", "FAM") and record.value.strip():
            reading.finds.add("line_not_understood", record.line, weight=Weight.LOSS, text=record.value.strip()[:80])


def _untaken(record: Node) -> list[Node]:
    """The topmost nodes that nobody took."""
    if not record.taken:
        return [record]
    found: list[Node] = []
    waiting = list(reversed(record.children))
    while waiting:
        node = waiting.pop()
        if node.taken:
            waiting += reversed(node.children)
        else:
            found.append(node)
    return found


def _say(reading: Reading, node: Node, record: Node) -> None:
    lines = node.lines()
    key = reading.persons.get(record.xref) or reading.unions.get(record.xref)
    about = (key,) if key else ()
    if node.tag in _KIND_OF:
        weight = Weight.NOTE if _KIND_OF[node.tag] == "numbers_left_out" else Weight.LOSS
        reading.finds.add(_KIND_OF[node.tag], lines, weight=weight, about=about)
    elif node.tag == EXTENSION and not reading.ours:
        reading.finds.add("extension_of_other_version", lines, weight=Weight.LOSS, about=about)
    elif node.tag.startswith("_"):
        reading.finds.add("custom_tag_left_out", lines, weight=Weight.LOSS, about=about, tag=node.tag[:40])
    elif node is record:
        reading.finds.add("record_left_out", lines, weight=Weight.LOSS, about=about, tag=node.tag[:40])
    elif node.tag == "ALIA" and node.pointer in reading.persons and key:
        reading.finds.add("perhaps_same_person", lines, weight=Weight.ASK, about=(key, reading.persons[node.pointer]))
    elif node.tag == "NO":
        reading.finds.add("did_not_happen", lines, weight=Weight.LOSS, about=about, tag=node.value.strip()[:40])
    else:
        reading.finds.add("tag_left_out", lines, weight=Weight.LOSS, about=about, tag=node.tag[:40], where=record.tag[:40])
