"""From a path and a password to an open database: lock, key file, sidecars, checks, mending, in that order."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from genogram.findings import Finding, Weight
from genogram.ids import new_id
from storage import audit, checks, clock, files, keyfile, keyring, making, mend, opener, salvage, sidecars, slots
from storage.checks import Report
from storage.errors import (
    DiskTrouble,
    FolderMissing,
    LogBroken,
    Unfinished,
    VaultDamaged,
    VaultExists,
    VaultMissing,
)
from storage.kdf import Cost
from storage.keyfile import KeyFile
from storage.keys import AUDIT, CHANGE_LOG, DataKey
from storage.lock import Lock
from storage.paths import key_copy, key_file, lock_file
from storage.trouble import of

Unlock = Callable[[KeyFile], DataKey]


@dataclass(slots=True)
class Opened:
    """An open vault's parts; whoever holds it closes it."""

    path: Path
    lock: Lock | None
    engine: Engine
    key: DataKey
    file: KeyFile
    read_only: bool
    findings: list[Finding]

    def close(self) -> None:
        """Closes the database, wipes the key, gives the lock free."""
        try:
            self.engine.dispose()
            if not self.read_only:
                opener.tidy(self.path)
        finally:
            self.key.wipe()
            _give_back(self.lock)


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How to open. ``read_only`` None: as the place allows. ``check`` None: all checks after an unclean end.

    ``despite_damage``: open what is damaged, for reading only. ``copies``: the profile folder with second copies of key files.
    """

    copies: Path | None = None
    read_only: bool | None = None
    take_over: bool = False
    check: bool | None = None
    despite_damage: bool = False
    program: str = "familyapp"


def create(path: Path, password: str, cost: Cost, how: How) -> tuple[DataKey, str]:
    """Makes vault, key file and second copy at *path*; gives the data key and the recovery key's text.

    Raises VaultExists, FolderMissing, VaultBusy, DiskTrouble, PasswordEmpty. Nothing half stays behind under the vault's name.
    """
    if not path.parent.is_dir():
        raise FolderMissing()
    if path.exists():
        raise VaultExists()
    try:
        lock = Lock.take(lock_file(path), program=how.program, take_over=how.take_over)
    except OSError as error:
        raise DiskTrouble() from error
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(6)}.new")
    try:
        if path.exists():
            raise VaultExists()
        key, salt, vault_id = DataKey.new(), secrets.token_bytes(16), new_id()
        file, recovery = slots.new_key_file(vault_id, salt, key, password, cost)
        making.make_database(fresh, key, salt, vault_id)
        if key_file(path).exists():  # of a vault that was moved or lost: never thrown away
            os.replace(key_file(path), path.with_name(f"{path.name}.key.{clock.for_file_name()}"))
        keyfile.write(key_file(path), file)
        if how.copies is not None:
            keyfile.write(key_copy(how.copies, vault_id), file)
        os.replace(fresh, path)
        files.sync_folder(path.parent)
    except OSError as error:
        raise DiskTrouble() from error
    finally:
        making.remove(fresh)
        lock.release()
    return key, recovery


def open_vault(path: Path, unlock: Unlock, how: How) -> Opened:
    """Opens the vault at *path*; every error of ``storage.errors`` may come, and then nothing stays open or locked."""
    if not path.is_file():
        raise VaultMissing()
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    read_only = how.despite_damage or (not writable if how.read_only is None else how.read_only)
    lock = _lock(path, how, needed=writable)
    try:
        if path.stat().st_size < opener.PAGE:
            raise VaultDamaged("vault_too_short")
        if not writable and opener.has_sidecar(path):
            raise Unfinished()
        return _unlocked(path, unlock, how, read_only, lock)
    except OSError as error:
        _give_back(lock)
        raise DiskTrouble() from error
    except BaseException:
        _give_back(lock)
        raise


def _lock(path: Path, how: How, *, needed: bool) -> Lock | None:
    try:
        return Lock.take(lock_file(path), program=how.program, take_over=how.take_over)
    except OSError as error:
        if needed:
            raise DiskTrouble() from error
        return None


def _give_back(lock: Lock | None) -> None:
    if lock:
        lock.release()


def _unlocked(path: Path, unlock: Unlock, how: How, read_only: bool, lock: Lock | None) -> Opened:
    found = keyring.candidates(path, how.copies)
    kept: list[Path | None] = []

    def attempt(file: KeyFile) -> tuple[DataKey, Engine, Report, list[Finding]]:
        key = unlock(file)
        if not kept:  # once, and only for somebody who has the key
            kept.append(sidecars.keep(path) if not read_only or lock else None)
        try:
            return key, *_sound(path, key, file.cipher_salt, read_only, how, kept[0])
        except BaseException:
            key.wipe()
            raise

    used, (key, engine, report, said) = keyring.choose(found, attempt)
    salt = used.file.cipher_salt
    try:
        if report.damaged and not read_only and not report.verdict.broken:
            engine.dispose()
            if salvage.rebuild(path, key, salt, torn=not report.pages):
                engine, report = checks.look(path, key, salt, read_only=False, check=True)
                said.append(Finding(code="vault_rebuilt", weight=Weight.ASK))
        if report.damaged:
            _refuse_damaged(report, how)
            read_only = True
            said += report.findings()
        elif report.verdict and not read_only:
            said += _mended(path, key, engine, report)
        else:
            said += report.findings()
        if read_only:  # a journal may have been played back for writing
            engine.dispose()
            engine = opener.engine(path, key, salt, read_only=True)
        else:
            said += keyring.settle(path, how.copies, used)
            if report.full and not report.verdict and "vault_rebuilt" not in {finding.code for finding in said}:
                sidecars.thin_out(path)
    except BaseException:
        engine.dispose()
        key.wipe()
        raise
    return Opened(path, lock, engine, key, used.file, read_only, said)


def _sound(
    path: Path, key: DataKey, salt: bytes, read_only: bool, how: How, kept: Path | None
) -> tuple[Engine, Report, list[Finding]]:
    """The engine after the checks. With a sidecar *kept*, a vault that is only whole without it is opened without it."""
    if kept is None:
        return *checks.look(path, key, salt, read_only=read_only, check=how.check), []
    # for writing even if the vault is to be read only: a journal has to be played back first
    said = [Finding(code="sidecar_kept")]
    first: VaultDamaged | None = None
    try:
        engine, report = checks.look(path, key, salt, read_only=False, check=True)
        if not report.damaged and not report.verdict:
            return engine, report, said
        engine.dispose()
    except VaultDamaged as error:
        first = error
    # a journal of another vault, or an old one of this, was played into it: was it whole before?
    sidecars.put_back(kept, path, with_sidecars=False)
    try:
        engine, report = checks.look(path, key, salt, read_only=False, check=True)
        if not report.damaged and not report.verdict:
            return engine, report, [Finding(code="sidecar_foreign", weight=Weight.NOTE)]
        engine.dispose()
    except VaultDamaged:
        pass
    sidecars.put_back(kept, path, with_sidecars=True)
    if first:
        raise first
    return *checks.look(path, key, salt, read_only=False, check=True), said


def _refuse_damaged(report: Report, how: How) -> None:
    if how.despite_damage:
        return
    if report.verdict.broken:
        raise LogBroken(seq=str(report.verdict.broken))
    raise VaultDamaged(pages=str(report.pages)) if report.pages else VaultDamaged()


def _mended(path: Path, key: DataKey, engine: Engine, report: Report) -> list[Finding]:
    """Mends torn rows from the log, after a bit-exact copy was put aside."""
    engine.dispose()
    sidecars.keep(path, always=True)
    try:
        with engine.begin() as connection:
            said = mend.repair(connection, report.verdict)
            again = mend.compare(connection, key.part(CHANGE_LOG))
            if again:
                raise LogBroken(seq=str(again.broken))
            audit.note(connection, key.part(AUDIT), "mended", ids=said[0].elements)
    except (DBAPIError, MemoryError) as error:
        raise of(error, path) from error
    return said


def reset_password(path: Path, recovery: str, password: str, cost: Cost, how: How) -> None:
    """A new password for a closed vault, proved by the recovery key. Raises as ``open_vault`` does."""
    opened = open_vault(path, lambda file: slots.by_recovery(file, recovery), replace(how, read_only=False))
    try:
        fresh = slots.with_password(opened.file, opened.key, password, slots.highest_cost(opened.file, cost))
        keyfile.write(key_file(path), fresh)
        if how.copies is not None:
            keyfile.write(key_copy(how.copies, fresh.vault_id), fresh)
    finally:
        opened.close()
