"""The one style sheet, written from colour tokens; sizes scale with the text size that is set."""

from __future__ import annotations

from genogram.picture.theme import Theme
from resources.paths import ICONS

_SHEET = """
* { outline: 0; }
QWidget { color: $text; font-size: @13px; }
QMainWindow, #ground { background: $window; }
#sidebar, #top_bar, #inspector, #entry_bar, #card, #sheet { background: $panel; }
#paper { background: $canvas; }
#sidebar { border-right: 1px solid $line; }
#top_bar { border-bottom: 1px solid $line; }
#entry_bar { border-top: 1px solid $line; }
#inspector_frame { background: $panel; border-left: 1px solid $line; }
#status { background: $window; border-top: 1px solid $line; }
#status QLabel, #status QToolButton { color: $muted; font-size: @11px; }
#card { border: 1px solid $line; border-radius: 8px; }
#line { background: $line; max-height: 1px; min-height: 1px; }

QLabel[role="display"] { font-size: @22px; font-weight: 700; }
QLabel[role="title"] { font-size: @15px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: @11px; }
QLabel[role="heading"] { color: $muted; font-size: @11px; font-weight: 700; letter-spacing: 0.4px; }
QLabel[role="key"] { font-size: @17px; font-weight: 700; letter-spacing: 1px; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="warn"] { color: $warn; }

QPushButton { background: $panel; border: 1px solid $line; border-radius: 8px; padding: 0 @14px; min-height: @26px; }
QPushButton:hover { border-color: $accent; }
QPushButton:pressed, QPushButton:checked { background: $soft; }
QPushButton:focus { border: 2px solid $focus; padding: 0 @13px; min-height: @24px; }
QPushButton:disabled { color: $quiet; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $panel; border-color: $accent; font-weight: 700; }
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 2px solid $focus; }
QPushButton[kind="primary"]:disabled { background: $window; color: $quiet; border-color: $line; }
QPushButton[kind="strong"] { font-weight: 700; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $accent; padding: 0 @8px; font-weight: 700; }
QPushButton[kind="quiet"]:hover { background: $soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 0 @7px; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="danger"]:hover { border-color: $danger; }
QPushButton[size="large"] { min-height: @34px; padding: 0 @18px; }
QPushButton[size="large"]:focus { min-height: @32px; padding: 0 @17px; }

QPushButton[kind="chip"] { border-radius: @13px; padding: 0 @14px; color: $muted; }
QPushButton[kind="chip"]:hover { color: $text; }
QPushButton[kind="chip"]:focus { padding: 0 @13px; }
QPushButton[kind="chip"][set="true"] { background: $soft; border-color: $accent; color: $accent; font-weight: 700; }
QPushButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="choice"] { background: $window; border-radius: 6px; padding: 0; min-height: @30px; text-align: left; font-size: @12.5px; }
QPushButton[kind="choice"]:focus { border: 1px solid $focus; padding: 0; min-height: @30px; }
QPushButton[kind="choice"]::menu-indicator {
  image: url("$chevron"); width: @14px; height: @14px; subcontrol-origin: padding; subcontrol-position: right center; right: @5px; }
QPushButton[kind="suggestion"] { text-align: left; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 0; min-height: 0; }
QPushButton[kind="suggestion"]:hover { background: $soft; }
QPushButton[kind="suggestion"]:focus { border: 1px solid $focus; padding: 0; min-height: 0; }
QLabel[role="view_chip"] { background: $soft; color: $accent; border-radius: 8px; padding: @3px @8px; font-size: @11px; font-weight: 700; }

QPushButton[kind="card"] { text-align: left; border-radius: 8px; padding: @12px @16px; }
QPushButton[kind="find"] { text-align: left; color: $quiet; border-radius: 8px; padding: 0 @12px; }
QPushButton[kind="find"]:focus { padding: 0 @11px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: @4px; }
QToolButton:hover { background: $soft; }
QToolButton:focus { border: 1px solid $focus; }
QToolButton:checked { background: $soft; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
  background: $window; border: 1px solid $line; border-radius: 6px; padding: 0 @10px; min-height: @30px; font-size: @12.5px;
  selection-background-color: $accent; selection-color: $panel; }
QPlainTextEdit, QTextEdit { padding: @6px @8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 1px solid $accent; background: $panel; }
QLineEdit:disabled { color: $quiet; }
QComboBox::drop-down { border: 0; width: @24px; }
QComboBox::down-arrow { image: url("$chevron"); width: @14px; height: @14px; }
QSpinBox { padding-right: @20px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: @18px; border: 0; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url("$up"); width: @10px; height: @10px; }
QSpinBox::down-arrow { image: url("$chevron"); width: @10px; height: @10px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; selection-background-color: $soft; selection-color: $text; padding: 4px; }

QCheckBox, QRadioButton { spacing: @8px; min-height: @26px; background: transparent; }
QCheckBox::indicator { width: @16px; height: @16px; border: 1px solid $muted; border-radius: 4px; background: $panel; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox:focus { color: $focus; }
QRadioButton::indicator { width: @14px; height: @14px; border: 1px solid $muted; border-radius: @8px; background: $panel; }
QRadioButton::indicator:checked { border: @5px solid $accent; width: @6px; height: @6px; background: $panel; }
QRadioButton:focus { color: $focus; }

QSlider { min-height: @22px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $panel; border: 2px solid $accent; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }
QSlider[unsaid="true"]::sub-page:horizontal { background: $line; }
QSlider[unsaid="true"]::handle:horizontal { border-color: $quiet; }
QSlider::handle:horizontal:focus { border-color: $focus; background: $soft; }

QListView, QTreeView, QTableView { background: $panel; border: 1px solid $line; border-radius: 8px; }
QListView[role="plain"] { background: transparent; border: 0; }
QListView::item { padding: @4px @8px; border-radius: 6px; min-height: @26px; }
QListView::item:hover { background: $window; }
QListView::item:selected { background: $soft; color: $text; }

QMenu { background: $panel; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: @6px @24px @6px @12px; border-radius: 6px; min-width: @150px; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: @8px; }
QMenuBar { background: $panel; border-bottom: 1px solid $line; }
QMenuBar::item { padding: @5px @10px; background: transparent; border-radius: 6px; }
QMenuBar::item:selected { background: $soft; }

QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 5px 8px; font-size: @12px; }

QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $window; border: 1px solid $line; border-radius: 4px; max-height: @6px; min-height: @6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

#banner { border-radius: 8px; border: 1px solid $line; background: $panel; }
#banner[weight="info"] { background: $soft; border-color: $soft; }
#banner[weight="warn"] { background: $warn_ground; border-color: $warn_ground; }
#banner[weight="warn"] QLabel { color: $warn; }
#banner[weight="danger"] { background: $danger_ground; border-color: $danger_ground; }
#banner[weight="danger"] QLabel { color: $danger; }

#edge { padding: 0; border-radius: 0; }
#nav { background: transparent; border: 0; border-radius: 8px; text-align: left; padding: 0 @10px; min-height: @32px; }
#nav:hover { background: $window; }
#nav:checked { background: $soft; font-weight: 700; }
#nav:focus { border: 1px solid $focus; padding: 0 @9px; }
#kept { background: transparent; border: 0; border-radius: 6px; text-align: left; padding: 0 @8px; min-height: @24px; color: $muted; }
#kept:hover { background: $window; }
#kept:checked { color: $text; font-weight: 700; }
#palette { background: $panel; border: 1px solid $line; border-radius: 10px; }
#palette QLineEdit { border: 0; background: transparent; font-size: @15px; min-height: @36px; }
"""


