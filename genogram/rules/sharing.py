"""Consent that was taken back while what it was for is still here."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.findings import Finding, Weight
from genogram.ids import Id
from genogram.model import Consent, Document

_KEEPING = frozenset({"draw", "store"})


def withdrawn(doc: Document) -> Iterator[Finding]:
    """``drawn_without_consent``: a person who is drawn although they took back their consent to be drawn or stored."""
    last: dict[tuple[Id, str], Consent] = {}
    for key in sorted(doc.consents):
        consent = doc.consents[key]
        if consent.purpose in _KEEPING and consent.person in doc.persons:
            last[consent.person, consent.purpose] = consent
    for person in sorted({p for (p, _), consent in last.items() if consent.withdrawn_on}):
        yield Finding(code="drawn_without_consent", weight=Weight.ASK, elements=(person,))
