"""Finding a case by its title or a person's name, however it was typed."""

from __future__ import annotations

import unicodedata

from genogram.model import Person

# letters whose dots and strokes are no combining marks for Unicode
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t"})
# how German, Danish and Norwegian people write the same letters without them
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def folded(text: str) -> str:
    """Without case and diacritics: ``Müller`` and ``MULLER`` become ``muller``."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).casefold().translate(_PLAIN))
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def spelt(text: str) -> str:
    """With letters written out: ``Müller`` becomes ``mueller``."""
    return folded(unicodedata.normalize("NFC", text).casefold().translate(_SPELT))


class Needle:
    """What is looked for."""

    def __init__(self, text: str) -> None:
        self._ways = {folded(text), spelt(text)} - {""}

    def __bool__(self) -> bool:
        return bool(self._ways)

    def __contains__(self, text: str) -> bool:
        hay = folded(text), spelt(text)
        return any(way in one for way in self._ways for one in hay)


def names_of(person: Person) -> tuple[str, ...]:
    """Every name a person is known by."""
    return tuple(dict.fromkeys(name for name in (person.name, *(more.text for more in person.more_names)) if name))
