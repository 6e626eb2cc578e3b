"""Letters in the order and form in which they are drawn: joined Arabic, right to left where needed."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Protocol


class _Reshaper(Protocol):
    def reshape(self, text: str) -> str: ...


def is_right_to_left(text: str) -> bool:
    """Whether *text* holds letters that are written from right to left."""
    return any(ord(c) > 0x58F and unicodedata.bidirectional(c) in {"R", "AL", "AN"} for c in text)


def begins_right_to_left(text: str) -> bool:
    """Whether the line as a whole runs from right to left: its first letter with a direction does."""
    return next((unicodedata.bidirectional(c) != "L" for c in text if unicodedata.bidirectional(c) in {"L", "R", "AL"}), False)


def visual(text: str) -> str:
    """*text* composed, without invisible marks, and in drawing order from left to right."""
    if text.isascii() and text.isprintable():
        return text
    plain = "".join(_drawable(c) for c in unicodedata.normalize("NFC", text))
    if is_right_to_left(plain):
        from bidi.algorithm import get_display

        turned: str = get_display(_reshaper().reshape(plain))
        plain = _marks_after_letters(turned)
    return "".join(c for c in plain if not _invisible(c))


@cache
def _reshaper() -> _Reshaper:
    from arabic_reshaper import ArabicReshaper

    made: _Reshaper = ArabicReshaper({"delete_harakat": False, "support_ligatures": True})
    return made


def _drawable(letter: str) -> str:
    """Blanks for control signs; the replacement sign for what is no letter (yet): it has no direction to be turned by."""
    category = unicodedata.category(letter)
    if letter.isspace() or category == "Cc":
        return " "
    return "\ufffd" if category in ("Cn", "Cs", "Co") else letter


def _invisible(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf" or 0xFE00 <= ord(letter) <= 0xFE0F


def _marks_after_letters(text: str) -> str:
    """Vowel signs follow their letter again after a line was turned round, so that they stand over it."""
    out: list[str] = []
    marks: list[str] = []
    for letter in text:
        if unicodedata.category(letter) == "Mn" and 0x0600 <= ord(letter) <= 0x08FF:
            marks.append(letter)
            continue
        out.append(letter)
        out.extend(reversed(marks))
        marks.clear()
    return "".join(out) + "".join(marks)
