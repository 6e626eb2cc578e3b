"""Torn rows: found by comparing all rows with the change log, mended from it; foreign journals put aside."""

from __future__ import annotations

import os
import random
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from genogram.model import Document
from storage import Vault
from storage.errors import LogBroken, VaultDamaged, VaultError
from storage.opener import PAGE
from tests.storage.conftest import Made, make
from tests.storage.walks import edits, start

LONG = bool(os.environ.get("FAMILYAPP_LONG"))


def fill(made: Made, steps: int = 12, seed: int = 3) -> tuple[str, Document]:
    """A case after a walk; the vault is closed again."""
    doc = start()
    with made.open() as vault:
        case = vault.add_case(doc)
        walk = edits(doc, random.Random(seed))
        for _ in range(steps):
            changes, doc = next(walk)
            vault.write(case, changes)
    return case, doc


def crash(vault: Vault) -> None:
    """Ends without the mark of a clean end, as a killed program does."""
    opened = vault._opened
    assert opened
    opened.close()
    vault._opened = None


TEARS = {
    "a record gone": "DELETE FROM elements WHERE n = (SELECT max(n) FROM elements WHERE kind = 'persons')",
    "an old record": "UPDATE elements SET payload = replace(payload, '\"name\"', '\"work\"'), seq = 1 WHERE kind = 'persons'",
    "a newer text under an old number": "UPDATE elements SET payload = '{\"id\":\"x\"}' WHERE kind = 'info'",
    "a number from nowhere": "UPDATE elements SET seq = seq - 1 WHERE seq > 1",
    "a record of a step that was not finished": "INSERT INTO elements (case_id, kind, id, payload, seq) "
    "SELECT case_id, 'notes', 'torn', '{\"id\":\"torn\"}', (SELECT max(seq) + 1 FROM changes) FROM elements LIMIT 1",
    "the case's title": "UPDATE cases SET title = 'Other'",
    "the case's mark": "UPDATE cases SET seq = seq - 1, archived = 1",
    "the case's row": "DELETE FROM cases",
    "everything but the log": "DELETE FROM elements",
}


@pytest.mark.parametrize("tear", TEARS)
def test_torn_rows_are_mended_from_the_log(made: Made, tear: str) -> None:
    case, doc = fill(made)
    vault = made.open()
    listed = vault.cases()
    with vault._edit() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        if "cases" in TEARS[tear] and "DELETE" in TEARS[tear]:
            connection.execute(text("CREATE TEMP TABLE held AS SELECT * FROM elements"))
            connection.execute(text("DELETE FROM elements"))
        connection.execute(text(TEARS[tear]))
    crash(vault)
    with made.open() as vault:
        assert [finding.code for finding in vault.findings] == ["records_mended"]
        assert vault.load(case) == doc
        assert vault.cases() == listed
        assert vault.check() == []
        assert [row.what for row in vault.audit()][-2:] == ["mended", "opened"]
    assert len(list((made.path.parent / "recovery").iterdir())) == 1  # the copy from before


@pytest.mark.parametrize("tear", ["a record gone", "an old record"])
def test_control_without_the_log_a_torn_row_is_not_noticed(made: Made, tear: str) -> None:
    case, doc = fill(made)
    vault = made.open()
    with vault._edit() as connection:
        connection.execute(text(TEARS[tear]))
    crash(vault)
    with made.open(check=False) as vault:
        assert vault.load(case) != doc
        assert vault.findings == ()
        assert [finding.code for finding in vault.check()] == ["records_torn"]


