"""Draws the emotional lines of a picture, and marks where told views of one differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from genogram.ids import Id
from genogram.layout.placements import Point
from genogram.model import Bond, Direction, Document, ordered
from genogram.picture.line_kinds import LineKind, line_kind
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.primitives import Box, Ellipse, Fill, Pen, Primitive
from genogram.picture.recipes import custom_line, draw_line
from genogram.picture.routing import End, route
from genogram.picture.shapes import segments
from genogram.picture.strokes import CHEVRON, DM, RC, A, C, D, G, L, R, T, W, X, Z
from genogram.picture.tracks import Track

_MARK = 9.0
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)


@dataclass(frozen=True, slots=True)
class DrawnBond:
    """A bond's strokes, the course they follow and the table's id of its kind (or the id of the case's own kind)."""

    bond: Bond
    kind: str
    track: Track
    strokes: tuple[Primitive, ...]


def kind_of(bond: Bond, doc: Document) -> tuple[str, LineKind]:
    """(id, entry) of a bond's kind: of the case's own kinds, else of the table."""
    own = doc.custom_kinds.get(bond.kind)
    return (bond.kind, custom_line(own)) if own else line_kind(bond.kind)


def draw_bonds(doc: Document, ends: Mapping[Id, End], taken: Occupied, options: Options) -> list[DrawnBond]:
    """All bonds between persons who are in the picture; several of one pair lie beside each other."""
    pairs: defaultdict[tuple[Id, Id], list[Bond]] = defaultdict(list)
    for bond in ordered(doc.bonds):
        if bond.a in ends and bond.b in ends and bond.a != bond.b:
            first, second = sorted((bond.a, bond.b))
            pairs[first, second].append(bond)
    drawn: list[DrawnBond] = []
    short = sorted(pairs.items(), key=lambda item: _span(ends[item[0][0]], ends[item[0][1]]))
    for (first, second), bonds in short:
        widths = [half_width(kind_of(bond, doc)[1], bond.direction) for bond in bonds]
        total = sum(2 * w for w in widths) + 6.0 * (len(bonds) - 1)
        at = -total / 2
        for bond, wide in zip(bonds, widths, strict=True):
            points = route(ends[first], ends[second], taken, at + wide, wide)
            at += 2 * wide + 6.0
            track = Track(points if bond.a == first else points[::-1])
            name, kind = kind_of(bond, doc)
            taken.add_line(points, "bond", bond.id)
            drawn.append(
                DrawnBond(bond, name, track, tuple(draw_line(kind, track, options.theme, bond.direction, bond.intensity)))
            )
    return sorted(drawn, key=lambda d: d.bond.id)


def half_width(kind: LineKind, direction: Direction = Direction.NONE) -> float:
    """How far a kind's strokes, and the head of a line that has a direction, reach beside its course."""
    widest = 1.0 if direction is Direction.NONE else CHEVRON[1] + 1
    for s in kind.strokes:
        if isinstance(s, L | D):
            widest = max(widest, abs(s.offset) + s.width / 2)
        elif isinstance(s, Z):
            widest = max(widest, s.high + abs(s.offset))
        elif isinstance(s, W):
            widest = max(widest, s.high)
        elif isinstance(s, T):
            widest = max(widest, abs(s.low), abs(s.high))
        elif isinstance(s, R | RC | DM):
            widest = max(widest, s.radius)
        elif isinstance(s, G):
            widest = max(widest, s.bar)
        elif isinstance(s, X):
            widest = max(widest, s.size)
        elif isinstance(s, A | C):
            widest = max(widest, 6.0)
    return widest


def differing(doc: Document) -> frozenset[Id]:
    """Ids of bonds and ties of which told views differ."""
    from genogram.views import differences

    return frozenset(d.about for d in differences(doc) if d.about)


def place_mark(track: Track, taken: Occupied) -> Point:
    """Where on a line its mark stands: near the middle, off texts, symbols and family lines."""

    def cost(share: float) -> tuple[int, int]:
        x, y, _, _ = track.at(track.length * share)
        box = Box(x - _MARK, y - _MARK, 2 * _MARK, 2 * _MARK).grown(2)
        things = [t for t in taken.meets(box) if t.what != "bond"]
        return sum(t.start is None for t in things), len(things)

    share = min(_PLACES, key=cost)
    x, y, _, _ = track.at(track.length * share)
    return x, y


def view_mark(x: float, y: float, options: Options) -> tuple[Primitive, ...]:
    """The small circle with a fan: seen from more than one side."""
    pen = Pen(options.theme.special, 1.6)
    fan = tuple(((x, y - 5), (x + dx, y + 4.5)) for dx in (-4.5, 0.0, 4.5))
    return (Ellipse(x, y, _MARK, _MARK, pen, Fill(options.theme.panel)), segments(fan, Pen(options.theme.special, 1.5)))


def _span(a: End, b: End) -> float:
    return abs(a.x - b.x) + abs(a.y - b.y)
