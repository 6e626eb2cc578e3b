"""The only door for text into a report: everything is escaped, every script finds its font, Arabic runs from the right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from familyapp.reports.fonts import NO_GLYPH, registered, runs, width
from genogram.picture.fonts import face_name
from genogram.picture.shaping import is_right_to_left, visual

_SLACK = 0.5
_WORDS = re.compile(r"\S+|\s+")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one manner of writing. ``colour`` as ``#rrggbb``, empty for the paragraph's own."""

    text: str
    bold: bool = False
    italic: bool = False
    colour: str = ""


def bold(text: str) -> Run:
    """*text*, strong."""
    return Run(text, bold=True)


def italic(text: str) -> Run:
    """*text*, slanted."""
    return Run(text, italic=True)


def P(text: str | Run | Sequence[str | Run], style: ParagraphStyle) -> Flowable:
    """A paragraph of *text* as typed: nothing in it is markup. Line breaks stay; letters no font has stay as text."""
    parts = [text] if isinstance(text, str | Run) else list(text)
    pieces = [replace(one, text=clean(one.text)) for one in (Run(p) if isinstance(p, str) else p for p in parts)]
    if any(is_right_to_left(piece.text) for piece in pieces):
        return RightToLeft(pieces, style)
    return _paragraph("".join(_markup(replace(piece, text=_composed(piece.text)), style) for piece in pieces), style)


def clean(text: str) -> str:
    """*text* without what no page can hold: control letters go, tabs become blanks, halves of letters and numbers that are
    no letter (the bidirectional algorithm stops at them) become the replacement character."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(
        NO_GLYPH if unicodedata.category(c) in {"Cs", "Cn"} else c for c in kept if c == "\n" or unicodedata.category(c) != "Cc"
    )


class RightToLeft(Flowable):  # type: ignore[misc]
    """A paragraph in which something runs from right to left: lines are broken first, then each is turned (never the whole)."""

    def __init__(self, pieces: Sequence[Run], style: ParagraphStyle) -> None:
        super().__init__()
        self._pieces = list(pieces)
        self._style = style
        self._inner: Flowable | None = None
        self.spaceBefore, self.spaceAfter = style.spaceBefore, style.spaceAfter

    def getSpaceBefore(self) -> float:
        return float(self._style.spaceBefore)

    def getSpaceAfter(self) -> float:
        return float(self._style.spaceAfter)

    def minWidth(self) -> float:
        return float(self._style.fontSize)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self._inner = self._laid_out(aW)
        self.width, self.height = cast(tuple[float, float], self._inner.wrap(aW, aH))
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        inner = self._laid_out(aW)
        inner.wrap(aW, aH)
        return cast(list[Flowable], inner.split(aW, aH))

    def draw(self) -> None:
        inner = self._inner or self._laid_out(self.width)
        inner.wrap(self.width, self.height)
        inner.drawOn(self.canv, 0, 0)

    def _laid_out(self, room: float) -> Flowable:
        from_right = _runs_from_right("".join(piece.text for piece in self._pieces))
        style = self._style
        inner = room - style.leftIndent - style.rightIndent - _SLACK
        lines = [line for source in _source_lines(self._pieces) for line in _broken(source, inner, style)]
        said = "<br/>".join(self._turned(line, from_right) for line in lines)
        if from_right and style.alignment == TA_LEFT:
            style = ParagraphStyle(f"{style.name}-right", parent=style, alignment=TA_RIGHT)
        return _paragraph(said, style)

    def _turned(self, line: list[Run], from_right: bool) -> str:
        joined = _joined(line)
        in_order = reversed(joined) if from_right else joined
        return "".join(_markup(replace(run, text=visual(run.text)), self._style) for run in in_order)


def _paragraph(markup: str, style: ParagraphStyle) -> Flowable:
    return cast(Flowable, Paragraph(markup, style, encoding="utf-8"))


def _markup(run: Run, style: ParagraphStyle) -> str:
    """One run as reportlab markup: escaped, each script in its own font."""
    strong = run.bold or style.fontName.endswith("-Bold")
    slanted = run.italic or style.fontName.endswith("-Italic")
    out: list[str] = []
    for family, piece in runs(run.text):
        name = registered(face_name(family, strong, slanted))
        said = piece.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br/>")
        colour = f' color="{run.colour}"' if run.colour else ""
        out.append(said if name == style.fontName and not colour else f'<font name="{name}"{colour}>{said}</font>')
    return "".join(out)


def _composed(text: str) -> str:
    """Composed letters, and no invisible marks that a font would draw as boxes."""
    if text.isascii():
        return text
    return "\n".join(visual(line) for line in text.split("\n"))


def _runs_from_right(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (as the Unicode bidirectional algorithm decides)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def _source_lines(pieces: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for piece in pieces:
        for i, text in enumerate(piece.text.split("\n")):
            if i:
                lines.append([])
            if text:
                lines[-1].append(replace(piece, text=text))
    return lines


def _broken(line: list[Run], room: float, style: ParagraphStyle) -> list[list[Run]]:
    """*line* in lines no wider than *room*, in logical order; a word wider than that is cut."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for word in (replace(run, text=w) for run in line for w in _WORDS.findall(run.text)):
        for part in _cut(word, room, style):
            wide = _width(part, style)
            if used + wide > room and lines[-1]:
                if part.text.isspace():
                    continue
                lines.append([])
                used = 0.0
            if not lines[-1] and part.text.isspace():
                continue
            lines[-1].append(part)
            used += wide
    return lines


def _cut(word: Run, room: float, style: ParagraphStyle) -> list[Run]:
    if _width(word, style) <= room or len(word.text) < 2:
        return [word]
    half = len(word.text) // 2
    first, second = replace(word, text=word.text[:half]), replace(word, text=word.text[half:])
    return [*_cut(first, room, style), *_cut(second, room, style)]


def _joined(line: list[Run]) -> list[Run]:
    """Neighbouring pieces in the same manner become one, so that a phrase is turned as a whole."""
    out: list[Run] = []
    for run in line:
        if out and replace(out[-1], text="") == replace(run, text=""):
            out[-1] = replace(run, text=out[-1].text + run.text)
        else:
            out.append(run)
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return out


def _width(run: Run, style: ParagraphStyle) -> float:
    strong = run.bold or style.fontName.endswith("-Bold")
    slanted = run.italic or style.fontName.endswith("-Italic")
    return width(visual(run.text), style.fontSize, strong, slanted)


Style = ParagraphStyle
Story = list[Any]
"""Flowables in order; reportlab has no types for them."""
