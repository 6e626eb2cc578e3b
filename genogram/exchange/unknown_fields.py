"""Fields of a record that the model does not know: a newer program may have written them."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from functools import cache


def unknown_fields(plain: object, kind: type) -> Iterator[str]:
    """Paths of keys in *plain* that the dataclass *kind* has no field for, nested ones with dots; each once."""
    return iter(dict.fromkeys(_unknown(plain, kind, "")))


def _unknown(plain: object, kind: type, path: str) -> Iterator[str]:
    if not isinstance(plain, dict):
        return
    nested = _nested(kind)
    for name, value in plain.items():
        here = f"{path}.{name}" if path else str(name)
        if name not in nested:
            yield here
        elif (inner := nested[name]) is not None:
            for item in value if isinstance(value, list) else (value,):
                yield from _unknown(item, inner, here)


@cache
def _nested(kind: type) -> dict[str, type | None]:
    """Field name -> dataclass held in it, if any."""
    assert dataclasses.is_dataclass(kind)
    hints = typing.get_type_hints(kind)
    return {f.name: _dataclass_in(hints[f.name]) for f in dataclasses.fields(kind)}


def _dataclass_in(hint: object) -> type | None:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint.__name__ != "Document":
        return hint
    found = (_dataclass_in(inner) for inner in typing.get_args(hint))
    return next((kind for kind in found if kind is not None), None)
