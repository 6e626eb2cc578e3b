"""Findings in calm words, whatever they name."""

from __future__ import annotations

import importlib
import string

import pytest

from genogram import edits, finding_words
from genogram.findings import Finding
from resources.i18n import LANGUAGES, translator
from tests.genogram.edits.build import Story
from tests.helpers.random_edits import NAMES

ENGLISH = translator("en")
AREAS = ("genogram.rules", "genogram.exchange")
HARSH = ("invalid", "failed", "abnormal", "error", "wrong!", "illegal", "bad ")


def texts() -> dict[str, str]:
    found: dict[str, str] = {}
    for area in AREAS:
        own = importlib.import_module(f"{area}.finding_texts").TEXTS
        assert not own.keys() & found.keys(), "two areas share a code"
        found.update(own)
    return found


def test_no_two_areas_share_a_code_and_no_text_is_harsh() -> None:
    for code, text in texts().items():
        assert text, code
        assert not [word for word in HARSH if word in text.lower()], code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_said_with_or_without_a_case(language: str) -> None:
    for code, text in texts().items():
        slots = {name for _, name, _, _ in string.Formatter().parse(text) if name}
        values = tuple((slot, "x") for slot in slots)
        for finding in (Finding(code=code), Finding(code=code, values=values, elements=("a", "b"), line=3)):
            said = finding_words.say(finding, translator(language))
            assert said
            assert "{" not in said


def test_names_fill_the_slots() -> None:
    story = Story()
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    ben = story.one(edits.add_partner(story.doc, anna, "Ben", new=story.new))
    found = Finding(code="parent_younger", elements=(anna, ben))
    assert finding_words.say(found, ENGLISH, story.doc) == "Ben is Anna's parent but was born later."
    couple = Finding(code="divorced_before_married", elements=(story.only_union().id,))
    assert finding_words.say(couple, ENGLISH, story.doc) == "Anna and Ben have a divorce dated before the marriage."
    young = Finding(code="parent_very_young", elements=(anna, ben), values=(("years", "9"),))
    assert "at most 9" in finding_words.say(young, ENGLISH, story.doc)


@pytest.mark.parametrize("name", [*NAMES, "{a}", "{", "{0.__class__}"])
def test_any_name_is_said(name: str) -> None:
    story = Story()
    anna = story.one(edits.add_person(story.doc, name, new=story.new))
    said = finding_words.say(Finding(code="alone", elements=(anna,)), ENGLISH, story.doc)
    assert said.endswith(" is not joined to anybody yet.")
    assert not said.startswith(" ")
    assert "\n" not in said


def test_codes_nobody_knows_and_codes_of_other_houses() -> None:
    assert "from_the_vault" in finding_words.say(Finding(code="from_the_vault"), ENGLISH)
    finding_words.register({"from_the_vault_too": "Kept at {place}."})
    kept = Finding(code="from_the_vault_too", values=(("place", "home"),))
    assert finding_words.say(kept, ENGLISH) == "Kept at home."
