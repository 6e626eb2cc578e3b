"""What two records say of one person, put together: the kept one's word first, the other's kept beside it."""

from __future__ import annotations

import dataclasses

from genogram.ids import Id, IdSource
from genogram.model import DateSaid, Life, LifeEvent, MoreName, NameKind, Person, Visibility

_STRICTER = (Visibility.OPEN, Visibility.INTERNAL, Visibility.CONFIDENTIAL, Visibility.PROTECTED)
_BY_HAND = frozenset({"id", "told", "visibility", "source_id", "name", "more_names", "born", "died", "is_index", "life"})


def stricter(one: Visibility, other: Visibility) -> Visibility:
    """The visibility that fewer readers pass."""
    return max(one, other, key=_STRICTER.index)


def united(keep: Person, away: Person, new: IdSource) -> tuple[Person, list[LifeEvent]]:
    """One record of both, and life events (category = the field's name) for what it has no second place for."""
    extra: list[LifeEvent] = []

    def aside(category: str, when: DateSaid | None = None, title: str = "", place: str = "") -> None:
        extra.append(_event(new(), away, keep.id, category, when, title, place))

    values: dict[str, object] = {
        "name": keep.name or away.name,
        "more_names": _names(keep, away),
        "is_index": keep.is_index or away.is_index,
        "visibility": stricter(keep.visibility, away.visibility),
        "told": keep.told or away.told,
        "source_id": keep.source_id or away.source_id,
        "life": away.life if keep.life is Life.NOT_ASKED else keep.life,
    }
    if away.life not in (values["life"], Life.NOT_ASKED):
        aside("life", title=away.life.value)
    for field, category in (("born", "birth"), ("died", "death")):
        first, second = (getattr(p, field) for p in (keep, away))
        values[field], left = _dates(first, second)
        if left:
            aside(category, when=left)
    for field_of in dataclasses.fields(Person):
        name = field_of.name
        if name in _BY_HAND:
            continue
        first, second = getattr(keep, name), getattr(away, name)
        if isinstance(first, tuple):
            values[name] = tuple(dict.fromkeys(first + second))
        elif second == field_of.default or first == second:
            continue
        elif first == field_of.default:
            values[name] = second
        elif name in ("born_place", "died_place"):
            aside("birth" if name == "born_place" else "death", place=second)
        elif name == "age_told":
            aside(name, when=DateSaid(family=second.on), title=str(second.years))
        else:
            aside(name, title=str(second))
    return dataclasses.replace(keep, **values), extra  # type: ignore[arg-type]


def _event(key: Id, away: Person, person: Id, category: str, when: DateSaid | None, title: str, place: str) -> LifeEvent:
    return LifeEvent(
        id=key,
        persons=(person,),
        category=category,
        when=when,
        title=title,
        place=place,
        told=away.told,
        visibility=_visibility(away, category),
        source_id=away.source_id,
    )


def _visibility(away: Person, category: str) -> Visibility:
    return stricter(away.visibility, Visibility.INTERNAL) if category == "cause_of_death" else away.visibility


def _names(keep: Person, away: Person) -> tuple[MoreName, ...]:
    names = [*keep.more_names]
    if keep.name and away.name and away.name != keep.name:
        names.append(MoreName(kind=NameKind.OTHER, text=away.name))
    return tuple(dict.fromkeys([*names, *away.more_names]))


def _dates(keep: DateSaid | None, away: DateSaid | None) -> tuple[DateSaid | None, DateSaid | None]:
    """One date with the versions of both, and what of the second found no place."""
    if keep is None or away is None or keep == away:
        return keep or away, None
    both = keep
    left = DateSaid()
    for version in ("family", "documents"):
        told = f"{version}_told"
        first, second = getattr(both, version), getattr(away, version)
        if second is None:
            continue
        if first is None and second not in (both.family, both.documents):
            both = dataclasses.replace(both, **{version: second, told: getattr(away, told)})
        elif second in (both.family, both.documents):
            continue
        elif version == "family" and both.documents is None:
            both = dataclasses.replace(both, documents=second, documents_told=away.family_told)
        else:
            left = dataclasses.replace(left, **{version: second, told: getattr(away, told)})
    return both, None if left == DateSaid() else left
