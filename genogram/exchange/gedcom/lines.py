"""From bytes to numbered GEDCOM lines: the library tokenizes; what it would reject is repaired before and said."""

from __future__ import annotations

import io
import re
from typing import NamedTuple

from genogram.exchange.collecting import Finds
from genogram.exchange.types import ExchangeError
from genogram.findings import Weight

_END = re.compile(rb"\r\n|\r|\n")
_LINE = re.compile(rb"[ \t\x00]*(\d{1,3})[ \t]+(?:@([^@\r\n]+)@[ \t]*)?([A-Za-z0-9_]+)(?:[ \t](.*))?", re.DOTALL)
_POINTER = re.compile(rb"@[^@#\s][^@]*@\s*")
_PLAIN_ID = re.compile(rb"[A-Za-z0-9][^@]*")
_TAG = re.compile(rb"_?[A-Z][A-Z0-9_]*")
_JOINS = (b"CONT", b"CONC")
_DEEPEST = 99


class Line(NamedTuple):
    """One line of the file: its number there, level, id (``@I1@`` or empty), tag, and value as bytes."""

    number: int
    level: int
    xref: str
    tag: str
    value: bytes


class _Kept(NamedTuple):
    number: int
    level: int
    xref: bytes
    tag: bytes
    value: bytes


def numbered(data: bytes, codec: str, finds: Finds) -> list[Line]:
    """The lines of *data* (bytes in which ASCII is ASCII). Raises ExchangeError where no line is GEDCOM at all."""
    kept = _repaired(data, codec, finds)
    if not kept:
        raise ExchangeError("not_gedcom")
    return _tokenized(kept, codec)


def _repaired(data: bytes, codec: str, finds: Finds) -> list[_Kept]:
    kept: list[_Kept] = []
    rows = _END.split(data)
    for number, raw in enumerate(rows, start=1):
        if not raw.strip(b" \t\x00\x1a\xa0"):
            if number < len(rows):
                finds.add("blank_lines", number)
            continue
        last = kept[-1] if kept else None
        found = _LINE.fullmatch(raw)
        if found is None or not _plausible(found, last):
            row = _continuation(raw, number, last)
            if row is None:
                finds.add("line_not_understood", number, weight=Weight.LOSS, text=_shown(raw, codec))
            else:
                finds.add("unnumbered_lines", number)
                kept.append(row)
            continue
        level, xref, tag, value = int(found[1]), found[2] or b"", found[3], found[4] or b""
        deepest = last.level + 1 if last else 0
        if level > deepest:
            finds.add("odd_levels", number)
            level = deepest
        if xref and not _PLAIN_ID.fullmatch(xref):
            finds.add("odd_ids", number)
        kept.append(_Kept(number, level, xref, tag, value))
    return kept


def _plausible(found: re.Match[bytes], last: _Kept | None) -> bool:
    """Whether a line that begins with a number is GEDCOM, and not words such as "12 people came"."""
    level = int(found[1])
    if level > _DEEPEST:
        return False
    return bool(_TAG.fullmatch(found[3])) or last is None or level <= last.level + 1


def _continuation(raw: bytes, number: int, last: _Kept | None) -> _Kept | None:
    """An unnumbered line as continuation of the one before; None where there is no text that it could go on."""
    if last is None or _POINTER.fullmatch(last.value) or (not last.value and last.tag not in _JOINS):
        return None
    level = last.level if last.tag in _JOINS else last.level + 1
    return _Kept(number, level, b"", b"CONT", raw) if level <= _DEEPEST else None


def _shown(raw: bytes, codec: str) -> str:
    text = raw[:80].decode(codec, "replace").strip()
    return "".join(c if c.isprintable() else "�" for c in text)


def _tokenized(kept: list[_Kept], codec: str) -> list[Line]:
    """Lets ged4py read the repaired lines; the n-th line it yields is the n-th kept, which knows its number."""
    from ged4py import GedcomReader
    from ged4py.parser import IntegrityError, ParserError

    clean = [b"0 HEAD", b"1 CHAR UTF-8"]
    previous: _Kept | None = None
    for row in kept:
        xref = b"" if not row.xref else b" @x@"
        tag = row.tag
        if tag in _JOINS and not _joins_on(row, previous):
            tag = b"_" + tag
        clean.append(b"%d%s %s%s" % (row.level, xref, tag, b" " + row.value if row.value else b""))
        previous = row._replace(tag=tag)
    lines: list[Line] = []
    seen = 0
    reader = GedcomReader(io.BytesIO(b"\n".join(clean) + b"\n"), encoding="utf-8", errors="replace")
    try:
        for token, row in zip(reader.GedcomLines(0), [kept[0], kept[0], *kept], strict=True):
            seen += 1
            if seen > 2:
                xref_text = f"@{row.xref.decode(codec, 'replace')}@" if row.xref else ""
                tag_text = row.tag.decode("ascii") if row.tag in _JOINS else str(token.tag)
                lines.append(Line(row.number, token.level, xref_text, tag_text, token.value or b""))
    except (ParserError, IntegrityError, ValueError) as error:
        raise ExchangeError("line_not_readable", kept[min(len(lines), len(kept) - 1)].number) from error
    return lines


def _joins_on(row: _Kept, previous: _Kept | None) -> bool:
    """Whether a CONT or CONC stands where the library allows it; elsewhere it goes by another tag past the library."""
    if previous is None:
        return False
    return row.level == (previous.level if previous.tag in _JOINS else previous.level + 1)
