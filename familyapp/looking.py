"""What opens below the chips: through whose eyes, as of when, which layers, how large."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from familyapp.viewing import holders, name_of
from resources.i18n import tr

if TYPE_CHECKING:
    from familyapp.action_set import ActionSet
    from familyapp.workspace import Workspace


class Looking:
    """Asks how the pictures of one workspace are to be looked at."""

    def __init__(self, workspace: Workspace, actions: ActionSet) -> None:
        self._workspace, self._actions = workspace, actions

    def open_told(self, at: QPoint) -> None:
        """Asks through whose eyes the picture is drawn."""
        document = self._workspace.visible
        if document is None:
            return
        menu = self._menu()
        self._choice(menu, tr("Everyone"), self._workspace.viewing.eyes is None, lambda: self._workspace.with_(eyes=None))
        tellers = holders(document)
        if tellers:
            menu.addSeparator()
        for person in tellers:
            chosen = person == self._workspace.viewing.eyes
            self._choice(menu, name_of(document, person), chosen, partial(self._workspace.with_, eyes=person))
        if not tellers:
            note = menu.addAction(tr("Nobody has told how they see it yet"))
            note.setEnabled(False)
        menu.popup(at)

    def open_date(self, at: QPoint) -> None:
        """Asks as of when the picture is drawn."""
        from widgets.panels.choosers import DateChooser

        chooser = DateChooser(self._workspace.viewing.date, self._workspace)
        chooser.chosen.connect(lambda date: self._workspace.with_(date=date))
        chooser.open_at(at)

    def open_layers(self, at: QPoint) -> None:
        """Switches layers on and off."""
        from familyapp.viewing import LAYER_WORDS
        from widgets.panels.choosers import LayerChooser

        workspace = self._workspace
        rows = [(layer, words()) for layer, words in LAYER_WORDS.items()]
        chooser = LayerChooser(rows, workspace.viewing.layers, workspace)
        chooser.switched.connect(lambda layer: workspace.look(workspace.viewing.toggled(layer)))
        chooser.open_at(at)

    def open_zoom(self, at: QPoint) -> None:
        """Sizes to choose from, above a point of the screen."""
        menu = self._menu()
        for name in ("fit", "full_size", "zoom_in", "zoom_out"):
            menu.addAction(self._actions.actions[name])
        menu.popup(at - QPoint(0, menu.sizeHint().height()))

    def _menu(self) -> QMenu:
        menu = QMenu(self._workspace)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @staticmethod
    def _choice(menu: QMenu, text: str, chosen: bool, run: Callable[[], None]) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _on=False: run())
        menu.addAction(action)
