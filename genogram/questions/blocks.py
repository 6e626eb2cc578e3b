"""What is not asked, and why: violence in a pair, very young children, wishes not to be asked, loyalty between parents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.model import About, Document, Session
from genogram.questions.family import YOUNG, Family, Pair, is_harm, pair_of
from genogram.questions.slots import call_name

_NOT_NOW = frozenset({"not_now", "not now", "pause", "stop"})
_WATCHING = frozenset({"watch", "watching", "only_watch", "only watching"})
_LETTERS = re.compile(r"\w+")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """Somebody who is not asked, or a pair or topic that is left alone, with the reason as a code (``why_in_words``)."""

    why: str
    persons: tuple[Id, ...] = ()
    topic: str = ""


def reminders(doc: Document, asked_of: Id) -> tuple[str, ...]:
    """What somebody asked not to be asked about, in their words: to be seen before a session."""
    person = doc.persons.get(asked_of)
    return tuple(t for t in person.please_do_not_ask if t.strip()) if person else ()


def not_asked(family: Family, asked_of: Id) -> Kept | None:
    """Why this person is not asked anything now; None if they may be."""
    person = family.doc.persons.get(asked_of)
    if person is None:
        return Kept("unknown_person", (asked_of,))
    age = family.highest_age(asked_of)
    if age is not None and age < YOUNG:
        return Kept("too_young", (asked_of,))
    pace = {person.pace} | {p.pace for s in _last(family.doc) for p in s.participants if p.person == asked_of}
    if any(p.strip().casefold() in _NOT_NOW for p in pace):
        return Kept("not_now", (asked_of,))
    consents = [c for c in family.doc.consents.values() if c.person == asked_of and c.purpose in {"", "talk", "draw", "store"}]
    if any(c.withdrawn_on for c in consents):
        return Kept("consent_withdrawn", (asked_of,))
    if any(c.degree.strip().casefold() in _WATCHING for c in consents):
        return Kept("only_watching", (asked_of,))
    return None


def pair_kept(family: Family, asked_of: Id, pair: Pair, present: tuple[Id, ...]) -> Kept | None:
    """Why this pair is not talked about with this person; None if it may be."""
    if any(is_harm(bond.kind) for bond in family.bonds.get(pair_of(*pair), ())):
        return Kept("violence_in_pair", pair)
    for person in pair:
        if kept := person_kept(family, asked_of, person):
            return kept
    if family.is_child(asked_of) and family.couples.get(pair_of(*pair)) and set(pair) <= set(present):
        parents = family.parents.get(asked_of, ())
        if any(p in parents for p in pair):
            return Kept("loyalty", pair)
    return None


def person_kept(family: Family, asked_of: Id, person: Id) -> Kept | None:
    """Why this person is not talked about with the one who is asked; None if they may be."""
    if any(is_harm(bond.kind) for bond in family.bonds.get(pair_of(asked_of, person), ())):
        return Kept("violence_with_asked", (person,))
    one = family.doc.persons.get(person)
    names = f"{one.name} {call_name(one)}" if one else ""
    for topic in chain(reminders(family.doc, asked_of), _parked(family.doc)):
        if _names(topic, names):
            return Kept("please_do_not_ask", (person,), topic)
    return None


def topic_kept(family: Family, asked_of: Id, about: About) -> Kept | None:
    """Why this behaviour or event is not asked about: somebody concerned asked for that, or it was parked."""
    said = _words(f"{about.behaviour} {about.event}")
    concerned = (asked_of, *about.persons, *about.pair)
    for topic in chain(*(reminders(family.doc, p) for p in concerned), _parked(family.doc)):
        if said & _words(topic):
            return Kept("please_do_not_ask", concerned[:1], topic)
    return None


def kept_back(
    doc: Document, asked_of: Id, participants: tuple[Id, ...] = (), today: PartialDate | None = None
) -> tuple[Kept, ...]:
    """Everything the builder leaves alone with this person, so that a helper sees what and why. For the helper's eyes only."""
    family = Family(doc, today)
    if kept := not_asked(family, asked_of):
        return (kept,)
    near = family.near(asked_of)
    pairs = sorted(p for p in {*family.bonds, *family.couples} if asked_of not in p and (p[0] in near or p[1] in near))
    found = [pair_kept(family, asked_of, pair, participants) for pair in pairs]
    found += [person_kept(family, asked_of, person) for person in sorted(near)]
    return tuple(dict.fromkeys(kept for kept in found if kept))


def _last(doc: Document) -> tuple[Session, ...]:
    return (doc.sessions[max(doc.sessions)],) if doc.sessions else ()


def _parked(doc: Document) -> tuple[str, ...]:
    parked = [*(topic for info in doc.info.values() for topic in info.parked)]
    parked += [topic for session in _last(doc) for topic in session.parked]
    return tuple(topic for topic in parked if topic.strip())


def _words(text: str) -> frozenset[str]:
    """Words of five letters and more, cut so that endings do not matter ("Flucht", "Fluchtweg")."""
    return frozenset(w.casefold()[:_STEM] for w in _LETTERS.findall(text) if len(w) >= _STEM)


def _names(topic: str, names: str) -> bool:
    """Whether a topic names somebody, their name's ending aside ("Tom", "Toms"; "Петро", "Петра")."""
    said = [w.casefold() for w in _LETTERS.findall(topic)]
    for name in _LETTERS.findall(names.casefold()):
        root = name[:-1] if len(name) > 3 else name
        if any(w == name or (len(root) > 2 and w.startswith(root) and len(w) <= len(name) + 2) for w in said):
            return True
    return False
