"""The display list as SVG text: valid, no scripts, no links, the same bytes for the same picture."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from genogram.picture.glyphs import text_steps
from genogram.picture.measure import BOX, BOX_PEN, Run, Shaped, shaped
from genogram.picture.outline import steps_of
from genogram.picture.primitives import (
    Close,
    Curve,
    DisplayList,
    Ellipse,
    Fill,
    Group,
    Image,
    Line,
    Move,
    Path,
    Pen,
    Primitive,
    Rect,
    Step,
    Tag,
    Text,
)
from genogram.picture.shaping import begins_right_to_left

_FAMILY = "'Noto Sans','Noto Sans Arabic','Noto Sans Ethiopic',sans-serif"
_STYLE = "text{font-kerning:none;font-variant-ligatures:none;white-space:pre}"
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


def to_svg(display: DisplayList, outlines: bool = False) -> str:
    """The picture as one SVG document; one scene unit is one CSS pixel.

    Letters are text in the bundled fonts' names, stretched to their measured width where another font stands in;
    with *outlines* they are shapes instead, the same everywhere but not to be searched or edited.
    """
    box = display.bounds
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"{_n(box.x)} {_n(box.y)} {_n(box.w)} {_n(box.h)}",
            "width": _n(box.w),
            "height": _n(box.h),
            "role": "img",
            "xml:lang": display.language,
            "font-family": _FAMILY,
        },
    )
    if display.title:
        ET.SubElement(root, "title").text = _legal(display.title)
    ET.SubElement(root, "style").text = _STYLE
    if display.ground:
        ET.SubElement(root, "rect", _frame(box.x, box.y, box.w, box.h) | {"fill": display.ground})
    _write(root, display.primitives, outlines)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _write(parent: ET.Element, primitives: Iterable[Primitive], outlines: bool) -> None:
    for one in primitives:
        if isinstance(one, Group):
            _write(ET.SubElement(parent, "g", {"class": one.name}), one.children, outlines)
        elif isinstance(one, Tag):
            group = ET.SubElement(parent, "g", {"class": one.part, "data-id": _legal(one.element)})
            if one.title:
                group.set("role", "img")
                ET.SubElement(group, "title").text = _legal(one.title)
            _write(group, one.children, outlines)
        elif isinstance(one, Text):
            _write_text(parent, one, outlines)
        elif isinstance(one, Image):
            href = f"data:{one.media_type};base64,{base64.b64encode(one.data).decode('ascii')}"
            ET.SubElement(parent, "image", _frame(one.x, one.y, one.w, one.h) | {"href": href})
        else:
            _write_shape(parent, one)


def _write_shape(parent: ET.Element, shape: Rect | Ellipse | Path) -> None:
    look = _pen(shape.pen) | _fill(shape.fill)
    plain = not (shape.pen and shape.pen.dash)
    if isinstance(shape, Rect) and plain:
        corner = {"rx": _n(shape.radius)} if shape.radius else {}
        ET.SubElement(parent, "rect", _frame(shape.x, shape.y, shape.w, shape.h) | corner | look)
    elif isinstance(shape, Ellipse) and plain:
        place = {"cx": _n(shape.cx), "cy": _n(shape.cy), "rx": _n(shape.rx), "ry": _n(shape.ry)}
        ET.SubElement(parent, "ellipse", place | look)
    else:
        ET.SubElement(parent, "path", {"d": path_data(steps_of(shape))} | look)


def _write_text(parent: ET.Element, text: Text, outlines: bool) -> None:
    done = shaped(text.text, text.bold, text.italic)
    if not done.advance:
        return
    look = {"font-size": _n(text.size), "fill": text.colour}
    if text.bold:
        look["font-weight"] = "700"
    if text.italic:
        look["font-style"] = "italic"
    left = text.x - _ANCHORS[text.anchor] * text.width
    if outlines:
        _write_outlines(parent, text, left, done)
        return
    if all(run.face for run in done.runs):
        place = {"x": _n(left + text.width / 2), "y": _n(text.y), "text-anchor": "middle"}
        place |= {"textLength": _n(text.width), "lengthAdjust": "spacingAndGlyphs"}
        if begins_right_to_left(text.text):
            place["direction"] = "rtl"
        if text.halo:
            halo = {"fill": "none", "stroke": text.halo, "stroke-width": "3", "stroke-linejoin": "round", "aria-hidden": "true"}
            ET.SubElement(parent, "text", look | halo | place).text = _legal(text.text)
        ET.SubElement(parent, "text", look | place).text = _legal(text.text)
        return
    group = ET.SubElement(parent, "g", {"aria-label": _legal(text.text)})
    for run in done.runs:
        start = left + run.x * text.size / 1000
        if run.face:
            place = {"x": _n(start), "y": _n(text.y), "unicode-bidi": "bidi-override", "direction": "ltr"}
            ET.SubElement(group, "text", look | place).text = _legal(run.text)
            continue
        _write_boxes(group, text, start, run)


def _write_outlines(parent: ET.Element, text: Text, left: float, done: Shaped) -> None:
    group = ET.SubElement(parent, "g", {"aria-label": _legal(text.text)})
    steps = text_steps(text, left)
    if text.halo:
        _write_shape(group, Path(steps, Pen(text.halo, 3.0, join="round")))
    if steps:
        _write_shape(group, Path(steps, fill=Fill(text.colour)))
    for run in done.runs:
        if not run.face:
            _write_boxes(group, text, left + run.x * text.size / 1000, run)


def _write_boxes(parent: ET.Element, text: Text, start: float, run: Run) -> None:
    """A box for each letter that no bundled font has."""
    unit = text.size / 1000
    for i, _ in enumerate(run.glyphs):
        x = start + (sum(run.advances[:i]) + BOX[0]) * unit
        box = Rect(x, text.y - BOX[3] * unit, BOX[2] * unit, BOX[3] * unit, Pen(text.colour, BOX_PEN * unit))
        _write_shape(parent, box)


def path_data(steps: Iterable[Step]) -> str:
    """Steps as the ``d`` of an SVG path."""
    out: list[str] = []
    for step in steps:
        if isinstance(step, Move):
            out.append(f"M{_n(step.x)} {_n(step.y)}")
        elif isinstance(step, Line):
            out.append(f"L{_n(step.x)} {_n(step.y)}")
        elif isinstance(step, Curve):
            out.append(f"C{_n(step.x1)} {_n(step.y1)} {_n(step.x2)} {_n(step.y2)} {_n(step.x)} {_n(step.y)}")
        elif isinstance(step, Close):
            out.append("Z")
    return "".join(out)


def _frame(x: float, y: float, w: float, h: float) -> dict[str, str]:
    return {"x": _n(x), "y": _n(y), "width": _n(w), "height": _n(h)}


def _pen(pen: Pen | None) -> dict[str, str]:
    if pen is None:
        return {}
    look = {"stroke": pen.colour, "stroke-width": _n(pen.width)}
    if pen.dash:
        look["stroke-dasharray"] = " ".join(_n(d) for d in pen.dash)
    if pen.cap != "butt":
        look["stroke-linecap"] = pen.cap
    if pen.join != "miter":
        look["stroke-linejoin"] = pen.join
    return look


def _fill(fill: Fill | None) -> dict[str, str]:
    if fill is None:
        return {"fill": "none"}
    return {"fill": fill.colour} if fill.opacity >= 1 else {"fill": fill.colour, "fill-opacity": _n(fill.opacity)}


def _n(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _legal(text: str) -> str:
    """*text* without characters that XML cannot hold."""
    return "".join(c for c in text if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000")
