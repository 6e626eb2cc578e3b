"""The persons of a case and what is said about each."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.dates.partial import PartialDate
from genogram.model.codes import ConditionKind, ConditionStatus, Gender, Life, NameKind, PersonKind
from genogram.model.values import DateSaid, Element, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreName:
    """A further name; ``language`` and ``case`` (gen, dat, acc, ins, ...) for inflected forms and other scripts."""

    kind: NameKind
    text: str
    language: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeTold:
    """An age in years as it was said, and on which day: never turned into a made-up birthday."""

    years: int
    on: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One move from country or place to another."""

    origin: str = ""
    destination: str = ""
    when: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A health statement, on its own layer. ``colour`` (``#rrggbb``) is for quadrant drawing."""

    kind: ConditionKind
    words: str = ""
    status: ConditionStatus = ConditionStatus.CURRENT
    colour: str = ""
    told: Told | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Element):
    """Somebody (or a pregnancy, a loss, several people, a pet, a professional) drawn as one symbol.

    ``name`` is one display name; no surname is assumed and nothing but the name is ever needed.
    ``order_hint`` is the place among siblings when no date is known (smaller is older).
    ``count`` belongs to kind ``several`` (0 = unknown number), ``weeks`` to pregnancies and losses.
    """

    kind: PersonKind = PersonKind.PERSON
    name: str = ""
    more_names: tuple[MoreName, ...] = ()
    gender: Gender = Gender.UNKNOWN
    gender_words: str = ""
    assigned_at_birth: Gender = Gender.UNKNOWN
    life: Life = Life.NOT_ASKED
    born: DateSaid | None = None
    born_place: str = ""
    died: DateSaid | None = None
    died_place: str = ""
    cause_of_death: str = ""
    age_told: AgeTold | None = None
    is_index: bool = False
    order_hint: float | None = None
    count: int = 0
    weeks: int | None = None
    species: str = ""
    languages: tuple[str, ...] = ()
    work: str = ""
    education: str = ""
    religion: str = ""
    residence: str = ""
    migrations: tuple[Migration, ...] = ()
    cultures: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    strengths: tuple[str, ...] = ()
    drive: str = ""
    please_do_not_ask: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    pace: str = ""
    picture: str = ""
