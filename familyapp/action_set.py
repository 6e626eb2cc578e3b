"""QActions made of the table: for menus and shortcuts, enabled by state, with words of the language of the moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from familyapp.actions import BY_ID, MENUS, TABLE, State, key_of
from resources.i18n import tr
from widgets.common import theme
from widgets.common.icons import icon

if TYPE_CHECKING:
    from familyapp.doing import Doing
    from widgets.panels.find_palette import Entry


class ActionSet(QObject):
    """All actions of one window."""

    def __init__(self, window: QWidget, doing: Doing, own_keys: Callable[[], dict[str, str]]) -> None:
        super().__init__(window)
        self._window, self._own_keys = window, own_keys
        self.state = State()
        self.actions: dict[str, QAction] = {}
        for row in TABLE:
            action = QAction(self)
            action.triggered.connect(lambda _on=False, run=row.run: run(doing))
            if row.canvas:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            else:
                window.addAction(action)
            self.actions[row.id] = action
        self.retranslate()
        self.retheme()
        self.take_keys()
        self.show_state(self.state)

    def give_canvas(self, canvas: QWidget) -> None:
        """Lets the letters act in *canvas* while it has the keyboard."""
        for row in TABLE:
            if row.canvas:
                canvas.addAction(self.actions[row.id])

    def take_keys(self) -> None:
        """Reads the keys again after the user changed them."""
        for row in TABLE:
            self.actions[row.id].setShortcut(QKeySequence(key_of(row.id, self._own_keys())))

    def key_text(self, action: str) -> str:
        """The key of an action as this system writes it."""
        key = key_of(action, self._own_keys())
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)

    def show_state(self, state: State) -> None:
        """Enables what can be done now."""
        self.state = state
        for row in TABLE:
            self.actions[row.id].setEnabled(row.when(state))

    def name(self, action: str, words: str) -> None:
        """Gives an action words of the moment ("Undo: add partner")."""
        self.actions[action].setText(words)

    def retranslate(self) -> None:
        for row in TABLE:
            self.actions[row.id].setText(tr(row.text))

    def retheme(self) -> None:
        worn = theme.current()
        for row in TABLE:
            if row.icon:
                self.actions[row.id].setIcon(icon(row.icon, worn.muted, worn.quiet))

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """The menu called *name*."""
        made = QMenu(tr(MENUS[name]), parent)
        for row in TABLE:
            if row.menu != name:
                continue
            if row.gap:
                made.addSeparator()
            made.addAction(self.actions[row.id])
        return made

    def whole_menu(self, parent: QWidget) -> QMenu:
        """All menus in one."""
        made = QMenu(parent)
        for name in MENUS:
            made.addMenu(self.menu(name, made))
        return made

    def entries(self) -> list[Entry]:
        """What can be done now, for find-or-do."""
        from widgets.panels.find_palette import Entry

        return [
            Entry(self.actions[row.id].text(), self.key_text(row.id), row.icon or "chevron-right", self.actions[row.id].trigger)
            for row in TABLE
            if row.id != "find" and self.actions[row.id].isEnabled()
        ]

    def words(self, action: str) -> str:
        """An action's words with its key, for tooltips."""
        key = self.key_text(action)
        return f"{tr(BY_ID[action].text)} ({key})" if key else tr(BY_ID[action].text)
