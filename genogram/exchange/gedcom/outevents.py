"""Life events and couple events on their way into a GEDCOM 7 file."""

from __future__ import annotations

import re

from genogram.exchange.gedcom.dates import write_date
from genogram.exchange.gedcom.out import Out
from genogram.exchange.gedcom.outnames import best, write_when
from genogram.exchange.gedcom.tags import (
    ASSOCIATION,
    ATTRIBUTES,
    COUNTS,
    ROLES,
    TAG_OF_CATEGORY,
    UNION_PAPERS,
    UNION_TAG_OF,
    UNION_TYPE_OF,
)
from genogram.model import LifeEvent, UnionEvent, UnionEventKind, Visibility

_OF_COUPLES = ("CENS", "EVEN", "FACT", "RESI", "NCHI")
_PAPERS = {words: tag for tag, words in UNION_PAPERS.items()}


def write_life_event(place: Out, event: LifeEvent, of_couple: bool, first: Out, others: list[str]) -> Out:
    """One life event below *place* (its couple's FAM or its first person's INDI, *first*); gives its structure."""
    if event.category == ASSOCIATION and len(others) == 1:
        return _write_association(first, event, others[0])
    tag = TAG_OF_CATEGORY.get(event.category, "EVEN")
    titled = bool(event.title.strip())
    if tag in ATTRIBUTES and tag != "RESI" and (not titled or "\n" in event.title):
        tag = "EVEN"
    if tag in COUNTS and not re.fullmatch("[0-9]{1,3}", event.title):
        tag = "EVEN"
    if of_couple and tag not in _OF_COUPLES:
        place = first
    out = place.add(tag)
    if tag in ("EVEN", "FACT"):
        out.value = event.title if titled else event.category or "event"
        out.add("TYPE", event.title if titled else event.category or "event")
    elif tag in ATTRIBUTES:
        out.value = event.title
        if tag == "IDNO":
            out.add("TYPE", event.category)
    else:
        out.say("TYPE", event.title)
    write_when(out, best(event.when))
    out.say("PLAC", event.place)
    if not out.value and not any(c.tag in ("DATE", "PLAC") for c in out.children):
        out.value = "Y"
    if event.visibility is not Visibility.OPEN:
        out.add("RESN", "PRIVACY" if event.visibility is Visibility.INTERNAL else "CONFIDENTIAL")
    out.say("NOTE", event.words)
    out.identify(event.id)
    return out


def _write_association(first: Out, event: LifeEvent, other: str) -> Out:
    out = first.add("ASSO", pointer=other)
    out.fields["id"] = event.id
    out.say("PHRASE", event.words)
    if event.title in ROLES:
        out.add("ROLE", event.title)
    else:
        out.add("ROLE", "OTHER").say("PHRASE", event.title)
    return out


def write_union_event(family: Out, event: UnionEvent) -> None:
    """One couple event below its FAM. Kinds GEDCOM has no tag for are EVEN with a TYPE in English."""
    paper = _PAPERS.get(event.words) if event.kind is UnionEventKind.OTHER else None
    tag = UNION_TAG_OF.get(event.kind) or paper or "EVEN"
    out = family.add(tag)
    if tag == "EVEN":
        named = UNION_TYPE_OF.get(event.kind, "other")
        out.value = named
        out.add("TYPE", named)
    if event.when and event.until and not event.when.words and not event.until.words:
        since, until = write_date(event.when)[0], write_date(event.until)[0]
        out.add("DATE", f"FROM {since} TO {until}" if _plain(since) and _plain(until) else since)
    else:
        write_when(out, event.when)
    out.say("PLAC", event.place)
    if not out.value and not any(c.tag in ("DATE", "PLAC") for c in out.children):
        out.value = "Y"
    if paper is None:
        out.say("NOTE", event.words)


def _plain(date: str) -> bool:
    return bool(date) and not date.startswith(("ABT", "EST", "CAL", "BET", "BEF", "AFT", "FROM", "TO"))
