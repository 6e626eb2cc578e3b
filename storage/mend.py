"""Rows against the change log: finds what a torn write left, and makes the rows what the log proves (safety page, 4.3)."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from genogram.findings import Finding, Weight
from genogram.ids import Id
from storage import log, rows
from storage.schema import cases, changes, elements
from storage.shapes import Step

Key = tuple[Id, str, Id]


@dataclass(frozen=True, slots=True)
class Torn:
    """One record whose row is not what the log says: ``payload`` None means there should be no row."""

    key: Key
    payload: str | None
    seq: int


@dataclass(frozen=True, slots=True)
class CaseState:
    """A row of the case table as it follows from the log."""

    title: str
    archived: int
    changed_at: str
    seq: int


@dataclass(slots=True)
class Verdict:
    """What comparing found. ``broken``: the log itself cannot be trusted from that seq on (0: it can)."""

    broken: int = 0
    torn_head: int = 0
    records: list[Torn] = field(default_factory=list)
    cases: dict[Id, CaseState | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.broken or self.torn_head or self.records or self.cases)


def compare(connection: Connection, key: bytes) -> Verdict:
    """Compares *all* rows with the log's after-images; changes nothing."""
    verdict = Verdict()
    expected, expected_cases, end = _replay(connection, key, verdict)
    if verdict.broken:
        return verdict
    highest = _compare_records(connection, expected, verdict)
    highest = max(highest, _compare_cases(connection, expected_cases, verdict))
    if highest > end + 1:  # more than one step ahead of the log: no single torn write does that
        verdict.broken = end + 1
    return verdict


def _replay(
    connection: Connection, key: bytes, verdict: Verdict
) -> tuple[dict[Key, tuple[str | None, int]], dict[Id, CaseState], int]:
    """Every record and case as the log leaves it, and the log's last seq."""
    expected: dict[Key, tuple[str | None, int]] = {}
    found_cases: dict[Id, CaseState] = {}
    end, suspect = 0, 0
    for row in log.walk(connection, key):
        if suspect:  # something not whole that is not the last row: no torn write does that either
            verdict.broken = suspect
            return expected, found_cases, end
        if not row.whole:
            suspect = row.seq
            continue
        end = row.seq
        before = found_cases.get(row.case)
        title, archived = (before.title, before.archived) if before else ("", 0)
        archived = {Step.ARCHIVED: 1, Step.BACK: 0}.get(Step(row.step), archived)
        for kind, element, after in log.after_images(row.payload) if row.payload else ():
            expected[row.case, kind, element] = (None if after is None else rows.dumps(after), row.seq)
            if kind == "info" and isinstance(after, dict):
                title = rows.storable(str(after.get("title", "")))
        found_cases[row.case] = CaseState(title, archived, row.at, row.seq)
    verdict.torn_head = suspect
    return expected, found_cases, end


def _compare_records(connection: Connection, expected: dict[Key, tuple[str | None, int]], verdict: Verdict) -> int:
    highest = 0
    asked = select(elements.c.case_id, elements.c.kind, elements.c.id, elements.c.payload, elements.c.seq)
    for case, kind, element, payload, seq in connection.execution_options(yield_per=500).execute(asked):
        highest = max(highest, seq)
        should = expected.pop((case, kind, element), (None, 0))
        if should != (payload, seq):
            verdict.records.append(Torn((case, kind, element), *should))
    verdict.records += [Torn(key, *should) for key, should in expected.items() if should[0] is not None]
    return highest


def _compare_cases(connection: Connection, expected: dict[Id, CaseState], verdict: Verdict) -> int:
    highest = 0
    for row in connection.execute(select(cases)):
        highest = max(highest, row.seq)
        should = expected.pop(row.id, None)
        if should != CaseState(row.title, row.archived, row.changed_at, row.seq):
            verdict.cases[row.id] = should
    verdict.cases.update(expected)
    return highest


def repair(connection: Connection, verdict: Verdict) -> list[Finding]:
    """Does what *verdict* asks for inside the caller's transaction; says which records it touched."""
    if verdict.torn_head:
        connection.execute(delete(changes).where(changes.c.seq == verdict.torn_head))
    for case, state in verdict.cases.items():
        if state and not connection.execute(select(cases.c.id).where(cases.c.id == case)).first():
            connection.execute(insert(cases), [{"id": case, **_values(state)}])
        elif state:
            connection.execute(update(cases).where(cases.c.id == case).values(**_values(state)))
    for torn in verdict.records:
        rows.set_row(connection, *torn.key, torn.payload, torn.seq)
    for case, state in verdict.cases.items():
        if state is None:  # its rows are gone by now, being in no step of the log
            connection.execute(delete(cases).where(cases.c.id == case))
    return findings(verdict, "mended")


def findings(verdict: Verdict, how: str) -> list[Finding]:
    """The verdict in codes ``records_torn`` / ``records_mended``, ``log_broken``; *how* is ``torn`` or ``mended``."""
    if verdict.broken:
        return [Finding(code="log_broken", weight=Weight.LOSS, values=(("seq", str(verdict.broken)),))]
    if not verdict:
        return []
    touched = tuple(dict.fromkeys(torn.key[2] for torn in verdict.records))
    count = max(len(touched), len(verdict.cases), 1)
    return [Finding(code=f"records_{how}", weight=Weight.NOTE, elements=touched, values=(("count", str(count)),))]


def _values(state: CaseState) -> dict[str, object]:
    return {"title": state.title, "archived": state.archived, "changed_at": state.changed_at, "seq": state.seq}
