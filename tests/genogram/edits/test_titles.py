"""Titles of steps are said in every language, whatever people are called."""

from __future__ import annotations

import pytest

from genogram import edits
from genogram.change import Title
from genogram.edits import titles
from genogram.model import TABLES, UnionEventKind
from resources.i18n import LANGUAGES, translator
from tests.helpers.random_edits import NAMES, random_walk

ENGLISH = translator("en")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (Title("add_partner", ("Anna", "Ben")), "Add Ben as partner of Anna"),
        (Title("add_partner", ("Anna", "")), "Add somebody without a name as partner of Anna"),
        (Title("add_child", ("Anna & Ben", "Lea")), "Add Lea as child of Anna & Ben"),
        (Title("remove_persons", ("Anna",)), "Remove person: Anna"),
        (Title("remove_persons", ("",)), "Remove person"),
        (Title("rename_persons", ("Anna",)), "Rename person: Anna"),
        (Title("change_households", ()), "Change household"),
        (Title("place", ("Anna",)), "Move Anna"),
        (Title("place", ("Anna", "Ben")), "Move several symbols"),
        (Title("unpin", ()), "Let the layout place everything"),
        (Title("nobody knows", ("Anna",)), "Change"),
        (Title(), "Change"),
        (Title("add_person", ("x" * 200,)), "Add " + "x" * 39 + "…"),
        (Title("add_person", ("{a} {boom}\n<b>",)), "Add {a} {boom} <b>"),
    ],
)
def test_titles_in_english(title: Title, said: str) -> None:
    assert edits.say_title(title, ENGLISH) == said


def test_every_table_and_every_union_event_has_a_word() -> None:
    assert titles._ELEMENTS.keys() == TABLES.keys()
    assert {f"union_{kind.value}" for kind in UnionEventKind} <= titles._TITLES.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_of_a_long_walk_is_said(language: str) -> None:
    for _, changes, _ in random_walk(7, 400):
        said = edits.say_title(changes.title, translator(language))
        assert said != translator(language)("Change"), changes.title
        assert "\n" not in said


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_said(name: str) -> None:
    for code in titles._TITLES:
        assert edits.say_title(Title(code, (name, name)), ENGLISH)
