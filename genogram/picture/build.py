"""From a case and its placements to the display list."""

from __future__ import annotations

from genogram.layout.needs import Needs
from genogram.layout.placements import Placements
from genogram.model import Document, ordered
from genogram.picture.extent import extent
from genogram.picture.labels import person_labels, room_of
from genogram.picture.metrics import MARGIN
from genogram.picture.options import Options
from genogram.picture.persons import draw_person
from genogram.picture.primitives import Box, DisplayList, Group, Pen, Primitive, Tag
from genogram.picture.shapes import line
from resources.i18n import translator


def needs(doc: Document, options: Options) -> Needs:
    """The room that the picture's texts need, for the layout."""
    tr = translator(options.language)
    return Needs({p.id: room_of(p, options, tr) for p in ordered(doc.persons)}, {})


def build(doc: Document, placements: Placements, options: Options) -> DisplayList:
    """The finished picture of *doc* as *placements* and *options* say."""
    tr = translator(options.language)
    pen = Pen(options.theme.ink)
    parts: list[Primitive] = [Group("structure", tuple(line(w.points, pen) for w in placements.wires))]
    people: list[Primitive] = []
    for person in ordered(doc.persons):
        spot = placements.spots.get(person.id)
        if spot:
            drawn = draw_person(person, spot, person_labels(person, options, tr), options)
            people.append(Tag(person.id, "person", person.name, (*drawn.symbol, *drawn.texts)))
    parts.append(Group("persons", tuple(people)))
    box = extent(parts) or Box(0, 0, 1, 1)
    return DisplayList(box.grown(MARGIN), options.theme.canvas, tuple(parts), options.language, options.title)
