"""A new, empty database under a name of its own; it takes the vault's name when it is complete."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, insert
from sqlalchemy.exc import DBAPIError

from storage import audit, clock, files, opener, schema
from storage.keys import AUDIT, DataKey
from storage.trouble import of


def make_empty(path: Path, key: DataKey, salt: bytes) -> Engine:
    """An engine on a new file with all tables and no rows. Raises FileExistsError, OSError, VaultError."""
    files.empty_private_file(path)
    # the empty file is opened with mode=rw like any vault: no connection of ours can ever create one by mistake
    opener.connect(path, key, salt, fresh=True).close()
    engine = opener.engine(path, key, salt, fresh=True)
    try:
        with engine.begin() as connection:
            schema.metadata.create_all(connection)
    except (DBAPIError, MemoryError) as error:
        engine.dispose()
        raise of(error, path) from error
    return engine


def make_database(path: Path, key: DataKey, salt: bytes, vault_id: str) -> None:
    """The database of a new vault, closed and synced."""
    engine = make_empty(path, key, salt)
    about = {"schema_version": str(schema.VERSION), "min_reader": str(schema.MIN_READER), "vault_id": vault_id}
    about |= {"created_at": clock.now(), "clean": "1"}
    try:
        with engine.begin() as connection:
            connection.execute(insert(schema.meta), [{"name": n, "value": v} for n, v in about.items()])
            audit.note(connection, key.part(AUDIT), "created")
    except (DBAPIError, MemoryError) as error:
        raise of(error, path) from error
    finally:
        engine.dispose()
    files.sync_file(path)


def remove(path: Path) -> None:
    """Takes away an unfinished database of ours."""
    path.unlink(missing_ok=True)
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
