"""The window's look: palette and style sheet made of the colour tokens, for light, dark and what the system says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from genogram.picture.theme import DARK, LIGHT, Theme
from resources.paths import FONTS
from widgets.common.stylesheet import stylesheet

CHOICES = ("system", "light", "dark")
"""What a user can choose; ``system`` follows the desktop."""


class _Current:
    """The theme the window wears; one per process, like the window's language."""

    theme: Theme = LIGHT
    scale: float = 1.0


def current() -> Theme:
    """The theme the window wears now."""
    return _Current.theme


def px(size: float) -> int:
    """*size* (pixels at 100 % text size) at the text size that is set."""
    return round(size * _Current.scale)


def chosen(choice: str) -> Theme:
    """The theme of a choice: ``light``, ``dark``, anything else what the system says."""
    if choice == "light":
        return LIGHT
    if choice == "dark":
        return DARK
    hints = QApplication.styleHints()
    return DARK if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def load_fonts() -> None:
    """Makes the bundled Noto Sans known to Qt (regular and bold first; other scripts when they are needed)."""
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(FONTS / name))


def load_more_fonts() -> None:
    """Italic, Arabic and Ethiopic, once the window stands."""
    for path in sorted(FONTS.glob("*.ttf")):
        if path.name not in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(path))


def palette(theme: Theme) -> QPalette:
    """Qt's colour roles from our tokens."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.panel,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.quiet,
        role.Link: theme.focus,
        role.LinkVisited: theme.special,
        role.Accent: theme.accent,
        role.Mid: theme.line,
        role.Midlight: theme.line,
        role.Dark: theme.muted,
        role.Light: theme.panel,
        role.Shadow: theme.line,
    }
    for key, colour in colours.items():
        made.setColor(key, QColor(colour))
    for key in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.quiet))
    return made


def wear(app: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Dresses the whole program in *theme* at a text size of *scale* (1.0 to 2.0)."""
    _Current.theme, _Current.scale = theme, scale
    font = QFont("Noto Sans")
    font.setPixelSize(round(13 * scale))
    app.setFont(font)
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme, scale))


def retheme(root: QWidget) -> None:
    """Lets *root* and everything in it that keeps colours of its own (icons, painted parts) take the current theme."""
    for widget in (root, *root.findChildren(QWidget)):
        renew = getattr(widget, "retheme", None)
        if renew:
            renew()
