"""The family as tables in place of its picture: the same case, the same selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from genogram import edits
from widgets.canvas.making import add_kin

if TYPE_CHECKING:
    from familyapp.workspace import Workspace
    from genogram.ids import Id
    from genogram.model import Document
    from widgets.panels.list_editor import ListEditor

KIN = ("partner", "child", "sibling", "twin", "parents")


class Listing:
    """The list editor of one workspace, made on first use. ``on``: the family is read as a list."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.on = False
        self.editor: ListEditor | None = None

    def show(self, on: bool) -> None:
        """Shows the family as tables, or as a picture again."""
        workspace = self._workspace
        if workspace.session is None:
            return
        self.on = on
        workspace.draw_again("family")
        shown = self.editor if on else workspace.canvas
        if shown:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def page(self) -> ListEditor:
        """The tables, with the row of what is selected as the current one."""
        workspace = self._workspace
        if self.editor is None:
            from widgets.panels.list_editor import ListEditor

            made = self.editor = ListEditor()
            made.intent.connect(workspace.edit)
            made.hint.connect(workspace.status.show_hint)
            made.chosen.connect(self._chosen)
            made.go_to.connect(self._go_to_picture)
            workspace.pages.addWidget(made)
            if workspace.canvas:
                made.show_case(workspace.canvas.document)
        # Before the tables take the keyboard: Qt would make the first row the current one.
        self.editor.select(workspace.selection())
        return self.editor

    def show_case(self, document: Document, selection: tuple[Id, ...] = ()) -> None:
        """Shows *document*, if the list was ever opened."""
        if self.editor:
            self.editor.show_case(document)
            self.editor.select(selection)

    def select(self, ids: tuple[Id, ...]) -> None:
        """Follows the picture's selection."""
        if self.editor:
            self.editor.select(ids)

    def do(self, action: str) -> bool:
        """Adds somebody by *action* and opens the name of their row. False where that action needs the picture."""
        workspace, editor = self._workspace, self.editor
        canvas = workspace.canvas
        if canvas is None or editor is None:
            return False
        chosen = [i for i in canvas.selection() if i in canvas.document.persons]
        if action == "person":
            changes = edits.add_person(canvas.document)
        elif action in KIN and len(chosen) == 1:
            changes = add_kin(canvas.document, action, chosen[0]).changes
        else:
            return False
        workspace.edit(changes)
        for person in edits.created(changes, "persons")[-1:]:
            canvas.select((person,))
            editor.name(person)
        return True

    def _chosen(self, element: Id) -> None:
        if self._workspace.canvas:
            self._workspace.canvas.select((element,))

    def _go_to_picture(self, element: Id) -> None:
        self.show(False)
        self._workspace.go_to(element)
