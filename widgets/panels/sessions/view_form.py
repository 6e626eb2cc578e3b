"""The part of the row form in which an answer becomes somebody's view on a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from genogram.ids import Id
from genogram.model import Document, Visibility
from resources.i18n import tr
from widgets.canvas.kinds import kinds_for
from widgets.common.labels import Label, SectionHeader
from widgets.common.speaking import Speaking
from widgets.common.words import word
from widgets.panels.sessions.choices import Choice, people
from widgets.panels.sessions.fields import LineField


class _Tick(Speaking, QCheckBox):
    """A tick box that speaks."""


class ViewForm(QWidget):
    """Whose view it is, how close, in which words, drawn how, who may see it. Off until it is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.tick = _Tick()
        self.tick.speak(self.tick.setText, lambda: tr("Keep this answer as a view on the line"))
        column.addWidget(self.tick)
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        self.holder = Choice(lambda: tr("Whose view?"))
        self.kind = Choice(lambda: tr("As it is drawn"))
        self.who_sees = Choice(lambda: word(Visibility.OPEN))
        self.words = LineField(lambda: tr("in their words: rather far, close"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-1, 10)
        self.slider.setValue(-1)
        self.slider.setPageStep(1)
        self.number = Label(self._number)
        self.number.setMinimumWidth(84)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        for place, (words, field) in enumerate(
            (
                (lambda: tr("Whose view?"), self.holder),
                (lambda: tr("How would they draw it?"), self.kind),
                (lambda: tr("Who may see it?"), self.who_sees),
            )
        ):
            label = SectionHeader(words, wrap=True)
            label.speak(field.setAccessibleName, words)
            grid.addWidget(label, 0, place, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(field, 1, place)
            grid.setColumnStretch(place, 1)
        near = SectionHeader(lambda: tr("How close? 0 to 10"), wrap=True)
        near.speak(self.slider.setAccessibleName, lambda: tr("How close? 0 to 10"))
        grid.addWidget(near, 2, 0)
        grid.addWidget(SectionHeader(lambda: tr("In their words")), 2, 1)
        grid.addLayout(row, 3, 0)
        grid.addWidget(self.words, 3, 1, 1, 2)
        self.words.speak(self.words.setAccessibleName, lambda: tr("In their words"))
        column.addWidget(self._body)
        self._body.hide()
        self.tick.toggled.connect(self._body.setVisible)
        self.slider.valueChanged.connect(lambda _value: self._moved())
        self._moved()

    def show_document(self, doc: Document, first: list[Id]) -> None:
        """Offers the people and kinds of *doc*."""
        self.holder.show_rows(people(doc, first))
        self.kind.show_rows(kinds_for(doc))
        self.who_sees.show_rows([(code.value, word(code)) for code in (Visibility.INTERNAL, Visibility.CONFIDENTIAL)])

    def offer(self, can: bool) -> None:
        """Whether there are two ends to have a view on."""
        self.tick.setEnabled(can)
        if not can:
            self.tick.setChecked(False)

    def clear(self) -> None:
        """Ready for the next row."""
        self.tick.setChecked(False)
        self.holder.choose(None)
        self.kind.choose(None)
        self.who_sees.choose(None)
        self.words.show_text("")
        self.words.clear()
        self.slider.setValue(-1)

    @property
    def wanted(self) -> bool:
        """Whether the answer is to become a view."""
        return self.tick.isChecked()

    @property
    def closeness(self) -> int | None:
        """0 to 10, or None where it was not said."""
        return None if self.slider.value() < 0 else self.slider.value()

    @property
    def visibility(self) -> Visibility:
        """Who may see the view."""
        return Visibility(self.who_sees.chosen) if self.who_sees.chosen else Visibility.OPEN

    def _moved(self) -> None:
        self.number.retranslate()
        unsaid = self.slider.value() < 0
        if self.slider.property("unsaid") != unsaid:
            self.slider.setProperty("unsaid", unsaid)
            self.slider.style().unpolish(self.slider)
            self.slider.style().polish(self.slider)

    def _number(self) -> str:
        return tr("not said") if self.slider.value() < 0 else tr("{number} of 10", number=self.slider.value())
