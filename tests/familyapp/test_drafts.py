"""What is being typed outlives a crash and is offered again; a practice family is kept in each language by itself."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from familyapp.drafts import EVERY_MS, DraftKeeper
from familyapp.jobs import Lanes
from familyapp.mainwindow import MainWindow
from familyapp.practice import PracticeWriter, adopt, begun_in
from familyapp.workspace import Workspace
from genogram import edits
from resources.practice import practice_case
from storage.vault import Vault
from tests.familyapp.conftest import MakeWindow, open_practice

PASSWORD = "lamp otter violin bread tuesday"
WAIT = 60_000


class Kept:
    """A store in memory."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.calls: list[str] = []

    def put_draft(self, field: str, text: str) -> None:
        self.calls.append(text)
        self.held[field] = text

    def drop_draft(self, field: str) -> None:
        self.held.pop(field, None)


def test_a_field_is_written_once_in_a_while_and_dropped_when_it_is_said(qtbot: QtBot, lanes: Lanes) -> None:
    store = Kept()
    keeper = DraftKeeper(store, lanes.database)
    for text in ("A", "An", "Ann"):
        keeper.typed("quick_entry", text)
    assert store.calls == []
    qtbot.waitUntil(lambda: store.held == {"quick_entry": "Ann"}, timeout=5 * EVERY_MS)
    assert store.calls == ["Ann"]
    keeper.typed("quick_entry", "Anna")
    keeper.typed("quick_entry", "")
    qtbot.waitUntil(lambda: store.held == {}, timeout=WAIT)
    keeper.flush()
    assert store.calls == ["Ann"]


@pytest.fixture
def vault_case(tmp_path: Path) -> tuple[str, str, str]:
    """A vault with a case of one person: its path, the case's id, the person's."""
    from familyapp.vaulting import copies
    from genogram.change import apply

    document = edits.new_case("Ahorn")
    document = apply(document, edits.add_person(document, "Anna"))
    path = str(tmp_path / "mine.vault")
    with Vault.create(path, PASSWORD, copies=copies())[0] as vault:
        case = vault.add_case(document)
    return path, case, next(iter(document.persons))


def opened(window: MainWindow, path: str, case: str, qtbot: QtBot, read_only: bool = False) -> Workspace:
    window.show()
    window.desk.open_vault(path, PASSWORD, read_only=read_only)
    qtbot.waitUntil(lambda: window.shown == "cases", timeout=WAIT)
    window.desk.open_case(case)
    qtbot.waitUntil(lambda: window.shown == "case", timeout=WAIT)
    assert window.workspace is not None
    return window.workspace


def drafts(path: str, case: str) -> dict[str, str]:
    """What a vault that nobody has open holds."""
    from familyapp.vaulting import copies

    with Vault.open(path, PASSWORD, copies=copies()) as vault:
        return {draft.field: draft.text for draft in vault.drafts(case)}


def test_what_was_being_typed_is_offered_again(qtbot: QtBot, make_window: MakeWindow, vault_case: tuple[str, str, str]) -> None:
    path, case, anna = vault_case
    first = make_window()
    workspace = opened(first, path, case, qtbot)
    assert not first.banner.text
    workspace.go_to(anna)
    form = workspace.inspector.form
    assert form is not None
    assert workspace.typed.keeper is not None
    # As after a crash: typed and kept, and no field was ever left.
    qtbot.keyClicks(workspace.entry.line, "daughter Lea 12")
    form.draft.emit(f"persons/{anna}/work", "baker in the")
    form.draft.emit(f"persons/{anna}/name", "Anna")
    workspace.typed.keeper.flush()
    first.desk.lock()
    qtbot.waitUntil(lambda: first.shown == "open_vault", timeout=WAIT)
    assert workspace.entry.line.text() == ""
    first.close_anyway()
    first.lanes.close()
    assert drafts(path, case) == {"quick_entry": "daughter Lea 12", f"persons/{anna}/work": "baker in the"}

    second = make_window()
    again = opened(second, path, case, qtbot)
    assert "daughter Lea 12" in second.banner.text
    assert "baker" in second.banner.text
    before = second.session.document if second.session else None
    second.banner._choices[0].click()
    assert again.entry.line.text() == "daughter Lea 12"
    assert again.selection() == (anna,)
    assert before is not None
    assert second.session is not None
    assert second.session.document == before
    again.inspector.commit()
    assert second.session.document.persons[anna] == dataclasses.replace(before.persons[anna], work="baker in the")
    again.entry.enter()
    assert "Lea" in {p.name for p in second.session.document.persons.values()}
    second.close()
    qtbot.waitUntil(lambda: not second.isVisible(), timeout=WAIT)
    second.lanes.close()
    assert drafts(path, case) == {}


