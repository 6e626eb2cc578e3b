"""Which element points to which: read off the ``Ref`` marks of the model, so that nobody keeps a second list."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Iterator
from types import NoneType
from typing import NamedTuple, TypeVar

from genogram.ids import Id
from genogram.model import Document, Element, Ref

T = TypeVar("T")


class Pointer(NamedTuple):
    """One reference: the top-level field it stands in, the table it points into (``*`` for any) and the id."""

    field: str
    table: str
    id: Id


class _Field(NamedTuple):
    """How one field can hold references: itself a Ref, a nested dataclass, many of either, optional or not."""

    name: str
    ref: Ref | None
    nested: type | None
    many: bool
    optional: bool


class _Drop:
    """Says that a value lost a reference it cannot be without."""


_DROP = _Drop()


def _plan(name: str, hint: object, many: bool = False, optional: bool = False) -> _Field | None:
    origin = typing.get_origin(hint)
    args = typing.get_args(hint)
    if origin is typing.Annotated:
        ref = next((a for a in args[1:] if isinstance(a, Ref)), None)
        return _Field(name, ref, None, many, optional) if ref else None
    if origin is tuple:
        return _plan(name, args[0], many=True)
    if NoneType in args:
        return _plan(name, next(a for a in args if a is not NoneType), many, optional=True)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint is not Document and _plans(hint):
        return _Field(name, None, hint, many, optional)
    return None


_known: dict[type, tuple[_Field, ...]] = {}


def _plans(kind: type) -> tuple[_Field, ...]:
    if kind not in _known:
        _known[kind] = _read_plans(kind)
    return _known[kind]


def _read_plans(kind: type) -> tuple[_Field, ...]:
    assert dataclasses.is_dataclass(kind)
    hints = typing.get_type_hints(kind, include_extras=True)
    found = (_plan(f.name, hints[f.name]) for f in dataclasses.fields(kind))
    return tuple(plan for plan in found if plan)


def references(value: object, top: str = "") -> Iterator[Pointer]:
    """All references inside *value* (an element or a value nested in one), in field order; not those inside a snapshot."""
    for plan in _plans(type(value)):
        held = getattr(value, plan.name)
        if held is None:
            continue
        for one in held if plan.many else (held,):
            if plan.ref:
                yield Pointer(top or plan.name, plan.ref.table, one)
            else:
                yield from references(one, top or plan.name)


def pointing_at(doc: Document, ids: frozenset[Id]) -> Iterator[tuple[str, Element, Pointer]]:
    """(table, element, pointer) for every reference of the case to one of *ids*."""
    for table, element in doc.elements():
        for pointer in references(element):
            if pointer.id in ids:
                yield table, element, pointer


def redirected(element: T, target: Callable[[Id], Id | None]) -> T | None:
    """*element* with each reference replaced by ``target(id)``.

    Where target is None an optional field becomes None and an item of a tuple goes; the whole value becomes None
    if it lost a reference that it cannot be without (a nested value falls out of its tuple in the same way).
    """
    result = _redirected(element, target)
    return None if isinstance(result, _Drop) else result


def _redirected(value: T, target: Callable[[Id], Id | None]) -> T | _Drop:
    changed: dict[str, object] = {}
    for plan in _plans(type(value)):
        held = getattr(value, plan.name)
        if held is None:
            continue
        if plan.many:
            moved = (_one(item, plan, target) for item in held)
            after: object = tuple(dict.fromkeys(item for item in moved if item is not _DROP))
        else:
            after = _one(held, plan, target)
            if after is _DROP:
                if not plan.optional:
                    return _DROP
                after = None
        if after != held:
            changed[plan.name] = after
    return dataclasses.replace(value, **changed) if changed else value  # type: ignore[type-var]


def _one(item: object, plan: _Field, target: Callable[[Id], Id | None]) -> object:
    if plan.ref is None:
        return _redirected(item, target)
    assert isinstance(item, str)
    moved = target(item)
    return _DROP if moved is None else moved
