"""What our own GEDCOM files hold beyond GEDCOM: fields in the extension tag, laid over what the standard tags said."""

from __future__ import annotations

from genogram.codec import CodecError, Plain, element_from_plain, to_plain
from genogram.exchange.gedcom.reading import ID, Reading
from genogram.exchange.gedcom.tags import EXTENSION
from genogram.findings import Weight
from genogram.model import TABLES

CARRIED = ("info", "persons", "unions", "parentages", "multiple_births", "life_events", "notes")
"""Tables a GEDCOM file of ours holds. What was said in sessions, views and plans stays in the case file."""


def read_extension_records(reading: Reading) -> None:
    """Elements that have no form in GEDCOM: records of our extension tag, ``{"table": ..., "fields": {...}}``."""
    if not reading.ours:
        return
    import json

    for record in reading.records:
        if record.tag != EXTENSION:
            continue
        try:
            held: object = json.loads(record.value)
            if not isinstance(held, dict) or held.get("table") not in CARRIED:
                raise ValueError
            element = element_from_plain(str(held["table"]), held.get("fields"))
            if not ID.fullmatch(element.id) or any(element.id in t for t in reading.tables.values()):
                raise ValueError
        except (ValueError, RecursionError):
            reading.finds.add("extension_not_understood", record.take().line, weight=Weight.LOSS)
            continue
        record.take()
        reading.put(str(held["table"]), element, record.line)


def apply_patches(reading: Reading) -> None:
    """Lays the fields kept in the extension tag over the elements; null takes a field away."""
    for table, key, fields, line in reading.patches:
        element = reading.tables.get(table, {}).get(key)
        if element is None:
            reading.finds.add("extension_not_understood", line, weight=Weight.LOSS)
            continue
        plain = to_plain(element)
        assert isinstance(plain, dict)
        merged: dict[str, object] = {**plain, **fields, "id": key}
        known = set(TABLES[table].__dataclass_fields__)
        if set(fields) - known:
            reading.finds.add("extension_not_understood", line, weight=Weight.LOSS, about=(key,))
        try:
            reading.tables[table][key] = element_from_plain(
                table, {name: value for name, value in merged.items() if value is not None}
            )
        except CodecError:
            reading.finds.add("extension_not_understood", line, weight=Weight.LOSS, about=(key,))


def differing(before: Plain, after: Plain) -> dict[str, Plain]:
    """Fields in which two records differ, with the value of *after* (null: not there)."""
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    names = sorted(before.keys() | after.keys())
    return {n: after.get(n) for n in names if n not in before or n not in after or before[n] != after[n]}
