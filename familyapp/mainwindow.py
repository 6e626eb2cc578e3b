"""The one window: pages in a stack, a banner that floats over them, the actions, and who is told about what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from familyapp import motion
from familyapp.action_set import ActionSet
from familyapp.actions import MENUS, State
from familyapp.doing import Doing
from familyapp.jobs import Lanes
from familyapp.settings import SettingsFile, window_file
from resources.i18n import language, set_language, tr
from widgets.common import theme
from widgets.common.banner import Banner
from widgets.common.speaking import retranslate

if TYPE_CHECKING:
    from familyapp.desk import Desk
    from familyapp.session import DocumentSession
    from familyapp.workspace import Workspace
    from widgets.panels.find_palette import FindPalette

LANGUAGE_NAMES = {"en": "English", "de": "Deutsch", "da": "Dansk", "uk": "Українська"}


class MainWindow(QMainWindow):
    """Thin: it owns the pages and passes words between them. Cases are opened and closed by its ``desk``."""

    language_changed = Signal(str)

    def __init__(self, settings: SettingsFile, lanes: Lanes) -> None:
        super().__init__()
        self.settings, self.lanes = settings, lanes
        self.setWindowTitle("familyapp")
        self.setMinimumSize(760, 520)
        self.resize(1366, 768)
        self.ground = QWidget()
        self.ground.setObjectName("ground")
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        column.addWidget(self.stack)
        self.setCentralWidget(self.ground)
        self.banner = Banner(self.ground)
        self._pages: dict[str, QWidget] = {}
        self._palette: FindPalette | None = None
        self._before_hiding = ""
        self._may_close = False
        self._closing = False
        self.workspace: Workspace | None = None
        self.doing = Doing(self)
        self.actions_ = ActionSet(self, self.doing, lambda: settings.values.keys)
        self._desk: Desk | None = None
        self._restore_place()
        self.show_menu_bar()

    # -- parts made on first use -------------------------------------------------------------------------------------

    @property
    def desk(self) -> Desk:
        """Opens and closes vaults and cases."""
        if self._desk is None:
            from familyapp.desk import Desk

            self._desk = Desk(self)
        return self._desk

    @property
    def session(self) -> DocumentSession | None:
        """The open case's session."""
        return self.workspace.session if self.workspace else None

    def open_workspace(self) -> Workspace:
        """The page of the open case."""
        if self.workspace is None:
            from familyapp.workspace import Workspace

            made = self.workspace = Workspace(self.lanes, self.actions_)
            made.lock_wanted.connect(self.doing.lock)
            made.cases_wanted.connect(self.doing.all_cases)
            made.state_changed.connect(self.show_state)
            made.refused.connect(self.say_refused)
            made.find_wanted.connect(self.open_palette)
            made.language_wanted.connect(self.open_language_menu)
            made.menu_wanted.connect(self.open_menu)
            made.export_menu_wanted.connect(self.open_export_menu)
            made.export_wanted.connect(self._export_report)
            made.joint_began.connect(self._clear_for_the_family)
            made.set_motion(motion.wanted(self.settings.values.motion))
            made.status.show_language(LANGUAGE_NAMES[language()])
            self._pages["case"] = made
            self.stack.addWidget(made)
        return self.workspace

    def page(self, name: str) -> QWidget:
        """A page of the stack, made on first use."""
        if name not in self._pages:
            from familyapp.pages import make_page

            made = make_page(name, self)
            self._pages[name] = made
            self.stack.addWidget(made)
        return self._pages[name]

    def show_page(self, name: str) -> QWidget:
        """Brings a page to the front."""
        page = self.page(name)
        arrives = getattr(page, "arrives", None)
        if arrives and page is not self.stack.currentWidget():
            arrives()
        if name in ("settings", "keys"):
            self._show_what_is_set(name)
        self.stack.setCurrentWidget(page)
        page.setFocus()
        self.show_state()
        return page

    def _show_what_is_set(self, name: str) -> None:
        from familyapp import pages
        from widgets.panels.keys_page import KeysPage
        from widgets.panels.settings_page import SettingsPage

        page = self._pages.get(name)
        if isinstance(page, SettingsPage):
            pages.show_settings(self, page)
        elif isinstance(page, KeysPage):
            pages.show_keys(self, page)

    def forget_page(self, name: str) -> None:
        """Lets a page go with everything that was typed on it."""
        page = self._pages.pop(name, None)
        if page:
            self.stack.removeWidget(page)
            page.deleteLater()

    @property
    def shown(self) -> str:
        """Name of the page in front."""
        current = self.stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is current), "")

    def back(self) -> None:
        """From a page beside the work (settings, keys) to where one came from."""
        self.show_page("case" if self.session else "cases" if self._desk and self._desk.has_vault else "start")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a page beside the work; what has the focus takes it first."""
        if event.key() == Qt.Key.Key_Escape and self.shown in ("settings", "keys", "about", "password"):
            self.back()
            return
        super().keyPressEvent(event)

    # -- state -------------------------------------------------------------------------------------------------------

    def state(self) -> State:
        """What decides which actions can be done."""
        if self.shown == "neutral":
            return State(hidden=True)
        base = self.workspace.state() if self.workspace and self.shown == "case" else State(case=self.session is not None)
        vault = self._desk is not None and self._desk.has_vault
        fixed = self._desk is not None and self._desk.read_only
        import dataclasses

        return dataclasses.replace(base, vault=vault, vault_fixed=fixed)

    def show_state(self) -> None:
        """Enables actions and names undo and redo after what they would do."""
        state = self.state()
        self.actions_.show_state(state)
        self.actions_.name("as_list", tr("Show as a picture") if state.as_list else tr("Show as a list"))
        session = self.session
        for name, plain, title in (
            ("undo", tr("Undo"), session.undo_title if session else None),
            ("redo", tr("Redo"), session.redo_title if session else None),
        ):
            words = plain
            if title is not None and not state.joint:
                from familyapp.titles import said

                words = tr("{undo}: {step}", undo=plain, step=said(title))
            self.actions_.name(name, words)

    def say_refused(self, error: Exception) -> None:
        """An edit that could not be made, or a picture that could not be drawn."""
        from familyapp.titles import refusal

        self.banner_say("warn", lambda: refusal(error))

    def banner_say(
        self, weight: str, text: Callable[[], str], *choices: tuple[Callable[[], str], Callable[[], None]], stays: bool = False
    ) -> None:
        """Shows a message over whatever page is in front."""
        self.banner.say(weight, text, *choices, stays=stays)
        self._place_banner()

    def say_unexpected(self, kind: str, place: str) -> None:
        """Something in the program went wrong; nothing of the case is lost."""
        self.banner_say(
            "warn",
            lambda: tr(
                "Something in the program did not go as planned ({kind} at {place}). What you entered is kept. "
                "If it happens again, close the window and open it again.",
                kind=kind,
                place=place,
            ),
        )

    # -- menus and palette -------------------------------------------------------------------------------------------

    def open_palette(self) -> None:
        """Find or do."""
        from widgets.panels.find_palette import Entry, FindPalette

        if self._palette is None:
            self._palette = FindPalette(self.ground)
        entries = self.actions_.entries()
        workspace = self.workspace
        shown = workspace.visible if workspace and self.shown == "case" else None
        if workspace and shown:
            from familyapp.viewing import name_of
            from genogram.model import ordered

            people = [
                Entry(name_of(shown, p.id), tr("Go to"), "family", partial(workspace.go_to, p.id)) for p in ordered(shown.persons)
            ]
            entries = [*entries, *people]
        self._palette.open(entries)

    def close_palette(self) -> None:
        """Find-or-do goes away and forgets names."""
        if self._palette:
            self._palette.shut()

    def flush(self) -> None:
        """Lets whatever is being typed become an edit before a case is left."""
        focus = QApplication.focusWidget()
        if focus and self.workspace and self.workspace.isAncestorOf(focus):
            focus.clearFocus()
        if self.workspace and self.workspace.session:
            self.workspace.typed.finish()

    def offer_drafts(self, drafts: Mapping[str, str]) -> None:
        """Offers what was being typed when the case was left, if it can be put back."""
        workspace = self.workspace
        found = workspace.typed.still_new(drafts) if workspace else {}
        if workspace is None or not found:
            return
        texts = [" ".join(text.split()) for text in found.values()]
        words = "; ".join(text if len(text) < 60 else f"{text[:58]}…" for text in texts[:3])

        def put_back() -> None:
            self.banner.clear()
            workspace.typed.put_back(found)

        def leave() -> None:
            self.banner.clear()
            workspace.typed.leave(drafts)

        self.banner_say(
            "info",
            lambda: tr("You were typing when this case was closed: {words}", words=words),
            (lambda: tr("Put it back"), put_back),
            (lambda: tr("Leave it"), leave),
        )

    def _clear_for_the_family(self) -> None:
        """Joint mode begins: no message that may name somebody stays over the picture."""
        self.close_palette()
        if self.banner.property("weight") != "danger":
            self.banner.clear()

    def open_menu(self, at: QPoint) -> None:
        """All menus in one, from the menu button."""
        menu = self.actions_.whole_menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def open_export_menu(self, at: QPoint | None) -> None:
        """How the picture leaves this computer."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for ending, words in (
            ("pdf", tr("Picture as PDF…")),
            ("svg", tr("Picture as SVG…")),
            ("png", tr("Picture as PNG…")),
        ):
            menu.addAction(words, partial(self.export_picture, ending))
        menu.addSeparator()
        menu.addAction(self.actions_.actions["copy_picture"])
        menu.addAction(self.actions_.actions["print"])
        menu.addSeparator()
        menu.addAction(self.actions_.actions["save_copy"])
        if at is None and self.workspace:
            button = self.workspace.top.export
            at = button.mapToGlobal(QPoint(0, button.height() + 4))
        menu.popup(at or QPoint())

    def open_language_menu(self, at: QPoint) -> None:
        """The four languages of the window."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for code, name in LANGUAGE_NAMES.items():
            action = menu.addAction(name, partial(self.speak, code))
            action.setCheckable(True)
            action.setChecked(code == language())
        menu.popup(at - QPoint(0, menu.sizeHint().height()))

    def show_menu_bar(self) -> None:
        """Shows the menu bar, or leaves all to the menu button, as the settings say."""
        bar = self.menuBar()
        bar.clear()
        if self.settings.values.menu_bar or bar.isNativeMenuBar():
            for name in MENUS:
                bar.addMenu(self.actions_.menu(name, bar))
        bar.setVisible(self.settings.values.menu_bar)

    # -- language, theme, keys ---------------------------------------------------------------------------------------

    def speak(self, code: str, keep: bool = True) -> None:
        """Says everything in another language, now."""
        if keep:
            self.settings.change(language=code)
        set_language(code)
        self.language_changed.emit(code)
        self.actions_.retranslate()
        self.show_menu_bar()
        retranslate(self)
        self._show_what_is_set("keys")
        QApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
        if self.workspace:
            self.workspace.status.show_language(LANGUAGE_NAMES[language()])
            self.workspace.redraw()
        self.show_state()

    def wear(self, choice: str | None = None, text_size: int | None = None) -> None:
        """Takes another theme or text size, now; None: as the settings say."""
        if choice is not None:
            self.settings.change(theme=choice)
        if text_size is not None:
            self.settings.change(text_size=text_size)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        values = self.settings.values
        theme.wear(app, theme.chosen(values.theme), values.text_size / 100)
        self.actions_.retheme()
        theme.retheme(self)
        if self.workspace:
            self.workspace.redraw()

    def choose_language(self, code: str) -> None:
        """A language of the settings; empty is the computer's."""
        from familyapp.bootstrap import language_of

        self.settings.change(language=code)
        self.speak(language_of(self.settings.values), keep=False)

    def choose_motion(self, choice: str) -> None:
        """Whether things glide to their places: as the computer says, or never."""
        self.settings.change(motion=choice)
        if self.workspace:
            self.workspace.set_motion(motion.wanted(choice))

    def choose_menu_bar(self, on: bool) -> None:
        """With or without a menu bar."""
        self.settings.change(menu_bar=on)
        self.show_menu_bar()

    def take_keys(self, keys: dict[str, str]) -> None:
        """Keys as the user set them."""
        self.settings.change(keys=keys)
        self.actions_.take_keys()
        retranslate(self)

    # -- leaving this computer ---------------------------------------------------------------------------------------

    def export_picture(self, ending: str) -> None:
        """Asks where to and writes the picture."""
        from familyapp import exporting

        exporting.ask_and_export(self, ending)

    def print_picture(self) -> None:
        """Asks for a printer and prints the picture."""
        from familyapp import exporting

        exporting.ask_and_print(self)

    def copy_picture(self) -> None:
        """The picture into the clipboard."""
        from familyapp import exporting

        exporting.copy(self)

    def _export_report(self, reader: str, speaks: str) -> None:
        from familyapp import exporting

        exporting.ask_and_export_report(self, reader, speaks)

    # -- quick hide --------------------------------------------------------------------------------------------------

    def toggle_hidden(self) -> None:
        """Quick hide: a neutral page; the same key or its button brings everything back."""
        if self.shown == "neutral":
            self.show_page(self._before_hiding or "start")
            return
        self._before_hiding = self.shown
        self.close_palette()
        self.banner.clear()
        self.show_page("neutral")

    # -- the window itself -------------------------------------------------------------------------------------------

    def regions(self) -> list[QWidget]:
        """Parts of the window that F6 goes through."""
        if self.workspace and self.shown == "case":
            work = self.workspace
            return [work.sidebar, work.top, work.pages, work.inspector_frame, work.entry_bar, work.status]
        current = self.stack.currentWidget()
        return [current] if current else []

    def raise_(self) -> None:
        """Comes to the front, also from the task bar."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        super().raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_banner()

    def _place_banner(self) -> None:
        if self.banner.isHidden():
            return
        width = min(theme.px(680), self.ground.width() - 32)
        height = max(self.banner.heightForWidth(width), self.banner.sizeHint().height())
        self.banner.setGeometry((self.ground.width() - width) // 2, theme.px(60), width, height)
        self.banner.raise_()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        if not self._may_close and (self._waits_for_saves() or (self._desk and not self._desk.may_close())):
            event.ignore()
            return
        self._keep_place()
        if self._desk:
            self._desk.shut()
        event.accept()

    def _waits_for_saves(self) -> bool:
        """Whether steps are on their way to disk; then the window closes by itself once they are kept, or says why not."""
        session = self.session
        if session is None or not session.waiting or session.trouble:
            return False
        if not self._closing:
            self._closing = True
            session.state_changed.connect(self._close_when_saved)
        return True

    def _close_when_saved(self) -> None:
        session = self.session
        if self._closing and (session is None or not session.waiting or session.trouble):
            self._closing = False
            if session is not None:
                session.state_changed.disconnect(self._close_when_saved)
            self.close()

    def close_anyway(self) -> None:
        """Closes although something is not saved (the user said so)."""
        self._may_close = True
        self.close()

    def _keep_place(self) -> None:
        kept = QSettings(str(window_file()), QSettings.Format.IniFormat)
        kept.setValue("geometry", self.saveGeometry())

    def _restore_place(self) -> None:
        held = QSettings(str(window_file()), QSettings.Format.IniFormat).value("geometry")
        if held:
            self.restoreGeometry(held)