def test_a_half_written_last_step_is_taken_back(made: Made) -> None:
    case, doc = fill(made)
    vault = made.open()
    with vault._edit() as connection:
        connection.execute(
            text(
                "INSERT INTO changes SELECT seq + 1, case_id, step, payload, salt, payload_hash, at_utc, mono, prev_mac, mac "
                "FROM changes ORDER BY seq DESC LIMIT 1"
            )
        )
    crash(vault)
    with made.open() as vault:
        assert vault.load(case) == doc
        changes, after = next(edits(doc, random.Random(1)))
        vault.write(case, changes)
        assert vault.load(case) == after
        assert vault.check() == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE changes SET payload = replace(payload, 'step', 'stop') WHERE seq = 3",
        "UPDATE changes SET payload_hash = zeroblob(32) WHERE seq = 3",
        "UPDATE changes SET mac = zeroblob(32) WHERE seq = 3",
        "UPDATE changes SET step = 'undo' WHERE seq = 3",
        "UPDATE changes SET at_utc = '2000-01-01T00:00:00.000+00:00' WHERE seq = 3",
        "DELETE FROM changes WHERE seq = 3",
        "DELETE FROM changes WHERE seq > 3",
    ],
)
def test_a_log_that_was_changed_mends_nothing_and_is_said(made: Made, harm: str) -> None:
    case, doc = fill(made)
    vault = made.open()
    with vault._edit() as connection:
        connection.execute(text(harm))
    assert [finding.code for finding in vault.check()] == ["log_broken"]
    crash(vault)
    for _ in range(2):
        with pytest.raises(LogBroken):
            made.open()
    with made.open(despite_damage=True) as vault:
        assert vault.read_only
        assert [finding.code for finding in vault.findings] == ["log_broken"]
        assert vault.load(case) == doc


def test_erased_payloads_still_verify(made: Made) -> None:
    case, doc = fill(made)
    with made.open() as vault:
        with vault._edit() as connection:
            connection.execute(text("UPDATE changes SET payload = NULL, salt = NULL WHERE seq = 1"))
        assert "log_broken" not in [finding.code for finding in vault.check()]
        assert vault.history(case)[0].changes is None
        assert vault.load(case) == doc


def states(made: Made, steps: int = 30) -> tuple[str, list[tuple[bytes, Document]]]:
    """A case, and the vault's bytes with its Document before and after some steps, as an unclean end leaves them."""
    case, doc = fill(made, steps)
    found = []
    walk = edits(doc, random.Random(5))
    vault = made.open()
    crash(vault)
    for _ in range(4):
        found.append((made.path.read_bytes(), doc))
        with made.open() as opened:
            changes, doc = next(walk)
            opened.write(case, changes)
            crash(opened)
    return case, found


@pytest.mark.timeout(3600 if LONG else 300)
@pytest.mark.parametrize("steps", range(4, 90, 3) if LONG else [30])
def test_pages_mixed_from_two_states_never_show_something_else(made: Made, steps: int) -> None:
    """What a crash in mid-commit with its journal lost leaves: some pages new, some old, each with a good MAC."""
    case, found = states(made, steps)
    chance = random.Random(steps)
    outcome = {"old": 0, "new": 0, "refused": 0, "wrong": 0}
    mended = rebuilt = 0
    for _ in range(150 if LONG else 60):
        at = chance.randrange(len(found) - 1)
        (old, before), (new, after) = found[at], found[at + 1]
        mixed = [new[i : i + PAGE] if chance.random() < 0.5 else old[i : i + PAGE] for i in range(0, len(old), PAGE)]
        made.path.write_bytes(b"".join(mixed) + (new[len(old) :] if chance.random() < 0.9 else b""))
        try:
            with made.open() as vault:
                shown = vault.load(case)
                mended += any(finding.code == "records_mended" for finding in vault.findings)
                rebuilt += any(finding.code == "vault_rebuilt" for finding in vault.findings)
                assert vault.check() == []
            outcome["old" if shown == before else "new" if shown == after else "wrong"] += 1
        except VaultDamaged:
            outcome["refused"] += 1
        shutil.rmtree(made.path.parent / "recovery", ignore_errors=True)
    assert outcome["wrong"] == 0
    if not LONG:
        assert all((outcome["old"], outcome["new"], mended, rebuilt))  # else the test would not have torn anything
        assert outcome["refused"] < sum(outcome.values()) / 5  # where the end of the log itself is torn apart


