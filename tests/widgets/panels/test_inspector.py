"""The inspector: one form for each kind of element, one intent for each thing said, none where nothing is new."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from genogram import edits
from genogram.change import ChangeSet, apply
from genogram.ids import Id
from genogram.model import Document, Domain, Gender, Life, NameKind, ParentageKind, UnionEventKind, ViewState, Visibility
from resources import i18n
from resources.i18n import LANGUAGES, Translator, set_language
from tests.widgets.canvas.desk import by_name, family
from widgets.panels.inspector import Inspector


class Bench:
    """An inspector whose intents are applied at once, as the session does."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.ids: tuple[Id, ...] = ()
        self.intents: list[ChangeSet] = []
        self.went: list[Id] = []
        self.drafts: list[tuple[str, str]] = []
        self.inspector = Inspector()
        self.inspector.resize(300, 700)
        self.inspector.intent.connect(self.edit)
        self.inspector.go_to.connect(self.went.append)
        self.inspector.draft.connect(lambda key, text: self.drafts.append((key, text)))

    def edit(self, changes: ChangeSet) -> None:
        self.intents.append(changes)
        self.doc = apply(self.doc, changes)
        self.inspector.show_selection(self.doc, self.ids)

    def select(self, *ids: Id) -> None:
        self.ids = ids
        self.inspector.show_selection(self.doc, ids)

    def named(self, kind: type[QWidget], name: str) -> QWidget:
        """The visible widget of that accessible name."""
        return next(w for w in self.inspector.findChildren(kind) if w.accessibleName() == name and not w.isHidden())

    def line(self, name: str) -> QLineEdit:
        found = self.named(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def text(self, name: str) -> QPlainTextEdit:
        found = self.named(QPlainTextEdit, name)
        assert isinstance(found, QPlainTextEdit)
        return found

    def chip(self, name: str) -> QPushButton:
        found = self.named(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    def type(self, name: str, text: str) -> None:
        """Types into a line and leaves it with Enter."""
        line = self.line(name)
        line.selectAll()
        QTest.keyClicks(line, text) if text else line.clear()
        QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    doc = family()
    (home,) = doc.households
    doc = apply(doc, edits.add_place(doc, "School", Domain.SCHOOL))
    (school,) = doc.places
    doc = apply(doc, edits.add_tie(doc, home, school))
    made = Bench(doc)
    qtbot.addWidget(made.inspector)
    with qtbot.waitExposed(made.inspector):
        made.inspector.show()
    return made


def test_a_person_said_field_by_field(bench: Bench) -> None:
    tom = by_name(bench.doc, "Tom")
    bench.select(tom)
    bench.type("Name", "Thomas")
    bench.type("Call me", "Tommy")
    bench.type("Born", "about 2017")
    bench.type("Languages", "de, uk")
    bench.chip("Gender: Man or boy").click()
    bench.type("Strengths", "football")
    bench.type("Please do not ask about", "school")
    person = bench.doc.persons[tom]
    assert person.name == "Thomas"
    assert [(n.kind, n.text) for n in person.more_names] == [(NameKind.CALL_ME, "Tommy")]
    assert person.born is not None
    assert person.born.best is not None
    assert (person.born.best.edtf, person.born.best.words) == ("2017~", "about 2017")
    assert person.languages == ("de", "uk")
    assert person.gender is Gender.MALE
    assert person.strengths == ("football",)
    assert person.please_do_not_ask == ("school",)
    assert len(bench.intents) == 6, "Tom was called a son already: no news, no edit"


def test_leaving_a_field_as_it_was_is_no_edit(bench: Bench) -> None:
    bench.select(by_name(bench.doc, "Tom"))
    for name in ("Name", "Call me", "Born", "Age"):
        line = bench.line(name)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Return)
        QTest.keyClick(line, Qt.Key.Key_Tab)
    bench.select()
    assert bench.intents == []


def test_typing_is_a_draft_until_it_is_said(bench: Bench) -> None:
    tom = by_name(bench.doc, "Tom")
    bench.select(tom)
    QTest.keyClick(bench.line("Name"), Qt.Key.Key_End)
    QTest.keyClicks(bench.line("Name"), "x")
    assert bench.drafts[-1] == (f"persons/{tom}/name", "Tomx")
    QTest.keyClick(bench.line("Name"), Qt.Key.Key_Escape)
    assert bench.line("Name").text() == "Tom"
    assert bench.intents == []


def test_what_is_typed_survives_another_edit_and_counts_when_the_selection_goes(bench: Bench) -> None:
    tom = by_name(bench.doc, "Tom")
    bench.select(tom)
    line = bench.line("Name")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, "my")
    bench.edit(edits.set_fields(bench.doc, "persons", tom, work="school"))
    assert line.text() == "Tommy"
    bench.select(by_name(bench.doc, "Lea"))
    assert bench.doc.persons[tom].name == "Tommy"


