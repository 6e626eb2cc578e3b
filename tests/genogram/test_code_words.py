"""Codes and names in words: every code has a word, the same one wherever it is offered, drawn or written."""

from __future__ import annotations

from enum import StrEnum

import pytest

from genogram import code_words
from genogram.change import apply
from genogram.code_words import in_text, word, words_of
from genogram.edits import add_household, add_person
from genogram.ids import counted_ids
from genogram.model import CustomKind, Document, Domain, Life, TieState, UnionEventKind, Visibility
from genogram.naming import given_name, name_of
from genogram.picture.line_kinds import ALIASES, LINE_KINDS, kind_word
from resources.i18n import LANGUAGES, translator

EN = translator("en")


@pytest.mark.parametrize("kind", code_words._CHOICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_word_of_its_own_in_every_language(kind: type[StrEnum], language: str) -> None:
    words = words_of(kind, translator(language))
    assert sorted(words) == sorted(code.value for code in kind)
    assert len(set(words.values())) == len(words)
    assert all(word(code, translator(language)) == words[code] for code in kind)


def test_what_was_not_said_is_nothing_in_a_sentence() -> None:
    assert (in_text(Life.NOT_ASKED, EN), in_text(TieState.ACTIVE, EN), in_text(UnionEventKind.OTHER, EN)) == ("", "", "")
    assert in_text(Life.MISSING, EN) == "no news"
    with pytest.raises(KeyError):
        in_text(Visibility.OPEN, EN)


def test_words_are_said_in_the_language_asked_for() -> None:
    assert word(Domain.FRIENDS, translator("de")) == "Freundeskreis"
    assert word(Domain.FRIENDS, EN) == "Friends"


def test_kinds_of_lines_speak_for_themselves() -> None:
    doc = Document(custom_kinds={"k1": CustomKind(id="k1", name="like oil and water")})
    assert kind_word(doc, "k1", EN) == kind_word(doc, "like oil and water", EN) == "like oil and water"
    assert all(kind_word(doc, code, EN) == kind.name for code, kind in LINE_KINDS.items())
    assert all(kind_word(doc, code, EN) == LINE_KINDS[known].name for code, known in ALIASES.items())
    assert kind_word(doc, "from_another_program", EN) == "from another program"


def test_names_are_kept_as_typed_and_said_on_one_line() -> None:
    new = counted_ids()
    doc = Document()
    doc = apply(doc, add_person(doc, "Lea\n Marie", new=new))
    doc = apply(doc, add_person(doc, "  ", new=new))
    lea, nobody = sorted(doc.persons)
    doc = apply(doc, add_household(doc, "Lindenweg", (lea,), new=new))
    assert (given_name(doc, lea), name_of(doc, lea, EN)) == ("Lea\n Marie", "Lea Marie")
    assert name_of(doc, nobody, EN) == name_of(doc, None, EN) == name_of(doc, "gone", EN) == "Somebody without a name"
    assert name_of(doc, next(iter(doc.households)), EN) == "Lindenweg"
