"""The upper part of a session: when, where, who was there, what brings each of them, what has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from genogram.change import ChangeSet
from genogram.dates import from_words, say
from genogram.edits import set_fields
from genogram.ids import Id
from genogram.model import Closing, Concern, Document, Participant, Presence, Session
from resources.i18n import language, tr, translator
from widgets.common import theme
from widgets.common.buttons import Button, ChipButton
from widgets.common.flow import FlowLayout
from widgets.common.forms import clear_layout
from widgets.common.labels import Label, SectionHeader
from widgets.common.words import name_of
from widgets.panels.sessions.choices import people
from widgets.panels.sessions.fields import LineField, TextField

_PRESENCE: tuple[tuple[Presence, Callable[[], str]], ...] = (
    (Presence.PRESENT, lambda: tr("Was there")),
    (Presence.INVITED, lambda: tr("Was invited")),
    (Presence.ABSENT, lambda: tr("Could not come")),
)


class SessionHead(QWidget):
    """Shows and edits one session's own fields. ``intent(ChangeSet)`` for every field left changed."""

    intent = Signal(object)
    hint = Signal(str)

    def __init__(self, today: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._doc: Document | None = None
        self._id: Id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self.when = LineField(lambda: tr("for example 12 March 2026"))
        self.where = LineField(lambda: tr("at home, on a walk, by phone"))
        self.interpreter = LineField(lambda: tr("who interpreted, if anybody"))
        for place, (words, field) in enumerate(
            (
                (lambda: tr("When?"), self.when),
                (lambda: tr("Where?"), self.where),
                (lambda: tr("Interpreter"), self.interpreter),
            )
        ):
            label = SectionHeader(words)
            label.setBuddy(field)
            label.speak(field.setAccessibleName, words)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        column.addWidget(SectionHeader(lambda: tr("Who takes part?")))
        self._chips = FlowLayout()
        column.addLayout(self._chips)
        column.addWidget(SectionHeader(lambda: tr("What brings each of you?")))
        self._concerns = QVBoxLayout()
        self._concerns.setSpacing(4)
        column.addLayout(self._concerns)
        label = SectionHeader(lambda: tr("What has changed since last time?"))
        column.addWidget(label)
        self.changed_since = TextField(lambda: tr("good things first"), 1)
        label.speak(self.changed_since.setAccessibleName, lambda: tr("What has changed since last time?"))
        column.addWidget(self.changed_since)
        self.when.left.connect(self._date_left)
        self.where.left.connect(lambda text: self._set(where=text))
        self.interpreter.left.connect(lambda text: self._set(interpreter=text))
        self.changed_since.left.connect(lambda text: self._set(changed_since=text))
        self._built: object = None

    def show_session(self, doc: Document, session: Session) -> None:
        """Shows *session*; people and concerns are rebuilt only when they changed."""
        self._doc, self._id = doc, session.id
        t = translator(language())
        self.when.show_text(say(session.when, t) if session.when else "")
        self.where.show_text(session.where)
        self.interpreter.show_text(session.interpreter)
        self.changed_since.show_text(session.changed_since)
        names = tuple((key, name) for key, name in people(doc) if any(p.person == key for p in session.participants))
        built = session.id, session.participants, session.concerns, names, language()
        if built != self._built:
            self._built = built
            self._show_people(doc, session)
            self._show_concerns(doc, session)

    # -- people --------------------------------------------------------------------------------------------------

    def _show_people(self, doc: Document, session: Session) -> None:
        clear_layout(self._chips)
        for participant in session.participants:
            chip = ChipButton(partial(self._chip_words, doc, participant))
            chip.mark(participant.presence is Presence.PRESENT)
            menu = QMenu(chip)
            for presence, words in _PRESENCE:
                menu.addAction(words(), partial(self._presence, participant, presence))
            menu.addSeparator()
            menu.addAction(tr("Take out of this session"), partial(self._leave, participant))
            chip.setMenu(menu)
            self._chips.addWidget(chip)
        more = Button(lambda: tr("Add somebody"), "quiet")
        menu = QMenu(more)
        there = {p.person for p in session.participants}
        for key, name in people(doc):
            if key not in there:
                menu.addAction(name.replace("&", "&&"), partial(self._join, key))
        more.setMenu(menu)
        more.setEnabled(not menu.isEmpty())
        self._chips.addWidget(more)

    def _chip_words(self, doc: Document, participant: Participant) -> str:
        name = name_of(doc, participant.person).replace("&", "&&")
        if participant.presence is Presence.PRESENT:
            return name
        word = tr("invited") if participant.presence is Presence.INVITED else tr("could not come")
        return tr("{name}, {state}", name=name, state=word)

    def _presence(self, participant: Participant, to: Presence) -> None:
        rows = self._session().participants
        self._set(participants=tuple(replace(p, presence=to) if p.person == participant.person else p for p in rows))

    def _join(self, person: Id) -> None:
        self._set(participants=(*self._session().participants, Participant(person=person)))

    def _leave(self, participant: Participant) -> None:
        self._set(participants=tuple(p for p in self._session().participants if p.person != participant.person))

    # -- concerns ------------------------------------------------------------------------------------------------

    def _show_concerns(self, doc: Document, session: Session) -> None:
        clear_layout(self._concerns)
        said = {concern.person: concern.words for concern in session.concerns}
        for person in (p.person for p in session.participants if p.presence is Presence.PRESENT or p.person in said):
            name = name_of(doc, person)
            field = LineField(partial(_own_words, name))
            field.setAccessibleName(tr("What brings {name}?", name=name))
            field.show_text(said.get(person, ""))
            field.left.connect(partial(self._concern, person))
            grid = QGridLayout()
            label = Label(partial(str, name))
            label.setFixedWidth(min(theme.px(110), 160))
            label.setWordWrap(True)
            grid.addWidget(label, 0, 0)
            grid.addWidget(field, 0, 1)
            self._concerns.addLayout(grid)

    def _concern(self, person: Id, words: str) -> None:
        rows = [c for c in self._session().concerns if c.person != person]
        self._set(concerns=(*rows, *((Concern(person=person, words=words),) if words.strip() else ())))

    # -- fields --------------------------------------------------------------------------------------------------

    def _date_left(self, text: str) -> None:
        when = from_words(text, self._today()) if text.strip() else None
        if when and not when.edtf:
            self.hint.emit(tr("“{text}” is kept as you wrote it; it was not understood as a date.", text=text))
        self._set(when=when or None)

    def _session(self) -> Session:
        assert self._doc is not None
        return self._doc.sessions[self._id]

    def _set(self, **fields: object) -> None:
        if self._doc is None or self._id not in self._doc.sessions:
            return
        changes: ChangeSet = set_fields(self._doc, "sessions", self._id, **fields)
        if changes:
            self.intent.emit(changes)


def _own_words(name: str) -> str:
    return tr("in {name}'s own words", name=name)


class SessionClosing(QWidget):
    """The lower part: appreciation, another way to see it, a task, and the helper's own reflection (internal)."""

    intent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doc: Document | None = None
        self._id: Id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.appreciation = TextField(lambda: tr("What did you appreciate today?"), 1)
        self.reframing = TextField(lambda: tr("Another way to see it"), 1)
        self.task = TextField(lambda: tr("What to try or notice until next time, and who"), 1)
        self.reflection = TextField(lambda: tr("For you and supervision; nobody else sees it"), 2)
        rows: tuple[tuple[Callable[[], str], TextField], ...] = (
            (lambda: tr("Appreciation"), self.appreciation),
            (lambda: tr("Another way to see it"), self.reframing),
            (lambda: tr("Until next time"), self.task),
            (lambda: tr("My own reflection"), self.reflection),
        )
        for words, field in rows:
            label = SectionHeader(words)
            label.speak(field.setAccessibleName, words)
            column.addWidget(label)
            column.addWidget(field)
        self.appreciation.left.connect(lambda text: self._close(appreciation=text))
        self.reframing.left.connect(lambda text: self._close(reframing=text))
        self.task.left.connect(lambda text: self._close(task=text))
        self.reflection.left.connect(lambda text: self._emit(reflection=text))

    def show_session(self, doc: Document, session: Session) -> None:
        """Shows how *session* ended."""
        self._doc, self._id = doc, session.id
        self.appreciation.show_text(session.closing.appreciation)
        self.reframing.show_text(session.closing.reframing)
        self.task.show_text(session.closing.task)
        self.reflection.show_text(session.reflection)

    def _close(self, **fields: str) -> None:
        if self._doc and self._id in self._doc.sessions:
            closing: Closing = replace(self._doc.sessions[self._id].closing, **fields)  # type: ignore[arg-type]
            self._emit(closing=closing)

    def _emit(self, **fields: object) -> None:
        if self._doc and self._id in self._doc.sessions:
            changes = set_fields(self._doc, "sessions", self._id, **fields)
            if changes:
                self.intent.emit(changes)
