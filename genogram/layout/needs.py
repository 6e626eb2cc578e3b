"""Room that labels need, told to the layout by the picture so that it need not know fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from genogram.ids import Id


@dataclass(frozen=True, slots=True)
class Room:
    """Extents in scene units around a symbol's centre that its texts take: left, right, above, below."""

    left: float = 22.0
    right: float = 22.0
    above: float = 22.0
    below: float = 22.0


@dataclass(frozen=True, slots=True)
class Needs:
    """Room per person and, per union, the width its couple line's label takes. Missing ids need just the symbol."""

    persons: Mapping[Id, Room] = field(default_factory=dict)
    unions: Mapping[Id, float] = field(default_factory=dict)
