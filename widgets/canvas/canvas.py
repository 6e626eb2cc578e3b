"""The family canvas: shows a drawn picture, lets hands and keys work on it, and says what they mean as intents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from genogram import edits
from genogram.change import ChangeSet
from genogram.drawing import Drawn
from genogram.ids import Id
from genogram.layout.placements import Placements
from genogram.model import Document, PictureKind
from genogram.picture.primitives import Tag
from genogram.picture.theme import LIGHT, Theme
from resources.i18n import tr, trn
from widgets.canvas import menus
from widgets.canvas.cards import Cards
from widgets.canvas.doing import Doing
from widgets.canvas.finding import best_tag
from widgets.canvas.hand import CanvasHand
from widgets.canvas.minimap import MiniMap
from widgets.canvas.name_editor import NameEditor
from widgets.canvas.naming import Naming
from widgets.canvas.nudging import Nudging
from widgets.canvas.overlay import Overlay
from widgets.canvas.scene import PictureScene
from widgets.canvas.selecting import Selecting
from widgets.canvas.style import canvas_style
from widgets.canvas.tools.line import LineGesture
from widgets.canvas.view import STEP, CanvasView
from widgets.common.theme import current


class FamilyCanvas(QWidget):
    """A projection of a picture. It never changes the case: it emits ``intent`` with a ChangeSet.

    Signals: ``intent(ChangeSet)``, ``selection_changed(tuple of ids)``, ``zoom_changed(percent)``, ``hint(words)``.
    """

    intent = Signal(object)
    selection_changed = Signal(object)
    zoom_changed = Signal(float)
    hint = Signal(str)

    no_keys = Qt.KeyboardModifier.NoModifier

    def __init__(self, kind: PictureKind = PictureKind.GENOGRAM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("familyCanvas")
        self._kind = kind
        self._document = Document()
        self._placements = Placements()
        self._theme: Theme = LIGHT
        self._awaited: tuple[tuple[Id, ...], Id | None] | None = None
        self._shown = False
        self._scene = PictureScene(self)
        self.view = CanvasView(self._scene, self)
        self._overlay = Overlay(self._scene)
        self.hand = CanvasHand(self)
        self.view.hand = self.hand
        self._doing = Doing(self)
        self._selecting = Selecting(self)
        self._nudging = Nudging(self)
        self.setFocusProxy(self.view)
        self.minimap = MiniMap(self)
        self.minimap.go_to.connect(self.view.centerOn)
        self._empty = QLabel(self)
        self._empty.setObjectName("canvasEmpty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.name_editor = NameEditor(self.view.viewport())
        self._naming = Naming(self)
        self.name_editor.closed.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.cards = Cards(self)
        self.view.zoomed.connect(self._zoomed)
        self.view.scrolled.connect(self._seen_changed)
        self.view.viewport().installEventFilter(self)
        self.set_theme(LIGHT)
        self._say_what_is_here()

    # what is shown -------------------------------------------------------------------------------------------------

    def show_drawn(self, drawn: Drawn, document: Document, changes: ChangeSet | None = None) -> None:
        """Shows *drawn*, the picture of *document*; only what differs from the picture before is touched.

        *changes* is the edit that led here (None: a new case or other options); edits made here are offered against
        *document*. The selection is kept as far as it is still there.
        """
        self.hand.cancel()
        self._nudging.drop()
        self._document = document
        self._placements = drawn.placements
        self.hand.forget()
        self._scene.show_display(drawn.display)
        self._overlay.set_spots(drawn.placements.spots)
        self.view.set_paper(self._scene.bounds())
        self.minimap.show_picture(drawn.placements.spots.values(), self._scene.bounds())
        if not self._shown and drawn.placements.spots:
            self._shown = True
            self.view.fit()
        kept = self._selecting.still_in(document)
        rename = None
        if self._awaited is not None and all(document.find(i) is not None for i in self._awaited[0]):
            kept, rename = self._awaited
            self._awaited = None
        changed = self._selecting.take(kept)
        if changed:
            self._selecting.say()
        self._seen_changed()
        self._say_what_is_here()
        if rename is not None and rename in drawn.placements.spots:
            self._selecting.bring_into_view(rename)
            self._naming.open(rename)
        elif changed and kept:
            self._selecting.bring_into_view(kept[-1])

    def set_document(self, document: Document) -> None:
        """Tells the newest state of the case before its picture is drawn, so that quick edits build on each other."""
        self._document = document

    def set_theme(self, theme: Theme) -> None:
        """Takes the window's colours; the picture brings its own."""
        self._theme = theme
        self._overlay.theme = theme
        self.minimap.theme = theme
        self.minimap.update()
        self._scene.setBackgroundBrush(QColor(theme.canvas))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.canvas))
        self.setPalette(palette)
        self.setStyleSheet(canvas_style(theme))
        self._selecting.show()

    def retheme(self) -> None:
        """Takes the window's theme."""
        self.set_theme(current())

    def retranslate(self) -> None:
        """Says everything again in the window's language."""
        self._say_what_is_here()
        self.minimap.say()

    def set_motion(self, moving: bool) -> None:
        """Whether things may glide to their new places (False where the system asks for reduced motion)."""
        self._scene.animate = moving

    def clear(self) -> None:
        """Forgets the case and its picture, as when it is closed or hidden."""
        self.close_editors()
        self.hand.cancel()
        self.hand.forget()
        self._overlay.clear()
        self._scene.clear_picture()
        self._document, self._placements = Document(), Placements()
        self._shown = False
        self.select(())
        self._overlay.set_spots({})
        self.minimap.show_picture((), QRectF())
        self._seen_changed()
        self._say_what_is_here()

    # what gestures use ---------------------------------------------------------------------------------------------

    @property
    def kind(self) -> PictureKind:
        return self._kind

    @property
    def is_ecomap(self) -> bool:
        """Whether this canvas is an ecomap's."""
        return self._kind is PictureKind.ECOMAP

    @property
    def document(self) -> Document:
        return self._document

    @property
    def placements(self) -> Placements:
        return self._placements

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def scene(self) -> PictureScene:
        return self._scene

    @property
    def overlay(self) -> Overlay:
        return self._overlay

    def scale(self) -> float:
        return self.view.scale_now()

    def tag_at(self, at: QPointF) -> Tag | None:
        slack = 7.0 / self.scale()
        return best_tag(self._scene.tags_near(at, slack), at, slack, self.is_ecomap)

    def offer(self, changes: ChangeSet, select: tuple[Id, ...] = (), rename: Id | None = None) -> None:
        if not changes:
            return
        self._awaited = (select, rename)
        self.intent.emit(changes)

    def say(self, words: str) -> None:
        self.hint.emit(words)

    def pan(self, dx: float, dy: float) -> None:
        self.view.pan(dx, dy)

    def centre_of(self, element: Id) -> QPointF:
        """Where an element stands, in scene units."""
        spot = self._placements.spots.get(element)
        return QPointF(spot.x, spot.y) if spot else self._scene.box_of(element).center()

    # selection -----------------------------------------------------------------------------------------------------

    def selection(self) -> tuple[Id, ...]:
        """Ids of what is selected; the current one is last."""
        return self._selecting.ids

    def select(self, ids: tuple[Id, ...]) -> None:
        """Selects exactly *ids*; those not in the case are left out."""
        self._awaited = None
        kept = tuple(dict.fromkeys(i for i in ids if self._document.find(i) is not None))
        if kept == self._selecting.ids:
            return
        self._nudging.drop()
        self._selecting.take(kept)
        self._selecting.say()

    def walk(self, way: str, extend: bool = False) -> None:
        """Goes one step by kinship (or across an ecomap); *extend* keeps what was selected."""
        self._selecting.walk(way, extend)

    # zoom ----------------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Shows the whole picture."""
        self.view.fit()

    def zoom_to(self, percent: float) -> None:
        """Sets the zoom; 100 is one scene unit a pixel."""
        self.view.zoom_about(percent / 100)

    def zoom_in(self) -> None:
        """One step closer."""
        self.view.zoom_about(self.scale() * STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self.view.zoom_about(self.scale() / STEP)

    def zoom(self) -> float:
        """The zoom in percent."""
        return self.scale() * 100

    def _zoomed(self, percent: float) -> None:
        self._scene.set_scale(self.scale())
        self._overlay.set_scale(self.scale())
        self.zoom_changed.emit(percent)

    def _seen_changed(self) -> None:
        self.name_editor.finish(keep=True)
        self.minimap.show_seen(self.view.seen())

    # doing ---------------------------------------------------------------------------------------------------------

    def start(self, tool: str) -> None:
        """Begins a tool: ``select``, ``line``, ``tie`` or ``place``."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if tool == "select":
            self.hand.cancel()
        else:
            self.do(tool)

    def do(self, action: str) -> None:
        """Carries out an edit action on the selection; see ``action_ids``."""
        self.close_editors()
        if not isinstance(self.hand.gesture, LineGesture) or action != "line":
            self.hand.cancel()
        self.finish_nudge()
        self._doing.do(action)

    def action_ids(self) -> tuple[str, ...]:
        """Ids that ``do`` understands."""
        return self._doing.action_ids()

    def nudge(self, way: str) -> None:
        """Moves the selection a little; several nudges in a row become one step to undo."""
        self._nudging.nudge(way)

    def finish_nudge(self) -> None:
        """Makes the nudges so far one move."""
        self._nudging.finish()

    def open_name(self) -> None:
        """Opens the name of the one thing selected (the kind, for a line)."""
        self._naming.open_selected()

    def open_note_card(self) -> None:
        """Opens a card for words on the selection."""
        self.cards.note()

    def open_kind_card(self) -> None:
        """Asks for another kind of the selected line."""
        self.cards.kind_of_bond()

    def open_place_card(self) -> None:
        """Asks for the name and domain of a new place."""
        self.cards.place()

    def add_place(self, name: str, domain: str) -> None:
        """Adds a place as typed on its card."""
        self._doing.add_place(name, domain)

    def pick_line_kind(self, origin: Id, target: Id, at: QPointF) -> None:
        """Asks what kind of line goes from *origin* to *target*; a tie to a place is made at once."""
        persons = self._document.persons
        if origin in persons and target in persons and not self.is_ecomap:
            self.cards.new_bond(origin, target, self.view.mapFromScene(at))
            return
        start, end = (target, origin) if origin in self._document.places else (origin, target)
        if start in self._document.places:
            self.say(tr("A tie goes from a person or household to a place."))
            return
        if any(t.origin == start and t.to == end for t in self._document.ties.values()):
            self.say(tr("There is a tie between them already."))
            return
        changes = edits.add_tie(self._document, start, end)
        self.offer(changes, edits.created(changes, "ties"))

    def close_editors(self) -> None:
        """Closes the name line (keeping what was typed) and any open card."""
        self.name_editor.finish(keep=True)
        self.cards.shut()

    def open_menu(self, at: QPoint, where: QPointF) -> None:
        """Opens the context menu at a point of the screen."""
        ids = self._selecting.ids
        pinned = any(i in self._placements.spots and self._placements.spots[i].pinned for i in ids)
        menus.menu(self, menus.entries(self._document, ids, self.is_ecomap, pinned), self.do).popup(at)

    # the widget ----------------------------------------------------------------------------------------------------

    def summary(self) -> str:
        """What the whole picture holds, for people who cannot see it."""
        count = len(self._placements.spots)
        if not count:
            return self._empty.text()
        return trn(
            "{count} symbol in this picture. Walk with the arrow keys.",
            "{count} symbols in this picture. Walk with the arrow keys.",
            count,
        )

    def _say_what_is_here(self) -> None:
        self.view.setAccessibleName(tr("Ecomap") if self.is_ecomap else tr("Family picture"))
        if self.is_ecomap:
            self._empty.setText(tr("Who and what is around this family? Draw the family first, then put someone in the middle."))
        else:
            self._empty.setText(tr("Who belongs to this family? Type a name below."))
        self._empty.setVisible(not self._placements.spots)
        if not self._selecting.ids:
            self.view.setAccessibleDescription(self.summary())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and watched is self.view.viewport():
            QToolTip.showText(event.globalPos(), self.hand.tooltip(self.view.mapToScene(event.pos())), self.view.viewport())
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.set_paper(self._scene.bounds())
        if self._shown:
            self.view.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self.minimap.move(self.width() - self.minimap.width() - 16, self.height() - self.minimap.height() - 16)
        self._empty.setGeometry(self.rect().adjusted(40, 40, -40, -40))
        self.minimap.raise_()
