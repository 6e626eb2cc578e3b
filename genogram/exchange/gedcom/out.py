"""Structures on their way into a GEDCOM 7 file."""

from __future__ import annotations

import json
import re

from genogram.codec import Plain
from genogram.exchange.gedcom.tags import EXTENSION
from genogram.ids import Id

_BANNED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Out:
    """One structure: tag, text or pointer, structures below; ``fields`` go into our extension tag."""

    __slots__ = ("children", "fields", "pointer", "tag", "value", "xref")

    def __init__(self, tag: str, value: str = "", *, pointer: str = "", xref: str = "") -> None:
        self.tag = tag
        self.value = value
        self.pointer = pointer
        self.xref = xref
        self.children: list[Out] = []
        self.fields: dict[str, Plain] = {}

    def add(self, tag: str, value: str = "", *, pointer: str = "") -> Out:
        """A new structure below this one."""
        child = Out(tag, value, pointer=pointer)
        self.children.append(child)
        return child

    def say(self, tag: str, value: str) -> None:
        """Adds a structure if there is something to say."""
        if clean(value).strip():
            self.add(tag, value)

    def identify(self, key: Id) -> None:
        """Puts the element's id into a UID: other programs keep it, and our reader finds it."""
        self.add("UID", key)

    def lines(self, level: int = 0) -> list[str]:
        """The structure as GEDCOM lines without line ends."""
        head = f"{level} {self.xref + ' ' if self.xref else ''}{self.tag}"
        if self.pointer:
            made = [f"{head} {self.pointer}"]
        else:
            first, *more = clean(self.value).split("\n")
            made = [f"{head} {_escaped(first)}" if first else head]
            made += [f"{level + 1} CONT {_escaped(row)}" if row else f"{level + 1} CONT" for row in more]
        for child in self.children:
            made += child.lines(level + 1)
        if self.fields:
            made.append(f"{level + 1} {EXTENSION} {as_json(self.fields)}")
        return made


def _escaped(row: str) -> str:
    return "@" + row if row.startswith("@") else row


def clean(text: str) -> str:
    """*text* without the letters GEDCOM 7 bans, line ends made one kind."""
    return _BANNED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def as_json(fields: dict[str, Plain]) -> str:
    """JSON on one line, with banned letters as escapes."""
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return _BANNED.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
