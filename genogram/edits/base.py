"""What all intent functions share: making records of given fields, finding them, asking what was created."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TypeVar

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.ids import Id, IdSource, new_id
from genogram.model import TABLES, Document, Element, Person, Union

E = TypeVar("E", bound=Element)


def make(kind: type[E], key: Id, fields: Mapping[str, object]) -> E:
    """A new record of *kind*. Raises ChangeError ``unknown_field`` for a field it does not have."""
    _check_fields(kind, key, fields)
    try:
        return kind(id=key, **fields)  # type: ignore[arg-type]
    except TypeError as error:
        raise ChangeError("missing_field", key) from error


def changed(element: E, fields: Mapping[str, object]) -> E:
    """*element* with other values in some fields. Raises ChangeError ``unknown_field``."""
    _check_fields(type(element), element.id, fields)
    return dataclasses.replace(element, **fields)  # type: ignore[arg-type]


def _check_fields(kind: type[Element], key: Id, fields: Mapping[str, object]) -> None:
    known = {f.name for f in dataclasses.fields(kind)} - {"id"}
    if not fields.keys() <= known:
        raise ChangeError("unknown_field", key)


def person_of(doc: Document, key: Id) -> Person:
    """The person with that id. Raises ChangeError ``not_found``."""
    found = doc.persons.get(key)
    if found is None:
        raise ChangeError("not_found", key)
    return found


def union_of(doc: Document, key: Id) -> Union:
    """The union with that id. Raises ChangeError ``not_found``."""
    found = doc.unions.get(key)
    if found is None:
        raise ChangeError("not_found", key)
    return found


def name_of(doc: Document, key: Id | None) -> str:
    """What an element is called in the title of a step: a person's or place's name, both names of a couple; may be empty."""
    found = doc.find(key) if key else None
    if found is None:
        return ""
    element = found[1]
    if isinstance(element, Union):
        return " & ".join(name for p in element.partners if (name := name_of(doc, p)))
    for field in ("name", "title"):
        if isinstance(text := getattr(element, field, None), str):
            return text
    return ""


def add_element(doc: Document, table: str, *, new: IdSource = new_id, **fields: object) -> ChangeSet:
    """A new record of any *table* from its fields; for what has no intent function of its own (notes, goals, life events...).

    Raises KeyError for an unknown table, ChangeError ``unknown_field`` or ``missing_field``.
    """
    element = make(TABLES[table], new(), fields)
    draft = Draft(doc)
    draft.put(table, element)
    return draft.done("add_" + table, str(fields.get("name") or fields.get("title") or ""))


def put_element(doc: Document, table: str, element: Element) -> ChangeSet:
    """One whole record in place of the one with its id (or new): for forms that edit a record as a value.

    Raises KeyError for an unknown table.
    """
    before = doc.table(table).get(element.id)
    draft = Draft(doc)
    draft.put(table, element)
    return draft.done(("change_" if before else "add_") + table, name_of(doc, element.id))


def set_fields(doc: Document, table: str, id: Id, **fields: object) -> ChangeSet:
    """Other values in some fields of one record. Empty where nothing is different.

    Raises KeyError for an unknown table, ChangeError ``not_found`` or ``unknown_field``.
    """
    before = doc.table(table).get(id)
    if before is None:
        raise ChangeError("not_found", id)
    draft = Draft(doc)
    draft.put(table, changed(before, fields))
    code = "rename_" if set(fields) in ({"name"}, {"title"}) else "change_"
    return draft.done(code + table, name_of(doc, id))


def created(changes: ChangeSet, table: str) -> tuple[Id, ...]:
    """Ids of the records of *table* that *changes* makes, in order of telling."""
    return tuple(sorted(c.id for c in changes.changes if c.table == table and c.before is None and c.after is not None))
