"""The value type for a date of which only a part may be known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as EDTF level 1 text (ISO 8601-2), with the words in which it was given.

    ``edtf`` is the machine's reading (``1984``, ``1984~``, ``198X``, ``2004-21``, ``../2010``, ``1999/2001``,
    ``-0043``); it is empty where nothing could be read, and then ``words`` carry everything that is known.
    """

    edtf: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.edtf or self.words)
