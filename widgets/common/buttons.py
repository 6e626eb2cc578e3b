"""Buttons: plain, primary, chips, icon buttons. Every one has words, also where only an icon shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from widgets.common import theme
from widgets.common.icons import icon
from widgets.common.speaking import Speaking


class Button(Speaking, QPushButton):
    """A push button. ``kind``: ``""``, ``primary``, ``strong``, ``quiet``, ``danger``; ``large`` for pages."""

    def __init__(
        self, text: Callable[[], str], kind: str = "", icon_name: str = "", large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._kind = icon_name, kind
        self.setProperty("kind", kind)
        if large:
            self.setProperty("size", "large")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.speak(self.setText, text)
        self.retheme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does: outside dialogs Qt leaves that to us."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.menu() is not None:
                self.showMenu()
            else:
                self.click()
            return
        super().keyPressEvent(event)

    def retheme(self) -> None:
        if self._icon_name:
            worn = theme.current()
            colour = {"primary": worn.panel, "quiet": worn.accent, "danger": worn.danger}.get(self._kind, worn.muted)
            self.setIcon(icon(self._icon_name, colour, worn.quiet))
            # A style sheet knows no room between icon and words; a box wider than the icon makes some.
            self.setIconSize(QSize(theme.px(24), theme.px(18)))


class ChipButton(Button):
    """A rounded button that says which way a picture is drawn; ``mark`` shows that it is not the usual way."""

    def __init__(self, text: Callable[[], str], icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "chip", icon_name, parent=parent)
        self._mark = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        # A style sheet knows no room between icon and words.
        super().setText(f"\u2002{text}" if text and self._icon_name else text)
        self.setAccessibleName(text)

    def mark(self, on: bool) -> None:
        """Shows the chip as set."""
        self._mark = on
        self.setProperty("set", "true" if on else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.retheme()

    def retheme(self) -> None:
        if self._icon_name:
            worn = theme.current()
            on = getattr(self, "_mark", False)
            self.setIcon(icon(self._icon_name, worn.accent if on else worn.muted, worn.quiet))
            self.setIconSize(QSize(theme.px(16), theme.px(16)))


class IconButton(Speaking, QToolButton):
    """An icon with words in its tooltip and for screen readers."""

    def __init__(self, icon_name: str, text: Callable[[], str], size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._size = icon_name, size
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.speak(self.setToolTip, text)
        self.speak(self.setAccessibleName, text)
        self.retheme()

    def show_icon(self, icon_name: str) -> None:
        """Shows another icon."""
        self._icon_name = icon_name
        self.retheme()

    def retheme(self) -> None:
        worn = theme.current()
        self.setIcon(icon(self._icon_name, worn.muted, worn.quiet, worn.accent))
        self.setIconSize(QSize(theme.px(self._size), theme.px(self._size)))
