"""The vault's list of cases: rows, counts, titles, archive flag, search."""

from __future__ import annotations

import dataclasses

from sqlalchemy import Connection, Row, bindparam, case, func, insert, select, update

from genogram.ids import Id
from genogram.model import Person
from storage import clock, rows
from storage.errors import CaseMissing
from storage.schema import cases, elements
from storage.search import Needle, names_of
from storage.shapes import CaseRow


def all_cases(connection: Connection) -> list[CaseRow]:
    """Every case, the one changed last first."""
    counts = (
        select(
            elements.c.case_id,
            func.count().label("elements"),
            func.sum(case((elements.c.kind == "persons", 1), else_=0)).label("persons"),
        )
        .group_by(elements.c.case_id)
        .subquery()
    )
    asked = select(cases, counts.c.elements, counts.c.persons).outerjoin(counts, counts.c.case_id == cases.c.id)
    return [_row(row) for row in connection.execute(asked.order_by(cases.c.seq.desc()))]


def search(connection: Connection, text: str) -> list[CaseRow]:
    """Cases whose title or one of whose persons' names contains *text*; ``found`` holds those names. No text: all cases."""
    needle = Needle(text)
    listed = all_cases(connection)
    if not needle:
        return listed
    met: dict[Id, list[str]] = {}
    for case_id, payload in connection.execute(
        select(elements.c.case_id, elements.c.payload).where(elements.c.kind == "persons")
    ):
        person = rows.element_of("persons", payload)
        assert isinstance(person, Person)
        met.setdefault(case_id, []).extend(name for name in names_of(person) if name in needle)
    return [_with(row, met.get(row.id, [])) for row in listed if met.get(row.id) or row.title in needle]


def add(connection: Connection, case_id: Id, title: str, seq: int, at: str) -> None:
    """A new case's row."""
    values = {"id": case_id, "title": title, "archived": 0, "changed_at": at, "seq": seq}
    connection.execute(insert(cases), [values])


_this = cases.c.id == bindparam("this")
_touch = update(cases).where(_this).values(seq=bindparam("new_seq"), changed_at=bindparam("new_at"))
_touch_and = {name: _touch.values({name: bindparam(f"new_{name}")}) for name in ("title", "archived")}


def touch(connection: Connection, case_id: Id, seq: int, at: str, **value: str | int) -> None:
    """Marks a case as changed by step *seq*; *value* is at most one further column. Raises CaseMissing."""
    given = {"this": case_id, "new_seq": seq, "new_at": at, **{f"new_{name}": held for name, held in value.items()}}
    if not connection.execute(_touch_and[next(iter(value))] if value else _touch, given).rowcount:
        raise CaseMissing()


def must_exist(connection: Connection, case_id: Id) -> int:
    """The seq of the case's last change. Raises CaseMissing."""
    seq = connection.execute(select(cases.c.seq).where(cases.c.id == case_id)).scalar()
    if seq is None:
        raise CaseMissing()
    return int(seq)


def _row(row: Row[tuple[str, str, int, str, int, int, int]]) -> CaseRow:
    return CaseRow(
        id=row.id,
        title=row.title,
        archived=bool(row.archived),
        changed_at=clock.read(row.changed_at),
        seq=row.seq,
        elements=row.elements or 0,
        persons=row.persons or 0,
    )


def _with(row: CaseRow, found: list[str]) -> CaseRow:
    return dataclasses.replace(row, found=tuple(dict.fromkeys(found)))
