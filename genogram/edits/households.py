"""Who lives together."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.edits.base import make, person_of
from genogram.ids import Id, IdSource, new_id
from genogram.model import Document, Household, Membership


def add_household(
    doc: Document, name: str = "", members: Iterable[Id | Membership] = (), *, new: IdSource = new_id, **fields: object
) -> ChangeSet:
    """A new household of persons (or of memberships with share and time)."""
    household = make(Household, new(), {"name": name, **fields})
    draft = Draft(doc)
    draft.put("households", dataclasses.replace(household, members=_members(doc, household, members)))
    return draft.done("add_household", name)


def set_members(doc: Document, household: Id, members: Iterable[Id | Membership]) -> ChangeSet:
    """Exactly these members, in this order; a bare id keeps the share and time that the person has there."""
    held = doc.households.get(household)
    if held is None:
        raise ChangeError("not_found", household)
    draft = Draft(doc)
    draft.put("households", dataclasses.replace(held, members=_members(doc, held, members)))
    return draft.done("set_members", held.name)


def _members(doc: Document, household: Household, members: Iterable[Id | Membership]) -> tuple[Membership, ...]:
    found: list[Membership] = []
    for member in members:
        if isinstance(member, Membership):
            found.append(member)
        else:
            held = [m for m in household.members if m.person == member]
            found += held or [Membership(person=member)]
    for membership in found:
        person_of(doc, membership.person)
    return tuple(dict.fromkeys(found))
