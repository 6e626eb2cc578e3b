"""Making a vault: where, with which password; then the recovery key, shown once and asked back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from resources.i18n import tr
from widgets.common.buttons import Button
from widgets.common.forms import Card, ColumnPage, FormRow, row_of
from widgets.common.labels import Label
from widgets.panels.password import ENOUGH, PasswordField, bits, strength_words

ENDING = ".vault"


def usual_place() -> str:
    """Where a new vault is offered to lie."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / f"familyapp{ENDING}")


class NewVaultPage(ColumnPage):
    """Signals: ``make_wanted(path, password)``, ``back_wanted``."""

    make_wanted = Signal(str, str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(560, parent)
        self.column.addWidget(Label(lambda: tr("Make a vault"), "display", wrap=True))
        self.column.addWidget(
            Label(
                lambda: tr(
                    "A vault is one encrypted file that holds all your cases. "
                    "Without its password or its recovery key nobody can open it, and we cannot either."
                ),
                "muted",
                wrap=True,
            )
        )
        card = Card()
        self.place = QLineEdit(usual_place())
        self.place.textChanged.connect(lambda _text: self._check())
        browse = Button(lambda: tr("Choose…"))
        browse.clicked.connect(self._browse)
        holder = QWidget()
        holder.setLayout(row_of(self.place, browse))
        self.place.setMinimumWidth(120)
        row = FormRow(
            lambda: tr("Where shall it lie?"),
            holder,
            lambda: tr("A folder of this computer, not one that is synchronised. Its name should not name a family."),
        )
        self.place.setAccessibleName(tr("Where shall it lie?"))
        card.column.addWidget(row)
        self.password = PasswordField()
        self.password.changed.connect(lambda _text: self._check())
        self._strength = FormRow(
            lambda: tr("Which password?"),
            self.password,
            lambda: strength_words(self.password.text()) or tr("Four or five words that nobody would put together hold well."),
        )
        card.column.addWidget(self._strength)
        self.again = PasswordField()
        self.again.changed.connect(lambda _text: self._check())
        self.again.done.connect(self._make)
        card.column.addWidget(FormRow(lambda: tr("The same password again"), self.again))
        self.note = Label(role="warn", wrap=True)
        self.note.hide()
        card.column.addWidget(self.note)
        back = Button(lambda: tr("Back"), large=True)
        back.clicked.connect(self.back_wanted)
        self.make = Button(lambda: tr("Make the vault"), "primary", large=True)
        self.make.clicked.connect(self._make)
        card.column.addLayout(row_of(back, None, self.make))
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.setFocusProxy(self.password)
        self._busy = False
        self._check()

    def arrives(self) -> None:
        """Called when the page comes to the front."""
        self.password.clear()
        self.again.clear()
        self.busy(False)

    def busy(self, on: bool) -> None:
        """While the vault is made nothing else can be pressed."""
        self._busy = on
        self.make.setText(tr("Making the vault…") if on else tr("Make the vault"))
        self._check()

    def say(self, words: str) -> None:
        """Why no vault was made."""
        self.busy(False)
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _check(self) -> None:
        password = self.password.text()
        self._strength.hint.retranslate()
        enough = bits(password) >= ENOUGH
        same = password == self.again.text()
        self.make.setEnabled(bool(self.place.text().strip()) and enough and same and not self._busy)
        if self.again.text() and not same:
            self.note.setText(tr("The two passwords differ."))
            self.note.show()
        else:
            self.note.hide()

    def _make(self) -> None:
        if not self.make.isEnabled():
            return
        place = self.place.text().strip()
        if not place.endswith(ENDING):
            place += ENDING
            self.place.setText(place)
        self.busy(True)
        self.make_wanted.emit(place, self.password.text())

    def _browse(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, tr("Where shall the vault lie?"), self.place.text(), tr("Vault ({pattern})", pattern=f"*{ENDING}")
        )
        if chosen:
            self.place.setText(chosen)


class RecoveryPage(ColumnPage):
    """The recovery key, once. Two of its groups are asked back before the vault is used.

    Signals: ``kept`` (asked back rightly), ``save_wanted``, ``print_wanted``, ``copy_wanted``.
    """

    kept = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(560, parent)
        self._groups: Sequence[str] = ()
        self._asked: tuple[int, int] = (0, 1)
        self.column.addWidget(Label(lambda: tr("Your recovery key"), "display", wrap=True))
        self.column.addWidget(
            Label(
                lambda: tr(
                    "It opens the vault when the password is forgotten. It is shown now and never again. "
                    "Print it or write it down, and keep it where the vault is not."
                ),
                "muted",
                wrap=True,
            )
        )
        card = Card()
        self.key = Label(role="key", wrap=True)
        from PySide6.QtCore import Qt

        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.column.addWidget(self.key)
        self.printing = Button(lambda: tr("Print"), icon_name="print")
        self.printing.clicked.connect(self.print_wanted)
        self.saving = Button(lambda: tr("Save as a text file…"), icon_name="export")
        self.saving.clicked.connect(self.save_wanted)
        card.column.addLayout(row_of(self.printing, self.saving, None))
        self.column.addWidget(card)
        ask = Card()
        ask.column.addWidget(
            Label(lambda: tr("So that it is really at hand: please type two of its groups from your paper."), wrap=True)
        )
        self.first, self.second = QLineEdit(), QLineEdit()
        self._rows = [FormRow(self._question(0), self.first), FormRow(self._question(1), self.second)]
        for row, line in zip(self._rows, (self.first, self.second), strict=True):
            ask.column.addWidget(row)
            line.textChanged.connect(lambda _text: self._check())
            line.returnPressed.connect(self._done)
        self.done = Button(lambda: tr("I have it: open my vault"), "primary", large=True)
        self.done.clicked.connect(self._done)
        self.done.setEnabled(False)
        ask.column.addLayout(row_of(None, self.done))
        self.column.addWidget(ask)
        self.column.addStretch(1)

    def _question(self, which: int) -> Callable[[], str]:
        return lambda: tr("Group number {number}", number=self._asked[which] + 1)

    def show_key(self, text: str, asked: tuple[int, int]) -> None:
        """*text* is the key, groups joined by hyphens; *asked* are the two groups (from 0) to type back."""
        self._groups, self._asked = text.split("-"), asked
        self.key.setText("\n".join("  -  ".join(self._groups[at : at + 3]) for at in range(0, len(self._groups), 3)))
        self.key.setAccessibleName(text)
        for row in self._rows:
            for label in row.findChildren(Label):
                label.retranslate()
        self.first.clear()
        self.second.clear()
        self._check()

    def forget(self) -> None:
        """Takes the key off the screen and out of the page."""
        self._groups = ()
        self.key.clear()
        self.key.setAccessibleName("")
        self.first.clear()
        self.second.clear()

    def text(self) -> str:
        """The key as shown."""
        return "-".join(self._groups)

    def _right(self) -> bool:
        if not self._groups:
            return False
        typed = (self.first.text(), self.second.text())
        return all(t.strip().strip("-").upper() == self._groups[i].upper() for t, i in zip(typed, self._asked, strict=True))

    def _check(self) -> None:
        self.done.setEnabled(self._right())

    def _done(self) -> None:
        if self._right():
            self.kept.emit()
