"""For whom: what a reader may see of a case, and what is left out and why. Decided here and only here."""

from __future__ import annotations

from genogram.ids import Id
from genogram.model import Document
from genogram.readers.filtering import Seen, see
from genogram.readers.who import AUTHORITY, FAMILY, HELPER, KINDS, SUPERVISOR, LeftOut, Reader, Why, as_reader, consents

__all__ = [
    "AUTHORITY",
    "FAMILY",
    "HELPER",
    "KINDS",
    "SUPERVISOR",
    "LeftOut",
    "Reader",
    "Seen",
    "Why",
    "consents",
    "left_out",
    "may_see",
    "see",
    "seen_by",
]


def seen_by(doc: Document, reader: Reader | str) -> Document:
    """*doc* as *reader* (or a reader of that kind: helper, supervisor, family, authority) may see it.

    Nothing in it points to what is left out, numbers have no gaps, snapshots are filtered the same way.
    The helper's own reading is the very same Document. Raises ValueError for a kind of reader nobody knows.
    """
    return see(doc, as_reader(reader)).document


def left_out(doc: Document, reader: Reader | str) -> list[LeftOut]:
    """What *reader* does not get to see, and why: in field order of the tables, then in order of telling."""
    return list(see(doc, as_reader(reader)).left_out)


def may_see(doc: Document, reader: Reader | str, element: Id) -> bool:
    """Whether *reader* gets to see that element at all."""
    return seen_by(doc, reader).find(element) is not None
