"""Which formats there are: how to know a file's format from its bytes, and who reads and writes each."""

from __future__ import annotations

import re
from collections.abc import Callable

from genogram.exchange.case_file import read_case, write_case
from genogram.exchange.gedcom.encoding import letters
from genogram.exchange.gedcom.read import read_gedcom
from genogram.exchange.gedcom.write import write_gedcom
from genogram.exchange.types import ExchangeError, Read, Written
from genogram.model import Document

_READERS: dict[str, Callable[[bytes, str], Read]] = {
    "gedcom": read_gedcom,
    "family": lambda data, _: read_case(data),
}
_WRITERS: dict[str, Callable[[Document], Written]] = {
    "gedcom7": write_gedcom,
    "family": write_case,
}
FORMATS: tuple[str, ...] = tuple(_WRITERS)
"""Formats that can be written."""

_HEAD = re.compile(rb"[\s\x00]*0[ \t]+(?:HEAD\b|@[^@\r\n]+@[ \t]*(?:INDI|FAM|SUBM|NOTE|SNOTE|SOUR)\b)")
_ANY_LINE = re.compile(rb"(?:^|[\r\n])[ \t]*0[ \t]+(?:HEAD\b|@[^@\r\n]+@[ \t]*(?:INDI|FAM)\b)")


def sniff(data: bytes, name: str = "") -> str:
    """The format of a file by its bytes, its *name* helping: ``gedcom``, ``family`` or empty for one we cannot read."""
    if data[:2] in (b"PK", b"\x1f\x8b"):
        return ""
    start = letters(data[:200_000]).data
    stripped = start.lstrip(b" \t\r\n\x00")
    if stripped[:1] in (b"{", b"["):
        whose = re.search(rb'"format"\s*:\s*"([^"]*)"', data)
        ours = whose is not None and whose[1].startswith(b"familyapp")
        return "family" if ours or name.lower().endswith(".family.json") else ""
    if _HEAD.match(start) or _ANY_LINE.search(start):
        return "gedcom"
    return "gedcom" if name.lower().endswith((".ged", ".gedcom")) and re.search(rb"(?:^|[\r\n])\s*\d+ +[A-Z_]{3,}", start) else ""


def read(data: bytes, name: str = "") -> Read:
    """The case in a family file's bytes and what the reader has to say. *name* is the file's name; no file is opened.

    Raises ExchangeError where it is no family file at all (``finding_texts.ERRORS``).
    """
    if not data.strip(b" \t\r\n\x00"):
        raise ExchangeError("empty")
    found = sniff(data, name)
    if not found:
        raise ExchangeError("packed" if data[:2] in (b"PK", b"\x1f\x8b") else "format_unknown")
    return _READERS[found](data, name)


def write(doc: Document, fmt: str) -> Written:
    """*doc* in the format *fmt* (one of ``FORMATS``) and what the format could not hold. Raises ExchangeError."""
    if fmt not in _WRITERS:
        raise ExchangeError("format_not_written")
    return _WRITERS[fmt](doc)
