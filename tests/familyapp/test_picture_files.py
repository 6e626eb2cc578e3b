"""Pictures as files: sizes, fonts, sameness, and nothing in them that was not drawn."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from reportlab.platypus import SimpleDocTemplate

from familyapp.reports.pdf_painter import UNIT, PictureFlowable, to_pdf
from familyapp.reports.png import LARGEST, to_image, to_png
from genogram.picture.options import Options
from genogram.picture.primitives import Box, DisplayList
from tests.genogram.picture.examples import TODAY, ecomap_picture, family_picture, script_picture


def size_of(data: bytes) -> tuple[float, float]:
    document = pypdfium2.PdfDocument(data)
    size: tuple[float, float] = document[0].get_size()
    assert len(document) == 1
    document.close()
    return size


def test_the_same_picture_is_the_same_pdf() -> None:
    display = family_picture(Options(today=TODAY, title="Ahorn"))
    first, second = to_pdf(display), to_pdf(family_picture(Options(today=TODAY, title="Ahorn")))
    assert first == second


def test_a_pdf_tells_its_title_and_nothing_else() -> None:
    document = pypdfium2.PdfDocument(to_pdf(family_picture(Options(today=TODAY, title="Familie Ahorn"))))
    told = {key: value for key, value in document.get_metadata_dict().items() if value and "Date" not in key}
    document.close()
    assert told == {"Title": "Familie Ahorn"}


def test_pages_fit_the_picture_or_the_paper() -> None:
    display = ecomap_picture()
    assert size_of(to_pdf(display)) == pytest.approx((display.bounds.w * UNIT, display.bounds.h * UNIT), abs=0.01)
    wide = DisplayList(Box(0, 0, 3000, 800), "#FFFFFF", ())
    assert size_of(to_pdf(wide, "a4")) == pytest.approx((841.89, 595.28), abs=0.01)
    assert size_of(to_pdf(display, "a3"))[0] == pytest.approx(1190.55, abs=0.01)
    with pytest.raises(KeyError):
        to_pdf(display, "letterhead")


def test_names_can_be_found_in_the_pdf() -> None:
    document = pypdfium2.PdfDocument(to_pdf(family_picture()))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Frau Dr." in text
    assert "Оленка" in text


def test_fonts_are_embedded_and_no_other_is_asked_for() -> None:
    data = to_pdf(script_picture())
    assert b"Helvetica" not in data
    assert data.count(b"/FontFile2") >= 5


def test_a_picture_flows_into_a_report_and_shrinks_where_it_must() -> None:
    display = family_picture()
    small, large = PictureFlowable(display, 200, 200), PictureFlowable(display, 5000, 5000)
    assert max(small.width, small.height) <= 200
    assert (large.width, large.height) == pytest.approx((display.bounds.w * UNIT, display.bounds.h * UNIT))
    data = BytesIO()
    SimpleDocTemplate(data, invariant=1).build([PictureFlowable(display, 400, 300), PictureFlowable(display, 400, 300)])
    document = pypdfium2.PdfDocument(data.getvalue())
    assert document[0].get_textpage().get_text_range().count("Murat") == 2
    document.close()


def test_png_has_the_dots_it_was_asked_for() -> None:
    display = family_picture()
    image = QImage.fromData(to_png(display, 192))
    assert (image.width(), image.height()) == (display.bounds.w * 2, display.bounds.h * 2)
    assert image.pixelColor(0, 0).name().upper() == display.ground
    assert QImage.fromData(to_png(display, 96, transparent=True)).pixelColor(0, 0).alpha() == 0
    assert to_png(display, 150) == to_png(family_picture(), 150)


def test_a_very_wide_picture_is_drawn_smaller_rather_than_not_at_all() -> None:
    image = to_image(DisplayList(Box(0, 0, 90_000, 100), "#FFFFFF", ()), 300)
    assert image.width() == LARGEST
