"""Partner chains: who stands side by side on a row, and where on the chain each union's point is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from genogram.layout.kin import Kin
from genogram.layout.rows import Rows


@dataclass(slots=True)
class Unit:
    """What keeps together on one row: a chain of persons (left to right), or a lane where a long line of *nest* passes.

    A lane with ``point`` is the free-standing union point of a sibship without parents.
    """

    row: int
    people: tuple[int, ...] = ()
    nest: int = -1
    point: bool = False

    @property
    def span(self) -> int:
        """Width in ports: person i has port 2i + 1, the places between and beside them the even ones."""
        return 2 * len(self.people) if self.people else 2


@dataclass(slots=True)
class Strand:
    """A piece of family line from one row to the next: unit and port above, unit and port below, how many lines it bundles.

    ``rank`` is the place of its (first) child in the sibship.
    """

    above: int
    port_above: int
    below: int
    port_below: int
    weight: int
    nest: int
    rank: int = 0


@dataclass(slots=True)
class Web:
    """Units and strands of the whole family. ``host`` is the partner beside whom a parted couple's union point stands."""

    units: list[Unit] = field(default_factory=list)
    strands: list[Strand] = field(default_factory=list)
    unit_of: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    host: list[int] = field(default_factory=list)
    lanes: dict[tuple[int, int], int] = field(default_factory=dict)
    climbs: dict[tuple[int, int], int] = field(default_factory=dict)
    free_point: dict[int, int] = field(default_factory=dict)


def weave(kin: Kin, rows: Rows) -> Web:
    """Chains of *kin* on its *rows* with all strands between them."""
    web = Web(linked=[False] * len(kin.nests), host=[-1] * len(kin.nests), unit_of=[-1] * kin.size, place=[0] * kin.size)
    beside = _links(kin, rows, web)
    for people in _chains(kin, rows, beside):
        for i, p in enumerate(people):
            web.unit_of[p], web.place[p] = len(web.units), i
        web.units.append(Unit(rows.row[people[0]], people))
    for n, nest in enumerate(kin.nests):
        if nest.partners:
            web.host[n] = _host(kin, rows, web, n)
    _strands(kin, rows, web)
    return web


def _links(kin: Kin, rows: Rows, web: Web) -> list[list[int]]:
    """Up to two neighbours a person: the first partners in time, no circles."""
    rank: dict[tuple[int, int], int] = {}
    for p in range(kin.size):
        for n in kin.nests_of[p]:
            for q in kin.nests[n].partners:
                if q != p and rows.row[p] == rows.row[q] and (p, q) not in rank:
                    rank[p, q] = sum(1 for known in rank if known[0] == p) if len(kin.nests_of[p]) > 1 else 0
    wishes = sorted((max(r, rank[q, p]), r + rank[q, p], p, q) for (p, q), r in rank.items() if p < q)
    beside: list[list[int]] = [[] for _ in range(kin.size)]
    top = list(range(kin.size))

    def find(p: int) -> int:
        while top[p] != p:
            top[p] = top[top[p]]
            p = top[p]
        return p

    for _, _, p, q in wishes:
        if len(beside[p]) < 2 and len(beside[q]) < 2 and find(p) != find(q):
            beside[p].append(q)
            beside[q].append(p)
            top[find(p)] = find(q)
    for n, nest in enumerate(kin.nests):
        web.linked[n] = len(nest.partners) == 2 and nest.partners[1] in beside[nest.partners[0]]
    return beside


def _satellites(kin: Kin, rows: Rows, beside: list[list[int]]) -> dict[int, int]:
    """Persons with nobody of their own but one parted couple -> that partner: they stand at the end of the partner's chain."""
    found: dict[int, int] = {}
    for p in range(kin.size):
        if beside[p] or kin.born_to[p] or len(kin.nests_of[p]) != 1:
            continue
        partners = kin.nests[kin.nests_of[p][0]].partners
        other = next((q for q in partners if q != p), p)
        if other != p and rows.row[other] == rows.row[p] and (beside[other] or other < p):
            found[p] = other
    return found


