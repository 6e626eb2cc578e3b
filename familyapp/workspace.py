"""The open case on the screen: sidebar, top bar, pages, inspector, quick entry and status, wired to one session."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from familyapp.actions import State
from familyapp.case_words import about, counted, kept_rows
from familyapp.looking import Looking
from familyapp.picturing import PictureController
from familyapp.viewing import Viewing, date_words, name_of
from genogram.change import ChangeSet
from genogram.drawing import Drawn
from genogram.ids import Id
from genogram.model import Document, PictureKind
from resources.i18n import tr, trn
from widgets.canvas.canvas import FamilyCanvas
from widgets.common import theme
from widgets.common.buttons import IconButton
from widgets.panels.inspector import Inspector
from widgets.panels.quick_entry import QuickEntry
from widgets.panels.sidebar import Sidebar
from widgets.panels.status import StatusStrip
from widgets.panels.top_bar import TopBar

if TYPE_CHECKING:
    from familyapp.action_set import ActionSet
    from familyapp.jobs import Lanes
    from familyapp.session import DocumentSession

INSPECTOR = 300
ENTRY = 48
NARROW_BELOW = 1280
TITLES = {
    "family": lambda: tr("Genogram"),
    "ecomap": lambda: tr("Ecomap"),
    "sessions": lambda: tr("Sessions"),
    "reports": lambda: tr("Reports"),
}
KINDS = {"family": PictureKind.GENOGRAM, "ecomap": PictureKind.ECOMAP}


class Workspace(QWidget):
    """Shows one session at a time; ``show_session(None)`` empties everything."""

    lock_wanted = Signal()
    cases_wanted = Signal()
    state_changed = Signal()
    refused = Signal(object)
    export_wanted = Signal(str, str)
    language_wanted = Signal(QPoint)
    menu_wanted = Signal(QPoint)
    export_menu_wanted = Signal(QPoint)
    find_wanted = Signal()

    def __init__(self, lanes: Lanes, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._actions = lanes, actions
        self.session: DocumentSession | None = None
        self.viewing = Viewing()
        self.section = "family"
        self._practice = False
        self._saved_at: QTime | None = None
        self._panel_wished: bool | None = None
        self.sidebar = Sidebar(actions.key_text)
        self.top = TopBar(actions.key_text)
        self.status = StatusStrip()
        self.pages = QStackedWidget()
        self._made: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self.pictures = {name: PictureController(lanes, f"picture:{name}", self) for name in KINDS}
        self._canvases: dict[str, FamilyCanvas] = {}
        self.inspector = Inspector()
        self.entry = QuickEntry()
        self.looking = Looking(self, actions)
        self._build()
        self._wire()

    # -- structure ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.sidebar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self.pages, 1)
        self.entry_bar = QFrame()
        self.entry_bar.setObjectName("entry_bar")
        bar = QHBoxLayout(self.entry_bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.entry)
        centre.addWidget(self.entry_bar)
        middle.addLayout(centre, 1)
        self.inspector_frame = QFrame()
        self.inspector_frame.setObjectName("inspector_frame")
        box = QVBoxLayout(self.inspector_frame)
        box.setContentsMargins(1, 0, 0, 0)
        box.addWidget(self.inspector)
        middle.addWidget(self.inspector_frame)
        self._edge = IconButton("chevron-left", lambda: tr("Show the side panel"), 16)
        self._edge.setObjectName("edge")
        self._edge.setFixedWidth(22)
        self._edge.hide()
        middle.addWidget(self._edge, 0, Qt.AlignmentFlag.AlignTop)
        right.addLayout(middle, 1)
        right.addWidget(self.status)
        outer.addLayout(right, 1)
        self.retheme()

    def _wire(self) -> None:
        self.sidebar.section_wanted.connect(self.show_section)
        self.sidebar.picture_wanted.connect(self.show_kept)
        self.sidebar.lock_wanted.connect(self.lock_wanted)
        self.sidebar.cases_wanted.connect(self.cases_wanted)
        self.top.told_wanted.connect(self.looking.open_told)
        self.top.date_wanted.connect(self.looking.open_date)
        self.top.layers_wanted.connect(self.looking.open_layers)
        self.top.tidy_wanted.connect(self.tidy)
        self.top.joint_wanted.connect(self.toggle_joint)
        self.top.find_wanted.connect(self.find_wanted)
        self.top.menu_wanted.connect(self.menu_wanted)
        self.top.export_wanted.connect(self.export_menu_wanted)
        self.status.language_wanted.connect(self.language_wanted)
        self.status.zoom_wanted.connect(self.looking.open_zoom)
        self.status.reader_wanted.connect(lambda _at: self.toggle_joint())
        self._edge.clicked.connect(self.toggle_panel)
        for part in (self.inspector, self.entry):
            part.intent.connect(self.edit)
            part.hint.connect(self.status.show_hint)
        self.inspector.go_to.connect(self.go_to)
        self.entry.added.connect(self._select_new)
        for name, controller in self.pictures.items():
            controller.drawn.connect(
                lambda drawn, document, changes, section=name: self._drawn(section, drawn, document, changes)
            )
            controller.could_not.connect(self.refused)

    def page(self, section: str) -> QWidget:
        """The page of a section, made on first use."""
        if section not in self._made:
            page: QWidget
            if section in KINDS:
                page = canvas = FamilyCanvas(KINDS[section])
                self._take_canvas(section, canvas)
            elif section == "sessions":
                from widgets.panels.sessions import SessionsPage

                page = sessions = SessionsPage()
                sessions.intent.connect(self.edit)
                sessions.hint.connect(self.status.show_hint)
            else:
                from familyapp.reports.report import preview
                from widgets.panels.reports import ReportsPage

                page = reports = ReportsPage(preview)
                reports.intent.connect(self.edit)
                reports.hint.connect(self.status.show_hint)
                reports.export_wanted.connect(self.export_wanted)
            self._made[section] = page
            self.pages.addWidget(page)
            self._stale.add(section)
        return self._made[section]

    def _take_canvas(self, section: str, canvas: FamilyCanvas) -> None:
        self._canvases[section] = canvas
        canvas.set_theme(theme.current())
        canvas.intent.connect(self.edit)
        canvas.selection_changed.connect(self._selection_changed)
        canvas.zoom_changed.connect(self.status.show_zoom)
        canvas.hint.connect(self.status.show_hint)
        self._actions.give_canvas(canvas)

    @property
    def canvas(self) -> FamilyCanvas | None:
        """The canvas on the screen, if a picture is shown."""
        return self._canvases.get(self.section)

    @property
    def document(self) -> Document | None:
        """The open case."""
        return self.session.document if self.session else None

    # -- the case ----------------------------------------------------------------------------------------------------

    def show_session(self, session: DocumentSession | None, practice: bool = False) -> None:
        """Shows *session*, or empties everything."""
        if self.session:
            self.session.changed.disconnect(self._changed)
            self.session.state_changed.disconnect(self._state)
            self.session.saved.disconnect(self._saved)
        for controller in self.pictures.values():
            controller.forget()
        for canvas in self._canvases.values():
            canvas.clear()
        self.session, self._practice, self._saved_at = session, practice, None
        self.viewing = Viewing()
        self.status.show_hint("")
        if session is None:
            empty = Document()
            self._show_everywhere(empty)
            self.sidebar.show_case("", "", 0, False)
            self.sidebar.show_pictures((), None)
            self.state_changed.emit()
            return
        session.changed.connect(self._changed)
        session.state_changed.connect(self._state)
        session.saved.connect(self._saved)
        self._stale = set(self._made)
        self._show_viewing()
        self.show_section("family")
        self._show_case()
        self._state()

    def edit(self, changes: ChangeSet) -> None:
        """An intent of any part of the window."""
        if self.session:
            self.session.edit(changes)

    def _changed(self, changes: ChangeSet, document: Document) -> None:
        self._stale = set(self._made)
        self._refresh(changes)
        self._show_case()

    def _refresh(self, changes: ChangeSet | None = None) -> None:
        """Brings the page on the screen up to date; the others follow when they are shown."""
        document = self.document
        if document is None or self.section not in self._stale:
            return
        self._stale.discard(self.section)
        if self.section in KINDS:
            canvas = self.canvas
            if canvas and self.viewing.reader == "helper":
                canvas.set_document(document)
            self.pictures[self.section].show(document, self.viewing.options(KINDS[self.section], document), changes)
        else:
            page = self.page(self.section)
            page.show_document(document)  # type: ignore[attr-defined]
            self._show_talks()
        self._show_selected()

    def _drawn(self, section: str, drawn: Drawn, document: Document, changes: ChangeSet | None) -> None:
        canvas = self._canvases.get(section)
        if canvas:
            canvas.show_drawn(drawn, drawn.document if self.viewing.reader == "family" else document, changes)
            if section == self.section:
                self.status.show_zoom(canvas.zoom())
        if section == self.section:
            self._show_counts(drawn.document)

    def _show_everywhere(self, document: Document) -> None:
        for name, page in self._made.items():
            if name not in KINDS and hasattr(page, "show_document"):
                page.show_document(document)
        self.inspector.show_selection(document, ())
        self.entry.set_context(document, ())

    def _show_case(self) -> None:
        document = self.document
        if document is None:
            return
        case = document.case
        title = (case.title if case else "") or tr("A case without a title")
        self.sidebar.show_case(title, about(document, self._practice), len(document.sessions), not self._practice)
        self.sidebar.show_pictures(kept_rows(document), None)

    def _show_counts(self, document: Document) -> None:
        ecomap = self.section == "ecomap"
        self.status.show_counts(lambda: counted(document, ecomap))

    def _show_talks(self) -> None:
        sessions = len(self.document.sessions) if self.document else 0
        section = self.section
        self.status.show_counts(lambda: trn("{count} session", "{count} sessions", sessions) if section == "sessions" else "")

    # -- what is selected --------------------------------------------------------------------------------------------

    def selection(self) -> tuple[Id, ...]:
        """Ids of what is selected in the picture on the screen."""
        return self.canvas.selection() if self.canvas else ()

    def _selection_changed(self, _ids: object) -> None:
        self._show_selected()
        self.state_changed.emit()

    def _show_selected(self) -> None:
        document = self.document
        if document is None:
            return
        if self.viewing.reader != "helper":
            document = Document()
        chosen = self.selection() if self.viewing.reader == "helper" else ()
        self.inspector.show_selection(document, chosen)
        self.entry.set_context(document, chosen)

    def _select_new(self, ids: tuple[Id, ...]) -> None:
        if self.canvas:
            self.canvas.select(tuple(ids))

    def go_to(self, element: Id) -> None:
        """Selects an element in a picture that shows it."""
        document = self.document
        if document is None or document.find(element) is None:
            return
        if self.section not in KINDS:
            self.show_section("family")
        if self.canvas:
            self.canvas.select((element,))
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- sections and ways of looking --------------------------------------------------------------------------------

    def show_section(self, section: str) -> None:
        """Shows one of the four sections."""
        self.section = section
        page = self.page(section)
        self.pages.setCurrentWidget(page)
        self.sidebar.show_section(section)
        picture = section in KINDS
        self.top.show_picture(TITLES[section], picture)
        self._fit_parts()
        self._refresh()
        if self.canvas:
            self.status.show_zoom(self.canvas.zoom())
            last = self.pictures[section].last
            if last:
                self._show_counts(last.document)
        else:
            self.status.show_zoom(None)
            self._show_talks()
        self._show_selected()
        self.state_changed.emit()

    def look(self, viewing: Viewing) -> None:
        """Draws all pictures in another way."""
        if viewing == self.viewing:
            return
        self.viewing = viewing
        self._stale = set(self._made)
        self._show_viewing()
        self._fit_parts()
        self._refresh()
        self.state_changed.emit()

    def redraw(self) -> None:
        """Draws the pictures again (another theme or language)."""
        self._stale = set(self._made)
        self._refresh()

    def _show_viewing(self) -> None:
        viewing, document = self.viewing, self.document
        if document is None:
            return
        eyes = viewing.eyes if viewing.eyes in document.persons else None
        name = name_of(document, eyes) if eyes else ""
        self.top.show_told(
            lambda: tr("As told by: {name}", name=_short(name)) if name else tr("As told by: everyone"), eyes is not None
        )
        self.top.show_date(lambda: date_words(viewing), viewing.date is not None)
        self.top.layers.mark(viewing.layers != Viewing().layers)
        joint = viewing.reader == "family"
        self.top.show_joint(joint)
        self.status.show_reader(lambda: tr("The family may see this: yes") if joint else tr("The family may see this: no"))

    def tidy(self) -> None:
        """Lets the layout place everything anew that nobody placed by hand."""
        if self.section in KINDS:
            self.pictures[self.section].tidy()
            if self.canvas:
                self.canvas.fit()

    def toggle_joint(self) -> None:
        """Shows only what the family may see, or everything again."""
        reader = "helper" if self.viewing.reader == "family" else "family"
        if reader == "family":
            if self.section not in KINDS:
                self.show_section("family")
            for canvas in self._canvases.values():
                canvas.close_editors()
                canvas.select(())
        self.with_(reader=reader)

    def show_kept(self, picture: Id | None) -> None:
        """Shows a kept picture as it stood; None is today's."""
        document = self.document
        if document is None:
            return
        kept = document.snapshots.get(picture) if picture else None
        if self.section not in KINDS:
            self.show_section("family")
        self.sidebar.show_pictures(kept_rows(document), picture)
        shown = kept.document if kept else document
        self.pictures[self.section].show(shown, self.viewing.options(KINDS[self.section], shown))

    def with_(self, **values: object) -> None:
        """Looks another way in some respects."""
        self.look(dataclasses.replace(self.viewing, **values))  # type: ignore[arg-type]

    # -- saved state -------------------------------------------------------------------------------------------------

    def _saved(self, _seq: int) -> None:
        self._saved_at = QTime.currentTime()

    def _state(self) -> None:
        session = self.session
        if session is None:
            return
        at = self._saved_at
        if session.trouble:
            waiting = session.waiting
            self.status.show_saved(
                "stuck", lambda: trn("{count} step is not saved yet", "{count} steps are not saved yet", waiting)
            )
        elif session.waiting:
            self.status.show_saved("waiting", lambda: tr("Saving…"))
        elif at is None:
            self.status.show_saved("saved", lambda: tr("All saved"))
        else:
            self.status.show_saved("saved", lambda: tr("Saved {time}", time=at.toString("HH:mm:ss")))
        self.state_changed.emit()

    def state(self) -> State:
        """What decides which actions can be done."""
        session, document = self.session, self.document
        if session is None or document is None:
            return State()
        chosen = self.selection()
        joint = self.viewing.reader == "family"
        return State(
            case=True,
            practice=self._practice,
            picture=self.section in KINDS,
            ecomap=self.section == "ecomap",
            selected=0 if joint else len(chosen),
            persons=0 if joint else sum(i in document.persons for i in chosen),
            can_undo=session.undo_title is not None,
            can_redo=session.redo_title is not None,
            joint=joint,
        )

    # -- sizes -------------------------------------------------------------------------------------------------------

    def toggle_panel(self) -> None:
        """Opens the inspector, or collapses it to an edge."""
        self._panel_wished = not self.inspector_frame.isVisibleTo(self)
        self._fit_parts()

    def _fit_parts(self) -> None:
        picture, joint = self.section in KINDS, self.viewing.reader == "family"
        # Until somebody opens or closes it, the inspector stands where it leaves the picture room.
        wished = self.width() >= theme.px(900) if self._panel_wished is None else self._panel_wished
        self.inspector_frame.setVisible(picture and not joint and wished)
        self._edge.setVisible(picture and not joint and not self.inspector_frame.isVisibleTo(self))
        self.entry_bar.setVisible(picture and not joint)
        narrow = self.width() < NARROW_BELOW * min(theme.px(100) / 100, 1.5) or joint
        if narrow != self.sidebar.narrow:
            self.sidebar.set_narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()

    def retheme(self) -> None:
        self.inspector_frame.setFixedWidth(theme.px(INSPECTOR))
        self.entry_bar.setMinimumHeight(theme.px(ENTRY))
        for canvas in self._canvases.values():
            canvas.set_theme(theme.current())

    def retranslate(self) -> None:
        if self.session:
            self.top.show_picture(TITLES[self.section], self.section in KINDS)
            self._show_viewing()
            self._show_case()
            self._state()


def _short(name: str, most: int = 18) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
