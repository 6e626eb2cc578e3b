"""Goals in own words, steps, decisions, ratings and consent."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import Position
from genogram.model.talk import Agreement
from genogram.model.values import AnyId, Element, GoalId, PersonId, SessionId

__all__ = ["Consent", "Decision", "Goal", "Position", "Rating", "Step"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Element):
    """An aim, verbatim. ``whose`` is ``person``, ``helper`` or ``authority``."""

    words: str = ""
    translation: str = ""
    whose: str = "person"
    persons: tuple[PersonId, ...] = ()
    area: str = ""
    notice_by: str = ""
    offers: str = ""
    state: str = "open"
    review_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Element):
    """One agreed step towards a goal and who does it."""

    goal: GoalId | None = None
    what: str = ""
    who: tuple[PersonId, ...] = ()
    help_needed: str = ""
    by: PartialDate | None = None
    done: bool = False
    worked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Element):
    """What was decided, from which options, and where each person stands."""

    what: str = ""
    options: tuple[str, ...] = ()
    positions: tuple[Agreement, ...] = ()
    revisit_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating(Element):
    """A number somebody gave: for a goal, a bond, or an instrument by name. Never compared with a norm."""

    of: AnyId | None = None
    instrument: str = ""
    by: PersonId | None = None
    through_eyes_of: PersonId | None = None
    value: float | None = None
    scale: str = "0-10"
    on: PartialDate | None = None
    session: SessionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Element):
    """What a person agreed to: ``purpose`` (draw, store, share, photo, report), to which degree, until withdrawn.

    ``recipient`` names with whom, for sharing and reports (``supervisor``, ``family``, ``authority`` or words).
    """

    person: PersonId
    purpose: str = ""
    recipient: str = ""
    degree: str = ""
    given_by: str = ""
    on: PartialDate | None = None
    withdrawn_on: PartialDate | None = None
