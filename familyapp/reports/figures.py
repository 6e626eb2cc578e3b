"""Genogram and ecomap as vectors, on the smallest page on which they can be read, each with its words below."""

from __future__ import annotations

import dataclasses
import math
from types import MappingProxyType
from typing import cast

from reportlab.lib.units import mm
from reportlab.platypus import ActionFlowable, BaseDocTemplate, Flowable, NextPageTemplate, PageBreak

from familyapp.reports.blocks import Heading, together
from familyapp.reports.context import Context
from familyapp.reports.figure_words import ecomap_in_words, genogram_in_words
from familyapp.reports.style import room
from familyapp.reports.text import P, Story
from genogram.drawing import draw
from genogram.ids import Id
from genogram.model import Document, Layer, PictureKind, ordered
from genogram.picture.options import DEFAULT_LAYERS, Options
from genogram.picture.primitives import DisplayList

FULL = 0.74
"""Points per scene unit at which a small family is drawn: a name is then as large as the text around it."""

READABLE = 0.43
"""Points per scene unit below which small letters (11 units) are under 4.7 points and a larger page is taken."""

COMFORTABLE = 0.5
"""Points per scene unit at which the upright page is kept."""

OVERLAP = 22 * mm
"""What two sheets of a large picture share: a symbol with its name is whole on one of them."""

MOST_SHEETS = 30
_AROUND = 96.0
"""Height in points kept for a figure's heading and first lines of words on its page."""


def genogram(ctx: Context) -> Story:
    """The genogram; nothing where there are no people."""
    if not ctx.doc.persons:
        return []
    title = ctx.t("The family in a picture")
    return _figure(ctx, title, _drawn(ctx, PictureKind.GENOGRAM, None), genogram_in_words(ctx))


def ecomap(ctx: Context) -> Story:
    """The ecomap around a household or person; nothing where no places were told."""
    centre = centre_of(ctx)
    if centre is None or not (ctx.doc.places or ctx.doc.ties):
        return []
    title = ctx.t("What surrounds the family")
    return _figure(ctx, title, _drawn(ctx, PictureKind.ECOMAP, centre), ecomap_in_words(ctx, centre))


def centre_of(ctx: Context) -> Id | None:
    """Whose ecomap: as chosen, else the household with most ties, else that of the index person, else the index person."""
    doc = ctx.doc
    if ctx.options.centre and doc.find(ctx.options.centre):
        return ctx.options.centre
    index = next((p.id for p in ordered(doc.persons) if p.is_index), None)
    index = index or next(iter(sorted(doc.persons)), None)
    ties = [tie.origin for tie in doc.ties.values()]
    homes = []
    for home in doc.households.values():
        members = {m.person for m in home.members}
        ties_here = sum(1 for origin in ties if origin == home.id or origin in members)
        homes.append((-ties_here, index not in members, home.id))
    return min(homes)[2] if homes else index


def _drawn(ctx: Context, kind: PictureKind, centre: Id | None) -> DisplayList:
    options = Options(
        kind=kind,
        date=ctx.options.date,
        today=ctx.today,
        eyes=ctx.options.eyes,
        reader=ctx.reader,
        centre=centre,
        profile=ctx.options.profile,
        theme=ctx.look.theme,
        language=ctx.t.language,
        layers=DEFAULT_LAYERS | ({Layer.HEALTH} if ctx.options.health else frozenset()),
        neutral_marks=ctx.reader == "family",
    )
    return draw(ctx.doc if ctx.loads else without_loads(ctx.doc), options).display


def without_loads(doc: Document) -> Document:
    """*doc* with no burdens on its ties: how a family's own map is drawn unless they want them."""
    ties = {key: dataclasses.replace(tie, burdens=None, what_weighs="") for key, tie in doc.ties.items()}
    return dataclasses.replace(doc, ties=MappingProxyType(ties))


