"""What else cannot stay when some elements go: one engine for removing, for looking back in time and for filtering by reader."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from genogram.ids import Id
from genogram.links import links
from genogram.model import Document, Element, Parentage

Remains = Callable[[str, Element, Mapping[Id, Id]], Element | None]
"""(table, element, what is gone) -> the element as it stays without what is gone, or None if it goes too."""


@dataclass(slots=True)
class Fallen:
    """Result of a cascade: ``gone`` maps each id to what it went with (itself for a start), ``left`` are changed records."""

    gone: dict[Id, Id] = field(default_factory=dict)
    left: dict[Id, tuple[str, Element]] = field(default_factory=dict)


def cascade(doc: Document, start: Iterable[Id], remains: Remains) -> Fallen:
    """Follows every reference to what goes until nothing more goes. *remains* must go monotonously with what is gone."""
    result = Fallen(gone={key: key for key in start})
    found = links(doc)
    queue = deque(result.gone)
    while queue:
        gone = queue.popleft()
        affected = found.to(gone)
        parentage = doc.parentages.get(gone)
        if parentage is not None:
            affected.append(("unions", parentage.union))
        for table, source in affected:
            if source in result.gone or source not in doc.table(table):
                continue
            after = remains(table, doc.table(table)[source], result.gone)
            if after is None:
                result.gone[source] = gone
                result.left.pop(source, None)
                queue.append(source)
            else:
                result.left[source] = (table, after)
    return result


def children_left(doc: Document, union: Id, gone: Mapping[Id, Id]) -> list[Parentage]:
    """The parentages of a union that are not gone, in order of telling."""
    keys = links(doc).in_table("parentages", union)
    return [doc.parentages[k] for k in sorted(keys) if k not in gone and doc.parentages[k].child not in gone]


def without(doc: Document, fallen: Fallen) -> Document:
    """*doc* without what has fallen; tables that lose nothing are shared. No hard rule is checked."""
    tables: dict[str, dict[Id, Element]] = {}
    for key in fallen.gone:
        found = doc.find(key)
        if found is not None:
            _own(doc, tables, found[0]).pop(key, None)
    for key, (name, element) in fallen.left.items():
        if doc.table(name).get(key) != element:
            _own(doc, tables, name)[key] = element
    return replaced(doc, tables)


def replaced(doc: Document, tables: Mapping[str, Mapping[Id, Element]]) -> Document:
    """*doc* with some tables replaced."""
    if not tables:
        return doc
    return dataclasses.replace(doc, **{n: MappingProxyType(dict(t)) for n, t in tables.items()})  # type: ignore[arg-type]


def _own(doc: Document, tables: dict[str, dict[Id, Element]], name: str) -> dict[Id, Element]:
    if name not in tables:
        tables[name] = dict(doc.table(name))
    return tables[name]
