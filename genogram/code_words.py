"""Words for the codes of the model: one table for what is chosen and captioned, one for what stands within a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from genogram.model import (
    Certainty,
    Direction,
    Domain,
    Gender,
    HouseholdKind,
    HypothesisState,
    Life,
    MultipleKind,
    ParentageKind,
    PersonKind,
    PlaceKind,
    Position,
    SupportFlow,
    SupportKind,
    TellerKind,
    TieState,
    TieStrength,
    UnionEventKind,
    ViewState,
    Visibility,
    Wish,
)
from resources.i18n import N_

if TYPE_CHECKING:
    from resources.i18n import Translator

# A choice names every code with a capital letter and must tell it from its neighbours ("Not asked", "By birth"). Within a
# sentence of a report the same code reads otherwise ("in the past", "cared for by relatives") and says nothing at all where
# nothing was said. Other languages inflect the two apart, so they stay two texts. Names of drawn things, as a legend has
# them ("strong tie", "married"), stand with their drawing in ``genogram.picture``.

_CHOICES: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    Gender: {
        Gender.FEMALE: N_("Woman or girl"),
        Gender.MALE: N_("Man or boy"),
        Gender.NONBINARY: N_("Non-binary"),
        Gender.UNKNOWN: N_("Not asked"),
    },
    Life: {
        Life.LIVING: N_("Living"),
        Life.DIED: N_("Died"),
        Life.MISSING: N_("Missing"),
        Life.NOT_ASKED: N_("Not asked"),
    },
    PersonKind: {
        PersonKind.PERSON: N_("Person"),
        PersonKind.PREGNANCY: N_("Pregnancy"),
        PersonKind.MISCARRIAGE: N_("Miscarriage"),
        PersonKind.TERMINATION: N_("Termination"),
        PersonKind.STILLBIRTH: N_("Stillbirth"),
        PersonKind.SEVERAL: N_("Several people"),
        PersonKind.PET: N_("Pet"),
        PersonKind.PROFESSIONAL: N_("Professional"),
        PersonKind.KIN_OF_CHOICE: N_("Kin of choice"),
    },
    Visibility: {
        Visibility.OPEN: N_("The family may see it"),
        Visibility.INTERNAL: N_("Helper and supervision"),
        Visibility.CONFIDENTIAL: N_("Only the helper"),
        Visibility.PROTECTED: N_("Never leaves this computer"),
    },
    TellerKind: {
        TellerKind.PERSON: N_("Somebody of the family"),
        TellerKind.HELPER: N_("The helper"),
        TellerKind.DOCUMENT: N_("A document"),
        TellerKind.THIRD_PARTY: N_("Somebody else"),
    },
    Certainty: {
        Certainty.TOLD: N_("Told"),
        Certainty.OBSERVED: N_("Observed"),
        Certainty.DOCUMENTED: N_("Documented"),
        Certainty.ASSUMED: N_("Assumed"),
    },
    UnionEventKind: {
        UnionEventKind.MET: N_("Met"),
        UnionEventKind.DATING: N_("Seeing each other"),
        UnionEventKind.TOGETHER: N_("Together"),
        UnionEventKind.LIVING_TOGETHER: N_("Living together"),
        UnionEventKind.ENGAGED: N_("Engaged"),
        UnionEventKind.MARRIED: N_("Married"),
        UnionEventKind.REGISTERED: N_("Registered partnership"),
        UnionEventKind.AFFAIR: N_("Affair"),
        UnionEventKind.SEPARATED: N_("Separated"),
        UnionEventKind.LEGALLY_SEPARATED: N_("Legally separated"),
        UnionEventKind.RECONCILED: N_("Back together"),
        UnionEventKind.DIVORCED: N_("Divorced"),
        UnionEventKind.WIDOWED: N_("Widowed"),
        UnionEventKind.ANNULLED: N_("Annulled"),
        UnionEventKind.ENDED: N_("Ended"),
        UnionEventKind.OTHER: N_("Something else"),
    },
    ParentageKind: {
        ParentageKind.BIRTH: N_("By birth"),
        ParentageKind.ADOPTED: N_("Adopted"),
        ParentageKind.FOSTER: N_("Foster"),
        ParentageKind.DONOR: N_("By donation"),
        ParentageKind.SURROGATE: N_("By surrogacy"),
        ParentageKind.GUARDIAN: N_("Guardian"),
        ParentageKind.KINSHIP_CARE: N_("Raised by relatives"),
        ParentageKind.STEP: N_("Stepchild"),
        ParentageKind.UNKNOWN: N_("Not known"),
    },
    MultipleKind: {
        MultipleKind.IDENTICAL: N_("Identical"),
        MultipleKind.FRATERNAL: N_("Fraternal"),
        MultipleKind.UNKNOWN: N_("Not known"),
    },
    HouseholdKind: {
        HouseholdKind.HOME: N_("Home"),
        HouseholdKind.INSTITUTION: N_("Institution"),
        HouseholdKind.SHELTER: N_("Shelter"),
        HouseholdKind.ELSEWHERE: N_("Elsewhere"),
    },
    PlaceKind: {
        PlaceKind.RESOURCE: N_("Resource"),
        PlaceKind.INSTITUTION: N_("Institution"),
        PlaceKind.GROUP: N_("Group"),
        PlaceKind.PROFESSIONAL: N_("Professional"),
        PlaceKind.ONLINE: N_("Online"),
        PlaceKind.CIRCUMSTANCE: N_("Circumstance"),
    },
    Domain: {
        Domain.FAMILY_EXTENDED: N_("Wider family"),
        Domain.PARTNER_FAMILY: N_("Partner's family"),
        Domain.FRIENDS: N_("Friends"),
        Domain.NEIGHBOURS: N_("Neighbours"),
        Domain.SCHOOL: N_("School"),
        Domain.KINDERGARTEN: N_("Kindergarten"),
        Domain.WORK: N_("Work"),
        Domain.TRAINING: N_("Training"),
        Domain.HEALTH: N_("Health"),
        Domain.THERAPY_COUNSELLING: N_("Therapy and counselling"),
        Domain.SOCIAL_SERVICES: N_("Social services"),
        Domain.CHILD_PROTECTION: N_("Child protection"),
        Domain.AUTHORITIES: N_("Authorities"),
        Domain.COURTS_POLICE: N_("Courts and police"),
        Domain.MONEY_BENEFITS: N_("Money and benefits"),
        Domain.HOUSING: N_("Housing"),
        Domain.FAITH: N_("Faith"),
        Domain.CULTURE_HOMELAND: N_("Culture and homeland"),
        Domain.LANGUAGE_COMMUNITY: N_("Language community"),
        Domain.SPORTS: N_("Sports"),
        Domain.LEISURE_CLUBS: N_("Leisure and clubs"),
        Domain.NATURE_ANIMALS: N_("Nature and animals"),
        Domain.PEERS_SELF_HELP: N_("Peers and self-help"),
        Domain.ONLINE: N_("Online"),
        Domain.MEDIA: N_("Media"),
        Domain.VOLUNTEERS: N_("Volunteers"),
        Domain.TRANSPORT: N_("Transport"),
        Domain.FUTURE_OTHER: N_("Other"),
    },
    TieStrength: {
        TieStrength.STRONG: N_("Strong"),
        TieStrength.MODERATE: N_("Moderate"),
        TieStrength.TENUOUS: N_("Thin"),
        TieStrength.NONE_SAID: N_("Not said"),
    },
    TieState: {
        TieState.ACTIVE: N_("There now"),
        TieState.PAST: N_("Was there once"),
        TieState.BROKEN: N_("Broken off"),
        TieState.WISHED: N_("Wished for"),
    },
    SupportKind: {
        SupportKind.EMOTIONAL: N_("Comfort"),
        SupportKind.INSTRUMENTAL: N_("Practical help"),
        SupportKind.INFORMATIONAL: N_("Advice"),
        SupportKind.COMPANIONSHIP: N_("Company"),
        SupportKind.LINKING: N_("Opens doors"),
    },
    SupportFlow: {
        SupportFlow.NONE: N_("None"),
        SupportFlow.GIVEN: N_("Given"),
        SupportFlow.RECEIVED: N_("Received"),
        SupportFlow.MUTUAL: N_("Both ways"),
    },
    Wish: {
        Wish.NOT_SAID: N_("Not said"),
        Wish.MORE: N_("More of it"),
        Wish.LESS: N_("Less of it"),
        Wish.AS_IT_IS: N_("As it is"),
    },
    ViewState: {
        ViewState.TOLD: N_("Told"),
        ViewState.NOT_ASKED: N_("Not asked"),
        ViewState.DECLINED: N_("Would rather not say"),
    },
    Direction: {
        Direction.NONE: N_("No direction"),
        Direction.AB: N_("Towards the second"),
        Direction.BA: N_("Towards the first"),
        Direction.BOTH: N_("Both ways"),
    },
}

_RUNNING: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    TieStrength: {
        TieStrength.STRONG: N_("strong"),
        TieStrength.MODERATE: N_("ordinary"),
        TieStrength.TENUOUS: N_("thin"),
    },
    TieState: {
        TieState.PAST: N_("in the past"),
        TieState.BROKEN: N_("contact ended"),
        TieState.WISHED: N_("wished for"),
    },
    Wish: {
        Wish.MORE: N_("more of this, please"),
        Wish.LESS: N_("less of this, please"),
        Wish.AS_IT_IS: N_("good as it is"),
    },
    SupportKind: {
        SupportKind.EMOTIONAL: N_("comfort"),
        SupportKind.INSTRUMENTAL: N_("practical help"),
        SupportKind.INFORMATIONAL: N_("information"),
        SupportKind.COMPANIONSHIP: N_("company"),
        SupportKind.LINKING: N_("contacts"),
    },
    UnionEventKind: {
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
    },
    ParentageKind: {
        ParentageKind.ADOPTED: N_("adopted"),
        ParentageKind.FOSTER: N_("foster child"),
        ParentageKind.DONOR: N_("by donation"),
        ParentageKind.SURROGATE: N_("carried for others"),
        ParentageKind.GUARDIAN: N_("under guardianship"),
        ParentageKind.KINSHIP_CARE: N_("cared for by relatives"),
        ParentageKind.STEP: N_("stepchild"),
    },
    PersonKind: {
        PersonKind.PREGNANCY: N_("pregnancy"),
        PersonKind.MISCARRIAGE: N_("miscarriage"),
        PersonKind.TERMINATION: N_("ended pregnancy"),
        PersonKind.STILLBIRTH: N_("stillborn child"),
        PersonKind.SEVERAL: N_("several people"),
        PersonKind.PET: N_("pet"),
        PersonKind.PROFESSIONAL: N_("professional"),
        PersonKind.KIN_OF_CHOICE: N_("chosen family"),
    },
    Life: {Life.DIED: N_("died"), Life.MISSING: N_("no news")},
    Position: {
        Position.AGREES: N_("agrees"),
        Position.PARTLY: N_("agrees in part"),
        Position.NOT: N_("does not agree"),
        Position.NOT_ASKED: N_("not asked"),
    },
    HypothesisState: {
        HypothesisState.OPEN: N_("open"),
        HypothesisState.TESTED: N_("tested"),
        HypothesisState.DROPPED: N_("let go"),
    },
}


def word(code: StrEnum, t: Translator) -> str:
    """The word for a code as a choice or caption. Raises KeyError for an enum without words."""
    return t(_CHOICES[type(code)][code])


def words_of(kind: type[StrEnum], t: Translator) -> dict[str, str]:
    """All codes of an enum with their words for a choice, in the order in which they are offered."""
    return {code.value: t(text) for code, text in _CHOICES[kind].items()}


def in_text(code: StrEnum, t: Translator) -> str:
    """The word for a code within a sentence; empty for what goes without saying or was not said.

    Raises KeyError for an enum that is never said in a sentence.
    """
    text = _RUNNING[type(code)].get(code)
    return t(text) if text else ""
