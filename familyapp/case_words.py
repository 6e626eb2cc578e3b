"""A case in a few words: the line below its name, its kept pictures, what a picture holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources.i18n import language, tr, translator, trn

if TYPE_CHECKING:
    from genogram.ids import Id
    from genogram.model import Document


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
