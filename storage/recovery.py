"""The recovery key: 160 random bits that a person can write down, and type again with its slips noticed."""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets

from storage.errors import RecoveryMistyped

_BYTES = 20
_SIGNS = 36
_LOOKALIKES = str.maketrans({"0": "O", "1": "I", "8": "B"})


def new_recovery() -> bytes:
    """A fresh recovery secret."""
    return secrets.token_bytes(_BYTES)


def as_text(secret: bytes) -> str:
    """Nine groups of four signs; the last four are a checksum of 20 bits."""
    signs = base64.b32encode(secret).decode("ascii") + _checksum(secret)
    return "-".join(signs[i : i + 4] for i in range(0, _SIGNS, 4))


def from_text(text: str) -> bytes:
    """The secret out of what a person typed: case, spaces, dashes and 0/O, 1/I, 8/B do not matter. Raises RecoveryMistyped."""
    signs = "".join(c for c in text.upper() if c.isascii() and c.isalnum()).translate(_LOOKALIKES)
    if len(signs) != _SIGNS:
        raise RecoveryMistyped()
    try:
        secret = base64.b32decode(signs[:-4])
    except binascii.Error as error:
        raise RecoveryMistyped() from error
    if _checksum(secret) != signs[-4:]:
        raise RecoveryMistyped()
    return secret


def groups_match(text: str, typed: dict[int, str]) -> bool:
    """Whether the groups asked back (0-based place -> what was typed) are those of the key *text*."""
    groups = text.split("-")
    return all(0 <= i < len(groups) and groups[i] == t.strip().upper().translate(_LOOKALIKES) for i, t in typed.items())


def _checksum(secret: bytes) -> str:
    digest = hashlib.sha256(b"familyapp recovery key" + secret).digest()
    return base64.b32encode(digest[:5]).decode("ascii")[:4]
