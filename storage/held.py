"""A vault that is held open: its transactions, its way out of disk trouble, its clean end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, text, update
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from genogram.findings import Finding, Weight
from genogram.ids import Id
from storage import audit
from storage.errors import DiskTrouble, ReadOnly, TooLittleMemory, VaultBusy, VaultClosed, VaultDamaged, VaultError
from storage.keys import AUDIT, CHANGE_LOG
from storage.opening import Opened
from storage.schema import meta
from storage.trouble import of


class Held:
    """What every call on an open vault stands on. One call at a time; every database error leaves as a VaultError."""

    def __init__(self, opened: Opened, copies: Path | None) -> None:
        self._opened: Opened | None = opened
        self._turn = threading.RLock()
        self.path = opened.path
        self.copies = copies
        self.vault_id = opened.file.vault_id
        self.read_only = opened.read_only
        self.findings: tuple[Finding, ...] = tuple(opened.findings)
        """What opening found and did: codes of ``storage.finding_texts``."""
        self._log_key = opened.key.part(CHANGE_LOG)
        self._audit_key = opened.key.part(AUDIT)
        if self.read_only:
            return
        try:
            with self._edit() as connection:
                self._mark(connection, clean=False)
                audit.note(connection, self._audit_key, "opened")
        except DiskTrouble:
            # a full disk must not keep anybody from looking something up
            self.read_only = True
            self.findings += (Finding(code="opened_for_reading", weight=Weight.ASK),)

    def note(self, what: str, case: Id = "", ids: tuple[Id, ...] = ()) -> None:
        """Adds a row to the audit table: a code and ids, never values."""
        with self._edit() as connection:
            audit.note(connection, self._audit_key, what, case, ids)

    def close(self) -> None:
        """Marks a clean end, closes, wipes the key, gives the lock free. Harmless when called twice."""
        with self._turn:
            opened = self._opened
            if opened is None:
                return
            try:
                if not self.read_only:
                    with self._edit() as connection:
                        audit.note(connection, self._audit_key, "closed")
                        self._mark(connection, clean=True)
            except VaultError:
                pass  # the next open will look closely; closing must work on a full or vanished disk too
            finally:
                self._opened = None
                self._log_key = self._audit_key = b""
                opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _alive(self) -> Opened:
        if self._opened is None:
            raise VaultClosed()
        return self._opened

    def _writable(self) -> Opened:
        if self.read_only:
            raise ReadOnly()
        return self._alive()

    @contextmanager
    def _edit(self) -> Iterator[Connection]:
        """One transaction that may write; committed when the block ends, rolled back when it raises."""
        self._writable()
        with self._read() as connection:
            yield connection

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        """One transaction; afterwards the connection works or is made anew at the next call."""
        with self._turn:
            opened = self._alive()
            try:
                with opened.engine.begin() as connection:
                    yield connection
            except (DBAPIError, dbapi2.Error, OverflowError, MemoryError) as error:
                found = of(error, self.path)
                self._settle(opened, isinstance(found, (VaultDamaged, TooLittleMemory)))
                raise found from error
            except UnicodeEncodeError as error:
                raise VaultError("id_unwritable") from error
            except (DiskTrouble, VaultBusy):
                self._settle(opened, True)  # the connection itself could not be made
                raise

    def _settle(self, opened: Opened, spoilt: bool) -> None:
        """Drops a connection that is *spoilt* or cannot read any more; the next call makes a new one, and SQLite rolls back
        what was half. After one bad page a connection calls good pages bad, or says that memory is short."""
        try:
            if not spoilt:
                with opened.engine.connect() as connection:
                    connection.execute(text("SELECT count(*) FROM meta")).scalar()
                return
        except (DBAPIError, dbapi2.Error, VaultError, MemoryError):
            pass
        opened.engine.dispose()

    def _mark(self, connection: Connection, *, clean: bool) -> None:
        connection.execute(update(meta).where(meta.c.name == "clean").values(value="1" if clean else "0"))
