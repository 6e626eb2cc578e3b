"""Small panels that open below a chip: the picture's date, its layers. They apply at once and close by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from genogram.dates.partial import PartialDate
from genogram.model import Layer
from resources.i18n import tr
from widgets.common import theme
from widgets.common.buttons import Button
from widgets.common.forms import row_of
from widgets.common.labels import Label, SectionHeader


class Chooser(QFrame):
    """A popup with a column of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(6)

    def open_at(self, at: QPoint) -> None:
        """Opens with its corner at a point of the screen, moved so that all of it is seen."""
        self.adjustSize()
        screen = self.screen()
        if screen:
            room = screen.availableGeometry()
            at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
            at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()


class DateChooser(Chooser):
    """As of when the picture is drawn, in the words people use."""

    chosen = Signal(object)

    def __init__(self, date: PartialDate | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.column.addWidget(SectionHeader(lambda: tr("Draw the family as of")))
        self.line = QLineEdit()
        self.line.setMinimumWidth(theme.px(240))
        self.line.setPlaceholderText(tr("2019, summer 2004, 12 March 2014"))
        self.line.setAccessibleName(tr("Draw the family as of"))
        if date:
            self.line.setText(date.words or date.edtf)
        self.line.returnPressed.connect(self._take)
        self.note = Label(role="caption", wrap=True)
        self.note.hide()
        today = Button(lambda: tr("Today"))
        today.clicked.connect(self._today)
        take = Button(lambda: tr("Show"), "primary")
        take.clicked.connect(self._take)
        self.column.addWidget(self.line)
        self.column.addWidget(self.note)
        self.column.addLayout(row_of(today, None, take))
        self.line.setFocus()

    def _today(self) -> None:
        self.chosen.emit(None)
        self.close()

    def _take(self) -> None:
        from genogram.dates import from_words

        typed = self.line.text().strip()
        if not typed:
            self._today()
            return
        date = from_words(typed)
        if not date.edtf:
            self.note.setText(tr("I cannot place that in time. A year is enough, as in 2019."))
            self.note.show()
            self.adjustSize()
            return
        self.chosen.emit(date)
        self.close()


class LayerChooser(Chooser):
    """What is drawn beside the family's structure."""

    switched = Signal(object)

    def __init__(self, layers: Sequence[tuple[Layer, str]], on: frozenset[Layer], parent: QWidget) -> None:
        super().__init__(parent)
        self.column.addWidget(SectionHeader(lambda: tr("Show in the picture")))
        self.boxes: dict[Layer, QCheckBox] = {}
        for layer, words in layers:
            box = QCheckBox(words)
            box.setChecked(layer in on)
            box.toggled.connect(lambda _on, wanted=layer: self.switched.emit(wanted))
            self.column.addWidget(box)
            self.boxes[layer] = box
