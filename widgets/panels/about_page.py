"""What this program is, which version, whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import Signal, qVersion
from PySide6.QtWidgets import QWidget

from resources.i18n import tr
from widgets.common.buttons import Button
from widgets.common.forms import Card, ColumnPage, row_of
from widgets.common.labels import Label, SectionHeader


class AboutPage(ColumnPage):
    """``back_wanted`` goes back to the work."""

    back_wanted = Signal()

    def __init__(self, version: str, places: str, parent: QWidget | None = None) -> None:
        super().__init__(560, parent)
        self.column.addWidget(Label(lambda: "familyapp", "display"))
        self.column.addWidget(Label(lambda: tr("Version {version}", version=version), "muted"))
        card = Card()
        for heading, text in (
            (
                lambda: tr("What it promises"),
                lambda: tr(
                    "Everything stays on this computer. The program opens no connection and sends nothing. "
                    "It writes no readable data of a family to disk unless you export or print."
                ),
            ),
            (
                lambda: tr("What it cannot protect"),
                lambda: tr(
                    "A window that is open and unlocked, somebody who reads along over your shoulder, "
                    "pictures you printed or exported, and a forgotten password when the recovery key is lost too."
                ),
            ),
            (
                lambda: tr("Whose work it stands on"),
                lambda: tr(
                    "The program and its icons are under the MIT licence; the Noto fonts are under the SIL Open Font License. "
                    "The window is drawn by Qt {qt} (LGPL 3), the vault is kept by SQLCipher.",
                    qt=qVersion(),
                ),
            ),
            (lambda: tr("Where its settings lie"), lambda: places),
        ):
            card.column.addWidget(SectionHeader(heading))
            words = Label(text, wrap=True)
            card.column.addWidget(words)
            card.column.addSpacing(6)
        self.column.addWidget(card)
        self.back = Button(lambda: tr("Done"), "primary", large=True)
        self.back.clicked.connect(self.back_wanted)
        self.column.addLayout(row_of(None, self.back))
        self.column.addStretch(1)
        self.setFocusProxy(self.back)
