"""The real window on a practice family: languages, themes, sizes, keys, actions, pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from familyapp import exporting
from familyapp.actions import BY_ID, MENUS, TABLE, clashes, key_of
from familyapp.mainwindow import MainWindow
from familyapp.pages import MAKERS
from genogram import edits
from resources.i18n import LANGUAGES, tr
from tests.familyapp.conftest import MakeWindow, open_practice
from widgets.common import theme


def names(window: MainWindow) -> list[str]:
    assert window.session is not None
    return sorted(p.name for p in window.session.document.persons.values())


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_opens_in_every_language_and_theme(qtbot: QtBot, make_window: MakeWindow, language: str, colours: str) -> None:
    window = make_window(language, colours)
    window.show_page("start")
    window.show()
    qtbot.waitExposed(window)
    open_practice(window, qtbot)
    assert theme.current().name == colours
    workspace = window.workspace
    assert workspace is not None
    for section in ("family", "ecomap", "sessions", "reports"):
        workspace.show_section(section)
        assert workspace.section == section
    assert not window.grab().isNull()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(MAKERS))
def test_every_page_opens_in_every_language(qtbot: QtBot, make_window: MakeWindow, name: str, language: str) -> None:
    window = make_window(language)
    page = window.show_page(name)
    window.show()
    assert window.shown == name
    unsaid = [w for w in page.findChildren(QAbstractButton) if w.isVisible() and not (w.text() or w.accessibleName())]
    assert unsaid == []


def test_an_edit_is_drawn_counted_saved_and_taken_back(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    session, workspace = window.session, window.workspace
    assert session is not None
    assert workspace is not None
    before = len(session.document.persons)
    with qtbot.waitSignal(session.saved):
        workspace.edit(edits.add_person(session.document, "Nina"))
    drawn = workspace.pictures["family"].last
    assert drawn is not None
    assert "Nina" in {p.name for p in drawn.document.persons.values()}
    assert str(before + 1) in workspace.status.counts.text()
    assert tr("Undo") in window.actions_.actions["undo"].text()
    assert "Nina" in window.actions_.actions["undo"].text()
    window.actions_.actions["undo"].trigger()
    assert "Nina" not in names(window)
    assert window.actions_.actions["redo"].isEnabled()


def test_quitting_loses_nothing_of_a_practice_family(qtbot: QtBot, make_window: MakeWindow) -> None:
    first = make_window()
    open_practice(first, qtbot)
    assert first.session is not None
    first.session.edit(edits.add_person(first.session.document, "Nina"))
    first.close()
    first.lanes.close()
    second = make_window()
    open_practice(second, qtbot)
    assert "Nina" in names(second)
    second.actions_.actions["undo"].trigger()
    assert "Nina" not in names(second)
    second.actions_.actions["redo"].trigger()
    second.doing.afresh()
    qtbot.waitUntil(lambda: second.session is not None and "Nina" not in names(second), timeout=20_000)
    assert second.session is not None
    assert second.session.undo_title is None


def test_every_action_has_words_a_menu_and_a_key_of_its_own() -> None:
    assert {row.menu for row in TABLE} == set(MENUS)
    assert [row.id for row in TABLE if not row.text or not row.key or not row.icon] == []
    assert clashes({}) == {}
    assert len({row.id for row in TABLE}) == len(TABLE)
    assert [row.id for row in TABLE if QKeySequence(row.key).isEmpty()] == []


def test_keys_of_the_user_win_and_clashes_are_found() -> None:
    assert key_of("find", {"find": "Ctrl+J"}) == "Ctrl+J"
    assert clashes({"find": "Ctrl+Z"}) == {"Ctrl+Z": ["undo", "find"]}


def test_a_changed_key_acts_and_is_kept(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.take_keys({"settings": "Ctrl+Alt+S"})
    assert window.actions_.actions["settings"].shortcut() == QKeySequence("Ctrl+Alt+S")
    again = make_window()
    assert again.actions_.actions["settings"].shortcut() == QKeySequence("Ctrl+Alt+S")


def test_actions_that_cannot_be_done_are_off(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show_page("start")
    enabled = {name for name, action in window.actions_.actions.items() if action.isEnabled()}
    assert {"undo", "partner", "export", "new_case", "lock", "rename_case"}.isdisjoint(enabled)
    assert {"settings", "quit", "keys", "find"} <= enabled
    open_practice(window, qtbot)
    assert window.workspace is not None
    assert not window.actions_.actions["partner"].isEnabled()
    index = next(p.id for p in window.workspace.session.document.persons.values() if p.is_index)  # type: ignore[union-attr]
    window.workspace.go_to(index)
    assert window.actions_.actions["partner"].isEnabled()
    window.workspace.show_section("reports")
    assert not window.actions_.actions["partner"].isEnabled()


def test_a_letter_acts_on_the_picture_and_is_only_a_letter_in_a_field(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    qtbot.waitExposed(window)
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    assert workspace.session is not None
    index = next(p.id for p in workspace.session.document.persons.values() if p.is_index)
    workspace.go_to(index)
    before = len(workspace.session.document.persons)
    assert workspace.canvas is not None
    qtbot.keyClick(workspace.canvas.view, Qt.Key.Key_S)
    assert len(workspace.session.document.persons) == before + 1
    workspace.entry.setFocus()
    qtbot.keyClick(workspace.entry.line, Qt.Key.Key_S)
    assert workspace.entry.line.text() == "s"
    assert len(workspace.session.document.persons) == before + 1


def test_joint_mode_shows_no_more_than_the_family_may_see(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    workspace.toggle_joint()
    drawn = workspace.pictures["family"].last
    assert drawn is not None
    assert drawn.options.reader == "family"
    assert workspace.canvas is not None
    assert workspace.canvas.document is drawn.document
    assert not workspace.inspector_frame.isVisible()
    assert not workspace.entry_bar.isVisible()
    workspace.toggle_joint()
    assert workspace.inspector_frame.isVisible()


def test_find_or_do_finds_people_and_does_things(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    qtbot.waitExposed(window)
    open_practice(window, qtbot)
    window.open_palette()
    palette = window._palette
    assert palette is not None
    qtbot.keyClicks(palette.line, "lea")
    first = palette.list.item(0)
    assert first is not None
    assert first.text() == "Lea"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    workspace = window.workspace
    assert workspace is not None
    assert workspace.document is not None
    assert [workspace.document.persons[i].name for i in workspace.selection()] == ["Lea"]
    window.open_palette()
    qtbot.keyClicks(palette.line, "setti")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.shown == "settings"


def test_hiding_shows_nothing_and_comes_back(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    window.toggle_hidden()
    assert window.shown == "neutral"
    assert window.windowTitle() == "familyapp"
    visible = " ".join(w.text() for w in window.findChildren(QLabel) if w.isVisible())
    assert "Ahorn" not in visible
    enabled = {name for name, action in window.actions_.actions.items() if action.isEnabled()}
    assert enabled <= {"hide", "quit", "full_screen", "lock"}
    window.toggle_hidden()
    assert window.shown == "case"


def test_words_change_while_the_window_stands(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    window.speak("de")
    assert window.settings.values.language == "de"
    assert window.workspace is not None
    assert window.workspace.status.language.text() == "Deutsch"
    window.speak("en")
    assert window.workspace.status.language.text() == "English"


def too_narrow(root: QWidget) -> list[str]:
    """Labels and buttons in *root* whose words have less room than they need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, QLabel) and (widget.wordWrap() or "…" in widget.text()):
            continue
        if widget.fontMetrics().horizontalAdvance(widget.text().strip()) > widget.width() + 1:
            found.append(f"{type(widget).__name__} {widget.text()!r}: {widget.width()}")
    return found


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("language", ["en", "de"])
def test_words_are_not_cut_off_at_the_size_of_a_small_laptop(
    qtbot: QtBot, make_window: MakeWindow, language: str, text_size: int
) -> None:
    window = make_window(language, text_size=text_size, size=(1366, 768))
    window.show()
    qtbot.waitExposed(window)
    for name in ("start", "new_vault", "open_vault", "settings", "about"):
        assert too_narrow(window.show_page(name)) == []
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    for part in (workspace.top, workspace.sidebar, workspace.status):
        assert too_narrow(part) == []


