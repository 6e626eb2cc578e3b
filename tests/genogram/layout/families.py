"""Small families written in one line each, for tests of single rules."""

from __future__ import annotations

from collections.abc import Sequence

from genogram.dates import PartialDate
from genogram.model import (
    DateSaid,
    Document,
    Gender,
    Id,
    MultipleBirth,
    MultipleKind,
    Parentage,
    ParentageKind,
    Person,
    PersonKind,
    Union,
    UnionEvent,
    UnionEventKind,
)


class Family:
    """Builds a Document step by step; ids are the names, in order of telling by a running number."""

    def __init__(self) -> None:
        self.persons: dict[Id, Person] = {}
        self.unions: dict[Id, Union] = {}
        self.links: dict[Id, Parentage] = {}
        self.births: dict[Id, MultipleBirth] = {}
        self.count = 0

    def _key(self, name: str) -> Id:
        self.count += 1
        return f"{self.count:04}-{name}"

    def person(
        self,
        name: str,
        gender: Gender = Gender.UNKNOWN,
        born: str = "",
        hint: float | None = None,
        kind: PersonKind = PersonKind.PERSON,
    ) -> Id:
        """Somebody, perhaps with a year of birth."""
        key = self._key(name)
        date = DateSaid(family=PartialDate(edtf=born)) if born else None
        self.persons[key] = Person(id=key, name=name, gender=gender, born=date, order_hint=hint, kind=kind, source_id=f"@{name}@")
        return key

    def man(self, name: str, born: str = "") -> Id:
        """A man."""
        return self.person(name, Gender.MALE, born)

    def woman(self, name: str, born: str = "") -> Id:
        """A woman."""
        return self.person(name, Gender.FEMALE, born)

    def union(self, *partners: Id, married: str = "") -> Id:
        """A union of 0 to 2 partners."""
        key = self._key("union")
        events = (UnionEvent(kind=UnionEventKind.MARRIED, when=PartialDate(edtf=married)),) if married else ()
        self.unions[key] = Union(id=key, partners=partners, events=events, source_id=f"@F{len(self.unions)}@")
        return key

    def child(self, union: Id, child: Id, kind: ParentageKind = ParentageKind.BIRTH) -> Id:
        """Hang a child under a union."""
        key = self._key("link")
        self.links[key] = Parentage(id=key, child=child, union=union, kind=kind)
        return key

    def twins(self, children: Sequence[Id]) -> None:
        """Born together."""
        key = self._key("twins")
        self.births[key] = MultipleBirth(id=key, children=tuple(children), kind=MultipleKind.IDENTICAL)

    def doc(self) -> Document:
        """The case."""
        return Document(persons=self.persons, unions=self.unions, parentages=self.links, multiple_births=self.births)


def three_generations() -> Family:
    """Grandparents on both sides, a couple, three children, an earlier partner with a child."""
    f = Family()
    opa, oma, abu, bibi = f.man("opa"), f.woman("oma"), f.man("abu"), f.woman("bibi")
    left, right = f.union(opa, oma), f.union(abu, bibi)
    uncle, father, mother, aunt = (
        f.man("uncle", "1950"),
        f.man("father", "1955"),
        f.woman("mother", "1957"),
        f.woman("aunt", "1962"),
    )
    for parents, kid in ((left, uncle), (left, father), (right, mother), (right, aunt)):
        f.child(parents, kid)
    first, now = f.union(father, f.woman("earlier"), married="1978"), f.union(father, mother, married="1984")
    f.child(first, f.person("half", born="1979"))
    for name, year in (("youngest", "1990"), ("eldest", "1985"), ("second", "1987")):
        f.child(now, f.person(name, born=year))
    return f
