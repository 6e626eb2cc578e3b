"""The encrypted vault: ``from storage import Vault, VaultError``.

Light until ``Vault`` is asked for: it pulls in SQLAlchemy, SQLCipher, Argon2 and cryptography, so ask for it inside the function
that opens a vault. Light at any time: ``storage.errors``, ``storage.shapes``, ``storage.history``, ``storage.finding_texts``,
``storage.kdf``, ``storage.recovery``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.errors import VaultError

if TYPE_CHECKING:
    from storage.vault import Vault

__all__ = ["Vault", "VaultError"]


def __getattr__(name: str) -> object:
    if name == "Vault":
        from storage.vault import Vault

        return Vault
    raise AttributeError(name)
