"""Kinds of lines between persons with their words, in the order in which they are offered."""

from __future__ import annotations

from genogram.model import Document, ordered
from genogram.picture.line_kinds import LINE_KINDS
from resources.i18n import tr

DEFAULT = "connected"

FREQUENT = ("connected", "close", "distant", "conflict", "ambivalent", "cutoff")
"""The handful of kinds offered as chips."""


def all_kinds() -> list[tuple[str, str]]:
    """(id, words) of every kind of the notation."""
    return [(code, tr(kind.name)) for code, kind in LINE_KINDS.items()]


def kinds_for(doc: Document) -> list[tuple[str, str]]:
    """(id, words) of every kind and of the case's own that are still in use."""
    own = [(k.id, k.name) for k in ordered(doc.custom_kinds) if not k.retired]
    return all_kinds() + own


def kind_word(doc: Document, code: str) -> str:
    """Words for a kind; a code nobody knows speaks for itself."""
    if code in LINE_KINDS:
        return tr(LINE_KINDS[code].name)
    own = doc.custom_kinds.get(code)
    return own.name if own else code.replace("_", " ")
