"""What was talked about: sessions, question entries, hypotheses, reframings."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import HypothesisState, Position, Presence, Visibility
from genogram.model.values import AnyId, Element, EntryId, HypothesisId, PersonId, SessionId, ViewId


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody's part in a session; ``why`` explains an absence, ``check_out`` is their last word."""

    person: PersonId
    presence: Presence = Presence.PRESENT
    why: str = ""
    consent: str = ""
    pace: str = ""
    check_out: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """What brings somebody here, in their words."""

    person: PersonId | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """How a session ended: appreciation, another way to see it, a task and whose it is."""

    appreciation: str = ""
    reframing: str = ""
    task: str = ""
    task_who: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Element):
    """One meeting with the family. ``reflection`` is the helper's own and always internal."""

    number: int = 0
    when: PartialDate | None = None
    where: str = ""
    method: str = ""
    participants: tuple[Participant, ...] = ()
    team: str = ""
    interpreter: str = ""
    concerns: tuple[Concern, ...] = ()
    mandate: str = ""
    changed_since: str = ""
    closing: Closing = Closing()
    next: str = ""
    reflection: str = ""
    parked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Where one person stands on what was said."""

    person: PersonId
    position: Position = Position.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonValue:
    """A number one person gave (a scale, a percentage)."""

    person: PersonId
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a question is about: persons, a pair, an element, a behaviour, an event, a time."""

    persons: tuple[PersonId, ...] = ()
    pair: tuple[PersonId, ...] = ()
    element: AnyId | None = None
    behaviour: str = ""
    event: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionEntry(Element):
    """One row of a session: asked of, about whom or which line, question, answer in their words, noticed.

    ``type`` is an id of methods D3. ``sets`` are the views this answer became.
    """

    session: SessionId
    order: int = 0
    type: str = ""
    template: str = ""
    language: str = ""
    asked_of: PersonId | None = None
    answered_by: PersonId | None = None
    about: About = About()
    question: str = ""
    answer: str = ""
    agreement: tuple[Agreement, ...] = ()
    ranking: tuple[PersonId, ...] = ()
    values: tuple[PersonValue, ...] = ()
    noticed: str = ""
    difference: str = ""
    sets: tuple[ViewId, ...] = ()
    hypothesis: HypothesisId | None = None
    follow_up: str = ""
    later: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis(Element):
    """A relational, tentative idea of the helper's; ``supports`` and ``contradicts`` are entries."""

    visibility: Visibility = Visibility.INTERNAL
    text: str = ""
    persons: tuple[PersonId, ...] = ()
    useful: int | None = None
    state: HypothesisState = HypothesisState.OPEN
    supports: tuple[EntryId, ...] = ()
    contradicts: tuple[EntryId, ...] = ()
    context_explanation: str = ""
    would_be_tested_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reframing(Element):
    """Something said, and another way to see it."""

    said: str = ""
    another_way: str = ""
    by: PersonId | None = None
    session: SessionId | None = None
