"""Every finding any room of the house can make has words in every language."""

from __future__ import annotations

import pytest

from familyapp.finding_words import REPORT_TEXTS, say
from genogram.findings import Finding
from genogram.questions.finding_texts import TEXTS as QUESTIONS
from resources.i18n import LANGUAGES, translator
from storage.finding_texts import TEXTS as VAULT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_said(language: str) -> None:
    t = translator(language)
    unknown = say(Finding(code="no such code"), t)
    assert "no such code" in unknown
    for code in (*REPORT_TEXTS, *QUESTIONS, *VAULT):
        said = say(Finding(code=code), t)
        assert said
        assert code not in said
        assert "\n" not in said
        assert "{" not in said
