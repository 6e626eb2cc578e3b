"""Opening: every obstacle told apart, every setting read back, one program at a time."""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import Vault, keyfile, opener, slots
from storage.errors import (
    FolderMissing,
    KeyFileDamaged,
    KeyFileForeign,
    KeyFileHostile,
    KeyFileMissing,
    NotEncrypted,
    PasswordEmpty,
    ReadOnly,
    RecoveryWrong,
    SettingRefused,
    VaultBusy,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultMissing,
    VaultNewer,
    WrongPassword,
)
from storage.kdf import FLOOR
from storage.keys import DataKey
from storage.paths import key_file, lock_file
from tests.storage.conftest import PASSWORD, Made, make
from tests.storage.walks import start


def codes(vault: Vault) -> list[str]:
    """What opening said."""
    return [finding.code for finding in vault.findings]


def test_a_new_vault_opens_with_password_and_recovery_key(made: Made) -> None:
    with made.open() as vault:
        case = vault.add_case(start("Ahorn"))
    with Vault.open(made.path, PASSWORD) as vault:
        assert vault.load(case).case.title == "Ahorn"  # type: ignore[union-attr]
        assert vault.findings == ()


def test_files_are_private_and_a_vault_at_rest_is_one_file(made: Made) -> None:
    assert sorted(os.listdir(made.path.parent)) == ["profile", "work.vault", "work.vault.key"]
    for path in (made.path, key_file(made.path), *made.copies.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.copies.stat().st_mode) == 0o700


def test_the_file_looks_like_noise(made: Made) -> None:
    data = made.path.read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert len(data) % opener.PAGE == 0
    assert b"CREATE TABLE" not in data


def test_nothing_is_overwritten_by_a_new_vault(made: Made) -> None:
    before = made.path.read_bytes()
    with pytest.raises(VaultExists):
        Vault.create(made.path, PASSWORD, cost=FLOOR)
    with pytest.raises(FolderMissing):
        Vault.create(made.path.parent / "no" / "such.vault", PASSWORD, cost=FLOOR)
    with pytest.raises(PasswordEmpty):
        Vault.create(made.path.parent / "other.vault", "", cost=FLOOR)
    assert made.path.read_bytes() == before
    assert sorted(os.listdir(made.path.parent)) == ["profile", "work.vault", "work.vault.key"]


def test_a_key_file_left_of_a_vault_that_moved_is_kept(made: Made) -> None:
    left = key_file(made.path).read_bytes()
    made.path.rename(made.path.with_name("moved.vault"))
    Vault.create(made.path, PASSWORD, cost=FLOOR)[0].close()
    kept = [p for p in made.path.parent.glob("work.vault.key.*") if p.read_bytes() == left]
    assert len(kept) == 1


