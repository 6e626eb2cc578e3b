"""The layout command's JSON."""

from __future__ import annotations

import json

from genogram.layout.as_json import from_json, to_json
from genogram.layout.genogram import layout_genogram
from genogram.layout.needs import Needs
from tests.genogram.layout.families import Family, three_generations


def test_the_shape_and_the_files_own_ids() -> None:
    doc = three_generations().doc()
    placed = layout_genogram(doc, Needs(), {})
    out = json.loads(json.dumps(to_json(doc, placed)))
    assert set(out) == {"persons", "unions", "edges"}
    assert {p["id"] for p in out["persons"]} == {p.source_id for p in doc.persons.values()}
    assert all(set(p) == {"id", "x", "y", "w", "h"} and p["w"] == p["h"] == 44 for p in out["persons"])
    union = next(u for u in out["unions"] if u["id"] == "@F3@")
    assert union["partners"] == ["@father@", "@mother@"]
    assert union["children"] == ["@eldest@", "@second@", "@youngest@"]
    names = {u["id"] for u in out["unions"]} | {p["id"] for p in out["persons"]}
    assert all(e["from"] in names and e["to"] in names and len(e["points"]) >= 2 for e in out["edges"])


def test_there_and_back() -> None:
    doc = three_generations().doc()
    placed = layout_genogram(doc, Needs(), {})
    back = from_json(doc, json.loads(json.dumps(to_json(doc, placed))))
    assert back.spots == placed.spots
    assert back.knots == placed.knots
    assert [(w.start, w.end, w.points) for w in back.wires] == [(w.start, w.end, w.points) for w in placed.wires]
    assert layout_genogram(doc, Needs(), {}, back).spots == placed.spots


def test_ids_that_are_gone_and_odd_entries_are_passed_over() -> None:
    doc = three_generations().doc()
    out = {
        "persons": [
            {"id": "@nobody@", "x": 1, "y": 2},
            {"id": "@father@", "x": 3, "y": "four"},
            7,
            {"id": "@mother@", "x": 5, "y": 6},
        ],
        "unions": "none",
    }
    back = from_json(doc, out)
    assert [doc.persons[k].name for k in back.spots] == ["mother"]
    assert from_json(doc, []).spots == {}


def test_elements_without_a_source_id_keep_their_own() -> None:
    f = Family()
    key = f.person("somebody")
    doc = f.doc()
    import dataclasses

    doc = dataclasses.replace(doc, persons={key: dataclasses.replace(doc.persons[key], source_id="")})
    assert to_json(doc, layout_genogram(doc, Needs(), {}))["persons"][0]["id"] == key
