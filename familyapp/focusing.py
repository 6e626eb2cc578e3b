"""Where the focus goes when a case or one of its pictures comes to the front: to where one goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from familyapp.workspace import Workspace


def place_focus(workspace: Workspace) -> None:
    """The line at the bottom while nobody is drawn, else the picture."""
    document = workspace.document
    if workspace.section == "family" and document and not document.persons and workspace.entry_bar.isVisibleTo(workspace):
        workspace.entry.focus_entry()
    elif workspace.canvas and not workspace.as_list:
        workspace.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
