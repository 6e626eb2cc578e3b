"""Words for the codes a case stores, in the language of the report."""

from __future__ import annotations

from genogram.kinds import DECLINED, NOT_ASKED
from genogram.model import (
    Direction,
    Document,
    Domain,
    HypothesisState,
    Life,
    ParentageKind,
    PersonKind,
    Position,
    SupportKind,
    TieState,
    TieStrength,
    UnionEventKind,
    Wish,
)
from resources.i18n import N_, Translator

_STRENGTHS = {
    TieStrength.STRONG: N_("strong"),
    TieStrength.MODERATE: N_("ordinary"),
    TieStrength.TENUOUS: N_("thin"),
    TieStrength.NONE_SAID: "",
}
_STATES = {
    TieState.ACTIVE: "",
    TieState.PAST: N_("in the past"),
    TieState.BROKEN: N_("contact ended"),
    TieState.WISHED: N_("wished for"),
}
_WISHES = {
    Wish.NOT_SAID: "",
    Wish.MORE: N_("more of this, please"),
    Wish.LESS: N_("less of this, please"),
    Wish.AS_IT_IS: N_("good as it is"),
}
_SUPPORT = {
    SupportKind.EMOTIONAL: N_("comfort"),
    SupportKind.INSTRUMENTAL: N_("practical help"),
    SupportKind.INFORMATIONAL: N_("information"),
    SupportKind.COMPANIONSHIP: N_("company"),
    SupportKind.LINKING: N_("contacts"),
}
_EVENTS = {
    UnionEventKind.MET: N_("met"),
    UnionEventKind.DATING: N_("dating"),
    UnionEventKind.TOGETHER: N_("together"),
    UnionEventKind.LIVING_TOGETHER: N_("living together"),
    UnionEventKind.ENGAGED: N_("engaged"),
    UnionEventKind.MARRIED: N_("married"),
    UnionEventKind.REGISTERED: N_("registered partnership"),
    UnionEventKind.AFFAIR: N_("affair"),
    UnionEventKind.SEPARATED: N_("separated"),
    UnionEventKind.LEGALLY_SEPARATED: N_("legally separated"),
    UnionEventKind.RECONCILED: N_("together again"),
    UnionEventKind.DIVORCED: N_("divorced"),
    UnionEventKind.WIDOWED: N_("widowed"),
    UnionEventKind.ANNULLED: N_("annulled"),
    UnionEventKind.ENDED: N_("ended"),
    UnionEventKind.OTHER: "",
}
_PARENTAGE = {
    ParentageKind.BIRTH: "",
    ParentageKind.ADOPTED: N_("adopted"),
    ParentageKind.FOSTER: N_("foster child"),
    ParentageKind.DONOR: N_("by donation"),
    ParentageKind.SURROGATE: N_("carried for others"),
    ParentageKind.GUARDIAN: N_("under guardianship"),
    ParentageKind.KINSHIP_CARE: N_("cared for by relatives"),
    ParentageKind.STEP: N_("stepchild"),
    ParentageKind.UNKNOWN: "",
}
_KINDS = {
    PersonKind.PERSON: "",
    PersonKind.PREGNANCY: N_("pregnancy"),
    PersonKind.MISCARRIAGE: N_("miscarriage"),
    PersonKind.TERMINATION: N_("ended pregnancy"),
    PersonKind.STILLBIRTH: N_("stillborn child"),
    PersonKind.SEVERAL: N_("several people"),
    PersonKind.PET: N_("pet"),
    PersonKind.PROFESSIONAL: N_("professional"),
    PersonKind.KIN_OF_CHOICE: N_("chosen family"),
}
_LIFE = {Life.LIVING: "", Life.DIED: N_("died"), Life.MISSING: N_("no news"), Life.NOT_ASKED: ""}
_POSITIONS = {
    Position.AGREES: N_("agrees"),
    Position.PARTLY: N_("agrees in part"),
    Position.NOT: N_("does not agree"),
    Position.NOT_ASKED: N_("not asked"),
}
_HYPOTHESES = {
    HypothesisState.OPEN: N_("open"),
    HypothesisState.TESTED: N_("tested"),
    HypothesisState.DROPPED: N_("let go"),
}
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


def domain(code: Domain, t: Translator) -> str:
    """A life domain of the ecomap."""
    from genogram.picture.domains import DOMAIN_NAMES

    return t(DOMAIN_NAMES[code])


def strength(code: TieStrength, t: Translator) -> str:
    """Strength of a tie; empty where none was said."""
    return _say(_STRENGTHS[code], t)


def tie_state(code: TieState, t: Translator) -> str:
    """State of a tie; empty for one that simply is."""
    return _say(_STATES[code], t)


def wish(code: Wish, t: Translator) -> str:
    """What is wished for a tie; empty where nothing was said."""
    return _say(_WISHES[code], t)


def support(code: SupportKind, t: Translator) -> str:
    """A kind of support."""
    return _say(_SUPPORT[code], t)


def union_event(code: UnionEventKind, t: Translator) -> str:
    """What happened in a couple; empty for ``other``, which has its own words."""
    return _say(_EVENTS[code], t)


def parentage(code: ParentageKind, t: Translator) -> str:
    """How a child belongs; empty for birth and for what is not known."""
    return _say(_PARENTAGE[code], t)


def person_kind(code: PersonKind, t: Translator) -> str:
    """What a symbol stands for; empty for a person."""
    return _say(_KINDS[code], t)


def life(code: Life, t: Translator) -> str:
    """Died or no news; empty for the living and where nobody asked."""
    return _say(_LIFE[code], t)


def position(code: Position, t: Translator) -> str:
    """Where somebody stands on a decision."""
    return _say(_POSITIONS[code], t)


def hypothesis_state(code: HypothesisState, t: Translator) -> str:
    """State of a hypothesis."""
    return _say(_HYPOTHESES[code], t)


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
    """An emotional line's kind, the case's own kinds included; what nobody knows stays as it was written."""
    from genogram.picture.line_kinds import line_kind

    if code == NOT_ASKED:
        return t("not asked")
    if code == DECLINED:
        return t("did not want to say")
    own = next((k.name for k in doc.custom_kinds.values() if code in {k.id, k.name}), "")
    if own:
        return own
    known, entry = line_kind(code)
    return code if known == "other" and code != "other" else t(entry.name)


def arrow(direction: Direction, a: str, b: str, t: Translator) -> str:
    """Which way a line is meant, in words; empty where it has no direction."""
    if direction is Direction.AB:
        return t("from {a} to {b}", a=a, b=b)
    if direction is Direction.BA:
        return t("from {a} to {b}", a=b, b=a)
    return ""
