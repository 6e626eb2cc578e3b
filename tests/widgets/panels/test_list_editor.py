"""The list editor shows and changes the same case as the canvas, by keyboard alone."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from genogram import edits
from genogram.change import ChangeSet, apply
from genogram.model import Domain, Gender
from tests.widgets.canvas.desk import by_name, family
from widgets.panels.list_editor import CaseTable, ListEditor


@pytest.fixture
def editor(qtbot: QtBot) -> ListEditor:
    made = ListEditor()
    qtbot.addWidget(made)
    doc = family()
    doc = apply(doc, edits.add_place(doc, "School", Domain.SCHOOL))
    doc = apply(doc, edits.add_tie(doc, by_name(doc, "Lea"), next(iter(doc.places))))
    made.show_case(doc)
    return made


def model(editor: ListEditor, table: str) -> CaseTable:
    return cast(CaseTable, editor.tables[table].model())


def test_models_keep_the_rules_of_models(editor: ListEditor) -> None:
    testers = [QAbstractItemModelTester(view.model()) for view in editor.tables.values()]
    editor.show_case(family())
    assert len(testers) == 3


def test_relations_are_words(editor: ListEditor) -> None:
    people = model(editor, "persons")
    row = next(r for r in range(people.rowCount()) if people.data(people.index(r, 0)) == "Lea")
    texts = [str(people.data(people.index(row, c))) for c in range(people.columnCount())]
    assert "child of Jana, Murat" in texts[-1]
    spoken = people.data(people.index(row, 2), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Age, as told: 12"


def test_cells_emit_one_intent_and_change_nothing_themselves(editor: ListEditor) -> None:
    seen: list[ChangeSet] = []
    hints: list[str] = []
    editor.intent.connect(seen.append)
    editor.hint.connect(hints.append)
    people = model(editor, "persons")
    cell = people.index(0, 0)
    name = str(people.data(cell))
    assert people.setData(cell, "Jana Maria")
    assert people.data(cell) == name
    assert not people.setData(cell, name)
    assert people.setData(people.index(0, 1), str(Gender.NONBINARY))
    assert not people.setData(people.index(0, 2), "many")
    assert len(seen) == 2
    assert len(hints) == 1
    ties = model(editor, "ties")
    assert ties.setData(ties.index(0, 3), "7")
    assert not ties.setData(ties.index(0, 3), "11")


def test_keys_edit_remove_and_go(editor: ListEditor, qtbot: QtBot) -> None:
    seen: list[ChangeSet] = []
    gone: list[str] = []
    editor.intent.connect(seen.append)
    editor.go_to.connect(gone.append)
    with qtbot.waitExposed(editor):
        editor.show()
    view = editor.tables["persons"]
    people = model(editor, "persons")
    view.setCurrentIndex(people.index(1, 0))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert gone == [people.ids[1]]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert seen[-1].title.code == "remove_persons"
    QTest.keyClick(view, Qt.Key.Key_F2)
    line = view.viewport().findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "Lea Sofie")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(seen) == 2)
