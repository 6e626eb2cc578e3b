"""Empty states that invite, rows of a form, and the page with a column of content that most pages are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from widgets.common import theme
from widgets.common.buttons import Button
from widgets.common.labels import Label, Mark


class EmptyState(QWidget):
    """An icon, a sentence and perhaps one thing to do, where there is nothing yet."""

    def __init__(
        self,
        icon_name: str,
        title: Callable[[], str],
        text: Callable[[], str],
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Mark(icon_name, 36, "quiet"), alignment=centre)
        column.addSpacing(4)
        head = Label(title, "title", wrap=True)
        head.setAlignment(centre)
        words = Label(text, "muted", wrap=True)
        words.setAlignment(centre)
        column.addWidget(head)
        column.addWidget(words)
        if action:
            column.addSpacing(8)
            column.addWidget(action, alignment=centre)
        column.addStretch(3)


class FormRow(QWidget):
    """A question, its field and a line of help below. The question is the field's name for screen readers."""

    def __init__(
        self, question: Callable[[], str], field: QWidget, hint: Callable[[], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = Label(question, "strong", wrap=True)
        label.setBuddy(field)
        label.speak(field.setAccessibleName, question)
        column.addWidget(label)
        column.addWidget(field)
        self.hint = Label(hint, "caption", wrap=True)
        self.hint.setVisible(hint is not None)
        column.addWidget(self.hint)


class ColumnPage(QScrollArea):
    """A page with one calm column in the middle. Add to ``column``."""

    def __init__(self, width: int = 560, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        ground = QWidget()
        ground.setObjectName("ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        self._holder = QWidget()
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        row.addWidget(self._holder, 100)
        row.addStretch(1)
        self.setWidget(ground)
        self.retheme()

    def retheme(self) -> None:
        self._holder.setMaximumWidth(theme.px(self._width))


class Card(QFrame):
    """A framed group. Add to ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)


def row_of(*items: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; None is room that stretches."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for item in items:
        if item is None:
            row.addStretch(1)
        else:
            row.addWidget(item)
    return row


def clear_layout(layout: QLayout) -> None:
    """Takes everything out of a layout and lets it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget:
            widget.hide()
            widget.deleteLater()
        elif inner:
            clear_layout(inner)
