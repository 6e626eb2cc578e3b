"""The card for nothing selected: the case on one page, and what could come next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from genogram.model import Document, ordered
from resources.i18n import tr, trn
from widgets.panels.inspector.fields import WordsField
from widgets.panels.inspector.form import Form
from widgets.panels.inspector.people_list import PeopleList


class OverviewForm(Form):
    """Counts without judgement, whom it is about, and an invitation."""

    table = "info"

    def __init__(self) -> None:
        super().__init__()
        self.section(tr("Title"))
        self.add(WordsField(tr("Title of the case")), "title")
        self._counts_heading = self.section(tr("In this case"))
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._counts.setWordWrap(True)
        self.rows.addWidget(self._counts)
        self._about_heading = self.section(tr("It is about"))
        self._about = PeopleList(self)
        self.rows.addWidget(self._about)
        self._next_heading = self.section(tr("What could come next"))
        self._next = QLabel()
        self._next.setProperty("role", "muted")
        self._next.setTextFormat(Qt.TextFormat.PlainText)
        self._next.setWordWrap(True)
        self.rows.addWidget(self._next)
        self.end()

    def show_case(self, doc: Document) -> None:
        """Shows the case as a whole."""
        case = doc.case
        if case is not None:
            self.show_element(doc, case.id)
        else:
            self.doc, self.id = doc, ""
            self.refresh()

    def refresh(self) -> None:
        doc = self.doc
        case = doc.case
        self.heading.setText((case.title if case else "") or tr("This case"))
        self.under.setText(tr("Practice case") if case and case.practice else "")
        self.under.setVisible(bool(self.under.text()))
        counts = [
            trn("{count} person", "{count} people", len(doc.persons)),
            trn("{count} couple", "{count} couples", sum(len(u.partners) == 2 for u in doc.unions.values())),
            trn("{count} household", "{count} households", len(doc.households)),
            trn("{count} line between people", "{count} lines between people", len(doc.bonds)),
            trn("{count} place around them", "{count} places around them", len(doc.places)),
            trn("{count} view told", "{count} views told", len(doc.views)),
        ]
        self._counts.setText("\n".join(c for c, n in zip(counts, self._sizes(), strict=True) if n))
        self._counts.setVisible(bool(self._counts.text()))
        self._counts_heading.setVisible(bool(self._counts.text()))
        index = [p.id for p in ordered(doc.persons) if p.is_index]
        self._about.show_people(doc, index)
        self._about_heading.setVisible(bool(index))
        words = "\n\n".join(_invitations(doc)[:3])
        self._next.setText(words)
        self._next.setVisible(bool(words))
        self._next_heading.setVisible(bool(words))

    def _sizes(self) -> tuple[int, ...]:
        doc = self.doc
        couples = sum(len(u.partners) == 2 for u in doc.unions.values())
        return len(doc.persons), couples, len(doc.households), len(doc.bonds), len(doc.places), len(doc.views)


def _invitations(doc: Document) -> list[str]:
    """What might be asked next; never what is missing."""
    found: list[str] = []
    if not doc.persons:
        return [tr("Who belongs to this family? Type a name below.")]
    if not any(p.is_index for p in doc.persons.values()):
        found.append(tr("Whom is it about? Choose a person and mark it below “In the picture”."))
    if not doc.households:
        found.append(tr("Who lives together? Pull a band around them and choose “They live together”."))
    if not doc.bonds:
        found.append(tr("Who is close to whom? Choose somebody and press L."))
    elif not doc.views:
        found.append(tr("How does each of them see it? Choose a line and ask someone."))
    if not any(p.strengths for p in doc.persons.values()):
        found.append(tr("What are they good at? Choose a person and add a strength."))
    if not doc.places:
        found.append(tr("Who and what is around them? Open the ecomap."))
    return found
