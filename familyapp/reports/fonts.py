"""The bundled fonts for reportlab: registered once, and which of them has which letter."""

from __future__ import annotations

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from genogram.picture.fonts import FAMILIES, face, face_name, path_of


@cache
def registered(name: str) -> str:
    """The face *name* (``NotoSans-Bold``), known to reportlab from now on; gives the name back."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(path_of(name))))
    return name


def register_all() -> None:
    """Makes every face known, so that styles may name any of them; each stands for itself in all weights."""
    for family in FAMILIES:
        for bold, italic in ((False, False), (True, False), (False, True)):
            registered(face_name(family, bold, italic))


NO_GLYPH = "\ufffd"
"""Drawn for a letter that no font has: reportlab would leave it out without a word."""


@cache
def family_of(letter: str) -> str:
    """The first family that has *letter*; empty where none has."""
    return next((family for family in FAMILIES if _has(family, letter)), "")


def missing(text: str) -> str:
    """The visible letters of *text* that no font has, each once."""
    return "".join(dict.fromkeys(c for c in text if not c.isspace() and unicodedata.category(c)[0] != "C" and not family_of(c)))


def runs(text: str) -> list[tuple[str, str]]:
    """*text* cut into (family, piece); blanks and marks stay with the letters before them.

    A letter that no font has becomes the replacement character, so that a reader sees that something stands there.
    """
    found: list[tuple[str, str]] = []
    for typed in text:
        letter = typed if typed == "\n" or family_of(typed) else NO_GLYPH
        follows = letter.isspace() or unicodedata.category(letter) in {"Mn", "Me", "Cf"}
        if found and follows and _has(found[-1][0], letter):
            family = found[-1][0]
        else:
            family = family_of(letter) or FAMILIES[0]
        if found and found[-1][0] == family:
            found[-1] = (family, found[-1][1] + letter)
        else:
            found.append((family, letter))
    return found


@cache
def _has(family: str, letter: str) -> bool:
    return ord(letter) in face(face_name(family)).glyphs


def width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """Width of *text*, which is in drawing order already, in points."""
    return float(
        sum(pdfmetrics.stringWidth(piece, registered(face_name(family, bold, italic)), size) for family, piece in runs(text))
    )
