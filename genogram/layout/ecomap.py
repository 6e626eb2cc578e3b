"""The ecomap's layout: the household or person in the middle, places around by life domain."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin

from genogram.ids import Id
from genogram.layout.needs import Needs
from genogram.layout.placements import Placements, Spot
from genogram.model import Document, Domain, ordered


def layout_ecomap(doc: Document, centre: Id | None, needs: Needs, pinned: Mapping[Id, Spot]) -> Placements:
    """Where the centre, its members and the places around it stand. *centre* None: found by itself."""
    if centre is None:
        index = next((p.id for p in ordered(doc.persons) if p.is_index), None)
        homes = [h.id for h in ordered(doc.households) if index is None or any(m.person == index for m in h.members)]
        centre = next(iter([*homes, *sorted(doc.households), *([index] if index else []), *sorted(doc.persons)]), None)
    if centre is None:
        return Placements()
    spots: dict[Id, Spot] = {}
    home = doc.households.get(centre)
    members = [m.person for m in home.members] if home else [centre]
    width = max(len(members) * 88.0, 88.0) / 2 + 40.0
    if home:
        spots[centre] = Spot(0.0, 0.0, 2 * width, 2 * width)
    for i, m in enumerate(members):
        spots[m] = Spot((i - (len(members) - 1) / 2) * 88.0, 0.0)
    domains = list(Domain)
    places = sorted(ordered(doc.places), key=lambda p: domains.index(p.domain))
    radius = max(width + 150.0, len(places) * 140.0 / (2 * pi))
    for i, place in enumerate(places):
        angle = 2 * pi * i / len(places) - pi / 2
        side = (60.0, 80.0, 100.0)[min(max(place.size, 1), 3) - 1]
        spots[place.id] = Spot(radius * cos(angle), radius * sin(angle), side, side)
    return Placements({i: pinned.get(i, s) for i, s in spots.items()}, rings=(radius,), centre=centre)
