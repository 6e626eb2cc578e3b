"""The line at the bottom: type who belongs to the family, see what Enter would do, go on typing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from genogram.edits import created
from genogram.ids import Id
from genogram.model import Document
from genogram.picture.theme import Theme
from genogram.quick_entry import Plan, completions, parse, plan, say_people, say_plan, say_unclear
from genogram.quick_entry.words import LANGUAGES
from resources.i18n import language, tr, translator
from widgets.common.theme import current, px
from widgets.common.words import name_of


class EntryLine(QLineEdit):
    """A line edit that shows, after the words typed, how they could go on; Tab takes it."""

    wanted_tab = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ghost = ""

    def show_ghost(self, text: str) -> None:
        """Shows *text* in grey after what is typed."""
        if text != self.ghost:
            self.ghost = text
            self.update()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and not event.modifiers()
            and self.ghost
        ):
            self.wanted_tab.emit()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.ghost or self.cursorPosition() != len(self.text()):
            return
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        x = self.cursorRect().center().x() + 1
        room = QRect(x, 0, self.width() - x - 8, self.height())
        painter.setFont(self.font())
        painter.setPen(QColor(current().quiet))
        text = metrics.elidedText(self.ghost, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class QuickEntry(QWidget):
    """Parses while one types and emits ``intent(ChangeSet)`` on Enter; the focus stays. ``added(ids)`` after Shift+Enter asks
    for the new people to be selected."""

    intent = Signal(object)
    hint = Signal(str)
    added = Signal(object)
    draft = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quickEntry")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = Document()
        self._selection: tuple[Id, ...] = ()
        self._plan: Plan | None = None
        self._same: dict[int, Id] = {}
        self._history: list[str] = []
        self._at = 0
        self._frame = QFrame()
        self._frame.setObjectName("entryFrame")
        self.line = EntryLine()
        self.line.setObjectName("entryLine")
        self.line.setFrame(False)
        self.line.setMaxLength(2000)
        self._whose = QLabel()
        self._whose.setObjectName("entryWhose")
        self._whose.setTextFormat(Qt.TextFormat.PlainText)
        self._same_button = QPushButton()
        self._same_button.setObjectName("entrySame")
        self._same_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._same_button.setCheckable(True)
        self._same_button.clicked.connect(self._toggle_same)
        self.preview = QLabel()
        self.preview.setObjectName("entryPreview")
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.preview.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.setSpacing(10)
        inside.addWidget(self._whose)
        inside.addWidget(self.line, 1)
        inside.addWidget(self._same_button)
        inside.addWidget(self.preview)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.addWidget(self._frame)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(lambda _: self._read())
        self.line.textEdited.connect(lambda text: self.draft.emit("quick_entry", text))
        self.line.cursorPositionChanged.connect(lambda *_: self._show_ghost())
        self.line.wanted_tab.connect(self._complete)
        self.line.installEventFilter(self)
        self.retheme()
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(600, px(48))

    # context -------------------------------------------------------------------------------------------------------

    def set_context(self, document: Document, selection: tuple[Id, ...]) -> None:
        """Takes the case as it is and what is selected: kin words are said of that."""
        self._document = document
        self._selection = tuple(i for i in selection if i in document.persons or i in document.unions)
        self._show_whose()
        self._read()

    def focus_entry(self) -> None:
        """Puts the cursor into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def retheme(self) -> None:
        """Takes the window's theme."""
        self.set_theme(current())

    def set_theme(self, t: Theme) -> None:
        """Wears other colours."""
        self.setStyleSheet(f"""
QWidget#quickEntry {{ background: {t.panel}; }}
QFrame#entryFrame {{ background: {t.window}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame#entryFrame[active="true"] {{ border: 1px solid {t.accent}; background: {t.panel}; }}
QLineEdit#entryLine {{
  background: transparent; border: none; padding: 0; font-size: {px(13)}px; min-height: {px(28)}px; color: {t.text};
}}
QLineEdit#entryLine:focus {{ border: none; background: transparent; }}
QLabel#entryWhose {{ color: {t.accent}; font-size: {px(11)}px; font-weight: 700; }}
QLabel#entryPreview {{ color: {t.accent}; font-size: {px(11.5)}px; font-weight: 700; }}
QLabel#entryPreview[ask="true"] {{ color: {t.muted}; font-weight: 400; }}
QPushButton#entrySame {{
  color: {t.muted}; background: {t.panel}; border: 1px solid {t.line}; border-radius: {px(11)}px; font-size: {px(11.5)}px;
  padding: 0 {px(10)}px; min-height: {px(20)}px;
}}
QPushButton#entrySame:checked {{ color: {t.accent}; background: {t.soft}; border-color: {t.accent}; font-weight: 700; }}
""")
        self.line.update()

    def retranslate(self) -> None:
        """Says everything again in the window's language."""
        self.line.setPlaceholderText(tr("Who belongs to this family? Type a name, or “daughter Lea 12”"))
        self.line.setAccessibleName(tr("Quick entry"))
        self._show_whose()
        self._read()

    def _show_whose(self) -> None:
        persons = [i for i in self._selection if i in self._document.persons]
        unions = [i for i in self._selection if i in self._document.unions]
        names = [name_of(self._document, i) for i in persons]
        if unions and not persons:
            names = [name_of(self._document, p) for p in self._document.unions[unions[0]].partners]
        text = " + ".join(names[:2]) if len(names) <= 2 else ""
        shown = QFontMetrics(self._whose.font()).elidedText(text, Qt.TextElideMode.ElideRight, 140)
        self._whose.setText(f"{shown} ›" if shown else "")
        self._whose.setToolTip(tr("Kin words are said of {name}", name=text) if text else "")
        self._whose.setVisible(bool(shown))

    # reading -------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        text = self.line.text()
        if not text.strip():
            self._same = {}
            self._plan = None
            self._say("", False)
            self._same_button.hide()
            self._show_ghost()
            return
        line = parse(text, language())
        names = len(line.people)
        self._same = {n: i for n, i in self._same.items() if n < names and i in self._document.persons}
        self._plan = plan(self._document, line, self._selection, date.today().isoformat(), self._same)
        tell = translator(language())
        does, unclear = say_plan(self._plan, self._document, tell), say_unclear(self._plan, tell)
        self._say(does or unclear, not does)
        tip = say_people(self._plan, self._document, tell)
        self.preview.setToolTip("\n".join([*tip, unclear] if unclear else tip))
        self.line.setAccessibleDescription(". ".join(t for t in (does, unclear) if t))
        self._show_same()
        self._show_ghost()

    def _say(self, words: str, asks: bool) -> None:
        limit = max(160, self.width() // 2)
        self.preview.setText(QFontMetrics(self.preview.font()).elidedText(words, Qt.TextElideMode.ElideRight, limit))
        if self.preview.property("ask") != asks:
            self.preview.setProperty("ask", asks)
            self.preview.style().unpolish(self.preview)
            self.preview.style().polish(self.preview)
        self.preview.setVisible(bool(words))

    def _show_same(self) -> None:
        """Offers the one who is called alike."""
        assert self._plan is not None
        asked = list(self._plan.same) or list(self._same.items())
        self._same_button.setVisible(bool(asked))
        if asked:
            number, person = asked[0]
            name = self._document.persons[person].name
            self._same_button.setText(tr("Is this the same {name}?", name=name if len(name) < 24 else name[:22] + "…"))
            self._same_button.setToolTip(tr("Press Ctrl+Enter to join them instead of adding somebody new"))
            self._same_button.setChecked(number in self._same)

    def _toggle_same(self) -> None:
        if self._plan is None:
            return
        if self._same:
            self._same = {}
        else:
            self._same = dict(self._plan.same)
        self._read()

    # completing ----------------------------------------------------------------------------------------------------

    def _show_ghost(self) -> None:
        at_end = self.line.cursorPosition() == len(self.line.text())
        self.line.show_ghost(self._completion() if at_end else "")

    def _completion(self) -> str:
        """How the last words could go on: a kin word where one may begin, else the name of somebody who is there."""
        text = self.line.text()
        start = max(text.rfind(","), text.rfind(";"), text.rfind(":")) + 1
        last = text[start:].lstrip()
        if len(last) < 2:
            return ""
        for begin in (last, last.rsplit(" ", 1)[-1]):
            if len(begin) < 2:
                continue
            for name in completions(self._document, begin):
                if name.casefold().startswith(begin.casefold()) and len(name) > len(begin):
                    return name[len(begin) :]
            if begin == last:
                words = LANGUAGES.get(language(), LANGUAGES["en"]).relations.values()
                for word in sorted({w for said in words for w in said}):
                    if len(begin) > 2 and word.casefold().startswith(begin.casefold()) and len(word) > len(begin):
                        return word[len(begin) :]
        return ""

    def _complete(self) -> None:
        self.line.insert(self.line.ghost)

    # keys ----------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.line:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self._frame.setProperty("active", event.type() == QEvent.Type.FocusIn)
                self._frame.style().unpolish(self._frame)
                self._frame.style().polish(self._frame)
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._plan is not None and self._plan.same:
                self._toggle_same()
            self.enter(select=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        if key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            self.draft.emit("quick_entry", "")
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._history:
            self._at = max(0, min(len(self._history), self._at + (-1 if key == Qt.Key.Key_Up else 1)))
            self.line.setText(self._history[self._at] if self._at < len(self._history) else "")
            return True
        return False

    def enter(self, select: bool = False) -> None:
        """Does what the preview says; *select* asks for the new people to become the selection."""
        if self._plan is None:
            return
        done = self._plan
        tell = translator(language())
        if not done.changes:
            self.hint.emit(say_unclear(done, tell) or tr("Type a name first."))
            return
        text = self.line.text()
        self._history.append(text)
        self._at = len(self._history)
        self._same = {}
        self.line.clear()
        self.draft.emit("quick_entry", "")
        self.intent.emit(done.changes)
        unclear = say_unclear(done, tell)
        if unclear:
            self.hint.emit(unclear)
        if select:
            new = created(done.changes, "persons") or tuple(p.id for p in done.people)
            self.added.emit(new[:1])
