"""The line at the bottom: is it safe, what is in the picture, how large, which language, who may see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from resources.i18n import tr
from widgets.common import theme
from widgets.common.labels import ElidedLabel, Label
from widgets.common.speaking import Speaking

HEIGHT = 28


_PASSES_AFTER = 15_000
"""Milliseconds for which a remark stays."""


class Dot(QWidget):
    """A small disc: filled when all is kept, a ring while something is on its way; never the only sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._filled = "support", True
        self.setFixedSize(QSize(8, 8))

    def show_state(self, token: str, filled: bool) -> None:
        self._token, self._filled = token, filled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(getattr(theme.current(), self._token))
        painter.setPen(colour)
        if self._filled:
            painter.setBrush(colour)
        painter.drawEllipse(QRectF(0.8, 0.8, 6.4, 6.4))
        painter.end()


class StatusButton(Speaking, QToolButton):
    """A word of the status line that can be clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class StatusStrip(QWidget):
    """Saved state, counts in words, hints, zoom, language, who may see this."""

    zoom_wanted = Signal(QPoint)
    language_wanted = Signal(QPoint)
    reader_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(6)
        self._dot = Dot()
        self.saved = Label()
        self.counts = Label()
        self.hint = ElidedLabel()
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(lambda: self.hint.show_text(""))
        self.zoom, self.language, self.reader = StatusButton(), StatusButton(), StatusButton()
        row.addWidget(self._dot)
        row.addWidget(self.saved)
        row.addSpacing(18)
        row.addWidget(self.counts)
        row.addSpacing(18)
        row.addWidget(self.hint, 1)
        for button, wanted in (
            (self.zoom, self.zoom_wanted),
            (self.language, self.language_wanted),
            (self.reader, self.reader_wanted),
        ):
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, b=button, s=wanted: s.emit(b.mapToGlobal(QPoint(0, 0))))
        self.zoom.speak(self.zoom.setToolTip, lambda: tr("Size of the picture"))
        self.language.speak(self.language.setToolTip, lambda: tr("Language of the window"))
        self.reader.speak(self.reader.setToolTip, lambda: tr("Who may see what is on the screen now"))
        self.retheme()

    def show_saved(self, state: str, words: Callable[[], str]) -> None:
        """``state``: ``saved``, ``waiting``, ``stuck``, ``none``."""
        token = {"saved": "support", "waiting": "quiet", "stuck": "danger", "none": "quiet"}[state]
        self._dot.show_state(token, state == "saved")
        self._dot.setVisible(state != "none")
        self.saved._said().clear()
        self.saved.speak(self.saved.setText, words)

    def show_counts(self, words: Callable[[], str]) -> None:
        """What the picture holds, in words."""
        self.counts._said().clear()
        self.counts.speak(self.counts.setText, words)

    def show_hint(self, words: str) -> None:
        """A passing remark of the canvas or the quick entry; it goes by itself."""
        self.hint.show_text(words)
        self._passing.start(_PASSES_AFTER if words else 0)

    def show_zoom(self, percent: float | None) -> None:
        """The picture's size; None where there is no picture."""
        self.zoom.setVisible(percent is not None)
        if percent is not None:
            self.zoom.setText(tr("{percent} %", percent=round(percent)))

    def show_language(self, name: str) -> None:
        """The window's language in its own words."""
        self.language.setText(name)

    def show_reader(self, words: Callable[[], str]) -> None:
        """Who may see what is on the screen."""
        self.reader._said()[:] = self.reader._said()[:1]
        self.reader.speak(self.reader.setText, words)

    def retheme(self) -> None:
        self.setFixedHeight(max(HEIGHT, theme.px(HEIGHT)))
        self._dot.update()
