"""Letters of a picture that no bundled font has: said before a picture leaves, not after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from genogram.picture.measure import missing_glyphs
from genogram.picture.primitives import DisplayList, Group, Primitive, Tag, Text


def letters_without_font(display: DisplayList) -> str:
    """Those letters, each once, in the order of drawing; empty where all is well."""
    return "".join(dict.fromkeys(letter for text in _texts(display.primitives) for letter in missing_glyphs(text)))


def _texts(primitives: Iterable[Primitive]) -> Iterator[str]:
    for primitive in primitives:
        if isinstance(primitive, Text):
            yield primitive.text
        elif isinstance(primitive, Group | Tag):
            yield from _texts(primitive.children)
