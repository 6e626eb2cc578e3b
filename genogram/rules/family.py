"""The family tables of a case in the shape rules need: tolerant of references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.ids import Id
from genogram.model import Document, Parentage, ParentageKind, PartialDate, Person, Union

BLOOD = frozenset({ParentageKind.BIRTH, ParentageKind.UNKNOWN, ParentageKind.DONOR})
"""Kinds of parentage that make somebody an ancestor."""


def parent_links(doc: Document) -> Iterator[tuple[Parentage, Union, Person, Person]]:
    """(parentage, union, parent, child) for every parent of every child, in order of telling."""
    for key in sorted(doc.parentages):
        parentage = doc.parentages[key]
        union, child = doc.unions.get(parentage.union), doc.persons.get(parentage.child)
        if union is None or child is None:
            continue
        for partner in union.partners:
            parent = doc.persons.get(partner)
            if parent is not None:
                yield parentage, union, parent, child


def born(person: Person) -> PartialDate | None:
    """A person's date of birth, the family's own first."""
    return person.born.best if person.born else None


def died(person: Person) -> PartialDate | None:
    """A person's date of death, the family's own first."""
    return person.died.best if person.died else None


def by_person(pairs: Iterator[tuple[Id, Id]]) -> dict[Id, list[Id]]:
    """Pairs as a dict of lists, in the order they come."""
    found: dict[Id, list[Id]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
