"""Drives the real window through the whole story, as a person would: by mouse, keys and typing. Runs as a child process.

Usage: python -m tests.story.driver tell|reopen HOME VAULT [SEED]

Every state the case goes through is written to standard output as ``state <hash>``, every step that the program says is
saved as ``saved``. Whoever reads along can kill this process at any moment and compare what the vault holds.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from familyapp.bootstrap import make_application
from familyapp.jobs import Lanes
from familyapp.mainwindow import MainWindow
from familyapp.settings import SettingsFile
from familyapp.workspace import Workspace
from genogram.exchange import write
from genogram.ids import Id
from genogram.model import Document, Domain
from resources.i18n import set_language
from widgets.canvas.canvas import FamilyCanvas
from widgets.canvas.popups import KindCard, PlaceCard
from widgets.panels.case_list import CaseListPage, CaseRow
from widgets.panels.import_page import ImportPage
from widgets.panels.new_vault import NewVaultPage, RecoveryPage
from widgets.panels.open_vault import OpenVaultPage
from widgets.panels.sessions import SessionsPage
from widgets.panels.start_page import StartPage

PASSWORD = "lantern harbour cinnamon bicycle"
TITLE = "Story"
GED = Path(__file__).parents[1] / "fixtures" / "relationships-complex.ged"


def digest(document: Document) -> str:
    """What a state of the case is known by."""
    return hashlib.sha256(write(document, "family").data).hexdigest()


def say(*words: str) -> None:
    """One line to whoever reads along, at once."""
    os.write(1, (" ".join(words) + "\n").encode())


class Teller:
    """Holds the window and does things in it, waiting as a person waits: until what they did is to be seen."""

    def __init__(self, home: Path, vault: Path, seed: int) -> None:
        os.environ["FAMILYAPP_HOME"] = str(home)
        set_language("en")
        settings = SettingsFile()
        settings.change(language="en")
        self.app: QApplication = make_application(settings.values)
        self.lanes = Lanes()
        self.window = MainWindow(settings, self.lanes)
        self.window.resize(1366, 768)
        self.window.show_page("start")
        self.window.show()
        self.window.activateWindow()
        self.vault, self.chance = vault, random.Random(seed)

    # -- waiting and acting --------------------------------------------------------------------------------------

    def until(self, happened: Callable[[], bool], what: str, seconds: float = 60) -> None:
        """Runs the window until *happened*; ends the story with *what* where it never does."""
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                raise AssertionError(
                    f"waited in vain until {what}; banner: {self.window.banner.text!r}, page: {self.window.shown}"
                )
            QTest.qWait(2)

    def page(self, name: str) -> QWidget:
        self.until(lambda: self.window.shown == name, f"the page {name} shows")
        return self.window.page(name)

    @staticmethod
    def click(widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    @property
    def workspace(self) -> Workspace:
        workspace = self.window.workspace
        assert workspace is not None
        return workspace

    @property
    def doc(self) -> Document:
        session = self.window.session
        assert session is not None
        return session.document

    @property
    def canvas(self) -> FamilyCanvas:
        canvas = self.workspace.canvas
        assert canvas is not None
        return canvas

    def settle(self) -> None:
        """Until the picture shows the case as it is now."""
        self.until(lambda: self.drawn_is_current(), "the picture is drawn")

    def drawn_is_current(self) -> bool:
        last = self.workspace.pictures[self.workspace.section].last
        if last is None:
            return False
        shown = set(last.placements.spots)
        return set(self.doc.persons) <= shown if self.workspace.section == "family" else True

    def person(self, name: str) -> Id:
        return next(key for key, person in sorted(self.doc.persons.items()) if person.name == name)

    def select(self, name: str) -> None:
        """Clicks on somebody's symbol."""
        self.settle()
        key = self.person(name)
        view = self.canvas.view
        self.canvas.fit()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(self.canvas.centre_of(key)))
        self.until(lambda: key in self.canvas.selection(), f"{name} is selected")

    def listen(self) -> None:
        """From now on every state and every saved step is told."""
        session = self.window.session
        assert session is not None
        self.changes, self.saves = 0, 0
        session.changed.connect(self.changed)
        session.saved.connect(self.saved)
        say("state", digest(session.document))

    def changed(self, _changes: object, document: Document) -> None:
        self.changes += 1
        say("state", digest(document))

    def saved(self, seq: int) -> None:
        self.saves += 1
        say("saved", str(seq))

    # -- the story -----------------------------------------------------------------------------------------------

    def make_vault(self) -> None:
        start = self.page("start")
        assert isinstance(start, StartPage)
        start.new_vault_wanted.emit()
        page = self.page("new_vault")
        assert isinstance(page, NewVaultPage)
        page.place.setText(str(self.vault))
        QTest.keyClicks(page.password.line, PASSWORD)
        QTest.keyClicks(page.again.line, PASSWORD)
        assert page.make.isEnabled()
        self.click(page.make)
        recovery = self.page("recovery")
        assert isinstance(recovery, RecoveryPage)
        groups = recovery._groups
        for line, which in zip((recovery.first, recovery.second), recovery._asked, strict=True):
            QTest.keyClicks(line, groups[which])
        self.until(recovery.done.isEnabled, "the recovery key was typed back")
        self.click(recovery.done)

    def bring_in(self) -> None:
        """A family file becomes a case of its own; then back to all cases."""
        self.page("cases")
        self.window.desk.files.read(GED)
        page = self.page("import")
        assert isinstance(page, ImportPage)
        self.click(page.take)
        self.page("case")
        self.until(lambda: self.window.session is not None and len(self.doc.persons) > 40, "the file is a case")
        self.window.desk.all_cases()

    def new_case(self) -> None:
        cases = self.page("cases")
        assert isinstance(cases, CaseListPage)
        cases.new_wanted.emit()
        page = self.page("new_case")
        line = page.focusProxy()
        assert line is not None
        QTest.keyClicks(line, TITLE)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.page("case")
        self.until(lambda: self.window.session is not None, "the case is open")
        self.listen()

    def type_family(self) -> None:
        """Three generations, typed at the bottom."""
        entry = self.workspace.entry
        for line, about in (
            ("Jana, 36", ""),
            ("partner Murat 39", "Jana"),
            ("daughter Lea 12", "Jana"),
            ("son Tom 9", "Jana"),
            ("parents Karl and Eva", "Jana"),
            ("brother Jens 38", "Jana"),
            ("parents Hasan and Emine", "Murat"),
        ):
            if about:
                self.select(about)
            before = len(self.doc.persons)
            entry.focus_entry()
            QTest.keyClicks(entry.line, line)
            QTest.keyClick(entry.line, Qt.Key.Key_Return)
            self.until(lambda n=before: len(self.doc.persons) > n, f"“{line}” is taken")  # type: ignore[misc]

    def draw_by_hand(self) -> None:
        """By key a sister for Murat with a child, by mouse a move, then a line and a household."""
        view = self.canvas.view
        self.select("Murat")
        view.setFocus()
        before = len(self.doc.persons)
        QTest.keyClick(view, Qt.Key.Key_S)
        self.until(lambda: len(self.doc.persons) == before + 1, "S made a sibling")
        self.name_it("Aylin")
        self.select("Tom")
        spot = view.mapFromScene(self.canvas.centre_of(self.person("Tom")))
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        for step in range(1, 6):
            QTest.mouseMove(view.viewport(), spot + QPoint(8 * step, 0))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(40, 0))
        self.until(lambda: bool(self.doc.placements), "Tom was moved by hand")
        self.line("Lea", "Murat", "distant")
        self.select("Lea")
        self.canvas.do("index")
        self.until(lambda: self.doc.persons[self.person("Lea")].is_index, "Lea is the index person")
        self.select("Jana")
        for name in ("Lea", "Tom"):
            self.click_on(name, Qt.KeyboardModifier.ControlModifier)
        self.canvas.do("household")
        self.until(lambda: bool(self.doc.households), "they live together")
        self.name_it("Lindenweg")

    def line(self, one: str, other: str, kind: str) -> None:
        """L, then a click on the other end, then the kind by its name."""
        self.select(one)
        self.canvas.view.setFocus()
        QTest.keyClick(self.canvas.view, Qt.Key.Key_L)
        self.click_on(other)
        self.until(lambda: isinstance(self.canvas.cards.current, KindCard), "the kind of line is asked for")
        card = self.canvas.cards.current
        assert isinstance(card, KindCard)
        QTest.keyClicks(card.entry, kind)
        QTest.keyClick(card.entry, Qt.Key.Key_Return)
        self.until(lambda: any(bond.kind == kind for bond in self.doc.bonds.values()), "the line is drawn")

    def click_on(self, name: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        view = self.canvas.view
        spot = view.mapFromScene(self.canvas.centre_of(self.person(name)))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, spot)

    def name_it(self, name: str) -> None:
        """Types a name where the window asks for one; goes on where it does not."""
        QTest.qWait(20)
        editor = self.app.focusWidget()
        if isinstance(editor, QLineEdit):
            editor.selectAll()
            QTest.keyClicks(editor, name)
            QTest.keyClick(editor, Qt.Key.Key_Return)

    def ecomap(self) -> None:
        """Places by the card that asks for them, then what each tie gives and costs."""
        from genogram import edits

        self.workspace.show_section("ecomap")
        home = next(iter(self.doc.households))
        self.settle()
        self.canvas.do("place")
        places = {"School": Domain.SCHOOL, "Neighbour <b>Y</b>": Domain.NEIGHBOURS, "Choir": Domain.LEISURE_CLUBS}
        for name, domain in places.items():
            card = self.canvas.cards.current
            assert isinstance(card, PlaceCard)
            card.domain.setCurrentIndex(card.domain.findData(domain))
            QTest.keyClicks(card.name, name)
            QTest.keyClick(card.name, Qt.Key.Key_Return)
            self.until(lambda n=name: any(p.name == n for p in self.doc.places.values()), f"{name} is there")  # type: ignore[misc]
            place = next(key for key, p in self.doc.places.items() if p.name == name)
            tie = next((key for key, t in self.doc.ties.items() if t.to == place), None)
            if tie:
                self.workspace.edit(edits.set_fields(self.doc, "ties", tie, helps=7, burdens=2, flow_in=2))
            else:
                self.workspace.edit(edits.add_tie(self.doc, home, place, helps=7, burdens=2, flow_in=2))
        self.settle()

    def session(self) -> None:
        self.workspace.show_section("sessions")
        page = self.workspace.page("sessions")
        assert isinstance(page, SessionsPage)
        self.click(page.new)
        self.until(lambda: bool(self.doc.sessions), "a session has begun")
        form = page.form
        lea, murat = self.person("Lea"), self.person("Murat")
        for number in range(3):
            form.asked.choose(lea)
            form.one.choose(lea)
            form.other.choose(murat)
            QTest.keyClicks(form.question, "How close today?")
            QTest.keyClicks(form.answer, f"Three, number {number}")
            if number == 0:
                form.view.tick.setChecked(True)
                form.view.slider.setValue(3)
                form.view.kind.choose("distant")
            rows = len(self.doc.entries)
            QTest.keyClick(form.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            self.until(lambda n=rows: len(self.doc.entries) == n + 1, "a row is kept")  # type: ignore[misc]
        assert len(self.doc.views) == 1

    def report(self, path: Path) -> None:
        from familyapp import exporting

        self.workspace.show_section("reports")
        exporting.report_to(self.window, "supervisor", "en", path)
        self.until(path.exists, "the report is written")

    def undo_redo(self) -> None:
        for _ in range(3):
            self.window.actions_.actions["undo"].trigger()
        for _ in range(2):
            self.window.actions_.actions["redo"].trigger()

    def go_on(self) -> None:
        """Small edits without end: for whoever wants to kill this process."""
        from genogram.ids import new_id
        from tests.helpers.random_edits import random_changes

        self.workspace.show_section("family")
        while True:
            if self.chance.random() < 0.15:
                self.window.actions_.actions["undo"].trigger()
            else:
                changes = random_changes(self.chance, self.doc, new_id)
                self.workspace.edit(changes)
            QTest.qWait(1)

    def all_saved(self) -> None:
        self.until(lambda: self.saves == self.changes, "everything is saved")

    def quit(self) -> None:
        """Closes the window as it stands, without asking to save: there is nothing to ask."""
        self.window.close()
        self.until(lambda: not self.window.isVisible(), "the window is closed")
        self.lanes.close()

    def open_again(self) -> None:
        self.window.show_page("open_vault")
        page = self.page("open_vault")
        assert isinstance(page, OpenVaultPage)
        page.place.setText(str(self.vault))
        QTest.keyClicks(page.password.line, PASSWORD)
        QTest.keyClick(page.password.line, Qt.Key.Key_Return)
        cases = self.page("cases")
        assert isinstance(cases, CaseListPage)
        self.until(lambda: any(r.line.title == TITLE for r in cases.findChildren(CaseRow)), "the case list shows the case")
        row = next(r for r in cases.findChildren(CaseRow) if r.line.title == TITLE)
        self.click(row)
        self.page("case")
        self.until(lambda: self.window.session is not None, "the case is open")
        self.listen()


def tell(teller: Teller) -> None:
    """The whole story, then small edits until somebody ends it."""
    teller.make_vault()
    teller.bring_in()
    teller.new_case()
    teller.type_family()
    teller.draw_by_hand()
    teller.ecomap()
    teller.session()
    teller.report(teller.vault.parent / "report.pdf")
    teller.undo_redo()
    say("told")


def main(words: list[str]) -> None:
    """Tells, or opens again."""
    how, home, vault = words[0], Path(words[1]), Path(words[2])
    teller = Teller(home, vault, int(words[3]) if len(words) > 3 else 0)
    if how == "tell":
        tell(teller)
        teller.all_saved()
        say("end", digest(teller.doc))
        teller.quit()
    elif how == "endless":
        tell(teller)
        teller.go_on()
    elif how == "reopen":
        teller.open_again()
        teller.settle()
        say("found", digest(teller.doc))
        title = teller.window.actions_.actions["undo"].text()
        teller.window.actions_.actions["undo"].trigger()
        say("undone", digest(teller.doc), title)
        teller.all_saved()
        teller.quit()
    say("bye")


if __name__ == "__main__":
    main(sys.argv[1:])
