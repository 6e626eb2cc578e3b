"""Find or do (Ctrl+K): one line that finds people and does everything that has a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import tr
from widgets.common import theme
from widgets.common.icons import icon
from widgets.common.labels import hairline

MOST = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find or do; ``detail`` is its key or what a person is."""

    text: str
    detail: str
    icon_name: str
    run: Callable[[], None]


def folded(text: str) -> str:
    """*text* for comparing: without case and accents."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def matching(entries: Sequence[Entry], wanted: str) -> list[Entry]:
    """Entries that hold every word of *wanted*; those that begin with it first, else in their order."""
    words = folded(wanted).split()
    found: list[tuple[int, int, Entry]] = []
    for order, entry in enumerate(entries):
        text = folded(entry.text)
        if all(word in text for word in words):
            rank = 0 if words and text.startswith(words[0]) else 1 if any(f" {w}" in text for w in words) else 2
            found.append((rank, order, entry))
    return [entry for _rank, _order, entry in sorted(found, key=lambda row: row[:2])]


class _Row(QStyledItemDelegate):
    """A row with its key or kind at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        entry = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(entry, Entry) or not entry.detail:
            return
        painter.save()
        font = painter.font()
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(theme.current().muted))
        box = option.rect.adjusted(0, 0, -theme.px(10), 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.detail)
        painter.restore()


class FindPalette(QFrame):
    """Floats over the window, takes the keyboard, goes away by itself."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._over = parent
        self._entries: Sequence[Entry] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(4)
        self.line = QLineEdit()
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.list.itemClicked.connect(lambda _item: self._run())
        column.addWidget(self.line)
        column.addWidget(hairline())
        column.addWidget(self.list)
        self.hide()

    def open(self, entries: Sequence[Entry]) -> None:
        """Shows *entries* and takes the keyboard."""
        self._entries = entries
        self.line.setPlaceholderText(tr("A name, or what you want to do"))
        self.line.setAccessibleName(tr("Find or do anything"))
        self.line.clear()
        self._filter("")
        owner = self._over
        width = min(theme.px(520), owner.width() - 32)
        self.setGeometry((owner.width() - width) // 2, theme.px(64), width, min(theme.px(380), owner.height() - theme.px(96)))
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shut(self) -> None:
        """Goes away."""
        if self.isVisible():
            self.hide()
            self._entries = ()
            self.list.clear()
            self.closed.emit()

    def _filter(self, wanted: str) -> None:
        self.list.clear()
        worn = theme.current()
        for entry in matching(self._entries, wanted)[:MOST]:
            item = QListWidgetItem(icon(entry.icon_name, worn.muted), entry.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {entry.detail}")
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setSizeHint(QSize(100, theme.px(32)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        entry = item.data(Qt.ItemDataRole.UserRole) if item else None
        self.shut()
        if isinstance(entry, Entry):
            entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if key == Qt.Key.Key_Down else -1
                if self.list.count():
                    self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
            if key == Qt.Key.Key_Escape:
                self.shut()
                return True
        if event.type() == QEvent.Type.FocusOut and not self.list.underMouse():
            self.shut()
        return super().eventFilter(watched, event)
