"""A home of its own for every test, and windows that close cleanly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from familyapp.bootstrap import make_application
from familyapp.jobs import Lanes
from familyapp.mainwindow import MainWindow
from familyapp.settings import SettingsFile
from resources.i18n import set_language

MakeWindow = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Settings and practice families of one test."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("FAMILYAPP_HOME", str(folder))
    yield folder
    set_language("en")


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    """Both lanes, closed at the end."""
    made = Lanes()
    yield made
    made.close()


@pytest.fixture
def make_window(qtbot: QtBot) -> Iterator[MakeWindow]:
    """Makes windows in a language, theme and text size; closes them at the end."""
    made: list[MainWindow] = []

    def make(language: str = "en", theme: str = "light", text_size: int = 100, size: tuple[int, int] = (1366, 768)) -> MainWindow:
        set_language(language)
        settings = SettingsFile()
        settings.change(language=language, theme=theme, text_size=text_size)
        make_application(settings.values)
        window = MainWindow(settings, Lanes())
        window.resize(*size)
        made.append(window)
        return window

    yield make
    for window in made:
        window.close_anyway()
        window.lanes.close()
        window.deleteLater()


def open_practice(window: MainWindow, qtbot: QtBot) -> None:
    """Opens the practice family and waits until it is drawn."""
    window.desk.open_practice()
    qtbot.waitUntil(lambda: window.session is not None and window.shown == "case", timeout=30_000)
