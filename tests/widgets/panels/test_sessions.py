"""The Sessions section: a row by keyboard, an answer that becomes a view, nothing emitted without a change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from genogram.change import ChangeSet, apply, document_of
from genogram.edits import add_bond, add_place, add_tie, created
from genogram.model import Document, Gender, Household, Membership, Person, Presence, Visibility, counted_ids
from resources.i18n import LANGUAGES, set_language
from widgets.common.speaking import retranslate
from widgets.panels.sessions import SessionsPage
from widgets.panels.sessions.rows import RowCard

TODAY = "2026-11-22"


class Desk:
    """A page that edits a case, as the window would."""

    def __init__(self, qtbot: QtBot) -> None:
        new = counted_ids()
        self.lea, self.murat, self.tom = new(), new(), new()
        people = (
            Person(id=self.lea, name="Lea", gender=Gender.FEMALE, is_index=True),
            Person(id=self.murat, name="<b>Murat</b> & Co"),
            Person(id=self.tom, name=""),
        )
        home = Household(id=new(), members=(Membership(person=self.lea), Membership(person=self.tom)))
        self.doc: Document = document_of([*(("persons", p) for p in people), ("households", home)])
        self.steps: list[ChangeSet] = []
        self.hints: list[str] = []
        self.page = SessionsPage(today=lambda: TODAY)
        qtbot.addWidget(self.page)
        self.page.intent.connect(self.take)
        self.page.hint.connect(self.hints.append)
        self.page.resize(1100, 900)
        self.page.show()
        self.page.show_document(self.doc)

    def take(self, changes: ChangeSet) -> None:
        self.steps.append(changes)
        self.doc = apply(self.doc, changes)
        self.page.show_document(self.doc)

    def begin(self) -> None:
        self.page.new.click()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    set_language("en")
    yield Desk(qtbot)
    set_language("en")


def test_the_first_session_starts_today_with_the_household(desk: Desk) -> None:
    desk.begin()
    (session,) = desk.doc.sessions.values()
    assert session.number == 1
    assert session.when is not None
    assert session.when.edtf == TODAY
    assert [p.person for p in session.participants] == [desk.lea, desk.tom]
    assert desk.page.list.count() == 1


def test_a_row_is_kept_with_ctrl_enter_and_the_form_is_ready_for_the_next(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    form = desk.page.form
    form.asked.choose(desk.lea)
    form.one.choose(desk.murat)
    qtbot.keyClicks(form.question, "How is it with Murat?")
    qtbot.keyClicks(form.answer, "Fine <i>mostly</i>")
    qtbot.keyClick(form.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (entry,) = desk.doc.entries.values()
    assert (entry.question, entry.answer) == ("How is it with Murat?", "Fine <i>mostly</i>")
    assert entry.asked_of == desk.lea
    assert entry.about.persons == (desk.murat,)
    assert form.question.toPlainText() == form.answer.toPlainText() == ""
    assert form.asked.chosen == desk.lea
    assert len(desk.page.rows.cards) == 1


def test_an_empty_row_is_not_kept_and_says_what_is_missing(desk: Desk) -> None:
    desk.begin()
    before = len(desk.steps)
    desk.page.form.add.click()
    assert len(desk.steps) == before
    assert desk.hints


def test_an_answer_becomes_a_view_on_the_bond_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    bond = add_bond(desk.doc, desk.lea, desk.murat, "distant")
    desk.take(bond)
    desk.begin()
    form = desk.page.form
    form.asked.choose(desk.lea)
    form.one.choose(desk.lea)
    form.other.choose(desk.murat)
    assert form.view.tick.isEnabled()
    qtbot.keyClicks(form.answer, "Three. Rather far.")
    form.view.tick.setChecked(True)
    form.view.slider.setValue(3)
    form.view.kind.choose("distant")
    form.view.who_sees.choose("confidential")
    before = len(desk.steps)
    form.add.click()
    assert len(desk.steps) == before + 1
    (view,) = desk.doc.views.values()
    assert view.about == created(bond, "bonds")[0]
    assert (view.holder, view.closeness, view.kind, view.words) == (desk.lea, 3, "distant", "Three. Rather far.")
    assert view.visibility is Visibility.CONFIDENTIAL
    (entry,) = desk.doc.entries.values()
    assert entry.sets == (view.id,)
    desk.doc = apply(desk.doc, desk.steps[-1].inverted())
    assert not desk.doc.views
    assert not desk.doc.entries


def test_whoever_is_asked_next_holds_the_next_view(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    form = desk.page.form
    for who in (desk.lea, desk.tom):
        form.asked.choose(who)
        form.one.choose(desk.lea)
        form.other.choose(desk.murat)
        form.answer.setPlainText("close")
        form.view.tick.setChecked(True)
        assert form.view.holder.chosen == who
        form.add.click()
    assert sorted(view.holder for view in desk.doc.views.values()) == sorted((desk.lea, desk.tom))
    form.asked.choose(desk.lea)
    form.view.holder.choose(desk.tom)
    form.one.choose(desk.tom)
    assert form.view.holder.chosen == desk.tom, "what the helper chose stays while the same person is asked"


def test_a_view_can_be_on_a_tie_to_a_place(desk: Desk, qtbot: QtBot) -> None:
    place = add_place(desk.doc, "School")
    desk.take(place)
    key = created(place, "places")[0]
    desk.begin()
    form = desk.page.form
    form.asked.choose(desk.lea)
    form.one.choose(desk.lea)
    form.other.choose(key)
    assert not form.view.tick.isEnabled(), "no tie yet, so there is nothing to have a view on"
    tie = add_tie(desk.doc, desk.lea, key)
    desk.take(tie)
    assert form.view.tick.isEnabled()
    qtbot.keyClicks(form.answer, "The art room")
    form.view.tick.setChecked(True)
    form.add.click()
    (view,) = desk.doc.views.values()
    assert view.about == created(tie, "ties")[0]


def test_suggestions_are_offered_and_taken(desk: Desk) -> None:
    desk.begin()
    form = desk.page.form
    form.asked.choose(desk.lea)
    form.one.choose(desk.murat)
    offered = form._suggestions()
    assert offered
    form._take(offered[0])
    assert form.question.toPlainText() == offered[0].question
    form.answer.setPlainText("yes")
    form.add.click()
    (entry,) = desk.doc.entries.values()
    assert (entry.type, entry.template) == (offered[0].type, offered[0].wording)


def test_a_row_can_be_edited_moved_hidden_and_removed(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    form = desk.page.form
    for text in ("one", "two"):
        form.answer.setPlainText(text)
        form.add.click()
    first, second = (card.entry.id for card in desk.page.rows.cards)
    desk.page._row_wanted("down", first)
    assert [card.entry.id for card in desk.page.rows.cards] == [second, first]
    desk.page._row_wanted("edit", first)
    assert form.answer.toPlainText() == "one"
    form.answer.setPlainText("one, changed")
    form.add.click()
    assert desk.doc.entries[first].answer == "one, changed"
    assert len(desk.doc.entries) == 2
    desk.page._row_wanted("confidential", first)
    assert desk.doc.entries[first].visibility is Visibility.CONFIDENTIAL
    desk.page._row_wanted("remove", second)
    assert list(desk.doc.entries) == [first]


def test_only_changed_rows_get_a_new_card(desk: Desk) -> None:
    desk.begin()
    for text in ("one", "two", "three"):
        desk.page.form.answer.setPlainText(text)
        desk.page.form.add.click()
    before: list[RowCard] = desk.page.rows.cards
    desk.page._row_wanted("later", before[1].entry.id)
    after = desk.page.rows.cards
    assert [a is b for a, b in zip(before, after, strict=True)] == [True, False, True]


def test_fields_emit_once_and_only_when_changed(desk: Desk, qtbot: QtBot) -> None:
    desk.begin()
    head, before = desk.page.head, len(desk.steps)
    head.where.setFocus()
    head.where.editingFinished.emit()
    assert len(desk.steps) == before
    qtbot.keyClicks(head.where, "at home")
    head.where.editingFinished.emit()
    head.where.editingFinished.emit()
    assert len(desk.steps) == before + 1
    desk.page.activateWindow()
    desk.page.closing.reflection.setFocus()
    qtbot.waitUntil(desk.page.closing.reflection.hasFocus)
    qtbot.keyClicks(desk.page.closing.reflection, "I talked too much")
    desk.page.closing.task.setFocus()
    (session,) = desk.doc.sessions.values()
    assert session.where == "at home"
    assert session.reflection == "I talked too much"


def test_a_date_nobody_understands_is_kept_as_words(desk: Desk) -> None:
    desk.begin()
    desk.page.head.when.setText("the day after the fair")
    desk.page.head.when.editingFinished.emit()
    (session,) = desk.doc.sessions.values()
    assert session.when is not None
    assert session.when.words == "the day after the fair"
    assert desk.hints


def test_participants_come_go_and_stay_away(desk: Desk) -> None:
    desk.begin()
    desk.page.head._join(desk.murat)
    (session,) = desk.doc.sessions.values()
    desk.page.head._presence(session.participants[-1], Presence.INVITED)
    (session,) = desk.doc.sessions.values()
    assert (session.participants[-1].person, session.participants[-1].presence) == (desk.murat, Presence.INVITED)
    desk.page.head._concern(desk.lea, "I want to see Dad")
    (session,) = desk.doc.sessions.values()
    assert session.concerns[0].words == "I want to see Dad"
    desk.page.head._leave(session.participants[-1])
    (session,) = desk.doc.sessions.values()
    assert [p.person for p in session.participants] == [desk.lea, desk.tom]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_every_language(qtbot: QtBot, language: str) -> None:
    set_language(language)
    try:
        desk = Desk(qtbot)
        desk.begin()
        desk.page.form.asked.choose(desk.lea)
        desk.page.form.answer.setPlainText("…")
        desk.page.form.add.click()
        retranslate(desk.page)
        said = [w for w in desk.page.findChildren(QWidget) if w.accessibleName()]
        assert said
    finally:
        set_language("en")
