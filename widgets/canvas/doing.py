"""Edit actions of the canvas: each looks at the selection, makes a change and offers it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from genogram import edits
from genogram.change import ChangeError
from genogram.edits.refusals import say_refusal
from genogram.ids import Id
from genogram.model import Document, Domain, MultipleKind, TieStrength
from genogram.quick_entry import connect
from resources.i18n import language, tr, translator, trn
from widgets.canvas import making
from widgets.canvas.tools.line import LineGesture
from widgets.common.words import name_of

if TYPE_CHECKING:
    from widgets.canvas.canvas import FamilyCanvas


class Doing:
    """The table of actions; ``do(action)`` carries one out."""

    def __init__(self, canvas: FamilyCanvas) -> None:
        self._canvas = canvas
        self._table: dict[str, Callable[[], None]] = {
            **{kin: partial(self._kin, kin) for kin in ("partner", "child", "sibling", "twin", "parents")},
            "person": self._person,
            "line": self._line,
            "tie": self._line,
            "place": canvas.open_place_card,
            "household": self._household,
            "couple": lambda: self._join("partner"),
            "twins": self._twins,
            "merge": self._merge,
            "note": canvas.open_note_card,
            "rename": canvas.open_name,
            "kind": canvas.open_kind_card,
            "remove": self._remove,
            "unpin": lambda: self._unpin(canvas.selection()),
            "unpin_all": lambda: self._unpin(tuple(sorted(canvas.placements.spots))),
            "centre": self._centre,
            "index": self._index,
            "swap": self._swap,
            "fit": canvas.fit,
        }

    def action_ids(self) -> tuple[str, ...]:
        """All action ids."""
        return tuple(self._table)

    def do(self, action: str) -> None:
        """Carries out *action*; what cannot be done says why as a hint."""
        handler = self._table.get(action)
        if handler is None:
            return
        try:
            handler()
        except ChangeError as error:
            self._canvas.say(say_refusal(error, translator(language())))

    def _one_person(self) -> Id | None:
        chosen = [i for i in self._canvas.selection() if i in self._canvas.document.persons]
        if len(chosen) != 1:
            self._canvas.say(tr("Choose one person first."))
            return None
        return chosen[0]

    def _kin(self, action: str) -> None:
        canvas, doc = self._canvas, self._canvas.document
        chosen = canvas.selection()
        unions = [i for i in chosen if i in doc.unions]
        if action == "child" and len(unions) == 1:
            changes = edits.add_child(doc, unions[0])
            new = edits.created(changes, "persons")
            canvas.offer(changes, new[-1:], new[-1] if new else None)
            return
        person = self._one_person()
        if person is None:
            return
        made = making.add_kin(doc, action, person)
        canvas.offer(made.changes, made.select, made.rename)

    def _person(self) -> None:
        changes = edits.add_person(self._canvas.document)
        new = edits.created(changes, "persons")
        self._canvas.offer(changes, new, new[0] if new else None)

    def _line(self) -> None:
        canvas = self._canvas
        chosen = [i for i in canvas.selection() if i in canvas.placements.spots]
        if len(chosen) == 2:
            canvas.pick_line_kind(chosen[0], chosen[1], canvas.centre_of(chosen[1]))
        elif len(chosen) == 1:
            canvas.hand.begin(LineGesture(canvas, chosen[0], stays=True), QPointF(), canvas.no_keys)
            canvas.say(tr("Click the other end, or walk there with the arrow keys and press Enter. Esc stops."))
        else:
            canvas.say(tr("Choose where the line begins first."))

    def _household(self) -> None:
        doc = self._canvas.document
        members = tuple(i for i in self._canvas.selection() if i in doc.persons)
        if not members:
            self._canvas.say(tr("Choose the people who live together first."))
            return
        changes = edits.add_household(doc, "", members)
        new = edits.created(changes, "households")
        self._canvas.offer(changes, new, new[0] if new else None)

    def _two_persons(self) -> tuple[Id, Id] | None:
        chosen = [i for i in self._canvas.selection() if i in self._canvas.document.persons]
        if len(chosen) != 2:
            self._canvas.say(tr("Choose two people first."))
            return None
        return chosen[0], chosen[1]

    def _join(self, action: str) -> None:
        pair = self._two_persons()
        if pair is None:
            return
        changes = connect(self._canvas.document, action, *pair)
        if changes:
            self._canvas.offer(changes, pair)
        else:
            self._canvas.say(tr("They are joined like this already."))

    def _twins(self) -> None:
        pair = self._two_persons()
        if pair is not None:
            self._canvas.offer(edits.set_twins(self._canvas.document, pair, MultipleKind.UNKNOWN), pair)

    def _merge(self) -> None:
        pair = self._two_persons()
        if pair is not None:
            self._canvas.offer(edits.merge_persons(self._canvas.document, *pair), pair[:1])

    def _remove(self) -> None:
        canvas, doc = self._canvas, self._canvas.document
        chosen = canvas.selection()
        if not chosen:
            canvas.say(tr("Choose what to remove first."))
            return
        words = going(doc, chosen)
        changes = edits.remove(doc, *chosen)
        canvas.say(words)
        canvas.offer(changes, ())

    def _unpin(self, ids: tuple[Id, ...]) -> None:
        canvas = self._canvas
        changes = edits.unpin(canvas.document, canvas.kind, *ids)
        if changes:
            canvas.offer(changes, canvas.selection())
        else:
            canvas.say(tr("Everything here has found its own place already."))

    def _centre(self) -> None:
        from genogram.model import PictureKind

        doc = self._canvas.document
        chosen = [i for i in self._canvas.selection() if i in doc.persons or i in doc.households]
        if len(chosen) != 1:
            self._canvas.say(tr("Choose one person or household first."))
            return
        self._canvas.offer(making.set_centre(doc, PictureKind.ECOMAP, chosen[0]), (chosen[0],))

    def _index(self) -> None:
        person = self._one_person()
        if person is not None:
            doc = self._canvas.document
            now = not doc.persons[person].is_index
            self._canvas.offer(edits.set_fields(doc, "persons", person, is_index=now), (person,))

    def _swap(self) -> None:
        chosen = [i for i in self._canvas.selection() if i in self._canvas.document.unions]
        if len(chosen) == 1:
            self._canvas.offer(making.swap(self._canvas.document, chosen[0]), tuple(chosen))

    def add_place(self, name: str, domain: str) -> None:
        """Adds a place, tied to the selected person or household, or to the centre."""
        canvas, doc = self._canvas, self._canvas.document
        chosen = [i for i in canvas.selection() if i in doc.persons or i in doc.households]
        origin = chosen[0] if len(chosen) == 1 else canvas.placements.centre
        changes = edits.add_place(doc, name, Domain(domain))
        new = edits.created(changes, "places")
        if origin and new:
            changes = making.then(doc, changes, lambda d: edits.add_tie(d, origin, new[0], strength=TieStrength.NONE_SAID))
        canvas.offer(changes, (origin,) if chosen else new)


def going(doc: Document, ids: tuple[Id, ...]) -> str:
    """What is removed, and what goes along with it, in words."""
    from resources.i18n import tr

    names = [name_of(doc, i) for i in ids if any(i in t for t in (doc.persons, doc.places, doc.households))]
    along = len(tuple(edits.what_goes(doc, *ids)))
    what = ", ".join(names[:3]) + ("…" if len(names) > 3 else "") if names else tr("the line")
    said = tr("Removed: {what}.", what=what)
    if along:
        said += " " + trn("{count} line or link went along.", "{count} lines and links went along.", along)
    return said + " " + tr("Ctrl+Z brings it back.")
