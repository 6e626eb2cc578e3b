"""Says the findings of every room of the house: the domain's own, the vault's, the reports'."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from resources.i18n import N_

if TYPE_CHECKING:
    from genogram.findings import Finding
    from genogram.model import Document
    from resources.i18n import Translator

REPORT_TEXTS = {
    "letters_without_font": N_("Some letters have no font here and print as a replacement sign: {letters}"),
    "picture_too_large": N_("The picture is too large for one sheet; it is printed on {sheets} sheets that overlap."),
}


@cache
def _registered() -> None:
    from genogram.finding_words import register
    from storage.finding_texts import TEXTS

    register(TEXTS)
    register(REPORT_TEXTS)


def say(finding: Finding, translator: Translator, doc: Document | None = None) -> str:
    """*finding* in words, on one line, with the line of the file it is about; never raises."""
    from genogram.finding_words import say as say_domain

    _registered()
    text = " ".join(say_domain(finding, translator, doc).split())
    # Readers of files name their lines themselves, often several.
    named = not finding.line or str(finding.line) in text
    return text if named else translator("Line {line}: {text}", line=finding.line, text=text)
