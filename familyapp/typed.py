"""What is being typed in an open case: kept as drafts, and put back where it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from familyapp.drafts import DraftKeeper, DraftStore

if TYPE_CHECKING:
    from familyapp.jobs import DatabaseLane
    from familyapp.session import DocumentSession
    from familyapp.workspace import Workspace

QUICK_ENTRY = "quick_entry"


class Typed:
    """Open fields of one workspace. A field is ``quick_entry`` or ``table/id/name``."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.keeper: DraftKeeper | None = None

    def keep_for(self, session: DocumentSession, lane: DatabaseLane, kept: Mapping[str, str]) -> None:
        """Begins to keep what is typed in *session*; *kept* are drafts that lie there already."""
        if isinstance(session.writer, DraftStore) and not session.read_only:
            self.keeper = DraftKeeper(session.writer, lane, kept, session)

    def take(self, field: str, text: str) -> None:
        """*text* stands in *field* now."""
        if self.keeper:
            self.keeper.typed(field, "" if self._stands(field, text) else text)

    def finish(self) -> None:
        """Lets open fields say what they hold, and keeps what is no edit yet, before the case is left."""
        self._workspace.inspector.commit()
        if self.keeper:
            self.keeper.flush()

    def forget(self) -> None:
        """Empties what would stay on the screen after the case."""
        self.keeper = None
        self._workspace.entry.line.clear()

    def still_new(self, drafts: Mapping[str, str]) -> dict[str, str]:
        """Those of *drafts* that can be put back and say something else than the case does."""
        document = self._workspace.document
        if document is None:
            return {}
        return {
            field: text
            for field, text in drafts.items()
            if text.strip()
            and not self._stands(field, text)
            and (field == QUICK_ENTRY or (field.count("/") == 2 and document.find(field.split("/")[1])))
        }

    def put_back(self, drafts: Mapping[str, str]) -> None:
        """Shows *drafts* again where they were typed. Nothing is changed until the fields are left."""
        workspace = self._workspace
        workspace.listing.show(False)
        if QUICK_ENTRY in drafts:
            workspace.entry.line.setText(drafts[QUICK_ENTRY])
            workspace.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        fields = [field for field in drafts if field != QUICK_ENTRY]
        if fields:
            workspace.open_panel()
        for field in fields:
            _table, element, name = field.split("/")
            workspace.go_to(element)
            form = workspace.inspector.form
            if form:
                form.put_back(name, drafts[field])

    def leave(self, drafts: Mapping[str, str]) -> None:
        """Forgets *drafts*: they are not wanted any more."""
        for field in drafts:
            if self.keeper:
                self.keeper.typed(field, "")

    def _stands(self, field: str, text: str) -> bool:
        """Whether *text* is what the case says in *field* anyway."""
        document, parts = self._workspace.document, field.split("/")
        if document is None or len(parts) != 3:
            return False
        held = document.find(parts[1])
        return held is not None and getattr(held[1], parts[2], None) == text
