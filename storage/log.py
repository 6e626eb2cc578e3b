"""The change log: undo journal, history and proof of the rows in one, chained by MACs over seq and payload hash."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, desc, insert, select

from genogram.change import ChangeSet
from genogram.codec import Plain, changes_from_plain, changes_to_plain
from genogram.ids import Id
from storage import clock
from storage.rows import dumps
from storage.schema import changes
from storage.shapes import LogRow, Step

GENESIS = bytes(32)
_SALT = 16

# built once: these run with every edit
_head = select(changes.c.seq, changes.c.mac).order_by(desc(changes.c.seq)).limit(1)
_insert = insert(changes)


@dataclass(frozen=True, slots=True)
class Head:
    """The last step of the whole vault."""

    seq: int
    mac: bytes


def head(connection: Connection) -> Head:
    """Where the log ends; seq 0 in a new vault."""
    row = connection.execute(_head).first()
    return Head(row.seq, row.mac) if row else Head(0, GENESIS)


def append(connection: Connection, key: bytes, case: Id, step: Step, payload: str, at: str) -> int:
    """Adds one step inside the caller's transaction; returns its seq."""
    last = head(connection)
    salt = secrets.token_bytes(_SALT)
    row = {
        "seq": last.seq + 1,
        "case_id": case,
        "step": str(step),
        "payload": payload,
        "salt": salt,
        "payload_hash": payload_hash(salt, payload),
        "at_utc": at,
        "mono": clock.mono(),
        "prev_mac": last.mac,
    }
    connection.execute(_insert, [{**row, "mac": chained(key, row)}])
    return last.seq + 1


def payload_hash(salt: bytes, payload: str) -> bytes:
    """Salted, so that the hash of an erased payload cannot be guessed at."""
    return hashlib.sha256(salt + payload.encode("ascii")).digest()


def chained(key: bytes, row: dict[str, object]) -> bytes:
    """The MAC of one row, over the row before it too."""
    parts = [row[n].hex() if isinstance(row[n], bytes) else row[n] for n in _MACED]  # type: ignore[attr-defined]
    return hmac.digest(key, json.dumps(parts, separators=(",", ":")).encode("ascii"), "sha256")


_MACED = ("seq", "case_id", "step", "at_utc", "mono", "payload_hash", "prev_mac")


@dataclass(frozen=True, slots=True)
class Proved:
    """One row of the log as read, and whether it stands in the chain."""

    seq: int
    case: Id
    step: str
    payload: str | None
    at: str
    whole: bool


def walk(connection: Connection, key: bytes, at_once: int = 200) -> Iterator[Proved]:
    """All rows in order, read *at_once*; ``whole`` is False where seq, hash, predecessor or MAC do not fit."""
    seq, before = 0, GENESIS
    for row in connection.execution_options(yield_per=at_once).execute(select(changes).order_by(changes.c.seq)):
        found = dict(row._mapping)
        text = found["payload"]
        whole = (
            found["seq"] == seq + 1
            and found["prev_mac"] == before
            and hmac.compare_digest(found["mac"], chained(key, found))
            and (text is None or _hash_fits(found["salt"], text, found["payload_hash"]))
        )
        seq, before = found["seq"], found["mac"]
        yield Proved(seq, found["case_id"], found["step"], text, found["at_utc"], whole)


def _hash_fits(salt: bytes | None, text: str, expected: bytes) -> bool:
    return salt is not None and text.isascii() and hmac.compare_digest(expected, payload_hash(salt, text))


def history(connection: Connection, case: Id, limit: int) -> list[LogRow]:
    """The last *limit* steps of a case, oldest first."""
    asked = select(changes).where(changes.c.case_id == case).order_by(desc(changes.c.seq)).limit(limit)
    rows = reversed(connection.execute(asked).all())
    return [LogRow(seq=row.seq, step=Step(row.step), changes=_read(row.payload), at=clock.read(row.at_utc)) for row in rows]


def repeated(connection: Connection, case: Id, step: str, payload: str) -> str | None:
    """When the case's last step was written, if it is exactly this one; else None."""
    columns = changes.c.step, changes.c.salt, changes.c.payload_hash, changes.c.at_utc
    row = connection.execute(select(*columns).where(changes.c.case_id == case).order_by(desc(changes.c.seq)).limit(1)).first()
    same = row and row.step == step and _hash_fits(row.salt, payload, row.payload_hash)
    return str(row.at_utc) if row and same else None


def _read(text: str | None) -> ChangeSet | None:
    return None if text is None else changes_from_plain(json.loads(text))


def payload_of(change_set: ChangeSet) -> str:
    """A ChangeSet as the log keeps it."""
    return dumps(changes_to_plain(change_set))


def after_images(payload: str) -> Iterator[tuple[str, Id, Plain]]:
    """(kind, id, record or None) of every record a step touched."""
    for change in json.loads(payload)["changes"]:
        yield change["table"], change["id"], change["after"]
