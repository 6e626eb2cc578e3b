"""Where the arrow keys go: up to parents, down to children, along the row to neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from genogram.ids import Id
from genogram.layout.placements import Placements, Spot
from genogram.model import Document

_ROW = 30.0


def first(doc: Document, placements: Placements) -> Id | None:
    """Where walking begins: an index person, else the symbol nearest to the upper left; for an ecomap the centre."""
    spots = placements.spots
    if placements.centre and placements.centre in spots:
        return placements.centre
    index = [i for i in sorted(spots) if i in doc.persons and doc.persons[i].is_index]
    if index:
        return index[0]
    return min(spots, key=lambda i: (spots[i].y, spots[i].x, i), default=None)


def step(doc: Document, placements: Placements, start: Id, way: str) -> Id | None:
    """The symbol one step *way* (``up``, ``down``, ``left``, ``right``) from *start*; None where nobody stands."""
    spots = placements.spots
    here = spots.get(start)
    if here is None:
        return _entry(doc, placements, start)
    if start in doc.persons and not placements.centre:
        if way == "up":
            return _nearest(here, _parents(doc, start), placements)
        if way == "down":
            return _nearest(here, _children(doc, start), placements)
        row = [i for i, s in spots.items() if i != start and abs(s.y - here.y) <= _ROW and (s.x > here.x) == (way == "right")]
        return _nearest(here, row, placements)
    dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[way]

    def cost(other: Id) -> float:
        s = spots[other]
        ahead = (s.x - here.x) * dx + (s.y - here.y) * dy
        aside = abs((s.x - here.x) * dy) + abs((s.y - here.y) * dx)
        return ahead + 2 * aside if ahead > 1 else float("inf")

    best = min((i for i in spots if i != start), key=lambda i: (cost(i), i), default=None)
    return best if best is not None and cost(best) < float("inf") else None


def _entry(doc: Document, placements: Placements, start: Id) -> Id | None:
    """From a line or a couple onto one of its ends."""
    union, bond, tie = doc.unions.get(start), doc.bonds.get(start), doc.ties.get(start)
    ends: Iterable[Id] = union.partners if union else (bond.a, bond.b) if bond else (tie.origin, tie.to) if tie else ()
    return next((i for i in ends if i in placements.spots), None)


def _parents(doc: Document, child: Id) -> list[Id]:
    unions = [p.union for p in doc.parentages.values() if p.child == child]
    return [partner for u in unions for partner in doc.unions[u].partners]


def _children(doc: Document, parent: Id) -> list[Id]:
    own = {key for key, u in doc.unions.items() if parent in u.partners}
    return [p.child for p in doc.parentages.values() if p.union in own]


def _nearest(here: Spot, ids: Iterable[Id], placements: Placements) -> Id | None:
    spots = placements.spots
    return min((i for i in ids if i in spots), key=lambda i: (abs(spots[i].x - here.x), spots[i].x, i), default=None)
