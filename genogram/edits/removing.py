"""Taking something out of a case, with all that cannot stay without it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from genogram.cascade import Fallen, cascade
from genogram.change import ChangeError, ChangeSet, Draft
from genogram.edits.base import name_of
from genogram.ids import Id
from genogram.model import Document, Element, Parentage, TellerKind
from genogram.references import redirected
from genogram.standing import stands, union_stands


def remove(doc: Document, *ids: Id) -> ChangeSet:
    """Takes elements out with all that cannot stay without them: their lines, places in households, views, placements.

    What people said (entries, notes, goals) stays and just no longer points to what is gone; where somebody who is gone
    told something, their name stays with it. A couple of which one is gone stays only if it has children.
    Raises ChangeError ``not_found``, or ``case_itself`` for the case's own record.
    """
    fallen = _fall(doc, ids)
    draft = Draft(doc)
    for key in fallen.gone:
        found = doc.find(key)
        assert found is not None
        draft.remove(found[0], key)
    for table, element in fallen.left.values():
        draft.put(table, element)
    first = doc.find(ids[0])
    code = f"remove_{first[0]}" if first and len(ids) == 1 else "remove"
    return draft.done(code, *(name_of(doc, key) for key in ids))


def what_goes(doc: Document, *ids: Id) -> list[tuple[str, Element]]:
    """(table, element) of what ``remove`` would take along, in field order of the tables; positions on pictures are not named."""
    gone = _fall(doc, ids).gone
    return [(t, e) for t, e in _elements(doc, gone) if e.id not in ids and t != "placements"]


def _elements(doc: Document, keys: Mapping[Id, Id]) -> list[tuple[str, Element]]:
    found = [f for key in sorted(keys) if (f := doc.find(key))]
    order = {field.name: n for n, field in enumerate(dataclasses.fields(doc))}
    return sorted(found, key=lambda pair: order[pair[0]])


def _fall(doc: Document, ids: tuple[Id, ...], stays: Id = "") -> Fallen:
    if not ids:
        raise ChangeError("not_found")
    for key in ids:
        if key in doc.info:
            raise ChangeError("case_itself", key)
        if doc.find(key) is None:
            raise ChangeError("not_found", key)

    def remains(table: str, element: Element, gone: Mapping[Id, Id]) -> Element | None:
        if element.id == stays:
            return element
        kept = redirected(_with_names(doc, element, gone), lambda key: None if key in gone else key)
        return kept if kept is not None and stands(doc, element, kept, gone) else None

    return cascade(doc, ids, remains)


def leftovers(doc: Document, draft: Draft, moved: Parentage) -> None:
    """Removes the union that *moved* leaves, and what hangs on it, if nobody is left in it to be joined."""
    if union_stands(doc, moved.union, {moved.id: moved.id}):
        return
    fallen = _fall(doc, (moved.union,), stays=moved.id)
    for table, element in _elements(doc, fallen.gone):
        draft.remove(table, element.id)
    for table, element in fallen.left.values():
        if element.id != moved.id:
            draft.put(table, element)


def _with_names(doc: Document, element: Element, gone: Mapping[Id, Id]) -> Element:
    """Who told it stays readable when the teller goes."""
    told = element.told
    if told is None or told.person not in gone:
        return element
    name = told.words or name_of(doc, told.person)
    return dataclasses.replace(element, told=dataclasses.replace(told, by=TellerKind.THIRD_PARTY, person=None, words=name))
