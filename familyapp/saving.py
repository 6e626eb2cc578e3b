"""Writing a file whole: a reader finds the old file or the new one, never half of one, and nobody else may read it."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path


def save(path: Path, data: bytes) -> None:
    """Writes *data* to *path* with mode 0600. Raises OSError; the file that was there is then still whole."""
    target = path.resolve()
    beside = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise
    _sync_folder(target.parent)


def append(path: Path, data: bytes) -> None:
    """Adds *data* to the end of *path*, durably; makes the file (0600) where there is none. Raises OSError.

    When not all of it could be written, what was written is taken back, so that the file ends where it ended.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
    try:
        before = os.fstat(handle).st_size
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, before)
            raise
    finally:
        os.close(handle)
    if before == 0:
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes a rename durable where the system lets one sync a folder."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
