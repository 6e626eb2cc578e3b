"""Exact widths of text, and the runs of glyphs that every painter draws: nothing is shaped a second time elsewhere."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from genogram.picture.fonts import FAMILIES, Face, face, face_name
from genogram.picture.shaping import is_right_to_left, visual

BOX_ADVANCE = 600
"""Advance of the box that stands for a letter no bundled font has, in thousandths of an em."""

BOX = (60, 0, 480, 714)
"""That box: left, bottom, width, height in thousandths of an em from its origin on the baseline."""

BOX_PEN = 44
"""Stroke of the box in thousandths of an em."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring glyphs of one face in drawing order, left to right.

    ``face`` is empty for letters no font has: a box is drawn for each. ``text`` are the characters drawn
    (presentation forms for Arabic), ``x`` the start and ``advances`` the widths in thousandths of an em.
    """

    face: str
    text: str
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    x: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A line of text ready to draw: its runs and its advance in thousandths of an em."""

    runs: tuple[Run, ...]
    advance: float


@lru_cache(maxsize=16384)
def shaped(text: str, bold: bool = False, italic: bool = False) -> Shaped:
    """*text* (logical order) as runs in visual order."""
    runs: list[Run] = []
    letters: list[str] = []
    glyphs: list[int] = []
    advances: list[float] = []
    current = "none yet"
    at = start = 0.0

    def close() -> None:
        if letters:
            runs.append(Run(current, "".join(letters), tuple(glyphs), tuple(advances), start))
            letters.clear()
            glyphs.clear()
            advances.clear()

    for letter in visual(text):
        found = _find(letter, bold, italic)
        name = found[0].name if found else ""
        if name != current:
            close()
            current, start = name, at
        letters.append(letter)
        glyphs.append(found[1] if found else 0)
        advances.append(found[0].advances[found[1]] if found else BOX_ADVANCE)
        at += advances[-1]
    close()
    return Shaped(tuple(runs), at)


def runs(text: str, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
    """The runs of *text*, used alike by all painters."""
    return shaped(text, bold, italic).runs


def text_width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """Advance of *text* in scene units at that size."""
    return shaped(text, bold, italic).advance * size / 1000


def missing_glyphs(text: str) -> str:
    """The characters of *text* that no bundled font has, each once, in order."""
    missing = (letter for letter in visual(text) if _find(letter, False, False) is None)
    return "".join(dict.fromkeys(missing))


def wrap(text: str, max_width: float, size: float, bold: bool = False, italic: bool = False) -> tuple[str, ...]:
    """*text* in lines no wider than *max_width*, as even as they get; nothing is left out.

    Breaks at blanks and after hyphens; a word that is too long is cut (with a hyphen, but never inside Arabic).
    """
    lines = _greedy(text, max_width, size, bold, italic)
    if len(lines) < 2:
        return lines
    low, high = max_width / len(lines), max_width
    while high - low > 1.0:
        middle = (low + high) / 2
        tried = _greedy(text, middle, size, bold, italic)
        if len(tried) <= len(lines) and not _cut_more(tried, lines):
            high, lines = middle, tried
        else:
            low = middle
    return lines


def _greedy(text: str, max_width: float, size: float, bold: bool, italic: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if text_width((line + piece).rstrip(), size, bold, italic) <= max_width:
            line += piece
            continue
        if line.strip():
            lines.append(line.strip())
        line = piece
        while text_width(line.rstrip(), size, bold, italic) > max_width and not is_right_to_left(line):
            head = _head(line, max_width, size, bold, italic)
            if head >= len(line.rstrip()):
                break
            lines.append(line[:head] + "-")
            line = line[head:]
    if line.strip():
        lines.append(line.strip())
    return tuple(lines)


def _pieces(text: str) -> list[str]:
    """*text* cut where a line may end: after blanks and after hyphens between letters."""
    pieces: list[str] = []
    start = 0
    for i, letter in enumerate(text):
        if letter.isspace() or (letter in "-–/" and 0 < i < len(text) - 1 and text[i - 1].isalnum()):
            pieces.append(text[start : i + 1])
            start = i + 1
    if start < len(text):
        pieces.append(text[start:])
    return pieces


def _head(word: str, max_width: float, size: float, bold: bool, italic: bool) -> int:
    """How many letters of *word* fit with a hyphen behind them; at least two, never parting a mark from its letter."""
    count = 2
    while count < len(word) and text_width(word[: count + 1] + "-", size, bold, italic) <= max_width:
        count += 1
    while count < len(word) and unicodedata.combining(word[count]):
        count += 1
    return count


def _cut_more(tried: tuple[str, ...], lines: tuple[str, ...]) -> bool:
    return "".join(tried).count("-") > "".join(lines).count("-")


@lru_cache(maxsize=8192)
def _find(letter: str, bold: bool, italic: bool) -> tuple[Face, int] | None:
    code = ord(letter)
    for family in FAMILIES:
        if family != FAMILIES[0] and code < 0x0600:
            return None
        found = face(face_name(family, bold, italic))
        number = found.glyphs.get(code)
        if number is not None:
            return found, number
    return None
