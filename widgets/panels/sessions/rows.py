"""The rows of a session: asked of whom, about whom or which line, the question, the answer in their words, what was noticed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from genogram.ids import Id
from genogram.model import Document, QuestionEntry, View, ViewState, Visibility
from genogram.questions.catalogue import catalogue
from resources.i18n import language, tr
from widgets.common.buttons import IconButton
from widgets.common.flow import FlowLayout
from widgets.common.forms import Card
from widgets.common.labels import Label
from widgets.common.words import name_of, word, words_of


def type_word(code: str) -> str:
    """The name of a kind of question in the window's language."""
    kind = catalogue().types.get(code)
    return kind.name[language()] if kind else code.replace("_", " ")


def about_words(doc: Document, entry: QuestionEntry) -> str:
    """Whom or what a question is about: "Lea and Murat"."""
    keys = entry.about.pair or entry.about.persons
    found = doc.find(entry.about.element) if entry.about.element and not keys else None
    if found and found[0] == "ties":
        keys = (getattr(found[1], "origin", ""), getattr(found[1], "to", ""))
    elif found and found[0] == "bonds":
        keys = (getattr(found[1], "a", ""), getattr(found[1], "b", ""))
    elif found:
        return name_of(doc, entry.about.element)
    names = [name_of(doc, key) for key in keys]
    if len(names) == 2:
        return tr("{a} and {b}", a=names[0], b=names[1])
    return ", ".join(names) or entry.about.behaviour or entry.about.event


def view_words(doc: Document, view: View) -> str:
    """One view as a sentence: "Lea: rather far (3)"; who said it where it was somebody else."""
    holder = name_of(doc, view.holder)
    if view.teller and view.teller != view.holder:
        holder = tr("{holder}, as {teller} says", holder=holder, teller=name_of(doc, view.teller))
    if view.state is ViewState.NOT_ASKED:
        return tr("{holder}: not asked", holder=holder)
    if view.state is ViewState.DECLINED:
        return tr("{holder}: would rather not say", holder=holder)
    words = view.words or view.kind.replace("_", " ")
    if view.closeness is None:
        return tr("{holder}: {words}", holder=holder, words=words)
    if not words:
        return tr("{holder}: {closeness} of 10", holder=holder, closeness=view.closeness)
    return tr("{holder}: {words} ({closeness} of 10)", holder=holder, words=words, closeness=view.closeness)


def _kept_words(view: str) -> str:
    return tr("View kept: {view}", view=view)


class RowCard(Card):
    """One row. ``wanted(str action, Id entry)``: edit, later, open, internal, confidential, remove, up, down."""

    wanted = Signal(str, object)

    def __init__(self, doc: Document, entry: QuestionEntry, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.column.setContentsMargins(14, 10, 8, 12)
        self.column.setSpacing(4)
        top = QHBoxLayout()
        asked = name_of(doc, entry.asked_of) if entry.asked_of else tr("everybody")
        about = about_words(doc, entry)
        line = (
            tr("{number}. {asked}, about {about}", number=number, asked=asked, about=about)
            if about
            else tr("{number}. {asked}", number=number, asked=asked)
        )
        head = Label(lambda: line, "strong", wrap=True)
        top.addWidget(head, 1)
        top.addWidget(Label(lambda: self._margin(), "caption"))
        more = IconButton("more", lambda: tr("What can be done with this row"), 16)
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(more))
        top.addWidget(more)
        self.column.addLayout(top)
        if entry.question:
            self.column.addWidget(Label(lambda: entry.question, "muted", wrap=True))
        if entry.answer:
            self.column.addWidget(Label(lambda: tr("“{answer}”", answer=entry.answer), wrap=True))
        for said, words in (
            (entry.noticed, lambda: tr("Noticed: {text}", text=entry.noticed)),
            (entry.difference, lambda: tr("Difference: {text}", text=entry.difference)),
        ):
            if said:
                self.column.addWidget(Label(words, "caption", wrap=True))
        self._views(doc)
        self.setAccessibleName(f"{line}. {entry.question} {entry.answer}")

    def _margin(self) -> str:
        parts = [type_word(self.entry.type)] if self.entry.type else []
        if self.entry.visibility is not Visibility.OPEN:
            parts.append(word(self.entry.visibility))
        if self.entry.later:
            parts.append(tr("come back to it"))
        return "  ·  ".join(parts)

    def _views(self, doc: Document) -> None:
        views = [doc.views[key] for key in self.entry.sets if key in doc.views]
        if not views:
            return
        flow = FlowLayout()
        for view in views:
            words = view_words(doc, view)
            mark = Label(partial(_kept_words, words), "view_chip")
            flow.addWidget(mark)
        self.column.addLayout(flow)

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)

        def offer(words: str, action: str) -> None:
            menu.addAction(words, lambda: self.wanted.emit(action, self.entry.id))

        offer(tr("Edit this row"), "edit")
        offer(tr("No longer come back to it") if self.entry.later else tr("Come back to it later"), "later")
        menu.addSeparator()
        for code, words in words_of(Visibility).items():
            if code != self.entry.visibility:
                offer(words, code)
        menu.addSeparator()
        offer(tr("Move up"), "up")
        offer(tr("Move down"), "down")
        menu.addSeparator()
        offer(tr("Remove this row"), "remove")
        return menu


class Rows(QWidget):
    """All rows of a session in order. ``wanted`` as for a row."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._cards: dict[Id, RowCard] = {}
        self._built: dict[Id, object] = {}

    def show_rows(self, doc: Document, entries: list[QuestionEntry]) -> None:
        """Shows *entries*; cards whose row did not change stay as they are."""
        fresh: dict[Id, RowCard] = {}
        for place, entry in enumerate(entries):
            names = tuple(name_of(doc, key) for key in (entry.asked_of, *entry.about.pair, *entry.about.persons) if key)
            built = entry, names, place, tuple(doc.views.get(v) for v in entry.sets), language()
            card = self._cards.pop(entry.id, None)
            if card is None or self._built.get(entry.id) != built:
                if card is not None:
                    self._drop(card)
                card = RowCard(doc, entry, place + 1)
                card.wanted.connect(self.wanted)
                self._built[entry.id] = built
            fresh[entry.id] = card
            self._column.removeWidget(card)
            self._column.insertWidget(place, card)
        for card in self._cards.values():
            self._drop(card)
        self._cards = fresh
        self.setVisible(bool(fresh))

    @property
    def cards(self) -> list[RowCard]:
        """The cards in order."""
        return list(self._cards.values())

    def _drop(self, card: RowCard) -> None:
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
