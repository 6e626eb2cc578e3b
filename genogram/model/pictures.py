"""Pictures a case keeps, and where hand-placed elements stand on them."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import Layer, PictureKind
from genogram.model.values import AnyId, Element, PersonId, PictureId


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Element):
    """A kept way of looking at the case: what kind, around whom, as of when, through whose eyes."""

    title: str = ""
    kind: PictureKind = PictureKind.GENOGRAM
    centre: AnyId | None = None
    date: PartialDate | None = None
    eyes: PersonId | None = None
    layers: tuple[Layer, ...] = ()
    profile: str = ""
    language: str = ""
    second_language: str = ""
    sectors: tuple[str, ...] = ()
    rings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Element):
    """Where an element stands in a picture: centre in scene units (symbol side 44), y downwards."""

    picture: PictureId
    element: AnyId
    x: float
    y: float
    pinned: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomKind(Element):
    """A line kind the case added for itself. Retired kinds stay readable for ever."""

    name: str
    recipe: str = ""
    colour: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseInfo(Element):
    """The case itself: its title and settings. A Document holds exactly one.

    ``parked`` are topics that rest for now in the whole case, beside those parked in a session.
    """

    title: str = ""
    practice: bool = False
    started: PartialDate | None = None
    profile: str = "mcgoldrick4"
    language: str = ""
    second_language: str = ""
    parked: tuple[str, ...] = ()
