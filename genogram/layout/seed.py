"""Staying where we are: the order and places of an earlier picture as the start of the next."""

from __future__ import annotations

from itertools import pairwise

from genogram.layout.coordinates import settle_knots, spread
from genogram.layout.embed import legal, neighbours
from genogram.layout.items import Shelf, Sort
from genogram.layout.kin import Kin
from genogram.layout.order import Order, Task
from genogram.layout.placements import Placements
from genogram.layout.settle import settle_one

SLACK = 0.05


def unchanged(kin: Kin, previous: Placements) -> bool:
    """True if *previous* shows the same persons in the same unions, and their labels still have room."""
    if set(previous.spots) != set(kin.ids) or set(previous.knots) != {n.id for n in kin.nests}:
        return False
    for nest in kin.nests:
        knot = previous.knots[nest.id]
        partners = tuple(kin.ids[p] for p in nest.partners)
        if set(knot.partners) != set(partners) or knot.children != tuple(kin.ids[c] for c in nest.children):
            return False
    wired = {(w.start, w.end, w.parentage) for w in previous.wires}
    if any((nest.id, kin.ids[c], key) not in wired for nest in kin.nests for c, key in nest.parentage.items()):
        return False
    rows: dict[float, list[int]] = {}
    for p, key in enumerate(kin.ids):
        rows.setdefault(previous.spots[key].y, []).append(p)
    for people in rows.values():
        people.sort(key=lambda p: previous.spots[kin.ids[p]].x)
        for a, b in pairwise(people):
            if previous.spots[kin.ids[b]].x - previous.spots[kin.ids[a]].x < kin.rooms[a].right + kin.rooms[b].left:
                return False
    return True


def seeded_order(task: Task, kin: Kin, previous: Placements) -> Order | None:
    """The order of the earlier picture with newcomers where fewest lines cross; None if nobody of this part was in it."""
    units = task.web.units
    known: dict[int, float] = {}
    turned = [False] * len(units)
    for row in task.rows:
        for u in row:
            xs = [previous.spots[kin.ids[p]].x for p in units[u].people if kin.ids[p] in previous.spots]
            if xs:
                known[u] = sum(xs) / len(xs)
                turned[u] = xs[0] > xs[-1]
    if not known:
        return None
    around = neighbours(task)
    newcomers = [u for row in task.rows for u in row if u not in known]
    left = list(newcomers)
    while left:
        found = {}
        for u in left:
            near = [known[v] for _, v, _ in around[u] if v in known]
            if near:
                found[u] = sum(near) / len(near)
        if not found:
            found = dict.fromkeys(left, 0.0)
        known.update(found)
        left = [u for u in left if u not in known]
    order = Order([legal(task, sorted(row, key=lambda u: (known[u], u))) for row in task.rows], turned)
    for u in newcomers:
        settle_one(task, order, u)
    return order


def seeded_places(shelf: Shelf, kin: Kin, previous: Placements) -> None:
    """Everybody as near to their earlier place as room allows; newcomers near their own."""
    before = {i: s.x for i, s in previous.spots.items()}
    knots = {i: k.x for i, k in previous.knots.items()}
    known: dict[int, float] = {}
    for row in shelf.rows:
        for item in row:
            key = kin.ids[item.person] if item.sort is Sort.PERSON else kin.nests[item.nest].id
            x = before.get(key) if item.sort is Sort.PERSON else knots.get(key) if item.sort is Sort.KNOT else None
            if x is not None:
                known[id(item)] = x
                item.x = x
    for row, gaps in zip(shelf.rows, shelf.gaps, strict=True):
        wanted: list[float] = []
        weight: list[float] = []
        last: float | None = None
        for i, item in enumerate(row):
            x = known.get(id(item))
            if x is None:
                near = [o.x for o in (*item.ups, *item.downs) if id(o) in known]
                following = next((known[id(o)] for o in row[i:] if id(o) in known), None)
                if near:
                    x = sum(near) / len(near)
                elif last is not None:
                    x = last + gaps[i - 1]
                else:
                    x = following - sum(gaps[i : i + 1]) if following is not None else 0.0
                weight.append(0.05)
            else:
                weight.append(1.0 if item.sort is Sort.PERSON else 0.3)
            wanted.append(x)
            last = x
        for item, x in zip(row, spread(wanted, weight, [g - SLACK for g in gaps]), strict=True):
            item.x = x
            known[id(item)] = x
    settle_knots(shelf)
