"""How a report looks: measures, type sizes and colours of a calm printed page that also reads in grey."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.lib.units import mm

from familyapp.reports.text import Style
from genogram.picture.theme import GREY, PAPER, Theme

MARGIN = 20 * mm
TOP = 24 * mm
BOTTOM = 22 * mm
PAGES: dict[str, tuple[float, float]] = {"a4": A4, "a4-wide": landscape(A4), "a3-wide": landscape(A3)}
"""Page sizes by name, width and height in points."""

WIDTH = A4[0] - 2 * MARGIN
"""Width of the text on an upright page, in points."""

REGULAR, BOLD, ITALIC = "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic"


def room(page: str) -> tuple[float, float]:
    """Width and height of the text area of a page size, in points."""
    width, height = PAGES[page]
    return width - 2 * MARGIN, height - TOP - BOTTOM


@dataclass(frozen=True)
class Look:
    """Colours and paragraph styles of one report."""

    theme: Theme
    body: Style
    small: Style
    quote: Style
    title: Style
    overline: Style
    heading: Style
    subheading: Style
    cell: Style
    head_cell: Style
    number_cell: Style
    label: Style
    caption: Style
    lead: Style


def look(grey: bool = False, large: bool = False) -> Look:
    """The look of a report; *large* for letters to a family, which are read at a kitchen table."""
    theme = GREY if grey else PAPER
    size = 10.5 if large else 9.5
    ink = theme.text
    body = Style("body", fontName=REGULAR, fontSize=size, leading=size * 1.5, textColor=ink, spaceAfter=5, splitLongWords=1)
    cell = Style("cell", parent=body, fontSize=size - 1, leading=(size - 1) * 1.4, spaceAfter=0)
    heading = Style(
        "heading",
        parent=body,
        fontName=BOLD,
        fontSize=14,
        leading=19,
        textColor=theme.accent,
        spaceBefore=16,
        spaceAfter=7,
        keepWithNext=1,
    )
    return Look(
        theme=theme,
        body=body,
        small=Style("small", parent=body, fontSize=8, leading=11.5, textColor=theme.muted, spaceAfter=3),
        quote=Style("quote", parent=body, fontName=ITALIC, leftIndent=10, spaceAfter=4),
        title=Style("title", parent=body, fontName=BOLD, fontSize=23, leading=30, spaceAfter=4),
        overline=Style("overline", parent=body, fontSize=9.5, leading=13, textColor=theme.accent, spaceAfter=2),
        heading=heading,
        subheading=Style("subheading", parent=heading, fontSize=10.5, leading=15, textColor=ink, spaceBefore=9, spaceAfter=3),
        cell=cell,
        head_cell=Style("head-cell", parent=cell, fontName=BOLD, fontSize=8, leading=11, textColor=theme.muted),
        number_cell=Style("number-cell", parent=cell, alignment=2),
        label=Style("label", parent=cell, fontSize=8, textColor=theme.muted),
        caption=Style("caption", parent=body, fontSize=8.5, leading=12.5, textColor=theme.muted, spaceBefore=4, spaceAfter=6),
        lead=Style("lead", parent=body, fontSize=size + 1, leading=(size + 1) * 1.5, spaceAfter=8),
    )
