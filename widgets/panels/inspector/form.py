"""A form shows one element of the case, patches its fields when the element changes, and offers edits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from genogram import edits
from genogram.change import ChangeError, ChangeSet
from genogram.ids import Id
from genogram.model import Document
from resources.i18n import tr
from widgets.panels.inspector.chips import TallButton
from widgets.panels.inspector.fields import DateField, LongField, WordsField

Getter = Callable[[object], object]
Saver = Callable[[object], None]


class FieldLike(Protocol):
    """What a form needs of a field."""

    changed: Signal

    def show_value(self, value: object, /) -> None: ...


class Form(QWidget):
    """Base of all cards of the inspector. Signals: ``intent(ChangeSet)``, ``go_to(id)``, ``hint(words)``, ``draft``."""

    intent = Signal(object)
    go_to = Signal(object)
    hint = Signal(str)
    draft = Signal(str, str)

    table = ""

    def __init__(self) -> None:
        super().__init__()
        self.doc = Document()
        self.id: Id = ""
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(20, 16, 20, 20)
        self.rows.setSpacing(6)
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.under = QLabel()
        self.under.setProperty("role", "muted")
        self.under.setTextFormat(Qt.TextFormat.PlainText)
        self.under.setWordWrap(True)
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.under)
        self._fields: list[tuple[str, QWidget, Getter]] = []

    # building ------------------------------------------------------------------------------------------------------

    def section(self, words: str) -> QLabel:
        """A small heading in capitals above what follows."""
        label = QLabel(words.upper())
        label.setProperty("role", "heading")
        label.setAccessibleName(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.rows.addSpacing(8)
        self.rows.addWidget(label)
        return label

    def add(self, field: QWidget, name: str, getter: Getter | None = None, save: Saver | None = None) -> QWidget:
        """Adds a field bound to the element's attribute *name*, or to *getter* and *save*."""
        self.bind(field, name, getter, save)
        self.rows.addWidget(field)
        return field

    def bind(self, field: QWidget, name: str, getter: Getter | None = None, save: Saver | None = None) -> QWidget:
        """Binds a field that stands somewhere in a layout of its own."""
        self._fields.append((name, field, getter or (lambda element: getattr(element, name))))
        field.changed.connect(save or (lambda value: self.change(**{name: value})))  # type: ignore[attr-defined]
        if isinstance(field, WordsField | LongField | DateField):
            field.typed.connect(lambda text: self.draft.emit(f"{self.table}/{self.id}/{name}", text))
            field.changed.connect(lambda _: self.draft.emit(f"{self.table}/{self.id}/{name}", ""))
        return field

    def pair(self, left: tuple[str, QWidget], right: tuple[str, QWidget]) -> None:
        """Two labelled fields beside each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, (words, field) in enumerate((left, right)):
            label = QLabel(words.upper())
            label.setProperty("role", "heading")
            label.setAccessibleName(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 60)
        self.rows.addSpacing(8)
        self.rows.addLayout(grid)

    def button(self, words: str, does: Callable[[], None]) -> TallButton:
        """A button over the whole width."""
        found = TallButton(words)
        found.clicked.connect(lambda _=False: does())
        self.rows.addWidget(found)
        return found

    def end(self) -> None:
        """Closes the form: what follows is empty."""
        self.rows.addStretch(1)

    # showing -------------------------------------------------------------------------------------------------------

    def show_element(self, doc: Document, element: Id) -> None:
        """Shows *element* of *doc*; fields that somebody is typing in keep what is typed."""
        if element != self.id:
            self.commit()
        self.doc, self.id = doc, element
        found = doc.table(self.table).get(element)
        if found is None:
            return
        for _, field, getter in self._fields:
            field.show_value(getter(found))  # type: ignore[attr-defined]
        self.refresh()

    def refresh(self) -> None:
        """Shows what no single field shows: headings and lists."""

    def commit(self) -> None:
        """Lets every field say what is still unsaid."""
        for _, field, _ in self._fields:
            if hasattr(field, "commit"):
                field.commit()

    def put_back(self, name: str, text: str) -> bool:
        """Shows *text* in the field *name* as typed and not yet said. False where the form has no such field."""
        for held, field, _ in self._fields:
            if held == name and isinstance(field, WordsField | LongField | DateField):
                field.put_back(text)
                return True
        return False

    # changing ------------------------------------------------------------------------------------------------------

    def change(self, **fields: object) -> None:
        """Offers the element with other fields; nothing where nothing is new."""
        if self.id not in self.doc.table(self.table):
            return
        old = self.doc.table(self.table)[self.id]
        if all(getattr(old, name) == value for name, value in fields.items()):
            return
        self.offer(lambda: edits.set_fields(self.doc, self.table, self.id, **fields))

    def offer(self, make: Callable[[], ChangeSet]) -> None:
        """Emits what *make* gives; says kindly when it cannot be."""
        try:
            changes = make()
        except ChangeError:
            self.hint.emit(tr("The family would not fit together that way, so nothing was changed."))
            return
        if changes:
            self.intent.emit(changes)


def clear_layout(layout: QLayout) -> None:
    """Takes all widgets out of a layout and frees them."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
