"""Password fields with a look-again button, and how long a password would hold in words."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from resources.i18n import tr
from widgets.common.buttons import IconButton

ENOUGH = 50.0
"""Bits from which a password may guard a vault."""

_RUNS = (
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "yxcvbnm",
    "zxcvbnm",
    "01234567890",
    "йцукенгшщзхї",
)
_COMMON = ("passwort", "password", "passord", "adgangskode", "пароль", "familie", "family", "geheim", "secret", "hemmelig")


def bits(password: str) -> float:
    """A careful guess at how many bits of surprise a password holds: never more than its signs could, less for patterns."""
    if not password:
        return 0.0
    words = [w for w in re.split(r"[\W_]+", password.casefold()) if len(w) >= 3 and w.isalpha()]
    spoken = len(words) >= 3 and sum(map(len, words)) >= len(password) * 0.6
    kinds = (("a", "z", 26), ("A", "Z", 26), ("0", "9", 10))
    pool = sum(size for low, high, size in kinds if any(low <= c <= high for c in password))
    pool += 25 if any(not c.isalnum() for c in password) else 0
    pool += 40 if any(c.isalpha() and ord(c) > 127 for c in password) else 0
    plain = len(_squeezed(password)) * math.log2(max(pool, 2))
    # Whole words come out of a list of some thousands, however long they are.
    return min(plain, 12.9 * len(set(words)) + 2 * (len(words) - 1)) if spoken else plain


def _squeezed(password: str) -> str:
    """The password with runs, repeats and words that everybody tries counted as one or two signs."""
    low = password.casefold()
    for word in _COMMON:
        low = low.replace(word, "¤")
    for run in _RUNS:
        for size in range(len(run), 3, -1):
            for start in range(len(run) - size + 1):
                part = run[start : start + size]
                low = low.replace(part, "¤").replace(part[::-1], "¤")
    low = re.sub(r"(.{2,}?)\1+", r"\1", low)
    low = re.sub(r"(.)\1{2,}", r"\1\1", low)
    return re.sub(r"(19|20)\d\d", "¤¤", low)


def strength_words(password: str) -> str:
    """How long the password would hold, in words; empty for no password."""
    held = bits(password)
    if not password:
        return ""
    if held < 28:
        return tr("Would be guessed within minutes. Four or five words that nobody would put together hold well.")
    if held < 40:
        return tr("Would be guessed within days. Add another word or two.")
    if held < ENOUGH:
        return tr("Holds against curious people, not against somebody who means it. Add another word.")
    if held < 70:
        return tr("Holds well: many years of guessing.")
    return tr("Holds very well.")


class PasswordField(QWidget):
    """One line for a password. Nothing of it is kept after ``clear``."""

    changed = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.done)
        self._look = IconButton("eyes", lambda: tr("Show what is typed"))
        self._look.setCheckable(True)
        self._look.toggled.connect(self._show)
        row.addWidget(self.line, 1)
        row.addWidget(self._look)
        self.setFocusProxy(self.line)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()
        self._look.setChecked(False)

    def _show(self, seen: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password)
        self._look.show_icon("hide" if seen else "eyes")
