"""The display list as a PNG, painted by Qt without a window."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter

from genogram.picture.primitives import DisplayList

LARGEST = 12_000
"""Most pixels a side may have; a wider picture is drawn at fewer dots per inch."""

_PER_INCH = 96.0
_INCHES_IN_METRE = 39.37


def to_image(display: DisplayList, dpi: float = 96.0, transparent: bool = False) -> QImage:
    """The picture as an image at *dpi* (96: one pixel a scene unit). Needs a QGuiApplication; one is made where none is."""
    from widgets.canvas.painter import paint

    if QGuiApplication.instance() is None:
        _kept.append(QGuiApplication(["familyapp", "-platform", "offscreen"]))
    box = display.bounds
    scale = min(dpi / _PER_INCH, LARGEST / max(box.w, box.h, 1.0))
    image = QImage(max(1, round(box.w * scale)), max(1, round(box.h * scale)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0) if transparent or not display.ground else QColor(display.ground))
    image.setDotsPerMeterX(round(scale * _PER_INCH * _INCHES_IN_METRE))
    image.setDotsPerMeterY(round(scale * _PER_INCH * _INCHES_IN_METRE))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    paint(painter, display.primitives)
    painter.end()
    return image


def to_png(display: DisplayList, dpi: float = 96.0, transparent: bool = False) -> bytes:
    """The picture as PNG bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(to_image(display, dpi, transparent))
    buffer.close()
    return bytes(data.data())


_kept: list[QGuiApplication] = []
