"""Elements and ChangeSets to and from plain JSON values: one shape for the open file format and for the vault's rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from genogram.change import Change, ChangeSet, Title
from genogram.model import TABLES, Document, Element

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
T = TypeVar("T")


class CodecError(ValueError):
    """Plain data does not have the shape of the model; the message names the place, never a person's data."""


_known: dict[type, tuple[tuple[str, object], ...]] = {}


def _fields(kind: type) -> tuple[tuple[str, object], ...]:
    """(name, default) of a dataclass's fields; MISSING where there is none."""
    if kind not in _known:
        assert dataclasses.is_dataclass(kind)
        _known[kind] = tuple((f.name, f.default) for f in dataclasses.fields(kind))
    return _known[kind]


def to_plain(value: object) -> Plain:
    """JSON-ready form of a dataclass or value. Fields that hold their default are left out; enums become their text."""
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, (tuple, list)):
        return [to_plain(v) for v in value]
    if isinstance(value, Mapping):
        return {str(k): to_plain(v) for k, v in value.items()}
    plain: dict[str, Plain] = {}
    for name, default in _fields(type(value)):
        held = getattr(value, name)
        if isinstance(held, Mapping):
            if held:
                plain[name] = {key: to_plain(held[key]) for key in sorted(held)}
        elif held != default or default is dataclasses.MISSING:
            plain[name] = to_plain(held)
    return plain


def from_plain(plain: object, kind: type[T]) -> T:
    """The reverse of ``to_plain``. Raises CodecError naming the field that does not fit."""
    import msgspec

    try:
        return msgspec.convert(plain, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        raise CodecError(str(error)) from error


def element_from_plain(table: str, plain: object) -> Element:
    """One record of *table*. Raises CodecError, also for an unknown table."""
    if table not in TABLES:
        raise CodecError(f"unknown table {table!r}")
    return from_plain(plain, TABLES[table])


def changes_to_plain(changes: ChangeSet) -> Plain:
    """A ChangeSet as plain values, for the change log."""
    return {
        "title": to_plain(changes.title),
        "changes": [
            {"table": c.table, "id": c.id, "before": to_plain(c.before), "after": to_plain(c.after)} for c in changes.changes
        ],
    }


def changes_from_plain(plain: object) -> ChangeSet:
    """The reverse of ``changes_to_plain``. Raises CodecError."""
    try:
        assert isinstance(plain, dict)
        rows = []
        for row in plain["changes"]:
            before, after = (row[k] and element_from_plain(row["table"], row[k]) for k in ("before", "after"))
            rows.append(Change(row["table"], row["id"], before, after))
        return ChangeSet(tuple(rows), from_plain(plain["title"], Title))
    except (AssertionError, KeyError, TypeError) as error:
        raise CodecError("not a change set") from error


def document_to_plain(doc: Document) -> Plain:
    """The whole case as plain values: table name -> id -> record."""
    return to_plain(doc)
