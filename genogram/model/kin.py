"""What makes persons a family: unions, parentage, multiple births, households."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import HouseholdKind, MultipleKind, ParentageKind, UnionEventKind
from genogram.model.values import DateSaid, Element, PersonId, Span, Told, UnionId


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionEvent:
    """Something that happened in a couple, with its dates. ``until`` ends a separation, for example."""

    kind: UnionEventKind
    when: PartialDate | None = None
    until: PartialDate | None = None
    place: str = ""
    words: str = ""
    told: Told | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Union(Element):
    """One or two partners, perhaps with children. ``kind`` overrides the line derived from ``events``."""

    partners: tuple[PersonId, ...]
    events: tuple[UnionEvent, ...] = ()
    kind: str = ""
    order_hint: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parentage(Element):
    """One child's link to one union. A child may have several: birth, foster, adopted, two homes."""

    child: PersonId
    union: UnionId
    kind: ParentageKind = ParentageKind.BIRTH
    span: Span = Span()


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleBirth(Element):
    """Twins, triplets and more: the children born together."""

    children: tuple[PersonId, ...]
    kind: MultipleKind = MultipleKind.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Somebody's place in a household; ``share`` is the part of the time in percent, if said."""

    person: PersonId
    share: int | None = None
    span: Span = Span()


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Element):
    """People who live together. ``protected_place``: where it is must never leave the vault."""

    name: str = ""
    kind: HouseholdKind = HouseholdKind.HOME
    members: tuple[Membership, ...] = ()
    protected_place: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeEvent(Element):
    """Something that happened to one or several people. ``category`` is a code or the family's own word."""

    persons: tuple[PersonId, ...] = ()
    category: str = ""
    when: DateSaid | None = None
    place: str = ""
    title: str = ""
    words: str = ""
    own_feeling: str = ""
