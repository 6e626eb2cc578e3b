"""Files that are either the old or the new, never half: exclusive temp file, mode 0600, fsync, rename, fsync of the folder."""

from __future__ import annotations

import os
import secrets
import shutil
import sys
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Puts *data* at *path* atomically; the old file stays until the new one is on the disk. Raises OSError."""
    temp = path.with_name(f"{path.name}.{secrets.token_hex(6)}.tmp")
    handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            flush(handle)
        finally:
            os.close(handle)
        os.replace(temp, path)
    except OSError:
        temp.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def flush(handle: int) -> None:
    """fsync, and on macOS the call that really reaches the disk."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def sync_file(path: Path) -> None:
    """fsync of a closed file. Never call it on a vault that is open."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        flush(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Makes renames in *folder* durable, where the system can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network file systems refuse fsync of a folder; the rename itself stands
    finally:
        os.close(handle)


def private_folder(folder: Path) -> None:
    """Makes *folder* with mode 0700 where it is not there yet."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def empty_private_file(path: Path) -> None:
    """Makes an empty file of mode 0600. Raises FileExistsError rather than touch what is there."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def copy_exact(source: Path, target: Path) -> None:
    """Copies byte by byte to a new private file and syncs it. Never call it on a vault that is open."""
    empty_private_file(target)
    shutil.copyfile(source, target)
    sync_file(target)
