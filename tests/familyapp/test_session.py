"""The session: edits, undo across days, and a writer that does not always succeed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from familyapp.jobs import Lanes
from familyapp.practice import KEEP, PracticeWriter
from familyapp.session import DocumentSession
from familyapp.undoing import History, tell_story, that_fits
from familyapp.vaulting import VaultWriter, open_case
from genogram import edits
from genogram.change import Change, ChangeSet, apply
from genogram.codec import document_to_plain
from genogram.exchange import write
from genogram.model import Document, Person
from storage.vault import Vault


class Ledger:
    """A writer that keeps what it is given and can be told to stumble."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ChangeSet]] = []
        self.error: Exception | None = None

    def write(self, changes: ChangeSet, step: str) -> int:
        if self.error:
            raise self.error
        self.rows.append((step, changes))
        return len(self.rows)


def add(session: DocumentSession, name: str) -> bool:
    return session.edit(edits.add_person(session.document, name))


def names(document: Document) -> list[str]:
    return [document.persons[key].name for key in sorted(document.persons)]


def settle(session: DocumentSession, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.waiting == 0, timeout=20_000)


def test_an_edit_is_there_at_once_and_saved_soon(qtbot: QtBot, lanes: Lanes) -> None:
    ledger = Ledger()
    session = DocumentSession(edits.new_case("A"), ledger, lanes.database)
    seen: list[tuple[ChangeSet, Document]] = []
    session.changed.connect(lambda changes, document: seen.append((changes, document)))
    with qtbot.waitSignal(session.saved) as saved:
        assert add(session, "Lea")
        assert names(session.document) == ["Lea"]
    assert saved.args == [1]
    assert seen[0][1] is session.document
    assert [step for step, _changes in ledger.rows] == ["edit"]


def test_undo_and_redo_are_steps_of_their_own(qtbot: QtBot, lanes: Lanes) -> None:
    ledger = Ledger()
    start = edits.new_case("A")
    session = DocumentSession(start, ledger, lanes.database)
    add(session, "Lea")
    after = session.document
    assert session.undo()
    assert session.document == start
    assert session.redo()
    assert session.document == after
    assert session.undo_title is not None
    assert session.undo_title.code == "add_person"
    assert session.redo_title is None
    assert not session.redo()
    settle(session, qtbot)
    assert [step for step, _changes in ledger.rows] == ["edit", "undo", "redo"]
    replayed = start
    for _step, changes in ledger.rows:
        replayed = apply(replayed, changes)
    assert replayed == session.document


def test_what_breaks_a_rule_is_refused_and_nothing_moves(qtbot: QtBot, lanes: Lanes) -> None:
    session = DocumentSession(edits.new_case("A"), Ledger(), lanes.database)
    stranger = Person(id="x", name="Nobody")
    wrong = ChangeSet((Change("persons", "x", stranger, None),))
    before = session.document
    with qtbot.waitSignal(session.refused):
        assert not session.edit(wrong)
    assert session.document is before
    assert session.undo_title is None
    assert not session.edit(ChangeSet())


def test_a_writer_that_stumbles_loses_nothing(qtbot: QtBot, lanes: Lanes) -> None:
    ledger = Ledger()
    ledger.error = OSError(28, "No space left on device")
    session = DocumentSession(edits.new_case("A"), ledger, lanes.database)
    with qtbot.waitSignal(session.not_saved):
        add(session, "Lea")
    add(session, "Tom")
    session.undo()
    assert session.waiting == 3
    assert isinstance(session.trouble, OSError)
    assert ledger.rows == []
    ledger.error = None
    session.retry()
    settle(session, qtbot)
    assert session.trouble is None
    assert [step for step, _changes in ledger.rows] == ["edit", "edit", "undo"]


def test_retry_that_stumbles_again_still_keeps_the_queue(qtbot: QtBot, lanes: Lanes) -> None:
    ledger = Ledger()
    ledger.error = OSError(5, "Input/output error")
    session = DocumentSession(edits.new_case("A"), ledger, lanes.database)
    with qtbot.waitSignal(session.not_saved):
        add(session, "Lea")
    with qtbot.waitSignal(session.not_saved):
        session.retry()
    assert session.waiting == 1


def test_steps_of_yesterday_can_be_undone_without_running_again(qtbot: QtBot, lanes: Lanes) -> None:
    first = edits.new_case("A")
    one = edits.add_person(first, "Lea")
    second = apply(first, one)
    two = edits.add_person(second, "Tom")
    third = apply(second, two)
    ledger = Ledger()
    session = DocumentSession(third, ledger, lanes.database, History((one, two)))
    assert session.document is third
    assert session.waiting == 0
    session.undo()
    assert session.document == second
    session.undo()
    assert session.document == first
    assert not session.undo()
    session.redo()
    assert session.document == second
    settle(session, qtbot)
    assert [step for step, _changes in ledger.rows] == ["undo", "undo", "redo"]


