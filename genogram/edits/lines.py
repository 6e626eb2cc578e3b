"""Bonds, places, ties, and whose view they are."""

from __future__ import annotations

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.edits.base import make, name_of, person_of
from genogram.ids import Id, IdSource, new_id
from genogram.kinds import is_violent
from genogram.model import Bond, Document, Domain, Place, Tie, View, Visibility


def add_bond(doc: Document, a: Id, b: Id, kind: str = "connected", *, new: IdSource = new_id, **fields: object) -> ChangeSet:
    """An emotional line between two persons. Kinds that tell of violence are internal unless said otherwise.

    Raises ChangeError ``not_found`` or ``same_person``.
    """
    one, other = person_of(doc, a), person_of(doc, b)
    if a == b:
        raise ChangeError("same_person", a)
    given: dict[str, object] = {"a": a, "b": b, "kind": kind, **fields}
    if is_violent(kind):
        given.setdefault("visibility", Visibility.INTERNAL)
    draft = Draft(doc)
    draft.put("bonds", make(Bond, new(), given))
    return draft.done("add_bond", one.name, other.name)


def add_place(
    doc: Document, name: str, domain: Domain = Domain.FUTURE_OTHER, *, new: IdSource = new_id, **fields: object
) -> ChangeSet:
    """Something or somebody around the family, in one life domain."""
    draft = Draft(doc)
    draft.put("places", make(Place, new(), {"name": name, "domain": domain, **fields}))
    return draft.done("add_place", name)


def add_tie(doc: Document, origin: Id, to: Id, *, new: IdSource = new_id, **fields: object) -> ChangeSet:
    """A line from a person or household to a place or person.

    Raises ChangeError ``not_found``, ``same_person`` or ``wrong_end``.
    """
    if origin == to:
        raise ChangeError("same_person", origin)
    for end, tables in ((origin, ("persons", "households")), (to, ("places", "persons"))):
        found = doc.find(end)
        if found is None:
            raise ChangeError("not_found", end)
        if found[0] not in tables:
            raise ChangeError("wrong_end", end)
    draft = Draft(doc)
    draft.put("ties", make(Tie, new(), {"origin": origin, "to": to, **fields}))
    return draft.done("add_tie", name_of(doc, origin), name_of(doc, to))


def add_view(
    doc: Document,
    holder: Id,
    about: Id | None = None,
    pair: tuple[Id, ...] = (),
    *,
    new: IdSource = new_id,
    **fields: object,
) -> ChangeSet:
    """How *holder* sees a bond or tie (*about*), or two persons with no line between them (*pair*).

    A pair with exactly one bond is seen as that bond. Raises ChangeError ``not_found``, ``view_of_nothing``, ``same_person``.
    """
    view = make_view(doc, holder, about, pair, new, fields)
    draft = Draft(doc)
    draft.put("views", view)
    return draft.done("add_view", name_of(doc, holder))


def make_view(
    doc: Document, holder: Id, about: Id | None, pair: tuple[Id, ...], new: IdSource, fields: dict[str, object]
) -> View:
    """The view itself; raises as ``add_view`` does."""
    person_of(doc, holder)
    if about is not None:
        if about not in doc.bonds and about not in doc.ties:
            raise ChangeError("not_found", about)
        pair = ()
    elif len(pair) != 2:
        raise ChangeError("view_of_nothing", holder)
    else:
        one, other = (person_of(doc, p).id for p in pair)
        if one == other:
            raise ChangeError("same_person", one)
        between = [b.id for b in doc.bonds.values() if {b.a, b.b} == {one, other}]
        if len(between) == 1:
            about, pair = between[0], ()
    given: dict[str, object] = {"holder": holder, "about": about, "pair": pair, **fields}
    if is_violent(str(given.get("kind", ""))):
        given.setdefault("visibility", Visibility.INTERNAL)
    return make(View, new(), given)
