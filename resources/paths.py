"""Where the program's own files lie."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent
FONTS = ROOT / "fonts"
ICONS = ROOT / "icons"
LOCALE = ROOT / "locale"
CATALOGUES = ROOT / "catalogues"
PRACTICE = ROOT / "practice"
TEMPLATES = ROOT / "templates"
