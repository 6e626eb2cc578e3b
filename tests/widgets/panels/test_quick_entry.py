"""The quick-entry line: it says what Enter does, does it, and stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genogram.change import ChangeSet, apply
from genogram.ids import Id
from genogram.model import Document
from tests.widgets.canvas.desk import by_name, told
from widgets.panels.quick_entry import QuickEntry


class Line:
    """A quick entry whose intents are applied at once."""

    def __init__(self) -> None:
        self.doc = told(Document(), "Jana")
        self.intents: list[ChangeSet] = []
        self.hints: list[str] = []
        self.added: list[tuple[Id, ...]] = []
        self.entry = QuickEntry()
        self.entry.resize(860, 48)
        self.selection: tuple[Id, ...] = (by_name(self.doc, "Jana"),)
        self.entry.set_context(self.doc, self.selection)
        self.entry.intent.connect(self.edit)
        self.entry.hint.connect(self.hints.append)
        self.entry.added.connect(self.added.append)

    def edit(self, changes: ChangeSet) -> None:
        self.intents.append(changes)
        self.doc = apply(self.doc, changes)
        self.entry.set_context(self.doc, self.selection)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.entry.line, text)

    def enter(self, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.entry.line, Qt.Key.Key_Return, keys)


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    made = Line()
    qtbot.addWidget(made.entry)
    with qtbot.waitExposed(made.entry):
        made.entry.show()
    made.entry.focus_entry()
    return made


def test_children_of_one_parent_one_after_another(line: Line) -> None:
    line.type("daughter Lea 12")
    assert line.entry.preview.text() == "Enter adds Lea, 12, daughter of Jana"
    line.enter()
    assert line.entry.line.text() == ""
    assert line.entry.line.hasFocus()
    assert line.added == [], "the selection stays with the parent"
    line.type("son Tom 9")
    line.enter()
    home = {p.union for p in line.doc.parentages.values()}
    assert len(home) == 1
    assert len(line.intents) == 2


def test_shift_enter_asks_for_the_new_person(line: Line) -> None:
    line.type("partner Murat")
    line.enter(Qt.KeyboardModifier.ShiftModifier)
    assert line.added == [(by_name(line.doc, "Murat"),)]


def test_tab_completes_names_and_kin_words(line: Line) -> None:
    line.type("Ja")
    assert line.entry.line.ghost == "na"
    QTest.keyClick(line.entry.line, Qt.Key.Key_Tab)
    assert line.entry.line.text() == "Jana"
    assert line.entry.line.hasFocus()
    line.entry.line.clear()
    line.type("daug")
    assert line.entry.line.ghost == "hter"


def test_the_same_name_is_asked_about_and_joined_on_wish(line: Line) -> None:
    line.edit(apply_told(line, "Murat"))
    line.type("partner Murat")
    assert line.entry._same_button.isVisible()
    assert "same Murat" in line.entry._same_button.text()
    count = len(line.doc.persons)
    line.enter(Qt.KeyboardModifier.ControlModifier)
    assert len(line.doc.persons) == count
    assert any(len(u.partners) == 2 for u in line.doc.unions.values())


def apply_told(line: Line, text: str) -> ChangeSet:
    from genogram.quick_entry import parse, plan

    return plan(line.doc, parse(text), (), "2026-11-22").changes


def test_nothing_typed_adds_nothing_and_esc_clears(line: Line) -> None:
    line.enter()
    assert line.intents == []
    line.type("Anna")
    QTest.keyClick(line.entry.line, Qt.Key.Key_Escape)
    assert line.entry.line.text() == ""
    assert line.intents == []
    line.type(" , ")
    line.enter()
    assert line.intents == []
    assert line.hints


def test_up_brings_the_last_line_back(line: Line) -> None:
    line.type("Anna, 34")
    line.enter()
    QTest.keyClick(line.entry.line, Qt.Key.Key_Up)
    assert line.entry.line.text() == "Anna, 34"
    QTest.keyClick(line.entry.line, Qt.Key.Key_Down)
    assert line.entry.line.text() == ""


def test_it_says_whose_kin_is_meant(line: Line) -> None:
    assert line.entry._whose.text() == "Jana ›"
    line.selection = ()
    line.entry.set_context(line.doc, ())
    assert line.entry._whose.isHidden()
    line.type("daughter Lea")
    line.enter()
    assert "Choose somebody first" in line.hints[-1]
