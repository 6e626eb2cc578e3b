"""What a vault hands out: case rows, log rows, drafts, backups. Light, so that any module may name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from genogram.change import ChangeSet
from genogram.ids import Id


class Step(StrEnum):
    """What a row of the change log did. Only edit, undo and redo take part in undo."""

    NEW = "new"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    ARCHIVED = "archived"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case in the list. ``seq`` and ``changed_at`` (UTC) are of its last change; ``found`` the names a search met."""

    id: Id
    title: str
    archived: bool
    changed_at: datetime
    seq: int
    elements: int = 0
    persons: int = 0
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One committed step. ``changes`` is None where the row's content was erased; ``at`` is UTC."""

    seq: int
    step: Step
    changes: ChangeSet | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftText:
    """Text of a field that was being typed. ``field`` is the widget's own name for it (``persons/<id>/name``)."""

    field: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """Something that was done with the vault: a code and ids, never values."""

    number: int
    what: str
    case: Id
    ids: tuple[Id, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was opened with the key and checked. ``folder`` holds vault, key file and manifest."""

    folder: Path
    seq: int
    at: datetime
    size: int

    def __str__(self) -> str:
        return str(self.folder)
