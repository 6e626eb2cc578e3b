"""The pages themselves: sizes, running head, recipient, page x of y, and a PDF that tells nothing but its content."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from familyapp.reports.blocks import Heading
from familyapp.reports.fonts import width
from familyapp.reports.style import BOTTOM, MARGIN, PAGES, REGULAR, TOP, Look
from familyapp.reports.text import P, Story, Style
from resources.i18n import Translator


def build_pdf(story: Story, *, t: Translator, look: Look, title: str, head: str, footer: str) -> bytes:
    """The finished PDF of *story*. *title* is its neutral title in the metadata, *head* and *footer* run on every page.

    The same story gives the same bytes: no clock, no random id, no name of a machine or person is written.
    """
    out = io.BytesIO()
    document = _Pages(out, title, look, t, head, footer)
    document.build(story, canvasmaker=_numbered(t, look))
    return out.getvalue()


class _Pages(BaseDocTemplate):  # type: ignore[misc]
    """Page templates of all sizes; headings go into the outline."""

    def __init__(self, out: io.BytesIO, title: str, look: Look, t: Translator, head: str, footer: str) -> None:
        super().__init__(
            out,
            title=title,
            author="",
            subject="",
            creator="familyapp",
            producer="familyapp",
            lang=t.language,
            invariant=1,
            pageCompression=1,
            displayDocTitle=1,
        )
        self._headings = 0
        for name, (wide, high) in PAGES.items():
            frame = Frame(
                MARGIN,
                BOTTOM,
                wide - 2 * MARGIN,
                high - TOP - BOTTOM,
                leftPadding=0,
                rightPadding=0,
                topPadding=0,
                bottomPadding=0,
                id=name,
            )
            furniture = _furniture(look, head, footer)
            self.addPageTemplates(PageTemplate(id=name, frames=[frame], pagesize=(wide, high), onPage=furniture))

    def afterFlowable(self, flowable: Flowable) -> None:
        if isinstance(flowable, Heading):
            key = f"h{self._headings}"
            self._headings += 1
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.outline, key, 0, 0)


def _furniture(look: Look, head: str, footer: str) -> Callable[[Canvas, BaseDocTemplate], None]:
    """Draws what stands on every page but the page number, which is known only at the end."""

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        wide, high = canvas._pagesize
        canvas.saveState()
        canvas.setStrokeColor(colors.HexColor(look.theme.line))
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, BOTTOM - 12, wide - MARGIN, BOTTOM - 12)
        _line(canvas, footer, MARGIN, BOTTOM - 26, wide - 2 * MARGIN - 110, look.small)
        if document.page > 1:
            _line(canvas, head, MARGIN, high - TOP + 16, wide - 2 * MARGIN, look.small)
        canvas.restoreState()

    return draw


def _line(canvas: Canvas, text: str, x: float, y: float, room: float, style: Style) -> None:
    """One line of text that is shortened where it does not fit."""
    said = " ".join(text.split())
    if width(said, style.fontSize) > room:
        while said and width(said + "…", style.fontSize) > room:
            said = said[:-1]
        said += "…"
    line = P(said, style)
    _, height = line.wrap(room + 4, 100)
    line.drawOn(canvas, x, y - height + style.leading)


def _numbered(t: Translator, look: Look) -> Callable[..., Canvas]:
    """A canvas that writes "page x of y" when all pages are there."""

    class Numbered(Canvas):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **{**kwargs, "initialFontName": REGULAR})
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self._kept, 1):
                self.__dict__.update(state)
                wide, _ = self._pagesize
                said = t("page {page} of {pages}", page=number, pages=len(self._kept))
                right = Style("page", parent=look.small, alignment=2)
                line = P(said, right)
                _, height = line.wrap(106, 40)
                line.drawOn(self, wide - MARGIN - 106, BOTTOM - 26 - height + right.leading)
                super().showPage()
            super().save()

    return Numbered
