"""A display list as text, one primitive a line, to be read and compared by people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from genogram.picture.primitives import DisplayList, Ellipse, Fill, Group, Image, Path, Pen, Primitive, Rect, Tag, Text
from genogram.picture.svg import path_data


def dump(display: DisplayList) -> str:
    """The whole picture."""
    b = display.bounds
    head = f"bounds {_n(b.x)} {_n(b.y)} {_n(b.w)} {_n(b.h)} ground {display.ground} language {display.language}"
    return "\n".join([head, *_lines(display.primitives, 0)]) + "\n"


def _lines(primitives: Iterable[Primitive], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for one in primitives:
        match one:
            case Group():
                yield f"{pad}group {one.name}"
                yield from _lines(one.children, depth + 1)
            case Tag():
                yield f"{pad}tag {one.part} {one.element[:23]} | {one.title}"
                yield from _lines(one.children, depth + 1)
            case Text():
                style = " bold" * one.bold + " italic" * one.italic + (f" halo {one.halo}" if one.halo else "")
                place = f"{_n(one.x)} {_n(one.y)} {one.anchor} size {_n(one.size)} width {_n(one.width)} {one.colour}{style}"
                yield f"{pad}text {place} | {one.text}"
            case Rect():
                yield f"{pad}rect {_n(one.x)} {_n(one.y)} {_n(one.w)} {_n(one.h)} r{_n(one.radius)}{_look(one.pen, one.fill)}"
            case Ellipse():
                yield f"{pad}ellipse {_n(one.cx)} {_n(one.cy)} {_n(one.rx)} {_n(one.ry)}{_look(one.pen, one.fill)}"
            case Path():
                yield f"{pad}path{_look(one.pen, one.fill)} {path_data(one.steps)}"
            case Image():
                yield f"{pad}image {_n(one.x)} {_n(one.y)} {_n(one.w)} {_n(one.h)} {one.media_type} {len(one.data)} bytes"


def _look(pen: Pen | None, fill: Fill | None) -> str:
    out = ""
    if pen:
        dash = f" dash {','.join(_n(d) for d in pen.dash)}" if pen.dash else ""
        out += f" pen {pen.colour} {_n(pen.width)}{dash} {pen.cap} {pen.join}"
    if fill:
        out += f" fill {fill.colour}" + (f" {_n(fill.opacity)}" if fill.opacity < 1 else "")
    return out


def _n(value: float) -> str:
    return (
        f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0")
        if abs(value) < 0.005
        else f"{value:.2f}".rstrip("0").rstrip(".")
    )
