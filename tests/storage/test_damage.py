"""Flipped bits, swapped and cut pages: an error or the same data, never something silently wrong."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from contextlib import suppress

import pytest

from genogram.model import Document
from storage import keyfile, opener, slots
from storage.errors import VaultDamaged, VaultError
from storage.opener import PAGE
from storage.paths import key_file
from tests.storage.conftest import Made, make
from tests.storage.test_mending import fill
from tests.storage.walks import start

REFUSALS = ("vault_damaged", "vault_too_short", "key_foreign")
"""The last one where the first page is hit: nothing then tells a damaged vault from a foreign key file, and its text says so."""
LONG = bool(os.environ.get("FAMILYAPP_LONG"))
ROUNDS = 10_000 if LONG else 150


def flip(data: bytearray, chance: random.Random) -> None:
    """One bit."""
    at = chance.randrange(len(data))
    data[at] ^= 1 << chance.randrange(8)


def swap(data: bytearray, chance: random.Random) -> None:
    """Two pages change places."""
    a, b = (i * PAGE for i in chance.sample(range(len(data) // PAGE), 2))
    data[a : a + PAGE], data[b : b + PAGE] = data[b : b + PAGE], data[a : a + PAGE]


def cut(data: bytearray, chance: random.Random) -> None:
    """The end is missing, at a page or anywhere."""
    at = chance.randrange(len(data))
    del data[at if chance.random() < 0.5 else at // PAGE * PAGE :]


def zero(data: bytearray, chance: random.Random) -> None:
    """A sector is empty."""
    at = chance.randrange(len(data) // 512) * 512
    data[at : at + 512] = bytes(512)


def shown(made: Made, case: str) -> tuple[Document, list[str]] | str:
    """What the vault shows, or the error's code. Any other exception is a failure of the test."""
    try:
        with made.open() as vault:
            return vault.load(case), [row.title for row in vault.cases()]
    except VaultError as error:
        return error.code


@pytest.mark.timeout(3600 if LONG else 300)
@pytest.mark.parametrize("harm", [flip, swap, cut, zero])
def test_damage_is_an_error_or_the_same_data(made: Made, harm: Callable[[bytearray, random.Random], None]) -> None:
    case, doc = fill(made, 25)
    whole = made.path.read_bytes()
    right = shown(made, case)
    assert right == (doc, [doc.case.title.encode("utf-8", "replace").decode()])  # type: ignore[union-attr]
    chance = random.Random(harm.__name__)
    refused = 0
    for _ in range(ROUNDS // 4 + 1):
        data = bytearray(whole)
        harm(data, chance)
        made.path.write_bytes(bytes(data))
        found = shown(made, case)
        assert found == right or found in REFUSALS, found
        refused += found != right
    assert refused  # else nothing was really damaged


def test_a_check_sees_what_an_open_did_not_read_and_the_log_brings_it_back(made: Made) -> None:
    case, doc = fill(made, 25)
    recovery = made.path.parent / "recovery"
    data = bytearray(made.path.read_bytes())
    rebuilt = 0
    with made.open() as vault:
        pages = len(data) // PAGE
        assert vault.check() == []
    found = 0
    for page in range(1, pages):
        hurt = bytearray(data)
        hurt[page * PAGE + 99] ^= 4
        made.path.write_bytes(bytes(hurt))
        with suppress(VaultDamaged), made.open(read_only=True) as vault:
            said = vault.check()
            assert [finding.code for finding in said] == ["pages_damaged"]
            assert dict(said[0].values)["count"] == "1"
            found += 1
        try:
            with made.open(check=True) as vault:
                assert [finding.code for finding in vault.findings] == ["vault_rebuilt"]
                assert vault.load(case) == doc
                assert vault.check() == []
                rebuilt += 1
            assert bytes(hurt) in [path.read_bytes() for path in recovery.rglob("work.vault")]  # kept bit by bit
        except VaultDamaged:
            assert made.path.read_bytes() == bytes(hurt)  # kept as it is
        shutil.rmtree(recovery, ignore_errors=True)
        assert [path.name for path in made.path.parent.glob("*.new*")] == []
    assert found
    assert 0 < rebuilt < pages  # pages of the log itself cannot be put together again
    made.path.write_bytes(bytes(data))
    assert shown(made, case)


def test_a_damaged_vault_opens_for_reading_what_can_be_read(made: Made) -> None:
    with made.open() as vault:
        cases = [vault.add_case(start(f"Case {i} " + "x" * 3000)) for i in range(12)]
    data = made.path.read_bytes()
    readable = 0
    for page in range(1, len(data) // PAGE):
        hurt = bytearray(data)
        hurt[page * PAGE + 99] ^= 4
        made.path.write_bytes(bytes(hurt))
        with suppress(VaultDamaged), made.open(despite_damage=True, check=True) as vault:
            assert vault.read_only
            assert [finding.code for finding in vault.findings] == ["pages_damaged"]
            for case in cases:
                with suppress(VaultDamaged):
                    readable += vault.load(case).case is not None
        assert made.path.read_bytes() == bytes(hurt)  # kept as it is
    assert readable > 12


def test_another_vaults_pages_are_foreign(made: Made, tmp_path: pytest.TempPathFactory) -> None:
    case, _ = fill(made)
    other = made.path.parent / "other"
    other.mkdir()
    foreign = make(other)
    fill(foreign)
    data, pages = bytearray(made.path.read_bytes()), foreign.path.read_bytes()
    data[PAGE : 2 * PAGE] = pages[PAGE : 2 * PAGE]
    made.path.write_bytes(bytes(data))
    assert shown(made, case) == "vault_damaged"
    file = keyfile.read(key_file(made.path))
    with pytest.raises(VaultError):
        opener.connect(foreign.path, slots.by_recovery(file, made.recovery), file.cipher_salt)
