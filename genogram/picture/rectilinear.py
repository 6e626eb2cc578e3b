"""The outline of a union of boxes, with round corners."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from genogram.layout.placements import Point
from genogram.picture.primitives import Box, Close, Line, Move, Step
from genogram.picture.tracks import simplified

_PIECES = 8


def outlines(boxes: Sequence[Box]) -> list[list[Point]]:
    """The edges of the union of *boxes*: closed rings of corners, the inside on the right hand, holes too."""
    xs = sorted({round(v, 3) for b in boxes for v in (b.x, b.right)})
    ys = sorted({round(v, 3) for b in boxes for v in (b.y, b.bottom)})
    column = {x: i for i, x in enumerate(xs)}
    row = {y: i for i, y in enumerate(ys)}
    inside: set[tuple[int, int]] = set()
    for b in boxes:
        for i in range(column[round(b.x, 3)], column[round(b.right, 3)]):
            inside.update((i, j) for j in range(row[round(b.y, 3)], row[round(b.bottom, 3)]))
    follow: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for i, j in sorted(inside):
        for gone, start, end in (
            ((i, j - 1), (i, j), (i + 1, j)),
            ((i + 1, j), (i + 1, j), (i + 1, j + 1)),
            ((i, j + 1), (i + 1, j + 1), (i, j + 1)),
            ((i - 1, j), (i, j + 1), (i, j)),
        ):
            if gone not in inside:
                follow.setdefault(start, []).append(end)
    rings: list[list[Point]] = []
    while follow:
        start = min(follow)
        ring, at, came = [start], start, (0, 0)
        while True:
            choices = follow[at]
            nxt = _right_turn(choices, at, came)
            choices.remove(nxt)
            if not choices:
                del follow[at]
            came, at = (nxt[0] - at[0], nxt[1] - at[1]), nxt
            if at == start:
                break
            ring.append(at)
        points = simplified([*((xs[i], ys[j]) for i, j in ring), (xs[start[0]], ys[start[1]])])
        rings.append(points[:-1])
    return rings


def _right_turn(choices: list[tuple[int, int]], at: tuple[int, int], came: tuple[int, int]) -> tuple[int, int]:
    """Where two rings touch at a corner, stay on this one."""
    if len(choices) == 1:
        return choices[0]
    turned = (-came[1], came[0])
    return next((c for c in choices if _sign(c[0] - at[0], c[1] - at[1]) == _sign(*turned)), choices[0])


def _sign(x: int, y: int) -> tuple[int, int]:
    return (x > 0) - (x < 0), (y > 0) - (y < 0)


def rounded(ring: Sequence[Point], radius: float) -> tuple[Step, ...]:
    """A ring of corners as a path whose corners are rounded by at most *radius*.

    The round corners are many short lines: so the path is equally long in every program, and its dashes fall alike.
    """
    steps: list[Step] = []
    count = len(ring)
    for i in range(count):
        before, corner, after = ring[i - 1], ring[i], ring[(i + 1) % count]
        r = min(radius, _far(before, corner) / 2, _far(corner, after) / 2)
        a, b = _towards(corner, before, r), _towards(corner, after, r)
        centre = a[0] + b[0] - corner[0], a[1] + b[1] - corner[1]
        for k in range(_PIECES + 1):
            turn = pi / 2 * k / _PIECES
            c, s = cos(turn), sin(turn)
            x = centre[0] + (a[0] - centre[0]) * c + (b[0] - centre[0]) * s
            y = centre[1] + (a[1] - centre[1]) * c + (b[1] - centre[1]) * s
            steps.append(Line(x, y) if steps else Move(x, y))
    return (*steps, Close())


def _far(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(a: Point, b: Point, by: float) -> Point:
    far = _far(a, b) or 1.0
    return a[0] + (b[0] - a[0]) * by / far, a[1] + (b[1] - a[1]) * by / far
