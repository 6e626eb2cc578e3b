"""Elements that hang on another element: notes, attachments, referrals, safety cards, comments."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import Visibility
from genogram.model.values import AnyId, Element, PersonId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Element):
    """Free words on any element, or on the whole case when ``about`` is empty."""

    about: AnyId | None = None
    words: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Element):
    """A file kept inside the vault; ``data`` is base64 text."""

    about: AnyId | None = None
    title: str = ""
    media_type: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Element):
    """Not our task: whose then, with what consent, and what came of it."""

    about: AnyId | None = None
    to: str = ""
    what: str = ""
    consent: str = ""
    result: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyCard(Element):
    """A person's own card: early signs, what helps me, whom I call. Protected unless they choose otherwise."""

    visibility: Visibility = Visibility.PROTECTED
    person: PersonId | None = None
    early_signs: str = ""
    what_helps: str = ""
    contacts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment(Element):
    """A remark from supervision, anchored to the element it is about."""

    visibility: Visibility = Visibility.INTERNAL
    about: AnyId | None = None
    author: str = ""
    words: str = ""
    on: PartialDate | None = None
    session: SessionId | None = None
    answer: str = ""
    closed: bool = False
