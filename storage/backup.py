"""A backup counts only after it was opened with its key and checked: copy through SQLite, prove, then give it its name."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from storage import checks, clock, files, keyfile, log, opener, schema
from storage.errors import BackupNotMade, DiskFull, FolderMissing, VaultError
from storage.keyfile import KeyFile
from storage.keys import DataKey
from storage.paths import key_file
from storage.shapes import Backup
from storage.trouble import of

VAULT_NAME = "familyapp.vault"
MANIFEST = "manifest.json"
_STEP = 200
_COUNTED = (schema.cases, schema.elements, schema.changes, schema.drafts, schema.audit)


def make(engine: Engine, key: DataKey, file: KeyFile, folder: Path) -> Backup:
    """Backs the open vault up into a new folder inside *folder*: vault, key file, manifest.

    The names say the time, never the vault's own name. Raises FolderMissing, BackupNotMade; nothing half keeps its name.
    """
    if not folder.is_dir():
        raise FolderMissing("backup_folder_missing")
    name = f"familyapp-backup-{clock.for_file_name()}"
    temp = folder / f"{name}.tmp"
    try:
        files.private_folder(temp)
        made = _fill(engine, key, file, temp)
        os.replace(temp, folder / name)
        files.sync_folder(folder)
    except (VaultError, DBAPIError, dbapi2.Error, OSError, MemoryError) as error:
        full = isinstance(error, DiskFull) or _full(folder, temp)
        shutil.rmtree(temp, ignore_errors=True)
        if isinstance(error, BackupNotMade):
            raise
        raise BackupNotMade("backup_full" if full else "backup_refused") from error
    except BaseException:
        shutil.rmtree(temp, ignore_errors=True)
        raise
    return Backup(folder=folder / name, seq=made.seq, at=made.at, size=made.size)


def _fill(engine: Engine, key: DataKey, file: KeyFile, temp: Path) -> Backup:
    vault = temp / VAULT_NAME
    with engine.connect() as connection:
        counts, seq = _counts(connection)
        connection.rollback()
        _copy(connection, vault, key, file.cipher_salt)
    _prove(vault, key, file.cipher_salt, counts)
    keyfile.write(key_file(vault), file)
    files.sync_file(vault)
    at = clock.now()
    about = {
        "format": "familyapp backup",
        "version": 1,
        "schema_version": schema.VERSION,
        "vault_id": file.vault_id,
        "seq": seq,
        "at": at,
        "sha256": {path.name: _sha256(path) for path in (vault, key_file(vault))},
    }
    files.write_whole(temp / MANIFEST, json.dumps(about, indent=1).encode("ascii"))
    files.sync_folder(temp)
    return Backup(folder=temp, seq=seq, at=clock.read(at), size=vault.stat().st_size)


def _copy(connection: Connection, vault: Path, key: DataKey, salt: bytes) -> None:
    files.empty_private_file(vault)
    target = opener.connect(vault, key, salt, fresh=True)
    try:
        source = connection.connection.driver_connection
        assert source is not None
        source.backup(target, pages=_STEP)
        # the copy was made from an open vault; it is itself whole and closed
        target.execute("UPDATE meta SET value = '1' WHERE name = 'clean'")
    except (dbapi2.Error, MemoryError) as error:
        raise of(error, vault) from error
    finally:
        target.close()
    opener.tidy(vault)


def _prove(vault: Path, key: DataKey, salt: bytes, counts: dict[str, int]) -> None:
    try:
        engine, report = checks.look(vault, key, salt, read_only=True, check=True)
        try:
            with engine.begin() as connection:
                same = _counts(connection)[0] == counts
        finally:
            engine.dispose()
    except (VaultError, DBAPIError, MemoryError) as error:
        raise BackupNotMade("backup_unproved") from error
    if report.damaged or report.verdict or not same:
        raise BackupNotMade("backup_unproved")


def _counts(connection: Connection) -> tuple[dict[str, int], int]:
    counts = {table.name: connection.execute(select(func.count()).select_from(table)).scalar_one() for table in _COUNTED}
    seq = log.head(connection).seq
    return {**counts, "seq": seq}, seq


def _full(folder: Path, temp: Path) -> bool:
    try:
        return shutil.disk_usage(temp if temp.exists() else folder).free < 1 << 20
    except OSError:
        return False


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
