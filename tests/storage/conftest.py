"""A vault to work with, made the cheap lawful way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage import Vault
from storage.kdf import FLOOR

PASSWORD = "correct horse battery"


@dataclass
class Made:
    """A vault's path, its recovery key and its profile folder."""

    path: Path
    recovery: str
    copies: Path

    def open(self, **how: object) -> Vault:
        """Opens by recovery key, which costs no Argon2."""
        return Vault.open(self.path, recovery=self.recovery, **how)  # type: ignore[arg-type]


def make(folder: Path, name: str = "work.vault") -> Made:
    """A closed, empty vault in *folder*."""
    copies = folder / "profile"
    vault, recovery = Vault.create(folder / name, PASSWORD, cost=FLOOR, copies=copies)
    vault.close()
    return Made(folder / name, recovery, copies)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A closed, empty vault."""
    return make(tmp_path)


@pytest.fixture
def vault(made: Made) -> Iterator[Vault]:
    """An open, empty vault."""
    with made.open() as opened:
        yield opened
