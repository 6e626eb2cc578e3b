"""Makes the pages of the window on first use and connects them to the desk and the settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from resources.i18n import tr

if TYPE_CHECKING:
    from familyapp.mainwindow import MainWindow
    from widgets.panels.keys_page import KeysPage
    from widgets.panels.settings_page import SettingsPage


def make_page(name: str, window: MainWindow) -> QWidget:
    """The page called *name*; raises KeyError for a name that is none."""
    return MAKERS[name](window)


def _start(window: MainWindow) -> QWidget:
    from familyapp.mainwindow import LANGUAGE_NAMES
    from widgets.panels.start_page import StartPage

    page = StartPage(list(LANGUAGE_NAMES.items()), bool(window.settings.values.vault))
    page.practice_wanted.connect(lambda: window.desk.open_practice())
    page.new_vault_wanted.connect(lambda: window.show_page("new_vault"))
    page.open_vault_wanted.connect(lambda: window.show_page("open_vault"))
    page.language_wanted.connect(window.speak)
    return page


def _new_vault(window: MainWindow) -> QWidget:
    from widgets.panels.new_vault import NewVaultPage

    page = NewVaultPage()
    page.make_wanted.connect(window.desk.make_vault)
    page.back_wanted.connect(window.back)
    return page


def _recovery(window: MainWindow) -> QWidget:
    from familyapp import exporting
    from widgets.panels.new_vault import RecoveryPage

    page = RecoveryPage()
    page.kept.connect(window.desk.recovery_kept)
    page.save_wanted.connect(lambda: exporting.save_recovery(window, page.text()))
    page.print_wanted.connect(lambda: exporting.print_recovery(window, page.text()))
    return page


def _open_vault(window: MainWindow) -> QWidget:
    from widgets.panels.open_vault import OpenVaultPage

    page = OpenVaultPage(window.settings.values.vault)
    page.open_wanted.connect(lambda path, password: window.desk.open_vault(path, password))
    page.recover_wanted.connect(window.desk.recover_vault)
    page.back_wanted.connect(lambda: window.show_page("start"))
    return page


def _cases(window: MainWindow) -> QWidget:
    from widgets.panels.case_list import CaseListPage

    desk = window.desk
    page = CaseListPage(desk.practice_rows())
    page.search_changed.connect(desk.search)
    page.open_wanted.connect(desk.open_case)
    page.new_wanted.connect(desk.new_case)
    page.import_wanted.connect(desk.files.ask)
    page.rename_wanted.connect(desk.ask_new_title)
    page.archive_wanted.connect(desk.archive)
    page.practice_wanted.connect(lambda name: desk.open_practice(name))
    page.lock_wanted.connect(desk.lock)
    return page


def _import(window: MainWindow) -> QWidget:
    from widgets.panels.import_page import ImportPage

    page = ImportPage()
    page.take_wanted.connect(window.desk.files.take)
    page.back_wanted.connect(window.desk.files.leave)
    return page


def _new_case(window: MainWindow) -> QWidget:
    from widgets.panels.ask_page import AskPage

    page = AskPage(
        lambda: tr("New case"),
        lambda: tr("What shall the case be called?"),
        lambda: tr("Begin"),
        lambda: tr("A family name, a number, a word of yours. It can be changed at any time, and it may stay empty."),
    )
    page.answered.connect(window.desk.make_case)
    page.back_wanted.connect(window.desk.all_cases)
    return page


def _rename(window: MainWindow) -> QWidget:
    from widgets.panels.ask_page import AskPage

    page = AskPage(lambda: tr("Rename the case"), lambda: tr("What shall the case be called?"), lambda: tr("Rename"))
    page.answered.connect(window.desk.rename)
    page.back_wanted.connect(window.back)
    return page


def _settings(window: MainWindow) -> QWidget:
    from familyapp.mainwindow import LANGUAGE_NAMES
    from familyapp.settings import TEXT_SIZES
    from widgets.panels.settings_page import SettingsPage

    page = SettingsPage(list(LANGUAGE_NAMES.items()), TEXT_SIZES)

    def change(name: str, value: object) -> None:
        does: dict[str, Callable[[], None]] = {
            "language": lambda: window.choose_language(str(value)),
            "theme": lambda: window.wear(choice=str(value)),
            "text_size": lambda: window.wear(text_size=value if isinstance(value, int) else 100),
            "motion": lambda: window.choose_motion("none" if value else "system"),
            "menu_bar": lambda: window.choose_menu_bar(bool(value)),
            "remember_vault": lambda: window.desk.remember_vault(bool(value)),
        }
        does[name]()

    page.changed.connect(change)
    page.keys_wanted.connect(lambda: window.show_page("keys"))
    page.password_wanted.connect(lambda: window.show_page("password"))
    page.back_wanted.connect(window.back)
    show_settings(window, page)
    return page


def show_settings(window: MainWindow, page: SettingsPage) -> None:
    """Shows on the page what is set now."""
    values = window.settings.values
    page.show_values(
        language=values.language,
        theme=values.theme,
        text_size=values.text_size,
        menu_bar=values.menu_bar,
        still=values.motion == "none",
        remember=values.remember_vault,
        vault_open=window.desk.has_vault,
    )


def _password(window: MainWindow) -> QWidget:
    from widgets.panels.settings_page import PasswordPage

    page = PasswordPage()
    page.change_wanted.connect(window.desk.change_password)
    page.back_wanted.connect(lambda: window.show_page("settings"))
    return page


def _keys(window: MainWindow) -> QWidget:
    from widgets.panels.keys_page import KeysPage

    page = KeysPage()

    def take(keys: dict[str, str]) -> None:
        window.take_keys(keys)
        show_keys(window, page)

    page.changed.connect(take)
    page.back_wanted.connect(window.back)
    show_keys(window, page)
    return page


def show_keys(window: MainWindow, page: KeysPage) -> None:
    """Shows on the page the keys as they are now, in the language of the moment."""
    from familyapp.actions import MENUS, TABLE, key_of
    from widgets.panels.keys_page import KeyLine

    own = window.settings.values.keys
    lines = [KeyLine(a.id, tr(a.text), tr(MENUS[a.menu]), a.key, key_of(a.id, own)) for a in TABLE]
    page.show_lines(lines, own)


def _about(window: MainWindow) -> QWidget:
    from importlib.metadata import PackageNotFoundError, version

    from familyapp.homes import config_folder, data_folder
    from widgets.panels.about_page import AboutPage

    try:
        number = version("familyapp")
    except PackageNotFoundError:
        number = "0"
    page = AboutPage(number, f"{config_folder()}\n{data_folder()}")
    page.back_wanted.connect(window.back)
    return page


def _neutral(window: MainWindow) -> QWidget:
    from widgets.panels.neutral_page import NeutralPage

    page = NeutralPage()
    page.back_wanted.connect(window.toggle_hidden)
    return page


MAKERS: dict[str, Callable[[MainWindow], QWidget]] = {
    "start": _start,
    "new_vault": _new_vault,
    "recovery": _recovery,
    "open_vault": _open_vault,
    "cases": _cases,
    "import": _import,
    "new_case": _new_case,
    "rename": _rename,
    "settings": _settings,
    "password": _password,
    "keys": _keys,
    "about": _about,
    "neutral": _neutral,
}
"""All pages but the workspace, by name."""
