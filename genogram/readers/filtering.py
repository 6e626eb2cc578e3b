"""The case without what a reader may not see: what depends on it goes too, and no trace of it stays behind."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from genogram.cascade import Fallen, cascade, children_left, replaced, without
from genogram.ids import Id
from genogram.kept import Kept
from genogram.model import TABLES, Document, Element, Household, MultipleBirth, QuestionEntry, Session, Union
from genogram.origins import origin
from genogram.readers.deciding import Case, case_for, sheltered, why_not
from genogram.readers.parts import seen_parts
from genogram.readers.who import HELPER, LeftOut, Reader, Why
from genogram.references import redirected, references

_SOFT: dict[str, frozenset[str]] = {
    "unions": frozenset({"partners", "events"}),
    "multiple_births": frozenset({"children"}),
    "households": frozenset({"members"}),
    "views": frozenset({"session"}),
    "sessions": frozenset({"participants", "concerns", "closing"}),
    "entries": frozenset({"hypothesis"}),
    "ratings": frozenset({"session"}),
    "reframings": frozenset({"session"}),
    "comments": frozenset({"session"}),
    "snapshots": frozenset({"present", "session"}),
    "hypotheses": frozenset({"supports", "contradicts"}),
    "persons": frozenset({"born", "died", "conditions"}),
    "life_events": frozenset({"when"}),
}
"""References that just drop out; an element with any other reference to something unseen may name it in words, so it goes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A reader's Document and what they do not get."""

    document: Document
    left_out: tuple[LeftOut, ...] = ()


_seen: Kept[Seen] = Kept()


def see(doc: Document, reader: Reader) -> Seen:
    """*doc* for *reader*, with the list of what is left out."""
    if reader.kind == HELPER and not reader.exclude:
        return Seen(doc)
    found = _seen.peek(doc, reader) or _see(_case(doc, reader))
    if found.document is not doc:
        _seen.get(doc, reader, lambda: found)  # a result that is the case itself would keep it alive for ever
    return found


def _case(doc: Document, reader: Reader) -> Case:
    """A look at a case follows what its reader may see of the whole case: what is gone from the look still counts."""
    whole = origin(doc)
    if whole is doc:
        return case_for(doc, reader)
    hidden = {o.id: o.why for o in see(whole, reader).left_out if not o.field and not o.snapshot}
    return dataclasses.replace(case_for(whole, reader), document=doc, hidden=hidden)


def _see(case: Case) -> Seen:
    doc = case.document
    reasons = {e.id: why for table in TABLES for e in doc.table(table).values() if (why := why_not(case, e))}
    fallen = cascade(doc, sorted(reasons), lambda table, element, gone: _remains(doc, table, element, gone))
    out = [_one(doc, key, because, reasons) for key, because in fallen.gone.items()]
    tables: dict[str, dict[Id, Element]] = {}
    shown = without(doc, fallen)
    for table in TABLES:
        for key, element in shown.table(table).items():
            after, parts = seen_parts(case, element)
            out += [LeftOut(table=table, id=key, why=why, field=field) for field, why in parts]
            if after is not element:
                tables.setdefault(table, dict(shown.table(table)))[key] = after
    shown = _no_gaps(replaced(shown, tables), fallen)
    shown, inner = _snapshots(
        case, _only_used_kinds(origin(doc), shown), {key: reasons.get(key, Why.DEPENDS) for key in fallen.gone}
    )
    order = {name: n for n, name in enumerate(TABLES)}
    return Seen(shown, tuple(sorted(out, key=lambda o: (order[o.table], o.id, o.field)) + inner))


def _one(doc: Document, key: Id, because: Id, reasons: Mapping[Id, Why]) -> LeftOut:
    found = doc.find(key)
    assert found is not None
    why = reasons.get(key, Why.DEPENDS)
    return LeftOut(table=found[0], id=key, why=why, because="" if because == key else because)


