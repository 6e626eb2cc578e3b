"""Sessions, their question rows, and answers that become views."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.edits.base import make, name_of, person_of
from genogram.edits.lines import make_view
from genogram.ids import Id, IdSource, new_id
from genogram.model import Document, PartialDate, Participant, QuestionEntry, Session


def add_session(
    doc: Document,
    participants: Iterable[Id | Participant] = (),
    *,
    when: PartialDate | None = None,
    new: IdSource = new_id,
    **fields: object,
) -> ChangeSet:
    """A new session, numbered after the last one unless ``number`` is given. Raises ChangeError ``not_found``."""
    who = tuple(p if isinstance(p, Participant) else Participant(person=p) for p in participants)
    for participant in who:
        person_of(doc, participant.person)
    number = 1 + max((s.number for s in doc.sessions.values()), default=0)
    session = make(Session, new(), {"number": number, "participants": who, "when": when, **fields})
    draft = Draft(doc)
    draft.put("sessions", session)
    return draft.done("add_session", str(session.number))


def add_entry(doc: Document, session: Id, *, new: IdSource = new_id, **fields: object) -> ChangeSet:
    """A question row at the end of a session unless ``order`` is given. Raises ChangeError ``not_found``."""
    held = doc.sessions.get(session)
    if held is None:
        raise ChangeError("not_found", session)
    order = 1 + max((e.order for e in doc.entries.values() if e.session == session), default=0)
    draft = Draft(doc)
    draft.put("entries", make(QuestionEntry, new(), {"session": session, "order": order, **fields}))
    return draft.done("add_entry", str(held.number))


def answer_becomes_view(
    doc: Document,
    entry: Id,
    *,
    about: Id | None = None,
    pair: tuple[Id, ...] = (),
    holder: Id | None = None,
    new: IdSource = new_id,
    **fields: object,
) -> ChangeSet:
    """The answer of a row as a view on a line, linked to the row. One step to undo.

    *about* or *pair* default to what the row is about. The holder is who answered, unless another is named (*"Lea says
    Tom would say 7"*: holder Tom, teller Lea). The answer becomes the view's words, its date that of the session.
    Raises ChangeError ``not_found``, ``nobody_answered``, or as ``add_view`` does.
    """
    row = doc.entries.get(entry)
    if row is None:
        raise ChangeError("not_found", entry)
    told_by = row.answered_by or row.asked_of
    if holder is None:
        holder = told_by
    if holder is None:
        raise ChangeError("nobody_answered", entry)
    if about is None and not pair:
        element = row.about.element
        about = element if element in doc.bonds or element in doc.ties else None
        pair = row.about.pair or row.about.persons
    given: dict[str, object] = {
        "teller": told_by,
        "session": row.session,
        "on": doc.sessions[row.session].when,
        "words": row.answer,
        "visibility": row.visibility,
        **fields,
    }
    view = make_view(doc, holder, about, tuple(pair), new, given)
    draft = Draft(doc)
    draft.put("views", view)
    draft.put("entries", dataclasses.replace(row, sets=(*row.sets, view.id)))
    return draft.done("answer_becomes_view", name_of(doc, holder))
