"""What a picture is to show, and how."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.model import Layer, PictureKind
from genogram.picture.theme import LIGHT, Theme

DEFAULT_LAYERS = frozenset(Layer) - {Layer.HEALTH, Layer.SECRETS, Layer.NOTES}


@dataclass(frozen=True, slots=True)
class Options:
    """Options of one picture. ``reader`` is ``helper``, ``supervisor``, ``family`` or ``authority``.

    ``date`` None is today (``today`` as ISO text gives ages; empty: no ages from dates of birth).
    ``eyes`` draws through one person's views; ``centre`` is a household or person for an ecomap.
    ``neutral_marks`` leaves out the cross through the dead (family mode).
    """

    kind: PictureKind = PictureKind.GENOGRAM
    date: PartialDate | None = None
    today: str = ""
    eyes: Id | None = None
    reader: str = "helper"
    centre: Id | None = None
    profile: str = "mcgoldrick4"
    theme: Theme = LIGHT
    language: str = "en"
    second_language: str = ""
    layers: frozenset[Layer] = DEFAULT_LAYERS
    legend: bool = True
    neutral_marks: bool = False
    title: str = ""
