"""ChangeSet: one edit as before/after records per id. Apply it, invert it, merge it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from genogram.ids import Id
from genogram.model import TABLES, Document, Element


class ChangeError(ValueError):
    """A change cannot be applied. ``code`` says why, ``element`` where; words are found at display time.

    Codes: ``mismatch`` (the record is not as the change remembers it), ``wrong_type``, ``wrong_id``,
    and the hard rules ``same_id``, ``missing_reference``, ``still_referenced``, ``same_partner``,
    ``own_parent``, ``partner_count``. Intent functions add their own (``genogram.edits.refusals`` lists them).
    """

    def __init__(self, code: str, element: Id = "") -> None:
        super().__init__(f"{code}: {element}" if element else code)
        self.code = code
        self.element = element


@dataclass(frozen=True, slots=True)
class Change:
    """One record's change: None before is a new record, None after a removed one."""

    table: str
    id: Id
    before: Element | None
    after: Element | None


@dataclass(frozen=True, slots=True)
class Title:
    """What an edit did, as a code (``add_partner``) and names to fill in; said in the user's language at display."""

    code: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One undoable step. At most one Change per record."""

    changes: tuple[Change, ...] = ()
    title: Title = Title()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def inverted(self) -> ChangeSet:
        """The change that takes this one back."""
        return ChangeSet(tuple(Change(c.table, c.id, c.after, c.before) for c in reversed(self.changes)), self.title)

    def merged(self, later: ChangeSet) -> ChangeSet:
        """This change followed by *later* as one step; keeps this title. Raises ChangeError if they do not join."""
        joined: dict[tuple[str, Id], Change] = {(c.table, c.id): c for c in self.changes}
        for change in later.changes:
            key = change.table, change.id
            earlier = joined.get(key)
            if earlier is None:
                joined[key] = change
                continue
            if earlier.after != change.before:
                raise ChangeError("mismatch", change.id)
            joined[key] = Change(change.table, change.id, earlier.before, change.after)
        return ChangeSet(tuple(c for c in joined.values() if c.before != c.after), self.title)

    @property
    def touched(self) -> frozenset[Id]:
        """Ids of all records this change touches."""
        return frozenset(c.id for c in self.changes)


def apply(doc: Document, changes: ChangeSet) -> Document:
    """*doc* after *changes*; shares every table that is not touched.

    Raises ChangeError if a record is not as remembered or a hard rule of the model would break.
    """
    tables: dict[str, dict[Id, Element]] = {}
    for change in changes.changes:
        table = tables.get(change.table)
        if table is None:
            table = tables[change.table] = dict(doc.table(change.table))
        if table.get(change.id) != change.before:
            raise ChangeError("mismatch", change.id)
        if change.after is None:
            del table[change.id]
            continue
        if type(change.after) is not TABLES[change.table]:
            raise ChangeError("wrong_type", change.id)
        if change.after.id != change.id:
            raise ChangeError("wrong_id", change.id)
        table[change.id] = change.after
    after = dataclasses.replace(doc, **{name: MappingProxyType(table) for name, table in tables.items()})  # type: ignore[arg-type]
    from genogram.hard_rules import check
    from genogram.links import carry_over

    carry_over(doc, after, ((c.table, c.before, c.after) for c in changes.changes))
    check(after, changes)
    return after


class Draft:
    """Collects puts and removals against a Document and becomes a ChangeSet: the way intent functions are written."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._changes: dict[tuple[str, Id], Change] = {}

    def get(self, table: str, element: Id) -> Element | None:
        """The record as this draft leaves it."""
        change = self._changes.get((table, element))
        return change.after if change else self._doc.table(table).get(element)

    def put(self, table: str, *elements: Element) -> None:
        """Adds or replaces records of *table*."""
        for element in elements:
            self._set(table, element.id, element)

    def remove(self, table: str, *ids: Id) -> None:
        """Removes records of *table*; ids that are not there are ignored."""
        for key in ids:
            self._set(table, key, None)

    def done(self, code: str, *names: str) -> ChangeSet:
        """The finished ChangeSet under the title *code*."""
        kept = tuple(c for c in self._changes.values() if c.before != c.after)
        return ChangeSet(kept, Title(code, names))

    def _set(self, table: str, key: Id, after: Element | None) -> None:
        earlier = self._changes.get((table, key))
        before = earlier.before if earlier else self._doc.table(table).get(key)
        self._changes[(table, key)] = Change(table, key, before, after)


def document_of(elements: Iterable[tuple[str, Element]]) -> Document:
    """A Document of (table, element) pairs, for readers and tests; no rule is checked. Raises KeyError for an unknown table."""
    tables: dict[str, dict[Id, Element]] = {}
    for table, element in elements:
        if table not in TABLES:
            raise KeyError(table)
        tables.setdefault(table, {})[element.id] = element
    return Document(**{name: MappingProxyType(table) for name, table in tables.items()})  # type: ignore[arg-type]
