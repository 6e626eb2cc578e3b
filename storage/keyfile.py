"""The key file: who may unlock the vault. JSON, checked without a key for damage and with the key for tampering."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import dataclass, replace
from pathlib import Path

from storage.errors import DiskTrouble, KeyFileDamaged, KeyFileHostile, KeyFileMissing, VaultNewer
from storage.files import private_folder, write_whole
from storage.kdf import Cost, Kdf
from storage.keys import KEY_FILE, NONCE_BYTES, DataKey

FORMAT = "familyapp vault key"
VERSION = 1
_BIGGEST = 64 * 1024
_MOST_SLOTS = 16
_MOST_PASSWORDS = 4

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way to unlock: ``kind`` is ``password`` or ``recovery`` (``keyring`` later), ``kdf`` only for passwords."""

    kind: str
    id: str
    kdf: Kdf | None
    nonce: bytes
    wrapped: bytes

    def plain(self) -> Json:
        """As it stands in the file."""
        return {
            "type": self.kind,
            "id": self.id,
            "kdf": self.kdf.plain() if self.kdf else None,
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """``revision`` grows with every rewrite; ``hint_seq`` is the vault's last change when the file was written."""

    vault_id: str
    cipher_salt: bytes
    slots: tuple[Slot, ...]
    revision: int = 1
    hint_seq: int = 0
    mac: bytes = b""

    def context(self, kind: str, slot_id: str, kdf: Kdf | None) -> bytes:
        """What a slot's wrapping is bound to."""
        return _canonical([FORMAT, VERSION, self.vault_id, kind, slot_id, kdf.plain() if kdf else None])

    def of_kind(self, kind: str) -> tuple[Slot, ...]:
        """The slots of one kind."""
        return tuple(slot for slot in self.slots if slot.kind == kind)

    def signed(self, key: DataKey) -> KeyFile:
        """This file with its MAC."""
        return replace(self, mac=self._mac(key))

    def is_signed_by(self, key: DataKey) -> bool:
        """Whether nothing was changed since the holder of *key* wrote it."""
        return hmac.compare_digest(self.mac, self._mac(key))

    def to_bytes(self) -> bytes:
        """The file's content."""
        plain = self._plain()
        plain["mac"] = self.mac.hex()
        plain["checksum"] = _checksum(plain)
        return json.dumps(plain, indent=1).encode("ascii") + b"\n"

    def _plain(self) -> Json:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": self.vault_id,
            "cipher_salt": self.cipher_salt.hex(),
            "revision": self.revision,
            "hint_seq": self.hint_seq,
            "slots": [slot.plain() for slot in self.slots],
        }

    def _mac(self, key: DataKey) -> bytes:
        return hmac.digest(key.part(KEY_FILE), _canonical(self._plain()), "sha256")


def read(path: Path) -> KeyFile:
    """The key file at *path*. Raises KeyFileMissing, KeyFileDamaged, KeyFileHostile, VaultNewer."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise KeyFileMissing() from error
    except OSError as error:
        raise KeyFileDamaged() from error
    try:
        data = os.read(handle, _BIGGEST + 1)
    except OSError as error:
        raise KeyFileDamaged() from error
    finally:
        os.close(handle)
    return from_bytes(data)


def from_bytes(data: bytes) -> KeyFile:
    """The key file out of its content; see ``read``."""
    if len(data) > _BIGGEST:
        raise KeyFileDamaged()
    try:
        plain = json.loads(data, object_pairs_hook=_no_twins)
        if plain["format"] != FORMAT:
            raise KeyFileDamaged()
        if _whole(plain["version"]) > VERSION:
            raise VaultNewer(version=str(plain["version"]), readable="no")
        if plain["checksum"] != _checksum(plain):
            raise KeyFileDamaged()
        slots = tuple(_slot(slot) for slot in plain["slots"])
        found = KeyFile(
            vault_id=_text(plain["vault_id"]),
            cipher_salt=_bytes(plain["cipher_salt"], 16, 16),
            slots=slots,
            revision=_whole(plain["revision"]),
            hint_seq=_whole(plain["hint_seq"]),
            mac=_bytes(plain["mac"], 32, 32),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeyFileDamaged() from error
    if len(slots) > _MOST_SLOTS or len(found.of_kind("password")) > _MOST_PASSWORDS:
        raise KeyFileHostile()
    return found


def write(path: Path, file: KeyFile) -> None:
    """Replaces the key file at *path* atomically. Raises DiskTrouble; the old one then still stands."""
    try:
        private_folder(path.parent)
        write_whole(path, file.to_bytes())
    except OSError as error:
        raise DiskTrouble("key_not_written") from error


def _slot(plain: Json) -> Slot:
    kdf = plain["kdf"]
    if kdf is not None:
        assert_dict = kdf if isinstance(kdf, dict) else {}
        if assert_dict.get("alg") != "argon2id" or assert_dict.get("v") != 19:
            raise KeyFileHostile()
        cost = Cost(passes=_whole(assert_dict["t"]), memory=_whole(assert_dict["m"]), lanes=_whole(assert_dict["p"]))
        kdf = Kdf(cost=cost, salt=_bytes(assert_dict["salt"], 0, 1024))
    return Slot(
        kind=_text(plain["type"]),
        id=_text(plain["id"]),
        kdf=kdf,
        nonce=_bytes(plain["nonce"], NONCE_BYTES, NONCE_BYTES),
        wrapped=_bytes(plain["wrapped"], 48, 48),
    )


def _no_twins(pairs: list[tuple[str, object]]) -> Json:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 62:
        raise ValueError("not a whole number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 64 or not value.isascii():
        raise ValueError("not a short text")
    return value


def _bytes(value: object, least: int, most: int) -> bytes:
    if not isinstance(value, str):
        raise ValueError("not hexadecimal")
    data = bytes.fromhex(value)
    if not least <= len(data) <= most:
        raise ValueError("wrong length")
    return data


def _canonical(plain: object) -> bytes:
    return json.dumps(plain, sort_keys=True, separators=(",", ":")).encode("ascii")


def _checksum(plain: Json) -> str:
    return hashlib.sha256(_canonical({k: v for k, v in plain.items() if k != "checksum"})).hexdigest()
