"""What the panels at the right and below add to the window's style sheet."""

from __future__ import annotations

from genogram.picture.theme import Theme
from widgets.common.theme import px


def panel_style(t: Theme) -> str:
    """Style sheet of the inspector and the quick entry in *t*'s colours, at the text size that is set."""
    return f"""
QWidget#inspector, QWidget#inspectorPage {{ background: {t.panel}; }}
QLineEdit#chipLine {{ border-radius: {px(13)}px; min-height: {px(24)}px; padding: 0 {px(10)}px; }}
QPushButton[kind="chip"] {{ min-height: {px(24)}px; padding: 0 {px(11)}px; font-size: {px(12)}px; border-radius: {px(13)}px; }}
QPushButton[kind="chip"]:focus {{ padding: 0 {px(10)}px; min-height: {px(22)}px; }}
QToolButton#wordChip {{
  background: {t.soft}; color: {t.text}; border-radius: {px(13)}px; padding: 0 {px(10)}px; font-size: {px(12)}px;
  min-height: {px(22)}px;
}}
QToolButton#wordChip:hover {{ border-color: {t.accent}; }}
QToolButton#quiet {{ color: {t.muted}; padding: 0 {px(5)}px; }}
QToolButton#quiet:disabled {{ color: transparent; }}
QLabel#scaleValue, QLabel#cardNumber {{ color: {t.accent}; font-size: {px(14)}px; font-weight: 700; }}
QFrame#viewCard {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame#viewCard[mine="true"] {{ background: {t.soft}; border-color: {t.soft}; }}
QFrame#viewCard:focus {{ border-color: {t.focus}; }}
QLabel#cardName {{ font-size: {px(12.5)}px; font-weight: 700; }}
QLabel#cardWords {{ font-size: {px(12.5)}px; color: {t.muted}; }}
QLabel#cardDate {{ font-size: {px(11)}px; color: {t.muted}; }}
QWidget#inspector QPlainTextEdit {{ padding: {px(4)}px {px(6)}px; min-height: {px(18)}px; }}
QSlider {{ min-height: {px(22)}px; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{
  background: {t.panel}; border: 2px solid {t.accent}; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
}}
QSlider[unsaid="true"]::sub-page:horizontal {{ background: {t.line}; }}
QSlider[unsaid="true"]::handle:horizontal {{ border-color: {t.quiet}; }}
QSlider::handle:horizontal:focus {{ border-color: {t.focus}; background: {t.soft}; }}
"""
