"""Which files belong to a vault and where they lie."""

from __future__ import annotations

import os
from pathlib import Path

SIDECARS = ("-journal", "-wal")


def real(path: str | os.PathLike[str]) -> Path:
    """The vault's own path with links followed, so that two names of one vault share one lock."""
    return Path(os.path.realpath(os.path.expanduser(path)))


def key_file(vault: Path) -> Path:
    """The key file beside the vault."""
    return vault.with_name(vault.name + ".key")


def lock_file(vault: Path) -> Path:
    """The lock file beside the vault."""
    return vault.with_name(vault.name + ".lock")


def recovery_folder(vault: Path) -> Path:
    """Where bit-exact copies go before anything risky happens."""
    return vault.with_name("recovery")


def key_copy(folder: Path, vault_id: str) -> Path:
    """The second copy of a key file in the user's profile *folder*."""
    return folder / f"{vault_id}.key"
