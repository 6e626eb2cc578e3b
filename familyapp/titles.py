"""Steps, errors and refusals of a session in the window's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources.i18n import N_, language, tr, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from genogram.change import Title
    from genogram.findings import Finding
    from genogram.model import Document

_REFUSED = {
    "mismatch": N_(
        "The case has changed in the meantime, so this step does not fit any more. Nothing was changed; please try again."
    ),
    "same_partner": N_("A couple is two different people. Nothing was changed."),
    "own_parent": N_("Nobody can be their own parent. Nothing was changed."),
    "partner_count": N_("A couple line joins one or two people. Nothing was changed."),
    "missing_reference": N_("Somebody this step is about is no longer in the case. Nothing was changed."),
    "still_referenced": N_("Other parts of the case still point to it. Nothing was changed."),
    "partly_shown": N_(
        "Only a part of this is on the screen now, so nothing was changed. It can be changed in the whole picture."
    ),
    "read_only": N_("This case is open for reading only. Nothing was changed."),
    "empty_name": N_("A place needs a name. Nothing was changed."),
}


def said(title: Title) -> str:
    """What a step did, in words."""
    from genogram.edits.titles import say_title

    return say_title(title, translator(language()))


def refusal(error: Exception) -> str:
    """Why an edit was not made or a picture not drawn: what happened, what is safe, what one can do."""
    from genogram.change import ChangeError

    if isinstance(error, ChangeError):
        return tr(_REFUSED.get(error.code, N_("The family would not fit together that way, so nothing was changed.")))
    return tr("This picture could not be drawn. The case itself is safe; the last picture stays. You can undo the last step.")


def trouble(error: Exception) -> str:
    """Why something could not be kept on disk, in words."""
    code = getattr(error, "code", "")
    if code:
        from storage.errors import VaultError

        if isinstance(error, VaultError):
            from storage.finding_texts import say_error

            return "\n".join(say_error(error, translator(language())))
    if isinstance(error, OSError):
        return tr(
            "The disk did not take it ({reason}). What you entered is still here and waits. "
            "Make room or plug the disk in again, then try again.",
            reason=error.strerror or type(error).__name__,
        )
    return tr("It could not be kept ({kind}). What you entered is still here and waits.", kind=type(error).__name__)


def findings_in_words(findings: Iterable[Finding], document: Document) -> list[str]:
    """What reading a file had to say, one sentence each, with its line where it has one."""
    from familyapp.finding_words import say

    speaks = translator(language())
    return [say(f, speaks, document) for f in findings]


def file_trouble(error: Exception) -> str:
    """Why a family file could not be read."""
    from genogram.exchange import ExchangeError, say_error

    if isinstance(error, ExchangeError):
        return say_error(error, translator(language()))
    if isinstance(error, OSError):
        return tr("The file could not be read ({reason}). Nothing was changed.", reason=error.strerror or type(error).__name__)
    return tr("The file could not be read ({kind}). Nothing was changed.", kind=type(error).__name__)


def export_trouble(error: Exception) -> str:
    """Why something could not be written for somebody else."""
    if isinstance(error, OSError):
        return tr(
            "It could not be written there ({reason}). What was there before is untouched. Choose another folder and try again.",
            reason=error.strerror or type(error).__name__,
        )
    return tr("It could not be made ({kind}). The case itself is safe.", kind=type(error).__name__)