def hot_journal(vault: Vault) -> bytes:
    """The journal that a program killed in mid-commit leaves: finished records of old pages, ready to be played back."""
    with vault._read() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=1")
    data = b""
    with suppress(KeyError), vault._edit() as connection:
        connection.execute(text("UPDATE elements SET payload = payload || ' '"))
        connection.execute(text("UPDATE changes SET mono = mono + 1"))
        connection.execute(text("CREATE TABLE filler (x)"))
        connection.execute(text("INSERT INTO filler SELECT zeroblob(3000) FROM pragma_compile_options"))
        data = Path(f"{vault.path}-journal").read_bytes()  # no part of the live vault: reading it drops no lock
        raise KeyError
    magic, records = data[:8], int.from_bytes(data[8:12], "big")
    assert magic == bytes.fromhex("d9d505f920a163d7")
    assert records
    return data


def journal_of_another(folder: Path) -> bytes:
    """A hot journal that belongs to another vault."""
    folder.mkdir()
    other = make(folder)
    fill(other, seed=7)
    with other.open() as vault:
        return hot_journal(vault)


def test_a_foreign_journal_does_no_harm(made: Made, tmp_path: Path) -> None:
    case, doc = fill(made)
    journal = Path(f"{made.path}-journal")
    journal.write_bytes(journal_of_another(tmp_path / "other"))
    with made.open() as vault:
        assert [finding.code for finding in vault.findings] == ["sidecar_foreign"]
        assert vault.load(case) == doc
        assert vault.check() == []
    assert [p.name for p in (made.path.parent / "recovery").rglob("*-journal")] == ["work.vault-journal"]


def test_control_a_foreign_journal_destroys_a_vault_that_is_opened_without_care(made: Made, tmp_path: Path) -> None:
    from storage import keyfile, opener, slots
    from storage.paths import key_file

    fill(made)
    Path(f"{made.path}-journal").write_bytes(journal_of_another(tmp_path / "other"))
    file = keyfile.read(key_file(made.path))
    key = slots.by_recovery(file, made.recovery)
    with pytest.raises(VaultError):
        opener.connect(made.path, key, file.cipher_salt)
    Path(f"{made.path}-journal").unlink(missing_ok=True)
    with pytest.raises(VaultError):
        opener.connect(made.path, key, file.cipher_salt)


def test_an_old_journal_of_the_same_vault_does_no_harm(made: Made) -> None:
    """Its pages carry good MACs: only the change log knows better."""
    case, doc = fill(made)
    vault = made.open()
    old = hot_journal(vault)
    walk = edits(doc, random.Random(8))
    for _ in range(10):
        changes, doc = next(walk)
        vault.write(case, changes)
    vault.close()
    Path(f"{made.path}-journal").write_bytes(old)
    with made.open() as vault:
        assert vault.load(case) == doc
        assert vault.check() == []


@pytest.mark.parametrize("how", [{"read_only": True}, {"despite_damage": True}])
def test_a_vault_to_be_read_only_is_first_put_in_order(made: Made, how: dict[str, bool]) -> None:
    case, doc = fill(made)
    with made.open() as vault:
        journal = hot_journal(vault)
        half = made.path.read_bytes()
    made.path.write_bytes(half)
    Path(f"{made.path}-journal").write_bytes(journal)
    with made.open(**how) as vault:
        assert vault.read_only
        assert vault.load(case) == doc
        assert vault.check() == []


def test_copies_in_recovery_are_thinned_out_only_after_proof(made: Made) -> None:
    case, doc = fill(made)
    for _ in range(8):
        Path(f"{made.path}-journal").write_bytes(b"\0" * 600)  # a journal that was never finished: SQLite ignores it
        with made.open() as vault:
            assert [finding.code for finding in vault.findings] == ["sidecar_kept"]
            assert vault.load(case) == doc
    assert len(list((made.path.parent / "recovery").iterdir())) == 5