def test_a_date_of_death_says_that_somebody_died(bench: Bench) -> None:
    karl = by_name(bench.doc, "Karl")
    bench.select(karl)
    bench.type("Died", "2022")
    assert bench.doc.persons[karl].life is Life.DIED
    assert len(bench.intents) == 1


def test_an_age_is_kept_as_told(bench: Bench) -> None:
    karl = by_name(bench.doc, "Karl")
    bench.select(karl)
    bench.type("Age", "72")
    told = bench.doc.persons[karl].age_told
    assert told is not None
    assert told.years == 72
    bench.type("Age", "")
    assert bench.doc.persons[karl].age_told is None
    assert bench.doc.persons[karl].born is None


def test_a_couples_events_are_added_changed_and_removed(bench: Bench) -> None:
    union = next(k for k, u in bench.doc.unions.items() if by_name(bench.doc, "Murat") in u.partners)
    bench.select(union)
    assert [e.kind for e in bench.doc.unions[union].events] == [UnionEventKind.MARRIED]
    add = bench.named(QComboBox, "Add what happened")
    add.setCurrentIndex(add.findData("separated"))  # type: ignore[attr-defined]
    add.activated.emit(add.currentIndex())  # type: ignore[attr-defined]
    assert [e.kind for e in bench.doc.unions[union].events][-1] is UnionEventKind.SEPARATED
    lines = [w for w in bench.inspector.findChildren(QLineEdit) if w.accessibleName() == "When" and not w.isHidden()]
    QTest.keyClicks(lines[-1], "2024")
    QTest.keyClick(lines[-1], Qt.Key.Key_Return)
    when = bench.doc.unions[union].events[-1].when
    assert when is not None
    assert when.edtf == "2024"
    assert len(bench.intents) == 2


def test_a_line_good_first_then_what_weighs_and_how_it_is_seen(bench: Bench) -> None:
    (bond,) = bench.doc.bonds
    bench.select(bond)
    good, weighs = bench.text("What is good about it?"), bench.text("What weighs?")
    assert good.mapTo(bench.inspector, good.rect().topLeft()).y() < weighs.mapTo(bench.inspector, weighs.rect().topLeft()).y()
    good.setFocus()
    QTest.keyClicks(good, "they laugh")
    QTest.keyClick(good, Qt.Key.Key_Tab)
    assert bench.doc.bonds[bond].good == "they laugh"
    unasked = [w for w in bench.inspector.findChildren(QWidget) if w.accessibleName().startswith("Jens, not asked")]
    assert len(unasked) == 1
    QTest.mouseClick(unasked[0], Qt.MouseButton.LeftButton)
    (view,) = bench.doc.views.values()
    assert (view.about, view.holder, view.state) == (bond, by_name(bench.doc, "Jens"), ViewState.TOLD)
    slider = bench.named(QSlider, "How close, 0 to 10")
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Right)
        slider = bench.named(QSlider, "How close, 0 to 10")
    assert next(iter(bench.doc.views.values())).closeness == 3
    bench.chip("Kind of line: distant").click()
    assert bench.doc.bonds[bond].kind == "distant"


def test_helping_and_burdening_are_two_answers(bench: Bench) -> None:
    (tie,) = bench.doc.ties
    bench.select(tie)
    helps, burdens = (bench.named(QSlider, f"How much does it {w}? 0 to 10") for w in ("help", "burden"))
    QTest.keyClick(helps, Qt.Key.Key_End)
    QTest.keyClick(burdens, Qt.Key.Key_Right)
    assert (bench.doc.ties[tie].helps, bench.doc.ties[tie].burdens) == (10, 1)
    bench.chip("What comes in: much").click()
    bench.chip("What is given: some").click()
    assert (bench.doc.ties[tie].flow_in, bench.doc.ties[tie].flow_out) == (3, 1)
    assert len(bench.intents) == 4


