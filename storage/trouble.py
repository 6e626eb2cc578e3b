"""What the database says went wrong, as one of our own errors."""

from __future__ import annotations

import shutil
from pathlib import Path

from storage.errors import (
    DiskFull,
    DiskTrouble,
    OutOfStep,
    ReadOnly,
    TooBig,
    TooLittleMemory,
    VaultBusy,
    VaultDamaged,
    VaultError,
)

_BUSY, _LOCKED, _MEMORY, _READ_ONLY, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _TOO_BIG, _CONSTRAINT, _NOT_A_DB = (
    5,
    6,
    7,
    8,
    10,
    11,
    13,
    14,
    18,
    19,
    26,
)
_SHORT_READ = _IO | 2 << 8
_ROLLBACK_NEEDED = (_READ_ONLY | 3 << 8, _CANNOT_OPEN | 5 << 8)
_LITTLE_ROOM = 1 << 20


def of(error: BaseException, path: Path) -> VaultError:
    """The vault error behind a database *error* (SQLAlchemy's or the driver's) for the vault at *path*."""
    original = getattr(error, "orig", None) or error
    code = int(getattr(original, "sqlite_errorcode", 0) or 0)
    primary = code & 0xFF
    if isinstance(original, MemoryError):
        return TooLittleMemory("memory_short_open")
    if code == _SHORT_READ:
        return VaultDamaged()
    if primary == _FULL or (primary in (_IO, _CANNOT_OPEN) and _no_room(path)):
        return DiskFull()
    if primary in (_IO, _CANNOT_OPEN):
        return DiskTrouble()
    if primary in (_BUSY, _LOCKED):
        return VaultBusy("vault_busy_unknown")
    simple = {_MEMORY: TooLittleMemory("memory_short_open"), _READ_ONLY: ReadOnly(), _TOO_BIG: TooBig(), _CONSTRAINT: OutOfStep()}
    if primary in simple:
        return simple[primary]
    if isinstance(original, OverflowError) or "too big" in str(original):
        return TooBig()
    return VaultDamaged()


def _no_room(path: Path) -> bool:
    """Half of all full disks only say that writing did not work."""
    try:
        return shutil.disk_usage(path.parent).free < _LITTLE_ROOM
    except OSError:
        return False
