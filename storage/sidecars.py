"""Bit-exact copies before anything risky: the vault with its sidecars, taken while nobody has it open."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from storage import clock, files
from storage.errors import DiskFull, DiskTrouble
from storage.opener import has_sidecar
from storage.paths import SIDECARS, recovery_folder

_KEPT = 5


def keep(vault: Path, *, always: bool = False) -> Path | None:
    """Copies vault and sidecars to a new folder in ``recovery/`` if a sidecar has content (or *always*); None if not.

    Only before the first connection: opening the live file would drop SQLite's own lock. Raises DiskFull, DiskTrouble.
    """
    if not always and not has_sidecar(vault):
        return None
    folder = recovery_folder(vault) / f"{clock.for_file_name()}-{vault.name}"
    try:
        files.private_folder(folder)
        for name in (vault.name, *(vault.name + ending for ending in SIDECARS)):
            if (vault.parent / name).exists():
                files.copy_exact(vault.parent / name, folder / name)
        files.sync_folder(folder)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise _trouble(vault) from error
    return folder


def put_back(kept: Path, vault: Path, *, with_sidecars: bool) -> None:
    """Makes the vault what the copy *kept* holds, with or without the sidecars. Raises DiskFull, DiskTrouble."""
    fresh = vault.with_name(vault.name + ".putback")
    try:
        fresh.unlink(missing_ok=True)
        files.copy_exact(kept / vault.name, fresh)
        for ending in SIDECARS:
            beside = vault.with_name(vault.name + ending)
            beside.unlink(missing_ok=True)
        files.sync_folder(vault.parent)
        os.replace(fresh, vault)
        if with_sidecars:
            for ending in SIDECARS:
                if (kept / (vault.name + ending)).exists():
                    files.copy_exact(kept / (vault.name + ending), vault.with_name(vault.name + ending))
        files.sync_folder(vault.parent)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise _trouble(vault) from error


def thin_out(vault: Path) -> None:
    """Keeps the newest few copies; called only after the vault proved whole."""
    found = sorted(p for p in recovery_folder(vault).glob(f"*-{vault.name}") if p.is_dir())
    for old in found[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def _trouble(vault: Path) -> DiskTrouble:
    try:
        full = shutil.disk_usage(vault.parent).free < vault.stat().st_size + (1 << 20)
    except OSError:
        full = False
    return DiskFull("recovery_full") if full else DiskTrouble("recovery_not_kept")
