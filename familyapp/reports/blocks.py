"""Building blocks of a page: headings, tables that may split, bullet lists, lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

from reportlab.lib import colors
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether, Spacer, Table, TableStyle

from familyapp.reports.context import Context
from familyapp.reports.style import WIDTH
from familyapp.reports.text import P, Run, Story, Style

Cell: TypeAlias = str | Run | Sequence[str | Run] | Flowable | list[Flowable]


class Heading(Flowable):  # type: ignore[misc]
    """A section's heading: text over a thin rule; it also stands in the outline of the PDF."""

    def __init__(self, text: str, ctx: Context) -> None:
        super().__init__()
        self.outline = text
        self._inner = P(text, ctx.look.heading)
        self._line = ctx.look.theme.line

    def getSpaceBefore(self) -> float:
        return 16.0

    def getSpaceAfter(self) -> float:
        return 8.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, inner = cast(tuple[float, float], self._inner.wrap(aW, aH))
        self.width, self.height = aW, inner + 4
        return self.width, self.height

    def draw(self) -> None:
        self._inner.drawOn(self.canv, 0, 4)
        self.canv.setStrokeColor(colors.HexColor(self._line))
        self.canv.setLineWidth(0.75)
        self.canv.line(0, 0, self.width, 0)


def section(ctx: Context, title: str, story: Story, need: float = 110) -> Story:
    """*story* under its heading; nothing where there is no story. *need* is the room in points a section asks for to begin."""
    return [CondPageBreak(need), Heading(title, ctx), *story] if story else []


def table(
    ctx: Context,
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    numbers: Sequence[int] = (),
    room: float = WIDTH,
) -> Flowable:
    """A table of *heads* over *rows*; *widths* are shares of *room*, *numbers* columns set to the right. Long rows may split."""
    look = ctx.look
    total = sum(widths)
    cells: list[list[object]] = []
    if any(heads):
        right = Style("head-right", parent=look.head_cell, alignment=2)
        cells.append([P(head, right if i in numbers else look.head_cell) for i, head in enumerate(heads)])
    cells += [[_cell(cell, look.number_cell if i in numbers else look.cell) for i, cell in enumerate(row)] for row in rows]
    rule = colors.HexColor(look.theme.line)
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("LEFTPADDING", (1, 0), (-1, -1), 6),
        ("RIGHTPADDING", (0, 0), (-2, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, rule),
    ]
    if any(heads):
        style += [
            ("LINEBELOW", (0, 0), (-1, 0), 0.75, colors.HexColor(look.theme.muted)),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ]
    made = Table(
        cells,
        colWidths=[room * width / total for width in widths],
        repeatRows=1 if any(heads) else 0,
        splitInRow=1,
        spaceBefore=2,
        spaceAfter=8,
    )
    made.setStyle(TableStyle(style))
    return cast(Flowable, made)


def _cell(cell: Cell, style: Style) -> object:
    if isinstance(cell, Flowable):
        return cell
    if isinstance(cell, list) and cell and isinstance(cell[0], Flowable):
        return cell
    return P(cast("str | Run | Sequence[str | Run]", cell), style)


def facts(ctx: Context, rows: Sequence[tuple[str, Cell]], label: float = 0.22) -> Flowable:
    """Label and value pairs, as at the head of a letter."""
    cells = [[P(name, ctx.look.label), _cell(value, ctx.look.cell)] for name, value in rows]
    made = Table(cells, colWidths=[WIDTH * label, WIDTH * (1 - label)], spaceAfter=6, splitInRow=1)
    made.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return cast(Flowable, made)


def bullet(ctx: Context, text: str | Run | Sequence[str | Run], style: Style | None = None) -> Flowable:
    """One line of a list, with a hanging dash."""
    base = style or ctx.look.body
    hanging = Style("bullet", parent=base, leftIndent=11, firstLineIndent=-11, spaceAfter=3)
    parts = [text] if isinstance(text, str | Run) else list(text)
    return P(["–\u2002", *parts], hanging)


def together(parts: Story) -> Flowable:
    """Flowables that stay on one page where they fit on one. Those together already are taken apart: nested, they never fit."""
    flat = [inner for part in parts for inner in (part._content if isinstance(part, KeepTogether) else [part])]
    return cast(Flowable, KeepTogether(flat))


def gap(height: float) -> Flowable:
    """Empty room."""
    return cast(Flowable, Spacer(1, height))


def writing_lines(ctx: Context, count: int) -> Story:
    """Lines to write on by hand."""
    rule = colors.HexColor(ctx.look.theme.quiet)
    return [HRFlowable(width="100%", thickness=0.5, color=rule, spaceBefore=20, spaceAfter=0) for _ in range(count)]
