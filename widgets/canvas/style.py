"""How the canvas' own small widgets look."""

from __future__ import annotations

from genogram.picture.theme import Theme


def canvas_style(theme: Theme) -> str:
    """Style sheet of a canvas and of what lies on it."""
    return f"""
#familyCanvas {{ background: {theme.canvas}; }}
#canvasEmpty {{ color: {theme.quiet}; font-size: 15px; background: transparent; }}
#nameEditor {{
  background: {theme.panel}; color: {theme.text}; border: 1.5px solid {theme.focus}; border-radius: 6px;
  padding: 0 6px; min-height: 22px; font-size: 13px; selection-background-color: {theme.accent}; selection-color: {theme.panel};
}}
#canvasCard {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 8px; }}
#canvasCard QLabel {{ color: {theme.text}; background: transparent; }}
#canvasCard #cardHeading {{ font-weight: 700; }}
#canvasCard QListWidget {{ background: {theme.window}; padding: 4px; }}
#canvasCard QListWidget::item {{ padding: 3px 6px; border-radius: 4px; min-height: 18px; }}
"""
