"""How a line is seen: one card for each person who told it, was not asked or would rather not say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from genogram import edits
from genogram.dates import PartialDate, say_short
from genogram.ids import Id
from genogram.model import Direction, View, ViewState, Visibility, ordered
from resources.i18n import language, tr, translator
from widgets.canvas import kinds
from widgets.common.words import name_of, word, words_of
from widgets.panels.inspector.chips import ChipChoice, TallButton
from widgets.panels.inspector.fields import Choice, LongField, Scale
from widgets.panels.inspector.form import Form, clear_layout
from widgets.panels.inspector.person import today


class ViewRows(QWidget):
    """Views of one bond or tie, with rows for those not asked, and a way to ask somebody."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._shown: object = None
        self._open: Id | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)

    def refresh(self, ends: tuple[Id, ...]) -> None:
        """Shows the views as they are; *ends* are the persons the line joins, who are always listed."""
        form = self._form
        views = tuple(v for v in ordered(form.doc.views) if v.about == form.id)
        held = {v.holder for v in views if v.teller in (None, v.holder)}
        missing = tuple(p for p in ends if p in form.doc.persons and p not in held)
        names = tuple((p.id, p.name) for p in ordered(form.doc.persons))
        state = (form.id, views, missing, self._open, names)
        if state == self._shown:
            return
        self._shown = state
        clear_layout(self._rows)
        for view in views:
            self._rows.addWidget(self._card(view))
            if view.id == self._open:
                self._rows.addWidget(ViewEditor(form, view))
        for person in missing:
            self._rows.addWidget(self._unasked(person))
        self._rows.addWidget(self._asking(missing))

    def _card(self, view: View) -> QWidget:
        doc = self._form.doc
        card = Card(lambda: self._toggle(view.id))
        holder, teller = name_of(doc, view.holder), view.teller
        told_for = teller is not None and teller != view.holder
        name = tr("{teller} says {holder}", teller=name_of(doc, teller), holder=holder) if told_for and teller else holder
        words = kinds.kind_word(doc, view.kind) if view.kind and view.state is ViewState.TOLD else ""
        if view.state is not ViewState.TOLD:
            words = word(view.state)
        elif not words and view.closeness is None:
            words = view.words
        number = "" if view.closeness is None or view.state is not ViewState.TOLD else str(view.closeness)
        when = say_short(view.on, translator(language())) if view.on else ""
        card.show_texts(name, words, number, when, view.words)
        if view.id == self._open:
            card.setProperty("mine", True)
        return card

    def _unasked(self, person: Id) -> QWidget:
        card = Card(lambda: self._ask(person))
        card.show_texts(name_of(self._form.doc, person), tr("not asked"), "", "", tr("Press to note how they see it"))
        return card

    def _asking(self, missing: tuple[Id, ...]) -> QWidget:
        doc = self._form.doc
        rest = [p for p in ordered(doc.persons) if p.id not in missing]
        ask = TallButton(tr("Ask someone how they see it"))
        menu = QMenu(ask)
        for person in rest:
            name = name_of(doc, person.id).replace("&", "&&")
            menu.addAction(name, partial(self._ask, person.id))
        ask.setMenu(menu)
        return ask

    def _ask(self, holder: Id) -> None:
        form = self._form
        now = PartialDate(edtf=today())
        try:
            changes = edits.add_view(form.doc, holder, form.id, on=now, state=ViewState.TOLD)
        except ValueError:
            return
        new = edits.created(changes, "views")
        self._open = new[-1] if new else None
        form.offer(lambda: changes)

    def _toggle(self, view: Id) -> None:
        self._open = None if self._open == view else view
        self._shown = None
        self._form.refresh()