def test_households_places_and_parentages(bench: Bench) -> None:
    (home,) = bench.doc.households
    (school,) = bench.doc.places
    bench.select(home)
    bench.type("Name", "Ahornweg")
    assert bench.doc.households[home].name == "Ahornweg"
    bench.select(school)
    bench.chip("How big is it in their life?: large").click()
    assert bench.doc.places[school].size == 3
    bench.type("Name", "")
    assert bench.doc.places[school].name == "School"
    link = next(k for k, p in bench.doc.parentages.items() if p.child == by_name(bench.doc, "Tom"))
    bench.select(link)
    bench.chip("How does the child belong to them?: Foster").click()
    assert bench.doc.parentages[link].kind is ParentageKind.FOSTER


def test_several_people_and_none(bench: Bench) -> None:
    jens, murat = by_name(bench.doc, "Jens"), by_name(bench.doc, "Murat")
    bench.select(jens, murat)
    bench.chip("They live together").click()
    assert any({m.person for m in h.members} == {jens, murat} for h in bench.doc.households.values())
    bench.select()
    form = bench.inspector.form
    assert form is not None
    assert form.heading.text() == "Ahorn"
    bench.chip("Go to Lea").click()
    assert bench.went == [by_name(bench.doc, "Lea")]


def test_who_may_see_it(bench: Bench) -> None:
    (bond,) = bench.doc.bonds
    bench.select(bond)
    choice = bench.named(QComboBox, "Who may see this line?")
    choice.setCurrentIndex(choice.findData("confidential"))  # type: ignore[attr-defined]
    choice.activated.emit(choice.currentIndex())  # type: ignore[attr-defined]
    assert bench.doc.bonds[bond].visibility is Visibility.CONFIDENTIAL


def test_notes_are_added_changed_and_taken_away(bench: Bench) -> None:
    tom = by_name(bench.doc, "Tom")
    bench.select(tom)
    QTest.keyClicks(bench.text("New note"), "sings")
    QTest.keyClick(bench.text("New note"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = bench.doc.notes.values()
    assert (note.about, note.words) == (tom, "sings")
    bench.text("Note").setPlainText("")
    bench.text("Note").commit()  # type: ignore[attr-defined]
    assert bench.doc.notes == {}


def test_names_are_shown_as_they_are(bench: Bench) -> None:
    name = "<b>Ümit</b> & 'co' " + "x" * 180 + " ሰላም مريم 😀"
    tom = by_name(bench.doc, "Tom")
    bench.doc = apply(bench.doc, edits.set_fields(bench.doc, "persons", tom, name=name))
    bench.select(tom)
    form = bench.inspector.form
    assert form is not None
    assert form.heading.text() == name
    assert bench.line("Name").text() == name
    bench.select()
    assert bench.intents == []


class LongWords(Translator):
    """A language in which everything is half as long again, in long words."""

    def __init__(self) -> None:
        super().__init__("de")

    def __call__(self, text: str, /, **values: object) -> str:
        longer = text + ("verhältnisse" * 4)[: len(text) // 2]
        return longer.format(**values) if values else longer

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        return self(one if count == 1 else many, count=count, **values)

    def context(self, context: str, text: str, /, **values: object) -> str:
        return self(text, **values)


def test_every_form_fits_its_width_in_long_languages(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n._Current, "translator", LongWords())
    bench.inspector.retranslate()
    doc = bench.doc
    first = [
        by_name(doc, "Tom"),
        *(next(iter(doc.table(t))) for t in ("unions", "bonds", "households", "places", "ties", "parentages")),
    ]
    for ids in ((), *((one,) for one in first), (by_name(doc, "Tom"), by_name(doc, "Lea"))):
        bench.select(*ids)
        form = bench.inspector.form
        assert form is not None
        assert form.heading.text()
        assert form.minimumSizeHint().width() <= 300, type(form).__name__
    assert bench.intents == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_open_in_every_language(bench: Bench, language: str) -> None:
    set_language(language)
    try:
        bench.inspector.retranslate()
        for table in ("persons", "unions", "bonds", "households", "places", "ties", "parentages"):
            bench.select(next(iter(bench.doc.table(table))))
            form = bench.inspector.form
            assert form is not None
            assert form.table == table
        assert bench.intents == []
    finally:
        set_language("en")
