"""Which GEDCOM tag means what in the model, for reading and for writing."""

from __future__ import annotations

from genogram.model import Gender, NameKind, ParentageKind, UnionEventKind

EXTENSION = "_FAMILYAPP"
EXTENSION_URI = "urn:uuid:4b0b8d2e-1f5c-5a3e-9d57-8d1c0c1e7a01"
"""What our extension tag stands for: a JSON object of fields as in ``family.schema.json`` that GEDCOM has no place for."""
PRODUCT = "FAMILYAPP"

EVENTS = {
    "ADOP": "adoption", "BAPM": "baptism", "BARM": "bar_mitzvah", "BASM": "bas_mitzvah", "BIRT": "birth", "BLES": "blessing",
    "BURI": "burial", "CENS": "census", "CHR": "christening", "CHRA": "adult_christening", "CONF": "confirmation",
    "CREM": "cremation", "DEAT": "death", "EMIG": "emigration", "FCOM": "first_communion", "GRAD": "graduation",
    "IMMI": "immigration", "NATU": "naturalization", "ORDN": "ordination", "PROB": "probate", "RETI": "retirement",
    "WILL": "will", "EVEN": "event",
}  # fmt: skip
"""Person events: GEDCOM tag -> ``LifeEvent.category``."""

ATTRIBUTES = {
    "CAST": "caste", "DSCR": "description", "EDUC": "education", "IDNO": "id_number", "NATI": "nationality",
    "NCHI": "number_of_children", "NMR": "number_of_marriages", "OCCU": "occupation", "PROP": "property", "RELI": "religion",
    "RESI": "residence", "SSN": "social_security_number", "TITL": "title", "FACT": "fact",
}  # fmt: skip
"""Person attributes (the value says what): GEDCOM tag -> ``LifeEvent.category``."""

CUSTOM_EVENTS = {"_MILT": "military_service", "_DEG": "degree", "_FNRL": "funeral", "MILI": "military_service"}
"""Events that programs added and many use; read, and written as EVEN."""

CATEGORIES = {**EVENTS, **ATTRIBUTES, **CUSTOM_EVENTS}
TAG_OF_CATEGORY = {category: tag for tag, category in {**EVENTS, **ATTRIBUTES}.items()}
COUNTS = ("NCHI", "NMR")
TYPED = ("EVEN", "FACT", "IDNO")
"""Tags that need a TYPE in GEDCOM 7, which is what the event is called."""

ASSOCIATION = "association"
"""Category of a life event made from ASSO: two persons who are something to each other; the role is its title."""
ROLES = ("CHIL", "CLERGY", "FATH", "FRIEND", "GODP", "HUSB", "MOTH", "NGHBR", "OFFICIATOR", "PARENT", "SPOU", "WIFE", "WITN")
TWIN_WORDS = ("MULTIPLE", "TWIN", "ZWILLING", "TVILLING", "JUMEAU", "JUMELLE", "TRIPLET", "БЛИЗНЮК")

SEXES = {"M": Gender.MALE, "F": Gender.FEMALE, "X": Gender.NONBINARY, "U": Gender.UNKNOWN, "N": Gender.UNKNOWN}
SEX_OF = {Gender.MALE: "M", Gender.FEMALE: "F", Gender.NONBINARY: "X", Gender.UNKNOWN: "U"}

NAME_TYPES = {
    "BIRTH": NameKind.BIRTH_NAME, "MAIDEN": NameKind.BIRTH_NAME, "MARRIED": NameKind.MARRIED_NAME, "AKA": NameKind.OTHER,
    "IMMIGRANT": NameKind.OTHER, "PROFESSIONAL": NameKind.OTHER, "NICK": NameKind.CALL_ME, "NICKNAME": NameKind.CALL_ME,
    "OTHER": NameKind.OTHER,
}  # fmt: skip
NAME_PIECES = {
    "NPFX": NameKind.PREFIX, "GIVN": NameKind.GIVEN, "NICK": NameKind.CALL_ME, "SURN": NameKind.SURNAME,
    "NSFX": NameKind.SUFFIX, "_RUFNAME": NameKind.CALL_ME, "_MARNM": NameKind.MARRIED_NAME, "_AKA": NameKind.OTHER,
    "_AKAN": NameKind.OTHER, "ALIA": NameKind.OTHER, "_FORMERNAME": NameKind.BIRTH_NAME,
}  # fmt: skip