def test_the_sidebar_collapses_below_1280(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    assert workspace.sidebar.width() == 208
    window.resize(1200, 768)
    qtbot.waitUntil(lambda: workspace.sidebar.width() == 56)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: workspace.sidebar.width() == 208)


def test_a_step_that_cannot_be_saved_is_said_and_the_window_stays(qtbot: QtBot, make_window: MakeWindow, home: Path) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    session = window.session
    assert session is not None
    log = home / "data" / "practice" / "ahorn.en.log"
    log.mkdir()
    with qtbot.waitSignal(session.not_saved):
        session.edit(edits.add_person(session.document, "Nina"))
    assert window.banner.isVisible()
    assert window.banner.text
    assert not window.close()
    assert window.isVisible()
    log.rmdir()
    with qtbot.waitSignal(session.saved):
        session.retry()
    assert not window.banner.isVisible()


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<"), ("pdf", b"%PDF"), ("png", b"\x89PNG")])
def test_the_picture_is_exported_whole_and_for_its_owner_only(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path, ending: str, begins: bytes
) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    assert window.workspace is not None
    drawn = window.workspace.pictures["family"].last
    assert drawn is not None
    path = tmp_path / f"picture.{ending}"
    exporting.export_to(window, drawn, path, ending)
    qtbot.waitUntil(lambda: bool(window.banner.text), timeout=30_000)
    assert path.read_bytes().startswith(begins)
    assert path.stat().st_mode & 0o077 == 0
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_an_export_that_cannot_be_written_is_said(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    assert window.workspace is not None
    drawn = window.workspace.pictures["family"].last
    assert drawn is not None
    exporting.export_to(window, drawn, tmp_path / "not there" / "picture.svg", "svg")
    qtbot.waitUntil(lambda: bool(window.banner.text), timeout=30_000)
    assert window.banner.property("weight") == "warn"


def test_the_picture_is_copied_in_two_forms(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    window.copy_picture()
    held = QApplication.clipboard().mimeData()
    assert held is not None
    assert held.hasFormat("image/svg+xml")
    assert held.hasImage()
    QApplication.clipboard().clear()


def test_menus_hold_every_action(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    held = set()
    for name in MENUS:
        held |= {action.text() for action in window.actions_.menu(name, window).actions() if not action.isSeparator()}
    assert held == {window.actions_.actions[name].text() for name in BY_ID}
