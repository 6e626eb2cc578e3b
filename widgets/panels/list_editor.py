"""The same case as tables: everything the canvas shows, readable and editable by keyboard and screen reader."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from genogram import edits
from genogram.change import ChangeError, ChangeSet
from genogram.ids import Id
from genogram.model import Document
from resources.i18n import tr
from widgets.common.theme import current, px
from widgets.panels.list_columns import BONDS, PEOPLE, TIES, Column

_Index = QModelIndex | QPersistentModelIndex


class CaseTable(QAbstractTableModel):
    """One table of the case. Setting a cell emits ``intent`` and changes nothing itself."""

    intent = Signal(object)
    hint = Signal(str)

    def __init__(self, table: str, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self._table = table
        self.columns = columns
        self._doc = Document()
        self.ids: list[Id] = []

    def show_case(self, doc: Document) -> None:
        """Shows *doc*; rows keep their order of telling, and only what changed is announced."""
        ids = sorted(doc.table(self._table))
        if ids != self.ids:
            self.beginResetModel()
            self._doc, self.ids = doc, ids
            self.endResetModel()
            return
        self._doc = doc
        if ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return tr(self.columns[section].heading)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self.columns[index.column()]
        element = self.ids[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.say(self._doc, element)
        if role == Qt.ItemDataRole.EditRole:
            return column.code(self._doc, element) if column.code else column.say(self._doc, element)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(column.heading)}: {column.say(self._doc, element) or tr('not said')}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].write else flags

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns[index.column()]
        if role != Qt.ItemDataRole.EditRole or column.write is None:
            return False
        element = self.ids[index.row()]
        if str(value) == str(self.data(index, Qt.ItemDataRole.EditRole)):
            return False
        try:
            changes: ChangeSet = column.write(self._doc, element, str(value).strip())
        except (ChangeError, ValueError):
            self.hint.emit(tr("That could not be understood here, so nothing was changed."))
            return False
        if changes:
            self.intent.emit(changes)
        return bool(changes)

    def remove(self, row: int) -> None:
        """Offers to take the element of a row away, with all that goes along."""
        self.intent.emit(edits.remove(self._doc, self.ids[row]))


class _Delegate(QStyledItemDelegate):
    """A list of words where a column has codes, a line elsewhere."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column = cast(CaseTable, index.model()).columns[index.column()]
        if column.choices is None:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for code, text in column.choices().items():
            box.addItem(text, code)
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            cast(CaseTable, model).setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)  # type: ignore[arg-type]


class CaseView(QTableView):
    """A table that Tab goes through cell by cell, F2 or typing edits, Del removes and Enter shows on the canvas."""

    go_to = Signal(object)

    def __init__(self, model: CaseTable, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(34, self.fontMetrics().height() + 16))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for n, column in enumerate(model.columns):
            self.setColumnWidth(n, column.width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        model = cast(CaseTable, self.model())
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            model.remove(index.row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.go_to.emit(model.ids[index.row()])
        else:
            super().keyPressEvent(event)


class ListEditor(QWidget):
    """People, lines between them and ties as three tables.

    Signals: ``intent(ChangeSet)``, ``go_to(id)`` (Enter on a row), ``chosen(id)`` (another row is the current one),
    ``hint(words)``.
    """

    intent = Signal(object)
    go_to = Signal(object)
    chosen = Signal(object)
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listEditor")
        self._quiet = False
        self._headings: list[QLabel] = []
        self.tables: dict[str, CaseView] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 20)
        rows.setSpacing(8)
        for table, columns in (("persons", PEOPLE), ("bonds", BONDS), ("ties", TIES)):
            model = CaseTable(table, columns)
            model.setParent(self)
            model.intent.connect(self.intent)
            model.hint.connect(self.hint)
            view = CaseView(model, "")
            view.go_to.connect(self.go_to)
            view.selectionModel().currentRowChanged.connect(partial(self._moved, model))
            heading = QLabel()
            heading.setProperty("role", "heading")
            self._headings.append(heading)
            rows.addWidget(heading)
            rows.addWidget(view, 3 if table == "persons" else 2)
            self.tables[table] = view
        self.setFocusProxy(self.tables["persons"])
        self.retheme()
        self.retranslate()

    def _moved(self, model: CaseTable, to: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and to.isValid() and to.row() < len(model.ids):
            self.chosen.emit(model.ids[to.row()])

    def select(self, ids: tuple[Id, ...]) -> None:
        """Makes the row of the last of *ids* the current one; rows of what is not among *ids* are no longer marked."""
        self._quiet = True
        try:
            for view in self.tables.values():
                model = cast(CaseTable, view.model())
                found = [i for i in ids if i in model.ids]
                index = view.currentIndex()
                if not found:
                    view.clearSelection()
                elif not (index.isValid() and view.selectionModel().isSelected(index) and model.ids[index.row()] == found[-1]):
                    column = index.column() if index.isValid() else 0
                    view.setCurrentIndex(model.index(model.ids.index(found[-1]), column))
        finally:
            self._quiet = False

    def name(self, person: Id) -> None:
        """Opens the name of *person* for typing."""
        view = self.tables["persons"]
        model = cast(CaseTable, view.model())
        if person in model.ids:
            index = model.index(model.ids.index(person), 0)
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            view.setCurrentIndex(index)
            view.edit(index)

    def retheme(self) -> None:
        """Takes the window's theme."""
        t = current()
        self.setStyleSheet(
            f"QHeaderView {{ background: {t.panel}; border: 0; }}"
            f"QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: 0; border-bottom: 1px solid {t.line};"
            f" padding: {px(6)}px {px(8)}px; font-size: {px(11.5)}px; }}"
            f"QTableView::item {{ padding: 0 {px(8)}px; border: 0; }}"
            f"QTableView::item:selected {{ background: {t.soft}; color: {t.text}; }}"
            f"QTableView:focus {{ border-color: {t.focus}; }}"
            "QTableView::corner { background: transparent; border: 0; }"
            "QTableView QLineEdit, QTableView QComboBox { border-radius: 0; min-height: 0; }"
        )

    def show_case(self, document: Document) -> None:
        """Shows *document* in all tables; whatever was current stays so without being chosen anew."""
        self._quiet = True
        try:
            for view in self.tables.values():
                cast(CaseTable, view.model()).show_case(document)
        finally:
            self._quiet = False

    def retranslate(self) -> None:
        """Says everything again in the window's language."""
        names = (tr("People"), tr("Lines between people"), tr("Ties to places"))
        for heading, view, name in zip(self._headings, self.tables.values(), names, strict=True):
            heading.setText(name.upper())
            heading.setAccessibleName(name)
            view.setAccessibleName(name)
            model = cast(CaseTable, view.model())
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(model.columns) - 1)
