"""What an answer says about a line: whose view it is, who told it, how close."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.ids import Id
from genogram.model import QuestionEntry, ViewState, Visibility

OTHERS_VIEW = frozenset(
    {"absent_member", "explanation", "mind_reading", "problem_def_other", "relation_on_relation", "role_swap", "scaling"}
)
"""Types in which one person may speak for another: that other holds the view, the one who answers tells it."""


@dataclass(frozen=True, slots=True)
class ViewValues:
    """Values for one View, as a form shows them before it becomes one. ``about`` is a bond or tie, else ``pair`` is set."""

    holder: Id
    teller: Id
    about: Id | None = None
    pair: tuple[Id, ...] = ()
    state: ViewState = ViewState.TOLD
    closeness: int | None = None
    words: str = ""
    visibility: Visibility = Visibility.OPEN


def view_values(entry: QuestionEntry) -> tuple[ViewValues, ...]:
    """The views that *entry* can become, one per holder; empty if it is about no line, no pair, or asked of nobody.

    Lea asked how she sees it: Lea holds and tells. Lea asked how Tom sees it: Tom holds, Lea tells. A scale from 0 to 10
    gives the closeness, one view for each person whose number was said. The words stay with the view they were said for.
    """
    teller = entry.answered_by or entry.asked_of
    pair = entry.about.pair[:2]
    if teller is None or (entry.about.element is None and len(pair) < 2):
        return ()
    told = bool(entry.answer.strip() or entry.values) and not (entry.later and not entry.answer.strip() and not entry.values)
    numbers = {v.person: _closeness(entry, v.value) for v in entry.values}
    spoken_for = holder_of(entry) or teller
    holders = list(dict.fromkeys([*numbers])) or [spoken_for]
    quoted = spoken_for if spoken_for in holders else holders[0]
    return tuple(
        ViewValues(
            holder=holder,
            teller=teller,
            about=entry.about.element,
            pair=() if entry.about.element else pair,
            state=ViewState.TOLD if told else ViewState.NOT_ASKED,
            closeness=numbers.get(holder),
            words=entry.answer.strip() if holder == quoted else "",
            visibility=entry.visibility,
        )
        for holder in holders
    )


def holder_of(entry: QuestionEntry) -> Id | None:
    """Whose view the answer speaks of: the person asked about where the type speaks for another, else the one asked."""
    if entry.type in OTHERS_VIEW and len(entry.about.persons) == 1:
        return entry.about.persons[0]
    return entry.asked_of or entry.answered_by


def _closeness(entry: QuestionEntry, value: float) -> int | None:
    """A number on the scale of closeness, or None where the number was on another scale."""
    return round(value) if entry.type == "scaling" and 0 <= value <= 10 else None