def _remains(doc: Document, table: str, element: Element, gone: Mapping[Id, Id]) -> Element | None:
    soft = _SOFT.get(table, frozenset())
    for pointer in references(element):
        if pointer.id in gone and pointer.field != "told" and pointer.field not in soft:
            return None
    element = _without_words(element, gone)
    kept = redirected(element, lambda key: None if key in gone else key)
    match element, kept:
        case Union(), Union():
            return _union(doc, element, kept, gone)
        case MultipleBirth(), MultipleBirth():
            return kept if len(kept.children) > 1 else None
        case Household(), Household():
            return kept if kept.members or not element.members else None
        case _:
            return kept


def _without_words(element: Element, gone: Mapping[Id, Id]) -> Element:
    """A session without the concerns of those who are not seen, and without a task that is theirs."""
    if not isinstance(element, Session):
        return element
    concerns = tuple(c for c in element.concerns if c.person not in gone)
    closing = element.closing
    if any(person in gone for person in closing.task_who):
        closing = dataclasses.replace(closing, task="", task_who=())
    return dataclasses.replace(element, concerns=concerns, closing=closing)


def _union(doc: Document, before: Union, kept: Union, gone: Mapping[Id, Id]) -> Union | None:
    children = len(children_left(doc, before.id, gone))
    if len(kept.partners) == len(before.partners):
        return kept if kept.partners or children > 1 else None
    if children < (1 if kept.partners else 2):
        return None
    return dataclasses.replace(kept, events=(), kind="")


def _no_gaps(doc: Document, fallen: Fallen) -> Document:
    """Sessions and rows numbered anew where one between them is not seen: a gap would tell that there was more."""
    tables: dict[str, dict[Id, Element]] = {}
    gone = fallen.gone
    sessions = sorted(doc.sessions.values(), key=lambda s: (s.number, s.id))
    if gone and _has_gap([s.number for s in sessions]):
        tables["sessions"] = {s.id: dataclasses.replace(s, number=n) for n, s in enumerate(sessions, 1)}
    by_session: dict[Id, list[QuestionEntry]] = {}
    for entry in doc.entries.values():
        by_session.setdefault(entry.session, []).append(entry)
    for entries in by_session.values():
        entries.sort(key=lambda e: (e.order, e.id))
        if gone and _has_gap([e.order for e in entries]):
            table = tables.setdefault("entries", dict(doc.entries))
            table.update({e.id: dataclasses.replace(e, order=n) for n, e in enumerate(entries, 1)})
    return replaced(doc, tables)


def _has_gap(numbers: list[int]) -> bool:
    return numbers != list(range(1, len(numbers) + 1))


def _only_used_kinds(before: Document, after: Document) -> Document:
    """The case's own line kinds without those that only unseen lines use: a legend must not name them."""
    used, seen = _kinds(before), _kinds(after)
    hidden = used - seen
    kept: dict[Id, Element] = {k: c for k, c in after.custom_kinds.items() if c.name not in hidden and k not in hidden}
    return after if len(kept) == len(after.custom_kinds) else replaced(after, {"custom_kinds": kept})


def _kinds(doc: Document) -> set[str]:
    return {b.kind for b in doc.bonds.values()} | {v.kind for v in doc.views.values()}


def _snapshots(case: Case, doc: Document, hidden: Mapping[Id, Why]) -> tuple[Document, list[LeftOut]]:
    """Snapshots filtered by the case as it is now: what was open then and is not any more is not seen either."""
    if case.reader.kind == HELPER or not doc.snapshots:
        return doc, []
    kept: dict[Id, Element] = {}
    out: list[LeftOut] = []
    for key in sorted(doc.snapshots):
        snapshot = doc.snapshots[key]
        inner = dataclasses.replace(
            case,
            document=snapshot.document,
            hidden={**case.hidden, **hidden},
            sheltered=case.sheltered | sheltered(snapshot.document),
        )
        seen = _see(inner)
        kept[key] = dataclasses.replace(snapshot, document=seen.document)
        out += [dataclasses.replace(o, snapshot=key) for o in seen.left_out if not o.snapshot and o.id not in hidden]
    return replaced(doc, {"snapshots": kept}), out
