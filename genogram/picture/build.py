"""From a case and its placements to the display list."""

from __future__ import annotations

from genogram.ids import Id
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import Placements
from genogram.model import Document, Layer, PictureKind, Union, ordered
from genogram.picture.couple_words import WIDEST, couple_words, in_lines
from genogram.picture.ecomap import disc_of, draw_ecomap
from genogram.picture.extent import page_of
from genogram.picture.genogram import draw_genogram
from genogram.picture.labels import room_of
from genogram.picture.measure import text_width
from genogram.picture.metrics import MARGIN, SMALL
from genogram.picture.options import Options
from genogram.picture.primitives import DisplayList
from resources.i18n import Translator, translator

_APART = 26.0
_CAPTION = 20.0


def needs(doc: Document, options: Options) -> Needs:
    """The room that the picture's texts need, for the layout."""
    tr = translator(options.language)
    persons = {p.id: room_of(p, options, tr) for p in ordered(doc.persons)}
    if options.kind is PictureKind.ECOMAP:
        radii = {p.id: disc_of(p, tr).radius for p in ordered(doc.places)}
        return Needs(persons | {key: Room(r, r, r + _CAPTION, r + _CAPTION) for key, r in radii.items()}, {})
    homes = {p: {h.id for h in doc.households.values() if any(m.person == p for m in h.members)} for p in doc.persons}
    return Needs(persons, {u.id: _bar_room(u, homes, options, tr) for u in ordered(doc.unions)})


def _bar_room(union: Union, homes: dict[Id, set[Id]], options: Options, tr: Translator) -> float:
    """Width of a couple's dates; more where a household's loop will run between the two."""
    width = 0.0
    if Layer.DATES in options.layers:
        lines = in_lines(couple_words(union, tr), WIDEST)
        width = max((text_width(line, SMALL) + 10 for line in lines), default=0.0)
    if Layer.HOUSEHOLDS in options.layers and len(union.partners) == 2:
        a, b = union.partners
        if homes.get(a, set()) ^ homes.get(b, set()):
            width += _APART
    return width


def build(doc: Document, placements: Placements, options: Options) -> DisplayList:
    """The finished picture of *doc* as *placements* and *options* say."""
    draw = draw_ecomap if options.kind is PictureKind.ECOMAP else draw_genogram
    parts = draw(doc, placements, options)
    return DisplayList(page_of(parts, MARGIN), options.theme.canvas, parts, options.language, options.title)
