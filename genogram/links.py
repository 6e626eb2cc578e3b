"""Who points to whom, turned round: for each id the elements that refer to it, kept per Document and carried through edits."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping

from genogram.ids import Id
from genogram.model import TABLES, Document, Element
from genogram.references import references

_Sources = Mapping[Id, tuple[Id, ...]]


class Links:
    """The references of one Document turned round. Immutable; what an edit did not touch is shared with the next one."""

    def __init__(self, tables: Mapping[str, _Sources]) -> None:
        self._tables = tables

    def to(self, target: Id) -> list[tuple[str, Id]]:
        """(table, id) of every element that refers to *target*, in field order of the tables."""
        return [(name, source) for name, sources in self._tables.items() for source in sources.get(target, ())]

    def in_table(self, table: str, target: Id) -> tuple[Id, ...]:
        """Ids of the elements of *table* that refer to *target*, in no particular order."""
        return self._tables[table].get(target, ())

    def after(self, changes: Iterable[tuple[str, Element | None, Element | None]]) -> Links:
        """The links after *changes* of (table, before, after)."""
        tables = dict(self._tables)
        touched: dict[str, dict[Id, tuple[Id, ...]]] = {}
        for name, before, after in changes:
            sources = touched.get(name)
            if sources is None:
                sources = touched[name] = dict(tables[name])
            old = set() if before is None else {p.id for p in references(before)}
            new = set() if after is None else {p.id for p in references(after)}
            for target in old - new:
                assert before is not None
                rest = tuple(s for s in sources[target] if s != before.id)
                if rest:
                    sources[target] = rest
                else:
                    del sources[target]
            for target in new - old:
                assert after is not None
                sources[target] = (*sources.get(target, ()), after.id)
        tables.update(touched)
        return Links(tables)


_known: dict[int, tuple[weakref.ref[Document], Links]] = {}


def links(doc: Document) -> Links:
    """The links of *doc*, read once and kept as long as it lives."""
    found = _kept(doc)
    if found is None:
        found = Links({name: _read(doc.table(name).values()) for name in TABLES})
        _keep(doc, found)
    return found


def carry_over(before: Document, after: Document, changes: Iterable[tuple[str, Element | None, Element | None]]) -> None:
    """Gives *after* its links from those of *before*, if these were ever read."""
    found = _kept(before)
    if found is not None:
        _keep(after, found.after(changes))


def _kept(doc: Document) -> Links | None:
    kept = _known.get(id(doc))
    return kept[1] if kept and kept[0]() is doc else None


def _keep(doc: Document, found: Links) -> None:
    key = id(doc)

    def forget(gone: weakref.ref[Document]) -> None:
        kept = _known.get(key)
        if kept and kept[0] is gone:
            del _known[key]

    _known[key] = (weakref.ref(doc, forget), found)


def _read(elements: Iterable[Element]) -> _Sources:
    found: dict[Id, list[Id]] = {}
    for element in elements:
        for target in {p.id for p in references(element)}:
            found.setdefault(target, []).append(element.id)
    return {target: tuple(sources) for target, sources in found.items()}
