"""Draws the loop around people who live together: around them and nobody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from genogram.ids import Id
from genogram.layout.placements import Point
from genogram.model import Household
from genogram.picture.corridors import bridged
from genogram.picture.extent import text_box
from genogram.picture.fonts import ASCENT, DESCENT
from genogram.picture.metrics import SMALL
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.primitives import Box, Fill, Path, Pen, Text
from genogram.picture.rectilinear import outlines, rounded
from genogram.picture.shapes import words

_PAD = 9.0
_MORE = 5.0
_RADIUS = 12.0
_DASH = (8.0, 5.0)
_SECOND = (2.0, 4.0)
_SAME_ROW = 40.0
_NEIGHBOURS = 330.0
_LABEL = SMALL + 1


@dataclass(frozen=True, slots=True)
class Loop:
    """A household's loop: its area, and the rings of corners around it."""

    household: Household
    area: tuple[Path, ...]
    rings: tuple[tuple[Point, ...], ...]


def loop_of(household: Household, rooms: Mapping[Id, Box], level: int, options: Options) -> Loop | None:
    """The loop around the members who are in the picture; *level* counts earlier loops around some of the same people."""
    members = [m.person for m in household.members if m.person in rooms]
    if not members:
        return None
    pad = _PAD + _MORE * level
    own = frozenset(members)
    others = [box for key, box in rooms.items() if key not in own]
    groups: list[Box] = []
    for row in _rows([rooms[m].grown(pad) for m in dict.fromkeys(members)]):
        groups += _neighbours(row, others)
    rings = outlines(bridged(groups, others))
    theme = options.theme
    pen = Pen(theme.accent, 1.6, _SECOND if level else _DASH)
    shape = Path(tuple(step for ring in rings for step in rounded(ring, _RADIUS)), pen, Fill(theme.accent, 0.05))
    return Loop(household, (shape,), tuple((*ring, ring[0]) for ring in rings))


def _rows(boxes: Sequence[Box]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda b: (b.y + b.h / 2, b.x)):
        middle = box.y + box.h / 2
        if rows and abs(rows[-1][0].y + rows[-1][0].h / 2 - middle) < _SAME_ROW:
            rows[-1].append(box)
        else:
            rows.append([box])
    return rows


def _neighbours(row: Sequence[Box], others: Sequence[Box]) -> list[Box]:
    """Members of a row with nobody between them share one box."""
    groups: list[Box] = []
    for box in sorted(row, key=lambda b: b.x):
        if groups:
            last = groups[-1]
            top, bottom = min(last.y, box.y), max(last.bottom, box.bottom)
            both = Box(last.x, top, max(last.right, box.right) - last.x, bottom - top)
            gap = Box(last.right, top, max(box.x - last.right, 0), bottom - top)
            clear = not any(o.x < gap.right and o.right > gap.x and o.y < gap.bottom and o.bottom > gap.y for o in others)
            if box.x - last.right < _NEIGHBOURS and clear:
                groups[-1] = both
                continue
        groups.append(box)
    return groups


def label_of(loop: Loop, title: str, taken: Occupied, options: Options) -> Text | None:
    """The household's name beside its loop, where nothing else is: below an edge, else above one, else further off."""
    if not title:
        return None
    edges = [(a, b) for ring in loop.rings for a, b in pairwise(ring) if abs(a[1] - b[1]) < 0.01]
    best: tuple[float, Text] | None = None
    for (ax, y), (bx, _) in edges:
        below = bx < ax
        left, right = min(ax, bx), max(ax, bx)
        for away in (5.0, 16.0, 30.0, 48.0):
            base = y + away + _LABEL * ASCENT if below else y - away - _LABEL * DESCENT
            for x, anchor in ((left + _RADIUS, "start"), ((left + right) / 2, "middle"), (right - _RADIUS, "end")):
                text = words(x, base, title, _LABEL, options.theme.accent, anchor, bold=True)
                box = text_box(text)
                met = sum(3 if t.start is None else 1 for t in taken.meets(box.grown(1.5)))
                over = max(0.0, text.width - (right - left)) / 40
                cost = met * 100 + over + away / 10 + (0 if below else 1.5) + {"start": 0, "middle": 0.4, "end": 0.2}[anchor]
                if below:
                    cost -= y / 10000
                if best is None or cost < best[0]:
                    best = cost, text
    return best[1] if best else None
