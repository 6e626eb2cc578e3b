"""The primitives of the notation sheet, symbol by symbol, and of two whole pictures."""

from __future__ import annotations

from dataclasses import replace

from genogram.change import document_of
from genogram.layout.placements import Knot, Placements, Spot, Wire
from genogram.model import (
    Bond,
    DateSaid,
    Document,
    Gender,
    Parentage,
    ParentageKind,
    PartialDate,
    Person,
    Union,
    UnionEvent,
    UnionEventKind,
)
from genogram.picture.build import build
from genogram.picture.options import Options
from genogram.picture.sheet import draw_sheet, sections
from genogram.picture.theme import DARK, GREY, LIGHT
from tests.genogram.picture.conftest import Golden
from tests.genogram.picture.dump import dump
from tests.genogram.picture.examples import script_picture


def test_sheet(golden: Golden) -> None:
    golden("sheet.txt", dump(draw_sheet(Options())))


def test_texts(golden: Golden) -> None:
    golden("scripts.txt", dump(script_picture()))


def test_small_family(golden: Golden) -> None:
    golden("small_family.txt", dump(build(*small_family(), Options(today="2026-11-22", title="Small"))))


def test_every_theme_draws_the_same_shapes_in_its_own_colours() -> None:
    pictures = [build(*small_family(), Options(today="2026-11-22", theme=theme)) for theme in (LIGHT, DARK, GREY)]
    assert len({p.bounds for p in pictures}) == 1
    assert len({p.ground for p in pictures}) == 3


def test_each_key_of_the_sheet_is_there_once() -> None:
    keys = [cell[0] for _, cells in sections(Options()) for cell in cells]
    assert len(keys) == len(set(keys)) > 90


def small_family() -> tuple[Document, Placements]:
    """Parents who parted, an adopted child, a bond; placed by hand, so that no change of the layout touches the file."""
    born = {"a": "1951", "b": "1955~", "c": "1984"}
    people = [
        Person(id=key, name=name, gender=gender, born=DateSaid(family=PartialDate(edtf=born[key])), is_index=key == "c")
        for key, name, gender in (("a", "Karl", Gender.MALE), ("b", "Eva Maria", Gender.FEMALE), ("c", "Ada", Gender.NONBINARY))
    ]
    people[0] = replace(people[0], died=DateSaid(family=PartialDate(edtf="2022")))
    events = tuple(
        UnionEvent(kind=k, when=PartialDate(edtf=w))
        for k, w in ((UnionEventKind.MARRIED, "1980"), (UnionEventKind.DIVORCED, "1990"))
    )
    doc = document_of(
        [
            *(("persons", p) for p in people),
            ("unions", Union(id="u", partners=("a", "b"), events=events)),
            ("parentages", Parentage(id="p", child="c", union="u", kind=ParentageKind.ADOPTED)),
            ("bonds", Bond(id="x", a="c", b="b", kind="distant")),
        ]
    )
    spots = {"a": Spot(0, 0), "b": Spot(160, 0), "c": Spot(80, 170)}
    wires = (
        Wire("a", "u", ((22, 0), (80, 0))),
        Wire("b", "u", ((138, 0), (80, 0))),
        Wire("u", "c", ((80, 0), (80, 148)), "p"),
    )
    return doc, Placements(spots, {"u": Knot(80, 0, ("a", "b"), ("c",))}, wires)
