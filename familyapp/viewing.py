"""How the pictures of an open case are looked at: whose eyes, when, which layers, who looks on; and what may be chosen."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from genogram.ids import Id
from genogram.model import Layer, PictureKind, ordered
from genogram.picture.options import DEFAULT_LAYERS, Options
from resources.i18n import language, tr, translator
from widgets.common import theme

if TYPE_CHECKING:
    from genogram.dates.partial import PartialDate
    from genogram.model import Document

LAYER_WORDS: dict[Layer, Callable[[], str]] = {
    Layer.NAMES: lambda: tr("Names"),
    Layer.DATES: lambda: tr("Dates"),
    Layer.HOUSEHOLDS: lambda: tr("Households"),
    Layer.BONDS: lambda: tr("Relationship lines"),
    Layer.VIEWS: lambda: tr("Where views differ"),
    Layer.TIES: lambda: tr("Ties"),
    Layer.CULTURE: lambda: tr("Languages and cultures"),
    Layer.EVENTS: lambda: tr("Life events"),
    Layer.HEALTH: lambda: tr("Health"),
    Layer.NOTES: lambda: tr("Notes"),
    Layer.SECRETS: lambda: tr("Secrets"),
}
"""Layers that can be switched, in the order of the panel. The structure is always drawn."""


@dataclass(frozen=True, slots=True)
class Viewing:
    """One way of looking. ``reader`` is ``family`` in joint mode, else ``helper``."""

    eyes: Id | None = None
    date: PartialDate | None = None
    layers: frozenset[Layer] = field(default=DEFAULT_LAYERS)
    reader: str = "helper"

    def options(self, kind: PictureKind, document: Document) -> Options:
        """Options of a picture of *kind* in the window's theme and language."""
        case = document.case
        return Options(
            kind=kind,
            date=self.date,
            today=date.today().isoformat(),
            eyes=self.eyes if self.eyes in document.persons else None,
            reader=self.reader,
            centre=centre_of(document) if kind is PictureKind.ECOMAP else None,
            profile=case.profile if case else "mcgoldrick4",
            theme=theme.current(),
            language=language(),
            layers=self.layers,
            neutral_marks=self.reader == "family",
        )

    def toggled(self, layer: Layer) -> Viewing:
        """With one layer switched."""
        return dataclasses.replace(self, layers=self.layers ^ {layer})


def centre_of(document: Document) -> Id | None:
    """Who stands in the middle of the ecomap: as the case's own picture says, else the index person's household, else they."""
    for picture in ordered(document.pictures):
        if picture.kind is PictureKind.ECOMAP and picture.centre and document.find(picture.centre):
            return picture.centre
    index = [p.id for p in ordered(document.persons) if p.is_index]
    for household in ordered(document.households):
        if any(m.person in index for m in household.members):
            return household.id
    if index:
        return index[0]
    return next(iter(sorted(document.households)), None) or next(iter(sorted(document.persons)), None)


def holders(document: Document) -> list[Id]:
    """Persons through whose eyes there is something to see, then all others who are living people; in order of telling."""
    telling = {view.holder for view in document.views.values()}
    persons = [p.id for p in ordered(document.persons)]
    return [p for p in persons if p in telling]


def name_of(document: Document, person: Id) -> str:
    """The person's name, or words for somebody without one."""
    found = document.persons.get(person)
    return (found.name if found else "") or tr("Somebody without a name")


def date_words(viewing: Viewing) -> str:
    """The chip's words for the picture's date."""
    if viewing.date is None:
        return tr("Date: today")
    from genogram.dates import say

    return tr("Date: {date}", date=say(viewing.date, translator(language())) or viewing.date.words)
