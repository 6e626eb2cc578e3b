"""All keys in one table (F1). Each can be changed; two actions with one key are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QKeySequenceEdit, QLineEdit, QWidget

from resources.i18n import tr
from widgets.common import theme
from widgets.common.buttons import Button, IconButton
from widgets.common.forms import Card, ColumnPage, clear_layout, row_of
from widgets.common.labels import Label, SectionHeader
from widgets.common.speaking import fixed
from widgets.panels.find_palette import folded


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One action: id, words, group, its usual key and the key it has (portable text)."""

    id: str
    text: str
    group: str
    usual: str
    key: str


class KeysPage(ColumnPage):
    """``changed(mapping id -> key)`` holds only keys that differ from the usual ones."""

    changed = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(640, parent)
        self._lines: Sequence[KeyLine] = ()
        self._own: dict[str, str] = {}
        self.column.addWidget(Label(lambda: tr("Keys"), "display"))
        self.column.addWidget(
            Label(
                lambda: tr("Click a key and press another one. Single letters act only while the picture has the keyboard."),
                "muted",
                wrap=True,
            )
        )
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.note = Label(role="warn", wrap=True)
        self.note.hide()
        self.column.addWidget(self.search)
        self.column.addWidget(self.note)
        self._card = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._card.column.addLayout(self._grid)
        self.column.addWidget(self._card)
        self.usual = Button(lambda: tr("Back to the usual keys"))
        self.usual.clicked.connect(self._all_usual)
        back = Button(lambda: tr("Done"), "primary", large=True)
        back.clicked.connect(self.back_wanted)
        self.column.addLayout(row_of(self.usual, None, back))
        self.column.addStretch(1)
        self.setFocusProxy(self.search)
        self.edits: dict[str, QKeySequenceEdit] = {}
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Search an action"))
        self.search.setAccessibleName(tr("Search an action"))

    def show_lines(self, lines: Sequence[KeyLine], own: Mapping[str, str]) -> None:
        """Shows the table; *own* are keys the user set."""
        self._lines, self._own = lines, dict(own)
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._grid)
        self.edits.clear()
        wanted, row, group = folded(self.search.text()), 0, ""
        for line in self._lines:
            if wanted not in folded(line.text):
                continue
            if line.group != group:
                group = line.group
                heading = SectionHeader(fixed(group))
                heading.setContentsMargins(0, 10 if row else 0, 0, 2)
                self._grid.addWidget(heading, row, 0, 1, 3)
                row += 1
            self._grid.addWidget(Label(fixed(line.text)), row, 0)
            edit = QKeySequenceEdit(QKeySequence(line.key))
            edit.setMaximumSequenceLength(1)
            edit.setFixedWidth(theme.px(150))
            edit.setAccessibleName(tr("Key for: {action}", action=line.text))
            edit.editingFinished.connect(lambda one=line, field=edit: self._set(one, field))
            self._grid.addWidget(edit, row, 1)
            usual = IconButton("undo", lambda: tr("The usual key"), 16)
            usual.setEnabled(line.key != line.usual)
            usual.clicked.connect(lambda _on=False, one=line: self._put(one.id, one.usual))
            self._grid.addWidget(usual, row, 2)
            self.edits[line.id] = edit
            row += 1
        self._say_clashes()

    def _set(self, line: KeyLine, field: QKeySequenceEdit) -> None:
        key = field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if key != line.key:
            self._put(line.id, key)

    def _put(self, action: str, key: str) -> None:
        usual = next(line.usual for line in self._lines if line.id == action)
        self._own.pop(action, None)
        if key != usual:
            self._own[action] = key
        self.changed.emit(dict(self._own))

    def _all_usual(self) -> None:
        self._own.clear()
        self.changed.emit({})

    def _say_clashes(self) -> None:
        users: dict[str, list[str]] = {}
        for line in self._lines:
            if line.key:
                users.setdefault(line.key, []).append(line.text)
        double = {key: texts for key, texts in users.items() if len(texts) > 1}
        said = [tr("{key} stands for: {actions}.", key=key, actions=", ".join(texts)) for key, texts in double.items()]
        self.note.setText(" ".join([*said, tr("Neither acts until one of them has another key.")]) if said else "")
        self.note.setVisible(bool(said))
