"""The legend: every symbol and line of this picture with its name, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from genogram.picture.fonts import ASCENT
from genogram.picture.measure import text_width, wrap
from genogram.picture.metrics import SMALL
from genogram.picture.moving import shifted
from genogram.picture.options import Options
from genogram.picture.primitives import Fill, Group, Pen, Primitive, Rect, Tag
from genogram.picture.shapes import words

SAMPLE = 38.0
"""Width of a sample, in scene units; samples are drawn around (0, 0)."""

_ROW = 22.0
_PAD = 14.0
_BETWEEN = 22.0
_WIDEST_WORD = 190.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend: its key, its word in the picture's language (and perhaps a second), a sample around (0, 0)."""

    key: str
    word: str
    sample: tuple[Primitive, ...]
    second: str = ""


def draw_legend(entries: Sequence[Entry], title: str, left: float, top: float, wide: float, options: Options) -> Group:
    """The legend's card with its top left corner at (left, top), in as many columns as *wide* holds."""
    theme = options.theme
    lines = [wrap(_said(e), _WIDEST_WORD, SMALL) for e in entries]
    text_widths = [max((text_width(part, SMALL) for part in parts), default=0.0) for parts in lines]
    columns = _columns(text_widths, wide)
    rows = -(-len(entries) // columns) if entries else 0
    parts: list[Primitive] = []
    x = left + _PAD
    head = top + _PAD + SMALL * ASCENT
    bottom = head
    right = x + text_width(title, SMALL, True)
    for column in range(columns):
        some = range(column * rows, min((column + 1) * rows, len(entries)))
        if not some:
            continue
        y = head + 17.0
        for i in some:
            tall = max(_ROW, 14.0 * len(lines[i]) + 8)
            middle = y + tall / 2 - 5
            tag: list[Primitive] = list(shifted(entries[i].sample, x + SAMPLE / 2, middle))
            first = middle + SMALL * 0.36 - 7.0 * (len(lines[i]) - 1)
            tag += [words(x + SAMPLE + 10, first + n * 14.0, text, SMALL, theme.text, "start") for n, text in enumerate(lines[i])]
            parts.append(Tag("", "legend_entry", entries[i].word, tuple(tag)))
            y += tall
        widest = max(text_widths[i] for i in some)
        bottom = max(bottom, y - 6)
        right = max(right, x + SAMPLE + 10 + widest)
        x += SAMPLE + 10 + widest + _BETWEEN
    card = Rect(left, top, right + _PAD - left, bottom + _PAD - top, Pen(theme.line, 1.0), Fill(theme.panel), 8.0)
    heading = words(left + _PAD, head, title, SMALL, theme.muted, "start", bold=True)
    return Group("legend", (card, heading, *parts))


def _said(entry: Entry) -> str:
    return f"{entry.word} · {entry.second}" if entry.second and entry.second != entry.word else entry.word


def _columns(widths: Sequence[float], wide: float) -> int:
    """The most columns (at most six) whose entries fit side by side into *wide*, at least three rows each."""
    count = len(widths)
    for columns in range(min(6, max(1, -(-count // 3))), 1, -1):
        rows = -(-count // columns)
        total = 2 * _PAD - _BETWEEN
        for column in range(columns):
            some = widths[column * rows : (column + 1) * rows]
            total += (SAMPLE + 10 + max(some) + _BETWEEN) if some else 0.0
        if total <= wide:
            return columns
    return 1
