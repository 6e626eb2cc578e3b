"""The bundled fonts: which letters each has and how wide they are, read once and lazily."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from resources.paths import FONTS

FAMILIES = ("NotoSans", "NotoSansArabic", "NotoSansEthiopic")
"""Font families in the order in which a letter is looked for."""

ASCENT = 0.78
"""Height above the baseline, in em, that a line of text is given (capitals, ascenders, and accents in part)."""

DESCENT = 0.22
"""Depth below the baseline, in em, that a line of text is given."""

LINE = 1.3
"""Distance from one baseline to the next, in em."""

_ITALICS = frozenset({"NotoSans"})


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file: glyph number of a code point, and advance of a glyph in thousandths of an em."""

    name: str
    path: Path
    glyphs: Mapping[int, int]
    advances: tuple[float, ...]


def face_name(family: str, bold: bool = False, italic: bool = False) -> str:
    """Name of the face that stands in for that style: bold wins over italic, other scripts have no italic."""
    if bold:
        return f"{family}-Bold"
    return f"{family}-Italic" if italic and family in _ITALICS else f"{family}-Regular"


def path_of(name: str) -> Path:
    """Where the file of a face lies."""
    return FONTS / f"{name}.ttf"


@cache
def face(name: str) -> Face:
    """The face of that name (``NotoSans-Bold``).

    Four of its tables are read here and now: importing a whole font library for them costs ten times as much.
    """
    data = path_of(name).read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    tables: dict[bytes, int] = {}
    for i in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        tables[tag] = offset
    units: int = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    metrics: int = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    pairs = struct.unpack_from(f">{2 * metrics}H", data, tables[b"hmtx"])
    advances = tuple(a * 1000 / units for a in pairs[::2])
    glyphs = _character_map(data, tables[b"cmap"])
    last = max(glyphs.values(), default=0)
    return Face(name, path_of(name), glyphs, advances + advances[-1:] * (last + 1 - len(advances)))


def _character_map(data: bytes, at: int) -> dict[int, int]:
    """Code point -> glyph number from the widest Unicode subtable (OpenType ``cmap`` formats 12 and 4)."""
    found: dict[int, int] = {}
    for i in range(struct.unpack_from(">H", data, at + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHL", data, at + 4 + 8 * i)
        kind: int = struct.unpack_from(">H", data, at + offset)[0]
        if kind == 12:
            groups: int = struct.unpack_from(">L", data, at + offset + 12)[0]
            for first, last, glyph in struct.iter_unpack(">LLL", data[at + offset + 16 : at + offset + 16 + 12 * groups]):
                found.update(zip(range(first, last + 1), range(glyph, glyph + last + 1 - first), strict=True))
        elif kind == 4 and platform in {0, 3}:
            for code, glyph in _segments(data, at + offset):
                found.setdefault(code, glyph)
    return found


def _segments(data: bytes, at: int) -> list[tuple[int, int]]:
    """(code point, glyph) of a format 4 subtable that begins at *at*."""
    n: int = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{n}H", data, at + 14)
    starts = struct.unpack_from(f">{n}H", data, at + 16 + 2 * n)
    deltas = struct.unpack_from(f">{n}H", data, at + 16 + 4 * n)
    offsets = struct.unpack_from(f">{n}H", data, at + 16 + 6 * n)
    pairs: list[tuple[int, int]] = []
    for i in range(n):
        for code in range(starts[i], min(ends[i], 0xFFFE) + 1):
            glyph = code
            if offsets[i]:
                where = at + 16 + 6 * n + 2 * i + offsets[i] + 2 * (code - starts[i])
                glyph = struct.unpack_from(">H", data, where)[0]
                if not glyph:
                    continue
            pairs.append((code, (glyph + deltas[i]) & 0xFFFF))
    return pairs