class Card(QFrame):
    """One row: name, words, number, date. Press it, or press Enter on it."""

    def __init__(self, pressed: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("viewCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._pressed = pressed
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(8)
        self._name, self._words, self._number, self._when = QLabel(), QLabel(), QLabel(), QLabel()
        for label, name in (
            (self._name, "cardName"),
            (self._words, "cardWords"),
            (self._number, "cardNumber"),
            (self._when, "cardDate"),
        ):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label, 1 if label in (self._name, self._words) else 0)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._name.setWordWrap(True)
        self._words.setWordWrap(True)

    def show_texts(self, name: str, words: str, number: str, when: str, tip: str) -> None:
        """Fills the row."""
        self._name.setText(name)
        self._words.setText(words)
        self._number.setText(number)
        self._when.setText(when)
        self._words.setVisible(bool(words))
        self._number.setVisible(bool(number))
        self._when.setVisible(bool(when))
        self.setToolTip(tip)
        self.setAccessibleName(", ".join(t for t in (name, words, number, when, tip) if t))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._pressed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pressed()
        else:
            super().keyPressEvent(event)


class ViewEditor(QWidget):
    """The fields of one view, opened below its card."""

    def __init__(self, form: Form, view: View) -> None:
        super().__init__()
        self._form = form
        self._view = view.id
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 2, 0, 8)
        rows.setSpacing(6)
        state = ChipChoice(words_of(ViewState), tr("Asked?"))
        state.show_value(str(view.state))
        state.changed.connect(lambda code: self._change(state=ViewState(code)))
        rows.addWidget(state)
        told = view.state is ViewState.TOLD
        closeness = Scale(tr("How close, 0 to 10"))
        closeness.show_value(view.closeness)
        closeness.changed.connect(lambda value: self._change(closeness=value))
        kind = Choice({"": tr("no line said"), **dict(kinds.kinds_for(form.doc))}, tr("How they would draw it"))
        kind.show_value(view.kind)
        kind.changed.connect(lambda code: self._change(kind=code))
        words = LongField(tr("In their words"), tr("In their words"))
        words.show_value(view.words)
        words.changed.connect(lambda text: self._change(words=text))
        energy = ChipChoice(words_of(Direction), tr("Where does the energy go?"))
        energy.show_value(str(view.energy))
        energy.changed.connect(lambda code: self._change(energy=Direction(code)))
        for text, field in (
            (tr("How close, 0 to 10"), closeness),
            (tr("How would they draw it?"), kind),
            (tr("In their words"), words),
        ):
            label = QLabel(text)
            label.setProperty("role", "caption")
            label.setVisible(told)
            field.setVisible(told)
            rows.addWidget(label)
            rows.addWidget(field)
        teller = Choice({p.id: name_of(form.doc, p.id) for p in ordered(form.doc.persons)}, tr("Who says so?"))
        teller.show_value(view.teller or view.holder)
        teller.changed.connect(lambda person: self._change(teller=None if person == view.holder else person))
        seen = Choice(words_of(Visibility), tr("Who may see this view?"))
        seen.show_value(str(view.visibility))
        seen.changed.connect(lambda code: self._change(visibility=Visibility(code)))
        for text, field in ((tr("Who says so?"), teller), (tr("Who may see this view?"), seen)):
            label = QLabel(text)
            label.setProperty("role", "caption")
            rows.addWidget(label)
            rows.addWidget(field)
        gone = QPushButton(tr("Remove this view"))
        gone.setProperty("kind", "quiet")
        gone.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        gone.clicked.connect(lambda _=False: form.offer(lambda: edits.remove(form.doc, self._view)))
        rows.addWidget(gone)

    def _change(self, **fields: object) -> None:
        form = self._form
        if self._view in form.doc.views:
            form.offer(lambda: edits.set_fields(form.doc, "views", self._view, **fields))


def small_button(text: str, words: str) -> QToolButton:
    """A quiet button with a sign and its words."""
    found = QToolButton()
    found.setObjectName("quiet")
    found.setText(text)
    found.setToolTip(words)
    found.setAccessibleName(words)
    found.setIconSize(QSize(16, 16))
    return found
