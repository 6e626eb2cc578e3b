"""A case in a few words: the line below its name, its kept pictures, what a picture holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources.i18n import language, tr, translator, trn

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QTime

    from familyapp.session import DocumentSession
    from genogram.ids import Id
    from genogram.model import Document

TITLES = {
    "family": lambda: tr("Genogram"),
    "ecomap": lambda: tr("Ecomap"),
    "sessions": lambda: tr("Sessions"),
    "reports": lambda: tr("Reports"),
}
"""What kind of page each section shows."""


def about(document: Document, practice: bool) -> str:
    """The line below the case's name."""
    if practice:
        return tr("Practice family, made up")
    case = document.case
    if case and case.started:
        from genogram.dates import say

        return tr("Case since {date}", date=say(case.started, translator(language())))
    return tr("Case in your vault")


def kept_rows(document: Document) -> list[tuple[Id | None, str, str]]:
    """Kept pictures as (id, title, date in words), the newest first; id None is today's. Empty where none is kept."""
    from genogram.dates import say_short

    speaks = translator(language())
    kept = [
        (s.id, s.title or tr("Without a title"), say_short(s.on, speaks) if s.on else "")
        for s in sorted(document.snapshots.values(), key=lambda s: s.id, reverse=True)
    ]
    return [(None, tr("Today"), ""), *kept] if kept else []


def counted(document: Document, ecomap: bool) -> str:
    """What a picture holds."""
    people, places = len(document.persons), len(document.places)
    if not people and not places:
        return tr("Nobody drawn yet")
    said = [trn("{count} person", "{count} people", people)]
    if ecomap:
        return ", ".join([*said, trn("{count} place around them", "{count} places around them", places)])
    said.append(trn("{count} couple", "{count} couples", sum(len(u.partners) == 2 for u in document.unions.values())))
    if document.households:
        said.append(trn("{count} household", "{count} households", len(document.households)))
    return ", ".join(said)


def saved_words(session: DocumentSession, at: QTime | None) -> tuple[str, Callable[[], str]]:
    """Whether all of the case is kept, as the status line's state and words; *at* is when the last step was."""
    if session.trouble:
        waiting = session.waiting
        return "stuck", lambda: trn("{count} step is not saved yet", "{count} steps are not saved yet", waiting)
    if session.read_only:
        return "none", lambda: tr("For reading only")
    if session.waiting:
        return "waiting", lambda: tr("Saving…")
    if at is None:
        return "saved", lambda: tr("All saved")
    return "saved", lambda: tr("Saved {time}", time=at.toString("HH:mm:ss"))


def short(name: str, most: int = 18) -> str:
    """*name*, cut where it is longer than *most*."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
