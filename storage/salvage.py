"""A vault with broken pages or structure put together again from its change log, where the log itself is whole."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, Row, Table, insert, select
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from storage import audit, checks, files, log, making, mend, opener, schema, sidecars
from storage.errors import VaultDamaged, VaultError
from storage.keys import AUDIT, CHANGE_LOG, DataKey

_CHUNK = 200
_SPOILT = (DBAPIError, dbapi2.Error, VaultDamaged, MemoryError)


def rebuild(path: Path, key: DataKey, salt: bytes, *, torn: bool) -> bool:
    """Makes a whole vault of the damaged one at *path*, which goes to ``recovery/`` bit by bit; False where the log is not whole.

    *torn*: every page carries its MAC, so a write was torn; then the log's last step, being the torn one, may be unreadable.
    Drafts and audit rows come along as far as they can be read. Raises DiskFull, DiskTrouble: then nothing was changed.
    """
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(6)}.new")
    source = opener.engine(path, key, salt)
    try:
        target = making.make_empty(fresh, key, salt)
        try:
            if not _carried_over(source, target, key, torn):
                return False
        except _SPOILT:
            return False
        finally:
            target.dispose()
        source.dispose()
        if not _is_whole(fresh, key, salt):
            return False
        sidecars.keep(path, always=True)
        files.sync_file(fresh)
        os.replace(fresh, path)
        files.sync_folder(path.parent)
        return True
    finally:
        source.dispose()
        making.remove(fresh)


def _carried_over(source: Engine, target: Engine, key: DataKey, torn: bool) -> bool:
    with target.begin() as into:
        with source.begin() as connection:
            into.execute(insert(schema.meta), [row._asdict() for row in connection.execute(select(schema.meta))])
        end, cut = _end_of_log(source, key.part(CHANGE_LOG))
        if end < 0 or (cut and not torn):
            return False
        # every acknowledged step stands in its case's row: a log that was cut short must reach as far as all rows do, a log
        # that ends by itself may be one step behind them, the torn one
        if _highest(source) > end + (not cut):
            return False
        with source.begin() as connection:
            asked = select(schema.changes).order_by(schema.changes.c.seq).limit(end)
            for chunk in connection.execution_options(yield_per=_CHUNK).execute(asked).partitions():
                into.execute(insert(schema.changes), [row._asdict() for row in chunk])
        mend.repair(into, mend.compare(into, key.part(CHANGE_LOG)))  # no rows yet: it asks for all of them
        known = set(into.execute(select(schema.cases.c.id)).scalars())
        drafts = [row._asdict() for row in _readable(source, schema.drafts) if row.case_id in known]
        if drafts:
            into.execute(insert(schema.drafts), drafts)
        rows = [row._asdict() for row in _readable(source, schema.audit)]
        if rows:
            into.execute(insert(schema.audit), rows)
        if not audit.is_whole(into, key.part(AUDIT)):
            into.execute(schema.audit.delete())
        audit.note(into, key.part(AUDIT), "rebuilt")
    return True


def _end_of_log(source: Engine, key: bytes) -> tuple[int, bool]:
    """(last seq of the log as far as it proves itself, whether reading broke off there); -1: an earlier step is not whole."""
    end = 0
    try:
        with source.begin() as connection:
            for row in log.walk(connection, key, at_once=1):
                if end + 1 != row.seq:  # a step that was not whole stood before this one
                    return -1, False
                end += row.whole
    except _SPOILT:
        source.dispose()
        return end, True
    return end, False


def _highest(source: Engine) -> int:
    """The highest seq that any row still tells of. Raises where the list of cases cannot be read whole."""
    with source.begin() as connection:
        listed = connection.execute(select(schema.cases.c.seq)).scalars().all()
    return max([*listed, *(row.seq for row in _readable(source, schema.elements))], default=0)


def _readable(source: Engine, table: Table) -> Iterator[Row[tuple[object, ...]]]:
    """Rows of *table* up to the first that cannot be read, on a connection that saw nothing bad before."""
    source.dispose()
    try:
        with source.begin() as connection:
            yield from connection.execution_options(yield_per=_CHUNK).execute(select(table))
    except _SPOILT:
        return


def _is_whole(path: Path, key: DataKey, salt: bytes) -> bool:
    try:
        engine, report = checks.look(path, key, salt, read_only=False, check=True)
    except VaultError:
        return False
    engine.dispose()
    return not report.damaged and not report.verdict
