"""The contract of the painters: what Qt draws and what the PDF shows are the same ink, everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from familyapp.reports.pdf_painter import UNIT, to_pdf
from familyapp.reports.png import to_image
from genogram.picture.extent import extent
from genogram.picture.options import Options
from genogram.picture.outline import tags
from genogram.picture.primitives import Box, DisplayList, Group, Path, Pen, Primitive, Tag, Text
from genogram.picture.sheet import draw_sheet
from genogram.picture.theme import DARK, GREY
from tests.genogram.picture.examples import TODAY, ecomap_picture, family_picture, script_picture

DPI = 300
TOLERANCE = 48
SLACK = 1
LIMIT = 0.01
FEWEST = 60
"""Cells with less ink than this (pixels of both together) are judged by the whole only."""

Pixels = NDArray[np.int16]
Flags = NDArray[np.bool_]

PICTURES: dict[str, Callable[[], DisplayList]] = {
    "family": family_picture,
    "family_dark": lambda: family_picture(Options(today=TODAY, theme=DARK)),
    "family_grey": lambda: family_picture(Options(today=TODAY, theme=GREY)),
    "ecomap": ecomap_picture,
    "scripts": script_picture,
    "sheet": lambda: draw_sheet(Options(), ("en",)),
}


def by_qt(display: DisplayList) -> Pixels:
    image = to_image(display, DPI).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


def by_pdf(display: DisplayList) -> Pixels:
    document = pypdfium2.PdfDocument(to_pdf(display))
    try:
        bitmap = document[0].render(scale=DPI / 72)
        pixels = np.array(bitmap.to_numpy()[:, :, :3][:, :, ::-1], dtype=np.int16)
        bitmap.close()
    finally:
        document.close()
    return pixels


def disagreement(display: DisplayList, qt: Pixels, pdf: Pixels) -> tuple[Flags, Flags]:
    """(ink of either picture that the other has not, ink of either) per pixel."""
    high, wide = min(qt.shape[0], pdf.shape[0]), min(qt.shape[1], pdf.shape[1])
    qt, pdf = qt[:high, :wide], pdf[:high, :wide]
    ground = np.array([int(display.ground[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.int16)
    inks = [np.abs(p - ground).max(axis=2) > TOLERANCE for p in (qt, pdf)]
    missing = np.zeros((high, wide), dtype=np.bool_)
    for ink, mine, other in ((inks[0], qt, pdf), (inks[1], pdf, qt)):
        rows, columns = np.nonzero(ink)
        lost = ~_found(mine[rows, columns], other, rows, columns)
        missing[rows[lost], columns[lost]] = True
    return missing, inks[0] | inks[1]


def _found(mine: Pixels, other: Pixels, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Flags:
    """For each pixel of *mine*, whether *other* has nearly its colour within the slack of (row, column)."""
    high, wide = other.shape[:2]
    found = np.zeros(len(rows), dtype=np.bool_)
    for dy in range(-SLACK, SLACK + 1):
        for dx in range(-SLACK, SLACK + 1):
            there = other[np.clip(rows + dy, 0, high - 1), np.clip(columns + dx, 0, wide - 1)]
            found |= np.abs(mine - there).max(axis=1) <= TOLERANCE
    return found


def cells(display: DisplayList) -> dict[str, Box]:
    """The place of every tag of a picture."""
    found: dict[str, Box] = {}
    for i, tag in enumerate(tags(display.primitives)):
        box = extent(tag.children)
        if box:
            found[f"{i} {tag.part} {tag.title}"] = box.grown(2)
    return found


def worst(display: DisplayList, qt: Pixels, pdf: Pixels) -> dict[str, float]:
    """Share of ink that does not match, for the whole and for each cell, where it is over the limit."""
    missing, ink = disagreement(display, qt, pdf)
    shares = {"whole": missing.sum() / max(1, ink.sum())}
    scale = DPI / 96
    for name, box in cells(display).items():
        left, top = int((box.x - display.bounds.x) * scale), int((box.y - display.bounds.y) * scale)
        right, bottom = int((box.right - display.bounds.x) * scale) + 1, int((box.bottom - display.bounds.y) * scale) + 1
        part = np.s_[max(0, top) : bottom, max(0, left) : right]
        total = int(ink[part].sum())
        if total >= FEWEST:
            shares[name] = missing[part].sum() / total
    return {name: round(float(share), 4) for name, share in shares.items() if share > LIMIT}


@cache
def rasters(name: str) -> tuple[DisplayList, Pixels, Pixels]:
    display = PICTURES[name]()
    return display, by_qt(display), by_pdf(display)


@pytest.mark.parametrize("name", PICTURES)
def test_qt_and_pdf_show_the_same_ink(name: str) -> None:
    display, qt, pdf = rasters(name)
    assert abs(qt.shape[0] - pdf.shape[0]) <= 1
    assert abs(qt.shape[1] - pdf.shape[1]) <= 1
    assert worst(display, qt, pdf) == {}


def without(primitives: tuple[Primitive, ...], text: str) -> tuple[Primitive, ...]:
    kept: list[Primitive] = []
    for one in primitives:
        if isinstance(one, Group | Tag):
            kept.append(replace(one, children=without(one.children, text)))
        elif not (isinstance(one, Text) and one.text == text):
            kept.append(one)
    return tuple(kept)


def test_control_one_label_left_out_is_caught() -> None:
    display, qt, _ = rasters("family")
    short = replace(display, primitives=without(display.primitives, "Tom"))
    assert any("Tom" in cell for cell in worst(display, qt, by_pdf(short)))


def test_control_one_line_moved_by_three_pixels_is_caught() -> None:
    display = DisplayList(Box(0, 0, 96, 64), "#FFFFFF", (Tag("a", "bond", "line", (_stroke(30.0),)),))
    moved = replace(display, primitives=(Tag("a", "bond", "line", (_stroke(31.0),)),))
    assert worst(display, by_qt(display), by_pdf(display)) == {}
    assert "whole" in worst(display, by_qt(display), by_pdf(moved))


def _stroke(y: float) -> Path:
    from genogram.picture.shapes import line

    return line(((10, y), (86, y)), Pen("#202020", 1.0))


def test_a_scene_unit_is_three_quarters_of_a_point() -> None:
    assert UNIT * 96 == 72
