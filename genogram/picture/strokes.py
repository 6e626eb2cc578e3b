"""The building stones of emotional lines (notation B): each draws along a track."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi, sin

from genogram.layout.placements import Point
from genogram.picture.primitives import Ellipse, Fill, Path, Pen, Primitive
from genogram.picture.shapes import line, polygon, polyline, segments
from genogram.picture.tracks import Track

ARROW = (14.0, 6.5)
"""Length and half width of a solid or hollow arrow head."""

CHEVRON = (8.0, 6.0)
"""Length and half width of an open arrow head."""


@dataclass(frozen=True, slots=True)
class Brush:
    """What strokes are drawn with: ink, the ground behind, how strong (pen factor), which parts of the track are free."""

    ink: str
    ground: str
    strong: float
    spans: tuple[tuple[float, float], ...]
    tail: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class L:
    """A solid stroke beside the track."""

    offset: float = 0.0
    width: float = 1.8
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        pen = Pen(b.ink, self.width * b.strong, join="round")
        return [line(track.piece(s, e, self.offset), pen) for s, e in b.spans]


@dataclass(frozen=True, slots=True)
class D:
    """A dashed stroke beside the track."""

    offset: float = 0.0
    dash: tuple[float, ...] = (7.0, 5.0)
    width: float = 1.8
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        pen = Pen(b.ink, self.width * b.strong, self.dash, join="round")
        return [line(track.piece(s, e, self.offset), pen) for s, e in b.spans]


@dataclass(frozen=True, slots=True)
class Z:
    """A zigzag that begins and ends on the track, with an even number of half waves; ``hollow`` leaves its core white."""

    high: float = 6.0
    half: float = 12.0
    width: float = 1.8
    offset: float = 0.0
    hollow: float = 0.0
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        parts: list[Primitive] = []
        for s, e in b.spans:
            points = self._points(track, s + (10 if b.tail else 0), e - (10 if b.head else 0))
            if b.tail:
                points.insert(0, track.beside(s, self.offset))
            if b.head:
                points.append(track.beside(e, self.offset))
            parts.append(line(points, Pen(b.ink, self.width * b.strong, join="round")))
            if self.hollow:
                parts.append(line(points, Pen(b.ground, self.hollow * b.strong, join="round")))
        return parts

    def _points(self, track: Track, s: float, e: float) -> list[Point]:
        count = max(4, 2 * round((e - s) / self.half / 2))
        step = (e - s) / count
        high = min(self.high, step * 1.2)
        points = [track.beside(s, self.offset)]
        points += (track.beside(s + (i + 0.5) * step, self.offset + (high if i % 2 else -high)) for i in range(count))
        return [*points, track.beside(e, self.offset)]


@dataclass(frozen=True, slots=True)
class W:
    """A soft wave."""

    high: float = 4.0
    long: float = 16.0
    width: float = 1.8
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        parts: list[Primitive] = []
        for s, e in b.spans:
            waves = max(2, round((e - s) / self.long))
            count = waves * 10
            points = [
                track.beside(s + (e - s) * i / count, self.high * sin(2 * pi * waves * i / count)) for i in range(count + 1)
            ]
            parts.append(line(points, Pen(b.ink, self.width * b.strong, join="round")))
        return parts


@dataclass(frozen=True, slots=True)
class T:
    """Ticks across the track: every ``step``, from ``low`` to ``high`` beside it, leaning by ``slant``."""

    step: float = 10.0
    low: float = -5.0
    high: float = 5.0
    slant: float = 0.0
    width: float = 1.6
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        pairs: list[tuple[Point, Point]] = []
        for s, e in b.spans:
            count = max(2, int((e - s - 6) / self.step))
            first = s + (e - s - (count - 1) * self.step) / 2
            for i in range(count):
                at = first + i * self.step
                pairs.append((track.beside(at - self.slant, self.low), track.beside(at + self.slant, self.high)))
        return [segments(pairs, Pen(b.ink, self.width * b.strong))]


@dataclass(frozen=True, slots=True)
class R:
    """Rings around the middle of the track, ``apart`` from each other; filled with the ground."""

    radius: float = 5.5
    count: int = 1
    apart: float = 9.0
    hollow: bool = False
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        parts: list[Primitive] = []
        first = track.length / 2 - (self.count - 1) * self.apart / 2
        for i in range(self.count):
            x, y, _, _ = track.at(first + i * self.apart)
            fill = None if self.hollow and i else Fill(b.ground)
            parts.append(Ellipse(x, y, self.radius, self.radius, Pen(b.ink, 1.8 * b.strong), fill))
        return parts


@dataclass(frozen=True, slots=True)
class RC:
    """A chain of rings instead of a stroke."""

    radius: float = 4.5
    step: float = 10.0
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        count = max(2, int(track.length / self.step))
        first = (track.length - (count - 1) * self.step) / 2
        spots = [track.at(first + i * self.step) for i in range(count)]
        return [Ellipse(x, y, self.radius, self.radius, Pen(b.ink, 1.5 * b.strong)) for x, y, _, _ in spots]


@dataclass(frozen=True, slots=True)
class X:
    """A cross on the middle; ``boxed`` in a small square."""

    size: float = 6.0
    boxed: bool = False
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        m, s = track.length / 2, self.size
        corners = [track.beside(m + dx * s, dy * s) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        pen = Pen(b.ink, 1.8 * b.strong)
        cross = segments(((corners[0], corners[2]), (corners[1], corners[3])), pen)
        return [polygon(corners, pen, Fill(b.ground)), cross] if self.boxed else [cross]


@dataclass(frozen=True, slots=True)
class G:
    """A gap in the middle with a bar across the track at both of its ends."""

    half: float = 7.0
    bar: float = 9.0
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        m = track.length / 2
        ends = ((track.beside(m + d, -self.bar), track.beside(m + d, self.bar)) for d in (-self.half, self.half))
        return [segments(ends, Pen(b.ink, 2.0 * b.strong))]


@dataclass(frozen=True, slots=True)
class DM:
    """A diamond on the middle."""

    radius: float = 6.5
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        m, r = track.length / 2, self.radius
        points = [track.beside(m - r, 0), track.beside(m, -r), track.beside(m + r, 0), track.beside(m, r)]
        return [polygon(points, Pen(b.ink, 1.8 * b.strong), Fill(b.ground))]


@dataclass(frozen=True, slots=True)
class C:
    """Open arrow heads at the end that is meant."""

    count: int = 1
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        parts: list[Primitive] = []
        for ahead in _ends(track, b):
            for i in range(self.count):
                tip = i * 6.0
                points = [
                    _back(ahead, tip + CHEVRON[0], -CHEVRON[1]),
                    _back(ahead, tip, 0),
                    _back(ahead, tip + CHEVRON[0], CHEVRON[1]),
                ]
                parts.append(Path(polyline(points), Pen(b.ink, 2.0 * b.strong, join="miter")))
        return parts


@dataclass(frozen=True, slots=True)
class A:
    """A solid or hollow arrow head at the end that is meant."""

    hollow: bool = False
    colour: str = ""

    def draw(self, track: Track, b: Brush) -> list[Primitive]:
        parts: list[Primitive] = []
        for ahead in _ends(track, b):
            points = [_back(ahead, 0, 0), _back(ahead, ARROW[0], -ARROW[1]), _back(ahead, ARROW[0], ARROW[1])]
            parts.append(polygon(points, Pen(b.ink, 1.6), Fill(b.ground if self.hollow else b.ink)))
        return parts


Stroke = L | D | Z | W | T | R | RC | X | G | DM | C | A

_End = tuple[float, float, float, float]


def _ends(track: Track, b: Brush) -> Sequence[_End]:
    """Tip and direction of each end that carries a head."""
    ends: list[_End] = []
    if b.head:
        x, y, _, _ = track.at(track.length)
        _, _, dx, dy = track.at(track.length - ARROW[0] / 2)
        ends.append((x, y, dx, dy))
    if b.tail:
        x, y, _, _ = track.at(0)
        _, _, dx, dy = track.at(ARROW[0] / 2)
        ends.append((x, y, -dx, -dy))
    return ends


def _back(end: _End, by: float, aside: float) -> Point:
    x, y, dx, dy = end
    return x - dx * by - dy * aside, y - dy * by + dx * aside
