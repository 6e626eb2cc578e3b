"""What two persons are to each other, in the window's language."""

from __future__ import annotations

from genogram.ids import Id
from genogram.kinship import term
from genogram.model import Document
from resources.i18n import language, translator


def kin_term(doc: Document, of: Id, person: Id) -> str:
    """What *person* is to *of* ("daughter"); empty where there is no word for it."""
    return term(doc, person, of, translator(language()))
