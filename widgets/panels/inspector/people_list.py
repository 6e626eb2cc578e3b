"""A short list of people in a form: press a name to go there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from genogram.ids import Id
from genogram.model import Document
from resources.i18n import tr, trn
from widgets.common.flow import FlowLayout
from widgets.common.labels import Label
from widgets.common.words import name_of
from widgets.panels.inspector.form import Form

MOST = 40
"""So many names are shown; a thousand chips would hold the window up."""


class PeopleList(QWidget):
    """Names as chips."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._flow = FlowLayout(self)
        self._shown: list[tuple[Id, str]] | None = None
        self._more = 0
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_people(self, doc: Document, ids: Iterable[Id]) -> None:
        """Shows these persons, households or places."""
        every = list(ids)
        named = [(i, name_of(doc, i)) for i in every[:MOST]]
        if named == self._shown and self._more == len(every) - len(named):
            return
        self._shown, self._more = named, len(every) - len(named)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for element, name in named:
            chip = QPushButton((name if len(name) < 32 else name[:30] + "…").replace("&", "&&"))
            chip.setProperty("kind", "chip")
            chip.setToolTip(tr("Go to {name}", name=name))
            chip.setAccessibleName(tr("Go to {name}", name=name))
            chip.setMaximumSize(QSize(258, 60))
            chip.clicked.connect(lambda _=False, e=element: self._form.go_to.emit(e))
            self._flow.addWidget(chip)
        if self._more:
            self._flow.addWidget(Label(lambda: trn("and {count} more", "and {count} more", self._more), "muted"))
        self.setVisible(bool(named))
        self.updateGeometry()
