"""Outlines of letters, for painters that must not depend on how a program draws fonts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Protocol

from genogram.picture.fonts import path_of
from genogram.picture.measure import runs
from genogram.picture.primitives import Close, Curve, Line, Move, Step, Text
from genogram.picture.shapes import moved

Outline = tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
"""Drawing commands of a glyph (``moveTo``, ``lineTo``, ``curveTo``, ``closePath``) with their points."""


class _Reader(Protocol):
    def __call__(self, number: int) -> Outline: ...


@cache
def glyph_steps(face: str, number: int) -> tuple[Step, ...]:
    """The outline of a glyph in thousandths of an em, its origin at (0, 0), y downwards; empty for a blank."""
    steps: list[Step] = []
    for command, points in _reader(face)(number):
        if command == "moveTo":
            steps.append(Move(points[0][0], -points[0][1]))
        elif command == "lineTo":
            steps.append(Line(points[0][0], -points[0][1]))
        elif command == "curveTo":
            (ax, ay), (bx, by), (x, y) = points
            steps.append(Curve(ax, -ay, bx, -by, x, -y))
        else:
            steps.append(Close())
    return tuple(steps)


def text_steps(text: Text, left: float) -> tuple[Step, ...]:
    """The outlines of a whole line of text that begins at *left*; boxes for letters no font has are not among them."""
    steps: list[Step] = []
    unit = text.size / 1000
    for run in runs(text.text, text.bold, text.italic):
        if run.face:
            x = run.x
            for number, advance in zip(run.glyphs, run.advances, strict=True):
                steps += moved(glyph_steps(run.face, number), left + x * unit, text.y, unit)
                x += advance
    return tuple(steps)


@cache
def _reader(face: str) -> _Reader:
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.ttLib import TTFont

    font = TTFont(path_of(face), lazy=True)
    glyphs = font.getGlyphSet()
    scale = 1000 / font["head"].unitsPerEm

    def read(number: int) -> Outline:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[font.getGlyphName(number)].draw(pen)
        return tuple(_cubic(pen.value, scale))

    return read


def _cubic(
    commands: Iterable[tuple[str, tuple[tuple[float, float] | None, ...]]], scale: float
) -> Iterable[tuple[str, tuple[tuple[float, float], ...]]]:
    """TrueType's quadratic pieces, with the points between them that it leaves out, as cubic ones."""
    at = (0.0, 0.0)
    for command, raw in commands:
        if command == "qCurveTo":
            controls = [(p[0] * scale, p[1] * scale) for p in raw if p is not None]
            if raw[-1] is None:
                at = _middle(controls[-1], controls[0])
                yield "moveTo", (at,)
                controls.append(at)
            for i, control in enumerate(controls[:-1]):
                last = i == len(controls) - 2
                end = controls[-1] if last else _middle(control, controls[i + 1])
                yield "curveTo", (_third(at, control), _third(end, control), end)
                at = end
            continue
        points = tuple((p[0] * scale, p[1] * scale) for p in raw if p is not None)
        if points:
            at = points[-1]
        yield ("closePath" if command == "endPath" else command), points


def _middle(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _third(end: tuple[float, float], control: tuple[float, float]) -> tuple[float, float]:
    return end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3
