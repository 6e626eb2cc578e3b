"""The one small card that may be open over a canvas, and what its answer makes of the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from genogram import edits
from genogram.ids import Id
from genogram.kinds import is_violent
from genogram.naming import given_name
from resources.i18n import tr
from widgets.canvas import kinds, making
from widgets.canvas.popups import Card, KindCard, NoteCard, PlaceCard, SureCard
from widgets.common.words import name_of

if TYPE_CHECKING:
    from widgets.canvas.canvas import FamilyCanvas


class Cards:
    """Opens cards over *canvas*, one at a time."""

    def __init__(self, canvas: FamilyCanvas) -> None:
        self._canvas = canvas
        self._open: Card | None = None

    @property
    def current(self) -> Card | None:
        """The card that is open."""
        return self._open

    def shut(self) -> None:
        """Closes the open card."""
        if self._open is not None:
            self._open.shut()

    def _take(self, card: Card) -> Card:
        self.shut()
        self._open = card
        card.closed.connect(self._closed)
        return card

    def _closed(self) -> None:
        self._open = None
        self._canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_selection(self) -> QPoint:
        canvas = self._canvas
        chosen = canvas.selection()
        if chosen:
            return canvas.view.mapFromScene(canvas.centre_of(chosen[-1])) + QPoint(26, 26)
        return canvas.rect().center() - QPoint(140, 80)

    def _name(self, element: Id) -> str:
        return name_of(self._canvas.document, element)

    def new_bond(self, a: Id, b: Id, at: QPoint) -> None:
        """Asks what is between two persons and draws it."""
        canvas = self._canvas
        heading = tr("What is between {a} and {b}?", a=self._name(a), b=self._name(b))
        card = KindCard(canvas, heading, kinds.kinds_for(canvas.document), kinds.DEFAULT)

        def picked(kind: str) -> None:
            def draw() -> None:
                changes = edits.add_bond(canvas.document, a, b, kind)
                canvas.offer(changes, edits.created(changes, "bonds"))

            self._sure(kind, draw)

        card.picked.connect(picked)
        self._take(card).open_at(at, card.entry)

    def kind_of_bond(self) -> None:
        """Asks for another kind of the selected bond."""
        canvas = self._canvas
        chosen = [i for i in canvas.selection() if i in canvas.document.bonds]
        if len(chosen) != 1:
            return
        bond = canvas.document.bonds[chosen[0]]
        heading = tr("What is between {a} and {b}?", a=self._name(bond.a), b=self._name(bond.b))
        card = KindCard(canvas, heading, kinds.kinds_for(canvas.document), bond.kind)

        def picked(kind: str) -> None:
            self._sure(kind, lambda: canvas.offer(making.change_kind(canvas.document, bond.id, kind), (bond.id,)))

        card.picked.connect(picked)
        self._take(card).open_at(self._by_selection(), card.entry)

    def _sure(self, kind: str, draw: Callable[[], None]) -> None:
        """Does it, or asks once more where a line tells of violence."""
        if not is_violent(kind):
            draw()
            return
        card = SureCard(
            self._canvas,
            tr("Draw “{kind}”?", kind=kinds.kind_word(self._canvas.document, kind)),
            tr("This line tells of violence. Only you and supervision see it until you choose otherwise."),
            tr("Draw this line"),
        )
        card.sure.connect(draw)
        self._take(card).open_at(self._by_selection(), card.button)

    def note(self) -> None:
        """Asks for words on the selection and keeps them as a note."""
        canvas = self._canvas
        chosen = canvas.selection()
        if len(chosen) > 1:
            canvas.say(tr("A note belongs to one thing. Choose one."))
            return
        about = chosen[0] if chosen else None
        name = given_name(canvas.document, about)
        card = NoteCard(canvas, tr("A note on {name}", name=name) if name else tr("A note"), "")

        def written(words: str) -> None:
            if words:
                canvas.offer(edits.add_element(canvas.document, "notes", about=about, words=words), chosen)

        card.written.connect(written)
        self._take(card).open_at(self._by_selection(), card.edit)

    def place(self) -> None:
        """Asks who or what is around the family."""
        canvas = self._canvas
        card = PlaceCard(canvas, tr("Who or what is around them?"))
        card.named.connect(canvas.add_place)
        self._take(card).open_at(self._by_selection(), card.name)
