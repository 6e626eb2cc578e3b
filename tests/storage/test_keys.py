"""Key files: what opens them, what does not, and that nothing changed is ever accepted."""

from __future__ import annotations

import hashlib
import json
import os
import random
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from storage import keyfile, slots
from storage.errors import (
    KeyFileDamaged,
    KeyFileHostile,
    PasswordEmpty,
    RecoveryMistyped,
    RecoveryWrong,
    VaultError,
    VaultNewer,
    WrongPassword,
)
from storage.kdf import FLOOR, Cost, Kdf, long_enough
from storage.keyfile import KeyFile
from storage.keys import DataKey
from storage.recovery import as_text, from_text, groups_match, new_recovery

PASSWORD = "Gemüse ﬁnden 12"
VAULT_ID = "01a2048a-e3fd-7000-b3fa-b7bcee8f89d9"
Json = dict[str, object]


@pytest.fixture(scope="module")
def opened() -> tuple[KeyFile, str, str]:
    """A key file, its recovery key, and its data key in hex."""
    key = DataKey.new()
    file, recovery = slots.new_key_file(VAULT_ID, bytes(range(16)), key, PASSWORD, FLOOR)
    return file, recovery, key.hex()


def forged(plain: Json) -> bytes:
    """A file as somebody without the key can make it: with a checksum that fits."""
    rest = {name: value for name, value in plain.items() if name != "checksum"}
    canonical = json.dumps(rest, sort_keys=True, separators=(",", ":")).encode("ascii")
    return json.dumps({**rest, "checksum": hashlib.sha256(canonical).hexdigest()}).encode("ascii")


def plain_of(file: KeyFile) -> Json:
    """The file's JSON."""
    found: Json = json.loads(file.to_bytes())
    return found


def test_both_ways_in_give_the_same_key(opened: tuple[KeyFile, str, str]) -> None:
    file, recovery, key = opened
    again = keyfile.from_bytes(file.to_bytes())
    assert again == file
    assert slots.by_password(again, PASSWORD).hex() == key
    assert slots.by_recovery(again, recovery.lower().replace("-", " ")).hex() == key
    assert len(file.to_bytes()) < 2048


def test_a_password_is_the_same_however_it_was_composed(opened: tuple[KeyFile, str, str]) -> None:
    file, _, key = opened
    assert slots.by_password(file, "Gemu\u0308se finden 12").hex() == key


def test_wrong_keys_are_told_apart(opened: tuple[KeyFile, str, str]) -> None:
    file, recovery, _ = opened
    with pytest.raises(WrongPassword):
        slots.by_password(file, "gemüse finden 12")
    with pytest.raises(PasswordEmpty):
        slots.by_password(file, "")
    slip = recovery[:-1] + ("A" if recovery[-1] != "A" else "B")
    for mistyped in (slip, recovery[:-2], "", "–" * 36, recovery.replace("-", "") + "A", "ä" * 36):
        with pytest.raises(RecoveryMistyped):
            slots.by_recovery(file, mistyped)
    with pytest.raises(RecoveryWrong):
        slots.by_recovery(file, as_text(new_recovery()))


def test_every_slip_of_one_sign_in_a_recovery_key_is_noticed() -> None:
    text = as_text(bytes(range(20)))
    assert from_text(text) == bytes(range(20))
    assert [len(group) for group in text.split("-")] == [4] * 9
    unnoticed = 0
    for i, sign in enumerate(text):
        for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567":
            if sign not in ("-", other):
                try:
                    from_text(text[:i] + other + text[i + 1 :])
                    unnoticed += 1
                except RecoveryMistyped:
                    pass
    assert unnoticed == 0


def test_look_alike_signs_do_not_matter() -> None:
    secret = next(s for s in (bytes([i] * 20) for i in range(256)) if {"O", "I", "B"} & set(as_text(s)))
    text = as_text(secret)
    assert from_text(text.replace("O", "0").replace("I", "1").replace("B", "8")) == secret


