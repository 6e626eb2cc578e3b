"""Typing a name right where it stands in the picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from genogram.ids import Id
from resources.i18n import tr


class NameEditor(QLineEdit):
    """A line over the canvas for one element's name. Enter and leaving keep what was typed, Esc does not."""

    named = Signal(str, str)
    """(element id, text): the name was typed and left."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("nameEditor")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setMaxLength(2000)
        self.element: Id = ""
        self._before = ""
        self.hide()

    def open(self, element: Id, name: str, around: QRect) -> None:
        """Shows *name* for editing centred in *around* (pixels of the parent)."""
        self.element, self._before = element, name
        self.setText(name)
        self.setPlaceholderText(tr("Name"))
        self.setAccessibleName(tr("Name"))
        high = max(26, self.sizeHint().height())
        wide = max(140, around.width())
        self.setGeometry(around.center().x() - wide // 2, around.top() - (high - around.height()) // 2, wide, high)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def finish(self, keep: bool) -> None:
        """Closes; *keep* says whether what was typed counts."""
        if not self.element:
            return
        element, self.element = self.element, ""
        text = self.text().strip()
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self.closed.emit()
        if keep and text != self._before:
            self.named.emit(element, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish(keep=True)
