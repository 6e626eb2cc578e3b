"""Which letters a GEDCOM file is written in: what it claims, what its bytes say, and how to decode them."""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from functools import cache
from typing import NamedTuple

_CLAIM = re.compile(rb"(?:^|[\r\n])[ \t]*1[ \t]+CHAR[ \t]+([^\r\n]*)")
_HEADER_END = re.compile(rb"[\r\n][ \t]*0[ \t]+(?!HEAD)")
_CONC = re.compile(rb"(?:\r\n?|\n)[ \t]*\d+[ \t]+CONC ?")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MARKED = re.compile(rb"[\xe0-\xfe]+(.)", re.DOTALL)
_ANSEL = "gedcom"
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"),
         (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip


class Letters(NamedTuple):
    """Bytes in which ASCII is ASCII, the codec of the others, what the file claimed, and whether that was wrong."""

    data: bytes
    codec: str
    claim: str
    claim_wrong: bool
    damaged: bool = False


def letters(data: bytes) -> Letters:
    """Finds out how *data* is encoded; UTF-16 and UTF-32 come back as UTF-8. Never raises."""
    _know_ansel()
    for mark, codec in _WIDE:
        if data.startswith(mark):
            return _narrowed(data[len(mark) :], codec)
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
        claim, _ = _claimed(data)
        return Letters(data, "utf-8", claim, bool(claim) and not claim.upper().startswith(("UTF", "UNICODE")))
    wide = _guess_wide(data)
    if wide:
        return _narrowed(data, wide)
    claim, claimed = _claimed(data)
    codec = _judged(data, claimed)
    wrong = bool(claim) and codec != claimed and not data.isascii()
    return Letters(data, codec, claim, wrong)


@cache
def _know_ansel() -> None:
    """Teaches Python the codec ``gedcom``: ANSEL with the letters GEDCOM added."""
    import ansel

    ansel.register()


def _narrowed(data: bytes, codec: str) -> Letters:
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    narrow = text.encode("utf-8", "replace")
    claim, _ = _claimed(narrow)
    wrong = bool(claim) and not claim.upper().startswith(("UNICODE", "UTF"))
    return Letters(narrow, "utf-8", claim, wrong, damaged="\ufffd" in text)


def _guess_wide(data: bytes) -> str:
    """UTF-16 without a byte-order mark shows as zero bytes at every other place of ``0 HEAD``."""
    start = data[:40]
    if len(start) >= 4 and start[1] == 0 and start[0] and not any(start[1:20:2]):
        return "utf-16-le"
    if len(start) >= 4 and start[0] == 0 and start[1] and not any(start[0:20:2]):
        return "utf-16-be"
    return ""


def _claimed(data: bytes) -> tuple[str, str]:
    """(the header's CHAR as written, the codec the library knows for it); each empty where there is none."""
    end = _HEADER_END.search(data)
    head = data[: end.start() if end else 65536][:65536]
    found = _CLAIM.search(head)
    if not found:
        return "", ""
    claim = found[1].strip()[:40]
    from ged4py.parser import CodecError, guess_codec

    try:
        codec, _ = guess_codec(io.BytesIO(b"0 HEAD\n1 CHAR " + claim + b"\n"), errors="replace", warn=False)
        b"".decode(codec)
    except (CodecError, LookupError, OSError, ValueError):
        codec = ""
    return claim.decode("ascii", "replace"), codec


def _judged(data: bytes, claimed: str) -> str:
    if data.isascii():
        return "utf-8"
    joined = _CONC.sub(b"", data)  # some programs cut a letter of several bytes between two lines
    many = len(_MULTIBYTE.findall(joined))
    stray = sum(1 for b in _MULTIBYTE.sub(b"", joined) if b >= 0x80)
    if many and stray == 0:
        return "utf-8"
    if claimed == "utf-8" or not claimed:
        if many > stray:
            return "utf-8"
        return _ANSEL if _ansel_fits(data) else "cp1252"
    if claimed == _ANSEL:
        return _ANSEL if _ansel_fits(data) else "cp1252"
    return "cp1252" if claimed == "ascii" else claimed


def _ansel_fits(data: bytes) -> bool:
    """Whether the marks before letters make letters that exist; in Windows Latin the same bytes are letters themselves."""
    good = bad = 0
    for found in _MARKED.finditer(data):
        text = found[0].decode(_ANSEL, "replace")
        if len(unicodedata.normalize("NFC", text)) == 1:
            good += 1
        elif not found[1].isalpha():
            bad += 1
    undefined = sum(1 for b in data if 0x80 <= b <= 0x9F and b not in (0x88, 0x89, 0x8D, 0x8E))
    return good >= bad + undefined


def decode(value: bytes, codec: str) -> tuple[str, bool]:
    """(text, whole): *whole* is False where a byte meant nothing in *codec* and was read as Windows Latin or marked."""
    if value.isascii():
        return value.decode("ascii"), True
    _know_ansel()
    try:
        text = value.decode(codec)
        whole = True
    except UnicodeDecodeError:
        whole = False
        if codec == "utf-8":
            text = "".join(_windows(c) for c in value.decode("utf-8", "surrogateescape"))
        else:
            text = value.decode(codec, "replace")
    return (unicodedata.normalize("NFC", text) if codec == _ANSEL else text), whole


def _windows(letter: str) -> str:
    code = ord(letter)
    return bytes((code - 0xDC00,)).decode("cp1252", "replace") if 0xDC80 <= code <= 0xDCFF else letter
