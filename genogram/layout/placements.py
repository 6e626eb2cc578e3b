"""What a layout says: where every symbol, union point and line of a picture stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from genogram.ids import Id

Point = tuple[float, float]
"""(x, y) in scene units, y downwards."""

SYMBOL = 44.0
"""Side of a person's symbol in scene units."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A placed symbol: centre (x, y) and its box of at least 44 x 44 that nothing else may enter."""

    x: float
    y: float
    w: float = SYMBOL
    h: float = SYMBOL
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Knot:
    """A union's point on its couple line, where its children's line begins."""

    x: float
    y: float
    partners: tuple[Id, ...]
    children: tuple[Id, ...]


@dataclass(frozen=True, slots=True)
class Wire:
    """One family line from a person's box to a union point, or from a union point to a child's box, bends included."""

    start: Id
    end: Id
    points: tuple[Point, ...]
    parentage: Id = ""


@dataclass(frozen=True, slots=True)
class Placements:
    """Result of a layout. For a genogram ``spots`` are persons; for an ecomap persons, households and places."""

    spots: Mapping[Id, Spot] = field(default_factory=dict)
    knots: Mapping[Id, Knot] = field(default_factory=dict)
    wires: tuple[Wire, ...] = ()
    rings: tuple[float, ...] = ()
    centre: Id = ""
