"""Keeping what was worked out from a Document as long as that Document lives."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from genogram.model import Document

T = TypeVar("T")


class Kept(Generic[T]):
    """Results of a pure function per (Document, key). Documents are compared by identity: equal ones are worked out again."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[weakref.ref[Document], dict[Hashable, T]]] = {}

    def get(self, doc: Document, key: Hashable, make: Callable[[], T]) -> T:
        """The kept result, or that of *make*, which is then kept."""
        place = id(doc)
        found = self._known.get(place)
        if found is None or found[0]() is not doc:
            found = self._known[place] = weakref.ref(doc, lambda gone: self._forget(place, gone)), {}
        results = found[1]
        if key not in results:
            results[key] = make()
        return results[key]

    def peek(self, doc: Document, key: Hashable) -> T | None:
        """The kept result, or None."""
        found = self._known.get(id(doc))
        return found[1].get(key) if found is not None and found[0]() is doc else None

    def _forget(self, place: int, gone: weakref.ref[Document]) -> None:
        found = self._known.get(place)
        if found is not None and found[0] is gone:
            del self._known[place]
