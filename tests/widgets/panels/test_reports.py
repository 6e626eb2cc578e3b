"""The Reports section: every reader can be chosen, what is left out is shown before anything is written."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from genogram.model import Document
from resources.i18n import LANGUAGES, set_language
from widgets.common.labels import Label
from widgets.common.speaking import retranslate
from widgets.panels.reports import READERS, ReportsPage


def _words(page: ReportsPage) -> list[str]:
    items = (page.left_out.column.itemAt(place) for place in range(page.left_out.column.count()))
    return [label.text() for item in items if item and isinstance(label := item.widget(), Label)]


def test_each_reader_shows_what_they_will_not_see(qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []

    def preview(_doc: Document, reader: str, language: str) -> list[str]:
        asked.append((reader, language))
        return [] if reader == "helper" else [f"<b>secret of</b> {reader}"]

    page = ReportsPage(preview)
    qtbot.addWidget(page)
    page.show()
    page.show_document(Document())
    for reader in READERS:
        page.cards[reader].click()
        assert asked[-1] == (reader, "en")
        shown = _words(page)
        assert shown == (["Nothing is left out for this reader."] if reader == "helper" else [f"<b>secret of</b> {reader}"])


def test_long_lists_say_how_many_more(qtbot: QtBot) -> None:
    page = ReportsPage(lambda *_: [f"line {n}" for n in range(100)])
    qtbot.addWidget(page)
    page.show()
    page.show_document(Document())
    assert "and 60 more" in _words(page)


def test_writing_asks_for_the_chosen_reader_and_language(qtbot: QtBot) -> None:
    page = ReportsPage()
    qtbot.addWidget(page)
    wanted: list[tuple[str, str]] = []
    page.export_wanted.connect(lambda reader, language: wanted.append((reader, language)))
    page.cards["supervisor"].click()
    page.languages.setCurrentIndex(page.languages.findData("uk"))
    page.write.click()
    assert wanted == [("supervisor", "uk")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(qtbot: QtBot, language: str) -> None:
    set_language(language)
    try:
        page = ReportsPage()
        qtbot.addWidget(page)
        page.show()
        retranslate(page)
        assert all(button.text() for button in page.cards.values())
    finally:
        set_language("en")
