"""The display list as plain JSON values: what ``familyapp draw -o OUT.json`` writes and golden tests compare."""

from __future__ import annotations

from genogram.picture.extent import text_box
from genogram.picture.primitives import (
    Box,
    DisplayList,
    Ellipse,
    Fill,
    Group,
    Image,
    Path,
    Pen,
    Primitive,
    Rect,
    Tag,
    Text,
)
from genogram.picture.svg import path_data

Json = dict[str, "Value"]
Value = str | float | bool | None | list["Value"] | dict[str, "Value"]


def to_json(display: DisplayList) -> Json:
    """Bounds, ground and the tree of primitives; every text with the box it takes, every tag with its element."""
    return {
        "bounds": _box(display.bounds),
        "ground": display.ground,
        "language": display.language,
        "title": display.title,
        "primitives": [_one(p) for p in display.primitives],
    }


def _one(one: Primitive) -> Value:
    made: Json
    if isinstance(one, Group):
        return {"type": "group", "name": one.name, "children": [_one(p) for p in one.children]}
    if isinstance(one, Tag):
        children: list[Value] = [_one(p) for p in one.children]
        return {"type": "tag", "part": one.part, "element": one.element, "title": one.title, "children": children}
    if isinstance(one, Text):
        made = {"type": "text", "x": _n(one.x), "y": _n(one.y), "text": one.text, "size": _n(one.size), "anchor": one.anchor}
        made |= {"width": _n(one.width), "colour": one.colour, "box": _box(text_box(one))}
        made |= {"bold": one.bold, "italic": one.italic}
        return made | ({"halo": one.halo} if one.halo else {})
    if isinstance(one, Image):
        return {
            "type": "image",
            "box": _box(Box(one.x, one.y, one.w, one.h)),
            "media_type": one.media_type,
            "bytes": len(one.data),
        }
    if isinstance(one, Rect):
        made = {"type": "rect", "box": _box(Box(one.x, one.y, one.w, one.h)), "radius": _n(one.radius)}
    elif isinstance(one, Ellipse):
        made = {"type": "ellipse", "cx": _n(one.cx), "cy": _n(one.cy), "rx": _n(one.rx), "ry": _n(one.ry)}
    else:
        assert isinstance(one, Path)
        made = {"type": "path", "d": path_data(one.steps)}
    return made | _pen(one.pen) | _fill(one.fill)


def _pen(pen: Pen | None) -> Json:
    if pen is None:
        return {}
    look: Json = {"colour": pen.colour, "width": _n(pen.width)}
    if pen.dash:
        look["dash"] = [_n(d) for d in pen.dash]
    if (pen.cap, pen.join) != ("butt", "miter"):
        look |= {"cap": pen.cap, "join": pen.join}
    return {"pen": look}


def _fill(fill: Fill | None) -> Json:
    return {"fill": {"colour": fill.colour, "opacity": _n(fill.opacity)}} if fill else {}


def _box(box: Box) -> Value:
    return [_n(box.x), _n(box.y), _n(box.w), _n(box.h)]


def _n(value: float) -> float:
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded
