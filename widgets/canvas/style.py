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
  padding: 2px 6px; font-size: 13px; selection-background-color: {theme.accent}; selection-color: {theme.panel};
}}
#canvasCard {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 8px; }}
#canvasCard QLabel {{ color: {theme.text}; background: transparent; }}
#canvasCard #cardHeading {{ font-size: 13px; font-weight: 600; }}
#canvasCard QLineEdit, #canvasCard QPlainTextEdit, #canvasCard QComboBox, #canvasCard QListWidget {{
  background: {theme.window}; color: {theme.text}; border: 1px solid {theme.line}; border-radius: 6px; font-size: 13px;
  padding: 4px 8px; selection-background-color: {theme.accent}; selection-color: {theme.panel};
}}
#canvasCard QLineEdit:focus, #canvasCard QPlainTextEdit:focus, #canvasCard QComboBox:focus, #canvasCard QListWidget:focus {{
  border: 1px solid {theme.focus};
}}
#canvasCard QListWidget {{ padding: 4px; outline: none; }}
#canvasCard QListWidget::item {{ padding: 4px 6px; border-radius: 4px; color: {theme.text}; }}
#canvasCard QListWidget::item:selected {{ background: {theme.soft}; color: {theme.text}; }}
#canvasCard QComboBox::drop-down {{ border: none; width: 20px; }}
#canvasCard QPushButton#primary {{
  background: {theme.accent}; color: {theme.panel}; border: none; border-radius: 8px; padding: 6px 14px; font-size: 13px;
  font-weight: 600;
}}
#canvasMenu {{ background: {theme.panel}; color: {theme.text}; border: 1px solid {theme.line}; padding: 4px; }}
#canvasMenu::item {{ padding: 5px 22px 5px 12px; border-radius: 4px; }}
#canvasMenu::item:selected {{ background: {theme.soft}; color: {theme.text}; }}
#canvasMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
"""
