"""GEDCOM lines as a tree of nodes that remember whether somebody has understood them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genogram.exchange.collecting import Finds
from genogram.exchange.gedcom.encoding import decode
from genogram.exchange.gedcom.lines import Line
from genogram.findings import Weight

_POINTER = re.compile(rb"@[^@#\s][^@]*@")
VOID = "@VOID@"
_POINTING = frozenset(
    ("FAMC", "FAMS", "HUSB", "WIFE", "CHIL", "ASSO", "ALIA", "NOTE", "SNOTE", "SOUR", "OBJE", "REPO", "SUBM", "SUBN", "ANCI",
     "DESI", "TWIN", "_TWIN")
)  # fmt: skip
"""Tags whose value can be a pointer; anywhere else something like ``@X@`` is text."""


class Node:
    """One structure: tag, text value or pointer, children; ``taken`` once a reader has understood it."""

    __slots__ = ("children", "last_line", "line", "parts", "pointer", "tag", "taken", "value", "xref")

    def __init__(self, line: int, tag: str, xref: str, parts: list[bytes]) -> None:
        self.line = self.last_line = line
        self.tag = tag
        self.xref = xref
        self.parts = parts
        self.value = ""
        self.pointer = ""
        self.children: list[Node] = []
        self.taken = False

    def take(self) -> Node:
        """Marks the node as understood and gives it back."""
        self.taken = True
        return self

    def all(self, *tags: str) -> Iterator[Node]:
        """Children with one of *tags* that nobody has taken, in file order."""
        return (c for c in self.children if c.tag in tags and not c.taken)

    def first(self, *tags: str) -> Node | None:
        """The first such child, or None."""
        return next(self.all(*tags), None)

    def text(self, *tags: str) -> str:
        """Takes the first such child and gives its text; empty where there is none."""
        found = self.first(*tags)
        return found.take().value.strip() if found and not found.pointer else ""

    def whole(self) -> Iterator[Node]:
        """This node and all below it."""
        yield self
        for child in self.children:
            yield from child.whole()

    def lines(self) -> range:
        """All lines of the file this node and those below it stand on."""
        return range(self.line, max(n.last_line for n in self.whole()) + 1)


def version_of(lines: list[Line]) -> str:
    """The GEDCOM version the header names (``5.5.1``, ``7.0``), empty where it names none."""
    inside = False
    for row in lines[:400]:
        if row.level == 0 and row.tag != "HEAD":
            break
        if row.level == 1:
            inside = row.tag == "GEDC"
        elif inside and row.level == 2 and row.tag == "VERS":
            return row.value.decode("ascii", "replace").strip()
    return ""


def grown(lines: list[Line], codec: str, version7: bool, finds: Finds) -> list[Node]:
    """The records of a file. CONC and CONT are joined as bytes, then decoded; doubled ``@`` are undone."""
    roots: list[Node] = []
    stack: list[Node] = []
    for row in lines:
        del stack[row.level :]
        if row.tag in ("CONT", "CONC") and stack:
            above = stack[-1]
            value = _unescaped(row.value) if version7 else row.value
            if not above.parts:
                above.parts.append(b"")
            above.parts.append(b"\n" + value if row.tag == "CONT" else value)
            if not above.children:
                above.last_line = row.number
            elif row.number:
                finds.add("late_continuation", row.number)
            # a continuation can carry wrongly placed children; they belong to what it continues
            stack.append(above)
            continue
        node = Node(row.number, row.tag.upper(), row.xref, [row.value] if row.value else [])
        (stack[-1].children if stack else roots).append(node)
        stack.append(node)
    for root in roots:
        for node in root.whole():
            _finish(node, codec, version7, finds)
    return roots


def _unescaped(value: bytes) -> bytes:
    return value[1:] if value.startswith(b"@@") else value


def _finish(node: Node, codec: str, version7: bool, finds: Finds) -> None:
    if not node.parts:
        return
    first = node.parts[0]
    if len(node.parts) == 1 and node.tag in _POINTING and _POINTER.fullmatch(first.strip()):
        node.pointer = first.strip().decode(codec, "replace")
        return
    if version7:
        node.parts[0] = _unescaped(first)
    joined = b"".join(node.parts)
    if not version7:
        joined = joined.replace(b"@@", b"@")
    node.value, whole = decode(joined, codec)
    node.parts = []
    if not whole:
        finds.add("letters_damaged", range(node.line, node.last_line + 1), weight=Weight.ASK)
