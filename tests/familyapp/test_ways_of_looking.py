"""Joint mode, looking back, kept pictures, the list: nobody sees more than they may, and nothing unseen is lost."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from familyapp import motion
from familyapp.mainwindow import MainWindow
from familyapp.workspace import Workspace
from genogram import edits
from genogram.change import ChangeSet
from genogram.dates import parse_edtf
from genogram.ids import Id
from genogram.model import Condition, ConditionKind, Document, Visibility
from tests.familyapp.conftest import MakeWindow, open_practice
from widgets.panels.list_editor import CaseTable

HIDDEN = "Zebedee"


@pytest.fixture
def opened(qtbot: QtBot, make_window: MakeWindow) -> tuple[MainWindow, Workspace]:
    """The practice family with somebody whom the family may not see, and a person with health and a confidential note."""
    window = make_window()
    window.show()
    qtbot.waitExposed(window)
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    lea = person(workspace, "Lea")
    document = whole(workspace)
    workspace.edit(edits.add_person(document, HIDDEN, visibility=Visibility.INTERNAL))
    illness = Condition(kind=ConditionKind.ILLNESS, words="what only the helper knows")
    workspace.edit(edits.set_fields(whole(workspace), "persons", lea, conditions=(illness,), please_do_not_ask=("school",)))
    note = edits.add_element(whole(workspace), "notes", about=lea, words="for me only", visibility=Visibility.CONFIDENTIAL)
    workspace.edit(note)
    workspace.edit(edits.take_snapshot(whole(workspace), HIDDEN))
    return window, workspace


def whole(workspace: Workspace) -> Document:
    assert workspace.document is not None
    return workspace.document


def person(workspace: Workspace, name: str) -> Id:
    return next(p.id for p in whole(workspace).persons.values() if p.name == name)


def said(root: QWidget) -> str:
    """Everything that stands on visible parts of *root*, tooltips and words for screen readers too."""
    words = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        words += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            words.append(widget.text())
    if isinstance(root, MainWindow):
        words += [action.text() + action.toolTip() for action in root.actions_.actions.values()]
    return "\n".join(words)


def rename(workspace: Workspace, who: Id, name: str) -> ChangeSet:
    """A rename made on what the canvas was given."""
    assert workspace.canvas is not None
    return edits.set_fields(workspace.canvas.document, "persons", who, name=name)


def test_an_edit_in_joint_mode_or_in_another_year_keeps_what_is_not_shown(opened: tuple[MainWindow, Workspace]) -> None:
    _window, workspace = opened
    lea = person(workspace, "Lea")
    before = whole(workspace)
    for name, look in (("Lea A", workspace.toggle_joint), ("Lea B", lambda: workspace.with_(date=parse_edtf("2016")))):
        look()
        workspace.edit(rename(workspace, lea, name))
        after = whole(workspace)
        assert after.persons[lea] == dataclasses.replace(before.persons[lea], name=name)
        assert after == dataclasses.replace(before, persons=after.persons)
    workspace.with_(date=None, reader="helper", eyes=lea)
    workspace.edit(rename(workspace, lea, "Lea"))
    assert whole(workspace) == before


def test_nobody_goes_who_was_shown_in_part(opened: tuple[MainWindow, Workspace]) -> None:
    window, workspace = opened
    lea = person(workspace, "Lea")
    workspace.toggle_joint()
    before = whole(workspace)
    assert workspace.canvas is not None
    workspace.canvas.select((lea,))
    window.actions_.actions["remove"].trigger()
    assert whole(workspace) == before
    assert window.banner.text
    assert "Removed" not in workspace.status.hint.text()


def test_joint_mode_names_nobody_who_is_hidden(qtbot: QtBot, opened: tuple[MainWindow, Workspace]) -> None:
    window, workspace = opened
    workspace.show_section("sessions")
    workspace.status.show_hint(HIDDEN)
    window.banner_say("info", lambda: HIDDEN)
    workspace.toggle_joint()
    assert workspace.section == "family"
    assert HIDDEN not in said(window)
    workspace.sidebar.set_narrow(False)
    assert HIDDEN not in said(window)
    for name in ("sessions", "reports", "all_cases"):
        assert not window.actions_.actions[name].isEnabled()
    for name in ("sessions", "reports"):
        button = workspace.sidebar.sections[name]
        assert not button.isEnabled()
        assert "joint mode" in button.toolTip()
        workspace.show_section(name)
        assert workspace.section == "family"
    assert not workspace.sidebar.cases.isEnabled()
    window.open_palette()
    assert window._palette is not None
    entries = [window._palette.list.item(row).text() for row in range(window._palette.list.count())]
    assert HIDDEN not in "\n".join(entries)
    window.close_palette()
    workspace.go_to(person(workspace, HIDDEN))
    assert workspace.selection() == ()
    workspace.listing.show(True)
    assert HIDDEN not in rows(workspace)
    workspace.listing.show(False)
    workspace.toggle_joint()
    assert workspace.sidebar.sections["reports"].isEnabled()
    workspace.listing.show(True)
    assert HIDDEN in rows(workspace)


def test_the_eyes_of_somebody_hidden_are_not_named(opened: tuple[MainWindow, Workspace]) -> None:
    window, workspace = opened
    workspace.with_(eyes=person(workspace, HIDDEN))
    assert HIDDEN in said(window)
    workspace.toggle_joint()
    assert workspace.viewing.eyes is None
    assert HIDDEN not in said(window)


def test_only_steps_that_the_family_saw_are_taken_back_in_joint_mode(opened: tuple[MainWindow, Workspace]) -> None:
    window, workspace = opened
    undo, redo = window.actions_.actions["undo"], window.actions_.actions["redo"]
    undo.trigger()
    workspace.toggle_joint()
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    workspace.edit(rename(workspace, person(workspace, "Lea"), "Lea A"))
    assert undo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.isEnabled()


def test_a_picture_that_cannot_be_drawn_leaves_nothing_of_the_whole_one(
    opened: tuple[MainWindow, Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, workspace = opened

    def broken(*_: object) -> object:
        raise RuntimeError

    monkeypatch.setattr("genogram.drawing.draw", broken)
    workspace.toggle_joint()
    assert workspace.canvas is not None
    assert workspace.canvas.placements.spots == {}
    assert workspace.pictures["family"].last is None
    assert window.banner.text


def test_a_kept_picture_stays_as_it_stood(opened: tuple[MainWindow, Workspace]) -> None:
    _window, workspace = opened
    lea, snapshot = person(workspace, "Lea"), next(iter(whole(workspace).snapshots))
    workspace.edit(rename(workspace, lea, "Lea A"))
    before = whole(workspace)
    workspace.show_kept(snapshot)
    assert workspace.canvas is not None
    assert workspace.canvas.document.persons[lea].name == "Lea"
    workspace.edit(rename(workspace, lea, "Lea B"))
    assert whole(workspace) == before
    assert "Today" in workspace.status.hint.text()
    assert not workspace.inspector_frame.isVisible()
    workspace.show_kept(None)
    assert workspace.canvas.document is before
    assert workspace.inspector_frame.isVisible()


def table(workspace: Workspace) -> CaseTable:
    assert workspace.listing.editor is not None
    model = workspace.listing.editor.tables["persons"].model()
    assert isinstance(model, CaseTable)
    return model


def rows(workspace: Workspace) -> list[str]:
    model = table(workspace)
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_the_list_is_a_twin_of_the_picture(qtbot: QtBot, opened: tuple[MainWindow, Workspace]) -> None:
    window, workspace = opened
    lea = person(workspace, "Lea")
    workspace.go_to(lea)
    action = window.actions_.actions["as_list"]
    words = action.text()
    action.trigger()
    assert action.text() != words
    made = workspace.listing.editor
    assert made is not None
    assert made.isVisible()
    view, model = made.tables["persons"], table(workspace)
    assert model.ids[view.currentIndex().row()] == lea
    other = next(i for i in model.ids if i != lea)
    view.setCurrentIndex(model.index(model.ids.index(other), 0))
    assert workspace.selection() == (other,)
    cell = model.index(model.ids.index(lea), 0)
    assert model.setData(cell, "Lea A")
    assert whole(workspace).persons[lea].name == "Lea A"
    assert "Lea A" in rows(workspace)
    workspace.go_to(lea)
    before = len(whole(workspace).persons)
    window.actions_.actions["sibling"].trigger()
    assert len(whole(workspace).persons) == before + 1
    assert made.isVisible()
    assert model.ids[view.currentIndex().row()] == max(whole(workspace).persons)
    workspace.go_to(lea)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert not made.isVisible()
    assert workspace.selection() == (lea,)
    window.speak("de")
    assert action.text() not in ("", words)


@pytest.mark.parametrize(
    ("file", "words", "moves"),
    [
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", False),
        ("kdeglobals", "no section at all", True),
    ],
)
def test_the_desktop_may_ask_for_no_motion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, words: str, moves: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(words)
    assert motion.wanted("system") is moves
    assert motion.wanted("none") is False


def test_motion_is_switched_off_in_the_settings(opened: tuple[MainWindow, Workspace]) -> None:
    window, workspace = opened
    assert workspace.canvas is not None
    window.show_page("settings").still.click()  # type: ignore[attr-defined]
    assert window.settings.values.motion == "none"
    assert workspace.canvas.scene.animate is False
