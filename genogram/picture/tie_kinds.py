"""The table of ties on the ecomap (notation C1): strength, load, flow and state are drawn each on its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from genogram.model import Tie, TieState, TieStrength
from genogram.picture.primitives import Ellipse, Fill, Pen, Primitive
from genogram.picture.shapes import line, polygon, segments
from genogram.picture.theme import Theme, colour
from genogram.picture.tracks import Track
from resources.i18n import N_

ARROWS = ((0.0, 0.0), (9.0, 4.0), (12.0, 5.5), (15.0, 7.0))
"""Length and half width of a flow's arrow head by its amount 0 to 3."""


@dataclass(frozen=True, slots=True)
class TieLook:
    """Width and dash of a tie's stroke."""

    name: str
    width: float
    dash: tuple[float, ...] = ()
    colour: str = ""


STRENGTHS: Mapping[TieStrength, TieLook] = MappingProxyType(
    {
        TieStrength.STRONG: TieLook(N_("strong tie"), 4.5),
        TieStrength.MODERATE: TieLook(N_("ordinary tie"), 2.0),
        TieStrength.TENUOUS: TieLook(N_("thin tie"), 1.6, (7, 5)),
        TieStrength.NONE_SAID: TieLook(N_("tie, strength not said"), 1.2, (), "quiet"),
    }
)
"""Strength -> how it is drawn."""

STATES: Mapping[TieState, TieLook] = MappingProxyType(
    {
        TieState.PAST: TieLook(N_("was there, is past"), 1.4, (12, 3, 2, 3), "quiet"),
        TieState.BROKEN: TieLook(N_("broken off"), 2.0),
        TieState.WISHED: TieLook(N_("wished for"), 2.0, (1.5, 5), "quiet"),
    }
)
"""State -> how it is drawn, instead of the strength (``BROKEN`` keeps the strength and has a gap)."""

LOAD = N_("weighs or costs strength")
HELP = N_("gives strength")
FLOW_IN = N_("comes to the family")
FLOW_OUT = N_("the family gives")


def ink_of(tie: Tie, theme: Theme) -> str:
    """A tie's colour: what it gives, what it costs, both (then the line gives and its ticks cost), or neither."""
    look = STATES.get(tie.state) if tie.state is not TieState.BROKEN else None
    if look:
        return colour(theme, look.colour)
    if tie.helps:
        return theme.support
    if tie.burdens:
        return theme.load
    return colour(theme, STRENGTHS[tie.strength].colour or "ink")


def draw_tie(tie: Tie, track: Track, theme: Theme) -> list[Primitive]:
    """The strokes of *tie* along *track*, from the family to the place."""
    ink = ink_of(tie, theme)
    look = STRENGTHS[tie.strength] if tie.state in {TieState.ACTIVE, TieState.BROKEN} else STATES[tie.state]
    wide = 1.0 + 0.35 * (look.width > 3)
    into, out = ARROWS[min(max(tie.flow_in, 0), 3)], ARROWS[min(max(tie.flow_out, 0), 3)]
    start, end = into[0] * wide, track.length - out[0] * wide
    parts: list[Primitive] = []
    pen = Pen(ink, look.width, look.dash, join="round")
    middle = track.length / 2
    if tie.state is TieState.BROKEN:
        parts += [line(track.piece(start, middle - 7), pen), line(track.piece(middle + 7, end), pen)]
        bars = ((track.beside(middle + d, -9), track.beside(middle + d, 9)) for d in (-7.0, 7.0))
        parts.append(segments(bars, Pen(ink, 2.0)))
    else:
        parts.append(line(track.piece(start, end), pen))
    if tie.state is TieState.WISHED:
        x, y, _, _ = track.at(track.length - 5)
        parts.append(Ellipse(x, y, 4.5, 4.5, Pen(ink, 1.6), Fill(theme.canvas)))
    if tie.burdens:
        parts.append(ticks(track, start + 6, end - 6, tie.burdens, theme))
    for size, at_place in ((into, False), (out, True)):
        if size[0]:
            parts.append(_head(track, size[0] * wide, size[1] * wide, ink, at_place=at_place))
    return parts


def ticks(track: Track, start: float, end: float, burdens: int, theme: Theme) -> Primitive:
    """Slanted strokes across a tie: the more it weighs, the closer they stand."""
    step = 20.0 - min(max(burdens, 1), 10) * 1.1
    count = max(2, int((end - start) / step))
    first = start + (end - start - (count - 1) * step) / 2
    pairs = ((track.beside(first + i * step - 2.5, 6.0), track.beside(first + i * step + 2.5, -6.0)) for i in range(count))
    return segments(pairs, Pen(theme.load, 1.8))


def _head(track: Track, long: float, half: float, ink: str, *, at_place: bool) -> Primitive:
    tip, back = (track.length, track.length - long) if at_place else (0.0, long)
    return polygon((track.beside(tip, 0), track.beside(back, -half), track.beside(back, half)), fill=Fill(ink))
