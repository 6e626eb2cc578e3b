"""Small values shared by all elements, and the base every element is built on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.model.codes import Certainty, TellerKind, Visibility


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as a reference into ``table``; ``"*"`` means any table. Cascades and merges follow these marks."""

    table: str


PersonId = Annotated[Id, Ref("persons")]
UnionId = Annotated[Id, Ref("unions")]
HouseholdId = Annotated[Id, Ref("households")]
PlaceId = Annotated[Id, Ref("places")]
SessionId = Annotated[Id, Ref("sessions")]
ViewId = Annotated[Id, Ref("views")]
EntryId = Annotated[Id, Ref("entries")]
HypothesisId = Annotated[Id, Ref("hypotheses")]
GoalId = Annotated[Id, Ref("goals")]
PictureId = Annotated[Id, Ref("pictures")]
AnyId = Annotated[Id, Ref("*")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who says so, when, in which session and how sure. ``words`` names a document or third party."""

    by: TellerKind = TellerKind.HELPER
    person: PersonId | None = None
    words: str = ""
    on: PartialDate | None = None
    session: SessionId | None = None
    certainty: Certainty = Certainty.TOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From when until when; open ends allowed. Both empty means always."""

    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSaid:
    """A date with up to two versions, as families in flight know: what they say and what their papers say."""

    family: PartialDate | None = None
    documents: PartialDate | None = None
    family_told: Told | None = None
    documents_told: Told | None = None

    @property
    def best(self) -> PartialDate | None:
        """The family's own date where it is known, else that of the papers."""
        return self.family or self.documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """Base of everything a case holds. ``source_id`` is the id in the file it came from (``@I1@``)."""

    id: Id
    told: Told | None = None
    visibility: Visibility = Visibility.OPEN
    source_id: str = ""
