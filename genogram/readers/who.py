"""Who reads, what they may see by visibility and consent, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from genogram.ids import Id
from genogram.model import Consent, Document

HELPER, SUPERVISOR, FAMILY, AUTHORITY = "helper", "supervisor", "family", "authority"
KINDS = (HELPER, SUPERVISOR, FAMILY, AUTHORITY)
"""Kinds of readers, from the one who sees all."""

SHARING = frozenset({"share", "report"})
"""Purposes of a consent under which something is handed to a recipient."""

REFUSED = frozenset({"none", "no"})
"""Degrees of a consent that say no."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One recipient: a kind, what is kept from them in particular, and what they get although it is internal.

    ``include`` are ids chosen one by one: internal elements for an authority, a person's health, a line of violence.
    It never opens what is confidential or protected.
    """

    kind: str = HELPER
    exclude: frozenset[Id] = frozenset()
    include: frozenset[Id] = frozenset()


class Why(StrEnum):
    """Why something is left out."""

    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    PROTECTED = "protected"
    NO_CONSENT = "no_consent"
    PARKED = "parked"
    EXCLUDED = "excluded"
    DEPENDS = "depends"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """One thing a reader does not see. ``field`` names a part of an element that is otherwise seen.

    ``because`` is the element it went with (for ``depends``), ``snapshot`` the snapshot it stands in.
    """

    table: str
    id: Id
    why: Why
    field: str = ""
    because: Id = ""
    snapshot: Id = ""


def as_reader(reader: Reader | str) -> Reader:
    """A Reader of a kind's name. Raises ValueError for a kind nobody knows: nothing is shown by mistake."""
    found = Reader(reader) if isinstance(reader, str) else reader
    if found.kind not in KINDS:
        raise ValueError(f"no such reader: {found.kind!r}")
    return found


def consents(doc: Document, person: Id, recipient: str) -> bool | None:
    """Whether a person agrees that *recipient* gets what is about them: the last word for each purpose counts.

    None if they were not asked; one withdrawal or refusal is a no.
    """
    last: dict[str, Consent] = {}
    for key in sorted(doc.consents):
        consent = doc.consents[key]
        if consent.person == person and consent.recipient == recipient and consent.purpose in SHARING:
            last[consent.purpose] = consent
    if not last:
        return None
    return all(not c.withdrawn_on and c.degree.strip().lower() not in REFUSED for c in last.values())
