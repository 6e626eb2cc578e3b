"""From a password to a key: Argon2id with parameters that travel in the key file and are bounded on reading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from storage.errors import KeyFileHostile, PasswordEmpty, TooLittleMemory

MIB = 1024
"""Argon2 counts memory in KiB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a guess costs: passes over *memory* (KiB) with so many *lanes*."""

    passes: int = 3
    memory: int = 256 * MIB
    lanes: int = 4


DEFAULT = Cost()
WEAK_COMPUTER = Cost(memory=64 * MIB)
"""The least the program itself ever offers (RFC 9106, second choice)."""
FLOOR = Cost(passes=1, memory=19 * MIB, lanes=1)
"""The least a key file may say and still be read: for tests."""
_CEILING = Cost(passes=20, memory=4096 * MIB, lanes=16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kdf:
    """A cost and the salt it goes with."""

    cost: Cost
    salt: bytes

    def __post_init__(self) -> None:
        cost = self.cost
        for low, said, high in (
            (FLOOR.passes, cost.passes, _CEILING.passes),
            (FLOOR.memory, cost.memory, _CEILING.memory),
            (FLOOR.lanes, cost.lanes, _CEILING.lanes),
            (16, len(self.salt), 64),
        ):
            if not low <= said <= high:
                raise KeyFileHostile()

    def key(self, password: str) -> bytes:
        """32 bytes of *password*. Raises TooLittleMemory, PasswordEmpty."""
        from argon2.exceptions import HashingError
        from argon2.low_level import Type, hash_secret_raw

        try:
            return hash_secret_raw(
                normal(password).encode("utf-8", "surrogatepass"),
                self.salt,
                time_cost=self.cost.passes,
                memory_cost=self.cost.memory,
                parallelism=self.cost.lanes,
                hash_len=32,
                type=Type.ID,
                version=19,
            )
        except (HashingError, MemoryError) as error:
            raise TooLittleMemory(mebibytes=str(self.cost.memory // MIB)) from error

    def plain(self) -> dict[str, object]:
        """As it stands in the key file."""
        cost = self.cost
        return {"alg": "argon2id", "v": 19, "t": cost.passes, "m": cost.memory, "p": cost.lanes, "salt": self.salt.hex()}


def normal(password: str) -> str:
    """The same password however the keyboard composed it (NFKC). Raises PasswordEmpty."""
    text = unicodedata.normalize("NFKC", password)
    if not text:
        raise PasswordEmpty()
    return text


def long_enough(password: str) -> bool:
    """The one rule for a new password: twelve signs, which four random words always have."""
    return bool(password) and len(normal(password).strip()) >= 12
