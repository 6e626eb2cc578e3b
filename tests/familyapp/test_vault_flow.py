"""The way into a vault and out of it, by the pages a person sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from familyapp.mainwindow import MainWindow
from genogram import edits
from genogram.exchange import write
from tests.familyapp.conftest import MakeWindow
from widgets.panels.case_list import CaseListPage
from widgets.panels.import_page import ImportPage
from widgets.panels.new_vault import NewVaultPage, RecoveryPage
from widgets.panels.open_vault import OpenVaultPage

PASSWORD = "lamp otter violin bread tuesday"
WAIT = 60_000


def shown(window: MainWindow, name: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.shown == name, timeout=WAIT)


@pytest.fixture
def in_vault(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> tuple[MainWindow, str]:
    """A window with a new vault open, and its recovery key."""
    window = make_window()
    window.show()
    page = window.show_page("new_vault")
    assert isinstance(page, NewVaultPage)
    page.place.setText(str(tmp_path / "mine.vault"))
    page.password.line.setText(PASSWORD)
    assert not page.make.isEnabled()
    page.again.line.setText(PASSWORD)
    page.make.click()
    shown(window, "recovery", qtbot)
    recovery = window.page("recovery")
    assert isinstance(recovery, RecoveryPage)
    key = recovery.text()
    groups = key.split("-")
    asked = recovery._asked
    recovery.first.setText(groups[asked[0]])
    recovery.second.setText("XXXX")
    assert not recovery.done.isEnabled()
    recovery.second.setText(groups[asked[1]].lower())
    recovery.done.click()
    shown(window, "cases", qtbot)
    return window, key


def new_case(window: MainWindow, title: str, qtbot: QtBot) -> None:
    window.doing.new_case()
    page = window.page("new_case")
    page.line.setText(title)  # type: ignore[attr-defined]
    page.take.click()  # type: ignore[attr-defined]
    shown(window, "case", qtbot)


def test_a_case_is_made_left_locked_and_found_again(qtbot: QtBot, in_vault: tuple[MainWindow, str]) -> None:
    window, key = in_vault
    new_case(window, "Familie <b>Ahorn</b>", qtbot)
    session = window.session
    assert session is not None
    for name in ("Anna", "Karl"):
        session.edit(edits.add_person(session.document, name))
    kept = session.document
    window.doing.lock()
    shown(window, "open_vault", qtbot)
    assert window.session is None
    assert not window.desk.has_vault
    visible = " ".join(w.text() for w in window.findChildren(type(window.workspace.status.saved)) if w.isVisible())  # type: ignore[union-attr]
    assert "Ahorn" not in visible

    page = window.page("open_vault")
    assert isinstance(page, OpenVaultPage)
    page.password.line.setText("something else entirely")
    page.open.click()
    qtbot.waitUntil(lambda: bool(page.note.text()), timeout=WAIT)
    assert not window.desk.has_vault
    page.recover(True)
    page.recovery.setText(key)
    page.new.line.setText("tulip harbour seven clouds paper")
    page.open.click()
    shown(window, "cases", qtbot)

    listed = window.page("cases")
    assert isinstance(listed, CaseListPage)
    qtbot.waitUntil(lambda: len(listed._lines) == 1, timeout=WAIT)
    assert listed._lines[0].title == "Familie <b>Ahorn</b>"
    window.desk.open_case(listed._lines[0].id)
    shown(window, "case", qtbot)
    assert window.session is not None
    assert window.session.document == kept
    window.actions_.actions["undo"].trigger()
    assert [p.name for p in window.session.document.persons.values()] == ["Anna"]


def test_the_list_searches_people_archives_and_says_what_is_open(qtbot: QtBot, in_vault: tuple[MainWindow, str]) -> None:
    window, _key = in_vault
    for title, person in (("One", "Müller"), ("Two", "Ahorn")):
        new_case(window, title, qtbot)
        assert window.session is not None
        session = window.session
        with qtbot.waitSignal(session.saved, timeout=WAIT):
            session.edit(edits.add_person(session.document, person))
    window.doing.all_cases()
    listed = window.page("cases")
    assert isinstance(listed, CaseListPage)
    qtbot.waitUntil(lambda: len(listed._lines) == 2, timeout=WAIT)
    assert {line.title: line.open for line in listed._lines} == {"One": False, "Two": True}
    listed.search.setText("muller")
    qtbot.waitUntil(lambda: [line.title for line in listed._lines] == ["One"], timeout=WAIT)
    window.desk.archive(listed._lines[0].id, True)
    qtbot.waitUntil(lambda: bool(listed._lines) and listed._lines[0].archived, timeout=WAIT)
    window.desk.archive(listed._lines[0].id, False)
    qtbot.waitUntil(lambda: bool(listed._lines) and not listed._lines[0].archived, timeout=WAIT)


def test_a_family_file_is_looked_at_before_it_is_kept(qtbot: QtBot, in_vault: tuple[MainWindow, str], tmp_path: Path) -> None:
    window, _key = in_vault
    from genogram.change import apply

    doc = edits.new_case("From elsewhere")
    doc = apply(doc, edits.add_person(doc, "Anna"))
    path = tmp_path / "family.ged"
    path.write_bytes(write(doc, "gedcom7").data)
    window.desk.files.read(path)
    shown(window, "import", qtbot)
    page = window.page("import")
    assert isinstance(page, ImportPage)
    page.title.setText("Brought in")
    page.take.click()
    shown(window, "case", qtbot)
    assert window.session is not None
    assert [p.name for p in window.session.document.persons.values()] == ["Anna"]
    assert window.session.document.case is not None
    assert window.session.document.case.title == "Brought in"


def test_a_file_that_is_no_family_is_said_in_words(qtbot: QtBot, in_vault: tuple[MainWindow, str], tmp_path: Path) -> None:
    window, _key = in_vault
    path = tmp_path / "photo.ged"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    window.desk.files.read(path)
    qtbot.waitUntil(lambda: bool(window.banner.text), timeout=WAIT)
    assert window.banner.property("weight") == "warn"
    assert window.shown == "cases"


def test_a_vault_that_is_not_there_is_told_from_a_damaged_one(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window()
    window.show()
    page = window.show_page("open_vault")
    assert isinstance(page, OpenVaultPage)
    said = []
    (tmp_path / "short.vault").write_bytes(b"x" * 50)
    for name in ("gone.vault", "short.vault"):
        page.place.setText(str(tmp_path / name))
        page.password.line.setText("whatever it was")
        page.open.click()
        qtbot.waitUntil(lambda: bool(page.note.text()), timeout=WAIT)
        said.append(page.note.text())
    assert said[0] != said[1]
