"""Lines that people tell: bonds between persons, ties to places, and whose view each is."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import Direction, Domain, PlaceKind, SupportFlow, SupportKind, TieState, TieStrength, ViewState, Wish
from genogram.model.values import AnyId, Element, PersonId, SessionId, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond(Element):
    """An emotional line between two persons. ``kind`` is an id of notation B or of the case's own kinds.

    ``intensity`` is 1 to 3 as told. ``group`` names bonds that belong together (triangle, coalition).
    """

    a: PersonId
    b: PersonId
    kind: str = "connected"
    direction: Direction = Direction.NONE
    intensity: int = 1
    span: Span = Span()
    good: str = ""
    weighs: str = ""
    what_helps: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Element):
    """A person, group, institution or circumstance around the family, in one life domain. ``size`` is 1 to 3."""

    name: str
    domain: Domain = Domain.FUTURE_OTHER
    kind: PlaceKind = PlaceKind.RESOURCE
    contact: str = ""
    size: int = 1
    barriers: str = ""
    opens_by: str = ""
    span: Span = Span()
    inventory: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One kind of support in a tie and which way it goes."""

    kind: SupportKind
    flow: SupportFlow = SupportFlow.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Element):
    """A line from a person or household to a place or person.

    ``helps`` and ``burdens`` are two answers 0 to 10 that are never netted (None = not said).
    ``flow_in`` 0 to 3 is what comes in from the place, ``flow_out`` 0 to 3 what the family gives.
    """

    origin: AnyId
    to: AnyId
    strength: TieStrength = TieStrength.NONE_SAID
    helps: int | None = None
    burdens: int | None = None
    flow_in: int = 0
    flow_out: int = 0
    support: tuple[Support, ...] = ()
    state: TieState = TieState.ACTIVE
    frequency: str = ""
    channel: str = ""
    distance: str = ""
    wish: Wish = Wish.NOT_SAID
    lasts_without_us: bool | None = None
    what_is_good: str = ""
    what_weighs: str = ""
    span: Span = Span()


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Element):
    """How one person sees a bond, a tie, or two people. There are 0 to n, and none is the true one.

    ``about`` is a bond or tie; ``pair`` two persons where no line exists yet. ``holder`` sees it so,
    ``teller`` says so (it may be another: "Lea says Tom would say 7").
    """

    about: AnyId | None = None
    pair: tuple[PersonId, ...] = ()
    holder: PersonId
    teller: PersonId | None = None
    on: PartialDate | None = None
    session: SessionId | None = None
    state: ViewState = ViewState.TOLD
    closeness: int | None = None
    energy: Direction = Direction.NONE
    kind: str = ""
    words: str = ""
    sure: bool | None = None
