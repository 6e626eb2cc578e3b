"""Drafts: what stood in an open text field, kept every few seconds, gone once the field is left."""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, insert, select

from genogram.ids import Id
from storage import clock
from storage.schema import drafts
from storage.shapes import DraftText


def put(connection: Connection, case: Id, field: str, text: str) -> None:
    """Keeps *text* as the draft of *field*."""
    drop(connection, case, field)
    row = {"case_id": case, "field": field, "text": json.dumps(text), "at_utc": clock.now()}
    connection.execute(insert(drafts), [row])


def drop(connection: Connection, case: Id, field: str) -> None:
    """Forgets a draft; harmless where there is none."""
    connection.execute(delete(drafts).where(drafts.c.case_id == case, drafts.c.field == field))


def of_case(connection: Connection, case: Id) -> list[DraftText]:
    """All drafts of a case, oldest first."""
    found = connection.execute(select(drafts).where(drafts.c.case_id == case).order_by(drafts.c.at_utc, drafts.c.field))
    return [DraftText(field=row.field, text=json.loads(row.text), at=clock.read(row.at_utc)) for row in found]
