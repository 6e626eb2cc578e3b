"""Adding persons and partners, and what happens in a couple."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.couples import ENDINGS
from genogram.edits.base import make, name_of, person_of, union_of
from genogram.ids import Id, IdSource, new_id
from genogram.model import Document, Gender, PartialDate, Person, Union, UnionEvent, UnionEventKind


def add_person(
    doc: Document, name: str = "", *, gender: Gender = Gender.UNKNOWN, new: IdSource = new_id, **fields: object
) -> ChangeSet:
    """Somebody who is not yet related to anybody."""
    person = make(Person, new(), {"name": name, "gender": gender, **fields})
    draft = Draft(doc)
    draft.put("persons", person)
    return draft.done("add_person", name)


def add_partner(
    doc: Document,
    person: Id,
    name: str = "",
    *,
    partner: Id | None = None,
    union: Id | None = None,
    gender: Gender = Gender.UNKNOWN,
    events: Iterable[UnionEvent] = (),
    new: IdSource = new_id,
    **fields: object,
) -> ChangeSet:
    """A new union of *person* with a new partner, or with somebody of the case (*partner*).

    *union* names a one-partner union of the person (with its children, perhaps) in which the partner takes the empty place.
    Raises ChangeError ``not_found``, ``same_partner``, ``already_couple`` or ``union_full``.
    """
    one = person_of(doc, person)
    draft = Draft(doc)
    if partner is None:
        other = make(Person, new(), {"name": name, "gender": gender, **fields})
        draft.put("persons", other)
    else:
        other = person_of(doc, partner)
        _check_couple(doc, person, partner)
    if union is None:
        draft.put("unions", Union(id=new(), partners=(person, other.id), events=tuple(events)))
    else:
        held = union_of(doc, union)
        if person not in held.partners:
            raise ChangeError("not_a_partner", union)
        if len(held.partners) > 1:
            raise ChangeError("union_full", union)
        draft.put("unions", dataclasses.replace(held, partners=(*held.partners, other.id), events=(*held.events, *events)))
    return draft.done("add_partner", one.name, other.name)


def _check_couple(doc: Document, one: Id, other: Id) -> None:
    if one == other:
        raise ChangeError("same_partner", one)
    for union in doc.unions.values():
        if set(union.partners) == {one, other}:
            raise ChangeError("already_couple", union.id)


def union_event(doc: Document, union: Id, event: UnionEvent) -> ChangeSet:
    """One more thing that happened in a couple."""
    held = union_of(doc, union)
    draft = Draft(doc)
    draft.put("unions", dataclasses.replace(held, events=(*held.events, event)))
    return draft.done(f"union_{event.kind.value}", *(name_of(doc, p) for p in held.partners))


def end_union(doc: Document, union: Id, kind: UnionEventKind, when: PartialDate | None = None) -> ChangeSet:
    """Two people are no longer a couple: adds the dated event. Raises ChangeError ``not_an_ending`` for other kinds."""
    if kind not in ENDINGS:
        raise ChangeError("not_an_ending", union)
    return union_event(doc, union, UnionEvent(kind=kind, when=when))
