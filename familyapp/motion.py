"""Whether things may move on the screen: as the user set it, else as the desktop says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

CHOICES = ("system", "none")


def wanted(choice: str) -> bool:
    """True where symbols may glide to their new places. *choice* is the setting: ``system`` or ``none``."""
    return choice != "none" and not _still()


def _still() -> bool:
    """Whether the desktop asks for no motion. What cannot be found out counts as no."""
    if sys.platform == "win32":
        import ctypes

        moving = ctypes.c_int(1)
        # SPI_GETCLIENTAREAANIMATION
        found = ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(moving), 0)
        return bool(found) and not moving.value
    if sys.platform == "darwin":
        return False
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    gtk = any(
        _said(folder / version / "settings.ini", "Settings", "gtk-enable-animations") in ("0", "false")
        for version in ("gtk-4.0", "gtk-3.0")
    )
    return gtk or _zero(_said(folder / "kdeglobals", "KDE", "AnimationDurationFactor"))


def _zero(number: str) -> bool:
    try:
        return float(number) == 0
    except ValueError:
        return False


def _said(path: Path, section: str, name: str) -> str:
    import configparser

    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(path, encoding="utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        return ""
    return parser.get(section, name, fallback="").strip().casefold()