def test_groups_are_asked_back() -> None:
    text = as_text(bytes(20))
    groups = text.split("-")
    assert groups_match(text, {0: groups[0].lower(), 8: f" {groups[8]} "})
    assert not groups_match(text, {0: "XXXX"})
    assert not groups_match(text, {9: "AAAA"})


TAMPERED = (
    "vault_id",
    "cipher_salt",
    "revision",
    "hint_seq",
    "mac",
    "slot.type",
    "slot.id",
    "slot.nonce",
    "slot.wrapped",
    "drop",
    "twice",
    "swap",
)


def tampered(plain: Json, what: str, chance: random.Random) -> None:
    """Changes one thing as an attacker would: any hex digit, any name, any number, any slot."""
    rows: list[Json] = plain["slots"]  # type: ignore[assignment]
    row = rows[1]
    if what == "drop":
        del rows[0]
    elif what == "twice":
        rows.append(dict(row))
    elif what == "swap":
        rows.reverse()
    elif what in ("revision", "hint_seq"):
        plain[what] = int(str(plain[what])) + chance.randint(1, 9)
    elif what == "slot.type":
        row["type"] = chance.choice(("recovery ", "keyring", "Recovery"))
    else:
        holder, name = (row, what[5:]) if what.startswith("slot.") else (plain, what)
        text = str(holder[name])
        at = chance.randrange(len(text))
        holder[name] = text[:at] + chance.choice([c for c in "0123456789abcdef" if c != text[at]]) + text[at + 1 :]


def test_two_thousand_tampered_files_open_nothing(opened: tuple[KeyFile, str, str]) -> None:
    file, recovery, _ = opened
    chance = random.Random(11)
    accepted = []
    for i in range(2000):
        plain = plain_of(file)
        what = TAMPERED[i % len(TAMPERED)]
        tampered(plain, what, chance)
        try:
            slots.by_recovery(keyfile.from_bytes(forged(plain)), recovery)
            accepted.append(what)
        except VaultError:
            pass
    assert not accepted
    # the control: the same forging with nothing changed opens
    assert slots.by_recovery(keyfile.from_bytes(forged(plain_of(file))), recovery)


@pytest.mark.parametrize("field", ["t", "m", "p", "salt"])
def test_a_password_slot_is_bound_to_its_cost(opened: tuple[KeyFile, str, str], field: str) -> None:
    plain = plain_of(opened[0])
    kdf = plain["slots"][0]["kdf"]  # type: ignore[index]
    kdf[field] = "00" * 16 if field == "salt" else kdf[field] + 1
    with pytest.raises(WrongPassword):
        slots.by_password(keyfile.from_bytes(forged(plain)), PASSWORD)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("m", 4 << 20 | 1),
        ("m", 19 * 1024 - 1),
        ("m", 1 << 61),
        ("t", 21),
        ("t", 0),
        ("p", 17),
        ("p", 0),
        ("salt", "00"),
        ("alg", "md5"),
        ("v", 16),
    ],
)
def test_hostile_parameters_are_refused_before_any_work(opened: tuple[KeyFile, str, str], field: str, value: object) -> None:
    plain = plain_of(opened[0])
    plain["slots"][0]["kdf"][field] = value  # type: ignore[index]
    with pytest.raises(KeyFileHostile):
        keyfile.from_bytes(forged(plain))


def test_too_many_passwords_are_refused_before_any_work(opened: tuple[KeyFile, str, str]) -> None:
    plain = plain_of(opened[0])
    plain["slots"] = [plain["slots"][0]] * 5  # type: ignore[index]
    with pytest.raises(KeyFileHostile):
        keyfile.from_bytes(forged(plain))


def test_the_costs_allowed_are_the_written_ones() -> None:
    assert Kdf(cost=Cost(), salt=bytes(16)).plain() | {"salt": ""} == {
        "alg": "argon2id",
        "v": 19,
        "t": 3,
        "m": 262144,
        "p": 4,
        "salt": "",
    }
    Kdf(cost=Cost(passes=20, memory=4 << 20, lanes=16), salt=bytes(64))
    Kdf(cost=FLOOR, salt=bytes(16))


