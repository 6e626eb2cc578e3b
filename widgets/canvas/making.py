"""What the canvas' actions make of the case: pure functions from a Document and a selection to a ChangeSet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from genogram import edits
from genogram.change import ChangeSet, Draft, apply
from genogram.ids import Id, IdSource, new_id
from genogram.kinds import is_violent
from genogram.model import Document, MultipleKind, Picture, PictureKind, Visibility
from genogram.naming import given_name


@dataclass(frozen=True, slots=True)
class Made:
    """A change, what to select once it is drawn, and whom to name then."""

    changes: ChangeSet
    select: tuple[Id, ...] = ()
    rename: Id | None = None


def add_kin(doc: Document, action: str, person: Id) -> Made:
    """A new partner, child, sibling, twin or pair of parents of *person*, still without a name."""
    if action == "partner":
        changes = edits.add_partner(doc, person)
    elif action == "child":
        changes = edits.add_child(doc, person)
    elif action == "sibling":
        changes = edits.add_sibling(doc, person)
    elif action == "twin":
        changes = edits.add_twin(doc, person, MultipleKind.UNKNOWN)
    else:
        changes = edits.add_parents(doc, person)
    new = sorted(edits.created(changes, "persons"))
    first = new[0] if action == "parents" and new else (new[-1] if new else None)
    return Made(changes, (first,) if first else (person,), first)


def then(doc: Document, first: ChangeSet, following: Callable[[Document], ChangeSet]) -> ChangeSet:
    """*first* and what *following* makes of the Document after it, as one step."""
    return first.merged(following(apply(doc, first)))


def swap(doc: Document, union: Id) -> ChangeSet:
    """The same couple with its two partners the other way round."""
    draft = Draft(doc)
    old = doc.unions[union]
    draft.put("unions", replace(old, partners=tuple(reversed(old.partners))))
    return draft.done("change_unions", " & ".join(given_name(doc, p) for p in old.partners))


def set_centre(doc: Document, kind: PictureKind, centre: Id, new: IdSource = new_id) -> ChangeSet:
    """Puts *centre* (a person or household) in the middle of the case's picture of that kind."""
    draft = Draft(doc)
    kept = [key for key in sorted(doc.pictures) if doc.pictures[key].kind is kind]
    if kept:
        draft.put("pictures", replace(doc.pictures[kept[0]], centre=centre))
    else:
        draft.put("pictures", Picture(id=new(), kind=kind, centre=centre))
    return draft.done("change_pictures", given_name(doc, centre))


def change_kind(doc: Document, bond: Id, kind: str) -> ChangeSet:
    """Another kind for a line. One that tells of violence is kept from the family until somebody chooses otherwise."""
    if is_violent(kind) and doc.bonds[bond].visibility is Visibility.OPEN:
        return edits.set_fields(doc, "bonds", bond, kind=kind, visibility=Visibility.INTERNAL)
    return edits.set_fields(doc, "bonds", bond, kind=kind)
