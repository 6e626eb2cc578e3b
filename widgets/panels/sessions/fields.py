"""Fields of a session: each emits once when it is left with a change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from widgets.common import theme
from widgets.common.speaking import Speaking


class LineField(Speaking, QLineEdit):
    """One line of text. ``left(text)`` when it is left or Enter is pressed with another text than was shown."""

    left = Signal(str)

    def __init__(self, placeholder: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.speak(self.setPlaceholderText, placeholder)
        self.editingFinished.connect(self._leave)

    def show_text(self, text: str) -> None:
        """Shows the stored text; what is being typed just now is not torn away."""
        typing = self.hasFocus() and self.text() != self._shown
        self._shown = text
        if not typing and self.text() != text:
            self.setText(text)

    def _leave(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.left.emit(self.text())


class TextField(Speaking, QPlainTextEdit):
    """Some lines of text; Tab leaves it. ``left(text)`` as for a line, ``done`` at Ctrl+Enter."""

    left = Signal(str)
    done = Signal()

    def __init__(self, placeholder: Callable[[], str], lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown, self._lines = "", lines
        self.setTabChangesFocus(True)
        self.speak(self.setPlaceholderText, placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        self.setFixedHeight(theme.px(14 + 19 * max(self._lines, 1)) + theme.px(12))

    def show_text(self, text: str) -> None:
        """Shows the stored text; what is being typed just now is not torn away."""
        typing = self.hasFocus() and self.toPlainText() != self._shown
        self._shown = text
        if not typing and self.toPlainText() != text:
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.toPlainText() != self._shown:
            self._shown = self.toPlainText()
            self.left.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
            return
        super().keyPressEvent(event)
