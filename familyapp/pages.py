"""Makes the pages of the window on first use and connects them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from familyapp.mainwindow import MainWindow


def make_page(name: str, window: MainWindow) -> QWidget:
    """The page called *name*."""
    made: QWidget = _MAKERS[name](window)
    return made


def _start(window: MainWindow) -> QWidget:
    from familyapp.mainwindow import LANGUAGE_NAMES
    from widgets.panels.start_page import StartPage

    page = StartPage(list(LANGUAGE_NAMES.items()), bool(window.settings.values.vault))
    page.practice_wanted.connect(lambda: window.desk.open_practice())
    page.new_vault_wanted.connect(lambda: window.show_page("new_vault"))
    page.open_vault_wanted.connect(lambda: window.show_page("open_vault"))
    page.language_wanted.connect(window.speak)
    return page


_MAKERS = {
    "start": _start,
}
