"""A vault at a write-protected place opens for reading; one with unfinished work says what to do."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.errors import Unfinished
from tests.storage.conftest import Made, make
from tests.storage.test_mending import hot_journal
from tests.storage.walks import start


@pytest.fixture
def protected(tmp_path: Path) -> Iterator[tuple[Made, str]]:
    """A vault with a case, its folder turned write-protected by the system or, for an ordinary user, by its mode."""
    place = tmp_path / "stick"
    place.mkdir()
    made = make(place)
    with made.open() as vault:
        case = vault.add_case(start("Ahorn"))
    bound = subprocess.run(["mount", "--bind", "-o", "ro", str(place), str(place)], check=False, capture_output=True).returncode
    if bound != 0:
        place.chmod(0o500)
    yield made, case
    if bound == 0:
        subprocess.run(["umount", "-l", str(place)], check=True)
    place.chmod(0o700)


def test_it_opens_for_reading(protected: tuple[Made, str]) -> None:
    made, case = protected
    with made.open(copies=made.copies) as vault:
        assert vault.read_only
        assert vault.load(case).case.title == "Ahorn"  # type: ignore[union-attr]
        assert vault.check() == []


def test_unfinished_work_is_said_and_nothing_touched(tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    made = make(place)
    with made.open() as vault:
        vault.add_case(start("Ahorn"))
        journal = hot_journal(vault)
    Path(f"{made.path}-journal").write_bytes(journal)
    before = made.path.read_bytes()
    with pytest.raises(Unfinished):
        _as_on_a_write_protected_place(made)
    assert made.path.read_bytes() == before
    assert not (place / "recovery").exists()


def _as_on_a_write_protected_place(made: Made) -> None:
    place = made.path.parent
    bound = subprocess.run(["mount", "--bind", "-o", "ro", str(place), str(place)], check=False, capture_output=True).returncode
    if bound != 0:
        place.chmod(0o500)
    try:
        made.open().close()
    finally:
        if bound == 0:
            subprocess.run(["umount", "-l", str(place)], check=True)
        place.chmod(0o700)
