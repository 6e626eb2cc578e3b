"""Seeded families of every odd kind: remarriage, cousins marrying, single parents, foundlings, foster care, twins, guests."""

from __future__ import annotations

import random
from collections.abc import Callable

from genogram.dates import PartialDate
from genogram.ids import Id, counted_ids
from genogram.layout.needs import Needs, Room
from genogram.model import (
    Bond,
    DateSaid,
    Document,
    Gender,
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


def random_family(seed: int, size: int, own_ancestor: bool = False) -> Document:
    """About *size* persons; the same arguments give the same family. *own_ancestor* closes a circle of descent."""
    rng = random.Random(seed)
    new = counted_ids()
    persons: dict[Id, Person] = {}
    unions: dict[Id, Union] = {}
    links: dict[Id, Parentage] = {}
    births: dict[Id, MultipleBirth] = {}
    bonds: dict[Id, Bond] = {}
    generation: dict[Id, int] = {}

    def person(level: int, kind: PersonKind = PersonKind.PERSON) -> Id:
        key = new()
        year = PartialDate(edtf=str(1850 + 28 * level + rng.randrange(18))) if rng.random() < 0.7 else None
        born = DateSaid(family=year) if year else None
        persons[key] = Person(id=key, kind=kind, name=f"P{len(persons)}", gender=rng.choice(list(Gender)), born=born)
        generation[key] = level
        return key

    def union(*partners: Id) -> Id:
        key = new()
        events = (UnionEvent(kind=UnionEventKind.MARRIED, when=PartialDate(edtf=str(rng.randrange(1870, 2000)))),)
        unions[key] = Union(id=key, partners=partners, events=events if rng.random() < 0.5 else ())
        return key

    def child(parents: Id, who: Id, kind: ParentageKind = ParentageKind.BIRTH) -> None:
        key = new()
        links[key] = Parentage(id=key, child=who, union=parents, kind=kind)

    roots = [person(0) for _ in range(2)]
    union(*roots)
    grow: list[Callable[[], None]] = []

    def any_of(levels: Callable[[int], bool] = lambda _: True) -> Id | None:
        fitting = [p for p in persons if levels(generation[p]) and persons[p].kind is PersonKind.PERSON]
        return rng.choice(fitting) if fitting else None

    def more_children() -> None:
        key = rng.choice(list(unions))
        partners = unions[key].partners
        level = max((generation[p] for p in partners), default=0) + 1
        kids = [person(level) for _ in range(rng.choice((1, 1, 2, 3, 6)))]
        for k in kids:
            child(key, k)
        if len(kids) > 1 and rng.random() < 0.3:
            births_key = new()
            births[births_key] = MultipleBirth(id=births_key, children=tuple(kids[:3]), kind=rng.choice(list(MultipleKind)))

    def partner() -> None:
        mate = any_of()
        if mate:
            union(mate, person(generation[mate]))

    def kin_marriage() -> None:
        a = any_of()
        b = any_of(lambda level: a is not None and abs(level - generation[a]) <= 1)
        if a and b and a != b:
            union(a, b)

    def parents() -> None:
        who = any_of(lambda level: level > 0)
        if who and not any(k.child == who for k in links.values()):
            child(union(*(person(generation[who] - 1) for _ in range(rng.choice((1, 2, 2))))), who)

    def foster() -> None:
        who, key = any_of(), rng.choice(list(unions))
        if who and all(generation[p] < generation[who] for p in unions[key].partners):
            child(key, who, rng.choice((ParentageKind.FOSTER, ParentageKind.ADOPTED)))

    def foundlings() -> None:
        key = union()
        for _ in range(rng.choice((1, 2, 3))):
            child(key, person(rng.randrange(3)))

    def alone() -> None:
        mate = any_of()
        if mate:
            union(mate)

    def guest() -> None:
        mate = any_of()
        key = person(0, rng.choice((PersonKind.PET, PersonKind.PROFESSIONAL, PersonKind.KIN_OF_CHOICE)))
        if mate and rng.random() < 0.8:
            bond = new()
            bonds[bond] = Bond(id=bond, a=mate, b=key)

    grow = [more_children] * 6 + [partner] * 6 + [kin_marriage] * 2 + [parents] * 2 + [foster, foundlings, alone, guest]
    while len(persons) < size:
        rng.choice(grow)()
    if own_ancestor:
        key = next((k for k in links.values() if unions[k.union].partners), None)
        if key:
            child(union(key.child), unions[key.union].partners[0])
    return Document(persons=persons, unions=unions, parentages=links, multiple_births=births, bonds=bonds)


def random_needs(doc: Document, seed: int) -> Needs:
    """Labels of any width."""
    rng = random.Random(seed)
    return Needs(
        {
            p: Room(rng.uniform(10, 90), rng.uniform(10, 90), rng.uniform(10, 60), rng.uniform(20, 90))
            for p in sorted(doc.persons)
        },
        {u: rng.uniform(0, 150) for u in sorted(doc.unions)},
    )