def test_missing_wrong_and_damaged_are_told_apart(made: Made, tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        Vault.open(tmp_path / "none.vault", PASSWORD)
    assert not (tmp_path / "none.vault").exists()
    with pytest.raises(WrongPassword):
        Vault.open(made.path, "not this one")
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(RecoveryWrong):
        Vault.open(made.path, recovery=make(other).recovery)


def test_a_missing_key_file_is_named_and_the_second_copy_helps(made: Made) -> None:
    key_file(made.path).rename(made.path.parent / "away")
    with pytest.raises(KeyFileMissing):
        Vault.open(made.path, PASSWORD)
    with Vault.open(made.path, PASSWORD, copies=made.copies) as vault:
        assert codes(vault) == ["key_restored"]
    assert key_file(made.path).read_bytes() == (made.path.parent / "away").read_bytes()


def test_a_damaged_key_file_is_named_kept_and_replaced_by_the_second_copy(made: Made) -> None:
    whole = key_file(made.path).read_bytes()
    hurt = whole.replace(b"wrapped", b"wrapqed", 1)
    key_file(made.path).write_bytes(hurt)
    with pytest.raises(KeyFileDamaged):
        Vault.open(made.path, PASSWORD)
    with pytest.raises(WrongPassword):
        Vault.open(made.path, "wrong", copies=made.copies)
    with Vault.open(made.path, PASSWORD, copies=made.copies) as vault:
        assert codes(vault) == ["key_restored"]
    assert key_file(made.path).read_bytes() == whole
    assert [p.read_bytes() for p in (made.path.parent / "recovery").rglob("*.key")] == [hurt]


def test_a_hostile_key_file_is_named(made: Made) -> None:
    from tests.storage.test_keys import forged

    plain = json.loads(key_file(made.path).read_bytes())
    plain["slots"][0]["kdf"]["m"] = 1 << 40
    key_file(made.path).write_bytes(forged(plain))
    with pytest.raises(KeyFileHostile):
        Vault.open(made.path, PASSWORD)


def test_a_foreign_key_file_is_named_whatever_its_password(made: Made, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    foreign = make(other)
    shutil.copy(key_file(foreign.path), key_file(made.path))
    for password in (PASSWORD, "a third one"):
        with pytest.raises(KeyFileForeign):
            Vault.open(made.path, password)
    with Vault.open(made.path, PASSWORD, copies=made.copies) as vault:
        assert codes(vault) == ["key_restored"]


def test_copies_are_made_renewed_and_never_overwrite_a_newer_one(made: Made) -> None:
    copy = next(made.copies.iterdir())
    old = key_file(made.path).read_bytes()
    copy.unlink()
    with made.open(copies=made.copies) as vault:
        assert codes(vault) == ["key_copy_made"]
    copy.write_bytes(b"spoilt")
    with made.open(copies=made.copies) as vault:
        assert codes(vault) == ["key_copy_renewed"]
        vault.change_password(PASSWORD, "another one here", cost=FLOOR)
    newer = copy.read_bytes()
    assert newer == key_file(made.path).read_bytes() != old
    key_file(made.path).write_bytes(old)  # somebody put an old key file back
    with made.open(copies=made.copies) as vault:
        assert codes(vault) == ["key_copy_newer"]
    assert copy.read_bytes() == newer


@pytest.mark.parametrize("size", [0, 1, 4095])
def test_a_file_of_less_than_a_page_is_refused_untouched(made: Made, size: int) -> None:
    data = made.path.read_bytes()[:size]
    made.path.write_bytes(data)
    with pytest.raises(VaultDamaged) as caught:
        made.open()
    assert caught.value.code == "vault_too_short"
    assert made.path.read_bytes() == data


def test_a_damaged_vault_is_not_called_a_wrong_password(made: Made) -> None:
    data = bytearray(made.path.read_bytes())
    data[100] ^= 1
    made.path.write_bytes(bytes(data))
    with pytest.raises(VaultDamaged) as caught:
        Vault.open(made.path, PASSWORD)
    assert caught.value.code == "vault_damaged"


def test_damaged_salt_bytes_do_not_matter(made: Made) -> None:
    data = bytearray(made.path.read_bytes())
    data[3] ^= 0xFF  # the key file holds the salt too
    made.path.write_bytes(bytes(data))
    made.open().close()


def test_every_setting_is_really_set(vault: Vault) -> None:
    expected = {
        "cipher_memory_security": "1",
        "locking_mode": "exclusive",
        "journal_mode": "truncate",
        "synchronous": "3",
        "foreign_keys": "1",
        "secure_delete": "1",
        "temp_store": "2",
        "trusted_schema": "0",
        "cell_size_check": "1",
    }
    with vault._read() as connection:
        found = {name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar()).lower() for name in expected}
        assert connection.exec_driver_sql("PRAGMA cipher_version").scalar()
    assert found == expected


def test_a_setting_that_does_not_take_is_refused(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(opener._ALWAYS, "temp_store", ("FILE", "2"))
    with pytest.raises(SettingRefused) as caught:
        made.open()
    assert caught.value.values == {"setting": "temp_store"}


def test_an_engine_without_encryption_opens_nothing(tmp_path: Path) -> None:
    import sqlite3

    plain = tmp_path / "plain"
    connection = sqlite3.connect(plain)
    with pytest.raises(NotEncrypted):
        opener._unlock(connection, DataKey.new(), bytes(16))
    connection.close()


def test_parameters_never_stand_in_an_error(vault: Vault) -> None:
    from sqlalchemy.exc import DBAPIError

    with pytest.raises(VaultError) as caught, vault._edit() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "Canary Sommer"})
    assert isinstance(caught.value.__cause__, DBAPIError)
    assert "Canary" not in f"{caught.value!r} {caught.value.__cause__}"


def test_a_newer_schema_is_named_and_read_where_it_allows(made: Made) -> None:
    with made.open() as vault, vault._edit() as connection:
        connection.execute(text("UPDATE meta SET value = '2' WHERE name = 'schema_version'"))
    with pytest.raises(VaultNewer) as caught:
        made.open()
    assert caught.value.values == {"version": "2", "readable": "yes"}
    with made.open(read_only=True) as vault:
        assert vault.cases() == []
        with vault._read() as connection, pytest.raises(Exception, match="readonly"):
            connection.execute(text("UPDATE meta SET value = '2' WHERE name = 'min_reader'"))


