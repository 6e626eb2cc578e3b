"""Words for the codes of the model, in the window's language."""

from __future__ import annotations

from genogram.model import (
    Certainty,
    Direction,
    Domain,
    Gender,
    HouseholdKind,
    Life,
    MultipleKind,
    ParentageKind,
    PersonKind,
    PlaceKind,
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
from resources.i18n import N_, tr, trc

_WORDS: dict[type, dict[str, str]] = {
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
        Domain.TRANSPORT: N_("Getting around"),
        Domain.FUTURE_OTHER: N_("Something else"),
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


def words_of(kind: type) -> dict[str, str]:
    """All codes of an enum with their words, in the enum's order."""
    return {str(code): tr(text) for code, text in _WORDS[kind].items()}


def word(code: object) -> str:
    """The word for a code."""
    return tr(_WORDS[type(code)][str(code)])


def unnamed() -> str:
    """What somebody without a name is called in lists and hints."""
    return trc("person", "Somebody without a name")
