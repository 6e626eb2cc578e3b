"""The audit table: what was done with the vault, chained; codes and ids only."""

from __future__ import annotations

import hmac
import json

from sqlalchemy import Connection, desc, insert, select

from genogram.ids import Id
from storage import clock
from storage.schema import audit
from storage.shapes import AuditRow

_GENESIS = bytes(32)


def note(connection: Connection, key: bytes, what: str, case: Id = "", ids: tuple[Id, ...] = ()) -> None:
    """Adds one row inside the caller's transaction."""
    last = connection.execute(select(audit.c.n, audit.c.mac).order_by(desc(audit.c.n)).limit(1)).first()
    number, before = (last.n + 1, last.mac) if last else (1, _GENESIS)
    row = {"n": number, "what": what, "case_id": case, "ids": json.dumps(list(ids)), "at_utc": clock.now(), "prev_mac": before}
    connection.execute(insert(audit), [{**row, "mac": _mac(key, row)}])


def last(connection: Connection, limit: int) -> list[AuditRow]:
    """The last *limit* rows, oldest first."""
    rows = reversed(connection.execute(select(audit).order_by(desc(audit.c.n)).limit(limit)).all())
    return [
        AuditRow(number=r.n, what=r.what, case=r.case_id, ids=tuple(json.loads(r.ids)), at=clock.read(r.at_utc)) for r in rows
    ]


def is_whole(connection: Connection, key: bytes) -> bool:
    """Whether every row stands in the chain. The first row may follow rows that were let go with age."""
    number, before = None, None
    for found in connection.execute(select(audit).order_by(audit.c.n)):
        row = dict(found._mapping)
        if number is not None and (row["n"] != number + 1 or row["prev_mac"] != before):
            return False
        if not hmac.compare_digest(row["mac"], _mac(key, row)):
            return False
        number, before = row["n"], row["mac"]
    return True


def _mac(key: bytes, row: dict[str, object]) -> bytes:
    names = ("n", "what", "case_id", "ids", "at_utc", "prev_mac")
    parts = [row[n].hex() if isinstance(row[n], bytes) else row[n] for n in names]  # type: ignore[attr-defined]
    return hmac.digest(key, json.dumps(parts, separators=(",", ":")).encode("ascii"), "sha256")
