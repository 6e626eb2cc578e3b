"""The small round handles around a selected symbol."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from genogram.ids import Id
from genogram.layout.placements import Spot
from genogram.picture.theme import Theme
from resources.i18n import tr

_R = 9.0
_AWAY = 23.0
"""Pixels from the symbol's edge to a handle's centre."""


class HandleItem(QGraphicsItem):
    """One handle; keeps its size on the screen at every zoom."""

    def __init__(self, element: Id, action: str, theme: Theme) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.element = element
        self.action = action
        self.theme = theme
        self.hot = False

    def set_hot(self, hot: bool) -> None:
        """Whether the pointer is over it."""
        if hot != self.hot:
            self.hot = hot
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-_R - 1.5, -_R - 1.5, 2 * _R + 3, 2 * _R + 3)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        accent = QColor(self.theme.accent)
        painter.setPen(QPen(accent, 1.4))
        painter.setBrush(accent if self.hot else QColor(self.theme.panel))
        painter.drawEllipse(QPointF(0, 0), _R - 0.5, _R - 0.5)
        sign = QPen(QColor(self.theme.panel) if self.hot else accent, 1.6)
        sign.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(sign)
        if self.action in ("line", "tie"):
            painter.drawLine(QPointF(-4, 4), QPointF(4, -4))
            painter.drawLine(QPointF(4, -4), QPointF(-0.5, -4))
            painter.drawLine(QPointF(4, -4), QPointF(4, 0.5))
        else:
            painter.drawLine(QPointF(-4.5, 0), QPointF(4.5, 0))
            painter.drawLine(QPointF(0, -4.5), QPointF(0, 4.5))


def handle_points(spot: Spot, box: QRectF, actions: tuple[str, ...], scale: float) -> dict[str, QPointF]:
    """Where each handle stands around a symbol, clear of its texts (*box* is all that is drawn for it)."""
    away = _AWAY / scale
    left, right = spot.x - spot.w / 2 - away, spot.x + spot.w / 2 + away
    top = min(box.top(), spot.y - spot.h / 2 - away * 0.3) - away * 0.7
    bottom = max(box.bottom(), spot.y + spot.h / 2) + away * 0.75
    slant = (max(spot.w, spot.h) / 2 + away) * 0.72
    points = {
        "partner": QPointF(right, spot.y),
        "child": QPointF(spot.x, bottom),
        "parents": QPointF(spot.x, top),
        "sibling": QPointF(left, spot.y),
        "line": QPointF(spot.x + slant + 4 / scale, spot.y - slant),
        "tie": QPointF(right, spot.y),
        "place": QPointF(spot.x, bottom),
    }
    return {action: points[action] for action in actions}


def handle_words(action: str) -> str:
    """What a handle does, with its key."""
    words = {
        "partner": tr("Add partner (P)"),
        "child": tr("Add child (C)"),
        "parents": tr("Add parents (U)"),
        "sibling": tr("Add sibling (S)"),
        "line": tr("Draw a line to somebody (L)"),
        "tie": tr("Draw a tie (L)"),
        "place": tr("Add a place (P)"),
    }
    return words[action]
