"""Draws a line kind along a track, and reads the recipes of a case's own kinds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from genogram.model import CustomKind, Direction
from genogram.picture.line_kinds import LINE_KINDS, LineKind
from genogram.picture.primitives import Primitive
from genogram.picture.strokes import ARROW, DM, RC, A, Brush, C, D, G, L, R, Stroke, T, W, X, Z
from genogram.picture.theme import Theme, colour
from genogram.picture.tracks import Track

_STRENGTH = {1: 1.0, 2: 1.4, 3: 1.8}


def draw_line(
    kind: LineKind, track: Track, theme: Theme, direction: Direction = Direction.NONE, intensity: int = 1
) -> list[Primitive]:
    """The strokes of *kind* along *track* (from a to b)."""
    if kind.directed and direction is Direction.NONE:
        direction = Direction.AB
    strokes = kind.strokes
    if direction is not Direction.NONE and not any(isinstance(s, A | C) for s in strokes):
        strokes = (*strokes, C())
    head = direction in {Direction.AB, Direction.BOTH}
    tail = direction in {Direction.BA, Direction.BOTH}
    gap = next((s.half for s in strokes if isinstance(s, G)), 0.0)
    solid_head = any(isinstance(s, A) for s in strokes)
    trim = ARROW[0] - 1 if solid_head else 0.0
    start, end = (trim if tail else 0.0), track.length - (trim if head else 0.0)
    middle = track.length / 2
    spans = ((start, middle - gap), (middle + gap, end)) if gap else ((start, end),)
    strong = _STRENGTH.get(intensity, 1.0)
    parts: list[Primitive] = []
    for stroke in strokes:
        ink = colour(theme, stroke.colour or kind.colour)
        parts += stroke.draw(track, Brush(ink, theme.canvas, strong, spans, tail, head))
    return parts


_TOKEN = re.compile(r"([A-Z]{1,2})(?:\(([^)]*)\))?")


def _numbers(text: str | None) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", (text or "").replace("−", "-"))]


def _arg(values: list[float], i: int, default: float) -> float:
    return values[i] if i < len(values) else default


_MAKE: Mapping[str, Callable[[list[float]], Stroke]] = MappingProxyType(
    {
        "L": lambda v: L(_arg(v, 0, 0)),
        "D": lambda v: D(_arg(v, 0, 0), (abs(_arg(v, 1, 7)) or 7, abs(_arg(v, 2, 5)) or 5)),
        "Z": lambda v: Z(_arg(v, 0, 6), max(_arg(v, 1, 12), 4)),
        "W": lambda v: W(_arg(v, 0, 4), max(_arg(v, 1, 16), 6)),
        "T": lambda v: T(max(_arg(v, 0, 6), 4), -_arg(v, 1, 10) / 2, _arg(v, 1, 10) / 2),
        "R": lambda v: R(_arg(v, 0, 5.5)),
        "RC": lambda v: RC(_arg(v, 0, 4.5)),
        "X": lambda v: X(_arg(v, 0, 6)),
        "BX": lambda v: X(_arg(v, 0, 6.5), boxed=True),
        "G": lambda v: G(_arg(v, 0, 7)),
        "C": lambda v: C(int(_arg(v, 0, 1)) or 1),
        "A": lambda v: A(),
        "H": lambda v: A(hollow=True),
        "DM": lambda v: DM(_arg(v, 0, 6.5)),
    }
)


def parse_recipe(recipe: str) -> tuple[Stroke, ...]:
    """The strokes of a recipe as notation B writes it: ``L(-2.5) L(2.5) Z(6,12) A``. What it does not know is left out."""
    found = ((name, _numbers(args)) for name, args in _TOKEN.findall(recipe))
    return tuple(_MAKE[name](values) for name, values in found if name in _MAKE)


def custom_line(kind: CustomKind) -> LineKind:
    """A case's own kind as an entry like those of the table."""
    strokes = parse_recipe(kind.recipe) or LINE_KINDS["other"].strokes
    ink = kind.colour if re.fullmatch(r"#[0-9A-Fa-f]{6}", kind.colour) else "special"
    directed = any(isinstance(s, A | C) for s in strokes)
    return replace(LINE_KINDS["other"], name=kind.name, strokes=strokes, colour=ink, directed=directed)
