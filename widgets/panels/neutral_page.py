"""Quick hide: a page that says nothing about anybody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import tr
from widgets.common.buttons import Button
from widgets.common.forms import ColumnPage
from widgets.common.labels import Label


class NeutralPage(ColumnPage):
    """``back_wanted`` brings everything back."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(360, parent)
        from PySide6.QtCore import Qt

        self.column.addStretch(1)
        words = Label(lambda: tr("A pause"), "title")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(words)
        self.back = Button(lambda: tr("Go on"))
        self.back.clicked.connect(self.back_wanted)
        self.column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        self.setFocusProxy(self.back)
