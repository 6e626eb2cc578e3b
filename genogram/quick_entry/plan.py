"""What Enter would do: a parsed line against the case and the selection, as one ChangeSet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from genogram import edits
from genogram.change import ChangeError, ChangeSet, Draft, Title, apply
from genogram.dates import PartialDate, from_words
from genogram.ids import Id, IdSource, new_id
from genogram.model import (
    AgeTold,
    DateSaid,
    Document,
    Gender,
    Life,
    MultipleBirth,
    MultipleKind,
    Parentage,
    ParentageKind,
    Person,
    PersonKind,
    Union,
    UnionEvent,
)
from genogram.quick_entry.joining import connect, latest_union, parent_unions
from genogram.quick_entry.parse import Line, Said, SaidEvent
from genogram.quick_entry.words import fold


@dataclass(frozen=True, slots=True)
class Planned:
    """One person of the line: who it is or will be, as typed, and whom they join (None: nobody yet)."""

    id: Id
    said: Said
    of: Id | None
    existing: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What Enter does. ``same`` names people who are called like one that is there already; ``unclear`` are codes for hints:

    ``whose`` (a kin word, but nobody is selected), ``inflected`` (a name that may stand in another case),
    ``no_couple`` (an event without a couple), ``does_not_fit`` (nothing can be made of it).
    """

    changes: ChangeSet
    people: tuple[Planned, ...] = ()
    same: tuple[tuple[int, Id], ...] = ()
    unclear: tuple[str, ...] = ()


def plan(
    doc: Document,
    line: Line,
    selected: tuple[Id, ...] = (),
    today: str = "",
    same: Mapping[int, Id] | None = None,
    new: IdSource = new_id,
) -> Plan:
    """What *line* makes of *doc*. *selected* are ids of persons or one union that kin words refer to.

    *same* says for people of the line (by number) that they are someone who is there. Never raises.
    """
    builder = _Builder(doc, selected, today, same or {}, new)
    try:
        for part in line.parts:
            builder.take(part)
    except ChangeError:
        return Plan(ChangeSet(), unclear=("does_not_fit",))
    return builder.done()


def named_alike(doc: Document, name: str) -> tuple[Id, ...]:
    """Persons of that name, case aside; none for an empty name."""
    wanted = fold(name.strip())
    return tuple(key for key in sorted(doc.persons) if wanted and fold(doc.persons[key].name.strip()) == wanted)


def completions(doc: Document, start: str) -> tuple[str, ...]:
    """Names in the case that begin with *start* (any of their words), in order of telling."""
    wanted = fold(start.strip())
    if not wanted:
        return ()
    names = dict.fromkeys(p.name for _, p in sorted(doc.persons.items()) if p.name)
    first = [n for n in names if fold(n).startswith(wanted)]
    later = [n for n in names if n not in first and any(fold(w).startswith(wanted) for w in n.split())]
    return (*first, *later)


