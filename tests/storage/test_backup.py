"""A backup is a vault: proved, opened with the same password, holding what the original held."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path

import pytest

from storage import Vault, backup
from storage.errors import BackupNotMade, FolderMissing
from tests.storage.conftest import PASSWORD, Made
from tests.storage.test_mending import fill


def test_a_backup_opens_with_the_same_keys_and_holds_the_same(made: Made, tmp_path: Path) -> None:
    case, doc = fill(made, 20)
    target = tmp_path / "usb"
    target.mkdir()
    with made.open() as vault:
        listed, steps = vault.cases(), vault.history(case)
        kept = vault.backup(target)
        assert kept.seq == vault.seq
        assert vault.audit()[-1].what == "backed_up"
        assert vault.load(case) == doc
    assert os.listdir(target) == [kept.folder.name] == [Path(str(kept)).name]
    assert sorted(os.listdir(kept.folder)) == ["familyapp.vault", "familyapp.vault.key", "manifest.json"]
    for path in kept.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    about = json.loads((kept.folder / "manifest.json").read_text())
    for name, digest in about["sha256"].items():
        assert hashlib.sha256((kept.folder / name).read_bytes()).hexdigest() == digest
    with Vault.open(kept.folder / "familyapp.vault", PASSWORD) as copy:
        assert copy.findings == ()
        assert copy.load(case) == doc
        assert copy.cases() == listed
        assert copy.history(case) == steps
        assert copy.check() == []


def test_a_backup_of_a_read_only_vault_works(made: Made, tmp_path: Path) -> None:
    case, doc = fill(made)
    with made.open(read_only=True) as vault:
        kept = vault.backup(tmp_path)
    with Vault.open(kept.folder / "familyapp.vault", recovery=made.recovery) as copy:
        assert copy.load(case) == doc


def test_a_backup_that_does_not_read_back_right_is_none(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(made)
    target = tmp_path / "usb"
    target.mkdir()
    honest = backup._copy

    def spoilt(*given: object) -> None:
        honest(*given)  # type: ignore[arg-type]
        path = given[1]
        assert isinstance(path, Path)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(bytes(data))

    monkeypatch.setattr(backup, "_copy", spoilt)
    with made.open() as vault:
        with pytest.raises(BackupNotMade) as caught:
            vault.backup(target)
        assert caught.value.code == "backup_unproved"
        assert os.listdir(target) == []
        assert vault.check() == []


def test_a_folder_that_is_not_there(made: Made, tmp_path: Path) -> None:
    with made.open() as vault, pytest.raises(FolderMissing) as caught:
        vault.backup(tmp_path / "none")
    assert caught.value.code == "backup_folder_missing"


def test_two_backups_do_not_meet(made: Made, tmp_path: Path) -> None:
    fill(made)
    with made.open() as vault:
        assert vault.backup(tmp_path).folder != vault.backup(tmp_path).folder
