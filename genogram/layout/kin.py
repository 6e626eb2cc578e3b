"""The family as the layout sees it: persons and unions by number, sibships in birth order, room per person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import SYMBOL
from genogram.model import Document, Gender, Parentage, Person, Union, UnionEventKind, ordered

Key = tuple[float, ...]

_BEGINNINGS = frozenset(
    {
        UnionEventKind.MET,
        UnionEventKind.DATING,
        UnionEventKind.TOGETHER,
        UnionEventKind.LIVING_TOGETHER,
        UnionEventKind.ENGAGED,
        UnionEventKind.MARRIED,
        UnionEventKind.REGISTERED,
        UnionEventKind.AFFAIR,
    }
)


@dataclass(slots=True)
class Nest:
    """One union by numbers: 0 to 2 partners, children eldest first, the parentage id of each child.

    ``firm`` are pairs of children (elder, younger) whose dates or hints say who is older; the rest is order of telling.
    """

    id: Id
    partners: tuple[int, ...]
    children: tuple[int, ...]
    parentage: dict[int, Id]
    firm: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Kin:
    """Persons are numbers in order of telling. ``nests_of`` (as partner) are in time order, ``born_to`` in order of telling."""

    ids: list[Id]
    people: list[Person]
    rooms: list[Room]
    nests: list[Nest]
    nests_of: list[list[int]]
    born_to: list[list[int]]
    widths: list[float] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many persons there are."""
        return len(self.ids)

    def male(self, person: int) -> bool:
        """True for a man or boy."""
        return self.people[person].gender is Gender.MALE

    def female(self, person: int) -> bool:
        """True for a woman or girl."""
        return self.people[person].gender is Gender.FEMALE


def read_kin(doc: Document, needs: Needs) -> Kin:
    """The numbered family of *doc* with the room each symbol's labels need."""
    people = ordered(doc.persons)
    number = {p.id: i for i, p in enumerate(people)}
    births = [_date_key(p.born.best if p.born else None) for p in people]
    links: dict[Id, list[Parentage]] = defaultdict(list)
    for link in ordered(doc.parentages):
        if link.child in number and link.union in doc.unions:
            links[link.union].append(link)
    twins = _twins(doc, number)
    kin = Kin(
        [p.id for p in people], people, [_room(needs, p.id) for p in people], [], [[] for _ in people], [[] for _ in people]
    )
    whens: list[tuple[float, Key, float]] = []
    for union in ordered(doc.unions):
        partners = tuple(dict.fromkeys(number[p] for p in union.partners if p in number))[:2]
        parentage: dict[int, Id] = {}
        for link in links[union.id]:
            child = number[link.child]
            if child not in partners:
                parentage.setdefault(child, link.id)
        if len(partners) + len(parentage) == 0:
            continue
        children = _eldest_first(list(parentage), births, people, twins)
        nest = len(kin.nests)
        kin.nests.append(Nest(union.id, partners, tuple(children), parentage, _firm(children, births, people)))
        kin.widths.append(needs.unions.get(union.id, 0.0))
        whens.append(_union_key(union, children, births))
        for p in partners:
            kin.nests_of[p].append(nest)
        for c in children:
            kin.born_to[c].append(nest)
    for mine in kin.nests_of:
        mine.sort(key=lambda n: (whens[n], kin.nests[n].id))
    return kin


def _room(needs: Needs, person: Id) -> Room:
    """The room told for a person, never less than the symbol itself."""
    half = SYMBOL / 2
    told = needs.persons.get(person)
    if told is None:
        return Room()
    return Room(max(told.left, half), max(told.right, half), max(told.above, half), max(told.below, half))


def _date_key(date: PartialDate | None) -> Key | None:
    """When, for putting in order: the first day it can have been (of "before 1840" the last); None where nothing is known."""
    from genogram.dates import earliest, latest

    return (earliest(date) or latest(date)) if date else None


def _union_key(union: Union, children: Sequence[int], births: Sequence[Key | None]) -> tuple[float, Key, float]:
    """When a union began: by its events, else by its first child, else as hinted or told (unknown last)."""
    starts = [k for e in union.events if e.kind in _BEGINNINGS and (k := _date_key(e.when)) is not None]
    starts = starts or [k for c in children if (k := births[c]) is not None]
    hint = union.order_hint
    if hint is not None:
        return (0.0, (), hint)
    return (1.0, min(starts), 0.0) if starts else (2.0, (), 0.0)


def _twins(doc: Document, number: dict[Id, int]) -> dict[int, tuple[int, ...]]:
    """Person -> all born together with them."""
    found: dict[int, tuple[int, ...]] = {}
    for birth in ordered(doc.multiple_births):
        group = tuple(number[c] for c in birth.children if c in number)
        for child in group:
            found.setdefault(child, group)
    return found


def _eldest_first(
    told: list[int], births: Sequence[Key | None], people: Sequence[Person], twins: dict[int, tuple[int, ...]]
) -> list[int]:
    """Birth order: dates first; who has none stays after whom they were told (or hinted) after; twins stand together."""

    def hint(child: int) -> tuple[int, float]:
        value = people[child].order_hint
        return (1, 0.0) if value is None else (0, value)

    hinted = sorted(told, key=hint)
    if any(people[c].order_hint is None for c in told):
        hinted = told
    order = sorted((c for c in hinted if births[c] is not None), key=lambda c: births[c] or ())
    before: int | None = None
    for child in hinted:
        if births[child] is None:
            order.insert(order.index(before) + 1 if before is not None else 0, child)
        before = child
    done: dict[int, None] = {}
    for child in order:
        if child not in done:
            group = twins.get(child, ())
            done.update(dict.fromkeys([child, *(c for c in order if c in group)]))
    return list(done)


def _firm(children: Sequence[int], births: Sequence[Key | None], people: Sequence[Person]) -> tuple[tuple[int, int], ...]:
    """Pairs of which one is told to be older: by date, or by hint where neither has one. Enough pairs to imply the rest."""
    found: list[tuple[int, int]] = []
    for keys in (
        {c: births[c] for c in children if births[c] is not None},
        {c: (hint,) for c in children if births[c] is None and (hint := people[c].order_hint) is not None},
    ):
        line = list(keys)
        start = 0
        while start < len(line):
            end = start
            while end < len(line) and keys[line[end]] == keys[line[start]]:
                end += 1
            after = end
            while after < len(line) and keys[line[after]] == keys[line[min(end, len(line) - 1)]]:
                after += 1
            found += [(a, b) for a in line[start:end] for b in line[end:after] if (keys[a] or ()) < (keys[b] or ())]
            start = end
    return tuple(found)
