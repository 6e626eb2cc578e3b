"""Where a row is made or changed: asked of, about, question (suggested or own), answer, noticed, and the view it becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QVBoxLayout, QWidget

from genogram.ids import Id
from genogram.model import About, Document, Participant, Presence, QuestionEntry, Session
from genogram.questions import Suggestion, suggest, why_in_words
from genogram.questions.catalogue import catalogue
from genogram.questions.slots import fill, slot_values
from resources.i18n import language, tr, translator
from widgets.common.buttons import Button
from widgets.common.forms import Card, clear_layout, row_of
from widgets.common.labels import Label, SectionHeader
from widgets.common.speaking import Speaking
from widgets.common.wrap_button import WrapButton
from widgets.panels.sessions.choices import Choice, line_between, partners_of_talk, people
from widgets.panels.sessions.fields import LineField, TextField
from widgets.panels.sessions.view_form import ViewForm

SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the form: the row's fields, the row it replaces (None: a new one), and whether it becomes a view."""

    entry: Id | None
    fields: dict[str, object]
    view: bool


class _Tick(Speaking, QCheckBox):
    """A tick box that speaks."""


class RowForm(Card):
    """``kept(Written)`` when a row is to be kept; ``hint(str)`` for what is missing."""

    kept = Signal(object)
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doc: Document | None = None
        self._session: Session | None = None
        self._editing: Id | None = None
        self._type, self._wording, self._suggested = "", "", ""
        self._offset = 0
        self._asked_before: Id | None = None
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(6)
        self.title = Label(self._title, "strong")
        self.column.addWidget(self.title)
        self.asked = Choice(lambda: tr("Everybody"))
        self.one = Choice(lambda: tr("Nobody in particular"))
        self.other = Choice(lambda: tr("Nobody else"))
        self.kind = Button(self._kind_word, "choice")
        self.column.addLayout(self._heads())
        self._offers = QVBoxLayout()
        self._offers.setSpacing(2)
        self.column.addLayout(self._offers)
        self.question = TextField(lambda: tr("The question as you ask it"), 2)
        self.answer = TextField(lambda: tr("The answer in their own words"), 2)
        self.noticed = LineField(lambda: tr("What you noticed: a look, a laugh, a silence, who nodded"))
        fields: tuple[tuple[Callable[[], str], TextField | LineField], ...] = (
            (lambda: tr("Question"), self.question),
            (lambda: tr("Answer"), self.answer),
            (lambda: tr("Noticed"), self.noticed),
        )
        for words, field in fields:
            label = SectionHeader(words)
            label.setBuddy(field)
            label.speak(field.setAccessibleName, words)
            self.column.addWidget(label)
            self.column.addWidget(field)
        self.view = ViewForm()
        self.column.addWidget(self.view)
        self.later = _Tick()
        self.later.speak(self.later.setText, lambda: tr("Come back to it later"))
        self.add = Button(self._add_word, "primary")
        self.cancel = Button(lambda: tr("Leave the row as it was"), "quiet")
        self.add.speak(self.add.setToolTip, lambda: tr("Ctrl+Enter"))
        self.column.addLayout(row_of(self.later, None, self.cancel, self.add))
        self.add.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.clear)
        for field in (self.question, self.answer):
            field.done.connect(self._keep)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self, self._keep)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for choice in (self.asked, self.one, self.other):
            choice.currentIndexChanged.connect(self._aim)
        self.clear()

    def _heads(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        heads: tuple[tuple[Callable[[], str], QWidget], ...] = (
            (lambda: tr("Asked of"), self.asked),
            (lambda: tr("About"), self.one),
            (lambda: tr("and"), self.other),
            (lambda: tr("Kind of question"), self.kind),
        )
        for place, (words, field) in enumerate(heads):
            label = SectionHeader(words, wrap=True)
            label.speak(field.setAccessibleName, words)
            grid.addWidget(label, 0, place, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        return grid

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_session(self, doc: Document, session: Session) -> None:
        """Offers the people of *doc*, those in the session first."""
        if self._session is not None and self._session.id != session.id:
            self.clear()
        self._doc, self._session = doc, session
        here = [p.person for p in session.participants if p.presence is Presence.PRESENT]
        self.asked.show_rows(people(doc, here))
        self.one.show_rows(people(doc, here))
        self.other.show_rows(partners_of_talk(doc, here))
        self.view.show_document(doc, here)
        self._kinds()
        self._aim()

    def edit(self, entry: QuestionEntry) -> None:
        """Loads a row to be changed."""
        self.clear()
        self._editing = entry.id
        self.asked.choose(entry.asked_of)
        ends = entry.about.pair or entry.about.persons
        self.one.choose(ends[0] if ends else None)
        self.other.choose(ends[1] if len(ends) > 1 else None)
        self._type, self._wording = entry.type, entry.template
        self.question.show_text(entry.question)
        self.answer.show_text(entry.answer)
        self.noticed.show_text(entry.noticed)
        self.later.setChecked(entry.later)
        self._speak_again()
        self.answer.setFocus()

    def clear(self) -> None:
        """Ready for a new row; whom it is asked of and about stays, since the next question often goes there too."""
        self._editing = None
        self._type, self._wording, self._suggested = "", "", ""
        for field in (self.question, self.answer):
            field.clear()
            field.show_text("")
        self.noticed.clear()
        self.noticed.show_text("")
        self.later.setChecked(False)
        self.view.clear()
        self._asked_before = None
        self._speak_again()
        self._aim()

    # -- suggestions ---------------------------------------------------------------------------------------------

    def _aim(self) -> None:
        """Whom it is asked of or about changed: other questions fit, and there may be a line to have a view on."""
        self._offset = 0
        self.view.offer(self._can_view())
        if self.asked.chosen != self._asked_before:
            # Whoever is asked speaks for themselves unless the helper says otherwise afterwards.
            self._asked_before = self.asked.chosen
            self.view.holder.choose(self.asked.chosen)
        self._offer()

    def _can_view(self) -> bool:
        if self._doc is None or not self.one.chosen or not self.other.chosen or self.one.chosen == self.other.chosen:
            return False
        both = self.other.chosen in self._doc.persons
        return both or line_between(self._doc, self.one.chosen, self.other.chosen) is not None

    def _offer(self) -> None:
        clear_layout(self._offers)
        if self._doc is None or self._session is None or self.asked.chosen is None:
            return
        found = self._suggestions()
        shown = found[self._offset : self._offset + SUGGESTIONS]
        if not shown:
            return
        self._offers.addWidget(SectionHeader(lambda: tr("You could ask")))
        for suggestion in shown:
            button = WrapButton(partial(str, suggestion.question))
            button.setToolTip(why_in_words(suggestion.why, translator(language())))
            button.clicked.connect(partial(self._take, suggestion))
            self._offers.addWidget(button)
        if len(found) > SUGGESTIONS:
            more = Button(lambda: tr("Other questions"), "quiet")
            more.clicked.connect(lambda: self._next(len(found)))
            self._offers.addLayout(row_of(more, None))

    def _suggestions(self) -> list[Suggestion]:
        assert self._doc is not None
        assert self._session is not None
        assert self.asked.chosen is not None
        here = tuple(_present(self._session.participants))
        about = self._about()
        return suggest(self._doc, self.asked.chosen, about if about != About() else None, language(), here, 12)

    def _next(self, count: int) -> None:
        self._offset = (self._offset + SUGGESTIONS) if self._offset + SUGGESTIONS < count else 0
        self._offer()

    def _take(self, suggestion: Suggestion, *_: object) -> None:
        self._type, self._wording, self._suggested = suggestion.type, suggestion.wording, suggestion.question
        self.question.setPlainText(suggestion.question)
        if suggestion.about.pair and not self.one.chosen:
            for choice, key in zip((self.one, self.other), suggestion.about.pair, strict=False):
                choice.blockSignals(True)
                choice.choose(key)
                choice.blockSignals(False)
            self.view.offer(self._can_view())
        self._speak_again()
        self.answer.setFocus()

    def _kinds(self) -> None:
        menu = self.kind.menu() or QMenu(self.kind)
        menu.clear()
        known = catalogue()
        for group, names in known.groups.items():
            part = menu.addMenu(names[language()])
            for kind in known.types.values():
                if kind.group == group:
                    action = part.addAction(kind.name[language()], partial(self._choose_kind, kind.id))
                    action.setToolTip(kind.purpose[language()])
            part.setToolTipsVisible(True)
        self.kind.setMenu(menu)

    def _choose_kind(self, code: str) -> None:
        self._type = code
        kind = catalogue().types[code]
        untouched = self.question.toPlainText() in ("", self._suggested)
        if self._doc is not None and untouched and kind.wordings:
            wording = kind.wordings[0]
            self._wording = wording.id
            self._suggested = fill(self._doc, wording, slot_values(self._about()), language())
            self.question.setPlainText(self._suggested)
        self._speak_again()

    # -- keeping -------------------------------------------------------------------------------------------------

    def _about(self) -> About:
        if self._doc is None or not self.one.chosen:
            return About()
        other = self.other.chosen
        if not other or other == self.one.chosen:
            return About(persons=(self.one.chosen,))
        line = line_between(self._doc, self.one.chosen, other)
        element = line.id if line else None
        if other in self._doc.persons:
            return About(pair=(self.one.chosen, other), element=element)
        return About(persons=(self.one.chosen,), element=element or other)

    def _keep(self) -> None:
        question, answer = self.question.toPlainText().strip(), self.answer.toPlainText().strip()
        if not question and not answer and not self.noticed.text().strip():
            self.hint.emit(tr("Write a question, an answer or what you noticed first."))
            self.question.setFocus()
            return
        if self.view.wanted and not self.view.holder.chosen:
            self.hint.emit(tr("Say whose view it is."))
            self.view.holder.setFocus()
            return
        fields: dict[str, object] = {
            "type": self._type,
            "template": self._wording,
            "language": language(),
            "asked_of": self.asked.chosen,
            "about": self._about(),
            "question": question,
            "answer": answer,
            "noticed": self.noticed.text().strip(),
            "later": self.later.isChecked(),
        }
        self.kept.emit(Written(self._editing, fields, self.view.wanted))

    # -- words ---------------------------------------------------------------------------------------------------

    def _speak_again(self) -> None:
        self.cancel.setVisible(self._editing is not None)
        for widget in (self.title, self.add, self.kind):
            widget.retranslate()

    def retranslate(self) -> None:
        self._kinds()
        self._offer()

    def _title(self) -> str:
        return tr("Change this row") if self._editing else tr("The next question")

    def _add_word(self) -> str:
        return tr("Keep the change") if self._editing else tr("Add row")

    def _kind_word(self) -> str:
        kind = catalogue().types.get(self._type)
        words = kind.name[language()].replace("&", "&&") if kind else tr("Any")
        return f"\u2003{words}"  # a style sheet keeps no room at the left of a button with a menu


def _present(participants: tuple[Participant, ...]) -> list[Id]:
    return [p.person for p in participants if p.presence is Presence.PRESENT]
