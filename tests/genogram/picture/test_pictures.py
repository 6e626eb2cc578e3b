"""Whole pictures: no text over text, lines or symbols; nobody left out; everything said to who cannot see it."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from genogram.exchange import read
from genogram.layout.genogram import layout_genogram
from genogram.layout.placements import Placements, Spot
from genogram.model import Document, Gender, Layer, Life, Person, PictureKind
from genogram.picture.as_json import to_json
from genogram.picture.build import build, needs
from genogram.picture.hit import hit
from genogram.picture.labels import person_labels, room_of
from genogram.picture.moving import shifted
from genogram.picture.options import DEFAULT_LAYERS, Options
from genogram.picture.outline import leaves, tags
from genogram.picture.primitives import Box, DisplayList, Group, Path, Primitive, Tag, Text
from genogram.picture.svg import to_svg
from resources.i18n import translator
from tests.genogram.picture.examples import TODAY, ahorn, ecomap_picture, family_picture, neighbourhood, script_picture
from tests.genogram.picture.overlaps import overlaps
from tests.helpers.families import all_families

LARGEST = 210
"""Families up to this many persons must be without a single overlap (larger ones are measured, not promised)."""

NAMES = ("", " ", "<b>Ada</b>", "\"quoted\" & 'more'", "محمد بن سلمان", "ገብረ", "x" * 200, "🙂🙂", "a\nb\tc\x00d", "‮evil")


def texts(display: DisplayList) -> list[str]:
    return [one.text for one in leaves(display.primitives) if isinstance(one, Text)]


def tagged(display: DisplayList, part: str) -> list[Tag]:
    return [tag for tag in tags(display.primitives) if tag.part == part]


@pytest.mark.parametrize("draw", [family_picture, ecomap_picture])
def test_nothing_is_written_over_anything(draw: object) -> None:
    assert callable(draw)
    assert overlaps(draw()) == []


@pytest.mark.real_families
@pytest.mark.parametrize("path", all_families(), ids=lambda p: p.stem)
def test_no_overlaps_in_family_files(path: object) -> None:
    from pathlib import Path as FilePath

    assert isinstance(path, FilePath)
    if path.stat().st_size > 300_000:
        return
    try:
        doc = read(path.read_bytes(), path.name).document
    except ValueError:
        return
    if len(doc.persons) > LARGEST:
        return
    options = Options(today=TODAY)
    display = build(doc, layout_genogram(doc, needs(doc, options), {}), options)
    assert overlaps(display) == []
    assert {tag.element for tag in tagged(display, "person")} == set(doc.persons)
    written = "".join("".join(texts(display)).split()).replace("-", "")
    lost = [p.name for p in doc.persons.values() if "".join(p.name.split()).replace("-", "") not in written]
    assert lost == []


def test_control_a_text_moved_onto_a_line_is_found() -> None:
    display = family_picture()
    moved = _with_moved(display, "m. 1986", 0, 8)
    assert ("line", "m. 1986", "union") in overlaps(moved)
    assert any(found[0] == "text" for found in overlaps(_with_moved(display, "Karl", 0, -22)))


def _with_moved(display: DisplayList, text: str, dx: float, dy: float) -> DisplayList:
    def change(primitives: tuple[Primitive, ...]) -> tuple[Primitive, ...]:
        out: list[Primitive] = []
        for one in primitives:
            if isinstance(one, Group | Tag):
                out.append(replace(one, children=change(one.children)))
            elif isinstance(one, Text) and one.text == text:
                out += shifted((one,), dx, dy)
            else:
                out.append(one)
        return tuple(out)

    return replace(display, primitives=change(display.primitives))


def test_everybody_and_every_line_is_tagged_once() -> None:
    doc, display = ahorn(), family_picture()
    for part, table in (("person", doc.persons), ("union", doc.unions), ("parentage", doc.parentages), ("bond", doc.bonds)):
        found = [tag.element for tag in tagged(display, part)]
        assert sorted(found) == sorted(table), part
    assert all(tag.title for tag in tags(display.primitives))


def test_titles_speak_of_people_and_lines() -> None:
    titles = {tag.title for tag in tags(family_picture().primitives)}
    assert "Lea, 12, daughter of Jana and Murat, the person this is about" in titles
    assert "Karl, 71, died 2022" in titles
    assert "Aylin, 31, no news, daughter of Hasan and Emine" in titles
    assert "Оленка, 7, in foster care with Aylin and Deniz" in titles
    assert "Jana and Murat: married, separated (m. 2012, s. 2024)" in titles
    assert "Jens and Jana: conflict" in titles
    assert "Frau Dr. Brandstetter-Oppenheimer to Lea: supports" in titles
    assert "Lea and Murat: seen differently" in titles


def test_a_layer_that_is_off_leaves_no_trace() -> None:
    def drawn(*off: Layer) -> DisplayList:
        return family_picture(Options(today=TODAY, layers=DEFAULT_LAYERS - set(off)))

    assert not tagged(drawn(Layer.BONDS), "bond")
    assert not tagged(drawn(Layer.BONDS), "view_mark")
    assert not tagged(drawn(Layer.HOUSEHOLDS), "household")
    assert not tagged(drawn(Layer.VIEWS), "view_mark")
    assert "Lindenweg" not in texts(drawn(Layer.HOUSEHOLDS))
    assert "Jana" not in texts(drawn(Layer.NAMES))
    undated = texts(drawn(Layer.DATES))
    assert not any(char.isdigit() for text in undated for char in text)


def test_the_legend_holds_what_is_drawn_and_nothing_else() -> None:
    words = {tag.title for tag in tagged(family_picture(), "legend_entry")}
    assert {"conflict", "close", "distant", "ambivalent", "foster child", "views differ", "miscarriage", "trans woman"} <= words
    assert not {"hate", "divorced", "adopted child", "animal shelter", "violence"} & words
    assert not tagged(family_picture(Options(today=TODAY, legend=False)), "legend_entry")
    eco = {tag.title for tag in tagged(ecomap_picture(), "legend_entry")}
    assert {"strong tie", "broken off", "wished for", "weighs or costs strength", "a circumstance"} <= eco


def test_families_see_no_cross_through_the_dead_unless_they_want_to() -> None:
    def karl(options: Options) -> Tag:
        return next(t for t in tagged(family_picture(options), "person") if t.title.startswith("Karl"))

    def strokes(tag: Tag) -> int:
        return sum(len(one.steps) for one in tag.children if isinstance(one, Path) and one.fill is None)

    assert strokes(karl(Options(today=TODAY))) == 8
    assert strokes(karl(Options(today=TODAY, neutral_marks=True))) == 2


def test_a_household_s_loop_holds_its_people_and_no_one_else() -> None:
    from genogram.picture.hit import _inside, flattened

    doc, options = ahorn(), Options(today=TODAY)
    placed = layout_genogram(doc, needs(doc, options), {})
    for tag in tagged(build(doc, placed, options), "household"):
        rings = list(flattened(next(one for one in tag.children if isinstance(one, Path))))
        inside = {key for key, spot in placed.spots.items() if _inside(rings, spot.x, spot.y)}
        assert inside == {m.person for m in doc.households[tag.element].members}


def test_the_point_that_is_asked_is_answered() -> None:
    doc, options = ahorn(), Options(today=TODAY)
    placed = layout_genogram(doc, needs(doc, options), {})
    display = build(doc, placed, options)
    for key, spot in placed.spots.items():
        found = hit(display, spot.x, spot.y)
        assert found is not None
        assert (found.part, found.element) == ("person", key)
    assert hit(display, display.bounds.x + 1, display.bounds.y + 1) is None
    for knot, where in placed.knots.items():
        found = hit(display, where.x, where.y)
        assert found is not None
        assert found.element == knot or found.part in {"bond", "view_mark", "parentage"}


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_drawn_and_written(name: str) -> None:
    doc = Document(persons={"p": Person(id="p", name=name, gender=Gender.FEMALE, life=Life.LIVING)})
    display = build(doc, Placements({"p": Spot(0, 0)}), Options(title=name))
    svg = to_svg(display)
    root = ET.fromstring(svg)
    assert root.tag.endswith("svg")
    assert tagged(display, "person")[0].title
    assert overlaps(display) == []


def test_svg_has_words_no_scripts_and_no_links_and_is_always_the_same() -> None:
    display = family_picture(Options(today=TODAY, title="Ahorn"))
    svg = to_svg(display)
    assert svg == to_svg(family_picture(Options(today=TODAY, title="Ahorn")))
    root = ET.fromstring(svg)
    kinds = {element.tag.split("}")[1] for element in root.iter()}
    assert kinds <= {"svg", "title", "style", "rect", "g", "path", "ellipse", "text", "desc"}
    assert not [a for e in root.iter() for a in e.attrib if "href" in a or a.startswith("on")]
    assert "Lea, 12, daughter of Jana and Murat, the person this is about" in svg
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "Ahorn"


def test_svg_in_outlines_needs_no_font() -> None:
    root = ET.fromstring(to_svg(script_picture(), outlines=True))
    assert not [e for e in root.iter() if e.tag.endswith("}text")]
    assert [e for e in root.iter() if e.get("aria-label") == "Оксана Їжаченко"]


def test_json_tells_every_text_with_its_box() -> None:
    found = to_json(family_picture())

    def walk(value: object) -> list[dict[str, object]]:
        if isinstance(value, dict):
            return [value, *(x for child in value.get("children", ()) for x in walk(child))]
        return []

    primitives = found["primitives"]
    assert isinstance(primitives, list)
    every = [item for one in primitives for item in walk(one)]
    boxes = [item for item in every if item["type"] == "text"]
    assert len(boxes) == len(texts(family_picture()))
    assert all(isinstance(item["box"], list) and len(item["box"]) == 4 for item in boxes)


def test_room_is_told_for_all_texts() -> None:
    doc, options = ahorn(), Options(today=TODAY)
    tr = translator("en")
    for person in doc.persons.values():
        room, labels = room_of(person, options, tr), person_labels(person, options, tr)
        widest = max((line.width for line in labels.below), default=0)
        assert room.left >= widest / 2
        assert room.right >= widest / 2
    jana_and_murat = sorted(doc.unions)[2]
    assert needs(doc, options).unions[jana_and_murat] > 100
    eco = needs(neighbourhood(), replace(options, kind=PictureKind.ECOMAP))
    assert all(eco.persons[place].left >= 33 for place in neighbourhood().places)


def test_an_empty_case_is_an_empty_page() -> None:
    display = build(Document(), Placements(), Options())
    assert display.primitives == ()
    assert display.bounds == Box(-28, -28, 64, 64)
    assert ET.fromstring(to_svg(display)) is not None


def test_somebody_of_whom_it_was_never_said_that_they_live_is_not_said_to_be_a_hundred_and_six() -> None:
    from genogram.model import DateSaid, PartialDate
    from genogram.picture.dating import age_of

    born = DateSaid(family=PartialDate(edtf="1920"))
    assert age_of(Person(id="p", born=born), Options(today=TODAY)) == ""
    assert age_of(Person(id="p", born=born, life=Life.LIVING), Options(today=TODAY)) == "106"
    rough = DateSaid(family=PartialDate(edtf="1984~"))
    assert age_of(Person(id="p", born=rough, life=Life.LIVING), Options(today=TODAY)).startswith("~")
