"""From a case to a finished picture: filter it, measure it, lay it out, build the display list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.layout.placements import Placements, Spot
from genogram.model import Document, PictureKind
from genogram.picture.options import Options
from genogram.picture.primitives import DisplayList

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with all that led to it: the Document as its reader may see it, where everything stands, what is drawn."""

    document: Document
    options: Options
    placements: Placements
    display: DisplayList


def filtered(doc: Document, options: Options) -> Document:
    """*doc* as the picture's date, reader and eyes leave it. The reader comes before the eyes: a view that is kept from
    somebody must not reach them by way of the line it is about."""
    from genogram.readers import seen_by
    from genogram.timeline import at
    from genogram.views import through_eyes

    date = options.date or (PartialDate(edtf=options.today) if options.today else None)
    shown = at(doc, date) if date else doc
    shown = seen_by(shown, options.reader)
    return through_eyes(shown, options.eyes) if options.eyes else shown


def draw(doc: Document, options: Options, previous: Placements | None = None) -> Drawn:
    """The picture of *doc* under *options*; *previous* placements keep what stands where it stands."""
    from genogram.layout.ecomap import layout_ecomap
    from genogram.layout.genogram import layout_genogram
    from genogram.picture.build import build, needs

    shown = filtered(doc, options)
    room = needs(shown, options)
    pinned = pinned_spots(shown, options.kind)
    if options.kind is PictureKind.ECOMAP:
        placements = layout_ecomap(shown, options.centre, room, pinned)
    else:
        placements = layout_genogram(shown, room, pinned, previous)
    return Drawn(shown, options, placements, build(shown, placements, options))


def pinned_spots(doc: Document, kind: PictureKind) -> dict[str, Spot]:
    """Where the user put symbols by hand in the case's main picture of that *kind* (the first one kept)."""
    pictures = [key for key in sorted(doc.pictures) if doc.pictures[key].kind is kind]
    if not pictures:
        return {}
    return {p.element: Spot(p.x, p.y, pinned=True) for p in doc.placements.values() if p.picture == pictures[0] and p.pinned}
