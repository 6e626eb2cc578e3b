"""Whatever is typed is printed as typed."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reportlab.platypus import SimpleDocTemplate, Table

from familyapp.reports.fonts import register_all
from familyapp.reports.style import look
from familyapp.reports.text import P, bold
from tests.familyapp.reports.reading import pages_of

NASTY = (
    "<b>Anna",
    "</para>",
    "<img src=x.png>",
    "<br/>",
    "&lt;i&gt;",
    "Tom & Lea",
    "{name}",
    "%s %(a)s",
    "\"quoted\" 'names'",
    "a\\b",
    "]]>",
    "<!-- note -->",
    "Ґанна Їжакевич-Щур",
    "Åse Bjørnæs",
    "Ñandú Œuvre ß",
    "ሰላም ተስፋይ",
    "Zoë-Ümit O'Néill",
    "<font size=40>big</font>",
    "<onDraw name=x/>",
    "#;--",
)


def pdf_of(*texts: str) -> bytes:
    register_all()
    out = io.BytesIO()
    style = look().body
    SimpleDocTemplate(out).build([P(text, style) for text in texts])
    return out.getvalue()


@pytest.mark.parametrize("name", NASTY)
def test_names_are_printed_as_typed(name: str) -> None:
    assert name in " ".join("".join(pages_of(pdf_of(name))).split("\r\n"))


def test_a_long_name_is_broken_but_whole() -> None:
    name = "Maximiliane" * 20
    assert name in "".join(pages_of(pdf_of(name))).replace("\r\n", "")


def test_arabic_runs_from_the_right_first_line_on_top_with_its_year() -> None:
    said = "سارة أم لثلاثة أطفال. تعيش في هامبورغ منذ 2019 وهي تعمل في المدرسة القريبة من البيت كل يوم مع جارتها وتحب عملها كثيرا"
    lines = [line for line in "".join(pages_of(pdf_of(said))).split("\r\n") if line.strip()]
    assert len(lines) > 1
    assert lines[0].split()[0] == "سارة"
    assert "2019" in " ".join(lines)
    assert " ".join(" ".join(lines).split()) == said


def test_a_name_from_the_right_inside_a_line_from_the_left() -> None:
    found = "".join(pages_of(pdf_of("Amal أمل حداد lives here")))
    assert found.startswith("Amal")
    assert found.rstrip().endswith("lives here")
    assert "أمل" in found


def test_a_letter_no_font_has_leaves_a_mark() -> None:
    assert "\ufffd" in "".join(pages_of(pdf_of("Anna 😀")))


def test_lines_stay_lines_and_control_letters_go() -> None:
    found = "".join(pages_of(pdf_of("one\ntwo\x00\x07 three\ud800")))
    assert "one\r\ntwo three" in found


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
@example("\uaaf7\U000109d2")
def test_no_text_breaks_a_page(text: str) -> None:
    register_all()
    style = look().cell
    rows = [[P(text, style), P([bold(text), ": ", text], style)]]
    SimpleDocTemplate(io.BytesIO()).build([Table(rows, colWidths=[40, 90], splitInRow=1)])


def test_paragraphs_are_made_in_one_place_only() -> None:
    root = Path(__file__).parents[3] / "familyapp" / "reports"
    makers = sorted(p.name for p in root.rglob("*.py") if re.search(r"\bX?Paragraph\(", p.read_text(encoding="utf-8")))
    assert makers == ["text.py"]
