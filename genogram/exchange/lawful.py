"""Makes what a file says fit the hard rules of the model, keeping as much as can be kept and saying what was not."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from genogram.exchange.collecting import Finds
from genogram.findings import Weight
from genogram.ids import Id, IdSource
from genogram.model import Element, Parentage, Union
from genogram.references import redirected, references

Tables = dict[str, dict[Id, Element]]
LineOf = Callable[[Id], int]


def make_lawful(tables: Tables, finds: Finds, new: IdSource, line_of: LineOf = lambda _: 0) -> None:
    """Changes *tables* (table -> id -> element) in place until no hard rule is broken; each step is a finding.

    References to nothing go, and with them an element that cannot be without; a union keeps two partners and
    further ones become unions of their own with the same children; nobody stays their own partner or parent.
    """
    _drop_dangling(tables, finds, line_of)
    unions, parentages = tables.setdefault("unions", {}), tables.setdefault("parentages", {})
    for union in list(unions.values()):
        assert isinstance(union, Union)
        _split(union, unions, parentages, finds, new, line_of)
    for parentage in list(parentages.values()):
        assert isinstance(parentage, Parentage)
        parents = unions[parentage.union]
        assert isinstance(parents, Union)
        if parentage.child in parents.partners:
            finds.add("own_parent", line_of(parentage.id), weight=Weight.LOSS, about=(parentage.child,))
            del parentages[parentage.id]
    _drop_dangling(tables, finds, line_of)


def _split(
    union: Union, unions: dict[Id, Element], parentages: dict[Id, Element], finds: Finds, new: IdSource, line_of: LineOf
) -> None:
    partners = tuple(dict.fromkeys(union.partners))
    if len(partners) != len(union.partners):
        finds.add("own_partner", line_of(union.id), weight=Weight.LOSS, about=(union.id, *partners))
    if partners != union.partners:
        unions[union.id] = dataclasses.replace(union, partners=partners[:2])
    if len(partners) <= 2:
        return
    children = [p for p in parentages.values() if isinstance(p, Parentage) and p.union == union.id]
    unions[union.id] = dataclasses.replace(union, partners=partners[:2])
    made = []
    for start in range(2, len(partners), 2):
        extra = Union(id=new(), partners=partners[start : start + 2], source_id=union.source_id, visibility=union.visibility)
        unions[extra.id] = extra
        made.append(extra.id)
        for child in children:
            copy = dataclasses.replace(child, id=new(), union=extra.id)
            parentages[copy.id] = copy
    finds.add("many_partners", line_of(union.id), weight=Weight.ASK, about=(union.id, *made))


def _drop_dangling(tables: Tables, finds: Finds, line_of: LineOf) -> None:
    while True:
        everything = {i for table in tables.values() for i in table}
        changed = False
        for table in tables.values():
            for element in list(table.values()):
                gone = {p.id for p in references(element) if not _there(tables, everything, p.table, p.id)}
                if not gone:
                    continue
                changed = True
                kept = redirected(element, lambda i, gone=gone: None if i in gone else i)  # type: ignore[misc]
                if kept is None:
                    finds.add("nobody_there_dropped", line_of(element.id), weight=Weight.LOSS)
                    del table[element.id]
                else:
                    finds.add("nobody_there", line_of(element.id), weight=Weight.LOSS, about=(element.id,))
                    table[element.id] = kept
        if not changed:
            return


def _there(tables: Tables, everything: set[Id], table: str, key: Id) -> bool:
    return key in everything if table == "*" else key in tables.get(table, {})
