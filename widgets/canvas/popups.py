"""Small cards that ask one thing right where the hand is: a kind of line, words for a note, a new place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from genogram.model import Domain
from resources.i18n import tr
from widgets.common.words import words_of


class Card(QFrame):
    """A card over the canvas that never blocks it; Esc or a click elsewhere closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget, heading: str) -> None:
        super().__init__(parent)
        self.setObjectName("canvasCard")
        self.setAccessibleName(heading)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(12, 10, 12, 12)
        self.rows.setSpacing(8)
        label = QLabel(heading)
        label.setObjectName("cardHeading")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.rows.addWidget(label)

    def open_at(self, at: QPoint, first: QWidget) -> None:
        """Shows the card by *at* (parent's pixels), wholly inside the parent, with the focus in *first*."""
        self.adjustSize()
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect().adjusted(8, 8, -8, -8)
        x = max(room.left(), min(at.x() + 14, room.right() - self.width()))
        y = max(room.top(), min(at.y() + 10, room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Closes and goes away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            event.accept()


class KindCard(Card):
    """Which kind of line is it? Type to find, Enter takes it."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, heading: str, kinds: list[tuple[str, str]], chosen: str) -> None:
        super().__init__(parent, heading)
        self._find = QLineEdit()
        self._find.setPlaceholderText(tr("Type to find a kind of line"))
        self._find.setAccessibleName(tr("Kind of line"))
        self._list = QListWidget()
        self._list.setUniformItemSizes(True)
        self._list.setFixedSize(QSize(232, 196))
        self._list.setAccessibleName(tr("Kinds of lines"))
        for code, text in kinds:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, code)
            self._list.addItem(item)
            if code == chosen:
                self._list.setCurrentItem(item)
        self.rows.addWidget(self._find)
        self.rows.addWidget(self._list)
        self._find.textChanged.connect(self._narrow)
        self._find.returnPressed.connect(self._take)
        self._find.installEventFilter(self)
        self._list.itemClicked.connect(lambda _: self._take())
        self._list.itemActivated.connect(lambda _: self._take())

    @property
    def entry(self) -> QLineEdit:
        """Where typing goes."""
        return self._find

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().strip()
        first: QListWidgetItem | None = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            hidden = wanted not in item.text().casefold()
            item.setHidden(hidden)
            if not hidden and first is None:
                first = item
        if first is not None:
            self._list.setCurrentItem(first)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is None or item.isHidden():
            return
        code = str(item.data(Qt.ItemDataRole.UserRole))
        self.shut()
        self.picked.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self._list.currentRow() + step
            while 0 <= row < self._list.count() and self._list.item(row).isHidden():
                row += step
            if 0 <= row < self._list.count():
                self._list.setCurrentRow(row)
            return
        super().keyPressEvent(event)


class SureCard(Card):
    """Asks once more, in calm words, before something weighty is drawn."""

    sure = Signal()

    def __init__(self, parent: QWidget, heading: str, words: str, does: str) -> None:
        super().__init__(parent, heading)
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFixedWidth(260)
        self.rows.addWidget(label)
        self.button = QPushButton(does)
        self.button.setProperty("kind", "primary")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._yes)
        self.rows.addWidget(self.button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._yes()
        else:
            super().keyPressEvent(event)

    def _yes(self) -> None:
        self.shut()
        self.sure.emit()


class NoteCard(Card):
    """Free words on something. Ctrl+Enter or the button keeps them."""

    written = Signal(str)

    def __init__(self, parent: QWidget, heading: str, words: str) -> None:
        super().__init__(parent, heading)
        self.edit = QPlainTextEdit(words)
        self.edit.setFixedSize(260, 96)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(heading)
        self.edit.setPlaceholderText(tr("In their own words, or in yours"))
        self.rows.addWidget(self.edit)
        keep = QPushButton(tr("Keep note"))
        keep.setProperty("kind", "primary")
        keep.setToolTip(tr("Keep note (Ctrl+Enter)"))
        keep.clicked.connect(self._keep)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        self.rows.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        words = self.edit.toPlainText().strip()
        self.shut()
        self.written.emit(words)


class PlaceCard(Card):
    """Who or what is around them? A name and the part of life it belongs to; stays open for the next one."""

    named = Signal(str, str)
    """(name, domain)"""

    def __init__(self, parent: QWidget, heading: str) -> None:
        super().__init__(parent, heading)
        self.name = QLineEdit()
        self.name.setMinimumWidth(220)
        self.name.setPlaceholderText(tr("Name, for example a school or a neighbour"))
        self.name.setAccessibleName(tr("Name of the place"))
        self.domain = QComboBox()
        self.domain.setAccessibleName(tr("Part of life"))
        self.domain.setMaxVisibleItems(14)
        for code, text in words_of(Domain).items():
            self.domain.addItem(text, code)
        add = QPushButton(tr("Add place"))
        add.setProperty("kind", "primary")
        add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        for widget in (self.name, self.domain, add):
            self.rows.addWidget(widget)

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        self.name.clear()
        self.named.emit(name, str(self.domain.currentData()))
        self.name.setFocus()
