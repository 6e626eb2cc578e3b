"""The ecomap's layout: the household or person in the middle, places around by life domain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import hypot

from genogram.ids import Id
from genogram.layout.genogram import layout_genogram
from genogram.layout.needs import Needs, Room
from genogram.layout.placements import SYMBOL, Knot, Placements, Point, Spot, Wire
from genogram.layout.sectors import FURTHER_OUT, RING_STEP, Box, box_at, domain_angles, seat_point, seats, turn
from genogram.model import Document, Domain, PersonKind, ordered

SIZES = (60.0, 80.0, 100.0)
PADDING = 24.0
FIRST_RING = 150.0
APART = 10.0

_PERSON_DOMAIN = {
    PersonKind.PROFESSIONAL: Domain.THERAPY_COUNSELLING,
    PersonKind.KIN_OF_CHOICE: Domain.FRIENDS,
    PersonKind.PET: Domain.NATURE_ANIMALS,
}


@dataclass(frozen=True, slots=True)
class _Around:
    """Something to stand around the centre."""

    id: Id
    side: float
    room: Room
    angle: float


def layout_ecomap(doc: Document, centre: Id | None, needs: Needs, pinned: Mapping[Id, Spot]) -> Placements:
    """Where the centre, its members and all places stand; the centre's own spot is at (0, 0) unless pinned.

    *centre* None (or an id that is neither household nor person): the household of the index person, else the first household,
    else the index person, else the first person. Places sit down in order of telling, each on the free seat nearest to where
    its domain lies, so that a place told later moves none told before. *rings* are the radii of the circles they sit on.
    """
    if centre not in doc.households and centre not in doc.persons:
        centre = _centre(doc)
    inner = _household(doc, centre, needs) if centre and centre in doc.households else _alone(centre)
    if centre and centre in pinned:
        inner = _moved(inner, pinned[centre].x, pinned[centre].y)
    spots = dict(inner.spots)
    middle = spots[centre] if centre else Spot(0.0, 0.0)
    radius = max(middle.w, middle.h) / 2 if centre else 0.0
    around = list(_around(doc, centre, set(inner.spots), needs))
    taken = {a.id: pinned[a.id] for a in around if a.id in pinned}
    free = [a for a in around if a.id not in pinned]
    fixed = [box_at(taken[a.id].x, taken[a.id].y, a.room) for a in around if a.id in pinned]
    fixed += [box_at(s.x, s.y, _room(needs, i, SYMBOL)) for i, s in pinned.items() if i in spots and i != centre]
    first = radius + FIRST_RING
    chosen = _sit(free, fixed, middle, first)
    while _crowded(free, chosen, middle, first):
        first += 20.0
        chosen = _sit(free, fixed, middle, first)
    for a in around:
        if a.id in taken:
            spots[a.id] = replace(taken[a.id], w=a.side, h=a.side)
            continue
        ring, angle = chosen[a.id]
        x, y = seat_point(angle, first + ring * RING_STEP)
        spots[a.id] = Spot(round(middle.x + x, 2), round(middle.y + y, 2), a.side, a.side)
    wires = inner.wires
    for key, spot in pinned.items():
        if key in inner.spots and key != centre:
            spots[key] = replace(spot, w=inner.spots[key].w, h=inner.spots[key].h)
            wires = tuple(w for w in wires if key not in (w.start, w.end))
    rings = tuple(first + k * RING_STEP for k in range(1 + max((ring for ring, _ in chosen.values()), default=-1)))
    return Placements(spots, inner.knots, wires, rings, centre or "")


def _centre(doc: Document) -> Id | None:
    index = next((p.id for p in ordered(doc.persons) if p.is_index), None)
    homes = [h.id for h in ordered(doc.households)]
    own = [h for h in homes if any(m.person == index for m in doc.households[h].members)]
    return next(iter([*own, *homes, *([index] if index else []), *sorted(doc.persons)]), None)


def _alone(centre: Id | None) -> Placements:
    return Placements({centre: Spot(0.0, 0.0)}) if centre else Placements()


def _household(doc: Document, centre: Id, needs: Needs) -> Placements:
    """The household's circle with its members inside as a small genogram."""
    members = dict.fromkeys(m.person for m in doc.households[centre].members if m.person in doc.persons)
    unions = {
        u.id: replace(u, partners=tuple(p for p in u.partners if p in members))
        for u in ordered(doc.unions)
        if any(p in members for p in u.partners)
    }
    links = {k.id: k for k in ordered(doc.parentages) if k.child in members and k.union in unions}
    parents = {k.union for k in links.values()}
    unions = {i: u for i, u in unions.items() if len(u.partners) > 1 or i in parents}
    small = Document(
        persons={m: doc.persons[m] for m in members},
        unions=unions,
        parentages=links,
        multiple_births=doc.multiple_births,
    )
    inside = layout_genogram(small, needs, {})
    if not inside.spots:
        return Placements({centre: Spot(0.0, 0.0, 2 * SYMBOL, 2 * SYMBOL)})
    boxes = [box_at(s.x, s.y, _room(needs, i, SYMBOL)) for i, s in inside.spots.items()]
    x = (min(b.left for b in boxes) + max(b.right for b in boxes)) / 2
    y = (min(b.top for b in boxes) + max(b.bottom for b in boxes)) / 2
    corners = [(cx - x, cy - y) for b in boxes for cx in (b.left, b.right) for cy in (b.top, b.bottom)]
    corners += [(px - x, py - y) for w in inside.wires for px, py in w.points]
    radius = round(max(hypot(cx, cy) for cx, cy in corners) + PADDING, 2)
    moved = _moved(inside, round(-x, 2), round(-y, 2))
    return Placements({centre: Spot(0.0, 0.0, 2 * radius, 2 * radius), **moved.spots}, moved.knots, moved.wires)