def test_history_that_no_longer_fits_is_not_offered(lanes: Lanes) -> None:
    first = edits.new_case("A")
    one = edits.add_person(first, "Lea")
    second = apply(first, one)
    erased = edits.add_person(first, "Gone")
    assert that_fits(second, History((erased, one), ())).done == [one]
    assert that_fits(second, History((one, erased), ())).done == []


def test_a_log_is_told_as_undo_and_redo_left_it() -> None:
    doc = edits.new_case("A")
    one, two = edits.add_person(doc, "Lea"), edits.add_person(doc, "Tom")
    assert tell_story([("edit", one), ("edit", two), ("undo", two.inverted())]) == History([one], [two])
    assert tell_story([("edit", one), ("undo", one.inverted()), ("redo", one)]) == History([one], [])
    assert tell_story([("edit", one), ("undo", one.inverted()), ("edit", two)]) == History([two], [])


def first_bytes(title: str = "Practice") -> bytes:
    return write(edits.new_case(title, practice=True), "family").data


def test_a_practice_family_is_found_as_it_was_left(qtbot: QtBot, lanes: Lanes) -> None:
    begin = first_bytes()
    opened = PracticeWriter("ahorn", "en").open(begin)
    session = DocumentSession(opened.document, opened.writer, lanes.database, opened.history)
    for name in ("Lea", "", "<b>Tom</b> ሰላም مريم 🙂"):
        add(session, name)
    session.undo()
    settle(session, qtbot)
    again = PracticeWriter("ahorn", "en").open(begin)
    assert again.document == session.document
    later = DocumentSession(again.document, again.writer, lanes.database, again.history)
    assert later.redo()
    assert names(later.document)[-1] == "<b>Tom</b> ሰላም مريم 🙂"
    for _ in range(3):
        assert later.undo()
    assert later.document == PracticeWriter("other", "en").open(begin).document
    settle(later, qtbot)


def test_a_cut_line_at_the_end_of_the_practice_log_costs_only_that_line(home: Path) -> None:
    begin = first_bytes()
    opened = PracticeWriter("ahorn", "en").open(begin)
    doc = opened.document
    for name in ("Lea", "Tom"):
        changes = edits.add_person(doc, name)
        opened.writer.write(changes, "edit")
        doc = apply(doc, changes)
    log = home / "data" / "practice" / "ahorn.en.log"
    log.write_bytes(log.read_bytes()[:-25])
    again = PracticeWriter("ahorn", "en").open(begin)
    assert names(again.document) == ["Lea"]
    again.writer.write(edits.add_person(again.document, "Ela"), "edit")
    assert names(PracticeWriter("ahorn", "en").open(begin).document) == ["Lea", "Ela"]


def test_a_long_practice_log_is_folded_and_still_undoable(home: Path) -> None:
    begin = first_bytes()
    opened = PracticeWriter("ahorn", "en").open(begin)
    doc = opened.document
    for number in range(KEEP + 5):
        changes = edits.add_person(doc, str(number))
        opened.writer.write(changes, "edit")
        doc = apply(doc, changes)
    folded = PracticeWriter("ahorn", "en").open(begin)
    assert folded.document == doc
    files = [path.name for path in (home / "data" / "practice").glob("*.family.json")]
    assert files == [f"ahorn.en.{KEEP + 5}.family.json"]
    again = PracticeWriter("ahorn", "en").open(begin)
    assert document_to_plain(again.document) == document_to_plain(doc)
    assert len(that_fits(again.document, again.history).done) == KEEP


def test_afresh_forgets_every_step() -> None:
    begin = first_bytes()
    opened = PracticeWriter("ahorn", "en").open(begin)
    opened.writer.write(edits.add_person(opened.document, "Lea"), "edit")
    writer = PracticeWriter("ahorn", "en")
    assert writer.begun
    writer.reset()
    assert not writer.begun
    assert writer.open(begin).document == opened.document


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    made, _key = Vault.create(tmp_path / "a.vault", "lamp otter violin bread")
    return made


def test_a_case_in_a_vault_undoes_the_last_step_after_reopening(qtbot: QtBot, lanes: Lanes, vault: Vault) -> None:
    case = vault.add_case(edits.new_case("A"))
    opened = open_case(vault, case)
    session = DocumentSession(opened.document, VaultWriter(vault, case), lanes.database, opened.history)
    for name in ("Lea", "Tom", "Ela"):
        add(session, name)
    session.undo()
    settle(session, qtbot)
    path = vault.path
    vault.close()
    with Vault.open(path, "lamp otter violin bread") as later:
        again = open_case(later, case)
        assert again.document == session.document
        next_day = DocumentSession(again.document, VaultWriter(later, case), lanes.database, again.history)
        assert next_day.redo_title is not None
        assert next_day.undo()
        assert names(next_day.document) == ["Lea"]
        assert next_day.redo()
        assert next_day.redo()
        assert names(next_day.document) == ["Lea", "Tom", "Ela"]
        settle(next_day, qtbot)
        assert later.load(case) == next_day.document
