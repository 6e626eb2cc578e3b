"""Paints a display list with reportlab: as a page of its own or as a flowable in a report. Vectors and embedded fonts."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A3, A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from genogram.picture.fonts import path_of
from genogram.picture.glyphs import glyph_steps, text_steps
from genogram.picture.measure import BOX, BOX_PEN, Run, runs
from genogram.picture.outline import leaves, steps_of
from genogram.picture.primitives import (
    Close,
    Curve,
    DisplayList,
    Ellipse,
    Fill,
    Image,
    Line,
    Move,
    Path,
    Pen,
    Primitive,
    Rect,
    Step,
    Text,
)

UNIT = 0.75
"""Points a scene unit takes at full size: 96 units are one inch."""

LARGER = 1.2
"""How much a small picture may grow to fill an A4 or A3 page."""

PAGE_MARGIN = 28.0
"""Margin of an A4 or A3 page in points."""

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_PAGES = {"a4": A4, "a3": A3}
_HALO = 3.0
_INVISIBLE = 3
_HAIR = 0.001
"""Taken off a fitted page: programs that raster it round its size up, and a full pixel more would stretch the picture."""


def to_pdf(display: DisplayList, page: str = "fit") -> bytes:
    """The picture as a PDF of one page: ``fit`` as large as the picture, ``a4`` or ``a3`` turned as it fits best.

    Raises KeyError for another page name. The same picture gives the same bytes; the only metadata is the title.
    """
    box = display.bounds
    if page == "fit":
        width, height, margin, scale = box.w * UNIT - _HAIR, box.h * UNIT - _HAIR, 0.0, UNIT
    else:
        short, long = _PAGES[page]
        wide = box.w > box.h
        width, height = (long, short) if wide else (short, long)
        margin = PAGE_MARGIN
        scale = min(UNIT * LARGER, (width - 2 * margin) / box.w, (height - 2 * margin) / box.h)
    data = BytesIO()
    font = _registered("NotoSans-Regular")
    canvas = Canvas(data, pagesize=(width, height), invariant=1, initialFontName=font, lang=display.language)
    canvas.setTitle(display.title)
    canvas.setProducer("")
    canvas.setCreator("")
    canvas.setAuthor("")
    canvas.setSubject("")
    if display.ground and page == "fit":
        canvas.setFillColor(HexColor(display.ground))
        canvas.rect(0, 0, width, height, stroke=0, fill=1)
    left = margin + (width - 2 * margin - box.w * scale) / 2
    top = height - margin - (height - 2 * margin - box.h * scale) / 2
    canvas.translate(left, top)
    canvas.scale(scale, -scale)
    canvas.translate(-box.x, -box.y)
    draw(canvas, display.primitives)
    canvas.showPage()
    canvas.save()
    return data.getvalue()


class PictureFlowable(Flowable):  # type: ignore[misc]
    """A picture in a report, as large as *width* x *height* points allow, never larger than full size."""

    def __init__(self, display: DisplayList, width: float, height: float) -> None:
        super().__init__()
        self.display = display
        box = display.bounds
        self.scale = min(UNIT, width / box.w, height / box.h) if box.w and box.h else UNIT
        self.width, self.height = box.w * self.scale, box.h * self.scale
        self.hAlign = "CENTER"

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Size in points; shrinks once more where the frame is smaller."""
        box = self.display.bounds
        if self.width > available_width > 0:
            self.scale = available_width / box.w
            self.width, self.height = box.w * self.scale, box.h * self.scale
        return self.width, self.height

    def draw(self) -> None:
        """Called by reportlab with the origin at the flowable's lower left corner."""
        box = self.display.bounds
        canvas: Canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self.height)
        canvas.scale(self.scale, -self.scale)
        canvas.translate(-box.x, -box.y)
        draw(canvas, self.display.primitives)
        canvas.restoreState()


def draw(canvas: Canvas, primitives: Iterable[Primitive]) -> None:
    """Draws *primitives*; y must already grow downwards on *canvas*."""
    canvas.setMiterLimit(4)
    for one in leaves(primitives):
        if isinstance(one, Text):
            _draw_text(canvas, one)
        elif isinstance(one, Image):
            _draw_image(canvas, one)
        elif isinstance(one, Rect | Ellipse | Path):
            _draw_shape(canvas, one)


