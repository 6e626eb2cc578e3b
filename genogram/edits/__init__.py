"""Intent functions: what somebody wants to do to a case, as a pure function that gives a ChangeSet."""

from __future__ import annotations

from genogram.edits.base import add_element, created, put_element, set_fields
from genogram.edits.cases import new_case, take_snapshot
from genogram.edits.family import add_child, add_parents, add_sibling, add_twin, change_parentage, set_twins
from genogram.edits.households import add_household, set_members
from genogram.edits.lines import add_bond, add_place, add_tie, add_view
from genogram.edits.merging import merge_persons
from genogram.edits.people import add_partner, add_person, end_union, union_event
from genogram.edits.placing import place_at, unpin
from genogram.edits.removing import remove, what_goes
from genogram.edits.talking import add_entry, add_session, answer_becomes_view
from genogram.edits.titles import say_title

__all__ = [
    "add_bond",
    "add_child",
    "add_element",
    "add_entry",
    "add_household",
    "add_parents",
    "add_partner",
    "add_person",
    "add_place",
    "add_session",
    "add_sibling",
    "add_tie",
    "add_twin",
    "add_view",
    "answer_becomes_view",
    "change_parentage",
    "created",
    "end_union",
    "merge_persons",
    "new_case",
    "place_at",
    "put_element",
    "remove",
    "say_title",
    "set_fields",
    "set_members",
    "set_twins",
    "take_snapshot",
    "union_event",
    "unpin",
    "what_goes",
]