def _chains(kin: Kin, rows: Rows, beside: list[list[int]]) -> list[tuple[int, ...]]:
    satellites = _satellites(kin, rows, beside)
    following: dict[int, list[int]] = {}
    for p, other in satellites.items():
        following.setdefault(other, []).append(p)
    done = [False] * kin.size
    chains: list[tuple[int, ...]] = []
    for p in range(kin.size):
        if done[p] or len(beside[p]) == 2 or p in satellites:
            continue
        chain = [p]
        done[p] = True
        while True:
            step = [q for q in beside[chain[-1]] if not done[q]]
            if not step:
                break
            chain.append(step[0])
            done[step[0]] = True
        chain = _turned(kin, chain)
        centre = {q: i for i, q in enumerate(chain)}
        left: list[int] = []
        right: list[int] = []
        for q in list(chain):
            mine = sorted(following.get(q, ()), key=lambda s: kin.nests_of[q].index(kin.nests_of[s][0]))
            near_left = centre[q] < len(chain) - 1 - centre[q]
            (left if near_left else right).extend(mine)
            for s in mine:
                done[s] = True
        chains.append((*reversed(left), *chain, *right))
    return chains


def _turned(kin: Kin, chain: list[int]) -> list[int]:
    """The chain the way round that has more men left of their partners; else the earlier partner left."""
    score = sum((kin.male(a) and kin.female(b)) - (kin.female(a) and kin.male(b)) for a, b in itertools.pairwise(chain))
    if score == 0 and len(chain) > 2:
        hub = chain[1]
        ranks = [next(i for i, n in enumerate(kin.nests_of[hub]) if q in kin.nests[n].partners) for q in (chain[0], chain[2])]
        score = ranks[1] - ranks[0]
    return chain if score >= 0 else chain[::-1]


def _host(kin: Kin, rows: Rows, web: Web, n: int) -> int:
    """Beside whom the union point stands: the lower partner, else who has fewer other ties, else the later told."""

    def weight(p: int) -> tuple[int, int, int]:
        return (-rows.row[p], len(kin.born_to[p]) + len(kin.nests_of[p]), -p)

    return min(kin.nests[n].partners, key=weight)


def knot_port(kin: Kin, web: Web, n: int) -> int:
    """Port of nest *n*'s union point on its host's unit."""
    nest = kin.nests[n]
    host = web.host[n]
    place, people = web.place[host], web.units[web.unit_of[host]].people
    if web.linked[n]:
        return 2 * max(web.place[p] for p in nest.partners)
    if len(nest.partners) == 2:
        other = nest.partners[0] if nest.partners[1] == host else nest.partners[1]
        if web.unit_of[other] == web.unit_of[host]:
            return 2 * place if web.place[other] < place else 2 * place + 2
    return 2 * place if place == 0 and len(people) > 1 else 2 * place + 2


def _strands(kin: Kin, rows: Rows, web: Web) -> None:
    upward = set(rows.upward)
    for n, nest in enumerate(kin.nests):
        kids = [c for c in nest.children if (n, c) not in upward]
        if nest.partners:
            host = web.host[n]
            row, unit, port = rows.row[host], web.unit_of[host], knot_port(kin, web, n)
            for p in nest.partners:
                if rows.row[p] < row:
                    _climb(rows, web, n, p, unit, port)
        else:
            row = min(rows.row[c] for c in kids) - 1 if kids else 0
            unit, port = len(web.units), 1
            web.free_point[n] = unit
            web.units.append(Unit(row, (), n, True))
        deepest = max((rows.row[c] for c in kids), default=row)
        above, port_above = unit, port
        for r in range(row + 1, deepest + 1):
            deeper: list[int] = []
            for rank, c in enumerate(kids):
                if rows.row[c] == r:
                    web.strands.append(Strand(above, port_above, web.unit_of[c], 2 * web.place[c] + 1, 1, n, rank))
                elif rows.row[c] > r:
                    deeper.append(rank)
            if deeper:
                lane = len(web.units)
                web.lanes[n, r] = lane
                web.units.append(Unit(r, (), n))
                web.strands.append(Strand(above, port_above, lane, 1, len(deeper), n, deeper[0]))
                above, port_above = lane, 1


def _climb(rows: Rows, web: Web, n: int, person: int, unit: int, port: int) -> None:
    """The line of a partner who stands on a higher row, down to the union point."""
    above, port_above = web.unit_of[person], 2 * web.place[person] + 1
    for r in range(rows.row[person] + 1, web.units[unit].row):
        lane = len(web.units)
        web.climbs[n, r] = lane
        web.units.append(Unit(r, (), n))
        web.strands.append(Strand(above, port_above, lane, 1, 1, n))
        above, port_above = lane, 1
    web.strands.append(Strand(above, port_above, unit, port, 1, n))
