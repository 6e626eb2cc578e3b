"""Which key file to use: the one beside the vault, or the second copy in the profile folder; and keeping both alike."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from genogram.findings import Finding, Weight
from storage import clock, files, keyfile
from storage.errors import KeyFileDamaged, KeyFileForeign, KeyFileMissing, VaultError
from storage.keyfile import KeyFile
from storage.paths import key_copy, key_file, recovery_folder

T = TypeVar("T")
_HEADER = 16


@dataclass(frozen=True, slots=True)
class Candidate:
    """A readable key file. ``fits``: its salt is the one at the start of the vault."""

    path: Path
    file: KeyFile
    fits: bool


def candidates(vault: Path, copies: Path | None) -> list[Candidate]:
    """Readable key files for *vault*, best first. Raises what is wrong with the one beside it when there is none at all.

    Reads the vault's first bytes: only while nobody has it open.
    """
    salt = _salt_of(vault)
    found: list[Candidate] = []
    wrong: VaultError | None = None
    try:
        beside = keyfile.read(key_file(vault))
        found.append(Candidate(key_file(vault), beside, beside.cipher_salt == salt))
    except VaultError as error:
        wrong = error
    for path in sorted(copies.glob("*.key")) if copies else ():
        try:
            copy = keyfile.read(path)
        except VaultError:
            continue
        if copy.cipher_salt == salt:
            found.append(Candidate(path, copy, True))
    if not found:
        raise wrong or KeyFileMissing()
    return sorted(found, key=lambda c: not c.fits)


def choose(found: list[Candidate], attempt: Callable[[KeyFile], T]) -> tuple[Candidate, T]:
    """The first candidate that *attempt* gets along with. A file that fits and is refused ends the search."""
    foreign: VaultError | None = None
    for candidate in found:
        try:
            return candidate, attempt(candidate.file)
        except KeyFileDamaged as error:
            foreign = foreign or error
        except VaultError:
            if candidate.fits:
                raise
            foreign = foreign or KeyFileForeign()
    assert foreign
    raise foreign


def settle(vault: Path, copies: Path | None, used: Candidate) -> list[Finding]:
    """Makes the key file beside the vault and the second copy whole again after a successful open; says what it did.

    A file that is in the way is kept in ``recovery/``. A second copy that is newer than the one used stays as it is.
    """
    said: list[Finding] = []
    beside = key_file(vault)
    if used.path != beside:
        if beside.exists():
            folder = recovery_folder(vault) / f"{clock.for_file_name()}-key"
            files.private_folder(folder)
            os.replace(beside, folder / beside.name)
        keyfile.write(beside, used.file)
        said.append(Finding(code="key_restored"))
    if copies is None:
        return said
    copy = key_copy(copies, used.file.vault_id)
    try:
        known = keyfile.read(copy)
    except KeyFileMissing:
        keyfile.write(copy, used.file)
        return [*said, Finding(code="key_copy_made")]
    except VaultError:
        keyfile.write(copy, used.file)
        return [*said, Finding(code="key_copy_renewed")]
    if known != used.file:
        if known.revision > used.file.revision:
            return [*said, Finding(code="key_copy_newer", weight=Weight.ASK)]
        keyfile.write(copy, used.file)
        said.append(Finding(code="key_copy_renewed"))
    return said


def _salt_of(vault: Path) -> bytes:
    try:
        with vault.open("rb") as file:
            return file.read(_HEADER)
    except OSError:
        return b""
