"""The case as NetworkX graphs: derived, frozen, kept per Document. The Document stays the truth."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from genogram.ids import Id
from genogram.kept import Kept
from genogram.model import Document, Tie

if TYPE_CHECKING:
    import networkx as nx

Data = dict[str, str | bool]
"""What a node or edge carries: codes and marks, no truth of its own."""

_families: Kept[nx.MultiDiGraph[Id, Data, Data]] = Kept()
_ecomaps: Kept[nx.MultiDiGraph[Id, Data, Data]] = Kept()
_networks: Kept[nx.MultiGraph[Id, Data, Data]] = Kept()


def family_graph(doc: Document) -> nx.MultiDiGraph[Id, Data, Data]:
    """Persons and unions; edges partner -> union, union -> child and bonds a -> b.

    Nodes have ``kind`` (``person``, ``union``); edges are keyed by id (of the parentage or bond; of the union for partners)
    and have ``kind`` (``partner``, ``child``, ``bond``) and, for bonds and children, ``of``: the code of their own kind.
    References that lead nowhere have no edge. Frozen.
    """
    return _families.get(doc, "", lambda: _family(doc))


def ecomap_graph(doc: Document, centre: Id | None = None) -> nx.MultiDiGraph[Id, Data, Data]:
    """A household or person with their places: edges origin -> to keyed by tie id, with ``strength`` and ``state`` codes.

    With a household also the ties of its members; with a person also those of their households. Without *centre* all ties.
    Nodes have ``kind`` (``person``, ``household``, ``place``); the centre has ``centre`` True. Frozen.
    """
    return _ecomaps.get(doc, centre or "", lambda: _ecomap(doc, centre))


def network_graph(doc: Document, ego: Id) -> nx.MultiGraph[Id, Data, Data]:
    """*ego* and their contacts: whoever a bond, tie, couple, parentage or household joins to them, and what joins contacts.

    Undirected; edges are keyed by the id of what joins, with ``kind`` (``bond``, ``tie``, ``couple``, ``parent``,
    ``sibling``, ``household``). Nodes have ``kind`` (``person``, ``place``) and ``ego``. Frozen; only *ego* where unknown.
    """
    return _networks.get(doc, ego, lambda: _network(doc, ego))


def _family(doc: Document) -> nx.MultiDiGraph[Id, Data, Data]:
    import networkx as nx

    graph: nx.MultiDiGraph[Id, Data, Data] = nx.MultiDiGraph()
    graph.add_nodes_from(sorted(doc.persons), kind="person")
    graph.add_nodes_from(sorted(doc.unions), kind="union")
    for key in sorted(doc.unions):
        for partner in doc.unions[key].partners:
            if partner in doc.persons:
                graph.add_edge(partner, key, key=key, kind="partner")
    for key in sorted(doc.parentages):
        parentage = doc.parentages[key]
        if parentage.union in doc.unions and parentage.child in doc.persons:
            graph.add_edge(parentage.union, parentage.child, key=key, kind="child", of=parentage.kind.value)
    for key in sorted(doc.bonds):
        bond = doc.bonds[key]
        if bond.a in doc.persons and bond.b in doc.persons:
            graph.add_edge(bond.a, bond.b, key=key, kind="bond", of=bond.kind)
    nx.freeze(graph)
    return graph


def _ecomap(doc: Document, centre: Id | None) -> nx.MultiDiGraph[Id, Data, Data]:
    import networkx as nx

    graph: nx.MultiDiGraph[Id, Data, Data] = nx.MultiDiGraph()
    inside = _inside(doc, centre)
    if centre is not None and (kind := _kind(doc, centre)):
        graph.add_node(centre, kind=kind, centre=True)
    for key in sorted(doc.ties):
        tie = doc.ties[key]
        ends = _kind(doc, tie.origin), _kind(doc, tie.to)
        if not all(ends) or (inside is not None and not _touches(tie, inside)):
            continue
        for end, kind in zip((tie.origin, tie.to), ends, strict=True):
            graph.add_node(end, kind=kind)
        graph.add_edge(tie.origin, tie.to, key=key, strength=tie.strength.value, state=tie.state.value)
    nx.freeze(graph)
    return graph


def _inside(doc: Document, centre: Id | None) -> frozenset[Id] | None:
    """Whose ties belong to the ecomap; None for everybody's."""
    if centre is None:
        return None
    household = doc.households.get(centre)
    if household is not None:
        return frozenset({centre, *(m.person for m in household.members)})
    return frozenset({centre, *(h.id for h in doc.households.values() if any(m.person == centre for m in h.members))})


def _touches(tie: Tie, inside: frozenset[Id]) -> bool:
    return tie.origin in inside or tie.to in inside


def _kind(doc: Document, key: Id) -> str:
    if key in doc.persons:
        return "person"
    if key in doc.households:
        return "household"
    return "place" if key in doc.places else ""


def _network(doc: Document, ego: Id) -> nx.MultiGraph[Id, Data, Data]:
    import networkx as nx

    links = [(one, other, key, kind) for one, other, key, kind in _joins(doc) if one != other]
    contacts = {ego} | {b if a == ego else a for a, b, _, _ in links if ego in (a, b)}
    graph: nx.MultiGraph[Id, Data, Data] = nx.MultiGraph()
    for key in sorted(contacts):
        graph.add_node(key, kind=_kind(doc, key), ego=key == ego)
    for one, other, key, kind in links:
        if one in contacts and other in contacts:
            graph.add_edge(one, other, key=f"{key}:{kind}" if kind in ("household", "sibling") else key, kind=kind)
    nx.freeze(graph)
    return graph


def _joins(doc: Document) -> list[tuple[Id, Id, Id, str]]:
    """(one, other, id of what joins them, kind) of persons and places that exist."""
    found: list[tuple[Id, Id, Id, str]] = [(b.a, b.b, key, "bond") for key, b in sorted(doc.bonds.items())]
    for key, tie in sorted(doc.ties.items()):
        household = doc.households.get(tie.origin)
        origins = [tie.origin] if household is None else [m.person for m in household.members]
        found += [(origin, tie.to, key, "tie") for origin in origins]
    children: dict[Id, list[Id]] = {}
    for key, parentage in sorted(doc.parentages.items()):
        children.setdefault(parentage.union, []).append(parentage.child)
        union = doc.unions.get(parentage.union)
        found += [(partner, parentage.child, key, "parent") for partner in (union.partners if union else ())]
    for key, union in sorted(doc.unions.items()):
        if len(union.partners) == 2:
            found.append((*union.partners, key, "couple"))
        found += [(one, other, key, "sibling") for one, other in combinations(children.get(key, ()), 2)]
    for key, household in sorted(doc.households.items()):
        found += [(a.person, b.person, key, "household") for a, b in combinations(household.members, 2)]
    known = doc.persons.keys() | doc.places.keys()
    return [(a, b, key, kind) for a, b, key, kind in found if a in known and b in known]
