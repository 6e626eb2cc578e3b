"""What lies over the picture and is never part of it: outlines, handles, ghosts, the rubber band."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from genogram.ids import Id
from genogram.layout.placements import SYMBOL, Spot
from genogram.picture.theme import LIGHT, Theme
from widgets.canvas.geometry import strokes
from widgets.canvas.handles import HandleItem, handle_points
from widgets.canvas.scene import PictureScene

_Z = 1_000_000.0
_GAP = 4.5


class Overlay:
    """Owns the items over one scene. Everything is given in scene units and can be taken away without a trace."""

    def __init__(self, scene: PictureScene) -> None:
        self._scene = scene
        self._spots: Mapping[Id, Spot] = {}
        self._scale = 1.0
        self.theme: Theme = LIGHT
        self._outlines: list[QGraphicsItem] = []
        self._ghosts: list[QGraphicsItem] = []
        self._band: QGraphicsPathItem | None = None
        self._hover: QGraphicsPathItem | None = None
        self.handles: list[HandleItem] = []
        self._selection: tuple[Id, ...] = ()
        self._actions: tuple[str, ...] = ()

    def set_spots(self, spots: Mapping[Id, Spot]) -> None:
        """Takes where symbols stand now."""
        self._spots = spots

    def set_scale(self, scale: float) -> None:
        """Handles keep their size and distance on the screen."""
        if scale != self._scale:
            self._scale = scale
            self._place_handles()

    # selection -----------------------------------------------------------------------------------------------------

    def show_selection(self, ids: tuple[Id, ...], actions: tuple[str, ...]) -> None:
        """Outlines *ids*; a single symbol gets a handle for each of *actions*."""
        self._clear(self._outlines)
        self._clear(self.handles)
        self._selection, self._actions = ids, actions
        for element in ids:
            self._outlines.extend(self._outline(element, current=element == ids[-1]))
        if len(ids) == 1 and ids[0] in self._spots:
            for action in actions:
                handle = HandleItem(ids[0], action, self.theme)
                handle.setZValue(_Z + 3)
                self._scene.addItem(handle)
                self.handles.append(handle)
            self._place_handles()

    def _place_handles(self) -> None:
        if not self.handles:
            return
        element = self.handles[0].element
        points = handle_points(self._spots[element], self._scene.box_of(element), self._actions, self._scale)
        for handle in self.handles:
            handle.setPos(points[handle.action])
            handle.setVisible(self._scale >= 0.4)

    def handle_at(self, at: QPointF) -> HandleItem | None:
        """The handle under a point of the scene; its target is at least 24 pixels wide."""
        near = [h for h in self.handles if h.isVisible() and QLineF(h.pos(), at).length() * self._scale <= 13.0]
        return min(near, key=lambda h: QLineF(h.pos(), at).length(), default=None)

    def _outline(self, element: Id, current: bool) -> list[QGraphicsItem]:
        spot = self._spots.get(element)
        colour = QColor(self.theme.focus)
        if spot is not None:
            pen = QPen(colour, 2.0 if current else 1.4, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([1.6, 1.6])
            pen.setCosmetic(True)
            found_ring = self._path(self._ring(element, spot), pen, None, _Z + 1)
            return [found_ring, self._pin(spot)] if spot.pinned else [found_ring]
        found: list[QGraphicsItem] = []
        colour.setAlphaF(0.28)
        for item in self._scene.items_of(element):
            path = strokes(item.piece.primitives)
            pen = QPen(colour, 9.0)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            found.append(self._path(path, pen, None, _Z))
        return found

    def _pin(self, spot: Spot) -> QGraphicsItem:
        """The mark of a symbol that was put where it stands by hand."""
        path = QPainterPath()
        path.addEllipse(QPointF(0, -5), 3.4, 3.4)
        path.moveTo(0, -1.6)
        path.lineTo(0, 5)
        item = self._path(path, QPen(QColor(self.theme.accent), 1.6), QColor(self.theme.accent), _Z + 2)
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        item.setPos(spot.x - spot.w / 2 - 2, spot.y - spot.h / 2 - 2)
        item.setRotation(-35)
        return item

    def _ring(self, element: Id, spot: Spot) -> QPainterPath:
        """A ring that follows the symbol as drawn, close enough to leave its name alone."""
        drawn = QPainterPath()
        for item in self._scene.items_of(element):
            if item.piece.key[1] in ("person", "place"):
                drawn = strokes(item.piece.primitives)
                break
        box = drawn.boundingRect()
        if box.isNull() or box.width() > 4 * spot.w:
            return ring(spot)
        corner = QPointF(box.left() + 0.08 * box.width(), box.top() + 0.08 * box.height())
        path = QPainterPath()
        round_one = not drawn.contains(corner)
        box = box.adjusted(-_GAP, -_GAP, _GAP, _GAP)
        if round_one:
            path.addEllipse(box)
        else:
            path.addRoundedRect(box, 9, 9)
        return path

    # hover, ghosts, band -------------------------------------------------------------------------------------------

    def show_hover(self, element: Id | None) -> None:
        """A quiet ring or stroke around what the pointer is over."""
        if self._hover is not None:
            self._scene.removeItem(self._hover)
            self._hover = None
        if element is None or element in self._selection:
            return
        colour = QColor(self.theme.accent)
        spot = self._spots.get(element)
        if spot is not None:
            colour.setAlphaF(0.55)
            pen = QPen(colour, 1.4)
            pen.setCosmetic(True)
            self._hover = self._path(self._ring(element, spot), pen, None, _Z)
            return
        colour.setAlphaF(0.16)
        path = QPainterPath()
        for item in self._scene.items_of(element):
            path.addPath(strokes(item.piece.primitives))
        self._hover = self._path(path, QPen(colour, 9.0), None, _Z)

    def show_band(self, box: QRectF) -> None:
        """The rubber band."""
        path = QPainterPath()
        path.addRect(box)
        if self._band is None:
            fill = QColor(self.theme.accent)
            fill.setAlphaF(0.08)
            pen = QPen(QColor(self.theme.accent), 1)
            pen.setCosmetic(True)
            self._band = self._path(path, pen, fill, _Z + 4)
        else:
            self._band.setPath(path)

    def hide_band(self) -> None:
        """Takes the rubber band away."""
        if self._band is not None:
            self._scene.removeItem(self._band)
            self._band = None

    def show_moving(self, ids: Iterable[Id], by: QPointF, row: float | None) -> None:
        """Ghosts of *ids* moved by *by*; *row* is the height of the row they have jumped onto."""
        path = QPainterPath()
        for element in ids:
            path.addPath(symbol(self._spots[element]).translated(by))
        self._show_ghost(path)
        if row is not None:
            guide = QPainterPath(QPointF(self._scene.bounds().left(), row))
            guide.lineTo(self._scene.bounds().right(), row)
            colour = QColor(self.theme.accent)
            colour.setAlphaF(0.35)
            pen = QPen(colour, 1)
            pen.setCosmetic(True)
            self._ghosts.append(self._path(guide, pen, None, _Z + 1))

    def show_line(self, origin: Id, at: QPointF, target: Id | None) -> None:
        """A line from *origin* to the hand, or to *target* where it has found one."""
        spot = self._spots.get(origin)
        start = QPointF(spot.x, spot.y) if spot else self._scene.box_of(origin).center()
        end = at
        path = QPainterPath()
        if target is not None:
            aim = self._spots.get(target)
            end = QPointF(aim.x, aim.y) if aim else self._scene.box_of(target).center()
            if aim:
                path.addPath(ring(aim))
        path.moveTo(start)
        path.lineTo(end)
        self._show_ghost(path)

    def show_would_be(self, element: Id, action: str) -> None:
        """A ghost of what the handle for *action* would add."""
        spot = self._spots.get(element)
        if spot is not None:
            self._show_ghost(would_be(spot, action))

    def hide_ghost(self) -> None:
        """Takes all ghosts away."""
        self._clear(self._ghosts)

    def clear(self) -> None:
        """Takes everything away."""
        self._clear(self._outlines)
        self._clear(self.handles)
        self._clear(self._ghosts)
        self.hide_band()
        self.show_hover(None)

    @property
    def item_count(self) -> int:
        """How many items the overlay has on the scene."""
        return len(self._outlines) + len(self.handles) + len(self._ghosts) + (self._band is not None) + (self._hover is not None)

    def _show_ghost(self, path: QPainterPath) -> None:
        self._clear(self._ghosts)
        pen = QPen(QColor(self.theme.accent), 1.6, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2.4])
        pen.setCosmetic(True)
        self._ghosts.append(self._path(path, pen, None, _Z + 2))

    def _path(self, path: QPainterPath, pen: QPen, fill: QColor | None, z: float) -> QGraphicsPathItem:
        item = QGraphicsPathItem(path)
        item.setPen(pen)
        if fill is not None:
            item.setBrush(fill)
        item.setZValue(z)
        item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._scene.addItem(item)
        return item

    def _clear(self, items: list[QGraphicsItem] | list[HandleItem]) -> None:
        for item in items:
            self._scene.removeItem(item)
        items.clear()


def ring(spot: Spot) -> QPainterPath:
    """A ring around a symbol, clear of it."""
    path = QPainterPath()
    if abs(spot.w - spot.h) < 12 and spot.w <= 2 * SYMBOL:
        reach = max(spot.w, spot.h) / 2 + _GAP + 3
        path.addEllipse(QPointF(spot.x, spot.y), reach, reach)
    else:
        box = QRectF(spot.x - spot.w / 2, spot.y - spot.h / 2, spot.w, spot.h).adjusted(-_GAP, -_GAP, _GAP, _GAP)
        path.addRoundedRect(box, 14, 14)
    return path


def symbol(spot: Spot) -> QPainterPath:
    """A rounded square of a symbol's size: a ghost does not say a gender."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(spot.x - spot.w / 2, spot.y - spot.h / 2, spot.w, spot.h), SYMBOL / 5, SYMBOL / 5)
    return path