JUNK: list[Callable[[bytes], bytes]] = [
    lambda data: b"",
    lambda data: data[:-40],
    lambda data: data + b"x",
    lambda data: b"[]",
    lambda data: b"null",
    lambda data: b"{}",
    lambda data: b"[" * 50_000,
    lambda data: b"\xff\xfe" + data,
    lambda data: b" " * 70_000,
    lambda data: data.replace(b'"version": 1', b'"version": "1"'),
    lambda data: data.replace(b'"version": 1', b'"version": 1, "version": 1'),
    lambda data: data.replace(b'"revision": 1', b'"revision": true'),
    lambda data: data.replace(b'"revision": 1', b'"revision": 1e999'),
    lambda data: data.replace(b'"revision": 1', b'"revision": NaN'),
]


@pytest.mark.parametrize("junk", JUNK)
def test_junk_is_a_damaged_key_file(opened: tuple[KeyFile, str, str], junk: Callable[[bytes], bytes]) -> None:
    data = junk(opened[0].to_bytes())
    assert data != opened[0].to_bytes()
    with pytest.raises(KeyFileDamaged):
        keyfile.from_bytes(data)


def test_every_flipped_bit_is_noticed_without_a_password(opened: tuple[KeyFile, str, str]) -> None:
    data = opened[0].to_bytes()
    silent = 0
    for i in range(len(data)):
        hurt = data[:i] + bytes([data[i] ^ (1 << i % 8)]) + data[i + 1 :]
        with suppress(KeyFileDamaged, VaultNewer):
            silent += keyfile.from_bytes(hurt) != opened[0]
    assert silent == 0


def test_a_newer_key_file_says_so(opened: tuple[KeyFile, str, str]) -> None:
    plain = plain_of(opened[0]) | {"version": 2}
    with pytest.raises(VaultNewer) as caught:
        keyfile.from_bytes(forged(plain))
    assert caught.value.values["version"] == "2"


def test_slots_of_later_kinds_survive_a_password_change(opened: tuple[KeyFile, str, str]) -> None:
    file, recovery, hexed = opened
    key = DataKey(bytes.fromhex(hexed))
    other = replace(file.slots[1], kind="keyring")
    widened = replace(file, slots=(*file.slots, other)).signed(key)
    changed = slots.with_password(keyfile.from_bytes(widened.to_bytes()), key, "another one here", FLOOR)
    assert other in changed.slots
    assert changed.revision == file.revision + 1
    assert slots.by_password(changed, "another one here").hex() == hexed
    assert slots.by_recovery(changed, recovery).hex() == hexed
    with pytest.raises(WrongPassword):
        slots.by_password(changed, PASSWORD)


def test_a_new_password_never_costs_less_than_the_old_one(opened: tuple[KeyFile, str, str]) -> None:
    file = opened[0]
    assert slots.highest_cost(file, Cost()) == Cost()
    dear = Cost(passes=9, memory=1 << 20)
    slot = replace(file.slots[0], kdf=Kdf(cost=dear, salt=bytes(16)))
    assert slots.highest_cost(replace(file, slots=(slot,)), Cost()) == dear


def test_writing_is_atomic_and_private(opened: tuple[KeyFile, str, str], tmp_path: Path) -> None:
    path = tmp_path / "profile" / "x.key"
    keyfile.write(path, opened[0])
    first = path.stat().st_ino
    keyfile.write(path, opened[0])
    assert path.stat().st_ino != first  # a new file took the old one's place: never half of either
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.listdir(path.parent) == ["x.key"]
    assert keyfile.read(path) == opened[0]


def test_the_data_key_is_wiped() -> None:
    key = DataKey(b"k" * 32)
    key.wipe()
    assert key.hex() == "00" * 32


def test_long_enough_is_the_only_rule() -> None:
    assert long_enough("ein Haus am See")
    assert long_enough("aaaaaaaaaaaa")
    assert not long_enough("kurz")
    assert not long_enough(" " * 20)
    assert not long_enough("")
