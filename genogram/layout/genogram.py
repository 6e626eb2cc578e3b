"""The genogram's layout: from a case to where every symbol, union point and family line stands."""

from __future__ import annotations

from collections.abc import Mapping

from genogram.ids import Id
from genogram.layout.kin import Kin, read_kin
from genogram.layout.needs import Needs
from genogram.layout.placements import SYMBOL, Knot, Placements, Spot, Wire
from genogram.model import Document


def layout_genogram(doc: Document, needs: Needs, pinned: Mapping[Id, Spot], previous: Placements | None = None) -> Placements:
    """Where everybody stands. *pinned* spots are kept exactly; *previous* placements seed the order."""
    kin = read_kin(doc, needs)
    rows = _rows(kin)
    order: list[int] = []
    seen = [False] * kin.size

    def take(person: int) -> None:
        stack = [person]
        while stack:
            p = stack.pop()
            if seen[p]:
                continue
            seen[p] = True
            order.append(p)
            for n in kin.nests_of[p]:
                stack.extend(reversed([*kin.nests[n].partners, *kin.nests[n].children]))

    for p in sorted(range(kin.size), key=lambda i: rows[i]):
        take(p)
    at: dict[int, float] = {}
    spots: dict[Id, Spot] = {}
    for p in order:
        x = at.get(rows[p], 0.0)
        room = kin.rooms[p]
        x += max(room.left, 55.0)
        spots[kin.ids[p]] = pinned.get(kin.ids[p], Spot(x, rows[p] * 170.0))
        at[rows[p]] = x + max(room.right, 55.0)
    knots: dict[Id, Knot] = {}
    wires: list[Wire] = []
    for nest in kin.nests:
        partners = [spots[kin.ids[p]] for p in nest.partners] or [spots[kin.ids[c]] for c in nest.children]
        x = sum(s.x for s in partners) / len(partners)
        y = max(s.y for s in partners) + (45.0 if nest.partners else -60.0)
        knots[nest.id] = Knot(x, y, tuple(kin.ids[p] for p in nest.partners), tuple(kin.ids[c] for c in nest.children))
        for p in nest.partners:
            s = spots[kin.ids[p]]
            wires.append(Wire(kin.ids[p], nest.id, ((s.x, s.y + SYMBOL / 2), (s.x, y), (x, y))))
        for c in nest.children:
            s = spots[kin.ids[c]]
            mid = s.y - 40.0
            wires.append(Wire(nest.id, kin.ids[c], ((x, y), (x, mid), (s.x, mid), (s.x, s.y - SYMBOL / 2)), nest.parentage[c]))
    return Placements(spots, knots, tuple(wires))


def _rows(kin: Kin) -> list[int]:
    rows = [0] * kin.size
    for _ in range(min(kin.size + 1, 200)):
        changed = False
        for nest in kin.nests:
            top = max((rows[p] for p in nest.partners), default=-1)
            for p in nest.partners:
                changed |= rows[p] != top
                rows[p] = top
            for c in nest.children:
                if rows[c] <= top:
                    rows[c] = top + 1
                    changed = True
        if not changed:
            break
    return rows
