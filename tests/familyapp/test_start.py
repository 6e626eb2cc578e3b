"""Starting: settings that survive anything, one window per user, files written whole, words for what nobody caught."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from familyapp.bootstrap import language_of
from familyapp.excepthook import ExceptHook
from familyapp.homes import config_folder
from familyapp.one_window import OneWindow
from familyapp.saving import append, save
from familyapp.settings import Settings, SettingsFile

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from familyapp.one_window import OneWindow
app = QCoreApplication([])
sys.exit(0 if OneWindow(Path(sys.argv[1])).first() else 7)
"""


def test_settings_are_kept_and_only_what_differs_is_written(home: Path) -> None:
    SettingsFile().change(theme="dark", text_size=150, keys={"find": "Ctrl+J"})
    again = SettingsFile().values
    assert (again.theme, again.text_size, again.keys) == ("dark", 150, {"find": "Ctrl+J"})
    text = (config_folder() / "settings.toml").read_text(encoding="utf-8")
    assert "language" not in text
    assert (config_folder() / "settings.toml").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["theme = ", "\x00\x01", 'theme = "pink"\ntext_size = 9000\nlanguage = 3\nkeys = 5'])
def test_settings_that_make_no_sense_become_the_usual_ones(home: Path, text: str) -> None:
    path = config_folder() / "settings.toml"
    path.write_text(text, encoding="utf-8")
    found = SettingsFile().values
    assert found.theme == "system"
    assert found.language == ""
    assert found.text_size in (100, 200)
    assert found.keys == {}


def test_a_settings_file_nobody_can_read_is_set_aside_not_lost(home: Path) -> None:
    path = config_folder() / "settings.toml"
    path.write_text("theme = ", encoding="utf-8")
    SettingsFile().change(theme="dark")
    assert (config_folder() / "settings.unread.toml").read_text(encoding="utf-8") == "theme = "


def test_the_window_speaks_the_language_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FAMILYAPP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert language_of(Settings()) == "en"
    monkeypatch.setenv("LANG", "uk_UA.UTF-8")
    assert language_of(Settings()) == "uk"
    monkeypatch.setenv("LANGUAGE", "fr:da")
    assert language_of(Settings()) == "da"
    assert language_of(Settings(language="de")) == "de"


def test_a_file_is_old_or_new_and_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "ä <b> 🙂.pdf"
    save(path, b"old")
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == [path.name]


def test_a_save_that_cannot_be_finished_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.pdf"
    save(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["report.pdf"]


def test_an_append_that_cannot_be_finished_takes_itself_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log"
    append(path, b"one\n")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        append(path, b"two\n")
    assert path.read_bytes() == b"one\n"


def test_a_second_start_raises_the_first_window(qtbot: QtBot, home: Path) -> None:
    first = OneWindow(home)
    assert first.first()
    first.listen()
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            _SECOND,
            str(home),
        ],
        cwd=Path(__file__).parents[2],
    )
    with qtbot.waitSignal(first.asked, timeout=30_000):
        pass
    qtbot.waitUntil(lambda: child.poll() is not None, timeout=30_000)
    assert child.returncode == 7
    first.close()
    again = OneWindow(home)
    assert again.first()
    again.close()


def test_what_nobody_caught_is_logged_without_a_word_of_the_family(tmp_path: Path) -> None:
    told: list[tuple[str, str]] = []
    log = tmp_path / "trouble.log"
    hook = ExceptHook(log, lambda kind, place: told.append((kind, place)))
    hook.install()
    try:
        secret = "Lea Ahorn"
        try:
            raise ValueError(secret)
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        hook.remove()
    text = log.read_text(encoding="utf-8")
    assert "Lea" not in text
    assert told[0][0] == "ValueError"
    assert told[0][1].startswith(f"{__name__}:")
    assert told[0][1] in text
