"""The scene: a projection of one display list, patched piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation
from PySide6.QtWidgets import QGraphicsScene

from genogram.ids import Id
from genogram.picture.primitives import DisplayList, Tag
from widgets.canvas.geometry import Key, Piece, box_of, pieces
from widgets.canvas.items import BatchItem, PieceItem

MANY = 1000
"""Above this many pieces, and far enough out, one batch item paints instead of all the items."""

BATCH_SCALE = 0.28
_GLIDE_MS = 150


class PictureScene(QGraphicsScene):
    """Shows a display list. ``replaced`` counts the items the last ``show_display`` touched (added, changed, removed)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.replaced = 0
        self.animate = True
        self.display: DisplayList | None = None
        self._items: dict[Key, PieceItem] = {}
        self._pieces: list[Piece] = []
        self._by_element: dict[Id, list[PieceItem]] = {}
        self._batch: BatchItem | None = None
        self._batch_stale = True
        self._far = False
        self._gliding: dict[PieceItem, QPointF] = {}
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        self._glide.valueChanged.connect(self._glide_to)
        self._glide.finished.connect(self._glide_done)

    def show_display(self, display: DisplayList) -> None:
        """Patches the scene to show *display*: only items whose Tag changed are touched, moved ones glide."""
        self._glide.stop()
        self._glide_done()
        first = self.display is None
        self.display = display
        self._pieces = pieces(display.primitives)
        moved: dict[PieceItem, QPointF] = {}
        self.replaced = 0
        kept: dict[Key, PieceItem] = {}
        for z, piece in enumerate(self._pieces):
            item = self._items.pop(piece.key, None)
            if item is None:
                item = PieceItem(piece)
                item.setVisible(not self._far)
                self.addItem(item)
                self.replaced += 1
            elif item.piece != piece:
                before = item.boundingRect()
                item.show_piece(piece)
                self.replaced += 1
                after = item.boundingRect()
                way = before.topLeft() - after.topLeft()
                if piece.tag is not None and before.size() == after.size() and way.manhattanLength() > 0.5:
                    moved[item] = way
            else:
                self._pieces[z] = item.piece  # the same object as before: later comparisons end at once
            if item.zValue() != z:
                item.setZValue(z)
            kept[piece.key] = item
        for gone in self._items.values():
            self.removeItem(gone)
            self.replaced += 1
        self._items = kept
        self._by_element = {}
        for item in kept.values():
            if item.piece.key[0]:
                self._by_element.setdefault(item.piece.key[0], []).append(item)
        self._batch_stale = True
        if self._far:
            self._show_right_items()
        if moved and self.animate and not first and not self._far:
            self._gliding = moved
            self._glide_to(1.0)
            self._glide.start()

    def clear_picture(self) -> None:
        """Takes everything off the scene."""
        self._glide.stop()
        self._gliding = {}
        for item in self._items.values():
            self.removeItem(item)
        self._items, self._pieces, self._by_element, self.display = {}, [], {}, None
        if self._batch is not None:
            self.removeItem(self._batch)
            self._batch = None

    def set_scale(self, scale: float) -> None:
        """Says how far out the view is, so that the scene can choose between many items and one."""
        far = scale < BATCH_SCALE and len(self._items) > MANY
        if far != self._far:
            self._far = far
            self._show_right_items()
        elif far and self._batch_stale:
            self._show_right_items()

    def bounds(self) -> QRectF:
        """The picture's box, margin included."""
        if self.display is None:
            return QRectF()
        box = self.display.bounds
        return QRectF(box.x, box.y, box.w, box.h)

    def tags(self) -> Iterator[Tag]:
        """All Tags shown, in drawing order."""
        for piece in self._pieces:
            if piece.tag is not None:
                yield piece.tag

    def items_of(self, element: Id) -> list[PieceItem]:
        """The items that draw *element*."""
        return self._by_element.get(element, [])

    def tag_of(self, element: Id) -> Tag | None:
        """The first Tag of *element*."""
        found = self.items_of(element)
        return found[0].piece.tag if found else None

    def box_of(self, element: Id) -> QRectF:
        """The box of all that is drawn for *element*; null if nothing is."""
        box = QRectF()
        for item in self.items_of(element):
            box = box.united(item.boundingRect()) if not box.isNull() else QRectF(item.boundingRect())
        return box

    def shown_elements(self) -> list[Id]:
        """Ids of all elements drawn."""
        return list(self._by_element)

    def tags_near(self, at: QPointF, slack: float) -> list[Tag]:
        """Tags whose box comes within *slack* of *at*, in drawing order."""
        around = QRectF(at.x() - slack, at.y() - slack, 2 * slack, 2 * slack)
        if self._far:
            return [p.tag for p in self._pieces if p.tag is not None and box_of(p.primitives).intersects(around)]
        found = [i for i in self.items(around) if isinstance(i, PieceItem) and i.piece.tag is not None]
        return [i.piece.tag for i in sorted(found, key=lambda i: i.zValue()) if i.piece.tag is not None]

    def _show_right_items(self) -> None:
        for item in self._items.values():
            if item.isVisible() is self._far:
                item.setVisible(not self._far)
        if not self._far:
            if self._batch is not None:
                self._batch.setVisible(False)
            return
        if self._batch is None:
            self._batch = BatchItem()
            self.addItem(self._batch)
        if self._batch_stale:
            self._batch.show_pieces(self._pieces, self.bounds())
            self._batch_stale = False
        self._batch.setVisible(True)

    def _glide_to(self, rest: float) -> None:
        for item, way in self._gliding.items():
            item.setPos(way * rest)

    def _glide_done(self) -> None:
        for item in self._gliding:
            item.setPos(0, 0)
        self._gliding = {}
