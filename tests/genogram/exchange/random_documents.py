"""Lawful random cases with every table and field of the model, the same for the same seed."""

from __future__ import annotations

import dataclasses
import math
import random
import types
import typing
from collections.abc import Callable
from enum import Enum

from genogram.change import document_of
from genogram.exchange.collecting import Finds
from genogram.exchange.lawful import Tables, make_lawful
from genogram.model import TABLES, Document, Element, Id, PartialDate, Ref, counted_ids

WORDS = (
    "Anna",
    "",
    "ليلى حداد",
    "ሰላም",
    "Олена",
    '<b>"O\'Neil" & Søn</b>',
    "👩‍👧",
    "a\nb\n\n c",
    " spaces ",
    "/slashes/ /",
    "@I1@",
    "@@x",
    "x" * 200,
    "@",
    "tab\there",
    "\x0bvertical\x00null",
    "\r\rreturns\r\n",
    "\u2028\u0085",
    "1 NAME x",
    "0 TRLR",
    "Y",
    "N",
    "#1 é e\u0301",
    "adoption",
    "association",
    "birth",
    "occupation",
    "residence",
    "event",
    "3",
    "stillbirth",
    "marriage banns",
    "2 CONT",
    "\ufeff",
)
EDTF = (
    "1984",
    "1984~",
    "1984?",
    "1984%",
    "198X",
    "19XX",
    "1984-03",
    "1984-03-12",
    "1984-03-12~",
    "2004-21",
    "../2010",
    "1999/..",
    "1999/2001",
    "1999-05/2001-06-07",
    "-0043",
    "0000",
    "1984~/1990?",
    "/1990",
    "1990/",
    "",
    "XXXX-12-25",
    "not a date",
    "0093",
)
SAID = (
    "",
    "",
    "",
    "EST 1984",
    "when the barn burned",
    "30 JAN 1648/49",
    "FROM 1999 TO 2001",
    "HEBREW 5700",
    "(brackets)",
    " x\ny ",
)
SOURCES = ("", "", "@I1@", "@F1@", "@I2@", "@i x@", "17", "@IG1@", "@NG3@", "@VOID@", "@_X@", "@Ю@")


def random_document(seed: int, depth: int = 0) -> Document:
    """A case with none to four elements in each table; hard rules hold, everything else may be."""
    return _Maker(random.Random(seed), depth).document()


class _Maker:
    def __init__(self, rng: random.Random, depth: int) -> None:
        self.rng = rng
        self.depth = depth
        new = counted_ids(rng.randrange(1, 500))
        most = {"persons": 5, "unions": 3, "parentages": 5, "life_events": 4, "notes": 4}
        self.ids: dict[str, list[Id]] = {t: [new() for _ in range(rng.randint(0, most.get(t, 2)))] for t in TABLES}
        self.ids["info"] = self.ids["info"][: 1 if rng.random() < 0.8 else 2]

    def document(self) -> Document:
        tables: Tables = {t: {} for t in TABLES}
        for table, ids in self.ids.items():
            for key in ids:
                if table == "snapshots" and self.depth:
                    continue
                tables[table][key] = self.element(TABLES[table], key)
        make_lawful(tables, Finds(), counted_ids(10_000))
        return document_of((t, e) for t, table in tables.items() for e in table.values())

    def element(self, kind: type, key: Id) -> Element:
        made = self.dataclass(kind)
        assert isinstance(made, Element)
        return dataclasses.replace(made, id=key)

    def dataclass(self, kind: type) -> object:
        assert dataclasses.is_dataclass(kind)
        if kind is PartialDate:
            return PartialDate(self.rng.choice(EDTF), self.rng.choice(SAID))
        hints = typing.get_type_hints(kind, include_extras=True)
        values: dict[str, object] = {}
        for field in dataclasses.fields(kind):
            needed = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
            if needed or self.rng.random() < 0.5:
                values[field.name] = self.value(hints[field.name], field.name)
        return kind(**values)

    def value(self, hint: object, name: str) -> object:
        origin, args = typing.get_origin(hint), typing.get_args(hint)
        if origin is typing.Annotated:
            return self.reference(next(a for a in args if isinstance(a, Ref)))
        if origin is tuple:
            return tuple(dict.fromkeys(self.value(args[0], name) for _ in range(self.rng.randint(0, 2))))
        if origin in (typing.Union, types.UnionType):
            return None if self.rng.random() < 0.3 else self.value(next(a for a in args if a is not type(None)), name)
        if hint is Document:
            return random_document(self.rng.randrange(10**6), self.depth + 1)
        assert isinstance(hint, type)
        if issubclass(hint, Enum):
            return self.rng.choice(list(hint))
        if dataclasses.is_dataclass(hint):
            return self.dataclass(hint)
        plain: dict[type, Callable[[], object]] = {
            bool: lambda: self.rng.random() < 0.5,
            int: lambda: self.rng.choice((0, 1, 7, -3, 2**53 - 1)),
            float: lambda: self.rng.choice((0.0, 1.0, -2.5, 1e300, math.pi)),
            str: lambda: self.rng.choice(SOURCES if name == "source_id" else WORDS),
        }
        return plain[hint]()

    def reference(self, ref: Ref) -> Id:
        if ref.table == "*":
            return self.rng.choice([i for ids in self.ids.values() for i in ids] or ["nobody"])
        return self.rng.choice(self.ids[ref.table] or ["nobody"])
