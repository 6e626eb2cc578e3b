"""Form fields: each shows a value and says once, when it is left, that it became another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from genogram.dates import PartialDate, from_words, say
from resources.i18n import language, tr, translator
from widgets.common.combo import ElidingCombo
from widgets.common.theme import px
from widgets.panels.inspector.chips import mark


class WordsField(QLineEdit):
    """One line of words."""

    changed = Signal(str)
    typed = Signal(str)

    def __init__(self, label: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(2000)
        self._shown = ""
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self.typed)

    def show_value(self, text: str) -> None:
        """Shows *text*, unless somebody is typing here."""
        if text == self._shown and self.text() == text:
            return
        mine = self.is_edited() and text == self._shown
        self._shown = text
        if not mine:
            self.setText(text)
            self.setCursorPosition(0)

    def is_edited(self) -> bool:
        """Whether something stands here that was not said yet."""
        return self.text() != self._shown

    def commit(self) -> None:
        """Says what stands here if it is new."""
        text = self.text().strip()
        if text != self._shown:
            self._shown = text
            self.changed.emit(text)

    def put_back(self, text: str) -> None:
        """Shows *text* as typed here and not yet said."""
        self.setText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_edited():
            self.setText(self._shown)
            self.typed.emit(self._shown)
            return
        super().keyPressEvent(event)


class LongField(QPlainTextEdit):
    """Some lines of words; grows with them. Left or Ctrl+Enter: kept. Esc: back to what was there."""

    changed = Signal(str)
    typed = Signal(str)

    def __init__(self, label: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._shown = ""
        self.textChanged.connect(self._grow)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self._grow()

    def show_value(self, text: str) -> None:
        """Shows *text*, unless somebody is typing here."""
        if text == self._shown and self.toPlainText() == text:
            return
        mine = self.is_edited() and text == self._shown
        self._shown = text
        if not mine:
            self.setPlainText(text)

    def is_edited(self) -> bool:
        """Whether something stands here that was not said yet."""
        return self.toPlainText() != self._shown

    def commit(self) -> None:
        """Says what stands here if it is new."""
        text = self.toPlainText().strip()
        if text != self._shown:
            self._shown = text
            self.changed.emit(text)

    def put_back(self, text: str) -> None:
        """Shows *text* as typed here and not yet said."""
        self.setPlainText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.is_edited():
            self.setPlainText(self._shown)
            self.typed.emit(self._shown)
        else:
            super().keyPressEvent(event)
            if event.text():
                self.typed.emit(self.toPlainText())

    def _grow(self) -> None:
        lines = max(1, min(8, round(self.document().size().height())))
        high = int(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + px(14))
        if high != self.maximumHeight():
            self.setFixedHeight(high)


class DateField(QWidget):
    """A date as people say it; below, how it was understood where that is not the same words."""

    changed = Signal(object)
    typed = Signal(str)

    def __init__(self, label: str, placeholder: str = "") -> None:
        super().__init__()
        self._line = WordsField(label, placeholder or tr("as they say it"))
        self._read = QLabel()
        self._read.setProperty("role", "caption")
        self._read.setTextFormat(Qt.TextFormat.PlainText)
        self._read.setWordWrap(True)
        self._date: PartialDate | None = None
        self.today = ""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        rows.addWidget(self._line)
        rows.addWidget(self._read)
        self._read.hide()
        self._line.changed.connect(self._typed_date)
        self._line.textEdited.connect(self._preview)
        self._line.typed.connect(self.typed)
        self.setFocusProxy(self._line)

    def show_value(self, date: PartialDate | None) -> None:
        """Shows *date* in the words it was given, else as it is said."""
        self._date = date
        self._line.show_value(_words(date))
        if not self._line.is_edited():
            self._show_reading(date, self._line.text())

    def value(self) -> PartialDate | None:
        """The date shown."""
        return self._date

    def is_edited(self) -> bool:
        """Whether something stands here that was not said yet."""
        return self._line.is_edited()

    def commit(self) -> None:
        """Says what stands here if it is new."""
        self._line.commit()

    def put_back(self, text: str) -> None:
        """Shows *text* as typed here and not yet said."""
        self._line.put_back(text)
        self._preview(text)

    def _typed_date(self, text: str) -> None:
        date = from_words(text, self.today) if text else None
        if date != self._date:
            self._date = date
            self._show_reading(date, text)
            self.changed.emit(date)

    def _preview(self, text: str) -> None:
        self._show_reading(from_words(text, self.today) if text.strip() else None, text)

    def _show_reading(self, date: PartialDate | None, typed: str) -> None:
        if not date:
            self._read.hide()
            return
        if not date.edtf:
            self._read.setText(tr("Kept in these words"))
        else:
            said = say(PartialDate(edtf=date.edtf), translator(language()))
            if said.casefold() == typed.strip().casefold():
                self._read.hide()
                return
            self._read.setText(said)
        self._read.show()


def _words(date: PartialDate | None) -> str:
    if not date:
        return ""
    return date.words or say(date, translator(language()))


class Choice(ElidingCombo):
    """One of many codes. The wheel scrolls the panel, it does not change what was said."""

    changed = Signal(str)

    def __init__(self, words: Mapping[str, str], label: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words: list[tuple[str, str]] = []
        self.show_words(words)
        self.activated.connect(lambda _: self.changed.emit(self.value()))

    def show_words(self, words: Mapping[str, str]) -> None:
        """Offers other codes."""
        if list(words.items()) == self._words:
            return
        kept = self.value()
        self._words = list(words.items())
        self.clear()
        for code, text in words.items():
            self.addItem(text, code)
        self.show_value(kept)

    def value(self) -> str:
        """The chosen code."""
        return str(self.currentData() if self.currentData() is not None else "")

    def show_value(self, code: str) -> None:
        """Shows *code* as chosen; one that is not offered is added as it is."""
        at = self.findData(code)
        if at < 0 and code:
            self.addItem(code.replace("_", " "), code)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _QuietSlider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Scale(QWidget):
    """0 to 10, or not said. Two of these are two answers: nothing is ever added up."""

    changed = Signal(object)

    def __init__(self, label: str) -> None:
        super().__init__()
        self._slider = _QuietSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 10)
        self._slider.setPageStep(1)
        self._slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self._slider.setAccessibleName(label)
        self._number = QLabel()
        self._number.setObjectName("scaleValue")
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._clear = QToolButton()
        self._clear.setObjectName("quiet")
        self._clear.setText("×")
        self._clear.setToolTip(tr("Not said"))
        self._clear.setAccessibleName(tr("{label}: not said", label=label))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._slider, 1)
        row.addWidget(self._number)
        row.addWidget(self._clear)
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00") + 4)
        self._value: int | None = None
        self._slider.valueChanged.connect(self._moved)
        self._slider.sliderReleased.connect(self._say)
        self._slider.actionTriggered.connect(lambda _: None)
        self._clear.clicked.connect(lambda: self._set(None))
        self._pending: int | None = None
        self._quiet = False
        self.setFocusProxy(self._slider)
        self.show_value(None)

    def value(self) -> int | None:
        """The number, None: not said."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Shows *value*; None stands at 0 without a number."""
        self._value = self._pending = value
        self._quiet = True
        self._slider.setValue(value or 0)
        self._quiet = False
        self._number.setText("–" if value is None else str(value))
        self._clear.setEnabled(value is not None)
        mark(self._slider, "unsaid", value is None)
        self._slider.setAccessibleDescription(tr("not said") if value is None else str(value))

    def _moved(self, value: int) -> None:
        if self._quiet:
            return
        self._pending = value
        self._number.setText(str(value))
        if not self._slider.isSliderDown():
            self._say()

    def _say(self) -> None:
        value = self._slider.value() if self._pending is None else self._pending
        self._set(value)

    def _set(self, value: int | None) -> None:
        if value != self._value:
            self.show_value(value)
            self.changed.emit(value)
