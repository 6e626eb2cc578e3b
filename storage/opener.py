"""Opening the database: the one place that knows the key pragma, and every setting set and read back (safety page, 2.2)."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from storage.errors import DiskTrouble, NotEncrypted, SettingRefused, Unfinished, VaultBusy, VaultDamaged, VaultMissing
from storage.keys import DataKey
from storage.paths import SIDECARS
from storage.trouble import of

PAGE = 4096

_ALWAYS = {
    "foreign_keys": ("ON", "1"),
    "secure_delete": ("ON", "1"),
    "temp_store": ("MEMORY", "2"),
    "trusted_schema": ("OFF", "0"),
    "cell_size_check": ("ON", "1"),
}
_WRITING = {
    "locking_mode": ("EXCLUSIVE", "exclusive"),
    "journal_mode": ("TRUNCATE", "truncate"),
    "synchronous": ("EXTRA", "3"),
}
if sys.platform == "darwin":
    _WRITING["fullfsync"] = ("ON", "1")


def connect(path: Path, key: DataKey, salt: bytes, *, read_only: bool = False, fresh: bool = False) -> dbapi2.Connection:
    """One driver connection with the key and all settings. *fresh*: an empty file that is about to become a vault.

    Raises VaultMissing, VaultDamaged, VaultBusy, NotEncrypted, SettingRefused, Unfinished, DiskTrouble.
    """
    try:
        size = os.stat(path).st_size  # stat only: opening the live file would drop SQLite's lock
    except FileNotFoundError as error:
        raise VaultMissing() from error
    except OSError as error:
        raise DiskTrouble() from error
    if size < PAGE and not fresh:
        raise VaultDamaged("vault_too_short")
    mode = "ro" if read_only else "rw"
    try:
        driver = dbapi2.connect(f"file:{_quoted(path)}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False)
    except (dbapi2.Error, MemoryError) as error:
        raise of(error, path) from error
    try:
        _unlock(driver, key, salt)
        _first_read(driver, path, read_only)
        for name, (value, expected) in (_ALWAYS if read_only else {**_WRITING, **_ALWAYS}).items():
            _set(driver, name, value, expected)
    except (dbapi2.Error, MemoryError) as error:
        driver.close()
        raise of(error, path) from error
    except BaseException:
        driver.close()
        raise
    return driver


def engine(path: Path, key: DataKey, salt: bytes, *, read_only: bool = False, fresh: bool = False) -> Engine:
    """An engine with exactly one connection, made at first use and again after ``dispose``."""
    made = create_engine(
        "sqlite://",
        creator=lambda: connect(path, key, salt, read_only=read_only, fresh=fresh),
        module=dbapi2,
        poolclass=StaticPool,
        hide_parameters=True,
    )

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return made


def _quoted(path: Path) -> str:
    """The path part of a ``file:`` URI, also for drive letters."""
    text = path.as_posix()
    return quote(text if text.startswith("/") else "/" + text)


def _unlock(driver: dbapi2.Connection, key: DataKey, salt: bytes) -> None:
    driver.execute("PRAGMA cipher_log_level=NONE")
    driver.execute(f"PRAGMA key = \"x'{key.hex()}{salt.hex()}'\"")
    version = driver.execute("PRAGMA cipher_version").fetchone()
    if not version or not version[0]:
        raise NotEncrypted()
    _set(driver, "cipher_memory_security", "ON", "1")


def _first_read(driver: dbapi2.Connection, path: Path, read_only: bool) -> None:
    """The first look at a page: proves the key, and rolls back what a crash left."""
    try:
        driver.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (dbapi2.Error, MemoryError) as error:
        found = of(error, path)
        if read_only and not isinstance(found, (VaultDamaged, VaultBusy)) and has_sidecar(path):
            raise Unfinished() from error
        raise found from error


def has_sidecar(path: Path) -> bool:
    """Whether a crash left a journal with content beside the vault."""
    for ending in SIDECARS:
        try:
            if os.stat(f"{path}{ending}").st_size:
                return True
        except FileNotFoundError:
            continue
    return False


def tidy(path: Path) -> None:
    """Removes the journal of a closed vault where it is empty, so that a vault at rest is one file."""
    journal = path.with_name(path.name + SIDECARS[0])
    with suppress(OSError):
        if journal.stat().st_size == 0:
            journal.unlink()


def _set(driver: dbapi2.Connection, name: str, value: str, expected: str) -> None:
    driver.execute(f"PRAGMA {name}={value}").fetchall()
    found = driver.execute(f"PRAGMA {name}").fetchone()
    if not found or str(found[0]).lower() != expected:
        raise SettingRefused(setting=name)