def _figure(ctx: Context, title: str, display: DisplayList, words: Story) -> Story:
    from familyapp.reports.pdf_painter import PictureFlowable

    page, scale = _page_for(display)
    wide, high = display.bounds.w * scale, display.bounds.h * scale
    if page == "a4":
        return [together([Heading(title, ctx), _centred(PictureFlowable(display, wide, high)), *words[:1]]), *words[1:]]
    sheet: Story = [NextPageTemplate(page), PageBreak(), Heading(title, ctx), _centred(PictureFlowable(display, wide, high))]
    sheets = _sheets(ctx, display) if scale < READABLE else []
    if sheets:
        return [*sheet, words[0], *sheets, NextPageTemplate("a4"), PageBreak(), *words[1:]]
    return [*sheet, NextPageTemplate("a4"), *words, _Upright()]


def _centred(picture: Flowable) -> Flowable:
    picture.hAlign = "CENTER"
    return picture


def _page_for(display: DisplayList) -> tuple[str, float]:
    """(page size, points per scene unit) on which a picture is drawn as a whole."""
    for page, enough in (("a4", COMFORTABLE), ("a4-wide", READABLE), ("a3-wide", READABLE), ("a3-wide", 0.0)):
        wide, high = room(page)
        scale = min(wide / display.bounds.w, (high - _AROUND) / display.bounds.h, FULL)
        if scale >= enough:
            return page, scale
    raise AssertionError("some page takes every picture")


def _sheets(ctx: Context, display: DisplayList) -> Story:
    """A picture that is too wide to be read on one page, once more in readable size over several overlapping sheets."""
    wide, high = room("a3-wide")
    high -= 40
    full = (display.bounds.w * COMFORTABLE, display.bounds.h * COMFORTABLE)
    columns = max(1, math.ceil((full[0] - OVERLAP) / (wide - OVERLAP)))
    rows = max(1, math.ceil((full[1] - OVERLAP) / (high - OVERLAP)))
    if columns * rows > MOST_SHEETS:
        ctx.note("picture_too_large", sheets=str(columns * rows))
        return [P(ctx.t("This picture is too large to be read on paper. Use the picture file to zoom in."), ctx.look.caption)]
    story: Story = []
    for row in range(rows):
        for column in range(columns):
            said = ctx.t(
                "Sheet {column} of {columns} across, {row} of {rows} down",
                column=column + 1,
                columns=columns,
                row=row + 1,
                rows=rows,
            )
            part = _Part(display, full, (column * (wide - OVERLAP), row * (high - OVERLAP)), (wide, high))
            story += [PageBreak(), P(said, ctx.look.caption), part]
    return story


class _Upright(ActionFlowable):  # type: ignore[misc]
    """Turns to the next upright page, unless the words of the picture have done so already."""

    def apply(self, doc: BaseDocTemplate) -> None:
        if doc.pageTemplate.id != "a4":
            doc.handle_pageBreak()


class _Part(Flowable):  # type: ignore[misc]
    """One sheet of a large picture: the whole is kept in the PDF once and shown through a window."""

    def __init__(
        self, display: DisplayList, full: tuple[float, float], corner: tuple[float, float], size: tuple[float, float]
    ) -> None:
        super().__init__()
        self._display, self._full, self._corner = display, full, corner
        self.width, self.height = min(size[0], full[0] - corner[0]), min(size[1], full[1] - corner[1])

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        from familyapp.reports.pdf_painter import PictureFlowable

        canvas = self.canv
        name = f"picture-{self._display.title}-{self._full[0]:.2f}-{self._full[1]:.2f}-{len(self._display.primitives)}"
        if not canvas.hasForm(name):
            canvas.beginForm(name, 0, 0, *self._full)
            picture = cast(Flowable, PictureFlowable(self._display, *self._full))
            picture.wrap(*self._full)
            picture.drawOn(canvas, 0, 0)
            canvas.endForm()
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(0, 0, self.width, self.height)
        canvas.clipPath(window, stroke=0, fill=0)
        canvas.translate(-self._corner[0], self.height + self._corner[1] - self._full[1])
        canvas.doForm(name)
        canvas.restoreState()
