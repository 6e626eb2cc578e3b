"""The Sessions section: the list of sessions at the left, the open one in the middle."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from genogram.change import ChangeError, ChangeSet, apply
from genogram.dates import say
from genogram.edits import add_entry, add_session, answer_becomes_view, created, remove, set_fields
from genogram.ids import Id
from genogram.model import Document, PartialDate, Participant, Presence, QuestionEntry, Session, Visibility, ordered
from resources.i18n import language, tr, translator, trn
from widgets.common import theme
from widgets.common.buttons import Button
from widgets.common.forms import EmptyState
from widgets.common.labels import Label, SectionHeader, hairline
from widgets.common.words import name_of
from widgets.panels.sessions.head import SessionClosing, SessionHead
from widgets.panels.sessions.row_form import RowForm, Written
from widgets.panels.sessions.rows import Rows


def _today() -> str:
    return date.today().isoformat()


class SessionsPage(QWidget):
    """``show_document(document)`` shows the case's sessions; ``intent(ChangeSet)``, ``hint(str)``."""

    intent = Signal(object)
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None, today: Callable[[], str] = _today) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._today = today
        self._doc: Document | None = None
        self._open: Id | None = None
        self._wait_for: Id | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._sheet())
        row.addWidget(self._stack, 1)
        self.retheme()

    def retheme(self) -> None:
        """Large letters need a wider list, but never more than leaves room for the session."""
        self._side.setFixedWidth(min(theme.px(224), 300))
        for row in range(self.list.count()):
            self._give_room(self.list.item(row))

    def _give_room(self, item: QListWidgetItem) -> None:
        """As many lines as its words need: a list asked alone forgets the room its style keeps free at the sides."""
        room = self._side.width() - 24 - 2 * theme.px(8) - 8
        box = self.list.fontMetrics().boundingRect(0, 0, room, 4096, Qt.TextFlag.TextWordWrap, item.text())
        item.setSizeHint(QSize(room, box.height() + theme.px(12)))

    def _left(self) -> QWidget:
        self._side = side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 8, 16)
        column.setSpacing(8)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._chosen)
        self.new = Button(lambda: tr("New session"), "primary", "plus")
        self.new.clicked.connect(self._new)
        head = SectionHeader(lambda: tr("Sessions"))
        head.speak(self.list.setAccessibleName, lambda: tr("Sessions"))
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.new)
        return side

    def _empty(self) -> QWidget:
        begin = Button(lambda: tr("Begin the first session"), "primary", large=True)
        begin.clicked.connect(self._new)
        return EmptyState(
            "sessions",
            lambda: tr("No session yet"),
            lambda: tr("Note who is here, what brings each of them, and each question with its answer in their own words."),
            begin,
        )

    def _sheet(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(16, 16, 24, 24)
        column.setSpacing(12)
        self.title = Label(self._title, "title")
        self.head = SessionHead(self._today)
        self.rows = Rows()
        self.form = RowForm()
        self.closing = SessionClosing()
        column.addWidget(self.title)
        column.addWidget(self.head)
        column.addWidget(hairline())
        column.addWidget(SectionHeader(lambda: tr("Questions and answers")))
        column.addWidget(self.rows)
        column.addWidget(self.form)
        column.addWidget(hairline())
        column.addWidget(self.closing)
        column.addStretch(1)
        scroll.setWidget(ground)
        self._scroll = scroll
        self.head.intent.connect(self.intent)
        self.head.hint.connect(self.hint)
        self.closing.intent.connect(self.intent)
        self.rows.wanted.connect(self._row_wanted)
        self.form.kept.connect(self._keep)
        self.form.hint.connect(self.hint)
        return scroll

    # -- showing -------------------------------------------------------------------------------------------------

    def show_document(self, document: Document) -> None:
        """Shows the sessions of *document*; the open one stays open."""
        self._doc = document
        sessions = self._sessions()
        keys = [s.id for s in sessions]
        if self._wait_for in keys:
            self._open, self._wait_for = self._wait_for, None
        if self._open not in keys:
            self._open = keys[-1] if keys else None
        self.list.blockSignals(True)
        self.list.clear()
        for session in reversed(sessions):
            item = QListWidgetItem(self._list_words(session))
            item.setData(Qt.ItemDataRole.UserRole, session.id)
            self.list.addItem(item)
            self._give_room(item)
            if session.id == self._open:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._stack.setCurrentIndex(1 if self._open else 0)
        self._show_open()

    def _show_open(self) -> None:
        if self._doc is None or self._open is None:
            return
        session = self._doc.sessions[self._open]
        self.title.retranslate()
        self.head.show_session(self._doc, session)
        self.rows.show_rows(self._doc, self._entries())
        self.form.show_session(self._doc, session)
        self.closing.show_session(self._doc, session)

    def retranslate(self) -> None:
        """Says lists and rows again in another language."""
        if self._doc is not None:
            self.show_document(self._doc)

    def _sessions(self) -> list[Session]:
        return sorted(ordered(self._doc.sessions), key=lambda s: s.number) if self._doc else []

    def _entries(self) -> list[QuestionEntry]:
        assert self._doc is not None
        mine = [entry for entry in ordered(self._doc.entries) if entry.session == self._open]
        return sorted(mine, key=lambda entry: entry.order)

    def _list_words(self, session: Session) -> str:
        assert self._doc is not None
        when = say(session.when, translator(language())) if session.when else tr("no date yet")
        names = [name_of(self._doc, p.person) for p in session.participants if p.presence is Presence.PRESENT]
        count = sum(1 for entry in self._doc.entries.values() if entry.session == session.id)
        rows = trn("{count} row", "{count} rows", count)
        return (
            tr("{number}. {when}", number=session.number, when=when) + "\n" + (", ".join(names) + " · " if names else "") + rows
        )

    def _title(self) -> str:
        if self._doc is None or self._open is None or self._open not in self._doc.sessions:
            return ""
        session = self._doc.sessions[self._open]
        if not session.when:
            return tr("Session {number}", number=session.number)
        return tr("Session {number}, {when}", number=session.number, when=say(session.when, translator(language())))

    # -- doing ---------------------------------------------------------------------------------------------------

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._open = str(item.data(Qt.ItemDataRole.UserRole))
            self._scroll.verticalScrollBar().setValue(0)
            self._show_open()

    def _new(self) -> None:
        if self._doc is None:
            return
        sessions = self._sessions()
        before = sessions[-1].participants if sessions else _household(self._doc)
        participants = tuple(Participant(person=p.person) for p in before)
        number = sessions[-1].number + 1 if sessions else 1
        changes = add_session(self._doc, number=number, when=PartialDate(edtf=self._today()), participants=participants)
        self._wait_for = created(changes, "sessions")[0]
        self.intent.emit(changes)
        self.head.where.setFocus()

    def _keep(self, written: Written) -> None:
        if self._doc is None or self._open is None:
            return
        try:
            self.intent.emit(self._row_changes(self._doc, self._open, written))
        except ChangeError:
            self.hint.emit(tr("Somebody in this row is no longer in the family; choose again."))
            return
        self.form.clear()
        self.form.question.setFocus()

    def _row_changes(self, doc: Document, session: Id, written: Written) -> ChangeSet:
        if written.entry is None:
            order = max((entry.order for entry in self._entries()), default=0) + 1
            changes = add_entry(doc, session, order=order, **written.fields)  # type: ignore[arg-type]
            entry = created(changes, "entries")[0]
        else:
            changes, entry = set_fields(doc, "entries", written.entry, **written.fields), written.entry
        if not written.view:
            return changes
        form = self.form.view
        said: dict[str, object] = {"closeness": form.closeness, "kind": form.kind.chosen or ""}
        if form.words.text().strip():
            said["words"] = form.words.text().strip()
        if form.visibility is not Visibility.OPEN:
            said["visibility"] = form.visibility
        return changes.merged(answer_becomes_view(apply(doc, changes), entry, holder=form.holder.chosen, **said))  # type: ignore[arg-type]

    def _row_wanted(self, action: str, key: Id) -> None:
        doc = self._doc
        if doc is None or key not in doc.entries:
            return
        entry = doc.entries[key]
        if action == "edit":
            self.form.edit(entry)
            self._scroll.ensureWidgetVisible(self.form)
        elif action == "later":
            self.intent.emit(set_fields(doc, "entries", key, later=not entry.later))
        elif action == "remove":
            self.intent.emit(remove(doc, key))
        elif action in ("up", "down"):
            self._move(entry, -1 if action == "up" else 1)
        else:
            self._who_sees(doc, entry, Visibility(action))

    def _who_sees(self, doc: Document, entry: QuestionEntry, visibility: Visibility) -> None:
        changes = set_fields(doc, "entries", entry.id, visibility=visibility)
        for key in entry.sets:
            if key in doc.views and visibility is not Visibility.OPEN:
                changes = changes.merged(set_fields(apply(doc, changes), "views", key, visibility=visibility))
        self.intent.emit(changes)

    def _move(self, entry: QuestionEntry, by: int) -> None:
        assert self._doc is not None
        rows = self._entries()
        place = rows.index(entry)
        if not 0 <= place + by < len(rows):
            return
        rows[place], rows[place + by] = rows[place + by], rows[place]
        changes, doc = ChangeSet(), self._doc
        for order, row in enumerate(rows, 1):
            if row.order != order:
                step = set_fields(doc, "entries", row.id, order=order)
                changes, doc = (changes.merged(step) if changes else step), apply(doc, step)
        if changes:
            self.intent.emit(changes)


def _household(doc: Document) -> tuple[Participant, ...]:
    """Who takes part if nothing is known: the household of the index person, else nobody."""
    for household in ordered(doc.households):
        members = [m.person for m in household.members]
        if any(doc.persons[m].is_index for m in members if m in doc.persons):
            return tuple(Participant(person=m) for m in members)
    return ()