def would_be(spot: Spot, action: str) -> QPainterPath:
    """Where about a new partner, child, sibling or pair of parents of somebody at *spot* would stand, with the line to it."""
    x, y, half = spot.x, spot.y, SYMBOL / 2
    path = QPainterPath(QPointF(x, y))
    if action == "partner":
        path.addPath(symbol(Spot(x + 110, y)))
        path.addPath(_line((x + half, y), (x + 110 - half, y)))
    elif action == "child":
        path.addPath(symbol(Spot(x, y + 170)))
        path.addPath(_line((x, y + half), (x, y + 170 - half)))
    elif action == "sibling":
        path.addPath(symbol(Spot(x - 88, y)))
        path.addPath(_line((x - 88, y - half), (x - 88, y - 48), (x, y - 48), (x, y - half)))
    elif action == "parents":
        path.addPath(symbol(Spot(x - 55, y - 170)))
        path.addPath(symbol(Spot(x + 55, y - 170)))
        path.addPath(_line((x - 55 + half, y - 170), (x + 55 - half, y - 170)))
        path.addPath(_line((x, y - 170), (x, y - half)))
    elif action == "place":
        path.addEllipse(QPointF(x + 170, y), 34, 34)
        path.addPath(_line((x + spot.w / 2, y), (x + 170 - 34, y)))
    else:
        path.addPath(_line((x + half * 0.8, y - half * 0.8), (x + half + 60, y - half - 46)))
    return path


def _line(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path