def test_what_is_left_is_forgotten(qtbot: QtBot, make_window: MakeWindow) -> None:
    first = make_window()
    open_practice(first, qtbot)
    assert first.workspace is not None
    qtbot.keyClicks(first.workspace.entry.line, "Nina")
    first.close()
    first.lanes.close()
    second = make_window()
    second.show()
    open_practice(second, qtbot)
    assert "Nina" in second.banner.text
    second.banner._choices[1].click()
    assert second.workspace is not None
    assert second.workspace.entry.line.text() == ""
    second.close()
    second.lanes.close()
    third = make_window()
    third.show()
    open_practice(third, qtbot)
    assert not third.banner.text


def test_a_vault_for_reading_takes_no_edits_and_says_so(
    qtbot: QtBot, make_window: MakeWindow, vault_case: tuple[str, str, str]
) -> None:
    path, case, anna = vault_case
    window = make_window()
    window.show()
    window.desk.open_vault(path, PASSWORD, read_only=True)
    qtbot.waitUntil(lambda: "reading" in window.banner.text, timeout=WAIT)
    assert window.banner.property("weight") == "info"
    qtbot.waitUntil(lambda: window.shown == "cases", timeout=WAIT)
    assert not window.actions_.actions["new_case"].isEnabled()
    window.desk.open_case(case)
    qtbot.waitUntil(lambda: window.shown == "case", timeout=WAIT)
    workspace, session = window.workspace, window.session
    assert workspace is not None
    assert session is not None
    workspace.go_to(anna)
    off = {name for name, action in window.actions_.actions.items() if not action.isEnabled()}
    assert {"partner", "person", "remove", "rename", "note", "undo", "rename_case", "entry"} <= off
    assert window.actions_.actions["export"].isEnabled()
    assert workspace.inspector.form is not None
    assert not workspace.inspector.form.isEnabled()
    assert not workspace.entry_bar.isVisible()
    assert "reading" in workspace.status.saved.text()
    before = session.document
    workspace.edit(edits.set_fields(before, "persons", anna, name="Anni"))
    assert session.document is before
    assert "reading" in window.banner.text


def test_each_language_has_a_practice_family_of_its_own(qtbot: QtBot, make_window: MakeWindow, home: Path) -> None:
    window = make_window("de")
    window.show()
    open_practice(window, qtbot)
    assert window.session is not None
    with qtbot.waitSignal(window.session.saved):
        window.session.edit(edits.add_person(window.session.document, "Nina"))
    window.speak("da")
    window.desk.open_practice()
    qtbot.waitUntil(lambda: names(window) is not None and "Nina" not in names(window), timeout=WAIT)
    assert begun_in("ahorn") == ["de"]
    rows = dict(window.desk.practice_rows())
    assert "Deutsch" in rows["ahorn.de"]
    window.desk.open_practice("ahorn.de")
    qtbot.waitUntil(lambda: "Nina" in names(window), timeout=WAIT)
    assert not list((home / "data" / "practice").glob("*.before"))


def names(window: MainWindow) -> list[str]:
    return [p.name for p in window.session.document.persons.values()] if window.session else ["Nina"]


def test_what_was_kept_without_a_language_is_found_again(home: Path) -> None:
    first = practice_case("de")
    opened = PracticeWriter("ahorn", "de").open(first)
    person = min(opened.document.persons)
    opened.writer.write(edits.set_fields(opened.document, "persons", person, work="liest gern"), "edit")
    folder = home / "data" / "practice"
    (folder / "ahorn.de.log").rename(folder / "ahorn.log")
    adopt("ahorn")
    assert begun_in("ahorn") == ["de"]
    assert PracticeWriter("ahorn", "de").open(first).document.persons[person].work == "liest gern"
    adopt("ahorn")
    assert begun_in("ahorn") == ["de"]
