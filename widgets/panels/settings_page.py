"""Settings, each applied at once: language, colours, size of text, menu bar, where the vault lies."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from resources.i18n import tr
from widgets.common.buttons import Button
from widgets.common.forms import Card, ColumnPage, FormRow, row_of
from widgets.common.labels import Label, SectionHeader
from widgets.common.speaking import Speaking, fixed


class Choice(Speaking, QComboBox):
    """A list to choose from; ``chosen(value)`` only when the user chose."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[object, Callable[[], str]]]) -> None:
        super().__init__()
        self._options = list(options)
        for value, words in self._options:
            self.addItem(words(), value)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_value(self, value: object) -> None:
        """Shows *value* as chosen."""
        self.setCurrentIndex(next((i for i, (held, _words) in enumerate(self._options) if held == value), 0))

    def retranslate(self) -> None:
        super().retranslate()
        for row, (_value, words) in enumerate(self._options):
            self.setItemText(row, words())


class Check(Speaking, QCheckBox):
    """A check box with words."""

    def __init__(self, words: Callable[[], str]) -> None:
        super().__init__()
        self.speak(self.setText, words)


class SettingsPage(ColumnPage):
    """Signals: ``changed(name, value)``, ``keys_wanted``, ``password_wanted``, ``back_wanted``."""

    changed = Signal(str, object)
    keys_wanted = Signal()
    password_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, languages: Sequence[tuple[str, str]], text_sizes: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(560, parent)
        self.column.addWidget(Label(lambda: tr("Settings"), "display"))
        look = Card()
        look.column.addWidget(SectionHeader(lambda: tr("How the window looks")))
        self.language = Choice([("", lambda: tr("As the computer")), *((code, fixed(name)) for code, name in languages)])
        self.theme = Choice(
            [("system", lambda: tr("As the computer")), ("light", lambda: tr("Light")), ("dark", lambda: tr("Dark"))]
        )
        self.text_size = Choice([(size, fixed(f"{size} %")) for size in text_sizes])
        for name, question, field in (
            ("language", lambda: tr("Language"), self.language),
            ("theme", lambda: tr("Colours"), self.theme),
            ("text_size", lambda: tr("Size of text"), self.text_size),
        ):
            field.chosen.connect(lambda value, what=name: self.changed.emit(what, value))
            look.column.addWidget(FormRow(question, field))
        self.menu_bar = Check(lambda: tr("Show a menu bar at the top"))
        self.menu_bar.clicked.connect(lambda on: self.changed.emit("menu_bar", on))
        look.column.addWidget(self.menu_bar)
        self.still = Check(lambda: tr("Let nothing move on the screen"))
        self.still.clicked.connect(lambda on: self.changed.emit("motion", on))
        look.column.addWidget(self.still)
        self.column.addWidget(look)
        keys = Card()
        keys.column.addWidget(SectionHeader(lambda: tr("Keys")))
        button = Button(lambda: tr("See and change the keys"), icon_name="keyboard")
        button.clicked.connect(self.keys_wanted)
        keys.column.addLayout(row_of(button, None))
        self.column.addWidget(keys)
        vault = Card()
        vault.column.addWidget(SectionHeader(lambda: tr("Vault")))
        self.remember = Check(lambda: tr("Remember where the vault lies"))
        self.remember.clicked.connect(lambda on: self.changed.emit("remember_vault", on))
        vault.column.addWidget(self.remember)
        self.password = Button(lambda: tr("Change the password…"), icon_name="key")
        self.password.clicked.connect(self.password_wanted)
        vault.column.addLayout(row_of(self.password, None))
        self.column.addWidget(vault)
        back = Button(lambda: tr("Done"), "primary", large=True)
        back.clicked.connect(self.back_wanted)
        self.column.addLayout(row_of(None, back))
        self.column.addStretch(1)
        self.setFocusProxy(self.language)

    def show_values(
        self, *, language: str, theme: str, text_size: int, menu_bar: bool, still: bool, remember: bool, vault_open: bool
    ) -> None:
        """Shows what is set."""
        self.language.show_value(language)
        self.theme.show_value(theme)
        self.text_size.show_value(text_size)
        self.menu_bar.setChecked(menu_bar)
        self.still.setChecked(still)
        self.remember.setChecked(remember)
        self.password.setEnabled(vault_open)


class PasswordPage(ColumnPage):
    """Another password for the open vault. ``change_wanted(old, new)``, ``back_wanted``."""

    change_wanted = Signal(str, str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(520, parent)
        from widgets.panels.password import PasswordField, strength_words

        self.column.addWidget(Label(lambda: tr("Change the password"), "display", wrap=True))
        self.column.addWidget(
            Label(
                lambda: tr("The vault itself stays as it is, and the recovery key on your paper stays the same."),
                "muted",
                wrap=True,
            )
        )
        card = Card()
        self.old, self.new, self.again = PasswordField(), PasswordField(), PasswordField()
        card.column.addWidget(FormRow(lambda: tr("The password until now"), self.old))
        self._strength = FormRow(
            lambda: tr("A new password"),
            self.new,
            lambda: strength_words(self.new.text()) or tr("Four or five words that nobody would put together hold well."),
        )
        card.column.addWidget(self._strength)
        card.column.addWidget(FormRow(lambda: tr("The same password again"), self.again))
        self.note = Label(role="warn", wrap=True)
        self.note.hide()
        card.column.addWidget(self.note)
        back = Button(lambda: tr("Back"), large=True)
        back.clicked.connect(self.back_wanted)
        self.take = Button(lambda: tr("Change the password"), "primary", large=True)
        self.take.clicked.connect(self._take)
        card.column.addLayout(row_of(back, None, self.take))
        self.column.addWidget(card)
        self.column.addStretch(1)
        for field in (self.old, self.new, self.again):
            field.changed.connect(lambda _text: self._check())
            field.done.connect(self._take)
        self.setFocusProxy(self.old)
        self._check()

    def arrives(self) -> None:
        """Called when the page comes to the front."""
        for field in (self.old, self.new, self.again):
            field.clear()
        self.say("")

    def say(self, words: str) -> None:
        """Why the password stays as it is."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self._check()

    def _check(self) -> None:
        from widgets.panels.password import ENOUGH, bits

        self._strength.hint.retranslate()
        same = self.new.text() == self.again.text()
        self.take.setEnabled(bool(self.old.text()) and bits(self.new.text()) >= ENOUGH and same)

    def _take(self) -> None:
        if self.take.isEnabled():
            self.take.setEnabled(False)
            self.change_wanted.emit(self.old.text(), self.new.text())
