"""Family files on their way in: read off the UI thread, looked at, and made a case only when somebody says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from resources.i18n import tr

if TYPE_CHECKING:
    from familyapp.desk import Desk
    from familyapp.mainwindow import MainWindow
    from genogram.exchange import Read
    from genogram.model import Document

BIGGEST = 256 * 1024 * 1024


class FamilyFiles:
    """Holds the file that was read last until it is taken or left."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self._window, self._desk = window, desk
        self._read: Document | None = None

    def ask(self) -> None:
        """Asks for a family file and reads it; nothing is kept yet."""
        kinds = tr("Family files ({pattern})", pattern="*.ged *.family.json *.json")
        path, _kind = QFileDialog.getOpenFileName(self._window, tr("Bring in a family file"), "", kinds)
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Reads a family file and shows what is in it."""

        def work(_progress: object) -> Read:
            from genogram.exchange import read

            if path.stat().st_size > BIGGEST:
                raise OSError(27, tr("larger than 256 MB"))
            return read(path.read_bytes(), path.name)

        self._window.lanes.work.start("import", work, lambda found: self._shown(path, found), self._not_read)

    def take(self, title: str) -> None:
        """Makes a case of the file that was read."""
        document, self._read = self._read, None
        if document is None:
            return
        held = document.case
        if held is None:
            from genogram.edits import new_case

            document = replace(document, info=new_case(title).info)
        else:
            document = replace(document, info=MappingProxyType({held.id: replace(held, title=title, practice=False)}))
        self._desk.add_case(document)

    def leave(self) -> None:
        """Forgets the file that was read."""
        self.forget()
        self._desk.all_cases()
        self._window.forget_page("import")

    def forget(self) -> None:
        """Nothing of the file stays."""
        self._window.lanes.work.cancel("import")
        self._read = None

    def _shown(self, path: Path, found: Read) -> None:
        from familyapp.titles import findings_in_words
        from widgets.panels.import_page import ImportPage

        if not self._desk.has_vault:
            return
        self._read = found.document
        held = found.document.case
        title = (held.title if held else "") or path.name.split(".")[0].replace("_", " ")
        couples = sum(len(u.partners) == 2 for u in found.document.unions.values())
        page = self._window.page("import")
        assert isinstance(page, ImportPage)
        page.show_file(title, len(found.document.persons), couples, findings_in_words(found.findings, found.document))
        self._window.show_page("import")

    def _not_read(self, error: Exception) -> None:
        from familyapp.titles import file_trouble

        self._window.banner_say("warn", lambda: file_trouble(error))
