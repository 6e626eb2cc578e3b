"""Chips: a layout that wraps them, a choice of one, a list of words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import tr
from widgets.common.flow import FlowLayout


def mark(widget: QWidget, name: str, on: bool) -> None:
    """Sets a property that the style sheet looks at."""
    if widget.property(name) != on:
        widget.setProperty(name, on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ChipChoice(QWidget):
    """One of a few codes, each a chip; "not said" is a chip of its own."""

    changed = Signal(str)

    def __init__(self, words: Mapping[str, str], label: str) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._chips: dict[str, QPushButton] = {}
        self.setAccessibleName(label)
        for code, text in words.items():
            self._add(code, text, label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._value = ""

    def _add(self, code: str, text: str, label: str) -> None:
        chip = QPushButton(text.replace("&", "&&"))
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setAccessibleName(f"{label}: {text}")
        chip.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        chip.clicked.connect(lambda _=False, c=code: self._clicked(c))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        self._chips[code] = chip

    def value(self) -> str:
        """The chosen code."""
        return self._value

    def show_value(self, code: str) -> None:
        """Shows *code* as chosen."""
        self._value = code
        for own, chip in self._chips.items():
            chip.setChecked(own == code)
            mark(chip, "set", own == code)

    def show_words(self, words: Mapping[str, str], label: str) -> None:
        """Offers other codes."""
        if list(words) == list(self._chips) and all(self._chips[c].text().replace("&&", "&") == t for c, t in words.items()):
            return
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        for code, text in words.items():
            self._add(code, text, label)
        self.show_value(self._value)

    def _clicked(self, code: str) -> None:
        before = self._value
        self.show_value(code)
        if code != before:
            self.changed.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chips = list(self._chips.values())
        at = next((n for n, chip in enumerate(chips) if chip.hasFocus()), -1)
        if at >= 0 and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            chips[(at + (1 if event.key() == Qt.Key.Key_Right else -1)) % len(chips)].setFocus()
        else:
            super().keyPressEvent(event)


class WordChips(QWidget):
    """A list of words or short sentences; type one and press Enter to add it, the small cross takes one away."""

    changed = Signal(object)
    typed = Signal(str)

    def __init__(self, label: str, placeholder: str) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self._words: tuple[str, ...] = ()
        self._chips: list[QToolButton] = []
        self._line = QLineEdit()
        self._line.setObjectName("chipLine")
        self._line.setPlaceholderText(placeholder)
        self._line.setAccessibleName(label)
        self._line.setMinimumWidth(120)
        self._line.setMaxLength(500)
        self._line.editingFinished.connect(self._add)
        self._line.textEdited.connect(self.typed)
        self._flow.addWidget(self._line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self._line)

    def value(self) -> tuple[str, ...]:
        """The words."""
        return self._words

    def show_value(self, words: tuple[str, ...]) -> None:
        """Shows *words* as chips."""
        if words == self._words:
            return
        self._words = words
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for n, word in enumerate(words):
            chip = QToolButton()
            chip.setObjectName("wordChip")
            chip.setText(f"{word if len(word) < 34 else word[:32] + '…'}  ×")
            chip.setToolTip(tr("{words}: press to take away", words=word))
            chip.setAccessibleName(tr("{words}: press to take away", words=word))
            chip.clicked.connect(lambda _=False, i=n: self._drop(i))
            self._flow.insert(n, chip)
            chip.show()
            self._chips.append(chip)
        self.updateGeometry()

    def commit(self) -> None:
        """Adds what stands in the line."""
        self._add()

    def is_edited(self) -> bool:
        """Whether somebody is typing here."""
        return False

    def _add(self) -> None:
        word = self._line.text().strip()
        if not word:
            return
        self._line.clear()
        if word not in self._words:
            words = (*self._words, word)
            self.show_value(words)
            self.changed.emit(words)

    def _drop(self, index: int) -> None:
        words = tuple(w for n, w in enumerate(self._words) if n != index)
        self.show_value(words)
        self._line.setFocus()
        self.changed.emit(words)


class TallButton(QPushButton):
    """A button over the whole width whose words may take two lines where a language needs them."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._label = QLabel(words)
        self._label.setProperty("role", "strong")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 5, 12, 5)
        box.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """What stands on it."""
        return self._label.text()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._label.heightForWidth(max(40, width - 24)) + 12

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._label.fontMetrics().height() + 12)
