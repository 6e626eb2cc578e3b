"""A new case, and keeping the whole case as it stands."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

from genogram.change import ChangeSet, Draft, document_of
from genogram.edits.base import make
from genogram.ids import IdSource, new_id
from genogram.model import CaseInfo, Document, Snapshot


def new_case(title: str = "", *, practice: bool = False, new: IdSource = new_id, **fields: object) -> Document:
    """An empty case with its own record. Raises ChangeError ``unknown_field``."""
    return document_of([("info", make(CaseInfo, new(), {"title": title, "practice": practice, **fields}))])


def take_snapshot(doc: Document, title: str = "", *, new: IdSource = new_id, **fields: object) -> ChangeSet:
    """Keeps the case as it stands (earlier snapshots are not kept twice)."""
    kept = dataclasses.replace(doc, snapshots=MappingProxyType({}))
    draft = Draft(doc)
    draft.put("snapshots", make(Snapshot, new(), {"title": title, "document": kept, **fields}))
    return draft.done("take_snapshot", title)
