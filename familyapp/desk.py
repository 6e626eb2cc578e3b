"""The desk: opens and closes vaults and cases, brings practice families, locks. All disk work runs in the database lane."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from familyapp.family_files import FamilyFiles
from resources.i18n import language, tr, translator, trn

if TYPE_CHECKING:
    from familyapp.mainwindow import MainWindow
    from familyapp.practice import Opened, PracticeWriter
    from familyapp.session import DocumentSession
    from familyapp.vaulting import OpenedCase
    from genogram.ids import Id
    from genogram.model import Document
    from storage.shapes import CaseRow
    from storage.vault import Vault
    from widgets.panels.case_list import CaseLine, CaseListPage
    from widgets.panels.new_vault import NewVaultPage, RecoveryPage
    from widgets.panels.open_vault import OpenVaultPage

BIGGEST_FILE = 256 * 1024 * 1024


class Desk(QObject):
    """What is open: nothing, a practice family, or a vault with perhaps one of its cases."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._lanes = window, window.lanes
        self._vault: Vault | None = None
        self._vault_path = ""
        self._case: Id | None = None
        self._practice: PracticeWriter | None = None
        self._search = ""
        self.files = FamilyFiles(window, self)
        self._renaming: Id | None = None

    @property
    def has_vault(self) -> bool:
        """Whether a vault is open."""
        return self._vault is not None

    @property
    def read_only(self) -> bool:
        """Whether the open vault takes no changes."""
        return self._vault is not None and self._vault.read_only

    # -- practice ----------------------------------------------------------------------------------------------------

    def open_practice(self, name: str = "ahorn", afresh: bool = False) -> None:
        """Opens a practice family as it was left, in the window's language or that of *name* (``ahorn.de``).

        *afresh* forgets what was done with it.
        """
        name, _dot, own = name.partition(".")
        speaks = own or language()

        def work() -> Opened:
            from familyapp.practice import PracticeWriter, adopt
            from resources.practice import practice_case

            adopt(name)
            writer = PracticeWriter(name, speaks)
            if afresh:
                writer.reset()
            return writer.open(practice_case(speaks, name))

        def opened(result: Opened) -> None:
            from familyapp.session import DocumentSession

            self._practice, self._case = result.writer, None
            session = DocumentSession(result.document, result.writer, self._lanes.database, result.history, self)
            self._show(session, practice=True, drafts=result.drafts)

        self._leave_case(lambda: self._lanes.database.run(work, opened, self._could_not))

    def practice_afresh(self) -> None:
        """The practice family as it was at first. What was done stays in nobody's way."""
        if self._practice:
            self.open_practice(f"{self._practice.name}.{self._practice.language}", afresh=True)

    def practice_rows(self) -> list[tuple[str, str]]:
        """(name, title) of the practice families, and of those begun in another language than the window's."""
        from familyapp.mainwindow import LANGUAGE_NAMES
        from familyapp.practice import begun_in
        from resources.practice import practice_cases

        titles = {"ahorn": tr("Family Ahorn")}
        rows = []
        for name in practice_cases():
            title = titles.get(name, name.replace("_", " ").capitalize())
            others = [code for code in begun_in(name) if code != language()]
            rows += [(name, title), *((f"{name}.{code}", f"{title} ({LANGUAGE_NAMES[code]})") for code in others)]
        return rows

    # -- the vault ---------------------------------------------------------------------------------------------------

    def make_vault(self, path: str, password: str) -> None:
        """Makes a vault, then shows its recovery key."""
        from familyapp.vaulting import make_vault

        def failed(error: Exception) -> None:
            from familyapp.titles import trouble

            self._page_new().say(trouble(error))

        self._lanes.database.run(lambda: make_vault(path, password), lambda made: self._made(path, *made), failed)

    def _made(self, path: str, vault: Vault, recovery: str) -> None:
        from secrets import SystemRandom

        self._take_vault(path, vault)
        page = self._page_recovery()
        first, second = sorted(SystemRandom().sample(range(len(recovery.split("-"))), 2))
        page.show_key(recovery, (first, second))
        self._window.show_page("recovery")
        self._window.forget_page("new_vault")

    def recovery_kept(self) -> None:
        """The key was typed back rightly."""
        self._page_recovery().forget()
        self.all_cases()
        self._window.forget_page("recovery")

    def open_vault(
        self, path: str, password: str, take_over: bool = False, despite_damage: bool = False, read_only: bool = False
    ) -> None:
        """Opens a vault with its password."""
        from familyapp.vaulting import open_vault

        self._lanes.database.run(
            lambda: open_vault(path, password, take_over, despite_damage, read_only),
            lambda vault: self._opened(path, vault),
            lambda error: self._not_opened(error, path, password),
        )

    def recover_vault(self, path: str, recovery: str, new: str) -> None:
        """Opens a vault with its recovery key and gives it a new password."""
        from familyapp.vaulting import recover_vault

        self._lanes.database.run(
            lambda: recover_vault(path, recovery, new),
            lambda vault: self._opened(path, vault),
            lambda error: self._not_opened(error, path, ""),
        )

    def _opened(self, path: str, vault: Vault) -> None:
        self._take_vault(path, vault)
        self.all_cases()
        self._window.forget_page("open_vault")
        self._say_findings(vault)

    def _not_opened(self, error: Exception, path: str, password: str) -> None:
        from familyapp.titles import trouble

        code = getattr(error, "code", "")
        ways: list[tuple[str, Callable[[], None]]] = []
        page = self._page_open()
        if code == "vault_busy_elsewhere" and password:
            ways.append((tr("Open it here all the same"), lambda: self.open_vault(path, password, take_over=True)))
        if code in ("vault_damaged", "log_broken") and password:
            ways.append((tr("Open it for reading only"), lambda: self.open_vault(path, password, despite_damage=True)))
        if code == "password_wrong":
            ways.append((tr("Use the recovery key"), lambda: page.recover(True)))
        page.say(trouble(error), *ways)

    def _take_vault(self, path: str, vault: Vault) -> None:
        self._vault, self._vault_path = vault, path
        settings = self._window.settings
        settings.change(vault=path if settings.values.remember_vault else "")

    def _say_findings(self, vault: Vault) -> None:
        findings = vault.findings
        told = vault.read_only and not any(f.code == "opened_for_reading" for f in findings)
        if not findings and not told:
            return
        from storage.finding_texts import say

        def words() -> str:
            speaks = translator(language())
            said = [" ".join(say(f.code, dict(f.values), speaks)) for f in findings[:3]]
            if told:
                said.append(
                    tr("This vault is open for reading only. You can look at everything and export it; nothing is changed.")
                )
            return "\n".join(said)

        self._window.banner_say("info", words)

    def change_password(self, old: str, new: str) -> None:
        """Another password for the open vault."""
        vault = self._vault
        if vault is None:
            return

        def changed(_none: object) -> None:
            self._window.forget_page("password")
            self._window.show_page("settings")
            self._window.banner_say("info", lambda: tr("The password is changed. The recovery key on your paper stays the same."))

        def failed(error: Exception) -> None:
            from familyapp.titles import trouble

            page = self._window.page("password")
            page.say(trouble(error))  # type: ignore[attr-defined]

        self._lanes.database.run(lambda: vault.change_password(old, new), changed, failed)

    def remember_vault(self, on: bool) -> None:
        """Whether the next start knows where the vault lies."""
        self._window.settings.change(remember_vault=on, vault=self._vault_path if on else "")

    def lock(self) -> None:
        """Closes case and vault and empties everything; only the password opens it again."""

        def locked() -> None:
            self.files.forget()
            vault, self._vault = self._vault, None
            self._window.show_page("open_vault" if vault else "start")
            self._window.banner.clear()
            for name in ("cases", "import", "new_case", "rename", "password", "recovery"):
                self._window.forget_page(name)
            self._window.close_palette()
            if vault:
                self._lanes.database.run(vault.close, None, self._could_not)

        self._leave_case(locked)

    # -- cases -------------------------------------------------------------------------------------------------------

    def all_cases(self) -> None:
        """The list of cases."""
        if self._vault is None and not self._practice:
            self._window.show_page("start")
            return
        page = self._page_cases()
        page.show_vault(self.has_vault)
        page.show_practice(self.practice_rows())
        for button in (page.new, page.bring):
            button.setEnabled(not self.read_only)
        self._window.show_page("cases")
        self.search(self._search)

    def search(self, text: str) -> None:
        """Fills the list with cases whose title or people match."""
        vault, self._search = self._vault, text
        if vault is None:
            return

        def show(rows: list[CaseRow]) -> None:
            if text == self._search and self._vault is vault:
                self._page_cases().show_lines([self._line(row) for row in rows])

        self._lanes.database.run(lambda: vault.search(text) if text.strip() else vault.cases(), show, self._could_not)

    def _line(self, row: CaseRow) -> CaseLine:
        from genogram.dates import PartialDate, say
        from widgets.panels.case_list import CaseLine

        at = row.changed_at.astimezone()
        when = f"{say(PartialDate(edtf=at.date().isoformat()), translator(language()))}, {at:%H:%M}"
        people = trn("{count} person", "{count} people", row.persons)
        detail = tr("{people}, changed {when}", people=people, when=when)
        if row.found:
            detail += " · " + ", ".join(name or tr("Somebody without a name") for name in row.found[:4])
        return CaseLine(row.id, row.title, detail, row.archived, row.id == self._case)

    def open_case(self, case: Id) -> None:
        """Opens one case of the vault."""
        vault = self._vault
        if vault is None:
            return
        if case == self._case and self._window.session:
            self._window.show_page("case")
            return
        from familyapp.vaulting import open_case

        self._leave_case(
            lambda: self._lanes.database.run(
                lambda: open_case(vault, case), lambda o: self._case_opened(vault, o), self._could_not
            )
        )

    def _case_opened(self, vault: Vault, opened: OpenedCase) -> None:
        from familyapp.session import DocumentSession
        from familyapp.vaulting import VaultWriter

        if self._vault is not vault:
            return
        self._case, self._practice = opened.case, None
        writer = VaultWriter(vault, opened.case)
        lane, fixed = self._lanes.database, vault.read_only
        session = DocumentSession(opened.document, writer, lane, opened.history, self, read_only=fixed)
        self._show(session, practice=False, drafts=opened.drafts)

    def new_case(self) -> None:
        """Asks for a title."""
        page = self._window.page("new_case")
        page.begin()  # type: ignore[attr-defined]
        self._window.show_page("new_case")

    def make_case(self, title: str) -> None:
        """A new case with that title, opened at once."""
        from genogram.edits import new_case

        self.add_case(new_case(title))

    def add_case(self, document: Document) -> None:
        """Puts a case into the vault and opens it."""
        vault = self._vault
        if vault is None:
            return
        self._lanes.database.run(lambda: vault.add_case(document), self.open_case, self._could_not)

    def ask_new_title(self, case: Id | None = None, title: str = "") -> None:
        """Asks for another title of a case; None is the open one."""
        session = self._window.session
        self._renaming = case
        if case is None:
            if session is None:
                return
            held = session.document.case
            title = held.title if held else ""
        page = self._window.page("rename")
        page.begin(title)  # type: ignore[attr-defined]
        self._window.show_page("rename")

    def rename(self, title: str) -> None:
        """Gives the case that was asked about its new title."""
        case, vault, session = self._renaming, self._vault, self._window.session
        if session and (case is None or case == self._case):
            held = session.document.case
            if held:
                from genogram.edits import set_fields

                session.edit(set_fields(session.document, "info", held.id, title=title))
            self._window.show_page("case" if case is None else "cases")
            self.search(self._search)
        elif vault and case:
            self._lanes.database.run(lambda: vault.rename(case, title), lambda _seq: self.all_cases(), self._could_not)

    def archive(self, case: Id, archived: bool) -> None:
        """Lays a case aside, or takes it back."""
        vault = self._vault
        if vault:
            self._lanes.database.run(lambda: vault.archive(case, archived), lambda _s: self.search(self._search), self._could_not)

    def save_copy(self) -> None:
        """Writes the open case as a family file where the user says; unencrypted, and says so."""
        from familyapp.exporting import save_copy

        save_copy(self._window)

    # -- sessions ----------------------------------------------------------------------------------------------------

    def _show(self, session: DocumentSession, practice: bool, drafts: Mapping[str, str]) -> None:
        session.refused.connect(self._window.say_refused)
        session.not_saved.connect(lambda error: self._say_not_saved(session, error))
        session.saved.connect(lambda _seq: self._saved_again())
        self._window.open_workspace().show_session(session, practice, drafts)
        self._window.show_page("case")
        self._window.offer_drafts(drafts)
        for name in ("import", "new_case", "rename"):
            self._window.forget_page(name)

    def _say_not_saved(self, session: DocumentSession, error: Exception) -> None:
        from familyapp.titles import trouble

        again = (lambda: tr("Try again"), session.retry)
        copy = (lambda: tr("Save a copy…"), self.save_copy)
        self._window.banner_say("danger", lambda: trouble(error), again, copy, stays=True)

    def _saved_again(self) -> None:
        if self._window.banner.property("weight") == "danger":
            self._window.banner.clear()

    def _leave_case(self, then: Callable[[], None]) -> None:
        """Closes the open case once all of it is saved, then goes on; while something is not saved it stays open."""
        session = self._window.session
        if session is None:
            then()
            return
        self._window.flush()
        if session.trouble:
            self._say_not_saved(session, session.trouble)
            return

        def empty() -> None:
            if session.waiting:
                return
            if self._window.workspace:
                self._window.workspace.show_session(None)
            session.deleteLater()
            self._case = self._practice = None
            then()

        # All steps of the session stand before this in the lane.
        self._lanes.database.run(lambda: None, lambda _none: empty(), None)

    def may_close(self) -> bool:
        """Whether everything is saved or on its way; else says what is not."""
        session = self._window.session
        if session is None or not session.trouble:
            return True
        from familyapp.titles import trouble

        error = session.trouble
        again = (lambda: tr("Try again"), session.retry)
        copy = (lambda: tr("Save a copy…"), self.save_copy)
        leave = (lambda: tr("Close without it"), self._window.close_anyway)
        self._window.banner_say("danger", lambda: trouble(error), again, copy, leave, stays=True)
        return False

    def shut(self) -> None:
        """The window closes: the vault is closed after the last step is written."""
        vault, self._vault = self._vault, None
        if vault:
            self._lanes.database.run(vault.close)

    def _could_not(self, error: Exception) -> None:
        from familyapp.titles import trouble

        self._window.banner_say("warn", lambda: trouble(error))

    # -- pages -------------------------------------------------------------------------------------------------------

    def _page_new(self) -> NewVaultPage:
        from widgets.panels.new_vault import NewVaultPage

        page = self._window.page("new_vault")
        assert isinstance(page, NewVaultPage)
        return page

    def _page_recovery(self) -> RecoveryPage:
        from widgets.panels.new_vault import RecoveryPage

        page = self._window.page("recovery")
        assert isinstance(page, RecoveryPage)
        return page

    def _page_open(self) -> OpenVaultPage:
        from widgets.panels.open_vault import OpenVaultPage

        page = self._window.page("open_vault")
        assert isinstance(page, OpenVaultPage)
        return page

    def _page_cases(self) -> CaseListPage:
        from widgets.panels.case_list import CaseListPage

        page = self._window.page("cases")
        assert isinstance(page, CaseListPage)
        return page
