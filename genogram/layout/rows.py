"""Generation rows: couples on one row where possible, children below their parents, siblings level, least total length."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.layout.kin import Kin
from genogram.layout.levels import Arrow, levels

LEVEL_WEIGHT = 12
"""How many rows of longer lines a sibship may cost to stand on one row."""


@dataclass(slots=True)
class Rows:
    """Row of each person (0 at the top of its part), and what family data would not allow.

    ``split`` are nests whose partners cannot share a row; ``upward`` are (nest, child) pairs whose child
    could not be put below, because somebody would be their own ancestor.
    """

    row: list[int]
    split: list[int]
    upward: list[tuple[int, int]]


def rows_of(kin: Kin) -> Rows:
    """Rows of the whole family."""
    upward = _cycle_breakers(kin)
    blocked = set(upward)
    below: list[list[int]] = [[] for _ in range(kin.size)]
    for n, nest in enumerate(kin.nests):
        kids = [c for c in nest.children if (n, c) not in blocked]
        for p in nest.partners:
            below[p].extend(kids)
    group, split = _groups(kin, below)
    numbers: dict[int, int] = {}
    for p in range(kin.size):
        numbers.setdefault(group[p], len(numbers))
    count = len(numbers)
    weights: dict[tuple[int, int], int] = {}
    spreads: list[Arrow] = []
    for n, nest in enumerate(kin.nests):
        tails = list(dict.fromkeys(numbers[group[p]] for p in nest.partners))
        if not tails:
            tails = [count]
            count += 1
        kids = list(dict.fromkeys(numbers[group[c]] for c in nest.children if (n, c) not in blocked))
        for head in kids:
            for tail in tails:
                weights[tail, head] = weights.get((tail, head), 0) + 1
        if len(kids) > 1:
            highest, lowest = count, count + 1
            count += 2
            spreads.append((highest, lowest, LEVEL_WEIGHT, 0))
            for child in kids:
                spreads += [(highest, child, 0, 0), (child, lowest, 0, 0)]
    arrows: list[Arrow] = [(t, h, w, 1) for (t, h), w in weights.items()] + spreads
    level = levels(count, arrows)
    row = [level[numbers[group[p]]] for p in range(kin.size)]
    return Rows(row, split, upward)


def _cycle_breakers(kin: Kin) -> list[tuple[int, int]]:
    """(nest, child) links that close a circle of descent, found by one depth-first walk in order of telling."""
    state = [0] * kin.size
    found: list[tuple[int, int]] = []
    for root in range(kin.size):
        if state[root]:
            continue
        state[root] = 1
        stack = [(root, iter([(n, c) for n in kin.nests_of[root] for c in kin.nests[n].children]))]
        while stack:
            person, links = stack[-1]
            for n, child in links:
                if state[child] == 1:
                    found.append((n, child))
                elif not state[child]:
                    state[child] = 1
                    stack.append((child, iter([(m, c) for m in kin.nests_of[child] for c in kin.nests[m].children])))
                    break
            else:
                state[person] = 2
                stack.pop()
    return sorted(set(found))


def _find(parent: list[int], p: int) -> int:
    while parent[p] != p:
        parent[p] = parent[parent[p]]
        p = parent[p]
    return p


def _groups(kin: Kin, below: list[list[int]]) -> tuple[list[int], list[int]]:
    """Persons joined with their partners, but for the couples (*split*) that would put somebody above themselves."""
    parent = list(range(kin.size))
    couples = [n for n, nest in enumerate(kin.nests) if len(nest.partners) == 2]
    for n in couples:
        a, b = kin.nests[n].partners
        parent[max(_find(parent, a), _find(parent, b))] = min(_find(parent, a), _find(parent, b))
    group = [_find(parent, p) for p in range(kin.size)]
    tangled = _tangles(group, below)
    if not tangled:
        return group, []
    members: dict[int, list[int]] = {}
    for p in range(kin.size):
        if group[p] in tangled:
            members.setdefault(group[p], []).append(p)
    for people in members.values():
        for p in people:
            parent[p] = p
    split: list[int] = []
    inside: dict[int, list[int]] = {p: [p] for people in members.values() for p in people}
    reach_in = set(tangled)
    order = sorted(
        (n for n in couples if group[kin.nests[n].partners[0]] in reach_in),
        key=lambda n: (not kin.nests[n].children, max(kin.nests_of[p].index(n) for p in kin.nests[n].partners), n),
    )
    for n in order:
        a, b = (_find(parent, p) for p in kin.nests[n].partners)
        if a == b:
            continue
        if _leads(a, b, parent, inside, below, group, tangled) or _leads(b, a, parent, inside, below, group, tangled):
            split.append(n)
            continue
        low, high = min(a, b), max(a, b)
        parent[high] = low
        inside[low] = inside[low] + inside.pop(high)
    final = [_find(parent, p) for p in range(kin.size)]
    return final, sorted(n for n in couples if final[kin.nests[n].partners[0]] != final[kin.nests[n].partners[1]])


def _leads(
    start: int,
    goal: int,
    parent: list[int],
    inside: dict[int, list[int]],
    below: list[list[int]],
    group: list[int],
    tangled: dict[int, int],
) -> bool:
    """True if somebody of *start*'s group has a descendant in *goal*'s, within their tangle."""
    tangle = tangled[group[start]]
    seen = {start}
    stack = [start]
    while stack:
        for p in inside[stack.pop()]:
            for c in below[p]:
                if tangled.get(group[c]) != tangle:
                    continue
                g = _find(parent, c)
                if g == goal:
                    return True
                if g not in seen:
                    seen.add(g)
                    stack.append(g)
    return False


def _tangles(group: list[int], below: list[list[int]]) -> dict[int, int]:
    """Group -> number of the strongly connected part it is in, for groups from which descent leads back to them (Tarjan)."""
    arrows: dict[int, list[int]] = {}
    loops: set[int] = set()
    for p, kids in enumerate(below):
        for c in kids:
            arrows.setdefault(group[p], []).append(group[c])
            if group[p] == group[c]:
                loops.add(group[p])
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    on_stack: set[int] = set()
    path: list[int] = []
    found: dict[int, int] = {}
    for root in arrows:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        path.append(root)
        on_stack.add(root)
        work = [(root, iter(arrows.get(root, ())))]
        while work:
            node, heads = work[-1]
            for head in heads:
                if head not in index:
                    index[head] = low[head] = len(index)
                    path.append(head)
                    on_stack.add(head)
                    work.append((head, iter(arrows.get(head, ()))))
                    break
                if head in on_stack:
                    low[node] = min(low[node], index[head])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    part = []
                    while True:
                        last = path.pop()
                        on_stack.discard(last)
                        part.append(last)
                        if last == node:
                            break
                    if len(part) > 1 or node in loops:
                        found.update(dict.fromkeys(part, node))
    return found
