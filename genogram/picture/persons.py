"""Draws a person: symbol, marks, age, texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from genogram.layout.placements import Point, Spot
from genogram.model import Life, Person
from genogram.picture import dating
from genogram.picture.extent import text_box
from genogram.picture.labels import PersonLabels, baseline_above, baselines_below, side_x
from genogram.picture.measure import text_width
from genogram.picture.metrics import AGE, HALF, SMALL, STROKE
from genogram.picture.options import Options
from genogram.picture.primitives import Box, Fill, Line, Move, Path, Pen, Primitive, Step, Text
from genogram.picture.shapes import moved, segments, words
from genogram.picture.symbols import Symbol, symbol_of

_CAPITAL = 0.714
_MISSING_DASH = (5.0, 4.0)
_CROSS_PEN = 1.8
_NEUTRAL = ((0.45, -1.0), (1.0, -0.45))
_NEUTRAL_ROUND = ((0.259, -0.966), (0.966, -0.259))


@dataclass(frozen=True, slots=True)
class DrawnPerson:
    """A symbol's primitives and its texts, which other labels must keep off."""

    symbol: tuple[Primitive, ...]
    texts: tuple[Text, ...]


def draw_person(person: Person, spot: Spot, labels: PersonLabels, options: Options) -> DrawnPerson:
    """Symbol and texts of *person* at *spot*."""
    symbol = symbol_of(person)
    inside = _inside(labels.inside, spot, symbol, options)
    parts = [*outline(symbol, (spot.x, spot.y), options, missing=person.life is Life.MISSING, index=person.is_index)]
    if dating.is_dead(person) and symbol.cross:
        parts += death_mark(symbol, (spot.x, spot.y), inside, options)
    if inside:
        parts.append(inside)
    return DrawnPerson(tuple(parts), _texts(person, spot, labels, options))


def outline(
    symbol: Symbol, at: Point, options: Options, *, half: float = HALF, missing: bool = False, index: bool = False
) -> tuple[Primitive, ...]:
    """A symbol's strokes around *at*; *missing* draws it dashed, *index* with its second outline."""
    theme = options.theme
    width = STROKE * (1.0 if half >= HALF else 0.75)
    pen = Pen(theme.ink, width)
    ground = Fill(theme.panel)
    parts: list[Primitive] = []
    if index and symbol.index:
        parts.append(Path(moved(symbol.index, *at, half), pen, ground))
    if symbol.outline:
        edge = Pen(theme.ink, width, _MISSING_DASH) if missing else pen
        parts.append(
            Path(moved(symbol.outline, *at, half), None if symbol.solid else edge, Fill(theme.ink) if symbol.solid else ground)
        )
    parts += [Path(moved(inner, *at, half), pen) for inner in symbol.inner]
    return tuple(parts)


def death_mark(symbol: Symbol, at: Point, inside: Text | None, options: Options, half: float = HALF) -> list[Primitive]:
    """The cross through a symbol, cut around the age; for families a small neutral corner instead."""
    theme = options.theme
    if options.neutral_marks:
        (ax, ay), (bx, by) = _NEUTRAL_ROUND if symbol.round else _NEUTRAL
        start, end = (at[0] + ax * half, at[1] + ay * half), (at[0] + bx * half, at[1] + by * half)
        return [segments(((start, end),), Pen(theme.ink, _CROSS_PEN))]
    pairs = list(_pairs(moved(symbol.cross, *at, half)))
    if inside:
        box = text_box(inside)
        middle = inside.y - _CAPITAL * inside.size / 2
        free = Box(box.x - 3, middle - 9, box.w + 6, 18)
        pairs = [piece for a, b in pairs for piece in _outside(a, b, free)]
    return [segments(pairs, Pen(theme.ink, _CROSS_PEN))]


def _pairs(steps: Iterable[Step]) -> Iterable[tuple[Point, Point]]:
    start: Point = (0.0, 0.0)
    for step in steps:
        if isinstance(step, Move):
            start = (step.x, step.y)
        elif isinstance(step, Line):
            yield start, (step.x, step.y)


def _outside(a: Point, b: Point, box: Box) -> list[tuple[Point, Point]]:
    """The parts of a stroke outside *box*."""
    enter, leave = 0.0, 1.0
    for p, d, low, high in ((a[0], b[0] - a[0], box.x, box.right), (a[1], b[1] - a[1], box.y, box.bottom)):
        if not d:
            if not low <= p <= high:
                return [(a, b)]
            continue
        first, second = sorted(((low - p) / d, (high - p) / d))
        enter, leave = max(enter, first), min(leave, second)
    if enter >= leave:
        return [(a, b)]

    def at(t: float) -> Point:
        return a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])

    return [(p, q) for p, q in ((a, at(enter)), (at(leave), b)) if abs(p[0] - q[0]) > 1]


def _inside(text: str, spot: Spot, symbol: Symbol, options: Options) -> Text | None:
    if not text:
        return None
    widest = 2 * HALF * (0.62 if symbol.inner else 0.74)
    size = AGE
    while size > 9 and text_width(text, size, True) > widest:
        size -= 1
    return words(spot.x, spot.y + _CAPITAL * size / 2, text, size, options.theme.text, bold=True)


def _texts(person: Person, spot: Spot, labels: PersonLabels, options: Options) -> tuple[Text, ...]:
    theme, symbol = options.theme, symbol_of(person)
    texts: list[Text] = []
    above = spot.y + baseline_above(person, symbol)
    if labels.birth:
        width = text_width(labels.birth, SMALL)
        texts.append(words(spot.x - side_x(width), above, labels.birth, SMALL, theme.muted, "end"))
    if labels.death:
        width = text_width(labels.death, SMALL)
        texts.append(words(spot.x + side_x(width), above, labels.death, SMALL, theme.muted, "start"))
    for line, base in zip(labels.below, baselines_below(person, symbol, labels.below), strict=True):
        colour = theme.text if line.strong else theme.muted
        texts.append(words(spot.x, spot.y + base, line.text, line.size, colour, bold=line.strong))
    return tuple(texts)
