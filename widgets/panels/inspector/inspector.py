"""The panel at the right: the one thing selected, as a form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from genogram.ids import Id
from genogram.model import Document
from genogram.picture.theme import Theme
from resources.i18n import tr
from widgets.common.theme import current
from widgets.panels.inspector.bond import BondForm
from widgets.panels.inspector.couple import CoupleForm
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.household import HouseholdForm
from widgets.panels.inspector.overview import OverviewForm
from widgets.panels.inspector.parentage import ParentageForm
from widgets.panels.inspector.person import PersonForm
from widgets.panels.inspector.place import PlaceForm
from widgets.panels.inspector.several import SeveralForm
from widgets.panels.inspector.style import panel_style
from widgets.panels.inspector.tie import TieForm

_FORMS: dict[str, Callable[[], Form]] = {
    "persons": PersonForm,
    "unions": CoupleForm,
    "bonds": BondForm,
    "households": HouseholdForm,
    "places": PlaceForm,
    "ties": TieForm,
    "parentages": ParentageForm,
    "several": SeveralForm,
    "": OverviewForm,
}


class _Page(QWidget):
    """The scrolled page: as high as its texts need at the width there is (scroll areas do not ask for that)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspectorPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._need()
        return done

    def settle(self) -> None:
        """Takes its right height at once, so that nothing jumps after it is shown."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()
            told = child.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            if child.isHidden() and not told and not child.isWindow():
                child.show()  # Qt would show a row added to a visible form only after the next turn of its loop
        for widget in [*reversed(self.findChildren(QWidget)), self]:
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self._need()

    def _need(self) -> None:
        layout = self.layout()
        if layout is not None and self.width() > 0:
            high = layout.totalHeightForWidth(self.width())
            if high >= 0 and high != self.minimumHeight():
                self.setMinimumHeight(high)


class Inspector(QWidget):
    """Shows a selection and emits edits of it.

    Signals: ``intent(ChangeSet)``, ``go_to(id)``, ``hint(words)``, ``draft(key, text)``: what is being typed and not yet said,
    under a key like ``persons/<id>/name``; empty once it is said.
    """

    intent = Signal(object)
    go_to = Signal(object)
    hint = Signal(str)
    draft = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._area)
        self._page = _Page()
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._area.setWidget(self._page)
        self._forms: dict[str, Form] = {}
        self._form: Form | None = None
        self._kind = "?"
        self._document = Document()
        self._ids: tuple[Id, ...] = ()
        self.retheme()
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(300, 600)

    @property
    def form(self) -> Form | None:
        """The form shown now."""
        return self._form

    def show_selection(self, document: Document, ids: tuple[Id, ...]) -> None:
        """Shows *ids* of *document*: a form for one, what can be done with several, the case for none."""
        kept = tuple(i for i in ids if document.find(i) is not None)
        kind = self._kind_of(document, kept)
        if self._form is not None and (kind != self._kind or kept != self._ids):
            self._form.commit()
        self._document, self._ids = document, kept
        if kind != self._kind:
            self._switch(kind)
        form = self._form
        if isinstance(form, SeveralForm):
            form.show_several(document, kept)
        elif isinstance(form, OverviewForm):
            form.show_case(document)
        elif form is not None:
            form.show_element(document, kept[0])
        self._page.settle()

    def commit(self) -> None:
        """Says what is typed and not yet said, as before closing."""
        if self._form is not None:
            self._form.commit()

    def _kind_of(self, document: Document, ids: tuple[Id, ...]) -> str:
        if not ids:
            return ""
        if len(ids) > 1:
            return "several"
        found = document.find(ids[0])
        return found[0] if found and found[0] in _FORMS else ""

    def _switch(self, kind: str) -> None:
        if self._form is not None:
            self._form.hide()
        form = self._forms.get(kind)
        if form is None:
            form = self._forms[kind] = _FORMS[kind]()
            form.intent.connect(self.intent)
            form.go_to.connect(self.go_to)
            form.hint.connect(self.hint)
            form.draft.connect(self.draft)
            self._rows.addWidget(form)
        self._form, self._kind = form, kind
        form.show()
        self._area.verticalScrollBar().setValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Wears other colours."""
        self.setStyleSheet(panel_style(theme))

    def retheme(self) -> None:
        """Takes the window's theme."""
        self.set_theme(current())

    def retranslate(self) -> None:
        """Builds the forms anew in the window's language."""
        self.commit()
        self.setAccessibleName(tr("What is selected"))
        for form in self._forms.values():
            self._rows.removeWidget(form)
            form.hide()
            form.deleteLater()
        self._forms, self._form, self._kind = {}, None, "?"
        self.show_selection(self._document, self._ids)
