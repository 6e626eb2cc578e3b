"""The display list: about seven primitives that every painter draws the same.

Units are scene units (symbol side 44), y grows downwards, angles in degrees clockwise. Colours are ``#rrggbb``.
A display list is a value: same input, same primitives, same bytes in every output.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from genogram.ids import Id


@dataclass(frozen=True, slots=True)
class Pen:
    """A stroke. ``dash``: lengths in scene units (not multiples of the width), () for solid; ``cap``: butt, round, square."""

    colour: str
    width: float = 2.0
    dash: tuple[float, ...] = ()
    cap: str = "butt"
    join: str = "miter"


@dataclass(frozen=True, slots=True)
class Fill:
    """A flat fill with opacity 0 to 1."""

    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its top left corner; ``radius`` rounds the corners."""

    x: float
    y: float
    w: float
    h: float
    pen: Pen | None = None
    fill: Fill | None = None
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse by its centre and half-axes."""

    cx: float
    cy: float
    rx: float
    ry: float
    pen: Pen | None = None
    fill: Fill | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Start of a sub-path."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A straight piece to (x, y)."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bezier piece with control points 1 and 2, to (x, y). Arcs are given as curves."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Close:
    """Closes the current sub-path."""


Step = Move | Line | Curve | Close


@dataclass(frozen=True, slots=True)
class Path:
    """An outline of moves, lines and curves; filled by the non-zero rule."""

    steps: tuple[Step, ...]
    pen: Pen | None = None
    fill: Fill | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text in the bundled fonts. ``x`` is the anchor (start, middle, end), ``y`` the baseline.

    ``text`` is in logical order; ``width`` is its measured advance in scene units (shaped for Arabic).
    ``halo`` is the colour of a thin outline behind the letters, empty for none.
    """

    x: float
    y: float
    text: str
    size: float
    width: float
    colour: str
    anchor: str = "middle"
    bold: bool = False
    italic: bool = False
    halo: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A raster picture (PNG or JPEG bytes) in a rectangle."""

    x: float
    y: float
    w: float
    h: float
    data: bytes
    media_type: str = "image/png"


@dataclass(frozen=True, slots=True)
class Group:
    """Primitives that belong to one layer (``structure``, ``bonds``, ``names``, ``legend``...), drawn in order."""

    name: str
    children: tuple[Primitive, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """Primitives that stand for one element of the case: what hit tests, selection, screen readers and SVG titles use.

    ``part`` says which role (``person``, ``union``, ``parentage``, ``household``, ``bond``, ``tie``, ``place``,
    ``view_mark``, ``legend_entry``); ``title`` is text for people who cannot see the picture.
    """

    element: Id
    part: str
    title: str
    children: tuple[Primitive, ...]


Primitive = Rect | Ellipse | Path | Text | Image | Group | Tag


class Anchor(StrEnum):
    """Where ``Text.x`` lies on the text."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-parallel box: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def grown(self, by: float) -> Box:
        """This box, larger by *by* on every side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


@dataclass(frozen=True, slots=True)
class DisplayList:
    """A finished picture: its bounds (margin included), its ground colour and its primitives in drawing order."""

    bounds: Box
    ground: str
    primitives: tuple[Primitive, ...]
    language: str = "en"
    title: str = ""
