"""What each action does: the handlers of the table, on one window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from familyapp.mainwindow import MainWindow


class Doing:
    """Handlers of ``familyapp.actions.TABLE``."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    # -- case --------------------------------------------------------------------------------------------------------

    def new_case(self) -> None:
        self._window.desk.new_case()

    def all_cases(self) -> None:
        self._window.desk.all_cases()

    def import_family(self) -> None:
        self._window.desk.files.ask()

    def rename_case(self) -> None:
        self._window.desk.ask_new_title()

    def save_copy(self) -> None:
        self._window.desk.save_copy()

    def afresh(self) -> None:
        self._window.desk.practice_afresh()

    def export(self) -> None:
        self._window.open_export_menu(None)

    def export_as(self, ending: str) -> None:
        self._window.export_picture(ending)

    def print_picture(self) -> None:
        self._window.print_picture()

    def copy_picture(self) -> None:
        self._window.copy_picture()

    def settings(self) -> None:
        self._window.show_page("settings")

    def hide(self) -> None:
        self._window.toggle_hidden()

    def lock(self) -> None:
        self._window.desk.lock()

    def quit(self) -> None:
        self._window.close()

    # -- edit --------------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        if self._window.session:
            self._window.session.undo()

    def redo(self) -> None:
        if self._window.session:
            self._window.session.redo()

    def find(self) -> None:
        self._window.open_palette()

    def quick_entry(self) -> None:
        workspace = self._window.workspace
        if workspace:
            workspace.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_canvas(self, action: str) -> None:
        """An edit action on the selection of the picture."""
        workspace = self._window.workspace
        canvas = workspace.canvas if workspace else None
        if workspace is None or canvas is None:
            return
        if workspace.as_list and action != "remove":
            if workspace.listing.do(action):
                return
            # What opens a card or a line to draw needs the picture.
            workspace.listing.show(False)
        if action in ("line", "tie"):
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            canvas.start("tie" if canvas.is_ecomap else "line")
        else:
            canvas.do(action)

    # -- view --------------------------------------------------------------------------------------------------------

    def section(self, name: str) -> None:
        if self._window.workspace:
            self._window.show_page("case")
            self._window.workspace.show_section(name)

    def zoom(self, how: str) -> None:
        canvas = self._window.workspace.canvas if self._window.workspace else None
        if canvas is None:
            return
        does: dict[str, Callable[[], None]] = {
            "fit": canvas.fit,
            "in": canvas.zoom_in,
            "out": canvas.zoom_out,
            "100": lambda: canvas.zoom_to(100),
        }
        does[how]()

    def tidy(self) -> None:
        if self._window.workspace:
            self._window.workspace.tidy()

    def told_by(self) -> None:
        if self._window.workspace:
            self._window.workspace.looking.open_told(_below(self._window.workspace.top.told))

    def date(self) -> None:
        if self._window.workspace:
            self._window.workspace.looking.open_date(_below(self._window.workspace.top.date))

    def layers(self) -> None:
        if self._window.workspace:
            self._window.workspace.looking.open_layers(_below(self._window.workspace.top.layers))

    def joint(self) -> None:
        if self._window.workspace:
            self._window.workspace.toggle_joint()

    def as_list(self) -> None:
        if self._window.workspace:
            self._window.workspace.listing.show(not self._window.workspace.as_list)

    def side_panel(self) -> None:
        if self._window.workspace:
            self._window.workspace.toggle_panel()

    def next_region(self, step: int) -> None:
        regions = [w for w in self._window.regions() if w.isVisible()]
        if not regions:
            return
        focus = QApplication.focusWidget()
        here = next((i for i, w in enumerate(regions) if focus is w or (focus and w.isAncestorOf(focus))), -1 if step > 0 else 0)
        _give_focus(regions[(here + step) % len(regions)])

    def full_screen(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # -- help --------------------------------------------------------------------------------------------------------

    def keys(self) -> None:
        self._window.show_page("keys")

    def about(self) -> None:
        self._window.show_page("about")


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))


def _give_focus(region: QWidget) -> None:
    """To the region, or to the first thing in it that takes the keyboard."""
    target = region
    if region.focusPolicy() == Qt.FocusPolicy.NoFocus and region.focusProxy() is None:
        inside = [w for w in region.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
        if inside:
            target = inside[0]
    target.setFocus(Qt.FocusReason.TabFocusReason)
