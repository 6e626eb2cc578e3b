"""The genogram's layout: from a case to where every symbol, union point and family line stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from genogram.ids import Id
from genogram.layout.chains import Web, weave
from genogram.layout.coordinates import place
from genogram.layout.guests import hosts, seat_guests
from genogram.layout.items import Shelf, build_items
from genogram.layout.kin import Kin, read_kin
from genogram.layout.needs import Needs
from genogram.layout.order import make_task
from genogram.layout.parts import Frame, clear_of, parts_of, shelves, start_at_zero
from genogram.layout.pins import flow, loosen, shift_to
from genogram.layout.placements import Knot, Placements, Point, Spot, Wire
from genogram.layout.routing import Drawing, as_knot, draw_lines
from genogram.layout.rows import Rows, rows_of
from genogram.layout.search import best_order
from genogram.layout.seed import seeded_order, seeded_places, unchanged
from genogram.model import Document

PART_MARGIN = 60.0
PIN_ROUNDS = 3


@dataclass(slots=True)
class Part:
    """One connected part while it is laid out, in coordinates of its own; ``move`` brings it to its place on the paper."""

    people: list[int]
    shelf: Shelf
    drawing: Drawing
    fixed: bool = False
    move: Point = (0.0, 0.0)


def layout_genogram(doc: Document, needs: Needs, pinned: Mapping[Id, Spot], previous: Placements | None = None) -> Placements:
    """Where everybody of *doc* stands, each person once, no two symbols on each other.

    *needs* is the room labels take. *pinned* spots are kept exactly and the rest flows around them. With *previous* placements
    everybody stays as near to their earlier place as the change allows; an unchanged family gives the same placements again.
    The result depends on the content of the arguments only.
    """
    kin = read_kin(doc, needs)
    if not kin.size:
        return Placements()
    if previous is not None and unchanged(kin, previous) and _same_pins(kin, pinned, previous):
        return previous
    rows = rows_of(kin)
    guests = hosts(doc, kin)
    people = parts_of(kin, guests)
    start_at_zero(kin, rows, people)
    for guest, host in guests.items():
        rows.row[guest] = rows.row[host]
    web = weave(kin, rows)
    parts = [_lay(kin, rows, web, members, units, guests, previous) for members, units in _split(kin, web, people)]
    _arrange(kin, rows, parts, {p: pinned[key] for p, key in enumerate(kin.ids) if key in pinned}, previous)
    return _collect(kin, rows, parts, pinned)


def _same_pins(kin: Kin, pinned: Mapping[Id, Spot], previous: Placements) -> bool:
    return all(
        previous.spots[key].pinned == (key in pinned)
        and (key not in pinned or (previous.spots[key].x, previous.spots[key].y) == (pinned[key].x, pinned[key].y))
        for key in kin.ids
    )


def _split(kin: Kin, web: Web, parts: list[list[int]]) -> list[tuple[list[int], list[int]]]:
    """Persons and units of each part."""
    part_of = {p: i for i, people in enumerate(parts) for p in people}
    units: list[list[int]] = [[] for _ in parts]
    for u, unit in enumerate(web.units):
        if unit.people:
            one = unit.people[0]
        else:
            nest = kin.nests[unit.nest]
            one = (*nest.partners, *nest.children)[0]
        units[part_of[one]].append(u)
    return list(zip(parts, units, strict=True))


def _lay(
    kin: Kin, rows: Rows, web: Web, people: list[int], units: list[int], guests: dict[int, int], previous: Placements | None
) -> Part:
    """Order, places and lines of one part, as if alone on the paper."""
    here = set(units)
    mine = {g: h for g, h in guests.items() if web.unit_of[g] in here}
    visiting = {web.unit_of[g] for g in mine}
    task = make_task(kin, rows, web, [u for u in units if u not in visiting])
    order = seeded_order(task, kin, previous) if previous else None
    seeded = order is not None
    if order is None:
        order = best_order(task)
    seat_guests(order, web.unit_of, rows, mine)
    shelf = build_items(kin, rows, task, order)
    if previous and seeded:
        seeded_places(shelf, kin, previous)
    else:
        place(shelf)
    return Part(people, shelf, draw_lines(kin, rows, shelf))


def _arrange(kin: Kin, rows: Rows, parts: list[Part], pinned: Mapping[int, Spot], previous: Placements | None) -> None:
    """Give each part its place: where its pinned persons or its earlier picture say, the others where there is room."""
    old = previous.spots if previous else {}
    everywhere = [(p, (s.x, s.y)) for p, s in pinned.items()]
    for part, move in zip(parts, shelves([_frame(kin, rows, part) for part in parts], PART_MARGIN), strict=True):
        part.move = move
        pins = {p: (pinned[p].x, pinned[p].y) for p in part.people if p in pinned}
        kept = {p: (old[kin.ids[p]].x, old[kin.ids[p]].y) for p in part.people if kin.ids[p] in old}
        xs = {p: part.shelf.persons[p].x for p in part.people}
        anchors = {p: at for p, at in kept.items() if p not in pins} or pins or kept
        if anchors:
            part.fixed = True
            part.move = shift_to(anchors, xs, {p: part.drawing.heights[rows.row[p]] for p in part.people})
        if everywhere:
            _around_pins(kin, rows, part, pins, everywhere)
    fixed = [_moved(_frame(kin, rows, part), part.move) for part in parts if part.fixed]
    for part in parts:
        if not part.fixed and fixed:
            frame = _moved(_frame(kin, rows, part), part.move)
            dx, dy = clear_of(frame, fixed, PART_MARGIN)
            part.move = (part.move[0] + dx, part.move[1] + dy)
            fixed.append(_moved(frame, (dx, dy)))


def _around_pins(kin: Kin, rows: Rows, part: Part, pins: dict[int, Point], everywhere: list[tuple[int, Point]]) -> None:
    """Let the part flow around pinned symbols, and draw its lines anew; rows may grow apart by that, so look again."""
    dx, dy = part.move
    mine = {p: (x - dx, y - dy) for p, (x, y) in pins.items()}
    others = [(p, (x - dx, y - dy)) for p, (x, y) in everywhere if p not in mine]
    for _ in range(PIN_ROUNDS):
        heights = part.drawing.heights
        flow(part.shelf, kin, heights, mine, others)
        loose = loosen(part.shelf, kin, mine, heights)
        part.drawing = draw_lines(kin, rows, part.shelf, mine, loose, heights)
        if part.drawing.heights == heights:
            break


def _collect(kin: Kin, rows: Rows, parts: list[Part], pinned: Mapping[Id, Spot]) -> Placements:
    spots: dict[Id, Spot] = {}
    knots: dict[Id, Knot] = {}
    wires: list[Wire] = []
    for part in parts:
        dx, dy = part.move
        for p, item in part.shelf.persons.items():
            key = kin.ids[p]
            spots[key] = Spot(round(item.x + dx, 2), round(part.drawing.heights[rows.row[p]] + dy, 2))
            if key in pinned:
                spots[key] = Spot(pinned[key].x, pinned[key].y, pinned=True)
        for n, (x, y) in part.drawing.knots.items():
            knots[kin.nests[n].id] = as_knot(kin, n, (x + dx, y + dy))
        for w in part.drawing.wires:
            points = tuple((round(x + dx, 2), round(y + dy, 2)) for x, y in w.points)
            wires.append(Wire(w.start, w.end, points, w.parentage))
    return Placements(spots, knots, tuple(wires))


def _frame(kin: Kin, rows: Rows, part: Part) -> Frame:
    """The box around a part with its labels and lines."""
    lines = [point for w in part.drawing.wires for point in w.points]
    at = [(part.shelf.persons[p].x, part.drawing.heights[rows.row[p]], kin.rooms[p]) for p in part.people]
    return Frame(
        min([x - room.left for x, _, room in at] + [x for x, _ in lines]),
        min([y - room.above for _, y, room in at] + [y for _, y in lines]),
        max([x + room.right for x, _, room in at] + [x for x, _ in lines]),
        max([y + room.below for _, y, room in at] + [y for _, y in lines]),
    )


def _moved(frame: Frame, by: Point) -> Frame:
    return Frame(frame.left + by[0], frame.top + by[1], frame.right + by[0], frame.bottom + by[1])
