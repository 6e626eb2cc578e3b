"""Records of a case as rows: one JSON text per element, the same text in rows and log."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from genogram.change import Change, ChangeSet, document_of
from genogram.codec import CodecError, Plain, element_from_plain, to_plain
from genogram.ids import Id
from genogram.model import TABLES, Document, Element
from storage.errors import OutOfStep, VaultDamaged
from storage.schema import elements

_insert = insert(elements)
_this = (
    elements.c.case_id == bindparam("of_case"),
    elements.c.kind == bindparam("of_kind"),
    elements.c.id == bindparam("of_id"),
)
_update = update(elements).where(*_this).values(payload=bindparam("new_payload"), seq=bindparam("new_seq"))
_delete = delete(elements).where(*_this)
_held = select(elements.c.payload).where(*_this)


def dumps(plain: Plain) -> str:
    """Compact ASCII JSON: escapes carry every sign, also those that no UTF-8 can (half a surrogate pair in a file)."""
    return json.dumps(plain, separators=(",", ":"))


def text_of(element: Element) -> str:
    """A record's row text."""
    return dumps(to_plain(element))


def element_of(kind: str, text: str) -> Element:
    """The record out of its row text. Raises VaultDamaged."""
    try:
        return element_from_plain(kind, json.loads(text))
    except (CodecError, ValueError, RecursionError) as error:
        raise VaultDamaged("row_unreadable", kind=kind) from error


def read(connection: Connection, case: Id) -> Document:
    """The whole case. Raises VaultDamaged where a row is not a record."""
    asked = select(elements.c.kind, elements.c.payload).where(elements.c.case_id == case).order_by(elements.c.n)
    return document_of((kind, element_of(kind, text)) for kind, text in connection.execute(asked))


def put(connection: Connection, case: Id, changes: ChangeSet, seq: int) -> None:
    """Does *changes* to the rows inside the caller's transaction. Raises OutOfStep where a row is not as remembered."""
    fresh: list[dict[str, object]] = []
    for change in changes.changes:
        if change.table not in TABLES:
            raise OutOfStep()
        if change.before is not None:
            _check(connection, case, change)
        key = {"of_case": case, "of_kind": change.table, "of_id": change.id}
        if change.after is None:
            connection.execute(_delete, key)
        elif change.before is not None:
            connection.execute(_update, {**key, "new_payload": text_of(change.after), "new_seq": seq})
        else:
            fresh.append(row(case, change.table, change.id, text_of(change.after), seq))
    if fresh:
        connection.execute(_insert, fresh)  # a record that is there already breaks the unique index: out of step


def row(case: Id, kind: str, element: Id, payload: str, seq: int) -> dict[str, object]:
    """One row's values."""
    return {"case_id": case, "kind": kind, "id": element, "payload": payload, "seq": seq}


def set_row(connection: Connection, case: Id, kind: str, element: Id, payload: str | None, seq: int) -> None:
    """Makes one row what the log says it is, whatever it was."""
    connection.execute(_delete, {"of_case": case, "of_kind": kind, "of_id": element})
    if payload is not None:
        connection.execute(_insert, [row(case, kind, element, payload, seq)])


def _check(connection: Connection, case: Id, change: Change) -> None:
    held = connection.execute(_held, {"of_case": case, "of_kind": change.table, "of_id": change.id}).scalar()
    assert change.before is not None
    # texts differ where the program's defaults changed since, or 5 became 5.0: then the records decide
    if held is None or (held != text_of(change.before) and element_of(change.table, held) != change.before):
        raise OutOfStep()


def title_in(changes: Iterable[Change]) -> str | None:
    """The case's new title if *changes* set one."""
    titles = [str(getattr(c.after, "title", "")) for c in changes if c.table == "info" and c.after is not None]
    return storable(titles[-1]) if titles else None


def storable(text: str) -> str:
    """*text* for a column of its own, without what no UTF-8 can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")
