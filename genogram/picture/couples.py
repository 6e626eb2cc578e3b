"""Draws a couple: its bar with dashes, house and slashes, and the dates over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from genogram.layout.placements import Knot, Point, Wire
from genogram.picture.couple_kinds import COUPLE_KINDS, ENDINGS, CoupleState
from genogram.picture.couple_words import WIDEST, in_lines
from genogram.picture.extent import joined, text_box
from genogram.picture.fonts import ASCENT, LINE
from genogram.picture.metrics import SMALL
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.primitives import Box, Fill, Pen, Primitive, Text
from genogram.picture.shapes import line, polygon, segments, words
from genogram.picture.theme import colour
from genogram.picture.tracks import Track, simplified

_SLASH = (5.0, 8.0)
_APART = 7.0
_PLACES = (0.72, 0.28, 0.6, 0.4, 0.82, 0.18, 0.5)
_LABEL_AIR = 6.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A couple's whole line from partner to partner, and the level piece of it that carries marks and dates."""

    points: tuple[Point, ...]
    start: Point
    end: Point

    @property
    def length(self) -> float:
        """Length of the marked piece."""
        return hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])

    def at(self, share: float) -> Point:
        """The point at that share of the marked piece."""
        return (
            self.start[0] + share * (self.end[0] - self.start[0]),
            self.start[1] + share * (self.end[1] - self.start[1]),
        )


def bar_of(wires: Sequence[Wire], knot: Knot | None) -> Bar | None:
    """The line that the wires from one or two partners make; None without wires."""
    ways = sorted((list(w.points) for w in wires if len(w.points) > 1), key=lambda p: p[0][0])
    if not ways:
        return None
    points = simplified(ways[0] + [p for way in ways[1:2] for p in reversed(way)])
    if len(points) < 2:
        return None
    pieces = list(pairwise(points))

    def weight(piece: tuple[Point, Point]) -> tuple[bool, float]:
        (ax, ay), (bx, by) = piece
        level = abs(ay - by) < 0.5
        held = knot is not None and level and abs(ay - knot.y) < 1 and min(ax, bx) - 1 <= knot.x <= max(ax, bx) + 1
        return level and (held or knot is None), abs(ax - bx) if level else hypot(ax - bx, ay - by) / 10

    start, end = max(pieces, key=weight)
    if start[0] > end[0]:
        start, end = end, start
    return Bar(tuple(points), start, end)


def draw_bar(
    bar: Bar, state: CoupleState, knot_x: float | None, taken: Occupied, options: Options, *, middle: bool = False
) -> list[Primitive]:
    """The bar's strokes, its house and its slashes (in the *middle* where nothing else is to be kept off)."""
    kind = COUPLE_KINDS[state.kind]
    pen = Pen(colour(options.theme, kind.colour), kind.width, kind.dash, kind.cap)
    parts: list[Primitive] = []
    if kind.double:
        track = Track(bar.points)
        parts += [line(track.piece(0, track.length, offset), pen) for offset in (-2.5, 2.5)]
    else:
        parts.append(line(bar.points, pen))
    shares = [0.5] if middle else _free_shares(bar, knot_x, taken)
    if kind.house and bar.length > 30:
        x, y = bar.at(min(shares, key=lambda share: abs(share - 0.28)))
        parts.append(_house(x, y, pen.colour, options))
    if state.ending and bar.length > 24:
        x, y = bar.at(shares[0])
        strokes = list(slashes(state, x, y))
        width = 3.4 if ENDINGS[state.ending].bold else 2.0
        parts.append(segments(strokes, Pen(options.theme.ink, width)))
        for a, b in strokes:
            taken.add_line((a, b), "slash")
    return parts


def slashes(state: CoupleState, x: float, y: float) -> Iterable[tuple[Point, Point]]:
    """The strokes that mark an ending around (x, y)."""
    ending = ENDINGS[state.ending]
    w, h = _SLASH
    first = x - _APART * (ending.slashes - 1) / 2
    for i in range(ending.slashes):
        at = first + i * _APART
        yield (at - w, y + h), (at + w, y - h)
    if ending.back:
        yield (x - w, y - h), (x + w, y + h)


def _house(x: float, y: float, ink: str, options: Options) -> Primitive:
    points = ((x - 6, y + 1), (x, y - 6), (x + 6, y + 1), (x + 6, y + 7), (x - 6, y + 7))
    return polygon(points, Pen(ink, 1.6), Fill(options.theme.canvas))


def _free_shares(bar: Bar, knot_x: float | None, taken: Occupied) -> list[float]:
    """Places on the bar for marks, best first: off the children's line and off the lines of households."""

    def cost(share: float) -> tuple[bool, bool]:
        x, y = bar.at(share)
        near = knot_x is not None and abs(x - knot_x) < 13
        crowded = any(t.what in {"loop", "wire"} for t in taken.meets(Box(x - 9, y - 9, 18, 18)))
        return near, crowded

    return sorted(_PLACES, key=cost)


def draw_words(parts: tuple[str, ...], bar: Bar, state: CoupleState, taken: Occupied, options: Options) -> list[Text]:
    """The couple's dates near the bar, where nothing else is (or least, where everything is taken)."""
    best: tuple[float, list[Text]] | None = None
    lift = _SLASH[1] + 3 if state.ending else _LABEL_AIR + (4 if COUPLE_KINDS[state.kind].house else 0)
    for width in dict.fromkeys((max(bar.length - 4, WIDEST), max(bar.length - 4, 60.0), 60.0)):
        lines = in_lines(parts, width)
        height = SMALL * LINE * (len(lines) - 1)
        for i, (share, up) in enumerate(_spots(bar, lift)):
            x, y = bar.at(share)
            base = y - up - height if up > 0 else y - up + SMALL * ASCENT
            texts = [words(x, base + n * SMALL * LINE, text, SMALL, options.theme.muted) for n, text in enumerate(lines)]
            box = joined(text_box(t) for t in texts)
            assert box is not None
            outside = max(0.0, box.w - bar.length) / 20
            cost = _cost(box, taken) * 100 + i * 0.5 + len(lines) + outside
            if best is None or cost < best[0]:
                best = cost, texts
            if cost < 2:
                return texts
    return best[1] if best else []


def _spots(bar: Bar, lift: float) -> list[tuple[float, float]]:
    """(share of the bar, distance above it; negative: below) to try, best first."""
    shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
    above = [(share, up) for up in (lift, lift + 8, lift + 18, lift + 30) for share in shares]
    return above + [(share, -up) for up in (lift + 3, lift + 12) for share in (0.25, 0.75, 0.15, 0.85)]


def _cost(box: Box, taken: Occupied) -> float:
    return float(sum(3 if thing.start is None else 1 for thing in taken.meets(box.grown(1.5))))