def _draw_shape(canvas: Canvas, shape: Rect | Ellipse | Path) -> None:
    if shape.pen:
        _set_pen(canvas, shape.pen)
    if shape.fill:
        _set_fill(canvas, shape.fill)
    canvas.drawPath(_path(canvas, shape), stroke=int(shape.pen is not None), fill=int(shape.fill is not None), fillMode=1)


def _path(canvas: Canvas, shape: Rect | Ellipse | Path) -> PDFPathObject:
    path = canvas.beginPath()
    for step in _no_plain_box(steps_of(shape)):
        if isinstance(step, Line):
            path.lineTo(step.x, step.y)
        elif isinstance(step, Move):
            path.moveTo(step.x, step.y)
        elif isinstance(step, Curve):
            path.curveTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y)
        elif isinstance(step, Close):
            path.close()
    return path


def _no_plain_box(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """A box whose first side is a (straight) curve: programs move the edges of plain boxes, such as an l, to whole pixels."""
    if len(steps) > 1 and len(steps) < 7 and isinstance(steps[0], Move) and all(isinstance(s, Line | Close) for s in steps[1:]):
        first, second = steps[0], steps[1]
        if isinstance(second, Line):
            return (first, Curve(first.x, first.y, second.x, second.y, second.x, second.y), *steps[2:])
    return steps


def _set_pen(canvas: Canvas, pen: Pen) -> None:
    canvas.setStrokeColor(HexColor(pen.colour))
    canvas.setLineWidth(pen.width)
    canvas.setLineCap(_CAPS[pen.cap])
    canvas.setLineJoin(_JOINS[pen.join])
    canvas.setDash(list(pen.dash))


def _set_fill(canvas: Canvas, fill: Fill) -> None:
    solid = HexColor(fill.colour)
    canvas.setFillColor(Color(solid.red, solid.green, solid.blue, alpha=fill.opacity))


def _draw_text(canvas: Canvas, text: Text) -> None:
    """A line of text as outlines, the same in every program, and under it the letters themselves, to be found and copied."""
    left = text.x - _ANCHORS[text.anchor] * text.width
    unit = text.size / 1000
    if text.halo:
        _draw_shape(canvas, Path(text_steps(text, left), Pen(text.halo, _HALO, join="round")))
    canvas.setFillColor(HexColor(text.colour))
    for run in runs(text.text, text.bold, text.italic):
        start = left + run.x * unit
        if run.face:
            _draw_run(canvas, run, start, text.y, text.size)
            continue
        _set_pen(canvas, Pen(text.colour, BOX_PEN * unit))
        for i, _ in enumerate(run.glyphs):
            x = start + (sum(run.advances[:i]) + BOX[0]) * unit
            canvas.rect(x, text.y - BOX[3] * unit, BOX[2] * unit, BOX[3] * unit, stroke=1, fill=0)


def _draw_run(canvas: Canvas, run: Run, x: float, y: float, size: float) -> None:
    unit = size / 1000
    at = 0.0
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(unit, unit)
    for number, advance in zip(run.glyphs, run.advances, strict=True):
        steps = glyph_steps(run.face, number)
        if steps:
            if at:
                canvas.translate(at, 0)
                at = 0.0
            canvas.doForm(_form(canvas, run.face, number))
        at += advance
    canvas.restoreState()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(1, -1)
    hidden = canvas.beginText(0, 0)
    hidden.setTextRenderMode(_INVISIBLE)
    hidden.setFont(_registered(run.face), size)
    hidden.textOut(run.text)
    canvas.drawText(hidden)
    canvas.restoreState()


def _form(canvas: Canvas, face: str, number: int) -> str:
    """Name of the glyph's drawing in this document; drawn once, used for every such letter."""
    name = f"{face}.{number}"
    if not canvas.hasForm(name):
        canvas.beginForm(name, -2000, -2000, 4000, 2000)
        canvas.drawPath(_path(canvas, Path(glyph_steps(face, number))), stroke=0, fill=1, fillMode=1)
        canvas.endForm()
    return name


def _registered(name: str) -> str:
    """The face's name, known to reportlab from now on."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(path_of(name))))
    return name


def _draw_image(canvas: Canvas, image: Image) -> None:
    canvas.saveState()
    canvas.translate(image.x, image.y + image.h)
    canvas.scale(1, -1)
    canvas.drawImage(ImageReader(BytesIO(image.data)), 0, 0, image.w, image.h, mask="auto")
    canvas.restoreState()
