"""Where parts of the window are made on first use. Importing them here and not at the top keeps the start quick."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.i18n import tr
from widgets.common.forms import EmptyState

if TYPE_CHECKING:
    from genogram.model import PictureKind


class Waiting(QWidget):
    """Stands where a page will be."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addWidget(
            EmptyState(icon_name, lambda: tr("Not here yet"), lambda: tr("This part of the program is being built."))
        )

    def show_document(self, document: object) -> None: ...


def _made(module: str, name: str, icon_name: str, *args: object) -> QWidget:
    try:
        found = getattr(importlib.import_module(module), name)
    except ModuleNotFoundError as error:
        if error.name and not module.startswith(error.name) and error.name.split(".")[0] not in ("genogram", "widgets"):
            raise
        return Waiting(icon_name)
    made: QWidget = found(*args)
    return made


def canvas(kind: PictureKind) -> QWidget:
    """The canvas of a kind of picture."""
    return _made("widgets.canvas.canvas", "FamilyCanvas", "family", kind)


def inspector() -> QWidget:
    """What shows the one thing selected."""
    return _made("widgets.panels.inspector", "Inspector", "side-panel")


def quick_entry() -> QWidget:
    """The line that says it."""
    return _made("widgets.panels.quick_entry", "QuickEntry", "keyboard")


def sessions() -> QWidget:
    """The page of sessions and questions."""
    return _made("widgets.panels.sessions", "SessionsPage", "sessions")


def reports() -> QWidget:
    """The page of reports."""
    return _made("widgets.panels.reports", "ReportsPage", "reports")
