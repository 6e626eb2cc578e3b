"""The open case format ``.family.json``: a whole case as readable, documented JSON (docs: ``family.schema.json``)."""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Mapping

from genogram.change import document_of
from genogram.codec import CodecError, Plain, document_to_plain, element_from_plain
from genogram.exchange.case_schema import FORMAT, ID_PATTERN, VERSION
from genogram.exchange.collecting import Finds
from genogram.exchange.lawful import Tables, make_lawful
from genogram.exchange.types import ExchangeError, Read, Written
from genogram.exchange.unknown_fields import unknown_fields
from genogram.findings import Weight
from genogram.ids import Id, counted_ids
from genogram.model import TABLES, Document, Element, Snapshot

_DEEPEST = 64
_LARGEST = 2**53
_LONGEST_NUMBER = 400


def write_case(doc: Document) -> Written:
    """*doc* as ``.family.json``: the same bytes for the same case. Raises ExchangeError (``not_a_number``, ``not_text``)."""
    try:
        tables = document_to_plain(doc)
        whole: dict[str, Plain] = {"format": FORMAT, "version": VERSION, "tables": tables}
        text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    except ValueError as error:
        raise ExchangeError("not_a_number", path="tables") from error
    try:
        return Written(text.encode("utf-8") + b"\n")
    except UnicodeEncodeError as error:
        raise ExchangeError("not_text") from error


def read_case(data: bytes) -> Read:
    """The case a ``.family.json`` holds. References to nothing go, hard rules are kept, unknown fields are left out: findings.

    Raises ExchangeError, naming the place and never a person's data.
    """
    whole = parsed(data)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ExchangeError("not_a_case")
    version = whole.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ExchangeError("version_unknown")
    if version > VERSION:
        raise ExchangeError("newer_version", found=str(version), known=str(VERSION))
    tables = whole.get("tables")
    if not isinstance(tables, dict):
        raise ExchangeError("wrong_shape", path="tables", expected="object")
    finds = Finds()
    for name in sorted(whole.keys() - {"format", "version", "tables"}):
        finds.add("field_unknown", weight=Weight.LOSS, path=_shown(name))
    return Read(_document(tables, "tables", finds, 0), finds.done())


def _document(plain: Mapping[str, object], path: str, finds: Finds, depth: int) -> Document:
    tables: Tables = {}
    seen: set[Id] = set()
    for name in sorted(plain):
        if name not in TABLES:
            finds.add("field_unknown", weight=Weight.LOSS, path=f"{path}.{_shown(name)}")
            continue
        held = plain[name]
        if not isinstance(held, dict):
            raise ExchangeError("wrong_shape", path=f"{path}.{name}", expected="object")
        table = tables.setdefault(name, {})
        for place, (key, row) in enumerate(held.items(), start=1):
            where = f"{path}.{name}[{place}]"
            element = _element(name, row, where, finds, depth)
            if not re.fullmatch(ID_PATTERN, key):
                raise ExchangeError("id_not_allowed", path=where)
            if element.id != key:
                raise ExchangeError("id_differs", path=where)
            if key in seen:
                raise ExchangeError("id_twice", path=where)
            seen.add(key)
            table[key] = element
    new = counted_ids()

    def fresh() -> Id:
        while (key := new()) in seen:
            pass
        seen.add(key)
        return key

    make_lawful(tables, finds, fresh)
    return document_of((t, e) for t, table in tables.items() for e in table.values())


def _element(table: str, row: object, where: str, finds: Finds, depth: int) -> Element:
    nested: Document | None = None
    if table == "snapshots" and isinstance(row, dict) and isinstance(row.get("document"), dict):
        inner: dict[str, object] = row["document"]
        nested = _document(inner, f"{where}.document", finds, depth + 1)
        row = {**row, "document": {}}
    try:
        element = element_from_plain(table, row)
    except CodecError as error:
        raise _shape(str(error), where) from error
    for name in unknown_fields(row, TABLES[table]):
        finds.add("field_unknown", weight=Weight.LOSS, about=(element.id,), path=f"{_table_of(where)}.{_shown(name)}")
    if nested is not None:
        assert isinstance(element, Snapshot)
        element = dataclasses.replace(element, document=nested)
    return element


def _table_of(where: str) -> str:
    return re.sub(r"\[\d+\]", "", where)


def _shape(message: str, where: str) -> ExchangeError:
    """An error with the place and the type wanted; what stood there instead is nobody's business."""
    wanted = re.search(r"Expected `([\w|\s.-]*)`", message)
    place = re.search(r"at `\$([\w.\[\]]*)`", message)
    missing = re.search(r"missing required field `(\w+)`", message)
    expected = f"“{missing[1]}”" if missing else wanted[1] if wanted else "another value"
    return ExchangeError("wrong_shape", path=where + (place[1] if place else ""), expected=expected)


def _shown(name: str) -> str:
    return name if re.fullmatch(r"[\w.]{1,60}", name) else "?"


class _TwiceError(ValueError):
    """A key stands twice in one object."""


class _NoNumberError(ValueError):
    """A number that no case can hold."""


def parsed(data: bytes) -> object:
    """JSON bytes as plain values, strictly. Raises ExchangeError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExchangeError("not_text") from error
    try:
        whole: object = json.loads(
            text, object_pairs_hook=_pairs, parse_constant=_no_constant, parse_int=_whole_number, parse_float=_number
        )
    except json.JSONDecodeError as error:
        raise ExchangeError("broken_json", error.lineno) from error
    except RecursionError as error:
        raise ExchangeError("too_deep") from error
    except _TwiceError as error:
        raise ExchangeError("name_twice", _line_of_twice(text)) from error
    except _NoNumberError as error:
        raise ExchangeError("not_a_number", path="JSON") from error
    _check(whole)
    return whole


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _TwiceError
    return made


def _line_of_twice(text: str) -> int:
    """The line on which a key stands for the second time in its object; 0 where it cannot be told."""
    decoder = json.JSONDecoder(object_pairs_hook=_pairs)
    low, high = 0, text.count("\n") + 1
    rows = text.split("\n")
    while low < high:
        middle = (low + high) // 2
        try:
            decoder.raw_decode("\n".join(rows[:middle]) if middle else "")
        except _TwiceError:
            high = middle
            continue
        except (ValueError, RecursionError):
            pass
        low = middle + 1
    return low if low <= len(rows) else 0


def _no_constant(text: str) -> object:
    raise _NoNumberError(text)


def _whole_number(text: str) -> int:
    if len(text) > _LONGEST_NUMBER or abs(int(text)) > _LARGEST:
        raise _NoNumberError
    return int(text)


def _number(text: str) -> float:
    found = float(text) if len(text) <= _LONGEST_NUMBER else math.inf
    if not math.isfinite(found):
        raise _NoNumberError
    return found


def _check(whole: object) -> None:
    """Guards against depth and against halves of letters."""
    waiting: list[tuple[object, int]] = [(whole, 1)]
    while waiting:
        value, depth = waiting.pop()
        if depth > _DEEPEST:
            raise ExchangeError("too_deep")
        if isinstance(value, dict):
            waiting += [(v, depth + 1) for v in value.values()]
            for key in value:
                _check_text(key)
        elif isinstance(value, list):
            waiting += [(v, depth + 1) for v in value]
        elif isinstance(value, str):
            _check_text(value)


def _check_text(text: str) -> None:
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        raise ExchangeError("not_text")
