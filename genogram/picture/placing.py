"""Moves texts a little until they stand on free ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from genogram.ids import Id
from genogram.picture.extent import joined, text_box
from genogram.picture.occupied import Occupied
from genogram.picture.primitives import Text

Shift = tuple[float, float]


def settle(
    texts: Sequence[Text], shifts: Iterable[Shift], taken: Occupied, owner: Id = "", but: frozenset[str] = frozenset()
) -> list[Text]:
    """*texts* moved together by the first of *shifts* that meets nothing, else by the one that meets least; then taken.

    Things of a kind in *but* are not minded.
    """
    if not texts:
        return []
    boxes = [text_box(t) for t in texts]
    best: tuple[int, Shift] | None = None
    for shift in shifts:
        met = 0
        for box in boxes:
            moved = replace(box, x=box.x + shift[0], y=box.y + shift[1]).grown(1.5)
            met += sum(4 if thing.start is None else 1 for thing in taken.meets(moved, but))
        if best is None or met < best[0]:
            best = met, shift
        if not met:
            break
    dx, dy = best[1] if best else (0.0, 0.0)
    placed = [replace(t, x=t.x + dx, y=t.y + dy) for t in texts]
    for text in placed:
        taken.add_box(text_box(text), "text", owner)
    return placed


def below_shifts(texts: Sequence[Text]) -> list[Shift]:
    """Where the lines under a symbol may stand: under it, beside a line that runs down from it, a little lower."""
    box = joined(text_box(t) for t in texts)
    if box is None:
        return [(0.0, 0.0)]
    aside = box.w / 2 + 4
    nudges = [(0.0, 0.0), (6.0, 0.0), (-6.0, 0.0), (12.0, 0.0), (-12.0, 0.0), (aside, 0.0), (-aside, 0.0)]
    return nudges + [(dx, dy) for dy in (8.0, 16.0, 26.0) for dx in (0.0, 10.0, -10.0, aside, -aside, aside + 10, -aside - 10)]


def year_shifts(side: int) -> list[Shift]:
    """Where a year may stand: at its corner, further out, higher, or beside the symbol. *side* is -1 left, 1 right."""
    out = float(side)
    steps = [(0.0, 0.0), (5 * out, 0.0), (10 * out, 0.0), (16 * out, 0.0), (0.0, -8.0), (10 * out, -8.0), (0.0, -16.0)]
    return [*steps, (26 * out, 14.0), (26 * out, 26.0), (26 * out, 38.0), (14 * out, -16.0), (0.0, -26.0), (32 * out, 32.0)]
