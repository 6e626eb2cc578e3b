"""What the picture says to people who cannot see it: one short text for each element."""

from __future__ import annotations

from genogram.ids import Id
from genogram.model import (
    Bond,
    Document,
    Gender,
    Household,
    Life,
    Parentage,
    ParentageKind,
    Person,
    PersonKind,
    Place,
    Tie,
    Union,
    ordered,
)
from genogram.naming import given_name, unnamed_in_text
from genogram.picture.child_kinds import CHILD_KINDS
from genogram.picture.couple_kinds import COUPLE_KINDS, ENDINGS, CoupleState
from genogram.picture.labels import PersonLabels
from genogram.picture.line_kinds import LineKind
from genogram.picture.symbols import symbol_of
from resources.i18n import Translator


def name_of(doc: Document, key: Id, tr: Translator) -> str:
    """A name to speak of a person, household or place by; never empty."""
    if name := given_name(doc, key).strip():
        return name
    if key in doc.households:
        return tr("the household")
    found = doc.persons.get(key)
    if found is not None and found.kind is not PersonKind.PERSON:
        return tr(symbol_of(found).name)
    return unnamed_in_text(tr)


class Titles:
    """Says persons, couples, child lines, households, bonds and ties of one case in one language."""

    def __init__(self, doc: Document, tr: Translator) -> None:
        self._doc = doc
        self._tr = tr
        self._birth: dict[Id, Parentage] = {}
        for link in ordered(doc.parentages):
            known = self._birth.get(link.child)
            if known is None or (link.kind is ParentageKind.BIRTH and known.kind is not ParentageKind.BIRTH):
                self._birth[link.child] = link

    def name(self, key: Id) -> str:
        """A name that is never empty."""
        return name_of(self._doc, key, self._tr)

    def person(self, person: Person, labels: PersonLabels) -> str:
        """``Lea, 12, daughter of Jana and Murat, the person this is about``."""
        tr = self._tr
        parts = [self.name(person.id)]
        if labels.inside and labels.inside not in {"?", "n"}:
            parts.append(labels.inside)
        elif labels.birth:
            parts.append(tr("born {date}", date=labels.birth))
        if person.life is Life.DIED or labels.death:
            parts.append(tr("died {date}", date=labels.death) if labels.death else tr("died"))
        if person.life is Life.MISSING:
            parts.append(tr("no news"))
        if parents := self._parents(person):
            parts.append(parents)
        if person.is_index:
            parts.append(tr("the person this is about"))
        return ", ".join(parts)

    def _parents(self, person: Person) -> str:
        link = self._birth.get(person.id)
        union = self._doc.unions.get(link.union) if link else None
        names = [self.name(p) for p in union.partners if p in self._doc.persons] if union else []
        if not names or link is None:
            return ""
        tr = self._tr
        parents = tr("{a} and {b}", a=names[0], b=names[1]) if len(names) > 1 else names[0]
        match link.kind, person.gender:
            case ParentageKind.BIRTH, Gender.FEMALE:
                return tr("daughter of {parents}", parents=parents)
            case ParentageKind.BIRTH, Gender.MALE:
                return tr("son of {parents}", parents=parents)
            case ParentageKind.BIRTH, _:
                return tr("child of {parents}", parents=parents)
            case ParentageKind.ADOPTED, _:
                return tr("adopted by {parents}", parents=parents)
            case ParentageKind.FOSTER, _:
                return tr("in foster care with {parents}", parents=parents)
            case _:
                return tr("{kind}, with {parents}", kind=tr(CHILD_KINDS[link.kind].name), parents=parents)

    def union(self, union: Union, state: CoupleState, dates: tuple[str, ...]) -> str:
        """``Jana and Murat: married, separated (m. 2012, s. 2024)``."""
        tr = self._tr
        names = [self.name(p) for p in union.partners]
        pair = tr("{a} and {b}", a=names[0], b=names[1]) if len(names) > 1 else "".join(names)
        words = tr(COUPLE_KINDS[state.kind].name)
        if state.ending:
            words += ", " + tr(ENDINGS[state.ending].name)
        if dates:
            words += f" ({', '.join(dates)})"
        return f"{pair}: {words}"

    def parentage(self, link: Parentage) -> str:
        """``Lea: child by birth``."""
        return f"{self.name(link.child)}: {self._tr(CHILD_KINDS[link.kind].name)}"

    def household(self, household: Household) -> str:
        """``Lindenweg: Jana, Lea, Tom live together``."""
        names = ", ".join(self.name(m.person) for m in household.members if m.person in self._doc.persons)
        return self._tr("{household}: {people}", household=self.name(household.id), people=names)

    def bond(self, bond: Bond, kind: LineKind) -> str:
        """``Jens and Jana: conflict``."""
        tr = self._tr
        a, b = self.name(bond.a), self.name(bond.b)
        if kind.directed:
            return tr("{a} to {b}: {kind}", a=a, b=b, kind=tr(kind.name))
        return tr("{a} and {b}: {kind}", a=a, b=b, kind=tr(kind.name))

    def views(self, bond: Bond) -> str:
        """What the mark on a line says."""
        return self._tr("{a} and {b}: seen differently", a=self.name(bond.a), b=self.name(bond.b))

    def place(self, place: Place, domain: str) -> str:
        """``Football club, sports``."""
        return f"{self.name(place.id)}, {domain}" if domain else self.name(place.id)

    def tie(self, tie: Tie, words: str) -> str:
        """``Lea to football club: strong, gives strength``."""
        return self._tr("{a} to {b}: {kind}", a=self.name(tie.origin), b=self.name(tie.to), kind=words)