def test_read_only_reads_and_refuses_edits(made: Made) -> None:
    with made.open() as vault:
        case = vault.add_case(start())
    before = made.path.read_bytes()
    with made.open(read_only=True) as vault:
        assert vault.read_only
        assert vault.load(case)
        for edit in (
            lambda: vault.add_case(start()),
            lambda: vault.archive(case),
            lambda: vault.put_draft(case, "f", "t"),
            lambda: vault.change_password(PASSWORD, "x"),
            lambda: vault.note("x"),
        ):
            with pytest.raises(ReadOnly):
                edit()
        assert vault.check() == []
    assert made.path.read_bytes() == before


@pytest.mark.parametrize("name", ["Übung 'Ä' \"q\".vault", "50% #1?mode=ro&x.vault", "ኃይለ ليلى 👩‍👧.vault", " leading.vault"])
def test_any_path_works(tmp_path: Path, name: str) -> None:
    folder = tmp_path / f"in {name}"
    folder.mkdir()
    made = make(folder, name)
    with made.open() as vault:
        case = vault.add_case(start())
        assert vault.backup(folder).folder.is_dir()
    with made.open() as vault:
        assert vault.load(case)
    assert name in os.listdir(folder)


def test_after_closing_everything_says_closed(made: Made) -> None:
    vault = made.open()
    vault.close()
    vault.close()
    for call in (vault.cases, vault.check, lambda: vault.load("x"), lambda: vault.note("x")):
        with pytest.raises(VaultClosed):
            call()
    assert not lock_file(made.path).exists()


HOLDER = """
import sys, time
from tests.storage.conftest import Made
from pathlib import Path
vault = Made(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[1])).open(program="first window")
print("open", flush=True)
time.sleep(600)
"""


def holder(made: Made) -> subprocess.Popen[str]:
    """Another process that has the vault open."""
    command = [sys.executable, "-c", HOLDER, str(made.path), made.recovery]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def test_a_second_process_is_told_who_has_it_and_a_killed_one_is_followed(made: Made) -> None:
    with holder(made) as process:
        try:
            with pytest.raises(VaultBusy) as caught:
                made.open()
            said = caught.value.values
            assert caught.value.code == "vault_busy"
            assert said["program"] == "first window"
            assert said["pid"] == str(process.pid)
            assert said["host"] == platform.node()
            assert said["since"].startswith("20")
            with pytest.raises(VaultBusy):
                made.open(read_only=True, take_over=True)  # a living owner is never overridden
            # even without our own lock the database lets nobody else in
            file = keyfile.read(key_file(made.path))
            key = slots.by_recovery(file, made.recovery)
            with pytest.raises(VaultBusy):
                opener.connect(made.path, key, file.cipher_salt)
        finally:
            process.send_signal(signal.SIGKILL)
    assert json.loads(lock_file(made.path).read_text())["program"] == "first window"  # it left its name behind
    with made.open() as vault:
        assert vault.findings == ()


def test_a_second_vault_object_in_this_process_is_refused_too(made: Made) -> None:
    link = made.path.with_name("link.vault")
    link.symlink_to(made.path)
    with made.open() as vault:
        for path in (made.path, link):
            with pytest.raises(VaultBusy):
                Vault.open(path, recovery=made.recovery)
        vault.add_case(start())  # and the first one's lock still holds


def test_a_lock_left_by_another_computer_asks_first(made: Made) -> None:
    owner = {"host": "büro-7", "program": "familyapp", "pid": "1", "since": "2026-11-03T14:02:00+00:00"}
    lock_file(made.path).write_text(json.dumps(owner), encoding="utf-8")
    with pytest.raises(VaultBusy) as caught:
        made.open()
    assert (caught.value.code, caught.value.values["host"]) == ("vault_busy_elsewhere", "büro-7")
    made.open(take_over=True).close()
    made.open().close()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b"[1]", b'{"host": 1}', b"x" * 9999])
def test_an_unreadable_lock_file_stops_nobody(made: Made, content: bytes) -> None:
    lock_file(made.path).write_bytes(content)
    made.open().close()


def test_an_open_that_ends_in_an_error_leaves_nothing_locked(made: Made) -> None:
    for _ in range(3):
        with pytest.raises(WrongPassword):
            Vault.open(made.path, "wrong")
    assert not lock_file(made.path).exists()
    made.open().close()


def test_no_way_to_another_database_stands_in_the_code() -> None:
    for path in Path(opener.__file__).parent.glob("*.py"):
        assert "ATTACH " not in path.read_text(encoding="utf-8")
