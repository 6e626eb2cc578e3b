"""Opening a vault by password, or by recovery key when the password is forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from resources.i18n import tr
from widgets.common.buttons import Button
from widgets.common.forms import Card, ColumnPage, FormRow, clear_layout, row_of
from widgets.common.labels import Label
from widgets.common.speaking import fixed
from widgets.panels.new_vault import ENDING, usual_place
from widgets.panels.password import ENOUGH, PasswordField, bits, strength_words


class OpenVaultPage(ColumnPage):
    """Signals: ``open_wanted(path, password)``, ``recover_wanted(path, recovery key, new password)``, ``back_wanted``."""

    open_wanted = Signal(str, str)
    recover_wanted = Signal(str, str, str)
    back_wanted = Signal()

    def __init__(self, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(520, parent)
        self.column.addStretch(1)
        self.column.addWidget(Label(lambda: tr("Open your vault"), "display", wrap=True))
        card = Card()
        self.place = QLineEdit(path or usual_place())
        self.place.textChanged.connect(lambda _text: self._check())
        browse = Button(lambda: tr("Choose…"))
        browse.clicked.connect(self._browse)
        holder = QWidget()
        holder.setLayout(row_of(self.place, browse))
        card.column.addWidget(FormRow(lambda: tr("Where does it lie?"), holder))
        self.password = PasswordField()
        self.password.changed.connect(lambda _text: self._check())
        self.password.done.connect(self._open)
        self._password_row = FormRow(lambda: tr("Password"), self.password)
        card.column.addWidget(self._password_row)
        self.recovery = QLineEdit()
        self.recovery.textChanged.connect(lambda _text: self._check())
        self.new = PasswordField()
        self.new.changed.connect(lambda _text: self._check())
        self.new.done.connect(self._open)
        self._recovery_row = FormRow(
            lambda: tr("Recovery key"), self.recovery, lambda: tr("Nine groups of four signs, from the paper you printed.")
        )
        self._new_row = FormRow(
            lambda: tr("A new password"),
            self.new,
            lambda: strength_words(self.new.text()) or tr("Four or five words that nobody would put together hold well."),
        )
        card.column.addWidget(self._recovery_row)
        card.column.addWidget(self._new_row)
        self.note = Label(wrap=True)
        self.note.hide()
        card.column.addWidget(self.note)
        self._ways = row_of()
        card.column.addLayout(self._ways)
        self._recovering = False
        self.forgot = Button(lambda: tr("Use the password") if self._recovering else tr("I forgot my password"), "quiet")
        self.forgot.clicked.connect(lambda: self.recover(not self._recovering))
        back = Button(lambda: tr("Back"), large=True)
        back.clicked.connect(self.back_wanted)
        self.open = Button(lambda: tr("Open"), "primary", large=True)
        self.open.clicked.connect(self._open)
        card.column.addLayout(row_of(back, self.forgot, None, self.open))
        self.column.addWidget(card)
        self.column.addStretch(2)
        self._busy = False
        self.setFocusProxy(self.password)
        self.recover(False)

    def arrives(self) -> None:
        """Called when the page comes to the front."""
        for field in (self.password, self.new):
            field.clear()
        self.recovery.clear()
        self.recover(False)
        self.busy(False)

    def recover(self, on: bool) -> None:
        """Asks for the recovery key and a new password instead."""
        self._recovering = on
        self._password_row.setVisible(not on)
        self._recovery_row.setVisible(on)
        self._new_row.setVisible(on)
        self.forgot.retranslate()
        self.say("")
        self._check()
        (self.recovery if on else self.password).setFocus()

    def busy(self, on: bool) -> None:
        """While the vault is opened."""
        self._busy = on
        self.open.setText(tr("Opening…") if on else tr("Open"))
        self._check()

    def say(self, words: str, *ways: tuple[str, Callable[[], None]]) -> None:
        """What stood in the way: what happened, what is safe, what one can do; *ways* become buttons."""
        self.busy(False)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        clear_layout(self._ways)
        for says, does in ways:
            button = Button(fixed(says))
            button.clicked.connect(does)
            self._ways.addWidget(button)
        if words:
            self.password.line.selectAll()

    def _check(self) -> None:
        self._new_row.hint.retranslate()
        if self._recovering:
            ready = bool(self.recovery.text().strip()) and bits(self.new.text()) >= ENOUGH
        else:
            ready = bool(self.password.text())
        self.open.setEnabled(ready and bool(self.place.text().strip()) and not self._busy)

    def _open(self) -> None:
        if not self.open.isEnabled():
            return
        self.say("")
        self.busy(True)
        place = self.place.text().strip()
        if self._recovering:
            self.recover_wanted.emit(place, self.recovery.text(), self.new.text())
        else:
            self.open_wanted.emit(place, self.password.text())

    def _browse(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, tr("Where does the vault lie?"), self.place.text(), tr("Vault ({pattern})", pattern=f"*{ENDING}")
        )
        if chosen:
            self.place.setText(chosen)
