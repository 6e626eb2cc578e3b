"""A small family to edit in tests: ``Story`` applies one edit after another and keeps names at hand."""

from __future__ import annotations

from genogram.change import ChangeSet, apply
from genogram.edits import created, new_case
from genogram.ids import Id, IdSource, counted_ids
from genogram.model import Document, Person, Union


class Story:
    """A case that grows edit by edit; every edit is checked to apply and to be taken back exactly."""

    def __init__(self) -> None:
        self.new: IdSource = counted_ids()
        self.doc: Document = new_case("Story", new=self.new)

    def do(self, changes: ChangeSet) -> ChangeSet:
        """Applies an edit and checks that its inverse leads back."""
        after = apply(self.doc, changes)
        assert apply(after, changes.inverted()) == self.doc
        self.doc = after
        return changes

    def one(self, changes: ChangeSet, table: str = "persons") -> Id:
        """Applies an edit and gives the id of the one record of *table* it made."""
        (key,) = created(self.do(changes), table)
        return key

    def person(self, key: Id) -> Person:
        return self.doc.persons[key]

    def only_union(self) -> Union:
        (union,) = self.doc.unions.values()
        return union

    def children(self, union: Id) -> list[Id]:
        return [self.doc.parentages[k].child for k in sorted(self.doc.parentages) if self.doc.parentages[k].union == union]

    def unions_with(self, *partners: Id) -> list[Union]:
        return [u for u in self.doc.unions.values() if set(u.partners) == set(partners)]

    def counts(self) -> dict[str, int]:
        """Tables that hold something, without the case's own record."""
        from genogram.model import TABLES

        return {t: len(self.doc.table(t)) for t in TABLES if t != "info" and self.doc.table(t)}
