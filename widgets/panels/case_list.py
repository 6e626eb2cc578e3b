"""All cases of the vault: search, open, new, bring in, rename, archive; and the practice families."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from genogram.ids import Id
from resources.i18n import tr, trn
from widgets.common import theme
from widgets.common.buttons import Button, IconButton
from widgets.common.forms import Card, ColumnPage, EmptyState, clear_layout, row_of
from widgets.common.labels import ElidedLabel, Label, Mark, SectionHeader

MOST = 150
"""So many rows are shown at once; search finds the others."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One row: title, a line below it, whether it is archived or open now."""

    id: Id
    title: str
    detail: str
    archived: bool = False
    open: bool = False


class CaseRow(QFrame):
    """One case. Enter or a click opens it; the button at the right holds the rest."""

    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, line: CaseLine) -> None:
        super().__init__()
        self.setObjectName("card")
        self.line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 8, 10)
        row.setSpacing(12)
        row.addWidget(Mark("archive" if line.archived else "family", 20, "quiet" if line.archived else "accent"))
        words = QVBoxLayout()
        words.setSpacing(0)
        title, detail = ElidedLabel("strong"), ElidedLabel("caption")
        title.show_text(line.title or tr("A case without a title"))
        detail.show_text(line.detail)
        words.addWidget(title)
        words.addWidget(detail)
        row.addLayout(words, 1)
        if line.open:
            row.addWidget(Label(lambda: tr("Open now"), "heading"))
        self.more = IconButton("more", lambda: tr("More about this case"))
        self.more.clicked.connect(lambda: self.menu_asked.emit(line, self.more.mapToGlobal(QPoint(0, self.more.height()))))
        row.addWidget(self.more)
        self.setAccessibleName(f"{line.title}. {line.detail}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.line.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.line.id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: object) -> None:
        self.menu_asked.emit(self.line, self.mapToGlobal(QPoint(20, self.height() // 2)))


class CaseListPage(ColumnPage):
    """Shows rows it is given; says what is wanted."""

    search_changed = Signal(str)
    open_wanted = Signal(object)
    new_wanted = Signal()
    import_wanted = Signal()
    rename_wanted = Signal(object, str)
    archive_wanted = Signal(object, bool)
    practice_wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, practice: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(720, parent)
        self._lines: Sequence[CaseLine] = ()
        self._vault = False
        head = Label(lambda: tr("Your cases"), "display", wrap=True)
        self.lock = Button(lambda: tr("Lock"), icon_name="lock")
        self.lock.clicked.connect(self.lock_wanted)
        self.column.addLayout(row_of(head, None, self.lock))
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search"))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(150)
        self._wait.timeout.connect(lambda: self.search_changed.emit(self.search.text()))
        self.search.textChanged.connect(lambda _text: self._wait.start())
        self.new = Button(lambda: tr("New case"), "primary", "plus", large=True)
        self.new.clicked.connect(self.new_wanted)
        self.bring = Button(lambda: tr("Bring in a family file"), "", "import", large=True)
        self.bring.clicked.connect(self.import_wanted)
        self._tools = QWidget()
        tools = row_of(self.search, self.new, self.bring)
        self._tools.setLayout(tools)
        self.search.setMinimumWidth(140)
        self.column.addWidget(self._tools)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.archived = Button(self._archived_words, "quiet")
        self.archived.setCheckable(True)
        self.archived.toggled.connect(lambda _on: self._fill())
        self.column.addLayout(row_of(self.archived, None))
        self.column.addSpacing(12)
        self.column.addWidget(SectionHeader(lambda: tr("Practice families")))
        self._practice = QVBoxLayout()
        self._practice.setSpacing(8)
        self.column.addLayout(self._practice)
        self.show_practice(practice)
        self.column.addStretch(1)
        self.setFocusProxy(self.search)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Search by title or people's names"))
        self._fill()

    def show_vault(self, is_open: bool) -> None:
        """Without a vault only practice families are here."""
        self._vault = is_open
        self._tools.setVisible(is_open)
        self.lock.setVisible(is_open)
        self._fill()

    def show_practice(self, rows: Sequence[tuple[str, str]]) -> None:
        """Practice families as (name, title)."""
        clear_layout(self._practice)
        for name, title in rows:
            row = CaseRow(CaseLine(name, title, tr("Made up, no password")))
            row.more.hide()
            row.opened.connect(lambda wanted: self.practice_wanted.emit(str(wanted)))
            self._practice.addWidget(row)

    def show_lines(self, lines: Sequence[CaseLine]) -> None:
        """Shows *lines* in their order."""
        self._lines = lines
        self._fill()

    def _archived_words(self) -> str:
        count = sum(line.archived for line in self._lines)
        if self.archived_shown:
            return tr("Hide archived cases")
        return trn("Show {count} archived case", "Show {count} archived cases", count)

    @property
    def archived_shown(self) -> bool:
        button: Button | None = self.__dict__.get("archived")
        return button is not None and button.isChecked()

    def _fill(self) -> None:
        clear_layout(self._rows)
        shown = [line for line in self._lines if self.archived_shown or not line.archived]
        for line in shown[:MOST]:
            row = CaseRow(line)
            row.opened.connect(self.open_wanted)
            row.menu_asked.connect(self._menu)
            self._rows.addWidget(row)
        if len(shown) > MOST:
            rest = len(shown) - MOST
            more = Label(lambda: trn("{count} more case: search for it", "{count} more cases: search for them", rest), "caption")
            self._rows.addWidget(more)
        self.archived.setVisible(any(line.archived for line in self._lines))
        self.archived.retranslate()
        if self._vault and not shown:
            searching = bool(self.search.text())
            card = Card()
            if searching:
                state = EmptyState(
                    "search", lambda: tr("Nobody by that name"), lambda: tr("Try a part of the name, or another spelling.")
                )
            else:
                state = EmptyState(
                    "cases", lambda: tr("No case yet"), lambda: tr("Begin with a new case, or bring in a family file you have.")
                )
            state.setMinimumHeight(theme.px(170))
            card.column.addWidget(state)
            self._rows.addWidget(card)

    def _menu(self, line: CaseLine, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("Open"), lambda: self.open_wanted.emit(line.id))
        menu.addAction(tr("Rename…"), lambda: self.rename_wanted.emit(line.id, line.title))
        words = tr("Take out of the archive") if line.archived else tr("Archive")
        menu.addAction(words, lambda: self.archive_wanted.emit(line.id, not line.archived))
        menu.popup(at)
