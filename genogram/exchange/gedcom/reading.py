"""What one reading of a GEDCOM file holds while it goes on: records by id, the case so far, findings, ids to give."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from genogram.exchange.collecting import Finds
from genogram.exchange.gedcom.dates import read_date
from genogram.exchange.gedcom.tags import EXTENSION, EXTENSION_URI
from genogram.exchange.gedcom.tree import VOID, Node
from genogram.findings import Weight
from genogram.ids import Id, counted_ids
from genogram.model import Element, PartialDate, Visibility

ID = re.compile(r"[!-~]{1,64}")
"""What an id of ours looks like: visible ASCII, no spaces."""
MADE_UP = re.compile(r"@[IFN]G[0-9]+@")
"""Record ids our writer gives to records that came from no file; never taken for a ``source_id``."""


class Reading:
    """The state of one reading; ``ours`` where this program wrote the file and ids and extension fields are its own."""

    def __init__(self, records: list[Node], finds: Finds) -> None:
        self.records = records
        self.finds = finds
        self.ours = _is_ours(records)
        self.tables: dict[str, dict[Id, Element]] = {}
        self.lines: dict[Id, int] = {}
        self.persons: dict[str, Id] = {}
        self.unions: dict[str, Id] = {}
        self.notes: dict[str, Node] = {}
        self.used_notes: set[str] = set()
        self.patches: list[tuple[str, Id, dict[str, object], int]] = []
        self._next = counted_ids()
        self._given: set[Id] = set()
        self._reserved = frozenset(self._stated(r) for r in records for r in r.whole()) - {""} if self.ours else frozenset()

    def new_id(self) -> Id:
        """A fresh id, the same in every reading of the same file, and none that the file itself gives."""
        while (key := self._next()) in self._reserved:
            pass
        self._given.add(key)
        return key

    def id_of(self, node: Node, table: str) -> Id:
        """The id our own file gives this structure, or a fresh one; fields kept in our extension are noted for later."""
        fields = self._fields(node)
        stated = self._stated(node) if self.ours else ""
        if stated and stated not in self._given:
            key = stated
            self._given.add(key)
            for uid in node.all("UID"):
                if uid.value == key:
                    uid.take()
                    break
        else:
            key = self.new_id()
        self.lines[key] = node.line
        fields.pop("id", None)
        if fields:
            self.patches.append((table, key, fields, node.line))
        return key

    def has_own_id(self, node: Node) -> bool:
        """Whether our own file gives this structure an id, so that it is an element of its own."""
        return bool(self.ours and self._stated(node))

    def source_of(self, node: Node) -> str:
        """The record's id as ``source_id``; empty where our own writer had to make one up."""
        return "" if self.ours and MADE_UP.fullmatch(node.xref) else node.xref

    def own_id(self, node: Node) -> Id:
        """The id our own file gives this structure, untouched; empty where it gives none."""
        return self._stated(node) if self.ours else ""

    def _stated(self, node: Node) -> Id:
        fields = _json(node)
        stated = fields.get("id") if fields else None
        if not isinstance(stated, str):
            stated = next((c.value for c in node.children if c.tag == "UID"), "")
        return stated if ID.fullmatch(stated) else ""

    def _fields(self, node: Node) -> dict[str, object]:
        if not self.ours:
            return {}
        found = node.first(EXTENSION)
        fields = _json(node)
        if found is None or fields is None:
            return {}
        found.take()
        return dict(fields)

    def put(self, table: str, element: Element, line: int) -> None:
        """Adds *element* to the case and remembers where in the file it stands."""
        self.tables.setdefault(table, {})[element.id] = element
        self.lines[element.id] = line

    def person(self, node: Node) -> Id | None:
        """The person a pointer names; None, with a finding, where nobody is there."""
        return self._named(node, self.persons, "pointer_to_nobody")

    def union(self, node: Node) -> Id | None:
        """The union a pointer names; None, with a finding, where there is none."""
        return self._named(node, self.unions, "pointer_to_no_family")

    def _named(self, node: Node, known: dict[str, Id], code: str) -> Id | None:
        found = known.get(node.pointer)
        if found is None:
            shown = node.pointer if node.pointer else node.value[:40]
            if node.pointer == VOID:
                self.finds.add("pointer_void", node.line, weight=Weight.LOSS, tag=node.tag)
            else:
                self.finds.add(code, node.line, weight=Weight.LOSS, pointer=shown, tag=node.tag)
        return found

    def date(self, node: Node, *tags: str) -> PartialDate | None:
        """Takes the first date child (``DATE`` where no tags are given) with its phrase; None where there is none."""
        found = node.first(*(tags or ("DATE",)))
        if found is None:
            return None
        phrase = found.first("PHRASE")
        said = read_date(found.take().value, phrase.take().value if phrase else "")
        if said.code:
            self.finds.add(said.code, found.line)
        return said.date or None

    def visibility(self, node: Node) -> Visibility:
        """What RESN asks for: CONFIDENTIAL stays so, PRIVACY is for the helper; LOCKED says nothing about who may see it."""
        found = node.first("RESN")
        if found is None:
            return Visibility.OPEN
        words = {w.strip().upper() for w in found.take().value.split(",")}
        if words - {"CONFIDENTIAL", "PRIVACY", "LOCKED"}:
            found.taken = False
        if "LOCKED" in words:
            self.finds.add("locked", found.line)
        if "CONFIDENTIAL" in words:
            return Visibility.CONFIDENTIAL
        return Visibility.INTERNAL if "PRIVACY" in words else Visibility.OPEN

    def ask(self, code: str, line: int, about: Iterable[Id], **values: str) -> None:
        """A finding worth asking about."""
        self.finds.add(code, line, weight=Weight.ASK, about=about, **values)


def _json(node: Node) -> dict[str, object] | None:
    found = next((c for c in node.children if c.tag == EXTENSION), None)
    if found is None or len(found.value) > 5_000_000:
        return None
    try:
        fields: object = json.loads(found.value)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _is_ours(records: list[Node]) -> bool:
    """Whether the header declares our extension tag under our URI."""
    head = next((r for r in records if r.tag == "HEAD"), None)
    schemas = (c for c in head.children if c.tag == "SCHMA") if head else iter(())
    return any(t.value.split() == [EXTENSION, EXTENSION_URI] for s in schemas for t in s.children if t.tag == "TAG")
