"""When: the case as it may have been on a date, what of that is uncertain, and what changed between two states."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from genogram.ages import birth_years
from genogram.cascade import cascade, replaced, without
from genogram.dates import Maybe, earliest, latest, possibly_contains
from genogram.findings import Finding, Weight
from genogram.ids import Id
from genogram.kinship import children_of
from genogram.links import carry_over
from genogram.model import TABLES, Document, Element, ParentageKind, PartialDate
from genogram.moments import DATED, span_of, then
from genogram.origins import derived
from genogram.references import redirected
from genogram.standing import stands


class Happened(StrEnum):
    """What happened to a record between two states of a case."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """One record that differs between two states; ``fields`` are the names of those that do (empty if added or removed)."""

    happened: Happened
    table: str
    id: Id
    before: Element | None
    after: Element | None
    fields: tuple[str, ...] = ()


def at(doc: Document, date: PartialDate | None) -> Document:
    """*doc* as it may have been on *date*: whatever surely began later or surely ended before is not there.

    Undated facts count, but for children of somebody not yet born. Somebody who dies later lives; a couple that marries
    later is not yet married. What people agreed to share and which topics rest holds as of now, since it is about showing,
    not about the past. A date that cannot be read leaves the case as it is.
    """
    if date is None or (earliest(date) is None and latest(date) is None):
        return doc
    changes: list[tuple[str, Element | None, Element | None]] = []
    tables: dict[str, dict[Id, Element]] = {}
    gone: list[Id] = []
    for table in DATED:
        for key, element in doc.table(table).items():
            after = then(doc, table, element, date)
            if after is None:
                gone.append(key)
            elif after is not element:
                tables.setdefault(table, dict(doc.table(table)))[key] = after
                changes.append((table, element, after))
    gone += _children_of_the_unborn(doc, gone)
    if not gone and not changes:
        return doc
    trimmed = replaced(doc, tables)
    carry_over(doc, trimmed, changes)

    def remains(table: str, element: Element, fallen: Mapping[Id, Id]) -> Element | None:
        kept = redirected(element, lambda key: None if key in fallen else key)
        return kept if kept is not None and stands(trimmed, element, kept, fallen) else None

    return derived(_still_resting(doc, without(trimmed, cascade(trimmed, sorted(gone), remains))), doc)


def _children_of_the_unborn(doc: Document, gone: list[Id]) -> list[Id]:
    """Whoever has no date of birth of their own but a parent by birth who is not born yet; data that contradict stay."""
    fallen = set(gone)
    waiting = [key for key in gone if key in doc.persons]
    found: list[Id] = []
    while waiting:
        for child, kind in children_of(doc, waiting.pop()):
            if child not in fallen and kind is ParentageKind.BIRTH and birth_years(doc.persons[child]) is None:
                fallen.add(child)
                found.append(child)
                waiting.append(child)
    return found


def _still_resting(doc: Document, past: Document) -> Document:
    """Topics parked in sessions that are not there yet rest all the same."""
    info = past.case
    if info is None:
        return past
    parked = [topic for key in sorted(doc.sessions.keys() - past.sessions.keys()) for topic in doc.sessions[key].parked]
    if not parked:
        return past
    rests = dataclasses.replace(info, parked=tuple(dict.fromkeys([*info.parked, *parked])))
    return replaced(past, {"info": {info.id: rests}})


def uncertain(doc: Document, date: PartialDate) -> list[Finding]:
    """What ``at`` shows although the dates leave it open whether it was so: code ``uncertain_then``, one for each record."""
    found = []
    for table, element in doc.elements():
        open_question = any(possibly_contains(s, date) is Maybe.MAYBE for s in span_of(table, element))
        if open_question and then(doc, table, element, date) is not None:
            found.append(Finding(code="uncertain_then", weight=Weight.NOTE, elements=(element.id,)))
    return found


def changes(old: Document, new: Document) -> list[Alteration]:
    """What differs between two states of one case, tables in field order, records in order of telling. Positions are left out."""
    found = []
    for table in TABLES:
        if table == "placements" or old.table(table) is new.table(table):
            continue
        first, second = old.table(table), new.table(table)
        for key in sorted(first.keys() | second.keys()):
            one, other = first.get(key), second.get(key)
            if one == other:
                continue
            if one is None or other is None:
                happened = Happened.ADDED if one is None else Happened.REMOVED
                found.append(Alteration(happened=happened, table=table, id=key, before=one, after=other))
            else:
                names = tuple(f.name for f in dataclasses.fields(one) if getattr(one, f.name) != getattr(other, f.name))
                found.append(Alteration(happened=Happened.CHANGED, table=table, id=key, before=one, after=other, fields=names))
    return found
