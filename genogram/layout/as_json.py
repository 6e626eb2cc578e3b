"""Placements as the JSON that the ``layout`` command writes, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from genogram.ids import Id
from genogram.layout.placements import SYMBOL, Knot, Placements, Point, Spot, Wire
from genogram.model import Document, Element

Entry = dict[str, "str | float | list[str] | list[list[float]]"]


def to_json(doc: Document, placements: Placements) -> dict[str, list[Entry]]:
    """Persons (centre and box), unions (partners, children, point) and edges (points with bends), by the file's own ids.

    Other spots of an ecomap (household, places) stand among the persons. Ids the file gave twice are told apart by our own.
    """
    names = _names(doc)

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


def from_json(doc: Document, data: object) -> Placements:
    """The placements of an earlier result for *doc*, to lay out from. Ids that are gone and odd entries are passed over."""
    back = {name: key for key, name in _names(doc).items()}
    spots: dict[Id, Spot] = {}
    for entry in _entries(data, "persons"):
        key, at = back.get(str(entry.get("id"))), _point(entry.get("x"), entry.get("y"))
        if key and at:
            w, h = _number(entry.get("w")), _number(entry.get("h"))
            spots[key] = Spot(*at, w or SYMBOL, h or SYMBOL)
    knots: dict[Id, Knot] = {}
    for entry in _entries(data, "unions"):
        key, at = back.get(str(entry.get("id"))), _point(entry.get("x"), entry.get("y"))
        if key and at:
            knots[key] = Knot(*at, _known(back, entry.get("partners")), _known(back, entry.get("children")))
    links = {(k.union, k.child): i for i, k in sorted(doc.parentages.items(), reverse=True)}
    wires: list[Wire] = []
    for entry in _entries(data, "edges"):
        start, end = back.get(str(entry.get("from"))), back.get(str(entry.get("to")))
        raw = entry.get("points")
        points = (
            [p for pair in raw if isinstance(pair, list) and len(pair) == 2 and (p := _point(*pair))]
            if isinstance(raw, list)
            else []
        )
        if start and end and len(points) > 1:
            wires.append(Wire(start, end, tuple(points), links.get((start, end), "")))
    return Placements(spots, knots, tuple(wires))


def _names(doc: Document) -> dict[Id, str]:
    """Our id -> the file's; only where it is the only one of that name."""
    found: dict[Id, str] = {}
    taken: set[str] = set()
    tables: tuple[Mapping[Id, Element], ...] = (doc.persons, doc.unions, doc.places, doc.households)
    for table in tables:
        for key in sorted(table):
            name = table[key].source_id or key
            found[key] = key if name in taken else name
            taken.add(found[key])
    return found


def _entries(data: object, name: str) -> Iterator[dict[str, object]]:
    listed = data.get(name) if isinstance(data, dict) else None
    for entry in listed if isinstance(listed, list) else []:
        if isinstance(entry, dict):
            yield entry


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9 else None


def _point(x: object, y: object) -> Point | None:
    a, b = _number(x), _number(y)
    return None if a is None or b is None else (a, b)


def _known(back: Mapping[str, Id], ids: object) -> tuple[Id, ...]:
    return tuple(back[str(i)] for i in ids if str(i) in back) if isinstance(ids, list) else ()
