"""The genogram's layout: from a case to where every symbol, union point and family line stands."""

from __future__ import annotations

from collections.abc import Mapping

from genogram.ids import Id
from genogram.layout.chains import weave
from genogram.layout.coordinates import place
from genogram.layout.items import build_items
from genogram.layout.kin import Kin, read_kin
from genogram.layout.needs import Needs
from genogram.layout.order import make_task
from genogram.layout.parts import Frame, parts_of, shelves, start_at_zero
from genogram.layout.placements import Knot, Placements, Spot, Wire
from genogram.layout.routing import Drawing, as_knot, draw_lines
from genogram.layout.rows import rows_of
from genogram.layout.search import best_order
from genogram.model import Document

PART_MARGIN = 60.0


def layout_genogram(doc: Document, needs: Needs, pinned: Mapping[Id, Spot], previous: Placements | None = None) -> Placements:
    """Where everybody stands. *pinned* spots are kept exactly; *previous* placements seed the order."""
    kin = read_kin(doc, needs)
    if not kin.size:
        return Placements()
    rows = rows_of(kin)
    parts = parts_of(kin)
    start_at_zero(kin, rows, parts)
    web = weave(kin, rows)
    spots: dict[Id, Spot] = {}
    knots: dict[Id, Knot] = {}
    wires: list[Wire] = []
    part_of = {p: i for i, people in enumerate(parts) for p in people}
    members: list[list[int]] = [[] for _ in parts]
    for u, unit in enumerate(web.units):
        nest = kin.nests[unit.nest] if unit.nest >= 0 else None
        one = unit.people[0] if unit.people else (*nest.partners, *nest.children)[0] if nest else 0
        members[part_of[one]].append(u)
    drawn: list[tuple[dict[int, float], Drawing]] = []
    for units in members:
        task = make_task(kin, rows, web, units)
        shelf = build_items(kin, rows, task, best_order(task))
        place(shelf)
        drawn.append(({p: item.x for p, item in shelf.persons.items()}, draw_lines(kin, rows, shelf)))
    moves = shelves([_frame(kin, rows.row, xs, drawing) for xs, drawing in drawn], PART_MARGIN)
    for (xs, drawing), (dx, dy) in zip(drawn, moves, strict=True):
        for p, x in xs.items():
            spots[kin.ids[p]] = Spot(round(x + dx, 2), round(drawing.heights[rows.row[p]] + dy, 2))
        for n, (x, y) in drawing.knots.items():
            knots[kin.nests[n].id] = as_knot(kin, n, (x + dx, y + dy))
        wires += [
            Wire(w.start, w.end, tuple((round(x + dx, 2), round(y + dy, 2)) for x, y in w.points), w.parentage)
            for w in drawing.wires
        ]
    return Placements(spots, knots, tuple(wires))


def _frame(kin: Kin, row: list[int], xs: dict[int, float], drawing: Drawing) -> Frame:
    """The box around a part with its labels and lines."""
    lines = [point for w in drawing.wires for point in w.points]
    rooms = kin.rooms
    return Frame(
        min([x - rooms[p].left for p, x in xs.items()] + [x for x, _ in lines]),
        min([drawing.heights[row[p]] - rooms[p].above for p in xs] + [y for _, y in lines]),
        max([x + rooms[p].right for p, x in xs.items()] + [x for x, _ in lines]),
        max([drawing.heights[row[p]] + rooms[p].below for p in xs] + [y for _, y in lines]),
    )
