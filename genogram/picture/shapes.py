"""Small helpers that make steps and primitives: polygons, lines, arrows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from genogram.layout.placements import Point
from genogram.picture.measure import text_width
from genogram.picture.primitives import Close, Curve, Fill, Line, Move, Path, Pen, Step, Text


def polyline(points: Sequence[Point], closed: bool = False) -> tuple[Step, ...]:
    """Straight pieces through *points*."""
    if not points:
        return ()
    steps: list[Step] = [Move(*points[0]), *(Line(*p) for p in points[1:])]
    return (*steps, Close()) if closed else tuple(steps)


def line(points: Sequence[Point], pen: Pen) -> Path:
    """A stroked open line through *points*."""
    return Path(polyline(points), pen)


def polygon(points: Sequence[Point], pen: Pen | None = None, fill: Fill | None = None) -> Path:
    """A closed shape with straight sides."""
    return Path(polyline(points, closed=True), pen, fill)


def segments(pairs: Iterable[tuple[Point, Point]], pen: Pen) -> Path:
    """Many separate strokes as one path."""
    steps: list[Step] = []
    for start, end in pairs:
        steps += (Move(*start), Line(*end))
    return Path(tuple(steps), pen)


def moved(steps: Iterable[Step], dx: float, dy: float, scale: float = 1.0) -> tuple[Step, ...]:
    """Steps scaled about the origin, then moved."""
    out: list[Step] = []
    for s in steps:
        if isinstance(s, Move):
            out.append(Move(dx + s.x * scale, dy + s.y * scale))
        elif isinstance(s, Line):
            out.append(Line(dx + s.x * scale, dy + s.y * scale))
        elif isinstance(s, Curve):
            control = (dx + s.x1 * scale, dy + s.y1 * scale, dx + s.x2 * scale, dy + s.y2 * scale)
            out.append(Curve(*control, dx + s.x * scale, dy + s.y * scale))
        else:
            out.append(s)
    return tuple(out)


def words(
    x: float,
    y: float,
    text: str,
    size: float,
    colour: str,
    anchor: str = "middle",
    *,
    bold: bool = False,
    italic: bool = False,
    halo: str = "",
) -> Text:
    """A line of text with its measured width."""
    return Text(x, y, text, size, text_width(text, size, bold, italic), colour, anchor, bold, italic, halo)