def _moved(placements: Placements, dx: float, dy: float) -> Placements:
    def shift(point: Point) -> Point:
        return round(point[0] + dx, 2), round(point[1] + dy, 2)

    spots = {i: replace(s, x=round(s.x + dx, 2), y=round(s.y + dy, 2)) for i, s in placements.spots.items()}
    knots = {i: Knot(*shift((k.x, k.y)), k.partners, k.children) for i, k in placements.knots.items()}
    wires = tuple(Wire(w.start, w.end, tuple(shift(p) for p in w.points), w.parentage) for w in placements.wires)
    return Placements(spots, knots, wires)


def _around(doc: Document, centre: Id | None, inside: set[Id], needs: Needs) -> Iterable[_Around]:
    """All places, and persons with a tie to the centre or to somebody inside; in order of telling."""
    angles = domain_angles()
    persons = {
        there
        for t in doc.ties.values()
        for here, there in ((t.origin, t.to), (t.to, t.origin))
        if here in inside and there in doc.persons and there not in inside
    }
    for key in sorted([*doc.places, *persons]):
        if key in persons:
            domain = _PERSON_DOMAIN.get(doc.persons[key].kind, Domain.FAMILY_EXTENDED)
            yield _Around(key, SYMBOL, _room(needs, key, SYMBOL), angles[domain])
        else:
            place = doc.places[key]
            side = SIZES[min(max(place.size, 1), 3) - 1]
            yield _Around(key, side, _room(needs, key, side), angles[place.domain])


def _room(needs: Needs, key: Id, side: float) -> Room:
    half = side / 2
    told = needs.persons.get(key, Room())
    return Room(max(told.left, half), max(told.right, half), max(told.above, half), max(told.below, half))


def _sit(around: list[_Around], fixed: list[Box], middle: Spot, first: float) -> dict[Id, tuple[int, float]]:
    """Seat of each: ring and angle; the earlier told choose first."""
    used: dict[tuple[int, float], Id] = {}
    chosen: dict[Id, tuple[int, float]] = {}
    last = 1
    for a in around:
        best: tuple[float, int, float] | None = None
        ring = 0
        while best is None or ring <= last:
            for angle in seats(ring):
                if (ring, angle) in used:
                    continue
                cost = (turn(angle, a.angle) + ring * FURTHER_OUT, ring, angle)
                if best is not None and cost >= best:
                    continue
                x, y = seat_point(angle, first + ring * RING_STEP)
                box = box_at(middle.x + x, middle.y + y, a.room)
                if not any(box.meets(other, APART) for other in fixed):
                    best = cost
            ring += 1
        _, ring, angle = best
        used[ring, angle] = a.id
        chosen[a.id] = (ring, angle)
        last = max(last, ring + 1)
    return chosen


def _crowded(around: list[_Around], chosen: Mapping[Id, tuple[int, float]], middle: Spot, first: float) -> bool:
    """True if two that stand around come too near each other, or one comes too near the centre."""
    if first > 20000.0:
        return False
    boxes: list[Box] = []
    inner = first - FIRST_RING + 20.0
    for a in around:
        ring, angle = chosen[a.id]
        x, y = seat_point(angle, first + ring * RING_STEP)
        box = box_at(middle.x + x, middle.y + y, a.room)
        near_x = max(box.left - middle.x, middle.x - box.right, 0.0)
        near_y = max(box.top - middle.y, middle.y - box.bottom, 0.0)
        core = max(middle.w, middle.h) / 2 + 20.0
        if hypot(near_x, near_y) < min(core, inner):
            return True
        boxes.append(box)
    order = sorted(boxes, key=lambda b: b.left)
    active: list[Box] = []
    for box in order:
        active = [other for other in active if other.right + APART > box.left]
        if any(box.meets(other, APART) for other in active):
            return True
        active.append(box)
    return False
