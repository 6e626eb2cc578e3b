"""How the program starts: settings, language, QApplication, window, and what was asked for."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from familyapp.homes import config_folder
from familyapp.settings import Settings, SettingsFile
from resources.i18n import LANGUAGES, set_language
from widgets.common import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator


def language_of(settings: Settings) -> str:
    """The language that was chosen, else the system's if we speak it, else English."""
    for wish in (settings.language, *_languages_of_system()):
        code = wish.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def _languages_of_system() -> list[str]:
    """What the system would like to be spoken to in, first wish first."""
    if sys.platform == "linux":
        names = ("FAMILYAPP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
        return [wish for name in names for wish in os.environ.get(name, "").split(":")]
    # Its enums alone take longer to load than all else of the start, so only where it is needed.
    from PySide6.QtCore import QLocale

    return [os.environ.get("FAMILYAPP_LANG", ""), *QLocale.system().uiLanguages()]


class QtTexts:
    """Qt's own texts (buttons of file dialogs, context menus of fields) in the window's language."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._now: QTranslator | None = None

    def speak(self, code: str) -> None:
        """Takes another language; English is Qt's own."""
        from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

        if self._now:
            self._app.removeTranslator(self._now)
            self._now = None
        QLocale.setDefault(QLocale(code))
        if code == "en":
            return
        texts = QTranslator(self._app)
        if texts.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._app.installTranslator(texts)
            self._now = texts


def make_application(settings: Settings) -> QApplication:
    """The QApplication, dressed and speaking."""
    held = QApplication.instance()
    app = held if isinstance(held, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("familyapp")
    app.setDesktopFileName("familyapp")
    style = app.style()
    if style is None or style.objectName() != "fusion":
        app.setStyle("fusion")
    # Menus are ours: a native dialog would leave names of families in the desktop's recent files.
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    theme.load_fonts()
    theme.wear(app, theme.chosen(settings.theme), settings.text_size / 100)
    return app


def run(demo: bool = False) -> int:
    """Opens the window and returns when it is closed. ``demo``: straight into the practice family."""
    from familyapp.one_window import OneWindow

    settings = SettingsFile()
    set_language(language_of(settings.values))
    app = make_application(settings.values)
    only = OneWindow()
    if not only.first():
        return 0
    from familyapp.excepthook import ExceptHook
    from familyapp.jobs import Lanes
    from familyapp.mainwindow import MainWindow
    from resources.i18n import language

    texts = QtTexts(app)
    lanes = Lanes()
    window = MainWindow(settings, lanes)
    window.language_changed.connect(texts.speak)
    only.asked.connect(window.raise_)
    hook = ExceptHook(
        config_folder() / "trouble.log",
        lambda kind, place: lanes.database.to_ui(lambda: window.say_unexpected(kind, place)),
    )
    hook.install()
    hints = app.styleHints()
    if hints is not None:
        hints.colorSchemeChanged.connect(lambda _scheme: window.wear())
    if demo:
        window.desk.open_practice()
    else:
        window.show_page("start")
    window.show()

    def settle() -> None:
        """What can wait until the window stands."""
        theme.load_more_fonts()
        texts.speak(language())
        only.listen()

    QTimer.singleShot(60, settle)
    try:
        return app.exec()
    finally:
        lanes.close()
        only.close()
        hook.remove()
