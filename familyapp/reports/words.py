"""Words of a report that are no plain codes: closeness, goals, kinds of lines, arrows."""

from __future__ import annotations

from genogram.kinds import NOT_ASKED
from genogram.model import Direction, Document
from genogram.picture.line_kinds import kind_word
from resources.i18n import N_, Translator

_CLOSENESS = (
    N_("very far"),
    N_("very far"),
    N_("far"),
    N_("rather far"),
    N_("rather far"),
    N_("in the middle"),
    N_("rather close"),
    N_("rather close"),
    N_("close"),
    N_("very close"),
    N_("very close"),
)
_STATES_OF_GOALS = {"open": N_("open"), "reached": N_("reached"), "dropped": N_("let go"), "parked": N_("resting")}
_WHOSE = {"person": N_("their own words"), "helper": N_("the helper's goal"), "authority": N_("the authority's goal")}


def _say(text: str, t: Translator) -> str:
    return t(text) if text else ""


def closeness(value: int, t: Translator) -> str:
    """Closeness 0 to 10 in words with its number: ``close (8)``."""
    return t("{words} ({number})", words=_say(_CLOSENESS[min(max(value, 0), 10)], t), number=value)


def goal_state(code: str, t: Translator) -> str:
    """State of a goal; a state of the case's own as it stands."""
    return _say(_STATES_OF_GOALS.get(code, ""), t) or code


def whose(code: str, t: Translator) -> str:
    """Whose goal it is."""
    return _say(_WHOSE.get(code, ""), t) or code


def bond_kind(doc: Document, code: str, t: Translator) -> str:
    """An emotional line's kind, the case's own kinds included."""
    # a report is written when the asking is over: "yet", as the legend has it, would promise more
    return t("not asked") if code == NOT_ASKED else kind_word(doc, code, t)


def arrow(direction: Direction, a: str, b: str, t: Translator) -> str:
    """Which way a line is meant, in words; empty where it has no direction."""
    if direction is Direction.AB:
        return t("from {a} to {b}", a=a, b=b)
    if direction is Direction.BA:
        return t("from {a} to {b}", a=b, b=a)
    return ""
