"""The view: paper that scrolls and zooms as hands expect; what is done on it goes to its hand."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsScene, QGraphicsView, QPinchGesture, QWidget

SMALLEST, LARGEST = 0.05, 4.0
STEP = 1.2


class Hand(Protocol):
    """What the view tells about the mouse and keys. Each answers whether it took the event."""

    def pressed(self, event: QMouseEvent) -> bool: ...
    def moved(self, event: QMouseEvent) -> bool: ...
    def released(self, event: QMouseEvent) -> bool: ...
    def double_clicked(self, event: QMouseEvent) -> bool: ...
    def key_pressed(self, event: QKeyEvent) -> bool: ...
    def key_released(self, event: QKeyEvent) -> bool: ...
    def tooltip(self, at: QPointF) -> str: ...
    def left(self) -> None: ...


class CanvasView(QGraphicsView):
    """Scrolls by wheel and touchpad, zooms about the cursor by Ctrl+wheel and pinch."""

    zoomed = Signal(float)
    scrolled = Signal()

    def __init__(self, scene: QGraphicsScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.hand: Hand | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper = QRectF()

    def seen(self) -> QRectF:
        """What of the scene is in sight."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    def scale_now(self) -> float:
        """Pixels per scene unit."""
        return self.transform().m11()

    def set_paper(self, bounds: QRectF) -> None:
        """Makes room to scroll around *bounds* without moving what is seen."""
        self._paper = bounds
        self._make_room()

    def _make_room(self) -> None:
        centre = self.mapToScene(self.viewport().rect().center())
        wide, high = self.viewport().width() / self.scale_now(), self.viewport().height() / self.scale_now()
        room = self._paper.adjusted(-wide * 0.8, -high * 0.8, wide * 0.8, high * 0.8)
        if room != self.sceneRect():
            self.setSceneRect(room)
            self.centerOn(centre)

    def zoom_about(self, scale: float, at: QPointF | None = None) -> None:
        """Sets the scale, keeping what is under *at* (viewport pixels; None: the middle) where it is."""
        scale = min(LARGEST, max(SMALLEST, scale))
        point = at if at is not None else QPointF(self.viewport().rect().center())
        before = self.mapToScene(point.toPoint())
        self.resetTransform()
        self.scale(scale, scale)
        self._make_room()
        after = self.mapToScene(point.toPoint())
        way = (after - before) * scale
        self.pan(way.x() * -1, way.y() * -1)
        self.zoomed.emit(scale * 100)

    def fit(self, margin: float = 24.0) -> None:
        """Shows the whole picture, never larger than 100 %."""
        if self._paper.isNull():
            return
        room = self.viewport().rect()
        scale = min(
            1.0, (room.width() - 2 * margin) / max(1.0, self._paper.width()), (room.height() - 2 * margin) / self._paper.height()
        )
        self.zoom_about(scale)
        self.centerOn(self._paper.center())
        self.scrolled.emit()

    def pan(self, dx: float, dy: float) -> None:
        """Scrolls by pixels."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(round(across.value() + dx))
        down.setValue(round(down.value() + dy))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = pixels.y() * 3 if not pixels.isNull() else angle.y()
            self.zoom_about(self.scale_now() * STEP ** (turned / 120), event.position())
        else:
            dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else (angle.x() * 0.6, angle.y() * 0.6)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
                dx, dy = dy, 0
            self.pan(-dx, -dy)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            kind = event.gestureType()
            if kind is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_about(self.scale_now() * (1 + event.value()), event.position())
                return True
            if kind is Qt.NativeGestureType.SmartZoomNativeGesture:
                self.fit()
                return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.viewport().mapFromGlobal(pinch.hotSpot()) if pinch.hasHotSpot() else None
                self.zoom_about(self.scale_now() * pinch.scaleFactor(), at)
                return True
        if event.type() == QEvent.Type.Leave and self.hand is not None:
            self.hand.left()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.hand is None or not self.hand.pressed(event):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.hand is None or not self.hand.moved(event):
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.hand is None or not self.hand.released(event):
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.hand is None or not self.hand.double_clicked(event):
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.hand is None or not self.hand.key_pressed(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self.hand is None or not self.hand.key_released(event):
            event.ignore()
