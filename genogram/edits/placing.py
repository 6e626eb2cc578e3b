"""Where the user puts symbols by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from math import isfinite

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.edits.base import name_of
from genogram.ids import Id, IdSource, new_id
from genogram.model import Document, Picture, PictureKind, Placement


def main_picture(doc: Document, kind: PictureKind) -> Picture | None:
    """The case's main picture of a kind: the first one kept."""
    return next((doc.pictures[k] for k in sorted(doc.pictures) if doc.pictures[k].kind is kind), None)


def place_at(doc: Document, kind: PictureKind, spots: Mapping[Id, tuple[float, float]], *, new: IdSource = new_id) -> ChangeSet:
    """Pins elements at centres (x, y) in scene units in the main picture of *kind*, which is made if there is none.

    Raises ChangeError ``not_found``, or ``no_such_place`` for a coordinate that is no finite number.
    """
    draft = Draft(doc)
    picture = main_picture(doc, kind)
    if picture is None:
        picture = Picture(id=new(), kind=kind)
        draft.put("pictures", picture)
    held = _held(doc, picture.id)
    for element, (x, y) in spots.items():
        if doc.find(element) is None:
            raise ChangeError("not_found", element)
        if not (isfinite(x) and isfinite(y)):
            raise ChangeError("no_such_place", element)
        first, *others = held.get(element) or [Placement(id=new(), picture=picture.id, element=element, x=x, y=y)]
        draft.put("placements", dataclasses.replace(first, x=float(x), y=float(y), pinned=True))
        draft.remove("placements", *(p.id for p in others))
    return draft.done("place", *(name_of(doc, e) for e in spots))


def unpin(doc: Document, kind: PictureKind, *ids: Id) -> ChangeSet:
    """Lets the layout place these elements again; without ids all of the picture. Empty where nothing was pinned."""
    draft = Draft(doc)
    picture = main_picture(doc, kind)
    if picture is not None:
        for element, placements in _held(doc, picture.id).items():
            if not ids or element in ids:
                draft.remove("placements", *(p.id for p in placements))
    return draft.done("unpin", *(name_of(doc, e) for e in ids))


def _held(doc: Document, picture: Id) -> dict[Id, list[Placement]]:
    held: dict[Id, list[Placement]] = {}
    for key in sorted(doc.placements):
        placement = doc.placements[key]
        if placement.picture == picture:
            held.setdefault(placement.element, []).append(placement)
    return held
