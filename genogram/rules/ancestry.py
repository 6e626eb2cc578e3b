"""Persons who are their own ancestors: cycles in descent, found without recursion."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.findings import Finding, Weight
from genogram.ids import Id
from genogram.model import Document
from genogram.rules.family import BLOOD, by_person, parent_links


def own_ancestors(doc: Document) -> Iterator[Finding]:
    """``own_ancestor``: one finding for each knot of persons who descend from each other, with all of them."""
    links = ((child.id, parent.id) for parentage, _, parent, child in parent_links(doc) if parentage.kind in BLOOD)
    parents = by_person(links)
    for knot in knots(parents):
        yield Finding(code="own_ancestor", weight=Weight.ASK, elements=tuple(sorted(knot)))


def knots(arrows: dict[Id, list[Id]]) -> list[list[Id]]:
    """Strongly connected components with a cycle in them (Tarjan 1972, iterative), in order of their first id."""
    number: dict[Id, int] = {}
    low: dict[Id, int] = {}
    stack: list[Id] = []
    waiting: set[Id] = set()
    found: list[list[Id]] = []
    for root in sorted(arrows):
        if root in number:
            continue
        path: list[tuple[Id, int]] = [(root, 0)]
        while path:
            node, step = path.pop()
            if step == 0:
                number[node] = low[node] = len(number)
                stack.append(node)
                waiting.add(node)
            targets = arrows.get(node, [])
            while step < len(targets):
                target = targets[step]
                step += 1
                if target not in number:
                    path.append((node, step))
                    path.append((target, 0))
                    break
                if target in waiting:
                    low[node] = min(low[node], number[target])
            else:
                _close(node, number, low, stack, waiting, found, arrows)
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[node])
    return sorted(found, key=min)


def _close(
    node: Id,
    number: dict[Id, int],
    low: dict[Id, int],
    stack: list[Id],
    waiting: set[Id],
    found: list[list[Id]],
    arrows: dict[Id, list[Id]],
) -> None:
    if low[node] != number[node]:
        return
    knot = []
    while True:
        member = stack.pop()
        waiting.discard(member)
        knot.append(member)
        if member == node:
            break
    if len(knot) > 1 or node in arrows.get(node, []):
        found.append(knot)
