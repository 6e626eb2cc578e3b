"""The table of child lines (notation A5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from genogram.model import ParentageKind
from resources.i18n import N_

Dash = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ChildKind:
    """How a child hangs on its parents' line: strokes as (offset, dash), colour and width."""

    name: str
    strokes: tuple[tuple[float, Dash], ...] = ((0.0, ()),)
    colour: str = "ink"
    width: float = 2.0


CHILD_KINDS: Mapping[ParentageKind, ChildKind] = MappingProxyType(
    {
        ParentageKind.BIRTH: ChildKind(N_("child by birth")),
        ParentageKind.ADOPTED: ChildKind(N_("adopted child"), ((-2.0, ()), (2.0, (6, 4))), width=1.8),
        ParentageKind.FOSTER: ChildKind(N_("foster child"), ((0.0, (2, 3)),)),
        ParentageKind.DONOR: ChildKind(N_("child by donation"), ((0.0, (6, 3, 1, 3)),), "quiet"),
        ParentageKind.SURROGATE: ChildKind(N_("carried by a surrogate"), ((0.0, (6, 3, 1, 3, 1, 3)),)),
        ParentageKind.GUARDIAN: ChildKind(N_("under guardianship"), ((-2.0, (2, 3)), (2.0, (2, 3))), width=1.6),
        ParentageKind.KINSHIP_CARE: ChildKind(N_("cared for by relatives"), ((-2.0, ()), (2.0, (2, 3))), width=1.6),
        ParentageKind.STEP: ChildKind(N_("stepchild"), ((0.0, (1.5, 4)),), "quiet", 1.6),
        ParentageKind.UNKNOWN: ChildKind(N_("parentage not known"), ((0.0, (10, 5)),)),
    }
)
"""Kind of parentage -> how it is drawn."""
