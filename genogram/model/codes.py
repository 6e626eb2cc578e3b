"""The codes a case stores. Words for them are looked up at display time, never stored."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """How a statement came to be known."""

    TOLD = "told"
    OBSERVED = "observed"
    DOCUMENTED = "documented"
    ASSUMED = "assumed"


class TellerKind(StrEnum):
    """Who says so: a person of the case, the helper, a document, or a third party named in words."""

    PERSON = "person"
    HELPER = "helper"
    DOCUMENT = "document"
    THIRD_PARTY = "third_party"


class Visibility(StrEnum):
    """Who may see an element; decided in ``genogram.readers`` and nowhere else."""

    OPEN = "open"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    PROTECTED = "protected"


class Layer(StrEnum):
    """What can be switched on and off in a picture."""

    STRUCTURE = "structure"
    NAMES = "names"
    DATES = "dates"
    HEALTH = "health"
    CULTURE = "culture"
    HOUSEHOLDS = "households"
    BONDS = "bonds"
    VIEWS = "views"
    TIES = "ties"
    EVENTS = "events"
    NOTES = "notes"
    SECRETS = "secrets"


class PersonKind(StrEnum):
    """What a symbol in the family stands for (notation A1)."""

    PERSON = "person"
    PREGNANCY = "pregnancy"
    MISCARRIAGE = "miscarriage"
    TERMINATION = "termination"
    STILLBIRTH = "stillbirth"
    SEVERAL = "several"
    PET = "pet"
    PROFESSIONAL = "professional"
    KIN_OF_CHOICE = "kin_of_choice"


class Gender(StrEnum):
    """Lived gender as told; ``UNKNOWN`` is also "not asked"."""

    FEMALE = "female"
    MALE = "male"
    NONBINARY = "nonbinary"
    UNKNOWN = "unknown"


class Life(StrEnum):
    """Living, died, missing ("no news") and not asked are four different things."""

    LIVING = "living"
    DIED = "died"
    MISSING = "missing"
    NOT_ASKED = "not_asked"


class NameKind(StrEnum):
    """What a further name of a person is."""

    GIVEN = "given"
    FATHERS_NAME = "fathers_name"
    SURNAME = "surname"
    BIRTH_NAME = "birth_name"
    MARRIED_NAME = "married_name"
    CALL_ME = "call_me"
    OTHER_SCRIPT = "other_script"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    INFLECTED = "inflected"
    OTHER = "other"


class ConditionKind(StrEnum):
    """Kind of a health statement (notation A2)."""

    ILLNESS = "illness"
    PSYCHOLOGICAL = "psychological"
    SUBSTANCE = "substance"
    DISABILITY = "disability"
    OTHER = "other"


class ConditionStatus(StrEnum):
    """State of a health statement."""

    CURRENT = "current"
    SUSPECTED = "suspected"
    RECOVERY = "recovery"
    PAST = "past"


class UnionEventKind(StrEnum):
    """What happened in a couple; the drawn line follows from the latest (notation A3, A4)."""

    MET = "met"
    DATING = "dating"
    TOGETHER = "together"
    LIVING_TOGETHER = "living_together"
    ENGAGED = "engaged"
    MARRIED = "married"
    REGISTERED = "registered"
    AFFAIR = "affair"
    SEPARATED = "separated"
    LEGALLY_SEPARATED = "legally_separated"
    RECONCILED = "reconciled"
    DIVORCED = "divorced"
    WIDOWED = "widowed"
    ANNULLED = "annulled"
    ENDED = "ended"
    OTHER = "other"


class ParentageKind(StrEnum):
    """How a child belongs to a union (notation A5)."""

    BIRTH = "birth"
    ADOPTED = "adopted"
    FOSTER = "foster"
    DONOR = "donor"
    SURROGATE = "surrogate"
    GUARDIAN = "guardian"
    KINSHIP_CARE = "kinship_care"
    STEP = "step"
    UNKNOWN = "unknown"


class MultipleKind(StrEnum):
    """Kind of a multiple birth."""

    IDENTICAL = "identical"
    FRATERNAL = "fraternal"
    UNKNOWN = "unknown"


class HouseholdKind(StrEnum):
    """What sort of place people live in together."""

    HOME = "home"
    INSTITUTION = "institution"
    SHELTER = "shelter"
    ELSEWHERE = "elsewhere"


class Direction(StrEnum):
    """From which of two ends a line is meant."""

    NONE = "none"
    AB = "ab"
    BA = "ba"
    BOTH = "both"


class PlaceKind(StrEnum):
    """What a circle on the ecomap is."""

    RESOURCE = "resource"
    INSTITUTION = "institution"
    GROUP = "group"
    PROFESSIONAL = "professional"
    ONLINE = "online"
    CIRCUMSTANCE = "circumstance"


class Domain(StrEnum):
    """Life domains of the ecomap (notation C2)."""

    FAMILY_EXTENDED = "family_extended"
    PARTNER_FAMILY = "partner_family"
    FRIENDS = "friends"
    NEIGHBOURS = "neighbours"
    SCHOOL = "school"
    KINDERGARTEN = "kindergarten"
    WORK = "work"
    TRAINING = "training"
    HEALTH = "health"
    THERAPY_COUNSELLING = "therapy_counselling"
    SOCIAL_SERVICES = "social_services"
    CHILD_PROTECTION = "child_protection"
    AUTHORITIES = "authorities"
    COURTS_POLICE = "courts_police"
    MONEY_BENEFITS = "money_benefits"
    HOUSING = "housing"
    FAITH = "faith"
    CULTURE_HOMELAND = "culture_homeland"
    LANGUAGE_COMMUNITY = "language_community"
    SPORTS = "sports"
    LEISURE_CLUBS = "leisure_clubs"
    NATURE_ANIMALS = "nature_animals"
    PEERS_SELF_HELP = "peers_self_help"
    ONLINE = "online"
    MEDIA = "media"
    VOLUNTEERS = "volunteers"
    TRANSPORT = "transport"
    FUTURE_OTHER = "future_other"


class TieStrength(StrEnum):
    """Strength of a tie (notation C1)."""

    STRONG = "strong"
    MODERATE = "moderate"
    TENUOUS = "tenuous"
    NONE_SAID = "none_said"


class TieState(StrEnum):
    """Whether a tie exists now, existed, broke off or is wished for."""

    ACTIVE = "active"
    PAST = "past"
    BROKEN = "broken"
    WISHED = "wished"


class SupportKind(StrEnum):
    """Five kinds of support (notation C2)."""

    EMOTIONAL = "emotional"
    INSTRUMENTAL = "instrumental"
    INFORMATIONAL = "informational"
    COMPANIONSHIP = "companionship"
    LINKING = "linking"


class SupportFlow(StrEnum):
    """Which way a kind of support goes, seen from the tie's ``from`` end."""

    NONE = "none"
    GIVEN = "given"
    RECEIVED = "received"
    MUTUAL = "mutual"


class Wish(StrEnum):
    """What somebody wishes for a tie."""

    NOT_SAID = "not_said"
    MORE = "more"
    LESS = "less"
    AS_IT_IS = "as_it_is"


class ViewState(StrEnum):
    """Whether somebody told their view, was not asked, or declined."""

    TOLD = "told"
    NOT_ASKED = "not_asked"
    DECLINED = "declined"


class Presence(StrEnum):
    """A person's part in a session."""

    PRESENT = "present"
    INVITED = "invited"
    ABSENT = "absent"


class Position(StrEnum):
    """Where a person stands on a statement or decision."""

    AGREES = "agrees"
    PARTLY = "partly"
    NOT = "not"
    NOT_ASKED = "not_asked"


class HypothesisState(StrEnum):
    """A hypothesis stays tentative: open, tested or dropped."""

    OPEN = "open"
    TESTED = "tested"
    DROPPED = "dropped"


class PictureKind(StrEnum):
    """Kinds of pictures a case can hold."""

    GENOGRAM = "genogram"
    ECOMAP = "ecomap"
    NETWORK = "network"
    BOARD = "board"
    WISH = "wish"
