"""A full disk: the edit is rolled back, the vault goes on, and the same edit may be tried again."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from genogram.model import Document
from storage import Vault
from storage.errors import BackupNotMade, DiskTrouble
from tests.storage.conftest import Made, make
from tests.storage.test_vault import adding, person
from tests.storage.walks import edits, start


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """Writes beyond *size* bytes are refused by the system, as on a disk that is full there."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, handler)


def test_an_edit_that_finds_no_room_is_rolled_back_and_can_be_tried_again(made: Made) -> None:
    with made.open() as vault:
        doc = start()
        case = vault.add_case(doc)
        big = adding(doc, *(person("x" * 500) for _ in range(300)))
        with no_file_beyond(made.path.stat().st_size + 8192):
            for _ in range(3):
                with pytest.raises(DiskTrouble):
                    vault.write(case, big)
                assert vault.load(case) == doc
                assert vault.cases()[0].persons == 0
            with pytest.raises(DiskTrouble):
                vault.add_case(Document(persons={p.id: p for p in (person("y" * 500) for _ in range(300))}))
        seq = vault.write(case, big)
        assert len(vault.load(case).persons) == 300
        assert vault.seq == seq
        assert vault.check() == []
    with made.open(check=True) as vault:
        assert len(vault.load(case).persons) == 300


@pytest.mark.parametrize("room", [0, 512, 2048, 4096, 6000, 9000, 13000, 20000, 40000])
def test_wherever_the_disk_ends_nothing_acknowledged_is_lost(made: Made, room: int) -> None:
    doc = start()
    with made.open() as vault:
        case = vault.add_case(doc)
        walk = edits(doc, random.Random(room))
        waiting = None
        with no_file_beyond(made.path.stat().st_size + room):
            for _ in range(60):
                changes, after = next(walk)
                try:
                    vault.write(case, changes)
                    doc = after
                except DiskTrouble:
                    waiting = changes, after
                    break
            assert vault.load(case) == doc
        assert waiting  # else the disk never was full
        vault.write(case, waiting[0])
        assert vault.load(case) == waiting[1]
    with made.open(check=True) as vault:
        assert vault.load(case) == waiting[1]


def test_closing_on_a_full_disk_loses_nothing(made: Made) -> None:
    with made.open() as vault:
        case = vault.add_case(start())
        doc = vault.load(case)
        with no_file_beyond(100):
            vault.close()
    with made.open() as vault:
        assert vault.load(case) == doc


def test_a_full_disk_still_lets_people_look(made: Made) -> None:
    with made.open() as vault:
        case = vault.add_case(start())
    with no_file_beyond(400), made.open() as vault:  # room for the lock's few words only
        assert vault.read_only
        assert [finding.code for finding in vault.findings] == ["opened_for_reading"]
        assert vault.load(case)
    with made.open() as vault:
        assert not vault.read_only


def test_a_backup_without_room_leaves_nothing_behind(made: Made, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    with made.open() as vault:
        case = vault.add_case(start())
        with no_file_beyond(20_000), pytest.raises(BackupNotMade):
            vault.backup(target)
        assert os.listdir(target) == []
        assert vault.load(case)
        vault.backup(target)
        assert vault.check() == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 1 MiB, where we may mount one; else a folder."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], check=False, capture_output=True
    ).returncode
    yield place
    if mounted == 0:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_really_full_disk(small_disk: Path) -> None:
    made = make(small_disk)
    ballast = small_disk / "ballast"
    with made.open() as vault:
        doc = start()
        case = vault.add_case(doc)
        if os.path.ismount(small_disk):
            fill_up(ballast)
            with pytest.raises(DiskTrouble) as caught:
                grow(vault, case, doc)
            assert caught.value.code == "disk_full"
            kept = vault.load(case)
            with pytest.raises(BackupNotMade) as refused:
                vault.backup(small_disk)
            assert refused.value.code == "backup_full"
            ballast.unlink()
            assert vault.load(case) == kept
        grow(vault, case, vault.load(case), steps=2)
        assert vault.check() == []


def fill_up(ballast: Path) -> None:
    """Takes all the room there is."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass


def grow(vault: Vault, case: str, doc: Document, steps: int = 1000) -> None:
    """Writes until it fails or *steps* are done."""
    for _ in range(steps):
        vault.write(case, adding(doc, person("x" * 2000)))
