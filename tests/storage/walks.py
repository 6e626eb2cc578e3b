"""Random walks over a small family: every kind of step a vault has to keep."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from genogram.change import ChangeSet, Draft, apply
from genogram.ids import Id, IdSource, new_id
from genogram.model import Bond, CaseInfo, Document, Note, Person, Placement, Snapshot
from genogram.model.pictures import Picture
from genogram.references import pointing_at, redirected

NAMES = ("Lea", "Müller <b>", "", "ليلى", "ኃይለ", 'O\'Brien "Bob"', "👩‍👧", "x" * 200, "half \ud83d", "nul \0 here", "Ærø")


def start(title: str = "Ahorn") -> Document:
    """A case with its title and nothing else."""
    draft = Draft(Document())
    draft.put("info", CaseInfo(id=new_id(), title=title))
    return apply(Document(), draft.done("new_case"))


def edits(doc: Document, chance: random.Random, ids: random.Random | None = None) -> Iterator[tuple[ChangeSet, Document]]:
    """(change, Document after it) for ever; the same for the same *chance*, also its ids where *ids* is given."""
    new = (lambda: f"id-{ids.getrandbits(64):016x}") if ids else new_id
    while True:
        draft = Draft(doc)
        chance.choice(_STEPS)(doc, draft, chance, new)
        changes = draft.done("step")
        if changes:
            doc = apply(doc, changes)
            yield changes, doc


def _add_person(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    draft.put("persons", Person(id=new(), name=chance.choice(NAMES), weeks=chance.choice((None, 3))))


def _rename(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    if doc.persons:
        person = doc.persons[chance.choice(sorted(doc.persons))]
        draft.put("persons", replace(person, name=chance.choice(NAMES), strengths=(*person.strengths, "patience")[-3:]))


def _bond(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    if len(doc.persons) > 1:
        a, b = chance.sample(sorted(doc.persons), 2)
        draft.put("bonds", Bond(id=new(), a=a, b=b, intensity=chance.randint(1, 3)))
        draft.put("notes", Note(id=new(), about=a, words=chance.choice(NAMES) * 3))


def _remove(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    if len(doc.persons) > 3:
        gone: set[Id] = {chance.choice(sorted(doc.persons))}
        draft.remove("persons", *gone)
        for table, element, _ in pointing_at(doc, frozenset(gone)):
            left = redirected(element, lambda i: None if i in gone else i)
            if left is None:
                draft.remove(table, element.id)
            else:
                draft.put(table, left)


def _place(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    if doc.persons:
        picture = next(iter(sorted(doc.pictures)), None) or new()
        draft.put("pictures", Picture(id=picture))
        who = chance.choice(sorted(doc.persons))
        spot = Placement(id=new(), picture=picture, element=who, x=chance.choice((5, 0.1, -3e9)), y=1.5)
        draft.put("placements", spot)


def _title(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    info = doc.case
    assert info
    draft.put("info", CaseInfo(id=info.id, title=chance.choice(NAMES)))


def _snapshot(doc: Document, draft: Draft, chance: random.Random, new: IdSource) -> None:
    if len(doc.snapshots) < 2:
        draft.put("snapshots", Snapshot(id=new(), title="then", document=doc))


_STEPS = (_add_person, _add_person, _add_person, _rename, _rename, _bond, _remove, _place, _title, _snapshot)
