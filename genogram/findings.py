"""What a reader, a writer or a rule has to say about data: codes and places, never exceptions, never words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from genogram.ids import Id


class Weight(StrEnum):
    """How much a finding matters: ``NOTE`` something to know, ``ASK`` worth asking about, ``LOSS`` something was left out."""

    NOTE = "note"
    ASK = "ask"
    LOSS = "loss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding. ``code`` is looked up in ``genogram.finding_words``; ``values`` fill its slots.

    ``elements`` are where to click (ids of the case), ``line`` the line of the file read (1-based; 0: none).
    """

    code: str
    weight: Weight = Weight.NOTE
    elements: tuple[Id, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    line: int = 0
