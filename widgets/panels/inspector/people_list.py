"""A short list of people in a form: press a name to go there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from genogram.ids import Id
from genogram.model import Document
from resources.i18n import tr
from widgets.common.words import name_of
from widgets.panels.inspector.chips import FlowLayout
from widgets.panels.inspector.form import Form


class PeopleList(QWidget):
    """Names as chips."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._flow = FlowLayout(self)
        self._shown: list[tuple[Id, str]] | None = None
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_people(self, doc: Document, ids: Iterable[Id]) -> None:
        """Shows these persons, households or places."""
        named = [(i, name_of(doc, i)) for i in ids]
        if named == self._shown:
            return
        self._shown = named
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
        self.setVisible(bool(named))
        self.updateGeometry()
