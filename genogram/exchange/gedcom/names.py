"""Names of persons: one display name, and everything else a file says about names."""

from __future__ import annotations

import re

from genogram.exchange.gedcom.details import take_notes
from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tags import NAME_PIECES, NAME_TYPES
from genogram.exchange.gedcom.tree import Node
from genogram.ids import Id
from genogram.model import MoreName, NameKind

_SURNAMES = (re.compile(r"(?:^|(?<=\s))/([^/]*)/(?=\s|$)"), re.compile(r"/([^/]*)/"), re.compile(r"(?:^|(?<=\s))/([^/]*)$"))
"""Where a surname stands, surest first: slashes with space around, slashes, one slash that is never closed."""


def read_names(reading: Reading, node: Node, key: Id) -> tuple[str, tuple[MoreName, ...]]:
    """Takes all NAMEs of a person: (display name, further names in file order)."""
    shown = ""
    more: list[MoreName] = []
    for count, name in enumerate(list(node.all("NAME"))):
        text, surname = _text(name)
        kind_node = name.first("TYPE")
        said = kind_node.value.strip().upper() if kind_node else ""
        kind = NAME_TYPES.get(said)
        if kind_node and kind is not None:
            kind_node.take()
        if not text:
            text = _from_pieces(name)
        if count == 0:
            shown = text
            if kind not in (None, NameKind.OTHER):
                more.append(MoreName(kind=kind or NameKind.OTHER, text=text))
        elif text:
            more.append(MoreName(kind=kind or NameKind.OTHER, text=text))
        if surname:
            more.append(MoreName(kind=NameKind.SURNAME, text=surname))
        more += _pieces(name, text, surname)
        more += _other_scripts(name)
        take_notes(reading, name, key)
    for other in node.all("ALIA", "_AKA", "_AKAN", "NICK", "_MARNM", "_FORMERNAME"):
        if other.value.strip() and not other.pointer:
            more.append(MoreName(kind=NAME_PIECES[other.tag], text=_text(other)[0]))
    return shown, tuple(dict.fromkeys(more))


def _text(node: Node) -> tuple[str, str]:
    """(name in reading order, the part between slashes)."""
    value = node.take().value
    found = next((m for pattern in _SURNAMES if (m := pattern.search(value))), None)
    if found is None:
        return " ".join(value.split()), ""
    return " ".join(f"{value[: found.start()]} {found[1]} {value[found.end() :]}".split()), " ".join(found[1].split())


def _from_pieces(name: Node) -> str:
    parts = {c.tag: c.value.strip() for c in name.children if c.tag in ("NPFX", "GIVN", "SPFX", "SURN", "NSFX")}
    return " ".join(parts[tag] for tag in ("NPFX", "GIVN", "SPFX", "SURN", "NSFX") if parts.get(tag))


def _pieces(name: Node, text: str, surname: str) -> list[MoreName]:
    """Pieces that say more than the name itself; those that only repeat it are understood and need no second place."""
    found = []
    words = text.split()
    prefix = name.first("SPFX")
    if prefix and (not prefix.value.strip() or prefix.value.strip() in text):
        prefix.take()
    elif prefix:
        found.append(MoreName(kind=NameKind.OTHER, text=" ".join(prefix.take().value.split())))
    for piece in name.all(*NAME_PIECES):
        value = " ".join(piece.take().value.split())
        kind = NAME_PIECES[piece.tag]
        given = piece.tag == "GIVN" and value.split() == [w for w in words if w not in surname.split()]
        repeats = piece.tag in ("SURN", "GIVN") and (value in (surname, text) or given)
        if piece.tag == "SURN" and prefix and prefix.taken and f"{prefix.value.strip()} {value}" == surname:
            repeats = True
        if value and not repeats:
            found.append(MoreName(kind=kind, text=value))
    return found


def _other_scripts(name: Node) -> list[MoreName]:
    found = []
    for other in name.all("TRAN", "FONE", "ROMN"):
        text, surname = _text(other)
        language = other.text("LANG")
        for piece in other.all("NPFX", "GIVN", "NICK", "SPFX", "SURN", "NSFX"):
            if piece.value.strip() in text:
                piece.take()
        if not text:
            text = surname
        if text:
            found.append(MoreName(kind=NameKind.OTHER_SCRIPT, text=text, language=language))
    return found
