"""Vault work for the database lane: open, make, list, and the writer of a case that lies in a vault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from familyapp.homes import data_folder
from familyapp.undoing import History

if TYPE_CHECKING:
    from genogram.change import ChangeSet
    from genogram.ids import Id
    from genogram.model import Document
    from storage.vault import Vault

HISTORY = 200
"""So many steps of a case can be undone after it was opened again."""


class VaultWriter:
    """Keeps the steps of one case of an open vault."""

    def __init__(self, vault: Vault, case: Id) -> None:
        self.vault, self.case = vault, case

    def write(self, changes: ChangeSet, step: str) -> int:
        """One committed transaction. Raises a VaultError; the step is then not kept."""
        return self.vault.write(self.case, changes, step)

    def put_draft(self, field: str, text: str) -> None:
        """Keeps what is being typed. Raises a VaultError."""
        self.vault.put_draft(self.case, field, text)

    def drop_draft(self, field: str) -> None:
        """Forgets what was being typed. Raises a VaultError."""
        self.vault.drop_draft(self.case, field)


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case read from the vault."""

    case: Id
    document: Document
    history: History
    drafts: Mapping[str, str]


def copies() -> Path:
    """The profile folder with second copies of key files."""
    folder = data_folder() / "keys"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def open_vault(path: str, password: str, take_over: bool = False, despite_damage: bool = False, read_only: bool = False) -> Vault:
    """Opens a vault; *read_only* also where it could be written. Raises VaultError."""
    from storage.vault import Vault

    return Vault.open(
        path,
        password,
        copies=copies(),
        take_over=take_over,
        despite_damage=despite_damage,
        read_only=True if read_only else None,
    )


def recover_vault(path: str, recovery: str, new: str) -> Vault:
    """Opens a vault by its recovery key and gives it a new password. Raises VaultError; nothing then stays open."""
    from storage.vault import Vault

    vault = Vault.open(path, recovery=recovery, copies=copies())
    try:
        vault.reset_password(recovery, new)
    except BaseException:
        vault.close()
        raise
    return vault


def make_vault(path: str, password: str) -> tuple[Vault, str]:
    """A new vault and its recovery key. Raises VaultError."""
    from storage.vault import Vault

    folder = Path(path).expanduser().parent
    if folder.parent.is_dir():
        folder.mkdir(mode=0o700, exist_ok=True)
    return Vault.create(path, password, copies=copies())


def open_case(vault: Vault, case: Id) -> OpenedCase:
    """A case with what can be undone of it. Raises VaultError."""
    from storage.history import rebuild

    document = vault.load(case)
    done, undone = rebuild(vault.history(case, HISTORY))
    drafts = {} if vault.read_only else {draft.field: draft.text for draft in vault.drafts(case)}
    return OpenedCase(case, document, History(done, undone), drafts)
