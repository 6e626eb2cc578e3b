"""Samples of symbols and lines for legends and notation sheets, each drawn around (0, 0)."""

from __future__ import annotations

from genogram.model import ParentageKind
from genogram.picture.bonds import view_mark
from genogram.picture.child_kinds import CHILD_KINDS
from genogram.picture.couple_kinds import COUPLE_KINDS, CoupleState
from genogram.picture.couples import Bar, draw_bar
from genogram.picture.legend import SAMPLE
from genogram.picture.line_kinds import LineKind
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.persons import death_mark, outline
from genogram.picture.primitives import Fill, Pen, Primitive, Rect
from genogram.picture.recipes import draw_line
from genogram.picture.shapes import line, words
from genogram.picture.symbols import SYMBOLS
from genogram.picture.theme import colour
from genogram.picture.tracks import Track
from resources.i18n import N_

_HALF = 8.0

DIFFER = N_("views differ")
"""What the mark on a line says in a legend."""


def symbol_sample(symbol: str, options: Options, half: float = _HALF) -> tuple[Primitive, ...]:
    """A small symbol, with the letter that stands inside it."""
    shape = SYMBOLS[symbol]
    parts = outline(shape, (0, 0), options, half=half)
    if shape.letter:
        size = half * 1.3
        parts = (*parts, words(0, size * 0.357, shape.letter, size, options.theme.text, bold=True))
    return parts


def index_sample(symbol: str, options: Options, half: float = _HALF) -> tuple[Primitive, ...]:
    """The double outline."""
    return outline(SYMBOLS[symbol], (0, 0), options, half=half, index=True)


def death_sample(symbol: str, options: Options, half: float = _HALF) -> tuple[Primitive, ...]:
    """The mark of the dead."""
    shape = SYMBOLS[symbol]
    return (*outline(shape, (0, 0), options, half=half), *death_mark(shape, (0, 0), None, options, half))


def missing_sample(symbol: str, options: Options, half: float = _HALF) -> tuple[Primitive, ...]:
    """The dashed outline of somebody of whom there is no news."""
    parts = outline(SYMBOLS[symbol], (0, 0), options, half=half, missing=True)
    size = half * 1.3
    return (*parts, words(0, size * 0.357, "?", size, options.theme.text, bold=True))


def couple_sample(state: CoupleState, options: Options, wide: float = SAMPLE) -> tuple[Primitive, ...]:
    """A couple's bar."""
    half = wide / 2
    bar = Bar(((-half, 0.0), (half, 0.0)), (-half, 0.0), (half, 0.0))
    return tuple(draw_bar(bar, state, None, Occupied(), options, middle=not COUPLE_KINDS[state.kind].house))


def child_sample(kind: ParentageKind, options: Options, wide: float = SAMPLE) -> tuple[Primitive, ...]:
    """A child line, laid level."""
    look = CHILD_KINDS[kind]
    track = Track(((-wide / 2, 0.0), (wide / 2, 0.0)))
    ink = colour(options.theme, look.colour)
    return tuple(line(track.piece(0, wide, offset), Pen(ink, look.width, dash)) for offset, dash in look.strokes)


def bond_sample(kind: LineKind, options: Options, wide: float = SAMPLE) -> tuple[Primitive, ...]:
    """An emotional line."""
    return tuple(draw_line(kind, Track(((-wide / 2, 0.0), (wide / 2, 0.0))), options.theme))


def household_sample(options: Options) -> tuple[Primitive, ...]:
    """A piece of a household's loop."""
    pen = Pen(options.theme.accent, 1.6, (6.0, 4.0))
    return (Rect(-SAMPLE / 2, -8, SAMPLE, 16, pen, Fill(options.theme.accent, 0.05), 6.0),)


def views_sample(options: Options) -> tuple[Primitive, ...]:
    """The mark on a line that people see differently."""
    return view_mark(0, 0, options)