UNION_EVENTS = {
    "MARR": UnionEventKind.MARRIED, "ENGA": UnionEventKind.ENGAGED, "DIV": UnionEventKind.DIVORCED,
    "ANUL": UnionEventKind.ANNULLED, "_SEPR": UnionEventKind.SEPARATED, "_COML": UnionEventKind.LIVING_TOGETHER,
}  # fmt: skip
"""Couple events with a kind of their own."""

UNION_PAPERS = {
    "MARB": "marriage banns", "MARC": "marriage contract", "MARL": "marriage license", "MARS": "marriage settlement",
    "DIVF": "divorce filed",
}  # fmt: skip
"""Couple events that are ``UnionEventKind.OTHER``; the words say which."""

UNION_WORDS = {
    "met": UnionEventKind.MET, "dating": UnionEventKind.DATING, "relationship": UnionEventKind.TOGETHER,
    "partnership": UnionEventKind.TOGETHER, "partners": UnionEventKind.TOGETHER, "together": UnionEventKind.TOGETHER,
    "living together": UnionEventKind.LIVING_TOGETHER, "lived together": UnionEventKind.LIVING_TOGETHER,
    "cohabitation": UnionEventKind.LIVING_TOGETHER, "cohabiting": UnionEventKind.LIVING_TOGETHER,
    "common law": UnionEventKind.LIVING_TOGETHER, "common law marriage": UnionEventKind.LIVING_TOGETHER,
    "registered partnership": UnionEventKind.REGISTERED, "civil partnership": UnionEventKind.REGISTERED,
    "civil union": UnionEventKind.REGISTERED, "domestic partnership": UnionEventKind.REGISTERED,
    "affair": UnionEventKind.AFFAIR, "separation": UnionEventKind.SEPARATED, "separated": UnionEventKind.SEPARATED,
    "trennung": UnionEventKind.SEPARATED, "getrennt": UnionEventKind.SEPARATED, "separeret": UnionEventKind.SEPARATED,
    "legal separation": UnionEventKind.LEGALLY_SEPARATED, "legally separated": UnionEventKind.LEGALLY_SEPARATED,
    "reconciliation": UnionEventKind.RECONCILED, "reconciled": UnionEventKind.RECONCILED,
    "widowed": UnionEventKind.WIDOWED, "ended": UnionEventKind.ENDED, "end of relationship": UnionEventKind.ENDED,
}  # fmt: skip
"""What the TYPE of a couple's EVEN or MARR says, in lower case without hyphens."""

UNION_TYPE_OF = {
    UnionEventKind.MET: "met", UnionEventKind.DATING: "dating", UnionEventKind.TOGETHER: "relationship",
    UnionEventKind.LIVING_TOGETHER: "living together", UnionEventKind.REGISTERED: "registered partnership",
    UnionEventKind.AFFAIR: "affair", UnionEventKind.SEPARATED: "separation",
    UnionEventKind.LEGALLY_SEPARATED: "legal separation", UnionEventKind.RECONCILED: "reconciliation",
    UnionEventKind.WIDOWED: "widowed", UnionEventKind.ENDED: "ended",
}  # fmt: skip
UNION_TAG_OF = {
    UnionEventKind.MARRIED: "MARR", UnionEventKind.ENGAGED: "ENGA", UnionEventKind.DIVORCED: "DIV",
    UnionEventKind.ANNULLED: "ANUL",
}  # fmt: skip

PARENTAGES = {
    "birth": ParentageKind.BIRTH, "natural": ParentageKind.BIRTH, "biological": ParentageKind.BIRTH,
    "adopted": ParentageKind.ADOPTED, "foster": ParentageKind.FOSTER, "step": ParentageKind.STEP,
    "stepchild": ParentageKind.STEP, "guardian": ParentageKind.GUARDIAN, "guardianship": ParentageKind.GUARDIAN,
    "donor": ParentageKind.DONOR, "surrogate": ParentageKind.SURROGATE, "kinship care": ParentageKind.KINSHIP_CARE,
    "unknown": ParentageKind.UNKNOWN, "related": ParentageKind.KINSHIP_CARE,
}  # fmt: skip
"""PEDI, its PHRASE, ``_FREL`` and ``_MREL`` in lower case."""
PEDIGREE_OF = {ParentageKind.ADOPTED: "ADOPTED", ParentageKind.FOSTER: "FOSTER"}
PHRASE_OF = {
    ParentageKind.DONOR: "donor", ParentageKind.SURROGATE: "surrogate", ParentageKind.GUARDIAN: "guardian",
    ParentageKind.KINSHIP_CARE: "kinship care", ParentageKind.STEP: "step", ParentageKind.UNKNOWN: "unknown",
}  # fmt: skip
