"""Kinds of lines between persons in the order in which they are offered, with their words in the window's language."""

from __future__ import annotations

from genogram.model import Document, ordered
from genogram.picture import line_kinds
from resources.i18n import language, tr, translator

DEFAULT = "connected"

FREQUENT = ("connected", "close", "distant", "conflict", "ambivalent", "cutoff")
"""The handful of kinds offered as chips."""


def all_kinds() -> list[tuple[str, str]]:
    """(id, words) of every kind of the notation."""
    return [(code, tr(kind.name)) for code, kind in line_kinds.LINE_KINDS.items()]


def kinds_for(doc: Document) -> list[tuple[str, str]]:
    """(id, words) of every kind and of the case's own that are still in use."""
    own = [(k.id, k.name) for k in ordered(doc.custom_kinds) if not k.retired]
    return all_kinds() + own


def kind_word(doc: Document, code: str) -> str:
    """Words for a kind of line."""
    return line_kinds.kind_word(doc, code, translator(language()))
