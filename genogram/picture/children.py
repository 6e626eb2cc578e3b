"""The lines from a couple to its children: one shared way, then each child's own piece; twins as a fan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from genogram.ids import Id
from genogram.layout.placements import Point, Wire
from genogram.model import MultipleBirth, MultipleKind, ParentageKind
from genogram.picture.child_kinds import CHILD_KINDS
from genogram.picture.metrics import SMALL
from genogram.picture.options import Options
from genogram.picture.primitives import Path, Pen, Primitive, Text
from genogram.picture.shapes import line, segments, words
from genogram.picture.theme import colour
from genogram.picture.tracks import Track

_JOG = 3.0
_BAR_SHARE = 0.55


@dataclass(slots=True)
class ChildWay:
    """One child's way from its parents' point: the shared part and its own last piece, with the parentage's id."""

    child: Id
    parentage: Id
    shared: list[Point]
    own: list[Point]


def child_ways(wires: Iterable[Wire]) -> list[ChildWay]:
    """Wires from one union's point to its children, each cut where the child's own piece begins."""
    told = [w for w in wires if len(w.points) > 1]
    levels = [w.points[-2][1] for w in told if len(w.points) > 2]
    ways: list[ChildWay] = []
    for wire in told:
        points = _straightened(wire.points) if len(told) == 1 else list(wire.points)
        if len(points) > 2:
            cut = points[-2]
        else:
            (x, top), (_, bottom) = points
            cut = (x, min(max(min(levels), top), bottom)) if levels and len(told) > 1 else (x, top)
            points.insert(1, cut)
        ways.append(ChildWay(wire.end, wire.parentage, points[:-1], [cut, points[-1]]))
    return ways


def _straightened(points: Sequence[Point]) -> list[Point]:
    """An only child's way without a jog so small that it looks like a slip of the pen."""
    top, (end, bottom) = points[0][1], points[-1]
    if all(abs(p[0] - end) < _JOG for p in points):
        return [(end, top), (end, bottom)]
    return list(points)


def gather_twins(ways: Sequence[ChildWay], births: Iterable[MultipleBirth]) -> list[tuple[MultipleBirth, list[ChildWay]]]:
    """Lets the own pieces of children born together begin at one point of the shared way; gives the groups."""
    by_child = {way.child: way for way in ways}
    groups: list[tuple[MultipleBirth, list[ChildWay]]] = []
    for birth in births:
        group = [by_child[c] for c in birth.children if c in by_child]
        if len(group) < 2 or max(w.own[0][1] for w in group) - min(w.own[0][1] for w in group) > 1:
            continue
        level = group[0].own[0][1]
        middle = sum(w.own[1][0] for w in group) / len(group)
        for way in group:
            if len(way.shared) > 1 and abs(way.shared[-2][1] - level) < 1:
                way.shared[-1] = (middle, level)
            else:
                way.shared.append((middle, level))
            way.own[0] = (middle, level)
        groups.append((birth, group))
    return groups


def draw_shared(ways: Iterable[ChildWay], options: Options) -> list[Path]:
    """The shared ways as separate strokes, none drawn twice."""
    strokes = list(merged(piece for way in ways for piece in pairwise(way.shared)))
    return [segments(strokes, Pen(options.theme.ink, cap="square"))] if strokes else []


def merged(pieces: Iterable[tuple[Point, Point]]) -> Iterable[tuple[Point, Point]]:
    """Level and upright strokes joined where they lie over one another; slanted ones as they are, each once."""
    level: defaultdict[float, list[tuple[float, float]]] = defaultdict(list)
    upright: defaultdict[float, list[tuple[float, float]]] = defaultdict(list)
    slanted: dict[tuple[Point, Point], None] = {}
    for a, b in pieces:
        if abs(a[1] - b[1]) < 0.01:
            level[round(a[1], 2)].append((min(a[0], b[0]), max(a[0], b[0])))
        elif abs(a[0] - b[0]) < 0.01:
            upright[round(a[0], 2)].append((min(a[1], b[1]), max(a[1], b[1])))
        else:
            slanted[a, b] = None
    for y, spans in sorted(level.items()):
        yield from (((s, y), (e, y)) for s, e in _union(spans) if e > s)
    for x, spans in sorted(upright.items()):
        yield from (((x, s), (x, e)) for s, e in _union(spans) if e > s)
    yield from slanted


def _union(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    out: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 0.01:
            out[-1] = out[-1][0], max(out[-1][1], end)
        else:
            out.append((start, end))
    return out


def draw_own(way: ChildWay, kind: ParentageKind, options: Options) -> list[Primitive]:
    """A child's own piece in the strokes of its kind."""
    look = CHILD_KINDS[kind]
    track = Track(way.own)
    parts: list[Primitive] = []
    for offset, dash in look.strokes:
        pen = Pen(colour(options.theme, look.colour), look.width, dash, "butt" if dash else "square")
        parts.append(line(track.piece(0, track.length, offset), pen))
    return parts


def draw_twins(birth: MultipleBirth, group: Sequence[ChildWay], options: Options) -> tuple[list[Primitive], list[Text]]:
    """The bar between identical twins, the ``?`` between twins of whom it is not known."""
    if birth.kind is MultipleKind.IDENTICAL:
        places = sorted(_along(way.own, _BAR_SHARE) for way in group)
        return [line((places[0], places[-1]), Pen(options.theme.ink))], []
    if birth.kind is MultipleKind.UNKNOWN:
        x, y = group[0].own[0]
        bottom = group[0].own[1][1]
        return [], [words(x, y + (bottom - y) * 0.95, "?", SMALL, options.theme.text, bold=True)]
    return [], []


def _along(points: Sequence[Point], share: float) -> Point:
    (ax, ay), (bx, by) = points[0], points[-1]
    return ax + share * (bx - ax), ay + share * (by - ay)


def births_by_union(births: Iterable[MultipleBirth], of_child: Mapping[Id, frozenset[Id]]) -> dict[Id, list[MultipleBirth]]:
    """Union id -> multiple births whose children hang there."""
    found: defaultdict[Id, list[MultipleBirth]] = defaultdict(list)
    for birth in births:
        unions = {u for child in birth.children for u in of_child.get(child, frozenset())}
        for union in sorted(unions):
            found[union].append(birth)
    return dict(found)
