"""Our own SVG icons, tinted in a colour of the theme and drawn crisp at any size and screen density."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from resources.paths import ICONS


@cache
def _source(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


def names() -> list[str]:
    """Names of all icons there are."""
    return sorted(path.stem for path in ICONS.glob("*.svg") if not path.stem.startswith("style-"))


def draw_icon(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Draws an icon into *box* (painter units)."""
    from PySide6.QtSvg import QSvgRenderer

    svg = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    svg.render(painter, box)


class _Engine(QIconEngine):
    """Draws an SVG afresh at each size, so that icons stay sharp on every screen."""

    def __init__(self, name: str, colour: str, colour_off: str, colour_on: str) -> None:
        super().__init__()
        self._name = name
        self._colours = {"": colour, "off": colour_off, "on": colour_on}

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return self._colours["off"]
        if state == QIcon.State.On:
            return self._colours["on"]
        return self._colours[""]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        box = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        draw_icon(painter, self._name, self._colour(mode, state), box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        if size.isEmpty():  # a button squeezed so far that no icon shows
            return QPixmap()
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colours[""], self._colours["off"], self._colours["on"])


_kept: dict[tuple[str, str, str, str], tuple[QIcon, QIconEngine]] = {}


def icon(name: str, colour: str, colour_off: str = "", colour_on: str = "") -> QIcon:
    """The icon *name* in *colour*; ``colour_off`` when disabled, ``colour_on`` when checked."""
    key = name, colour, colour_off or colour, colour_on or colour
    if key not in _kept:
        engine = _Engine(*key)
        _kept[key] = QIcon(engine), engine
    return _kept[key][0]
