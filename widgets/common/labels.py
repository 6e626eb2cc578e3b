"""Labels: titles, headings, captions, and text that is cut with an ellipsis where there is no room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from widgets.common import theme
from widgets.common.icons import draw_icon
from widgets.common.speaking import Speaking


class Label(Speaking, QLabel):
    """Plain text (never markup: names are data). ``role``: display, title, strong, heading, muted, caption, key, warn, danger."""

    def __init__(
        self, text: Callable[[], str] | None = None, role: str = "", wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        if text:
            self.speak(self.setText, text)


class SectionHeader(Label):
    """A small heading in capitals above a group of fields."""

    def __init__(self, text: Callable[[], str], parent: QWidget | None = None, wrap: bool = False) -> None:
        super().__init__(lambda: text().upper(), "heading", wrap=wrap, parent=parent)


class ElidedLabel(QLabel):
    """One line of text, cut with an ellipsis; the whole text is in the tooltip."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(24)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def show_text(self, text: str) -> None:
        """Shows *text*, cut to the width there is."""
        self._whole = text
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        line = " ".join(self._whole.split())
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, max(0, self.width() - 2))
        self.setText(shown)
        self.setAccessibleName(line)
        # A tooltip that looks like markup would be read as such.
        self.setToolTip("" if shown == line else line.replace("&", "&amp;").replace("<", "&lt;"))


class Mark(QWidget):
    """An icon that is no button."""

    def __init__(self, icon_name: str, size: int = 20, token: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._size, self._token = icon_name, size, token
        self.setFixedSize(self.sizeHint())

    def show_icon(self, icon_name: str, token: str = "") -> None:
        """Shows another icon, perhaps in another colour token."""
        self._icon_name, self._token = icon_name, token or self._token
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def retheme(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, self._icon_name, getattr(theme.current(), self._token), QRectF(self.rect()))
        painter.end()


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line of one pixel between groups."""
    line = QFrame(parent)
    line.setObjectName("line")
    line.setFixedHeight(1)
    return line
