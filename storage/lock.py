"""One program per vault: an operating-system lock on a file that says who holds it."""

from __future__ import annotations

import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from storage.errors import DiskTrouble, VaultBusy

_FAR = 1 << 30  # Windows locks are mandatory: lock a byte behind the text, so that others can read the owner
_LONGEST = 4096


class Lock:
    """Holds a vault for this process until ``release``. The system frees it when the process dies, however it dies."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    @classmethod
    def take(cls, path: Path, *, program: str = "familyapp", take_over: bool = False) -> Lock:
        """Takes the lock file at *path*.

        Raises VaultBusy with the owner's ``host``, ``program``, ``pid`` and ``since``: code ``vault_busy`` while another
        process holds it, ``vault_busy_elsewhere`` when another computer left it held (*take_over* overrides that one only).
        What a killed process of this computer left is taken over.
        """
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                if not _try_lock(handle):
                    owner = _owner(handle)
                    raise VaultBusy("vault_busy" if owner else "vault_busy_unknown", **owner)
                if _same_file(handle, path):
                    owner = _owner(handle)
                    if owner and owner["host"] != platform.node() and not take_over:
                        raise VaultBusy("vault_busy_elsewhere", **owner)
                    _write_owner(handle, program)
                    return cls(path, handle)
            except OSError as error:
                os.close(handle)
                raise DiskTrouble("lock_unavailable") from error
            except VaultBusy:
                os.close(handle)
                raise
            os.close(handle)  # its last owner removed the file between our open and our lock

    def release(self) -> None:
        """Gives the vault free and removes the file. Harmless when called twice."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        try:
            os.ftruncate(handle, 0)
            if sys.platform != "win32":
                self._path.unlink(missing_ok=True)
        except OSError:
            pass  # an owner file that stays is taken over by the next start
        finally:
            os.close(handle)


def _try_lock(handle: int) -> bool:
    """Whether the lock could be had at once. Raises OSError where the file system knows no locks."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl

    try:
        # flock belongs to this handle: a second vault object in this very process is refused too
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _same_file(handle: int, path: Path) -> bool:
    if sys.platform == "win32":
        return True
    try:
        there = os.stat(path)
    except FileNotFoundError:
        return False
    here = os.fstat(handle)
    return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)


def _owner(handle: int) -> dict[str, str]:
    """Who wrote themselves in; empty when nobody or when it cannot be read."""
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        found = json.loads(os.read(handle, _LONGEST) or b"{}")
        return {name: str(found[name]) for name in ("host", "program", "pid", "since")}
    except (ValueError, KeyError, TypeError, OSError):
        return {}


def _write_owner(handle: int, program: str) -> None:
    said = {
        "host": platform.node(),
        "program": program,
        "pid": str(os.getpid()),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(said).encode("ascii"))
