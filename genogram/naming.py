"""What people, households and places are called, by themselves and within a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genogram.model import Household, Person, Place

if TYPE_CHECKING:
    from genogram.ids import Id
    from genogram.model import Document
    from resources.i18n import Translator


def given_name(doc: Document, key: Id | None) -> str:
    """The name of a person, household or place as it was typed; empty where there is none."""
    if key is None:
        return ""
    found: Person | Household | Place | None = doc.persons.get(key) or doc.households.get(key) or doc.places.get(key)
    return found.name if found else ""


def name_of(doc: Document, key: Id | None, t: Translator) -> str:
    """What to call a person, household or place in a list or heading, on one line; never empty."""
    return " ".join(given_name(doc, key).split()) or unnamed(t)


def unnamed(t: Translator) -> str:
    """What somebody without a name is called where a text begins."""
    return t("Somebody without a name")


def unnamed_in_text(t: Translator) -> str:
    """What somebody without a name is called within a sentence."""
    return t("somebody without a name")