def stylesheet(theme: Theme, scale: float) -> str:
    """The style sheet in *theme*'s colours, with all text and control sizes times *scale*."""
    sheet = _SHEET.replace("$warn_ground", theme.warn_ground).replace("$danger_ground", theme.danger_ground)
    sheet = (
        sheet.replace("$chevron", _image("chevron", theme))
        .replace("$up", _image("up", theme))
        .replace("$check", _image("check", theme))
    )
    for token in ("window", "panel", "canvas", "line", "text", "muted", "accent", "soft", "focus", "quiet", "warn", "danger"):
        sheet = sheet.replace(f"${token}", getattr(theme, token))
    return _scaled(sheet, scale)


def _image(name: str, theme: Theme) -> str:
    """Style sheets take pictures from files only, so these two marks lie there once for each theme."""
    return (ICONS / f"style-{name}-{theme.name}.svg").as_posix()


def _scaled(sheet: str, scale: float) -> str:
    parts = sheet.split("@")
    made = [parts[0]]
    for part in parts[1:]:
        digits = len(part) - len(part.lstrip("0123456789."))
        size = float(part[:digits]) * scale
        made.append(f"{size:g}" if scale == 1.0 and size != int(size) else str(round(size)))
        made.append(part[digits:])
    return "".join(made)
