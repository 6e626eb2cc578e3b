"""The data key, the keys made from it, and how it is wrapped for a slot of the key file."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12

KEY_FILE = "key file"
CHANGE_LOG = "change log"
AUDIT = "audit log"


class DataKey:
    """The 32 random bytes that encrypt a vault. Never derived from a password; wiped (best effort) on ``wipe``."""

    def __init__(self, data: bytes) -> None:
        if len(data) != KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        self._data = bytearray(data)

    @classmethod
    def new(cls) -> DataKey:
        """A fresh key."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def hex(self) -> str:
        """For ``PRAGMA key`` only: text cannot be wiped, so drop it at once."""
        return self._data.hex()

    def part(self, label: str) -> bytes:
        """A key of its own for one purpose."""
        return expand(bytes(self._data), label)

    def wrapped(self, by: bytes, nonce: bytes, context: bytes) -> bytes:
        """This key under the key *by*, bound to *context*."""
        return AESGCM(by).encrypt(nonce, bytes(self._data), context)

    def wipe(self) -> None:
        """Zeroes the bytes."""
        for i in range(len(self._data)):
            self._data[i] = 0


def unwrapped(wrapped: bytes, by: bytes, nonce: bytes, context: bytes) -> DataKey | None:
    """The data key, or None when *by* is not the key it was wrapped with or anything was changed."""
    try:
        data = AESGCM(by).decrypt(nonce, wrapped, context)
    except (InvalidTag, ValueError):
        return None
    return DataKey(data) if len(data) == KEY_BYTES else None


def expand(secret: bytes, label: str) -> bytes:
    """HKDF-SHA-256 of a strong *secret* for one purpose."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"familyapp " + label.encode("ascii")).derive(secret)
