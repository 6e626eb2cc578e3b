"""What a GEDCOM file of ours leaves out, kind by kind, and the same case without it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from genogram.change import document_of
from genogram.exchange.gedcom.own import CARRIED
from genogram.findings import Finding, Weight
from genogram.ids import Id
from genogram.model import TABLES, DateSaid, Document, Element, LifeEvent, Person, Union


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing left out of elements that stay, and how an element looks without it."""

    code: str
    without: Callable[[Element], Element]


def _date(said: DateSaid | None) -> DateSaid | None:
    return dataclasses.replace(said, family_told=None, documents_told=None) if said else None


def _no_told(element: Element) -> Element:
    plain = dataclasses.replace(element, told=None)
    if isinstance(plain, Person):
        conditions = tuple(dataclasses.replace(c, told=None) for c in plain.conditions)
        return dataclasses.replace(plain, born=_date(plain.born), died=_date(plain.died), conditions=conditions)
    if isinstance(plain, Union):
        return dataclasses.replace(plain, events=tuple(dataclasses.replace(e, told=None) for e in plain.events))
    return dataclasses.replace(plain, when=_date(plain.when)) if isinstance(plain, LifeEvent) else plain


def _no_health(element: Element) -> Element:
    return dataclasses.replace(element, conditions=()) if isinstance(element, Person) else element


def _no_inner_life(element: Element) -> Element:
    if isinstance(element, LifeEvent):
        return dataclasses.replace(element, own_feeling="")
    if isinstance(element, Person):
        return dataclasses.replace(element, strengths=(), drive="", please_do_not_ask=(), needs=(), pace="")
    return element


def _no_picture(element: Element) -> Element:
    return dataclasses.replace(element, picture="") if isinstance(element, Person) else element


_FIELD_LOSSES = (
    Loss("gedcom_without_told", _no_told),
    Loss("gedcom_without_health", _no_health),
    Loss("gedcom_without_inner_life", _no_inner_life),
    Loss("gedcom_without_photos", _no_picture),
)
_TABLE_LOSSES = {f"gedcom_without_{table}": table for table in TABLES if table not in CARRIED}
_NOTES = "gedcom_without_notes"
_BY_CODE = {loss.code: loss for loss in _FIELD_LOSSES}


def losses(doc: Document) -> tuple[Finding, ...]:
    """One LOSS finding for each kind of thing in *doc* that a GEDCOM file leaves out, with the elements concerned."""
    return tuple(Finding(code=code, weight=Weight.LOSS, elements=ids) for code, ids in _lost(doc) if ids)


def _lost(doc: Document) -> Iterator[tuple[str, tuple[Id, ...]]]:
    for code, table in _TABLE_LOSSES.items():
        yield code, tuple(sorted(doc.table(table)))
    yield _NOTES, _lost_notes(doc)
    for loss in _FIELD_LOSSES:
        yield loss.code, tuple(e.id for table in CARRIED for e in _sorted(doc, table) if loss.without(e) != e)


def _lost_notes(doc: Document) -> tuple[Id, ...]:
    """Notes on what is left out, and notes on those notes."""
    carried = {i for table in CARRIED for i in doc.table(table)}
    lost: set[Id] = set()
    while more := {n.id for n in doc.notes.values() if n.about is not None and n.about not in carried} - lost:
        lost |= more
        carried -= more
    return tuple(sorted(lost))


def _sorted(doc: Document, table: str) -> list[Element]:
    held = doc.table(table)
    return [held[key] for key in sorted(held)]


def without(doc: Document, findings: Iterable[Finding]) -> Document:
    """*doc* after taking away exactly what LOSS *findings* of the writer name: what reading the file gives back."""
    gone: set[Id] = set()
    kept: dict[Id, tuple[str, Element]] = {e.id: (t, e) for t, e in doc.elements()}
    for finding in findings:
        if finding.code in _TABLE_LOSSES or finding.code == _NOTES:
            gone.update(finding.elements)
        elif finding.code in _BY_CODE:
            for key in finding.elements:
                table, element = kept[key]
                kept[key] = table, _BY_CODE[finding.code].without(element)
    return document_of(pair for key, pair in kept.items() if key not in gone)
