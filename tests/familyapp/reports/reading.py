"""Reads a PDF back: its text by page, and everything in it uncompressed."""

from __future__ import annotations

import re
import zlib

import pypdfium2

_STREAM = re.compile(rb"stream\r?\n(.*?)\s*endstream", re.DOTALL)


def pages_of(pdf: bytes) -> list[str]:
    """Text of each page, line ends as in the file."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        return found
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    """All text, each run of white space as one blank."""
    return " ".join(" ".join(pages_of(pdf)).split())


def sizes_of(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(round(page.get_width()), round(page.get_height())) for page in document]
    finally:
        document.close()


def raw_of(pdf: bytes) -> bytes:
    """The file with every stream unpacked: what anybody with an editor could find."""
    out = [pdf]
    for stream in _STREAM.findall(pdf):
        packed = stream
        if packed.endswith(b"~>"):
            import base64

            packed = base64.a85decode(packed.strip(), adobe=False) if packed.startswith(b"<~") else _ascii85(packed)
        try:
            out.append(zlib.decompress(packed))
        except zlib.error:
            out.append(packed)
    return b"\n".join(out)


def _ascii85(packed: bytes) -> bytes:
    import base64

    return base64.a85decode(b"<~" + packed.strip(), adobe=True)
