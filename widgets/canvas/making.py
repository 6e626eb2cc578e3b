"""What the canvas' actions make of the case: pure functions from a Document and a selection to a ChangeSet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from genogram import edits
from genogram.change import ChangeSet, Draft, apply
from genogram.ids import Id, IdSource, new_id
from genogram.model import Document, MultipleKind, Note, Picture, PictureKind


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
    return draft.done("swap_partners")


def set_centre(doc: Document, kind: PictureKind, centre: Id, new: IdSource = new_id) -> ChangeSet:
    """Puts *centre* (a person or household) in the middle of the case's picture of that kind."""
    draft = Draft(doc)
    kept = [key for key in sorted(doc.pictures) if doc.pictures[key].kind is kind]
    if kept:
        draft.put("pictures", replace(doc.pictures[kept[0]], centre=centre))
    else:
        draft.put("pictures", Picture(id=new(), kind=kind, centre=centre))
    return draft.done("set_centre", name_of(doc, centre))


def add_note(doc: Document, about: Id | None, words: str, new: IdSource = new_id) -> ChangeSet:
    """Keeps *words* as a note on *about* (None: on the case)."""
    draft = Draft(doc)
    draft.put("notes", Note(id=new(), about=about, words=words))
    return draft.done("add_note", name_of(doc, about) if about else "")


def name_of(doc: Document, element: Id) -> str:
    """The name of a person, household or place; empty if it has none."""
    found = doc.persons.get(element) or doc.households.get(element) or doc.places.get(element)
    return found.name if found else ""
