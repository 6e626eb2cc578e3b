"""The desk: opens and closes vaults and cases, brings practice families, locks. All disk work runs in the database lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from resources.i18n import language, tr

if TYPE_CHECKING:
    from familyapp.mainwindow import MainWindow
    from familyapp.practice import Opened, PracticeWriter
    from familyapp.session import DocumentSession
    from storage.vault import Vault


class Desk(QObject):
    """What is open: nothing, a practice family, or a vault with perhaps one of its cases."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._lanes = window, window.lanes
        self._vault: Vault | None = None
        self._practice: PracticeWriter | None = None

    @property
    def has_vault(self) -> bool:
        return self._vault is not None

    # -- practice ----------------------------------------------------------------------------------------------------

    def open_practice(self, name: str = "ahorn", afresh: bool = False) -> None:
        """Opens a practice family as it was left."""
        speaks = language()

        def work() -> Opened:
            from familyapp.practice import PracticeWriter
            from resources.practice import practice_case

            writer = PracticeWriter(name)
            if afresh:
                writer.reset()
            return writer.open(practice_case(speaks, name))

        self._close_case(lambda: self._lanes.database.run(work, self._practice_opened, self._could_not))

    def practice_afresh(self) -> None:
        if self._practice:
            self.open_practice(self._practice.name, afresh=True)

    def _practice_opened(self, opened: Opened) -> None:
        from familyapp.session import DocumentSession

        self._practice = opened.writer
        session = DocumentSession(opened.document, opened.writer, self._lanes.database, opened.history, self)
        self._show(session, practice=True)

    # -- sessions ----------------------------------------------------------------------------------------------------

    def _show(self, session: DocumentSession, practice: bool) -> None:
        from familyapp.titles import trouble

        session.refused.connect(self._window.say_refused)
        session.not_saved.connect(lambda error: self._say_not_saved(session, error))
        session.saved.connect(lambda _seq: self._saved_again())
        workspace = self._window.open_workspace()
        workspace.show_session(session, practice)
        self._window.show_page("case")

    def _say_not_saved(self, session: DocumentSession, error: Exception) -> None:
        from familyapp.titles import trouble

        self._window.banner_say(
            "danger",
            lambda: trouble(error),
            (lambda: tr("Try again"), session.retry),
            (lambda: tr("Save a copy"), self.save_copy),
            stays=True,
        )

    def _saved_again(self) -> None:
        if self._window.banner.property("weight") == "danger":
            self._window.banner.clear()

    def _close_case(self, then) -> None:  # type: ignore[no-untyped-def]
        then()

    def _could_not(self, error: Exception) -> None:
        from familyapp.titles import trouble

        self._window.banner_say("warn", lambda: trouble(error))

    def may_close(self) -> bool:
        return True

    def shut(self) -> None:
        pass

    def new_case(self) -> None: ...
    def all_cases(self) -> None: ...
    def ask_family_file(self) -> None: ...
    def ask_new_title(self) -> None: ...
    def save_copy(self) -> None: ...
    def lock(self) -> None: ...
