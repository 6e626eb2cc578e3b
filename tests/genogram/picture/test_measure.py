"""Widths are those of the fonts; nothing of a name is lost when it is shaped or wrapped."""

from __future__ import annotations

import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from genogram.picture.fonts import face, path_of
from genogram.picture.measure import missing_glyphs, runs, shaped, text_width, wrap
from genogram.picture.shaping import begins_right_to_left, is_right_to_left, visual

FACES = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSans-Italic",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansEthiopic-Regular",
    "NotoSansEthiopic-Bold",
)


@pytest.mark.parametrize("name", FACES)
def test_our_reading_of_a_font_equals_that_of_a_font_library(name: str) -> None:
    with TTFont(path_of(name)) as font:
        names = font.getBestCmap()
        glyphs = {code: font.getGlyphID(glyph) for code, glyph in names.items()}
        widths = {code: font["hmtx"][glyph][0] * 1000 / font["head"].unitsPerEm for code, glyph in names.items()}
    ours = face(name)
    assert dict(ours.glyphs) == glyphs
    assert {code: ours.advances[number] for code, number in ours.glyphs.items()} == widths


def test_a_width_is_the_sum_of_its_letters_without_kerning() -> None:
    assert text_width("AVAT", 10) == pytest.approx(sum(text_width(c, 10) for c in "AVAT"))
    assert text_width("", 10) == 0
    assert text_width("Lea", 20) == pytest.approx(2 * text_width("Lea", 10))


def test_arabic_is_joined_and_turned() -> None:
    assert visual("سلام") == "ﻡﻼﺳ"
    assert text_width("سلام", 10) < sum(text_width(c, 10) for c in "سلام")
    assert {run.face for run in runs("محمد")} == {"NotoSansArabic-Regular"}


def test_each_script_has_its_font() -> None:
    faces = [run.face for run in runs("Lea ሰላም", bold=True)]
    assert faces == ["NotoSans-Bold", "NotoSansEthiopic-Bold"]


def test_letters_nobody_has_are_boxes_and_are_named() -> None:
    assert missing_glyphs("Ada 🙂 汉🙂") == "🙂汉"
    assert missing_glyphs("Оксана Müller سلام ሰላም") == ""
    boxes = [run for run in runs("🙂汉") if not run.face]
    assert sum(len(run.glyphs) for run in boxes) == 2


def test_which_way_a_line_runs() -> None:
    assert is_right_to_left("Amal أمل")
    assert not begins_right_to_left("Amal أمل")
    assert begins_right_to_left("أمل Amal")
    assert not begins_right_to_left("1984")


@given(st.text(max_size=40), st.booleans(), st.booleans())
def test_runs_follow_one_another_and_make_up_the_whole_width(text: str, bold: bool, italic: bool) -> None:
    done = shaped(text, bold, italic)
    at = 0.0
    for run in done.runs:
        assert run.x == pytest.approx(at)
        assert len(run.glyphs) == len(run.advances) == len(run.text)
        at += sum(run.advances)
    assert done.advance == pytest.approx(at)


@given(st.text(st.sampled_from("abcdeüßЖщ -ñ漢 "), max_size=60), st.floats(30, 200))
def test_wrapping_loses_no_letter(text: str, width: float) -> None:
    lines = wrap(text, width, 13)
    assert "".join("".join(lines).split()).replace("-", "") == "".join(text.split()).replace("-", "")
    assert all(text_width(line, 13) <= width for line in lines if len(line) > 3)


def test_long_names_wrap_at_hyphens_and_evenly() -> None:
    lines = wrap("Hans-Joachim von Müller-Lüdenscheidt", 116, 13, bold=True)
    assert lines == ("Hans-Joachim", "von Müller-", "Lüdenscheidt")
    assert len(wrap("a" * 200, 100, 13)) > 10


def test_decomposed_letters_are_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Їжак é")
    assert text_width(decomposed, 13) == text_width("Їжак é", 13)
