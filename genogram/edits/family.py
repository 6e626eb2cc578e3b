"""Children, parents, siblings and twins, and who belongs to which union."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.couples import current_union
from genogram.edits.base import make, name_of, person_of, union_of
from genogram.edits.removing import leftovers
from genogram.ids import Id, IdSource, new_id
from genogram.links import links
from genogram.model import Document, Gender, MultipleBirth, MultipleKind, Parentage, ParentageKind, Person, Span, Union

OWN = frozenset({ParentageKind.BIRTH, ParentageKind.UNKNOWN})
"""Kinds of parentage that "the parents" means when nothing else is said."""


def parentages_of(doc: Document, child: Id) -> list[Parentage]:
    """How a person belongs to unions as their child: by birth first, then in order of telling."""
    keys = links(doc).in_table("parentages", child)
    return sorted((doc.parentages[k] for k in keys), key=lambda p: (p.kind not in OWN, p.id))


def add_child(
    doc: Document,
    parent_or_union: Id,
    name: str = "",
    kind: ParentageKind = ParentageKind.BIRTH,
    *,
    child: Id | None = None,
    new_union: bool = False,
    span: Span | None = None,
    new: IdSource = new_id,
    **fields: object,
) -> ChangeSet:
    """A child of a union, or of a person: then of their only or current union, or of a new one with an open place.

    *child* takes somebody of the case instead of a new person; *new_union* always opens a new union of the person
    (a child with somebody else). Raises ChangeError ``not_found``, ``own_parent`` or ``already_child``.
    """
    draft = Draft(doc)
    union = doc.unions.get(parent_or_union)
    if union is None:
        parent = person_of(doc, parent_or_union)
        union = None if new_union else current_union(doc, parent.id)
        if union is None:
            union = Union(id=new(), partners=(parent.id,))
            draft.put("unions", union)
    if child is None:
        person = make(Person, new(), {"name": name, **fields})
        draft.put("persons", person)
    else:
        person = person_of(doc, child)
        _check_child(doc, child, union)
    draft.put("parentages", Parentage(id=new(), child=person.id, union=union.id, kind=kind, span=span or Span()))
    return draft.done("add_child", name_of(doc, parent_or_union), person.name)


def _check_child(doc: Document, child: Id, union: Union) -> None:
    if child in union.partners:
        raise ChangeError("own_parent", child)
    if any(p.union == union.id for p in parentages_of(doc, child)):
        raise ChangeError("already_child", child)


def add_parents(
    doc: Document,
    person: Id,
    *,
    genders: tuple[Gender, Gender] = (Gender.MALE, Gender.FEMALE),
    names: tuple[str, str] = ("", ""),
    kind: ParentageKind = ParentageKind.BIRTH,
    new: IdSource = new_id,
) -> ChangeSet:
    """Two parents (without names, if none are given) and their union; where one or both are missing, fills their places.

    A single missing parent takes the gender that the known one does not have. *kind* other than birth makes further
    parents (adoptive, foster). Raises ChangeError ``has_parents`` where nobody is missing.
    """
    child = person_of(doc, person)
    fits = OWN if kind in OWN else {kind}
    held = next((p for p in parentages_of(doc, person) if p.kind in fits), None)
    union = doc.unions[held.union] if held else Union(id=new(), partners=())
    if len(union.partners) > 1:
        raise ChangeError("has_parents", union.id)
    draft = Draft(doc)
    wanted = list(zip(genders, names, strict=True))
    if union.partners:
        known = doc.persons[union.partners[0]].gender
        wanted = [pair for pair in wanted if pair[0] is not known][:1] or wanted[:1]
    added = [Person(id=new(), gender=gender, name=name) for gender, name in wanted]
    draft.put("persons", *added)
    draft.put("unions", dataclasses.replace(union, partners=(*union.partners, *(p.id for p in added))))
    if held is None:
        draft.put("parentages", Parentage(id=new(), child=person, union=union.id, kind=kind))
    return draft.done("add_parents", child.name)


def add_sibling(doc: Document, person: Id, name: str = "", *, new: IdSource = new_id, **fields: object) -> ChangeSet:
    """A sibling through the same parents; where these are not known, through a union without partners."""
    one = person_of(doc, person)
    draft = Draft(doc)
    held = _family_of(doc, draft, person, new)
    sibling = make(Person, new(), {"name": name, **fields})
    draft.put("persons", sibling)
    draft.put("parentages", Parentage(id=new(), child=sibling.id, union=held.union, kind=held.kind))
    return draft.done("add_sibling", one.name, name)


def _family_of(doc: Document, draft: Draft, person: Id, new: IdSource) -> Parentage:
    """The parentage siblings come from; makes a union of unknown parents where there is none."""
    held = parentages_of(doc, person)
    if held:
        return held[0]
    union = Union(id=new(), partners=())
    draft.put("unions", union)
    parentage = Parentage(id=new(), child=person, union=union.id)
    draft.put("parentages", parentage)
    return parentage


def add_twin(
    doc: Document,
    person: Id,
    kind: MultipleKind = MultipleKind.UNKNOWN,
    name: str = "",
    *,
    new: IdSource = new_id,
    **fields: object,
) -> ChangeSet:
    """A twin (or a further child of a multiple birth): same parents, same date of birth; identical ones share the gender too."""
    one = person_of(doc, person)
    draft = Draft(doc)
    held = _family_of(doc, draft, person, new)
    given: dict[str, object] = {"name": name, "born": one.born, "born_place": one.born_place, "age_told": one.age_told, **fields}
    if kind is MultipleKind.IDENTICAL:
        given.setdefault("gender", one.gender)
    twin = make(Person, new(), given)
    draft.put("persons", twin)
    draft.put("parentages", Parentage(id=new(), child=twin.id, union=held.union, kind=held.kind, span=held.span))
    births = links(doc).in_table("multiple_births", person)
    if births:
        birth = doc.multiple_births[min(births)]
        agreed = kind if birth.kind is MultipleKind.UNKNOWN else birth.kind
        draft.put("multiple_births", dataclasses.replace(birth, children=(*birth.children, twin.id), kind=agreed))
    else:
        draft.put("multiple_births", MultipleBirth(id=new(), children=(person, twin.id), kind=kind))
    return draft.done("add_twin", one.name, name)


def set_twins(
    doc: Document, children: Iterable[Id], kind: MultipleKind = MultipleKind.UNKNOWN, *, new: IdSource = new_id
) -> ChangeSet:
    """Says of persons of the case that they were born together; multiple births that held one of them become part of it.

    Raises ChangeError ``not_found`` or ``too_few`` (a multiple birth has at least two children).
    """
    together = list(dict.fromkeys(person_of(doc, c).id for c in children))
    held = sorted({birth for child in together for birth in links(doc).in_table("multiple_births", child)})
    for birth in held:
        together += [c for c in doc.multiple_births[birth].children if c not in together]
    if len(together) < 2:
        raise ChangeError("too_few", together[0] if together else "")
    draft = Draft(doc)
    draft.put("multiple_births", MultipleBirth(id=held[0] if held else new(), children=tuple(together), kind=kind))
    draft.remove("multiple_births", *held[1:])
    return draft.done("set_twins", *(name_of(doc, c) for c in together))


def change_parentage(
    doc: Document,
    child: Id,
    from_union: Id | None,
    to_union: Id | None,
    kind: ParentageKind = ParentageKind.BIRTH,
    *,
    new: IdSource = new_id,
) -> ChangeSet:
    """Moves a child from one union to another, adds one (*from_union* None) or takes one away (*to_union* None).

    With both the same, only *kind* changes. A union that has nobody left to join goes.
    Raises ChangeError ``not_found``, ``not_a_child``, ``already_child`` or ``own_parent``.
    """
    person = person_of(doc, child)
    draft = Draft(doc)
    held = None
    if from_union is not None:
        union_of(doc, from_union)
        held = next((p for p in parentages_of(doc, child) if p.union == from_union), None)
        if held is None:
            raise ChangeError("not_a_child", child)
    if to_union is not None:
        if to_union != from_union:
            _check_child(doc, child, union_of(doc, to_union))
        moved = Parentage(id=new(), child=child, union=to_union, kind=kind) if held is None else held
        draft.put("parentages", dataclasses.replace(moved, union=to_union, kind=kind))
    elif held is not None:
        draft.remove("parentages", held.id)
    if held is not None and to_union != from_union:
        leftovers(doc, draft, held)
    return draft.done("change_parentage", person.name)
