"""The open case on the screen: sidebar, top bar, pages, inspector, quick entry and status, wired to one session."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from familyapp.actions import State
from familyapp.case_words import TITLES, about, counted, kept_rows, saved_words, short
from familyapp.focusing import place_focus
from familyapp.listing import Listing
from familyapp.looking import Looking
from familyapp.picturing import PictureController
from familyapp.typed import Typed
from familyapp.viewing import Viewing, date_words, name_of
from genogram.change import ChangeError, ChangeSet, apply
from genogram.drawing import Drawn
from genogram.ids import Id
from genogram.model import Document, PictureKind
from genogram.rebasing import onto
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
_NO_DRAFTS: Mapping[str, str] = MappingProxyType({})
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
    joint_began = Signal()

    def __init__(self, lanes: Lanes, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._actions = lanes, actions
        self.session: DocumentSession | None = None
        self.viewing = Viewing()
        self.section = "family"
        self._kept: Id | None = None
        self._motion = True
        self._joint_step = 0
        self._joint_edited = False
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
        self.typed = Typed(self)
        self.listing = Listing(self)
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
            part.draft.connect(self.typed.take)
        self.inspector.go_to.connect(self.go_to)
        self.entry.added.connect(self._select_new)
        for name, controller in self.pictures.items():
            controller.drawn.connect(
                lambda drawn, document, changes, section=name: self._drawn(section, drawn, document, changes)
            )
            controller.could_not.connect(self.refused)
        self.sidebar.show_joint(False)

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
        canvas.set_motion(self._motion)
        canvas.set_theme(theme.current())
        canvas.intent.connect(self.edit)
        canvas.selection_changed.connect(self._selection_changed)
        canvas.zoom_changed.connect(self.status.show_zoom)
        canvas.hint.connect(self.status.show_hint)
        self._actions.give_canvas(canvas)

    def set_motion(self, moving: bool) -> None:
        """Whether what has another place glides there."""
        self._motion = moving
        for canvas in self._canvases.values():
            canvas.set_motion(moving)

    @property
    def canvas(self) -> FamilyCanvas | None:
        """The canvas on the screen, if a picture is shown."""
        return self._canvases.get(self.section)

    @property
    def document(self) -> Document | None:
        """The open case."""
        return self.session.document if self.session else None

    @property
    def as_list(self) -> bool:
        """Whether the family is shown as tables now."""
        return self.listing.on and self.section == "family"

    @property
    def joint(self) -> bool:
        """Whether the family looks on."""
        return self.viewing.reader == "family"

    @property
    def visible(self) -> Document | None:
        """What of the open case may be named on the screen now: all of it, or what the family may see."""
        document = self.document
        if document is None or not self.joint:
            return document
        from genogram.readers import seen_by

        return seen_by(document, self.viewing.reader)

    # -- the case ----------------------------------------------------------------------------------------------------

    def show_session(
        self, session: DocumentSession | None, practice: bool = False, drafts: Mapping[str, str] = _NO_DRAFTS
    ) -> None:
        """Shows *session*, or empties everything; *drafts* are what was being typed when the case was left."""
        self.typed.forget()
        if self.session:
            self.session.changed.disconnect(self._changed)
            self.session.state_changed.disconnect(self._state)
            self.session.saved.disconnect(self._saved)
            self.session.refused.disconnect(self._not_done)
        for controller in self.pictures.values():
            controller.forget()
        for canvas in self._canvases.values():
            canvas.clear()
        self.session, self._practice, self._saved_at = session, practice, None
        self.viewing, self._kept = Viewing(), None
        self.status.show_hint("")
        self.sidebar.show_joint(False)
        if session is None:
            empty = Document()
            self._show_everywhere(empty)
            self.listing.show_case(empty)
            self.sidebar.show_case("", "", 0, False)
            self.sidebar.show_pictures((), None)
            self.state_changed.emit()
            return
        session.changed.connect(self._changed)
        session.state_changed.connect(self._state)
        session.saved.connect(self._saved)
        session.refused.connect(self._not_done)
        self.typed.keep_for(session, self._lanes.database, drafts)
        self._stale = set(self._made)
        self._show_viewing()
        self.show_section("family")
        self._show_case()
        self._state()

    def edit(self, changes: ChangeSet) -> None:
        """An intent of any part of the window, put onto the whole case: what it was made on may have shown a part only."""
        session = self.session
        if session is None:
            return
        if self._kept and self.section in KINDS:
            self.status.show_hint(tr("A kept picture stays as it stood. Choose “Today” at the left to go on drawing."))
            return
        try:
            changes = onto(session.document, changes)
            if self.joint:
                apply(session.document, changes)
        except ChangeError as error:
            hidden = error.code in ("still_referenced", "missing_reference", "mismatch")
            self.refused.emit(ChangeError("partly_shown", error.element) if hidden and self.joint else error)
            self._not_done(error)
            return
        if session.edit(changes) and self.joint:
            self._joint_edited = True

    def _not_done(self, _error: object) -> None:
        self.status.show_hint("")

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
            canvas, kept = self.canvas, self._kept_picture()
            shown = kept or document
            if canvas and not self.joint and not kept:
                canvas.set_document(document)
            self.pictures[self.section].show(shown, self.viewing.options(KINDS[self.section], shown), None if kept else changes)
        else:
            page = self.page(self.section)
            page.show_document(document)  # type: ignore[attr-defined]
            self._show_talks()
        self._show_selected()

    def _drawn(self, section: str, drawn: Drawn, document: Document, changes: ChangeSet | None) -> None:
        canvas = self._canvases.get(section)
        if drawn.options.reader != self.viewing.reader:
            return
        if canvas:
            told = drawn.document if self.joint else document
            canvas.show_drawn(drawn, told, changes)
            if section == "family":
                self.listing.show_case(told, canvas.selection())
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
        document = self.visible
        if document is None:
            return
        case = document.case
        title = (case.title if case else "") or tr("A case without a title")
        self.sidebar.show_case(
            title, about(document, self._practice), 0 if self.joint else len(document.sessions), not self._practice
        )
        # Titles of kept pictures are the helper's own words.
        self.sidebar.show_pictures(() if self.joint else kept_rows(document), self._kept)

    def _show_counts(self, document: Document) -> None:
        ecomap = self.section == "ecomap"
        self.status.show_counts(lambda: counted(document, ecomap))

    def _show_talks(self) -> None:
        sessions, shown = len(self.document.sessions) if self.document else 0, self.section == "sessions"
        self.status.show_counts(lambda: trn("{count} session", "{count} sessions", sessions) if shown else "")

    # -- what is selected --------------------------------------------------------------------------------------------

    def selection(self) -> tuple[Id, ...]:
        """Ids of what is selected in the picture on the screen."""
        return self.canvas.selection() if self.canvas else ()

    def _selection_changed(self, _ids: object) -> None:
        if self.section == "family":
            self.listing.select(self.selection())
        self._show_selected()
        self.state_changed.emit()

    def _show_selected(self) -> None:
        document = self.document
        if document is None:
            return
        apart = self.joint or self._kept is not None
        if apart:
            document = Document()
        chosen = () if apart else self.selection()
        self.inspector.show_selection(document, chosen)
        self.entry.set_context(document, chosen)
        if self.inspector.form and self.session:
            self.inspector.form.setEnabled(not self.session.read_only)

    def _select_new(self, ids: tuple[Id, ...]) -> None:
        if self.canvas:
            self.canvas.select(tuple(ids))

    def go_to(self, element: Id) -> None:
        """Selects an element in a picture that shows it."""
        document = self.visible
        if document is None or document.find(element) is None:
            return
        if self._kept:
            self.show_kept(None)
        if self.section not in KINDS:
            self.show_section("family")
        if self.canvas:
            self.canvas.select((element,))
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- sections and ways of looking --------------------------------------------------------------------------------

    def show_section(self, section: str) -> None:
        """Shows one of the four sections; in joint mode only pictures."""
        if self.joint and section not in KINDS:
            self.status.show_hint(tr("In joint mode only pictures are shown."))
            section = self.section
        self.section = section
        page = self.page(section)
        self.pages.setCurrentWidget(self.listing.page() if self.as_list else page)
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
        place_focus(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        place_focus(self)

    def look(self, viewing: Viewing) -> None:
        """Draws all pictures in another way."""
        if viewing == self.viewing:
            return
        self.viewing = viewing
        self._stale = set(self._made)
        self._show_viewing()
        self._show_case()
        self._fit_parts()
        self._refresh()
        self.state_changed.emit()

    def redraw(self) -> None:
        """Draws the pictures again (another theme or language)."""
        self._stale = set(self._made)
        self._refresh()

    def _show_viewing(self) -> None:
        viewing, document = self.viewing, self.visible
        if document is None:
            return
        eyes = viewing.eyes if viewing.eyes in document.persons else None
        name = name_of(document, eyes) if eyes else ""
        self.top.show_told(
            lambda: tr("As told by: {name}", name=short(name)) if name else tr("As told by: everyone"), eyes is not None
        )
        self.top.show_date(lambda: date_words(viewing), viewing.date is not None)
        self.top.layers.mark(viewing.layers != Viewing().layers)
        joint = self.joint
        self.top.show_joint(joint)
        self.sidebar.show_joint(joint)
        self.status.show_reader(lambda: tr("The family may see this: yes") if joint else tr("The family may see this: no"))

    def tidy(self) -> None:
        """Lets the layout place everything anew that nobody placed by hand."""
        if self.section in KINDS:
            self.pictures[self.section].tidy()
            if self.canvas:
                self.canvas.fit()

    def toggle_joint(self) -> None:
        """Shows only what the family may see, or everything again."""
        session = self.session
        if session is None:
            return
        if self.joint:
            self.with_(reader="helper")
            return
        self.inspector.commit()
        self.viewing = dataclasses.replace(self.viewing, reader="family")
        visible = self.visible
        if visible and self.viewing.eyes not in visible.persons:
            self.viewing = dataclasses.replace(self.viewing, eyes=None)
        self._kept, self._joint_step, self._joint_edited = None, session.step, False
        # A large picture is drawn in its own time, and one that cannot be drawn leaves the last: nothing of it may stay.
        for canvas in self._canvases.values():
            canvas.clear()
        for controller in self.pictures.values():
            controller.last = None
        self.listing.show_case(Document())
        self.status.show_hint("")
        self.status.show_counts(lambda: "")
        self._stale = set(self._made)
        self._show_viewing()
        self._show_case()
        self.joint_began.emit()
        self.show_section(self.section if self.section in KINDS else "family")

    def show_kept(self, picture: Id | None) -> None:
        """Shows a kept picture as it stood; None is today's."""
        if self.document is None:
            return
        self.inspector.commit()
        self._kept = picture
        self._stale = set(self._made)
        self._show_case()
        self.show_section(self.section if self.section in KINDS else "family")

    def _kept_picture(self) -> Document | None:
        """The case as the kept picture on the screen holds it, as far as it may be seen."""
        visible = self.visible
        kept = visible.snapshots.get(self._kept) if visible and self._kept else None
        if kept is None:
            self._kept = None
        return kept.document if kept else None

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
        self.status.show_saved(*saved_words(session, self._saved_at))
        self.state_changed.emit()

    def state(self) -> State:
        """What decides which actions can be done."""
        session, document = self.session, self.document
        if session is None or document is None:
            return State()
        apart = self._kept is not None and self.section in KINDS
        chosen = () if apart else self.selection()
        step, joint = session.step, self.joint
        return State(
            case=True,
            practice=self._practice,
            picture=self.section in KINDS,
            ecomap=self.section == "ecomap",
            as_list=self.as_list,
            selected=len(chosen),
            persons=sum(i in document.persons for i in chosen),
            # In joint mode nothing is taken back or done again that the family did not see being done.
            can_undo=not session.read_only and session.undo_title is not None and not (joint and step <= self._joint_step),
            can_redo=not session.read_only and session.redo_title is not None and not (joint and not self._joint_edited),
            joint=joint,
            fixed=session.read_only or apart,
        )

    # -- sizes -------------------------------------------------------------------------------------------------------

    def open_panel(self) -> None:
        """Opens the inspector."""
        self._panel_wished = True
        self._fit_parts()

    def draw_again(self, section: str) -> None:
        """Shows *section* with its picture drawn anew."""
        self._stale.add(section)
        self.show_section(section)

    def toggle_panel(self) -> None:
        """Opens the inspector, or collapses it to an edge."""
        self._panel_wished = not self.inspector_frame.isVisibleTo(self)
        self._fit_parts()

    def _fit_parts(self) -> None:
        picture, joint = self.section in KINDS, self.joint or self._kept is not None
        fixed = self.session is not None and self.session.read_only
        # Until somebody opens or closes it, the inspector stands where it leaves the picture room.
        wished = self.width() >= theme.px(900) if self._panel_wished is None else self._panel_wished
        self.inspector_frame.setVisible(picture and not joint and wished)
        self._edge.setVisible(picture and not joint and not self.inspector_frame.isVisibleTo(self))
        self.entry_bar.setVisible(self.section == "family" and not joint and not fixed)
        narrow = self.width() < NARROW_BELOW * min(theme.px(100) / 100, 1.5) or self.joint
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
