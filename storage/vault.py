"""One practitioner's vault: many cases, every edit one committed transaction with its row in the change log."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from genogram.change import Change, ChangeSet, Title
from genogram.findings import Finding, Weight
from genogram.ids import Id, new_id
from genogram.model import Document
from storage import audit, backup, caselist, checks, clock, drafting, keyfile, log, opening, paths, rows, slots
from storage.errors import OutOfStep
from storage.held import Held
from storage.kdf import DEFAULT, Cost
from storage.opening import How, Unlock
from storage.shapes import AuditRow, Backup, CaseRow, DraftText, LogRow, Step
from storage.trouble import of

AnyPath = str | os.PathLike[str]


class Vault(Held):
    """An open vault. Calls may come from any thread, one at a time; each ``write`` returns after COMMIT.

    After DiskFull or DiskTrouble nothing of the call was kept, the vault stays open, and the same call may be made again.
    """

    @classmethod
    def create(
        cls, path: AnyPath, password: str, *, cost: Cost = DEFAULT, copies: Path | None = None, program: str = "familyapp"
    ) -> tuple[Vault, str]:
        """A new, empty vault at *path* and the text of its recovery key, which is shown once and kept nowhere.

        *copies* is the user's profile folder, for the second copy of the key file.
        Raises VaultExists, FolderMissing, PasswordEmpty, VaultBusy, DiskTrouble, TooLittleMemory.
        """
        how = How(copies=copies, program=program)
        key, recovery = opening.create(paths.real(path), password, cost, how)
        return cls._opened_by(path, lambda _: key, how), recovery

    @classmethod
    def open(
        cls,
        path: AnyPath,
        password: str | None = None,
        recovery: str | None = None,
        *,
        copies: Path | None = None,
        read_only: bool | None = None,
        take_over: bool = False,
        check: bool | None = None,
        despite_damage: bool = False,
        program: str = "familyapp",
    ) -> Vault:
        """Opens the vault at *path* with its password or its recovery key; see ``storage.opening.How`` for the rest.

        Raises a VaultError that says exactly what stands in the way; nothing then stays open or locked.
        """
        if (password is None) == (recovery is None):
            raise TypeError("either a password or a recovery key")
        how = How(
            copies=copies,
            read_only=read_only,
            take_over=take_over,
            check=check,
            despite_damage=despite_damage,
            program=program,
        )
        if recovery is not None:
            said = recovery
            return cls._opened_by(path, lambda file: slots.by_recovery(file, said), how)
        given = password or ""
        return cls._opened_by(path, lambda file: slots.by_password(file, given), how)

    @classmethod
    def _opened_by(cls, path: AnyPath, unlock: Unlock, how: How) -> Vault:
        opened = opening.open_vault(paths.real(path), unlock, how)
        try:
            return cls(opened, how.copies)
        except BaseException:
            opened.close()
            raise

    # cases

    def cases(self) -> list[CaseRow]:
        """All cases, the one changed last first, archived ones too."""
        with self._read() as connection:
            return caselist.all_cases(connection)

    def search(self, text: str) -> list[CaseRow]:
        """Cases whose title or persons' names contain *text*, whatever the case and diacritics; ``found`` holds the names."""
        with self._read() as connection:
            return caselist.search(connection, text)

    def add_case(self, doc: Document) -> Id:
        """Puts *doc* in as a new case and gives its id, which is the vault's own."""
        case, at = new_id(), clock.now()
        changes = ChangeSet(tuple(Change(table, e.id, None, e) for table, e in doc.elements()), Title("new_case"))
        with self._edit() as connection:
            seq = log.append(connection, self._log_key, case, Step.NEW, log.payload_of(changes), at)
            caselist.add(connection, case, rows.title_in(changes.changes) or "", seq, at)
            rows.put(connection, case, changes, seq)
        return case

    def load(self, case: Id) -> Document:
        """The whole case. Raises CaseMissing, VaultDamaged."""
        with self._read() as connection:
            caselist.must_exist(connection, case)
            return rows.read(connection, case)

    def rename(self, case: Id, title: str) -> int:
        """Gives a case that is not open in a session another title, as a step that can be undone; returns the step's seq."""
        info = self.load(case).case
        if info is None:
            raise OutOfStep()
        change = Change("info", info.id, info, replace(info, title=title))
        return self.write(
            case, ChangeSet((change,), Title("rename_case", (title,))) if change.before != change.after else ChangeSet()
        )

    def archive(self, case: Id, archived: bool = True) -> int:
        """Lays a case aside or takes it back; returns the step's seq."""
        at = clock.now()
        step = Step.ARCHIVED if archived else Step.BACK
        with self._edit() as connection:
            caselist.must_exist(connection, case)
            seq = log.append(connection, self._log_key, case, step, log.payload_of(ChangeSet()), at)
            caselist.touch(connection, case, seq, at, archived=int(archived))
        return seq

    # edits

    def write(self, case: Id, changes: ChangeSet, step: str = Step.EDIT) -> int:
        """Keeps one step (``edit``, ``undo``, ``redo``) durably; returns its seq after COMMIT.

        An empty step is not written. A step that was committed although the disk then reported trouble may be written again:
        it is recognised. Raises OutOfStep where a record is not as the change remembers it, CaseMissing, ReadOnly,
        DiskFull, DiskTrouble, TooBig, VaultDamaged; in every case nothing of it was kept.
        """
        if Step(step) not in (Step.EDIT, Step.UNDO, Step.REDO):
            raise ValueError(step)
        if not changes:
            with self._read() as connection:
                return caselist.must_exist(connection, case)
        payload, at, title = log.payload_of(changes), clock.now(), rows.title_in(changes.changes)
        try:
            with self._edit() as connection:
                seq = log.append(connection, self._log_key, case, Step(step), payload, at)
                caselist.touch(connection, case, seq, at, **({} if title is None else {"title": title}))
                rows.put(connection, case, changes, seq)
            return seq
        except OutOfStep:
            with self._edit() as connection:
                last = caselist.must_exist(connection, case)
                written_at = log.repeated(connection, case, step, payload)
                if written_at is None:
                    raise
                caselist.touch(connection, case, last, written_at)  # a fresh commit: now it is surely on the disk
            return last

    def history(self, case: Id, limit: int = 200) -> list[LogRow]:
        """The last *limit* steps of a case, oldest first; ``storage.history.rebuild`` makes the undo stack of them."""
        with self._read() as connection:
            caselist.must_exist(connection, case)
            return log.history(connection, case, limit)

    @property
    def seq(self) -> int:
        """The vault's last step; a state file outside compares it to notice an older copy."""
        with self._read() as connection:
            return log.head(connection).seq

    # drafts

    def put_draft(self, case: Id, field: str, text: str) -> None:
        """Keeps what is being typed in *field*."""
        with self._edit() as connection:
            caselist.must_exist(connection, case)
            drafting.put(connection, case, field, text)

    def drafts(self, case: Id) -> list[DraftText]:
        """Texts that were being typed when the program ended."""
        with self._read() as connection:
            return drafting.of_case(connection, case)

    def drop_draft(self, case: Id, field: str) -> None:
        """Forgets a draft: the field was left, its text is an edit now."""
        with self._edit() as connection:
            drafting.drop(connection, case, field)

    # safety

    def check(self) -> list[Finding]:
        """All checks on the open vault; an empty list says that it is whole. Changes nothing."""
        with self._turn:
            opened = self._alive()
            report = checks.Report(full=True, clean=False)
            try:
                with opened.engine.connect() as connection:
                    driver = connection.connection.driver_connection
                    assert driver is not None
                    report.pages = checks.pages(driver)
                opened.engine.dispose()  # a new connection: after one bad page the same one calls good pages bad
                checks.inspect(opened.engine, opened.key, report)
                said = report.findings()
                if not report.damaged:
                    with self._read() as connection:
                        if not audit.is_whole(connection, self._audit_key):
                            said.append(Finding(code="audit_broken", weight=Weight.LOSS))
                return said
            except (DBAPIError, dbapi2.Error, MemoryError) as error:
                raise of(error, self.path) from error

    def backup(self, folder: AnyPath) -> Backup:
        """Makes a proved backup inside *folder*. Raises FolderMissing, BackupNotMade."""
        with self._turn:
            opened = self._alive()
            made = backup.make(opened.engine, opened.key, opened.file, Path(folder))
            if not self.read_only:
                self.note("backed_up")
            return made

    def change_password(self, old: str, new: str, *, cost: Cost = DEFAULT) -> None:
        """Another password; the vault itself is not rewritten. Raises WrongPassword, PasswordEmpty, DiskTrouble."""
        with self._turn:
            file = self._writable().file
            slots.by_password(file, old).wipe()
            self._renew(new, cost, "password_changed")

    def reset_password(self, recovery: str, new: str, *, cost: Cost = DEFAULT) -> None:
        """Another password, by the recovery key. Raises RecoveryMistyped, RecoveryWrong, PasswordEmpty, DiskTrouble."""
        with self._turn:
            file = self._writable().file
            slots.by_recovery(file, recovery).wipe()
            self._renew(new, cost, "password_reset")

    def new_recovery_key(self) -> str:
        """Replaces the recovery key, for one that was used or lost; gives the new one's text."""
        with self._turn:
            opened = self._writable()
            file, text = slots.with_new_recovery(opened.file, opened.key)
            self._keep_key_file(file, "recovery_renewed")
            return text

    def audit(self, limit: int = 200) -> list[AuditRow]:
        """The last *limit* audit rows, oldest first."""
        with self._read() as connection:
            return audit.last(connection, limit)

    # inside

    def _renew(self, password: str, cost: Cost, what: str) -> None:
        opened = self._writable()
        hint = self.seq
        cost = slots.highest_cost(opened.file, cost)
        self._keep_key_file(slots.with_password(opened.file, opened.key, password, cost, hint), what)

    def _keep_key_file(self, file: keyfile.KeyFile, what: str) -> None:
        opened = self._writable()
        keyfile.write(paths.key_file(self.path), file)
        opened.file = file
        if self.copies is not None:
            keyfile.write(paths.key_copy(self.copies, file.vault_id), file)
        self.note(what)
