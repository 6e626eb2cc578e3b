"""Words for codes and names for people in the window's language."""

from __future__ import annotations

from enum import StrEnum

from genogram import code_words, naming
from genogram.ids import Id
from genogram.model import Document
from resources.i18n import language, translator


def word(code: StrEnum) -> str:
    """The word for a code as a choice or caption."""
    return code_words.word(code, translator(language()))


def words_of(kind: type[StrEnum]) -> dict[str, str]:
    """All codes of an enum with their words, in the order in which they are offered."""
    return code_words.words_of(kind, translator(language()))


def name_of(doc: Document, key: Id | None) -> str:
    """What to call a person, household or place; never empty."""
    return naming.name_of(doc, key, translator(language()))
