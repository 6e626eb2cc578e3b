"""What the question builder needs to know of a family: who belongs to whom, who lives together, who is how old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from genogram.ages import age_on
from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.kinds import is_violent
from genogram.model import Bond, Document, Life, PersonKind, UnionEventKind, ordered

Pair = tuple[Id, Id]

YOUNG = 4
"""Below this age nobody is asked (methods D5)."""

CHILD = 15
"""Below this age a child's wording is used."""

_ASKED_ABOUT = frozenset({PersonKind.PERSON, PersonKind.KIN_OF_CHOICE, PersonKind.PROFESSIONAL})
_PARTED = frozenset({UnionEventKind.SEPARATED, UnionEventKind.LEGALLY_SEPARATED, UnionEventKind.DIVORCED, UnionEventKind.ENDED})
_TOGETHER = frozenset({UnionEventKind.RECONCILED, UnionEventKind.MARRIED, UnionEventKind.REGISTERED, UnionEventKind.TOGETHER})
_COERCION = ("manipulat", "controlling", "coerc", "threat", "stalk")


def pair_of(a: Id, b: Id) -> Pair:
    """Two persons as a pair, in order of telling."""
    return (a, b) if a <= b else (b, a)


def is_harm(kind: str) -> bool:
    """Whether a line's kind speaks of violence, abuse, neglect or coercion."""
    return is_violent(kind) or any(word in kind.casefold() for word in _COERCION)


@dataclass(frozen=True)
class Family:
    """A Document read for the question builder; everything is computed once, when asked for."""

    doc: Document
    today: PartialDate | None = None

    @cached_property
    def couples(self) -> dict[Pair, bool]:
        """Pairs of partners; True where they have parted."""
        found: dict[Pair, bool] = {}
        for union in ordered(self.doc.unions):
            if len(union.partners) == 2:
                parted = False
                for event in union.events:
                    parted = event.kind in _PARTED or (parted and event.kind not in _TOGETHER)
                found[pair_of(*union.partners)] = parted
        return found

    @cached_property
    def parents(self) -> dict[Id, tuple[Id, ...]]:
        """All parents of a child, of every kind."""
        found: dict[Id, list[Id]] = {}
        for link in ordered(self.doc.parentages):
            union = self.doc.unions.get(link.union)
            for parent in union.partners if union else ():
                if parent not in found.setdefault(link.child, []):
                    found[link.child].append(parent)
        return {child: tuple(parents) for child, parents in found.items()}

    @cached_property
    def children(self) -> dict[Id, tuple[Id, ...]]:
        """All children of a parent."""
        found: dict[Id, list[Id]] = {}
        for child, parents in self.parents.items():
            for parent in parents:
                found.setdefault(parent, []).append(child)
        return {parent: tuple(sorted(children)) for parent, children in found.items()}

    def siblings(self, person: Id) -> tuple[Id, ...]:
        """Those who share at least one parent."""
        found = {c for parent in self.parents.get(person, ()) for c in self.children.get(parent, ())}
        return tuple(sorted(found - {person}))

    @cached_property
    def bonds(self) -> dict[Pair, tuple[Bond, ...]]:
        """Emotional lines by pair."""
        found: dict[Pair, list[Bond]] = {}
        for bond in ordered(self.doc.bonds):
            found.setdefault(pair_of(bond.a, bond.b), []).append(bond)
        return {pair: tuple(bonds) for pair, bonds in found.items()}

    def home(self, person: Id) -> tuple[Id, ...]:
        """Everybody who lives with a person, that person included; empty when no household was told."""
        found: list[Id] = []
        for household in ordered(self.doc.households):
            members = [m.person for m in household.members]
            if person in members:
                found += [m for m in members if m not in found]
        return tuple(found)

    def near(self, person: Id, steps: int = 3) -> frozenset[Id]:
        """Everybody within some steps of kin, in the same household, or joined to the person by a line."""
        seen = {person}
        edge = {person}
        for _ in range(steps):
            edge = {n for p in edge for n in self._next_of_kin(p)} - seen
            seen |= edge
        seen.update(self.home(person))
        seen.update(other for pair in self.bonds if person in pair for other in pair)
        return frozenset(seen - {person})

    def _next_of_kin(self, person: Id) -> Iterable[Id]:
        yield from self.parents.get(person, ())
        yield from self.children.get(person, ())
        yield from self._partners.get(person, ())

    @cached_property
    def _partners(self) -> dict[Id, tuple[Id, ...]]:
        found: dict[Id, tuple[Id, ...]] = {}
        for a, b in self.couples:
            found[a] = (*found.get(a, ()), b)
            found[b] = (*found.get(b, ()), a)
        return found

    def can_be_talked_about(self, person: Id) -> bool:
        """A living human being with a symbol of their own. The dead have questions of their own; nobody is asked about the
        missing unless the helper chooses so: hope and grief stand side by side there."""
        one = self.doc.persons.get(person)
        gone = one is None or one.life in {Life.DIED, Life.MISSING} or one.died is not None
        return one is not None and one.kind in _ASKED_ABOUT and not gone

    def highest_age(self, person: Id) -> int | None:
        """The highest age in full years somebody can have today; None when nothing is known."""
        one = self.doc.persons.get(person)
        if one is None:
            return None
        ages = age_on(one, self.today) if self.today else None
        return ages[1] if ages else one.age_told.years if one.age_told else None

    def is_child(self, person: Id) -> bool:
        """Whether somebody is asked in a child's words."""
        age = self.highest_age(person)
        return age is not None and age < CHILD
