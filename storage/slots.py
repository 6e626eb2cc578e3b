"""Making, opening and replacing the slots of a key file."""

from __future__ import annotations

import secrets
from dataclasses import replace

from genogram.ids import new_id
from storage.errors import KeyFileDamaged, RecoveryWrong, WrongPassword
from storage.kdf import Cost, Kdf
from storage.keyfile import KeyFile, Slot
from storage.keys import NONCE_BYTES, DataKey, expand, unwrapped
from storage.recovery import as_text, from_text, new_recovery

PASSWORD = "password"
RECOVERY = "recovery"


def new_key_file(vault_id: str, cipher_salt: bytes, key: DataKey, password: str, cost: Cost) -> tuple[KeyFile, str]:
    """A key file with a password slot and a recovery slot, and the recovery key's text."""
    file = KeyFile(vault_id=vault_id, cipher_salt=cipher_salt, slots=())
    secret = new_recovery()
    slots = _password_slot(file, key, password, cost), _recovery_slot(file, key, secret)
    return replace(file, slots=slots).signed(key), as_text(secret)


def by_password(file: KeyFile, password: str) -> DataKey:
    """The data key. Raises WrongPassword, KeyFileDamaged (right password, changed file), TooLittleMemory, PasswordEmpty."""
    for slot in file.of_kind(PASSWORD):
        if slot.kdf is None:
            raise KeyFileDamaged()
        key = unwrapped(slot.wrapped, slot.kdf.key(password), slot.nonce, file.context(slot.kind, slot.id, slot.kdf))
        if key:
            return _proved(file, key)
    raise WrongPassword()


def by_recovery(file: KeyFile, text: str) -> DataKey:
    """The data key. Raises RecoveryMistyped, RecoveryWrong, KeyFileDamaged."""
    by = expand(from_text(text), RECOVERY)
    for slot in file.of_kind(RECOVERY):
        key = unwrapped(slot.wrapped, by, slot.nonce, file.context(slot.kind, slot.id, slot.kdf))
        if key:
            return _proved(file, key)
    raise RecoveryWrong()


def with_password(file: KeyFile, key: DataKey, password: str, cost: Cost, hint_seq: int = 0) -> KeyFile:
    """*file* with *password* in place of all earlier ones; the vault itself stays as it is."""
    kept = tuple(slot for slot in file.slots if slot.kind != PASSWORD)
    slots = (_password_slot(file, key, password, cost), *kept)
    return replace(file, slots=slots, revision=file.revision + 1, hint_seq=max(hint_seq, file.hint_seq)).signed(key)


def with_new_recovery(file: KeyFile, key: DataKey) -> tuple[KeyFile, str]:
    """*file* with a fresh recovery key in place of the old one, and its text."""
    secret = new_recovery()
    kept = tuple(slot for slot in file.slots if slot.kind != RECOVERY)
    fresh = replace(file, slots=(*kept, _recovery_slot(file, key, secret)), revision=file.revision + 1)
    return fresh.signed(key), as_text(secret)


def highest_cost(file: KeyFile, least: Cost) -> Cost:
    """*least*, or the file's own cost where that is higher: a new password never protects less than the old one."""
    costs = [slot.kdf.cost for slot in file.of_kind(PASSWORD) if slot.kdf]
    return max([least, *costs], key=lambda c: c.passes * c.memory)


def _password_slot(file: KeyFile, key: DataKey, password: str, cost: Cost) -> Slot:
    kdf = Kdf(cost=cost, salt=secrets.token_bytes(16))
    return _slot(file, key, PASSWORD, kdf.key(password), kdf)


def _recovery_slot(file: KeyFile, key: DataKey, secret: bytes) -> Slot:
    return _slot(file, key, RECOVERY, expand(secret, RECOVERY), None)


def _slot(file: KeyFile, key: DataKey, kind: str, by: bytes, kdf: Kdf | None) -> Slot:
    slot_id, nonce = new_id(), secrets.token_bytes(NONCE_BYTES)
    return Slot(kind=kind, id=slot_id, kdf=kdf, nonce=nonce, wrapped=key.wrapped(by, nonce, file.context(kind, slot_id, kdf)))


def _proved(file: KeyFile, key: DataKey) -> DataKey:
    if not file.is_signed_by(key):
        key.wipe()
        raise KeyFileDamaged("key_changed")
    return key
