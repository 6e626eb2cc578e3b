"""Placements as the JSON that the ``layout`` command writes, and back."""

from __future__ import annotations

from genogram.ids import Id
from genogram.layout.placements import Placements
from genogram.model import Document

Json = dict[str, "str | float | list[str] | list[list[float]]"]


def to_json(doc: Document, placements: Placements) -> dict[str, list[Json]]:
    """Persons (centre and box), unions (partners, children, point) and edges (points with bends), by the file's own ids.

    An id that the file gave twice means its first bearer; the others go by our ids.
    """
    names: dict[Id, str] = {}
    taken: set[str] = set()
    for key in [*sorted(placements.spots), *sorted(placements.knots)]:
        found = doc.persons.get(key) or doc.unions.get(key) or doc.places.get(key) or doc.households.get(key)
        name = found.source_id if found and found.source_id not in taken else ""
        names[key] = name or key
        taken.add(names[key])

    def own(key: Id) -> str:
        return names.get(key, key)

    return {
        "persons": [{"id": own(i), "x": s.x, "y": s.y, "w": s.w, "h": s.h} for i, s in sorted(placements.spots.items())],
        "unions": [
            {"id": own(i), "partners": [own(p) for p in k.partners], "children": [own(c) for c in k.children], "x": k.x, "y": k.y}
            for i, k in sorted(placements.knots.items())
        ],
        "edges": [{"from": own(w.start), "to": own(w.end), "points": [[x, y] for x, y in w.points]} for w in placements.wires],
    }