class _Builder:
    """Carries the case along while the parts of a line are added one by one."""

    def __init__(self, doc: Document, selected: tuple[Id, ...], today: str, same: Mapping[int, Id], new: IdSource) -> None:
        self._before = doc
        self._doc = doc
        self._total = ChangeSet()
        self._today = today
        self._same = same
        self._new = new
        persons = [i for i in selected if i in doc.persons]
        self._subject: Id | None = persons[-1] if persons else None
        self._union: Id | None = next((i for i in selected if i in doc.unions), None)
        if self._union is None and len(persons) == 2:
            self._union = next((k for k, u in sorted(doc.unions.items()) if set(u.partners) == set(persons)), None)
        if self._union is not None and self._subject is None:
            self._subject = next(iter(doc.unions[self._union].partners), None)
        self._first: Id | None = None
        self._line_union: Id | None = None
        self._people: list[Planned] = []
        self._groups: dict[int, list[Id]] = {}
        self._unclear: list[str] = []

    def take(self, part: Said | SaidEvent) -> None:
        """Adds one part of the line."""
        if isinstance(part, SaidEvent):
            self._event(part)
        else:
            self._person(part)

    def done(self) -> Plan:
        """The finished plan."""
        for children in self._groups.values():
            if len(children) > 1:
                draft = Draft(self._doc)
                draft.put("multiple_births", MultipleBirth(id=self._new(), children=tuple(children)))
                self._step(lambda _, d=draft: d.done("set_twins"))  # type: ignore[misc]
        names = tuple(p.said.name for p in self._people)
        title = self._total.title if len(self._people) == 1 else Title("quick_entry", (", ".join(n for n in names if n),))
        same = tuple(
            (n, alike)
            for n, p in enumerate(self._people)
            if not p.existing
            for alike in named_alike(self._before, p.said.name)[:1]
        )
        return Plan(ChangeSet(self._total.changes, title), tuple(self._people), same, tuple(dict.fromkeys(self._unclear)))

    def _step(self, edit: Callable[[Document], ChangeSet]) -> ChangeSet:
        changes = edit(self._doc)
        self._doc = apply(self._doc, changes)
        self._total = self._total.merged(changes) if self._total else changes
        return changes

    def _person(self, said: Said) -> None:
        subject = self._first if said.to_first else self._subject
        how = said.how
        existing = self._same.get(len(self._people))
        if existing is not None and existing in self._doc.persons:
            self._existing(said, subject, existing)
            return
        if subject is None and how.joins not in ("new", "pet"):
            self._unclear.append("whose")
        person = self._add(said, subject)
        if said.inflected and said.name:
            self._unclear.append("inflected")
        self._fields(person, said)
        joined = subject if how.joins != "new" else None
        self._people.append(Planned(person, said, joined))
        if not said.relation and self._first is None:
            self._first = person
            self._line_union = None
        if how.twins and how.joins == "child" and subject is not None:
            self._groups.setdefault(said.group, []).append(person)

    def _existing(self, said: Said, subject: Id | None, person: Id) -> None:
        joins = said.how.joins
        if subject is not None and subject != person and joins in ("partner", "child", "parent", "sibling"):
            self._step(lambda d: connect(d, joins, subject, person, self._new))
            if joins == "partner":
                self._line_union = next(
                    (k for k, u in sorted(self._doc.unions.items()) if set(u.partners) == {subject, person}), None
                )
        self._fields(person, said)
        self._people.append(Planned(person, said, subject, existing=True))
        if not said.relation and self._first is None:
            self._first = person

    def _add(self, said: Said, subject: Id | None) -> Id:
        how = said.how
        if subject is None or how.joins in ("new", "pet"):
            return self._made(lambda d: edits.add_person(d, said.name, new=self._new))
        if how.joins == "child":
            home = self._line_union or (self._union if not said.to_first else None) or subject
            return self._made(lambda d: edits.add_child(d, home, said.name, how.kind, new=self._new))
        if how.joins == "partner":
            changes = self._step(lambda d: edits.add_partner(d, subject, said.name, new=self._new))
            unions = [c.id for c in changes.changes if c.table == "unions"]
            self._line_union = unions[-1] if unions else None
            if how.event is not None and self._line_union is not None:
                self._put_event(self._line_union, UnionEvent(kind=how.event))
            return edits.created(changes, "persons")[-1]
        if how.joins == "parent":
            return self._parent(said, subject)
        if how.twins:
            return self._made(lambda d: edits.add_twin(d, subject, MultipleKind.UNKNOWN, said.name, new=self._new))
        return self._made(lambda d: edits.add_sibling(d, subject, said.name, new=self._new))

    def _made(self, edit: Callable[[Document], ChangeSet]) -> Id:
        return edits.created(self._step(edit), "persons")[-1]

    def _parent(self, said: Said, child: Id) -> Id:
        """A parent takes the place of one drawn without a name, else the free place beside the other parent."""
        homes = [self._doc.unions[u] for u in parent_unions(self._doc, child)]
        mentioned = {p.id for p in self._people}
        for union in homes:
            for partner in union.partners:
                person = self._doc.persons[partner]
                fits = Gender.UNKNOWN in (said.how.gender, person.gender) or said.how.gender == person.gender
                if not person.name and fits and partner not in mentioned:
                    if said.name:
                        self._step(lambda d, p=partner: edits.set_fields(d, "persons", p, name=said.name))  # type: ignore[misc]
                    return partner
        draft = Draft(self._doc)
        person = Person(id=self._new(), name=said.name)
        draft.put("persons", person)
        room = next((u for u in homes if len(u.partners) < 2), None)
        if room is not None:
            draft.put("unions", replace(room, partners=(*room.partners, person.id)))
        else:
            union = Union(id=self._new(), partners=(person.id,))
            kind = ParentageKind.UNKNOWN if homes else ParentageKind.BIRTH
            draft.put("unions", union)
            draft.put("parentages", Parentage(id=self._new(), child=child, union=union.id, kind=kind))
        self._step(lambda _: draft.done("add_parents", self._doc.persons[child].name))
        return person.id

    def _fields(self, person: Id, said: Said) -> None:
        old = self._doc.persons[person]
        draft = Draft(self._doc)
        told = replace(old)
        if said.how.gender is not Gender.UNKNOWN and old.gender is Gender.UNKNOWN:
            told = replace(told, gender=said.how.gender)
        if said.how.person is not PersonKind.PERSON:
            told = replace(told, kind=said.how.person, species=said.species or old.species)
        if said.age is not None:
            told = replace(told, age_told=AgeTold(years=said.age, on=PartialDate(edtf=self._today)))
        if said.born:
            told = replace(told, born=DateSaid(family=from_words(said.born, self._today)))
        if said.died:
            told = replace(told, died=DateSaid(family=from_words(said.died, self._today)), life=Life.DIED)
        if told != old:
            draft.put("persons", told)
            self._step(lambda _: draft.done("change_persons", old.name))

    def _event(self, said: SaidEvent) -> None:
        subject = self._first or self._subject
        union = self._line_union or self._union or (latest_union(self._doc, subject) if subject else None)
        if union is None:
            self._unclear.append("no_couple")
            return
        when = from_words(said.when, self._today) if said.when else None
        self._put_event(union, UnionEvent(kind=said.kind, when=when))

    def _put_event(self, union: Id, event: UnionEvent) -> None:
        """Adds *event*; an undated one of the same kind that the line itself made takes the date instead."""
        old = self._doc.unions[union]
        blank = UnionEvent(kind=event.kind)
        draft = Draft(self._doc)
        if blank in old.events and event != blank:
            events = tuple(event if e == blank else e for e in old.events)
        elif event in old.events:
            return
        else:
            events = (*old.events, event)
        draft.put("unions", replace(old, events=events))
        names = (self._doc.persons[p].name for p in old.partners)
        self._step(lambda _: draft.done(f"union_{event.kind.value}", *names))
