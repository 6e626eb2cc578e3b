"""The vault against plain SQLite: one edit committed, opening, loading 1,000 people, checks, a backup."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from genogram.change import Change, ChangeSet, Title, document_of
from genogram.codec import to_plain
from genogram.ids import new_id
from genogram.model import CaseInfo, Document, Person
from storage import keyfile, opener, slots
from storage.kdf import DEFAULT, FLOOR, Kdf
from storage.paths import key_file
from storage.vault import Vault
from tests.benchmarks.table import in_turns, seconds, show

COMMITS = 400
PASSWORD = "correct horse battery"

# the vault's own settings, tables and rows, as far as plain SQLite has them: log row with payload and hash included
SETTINGS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=TRUNCATE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
)
TABLES = """
CREATE TABLE cases (id TEXT PRIMARY KEY, title TEXT, archived INTEGER, changed_at TEXT, seq INTEGER);
CREATE TABLE elements (n INTEGER PRIMARY KEY, case_id TEXT REFERENCES cases(id), kind TEXT, id TEXT, payload TEXT, seq INTEGER);
CREATE UNIQUE INDEX by_id ON elements (case_id, kind, id);
CREATE TABLE changes (seq INTEGER PRIMARY KEY, case_id TEXT, step TEXT, payload TEXT, salt BLOB, payload_hash BLOB, at_utc TEXT,
                      mono INTEGER, prev_mac BLOB, mac BLOB);
CREATE INDEX by_case ON changes (case_id, seq);
INSERT INTO cases VALUES ('case', 'Case', 0, '', 0);
"""


class Plain:
    """The same rows in an unencrypted database through the standard library."""

    def __init__(self, path: Path) -> None:
        self.path, self.seq = path, 0
        self.connection = self.open()
        self.connection.executescript(TABLES)

    def open(self) -> sqlite3.Connection:
        """A connection with the vault's settings."""
        connection = sqlite3.connect(self.path, isolation_level=None)
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
        return connection

    def write(self, person: Person) -> None:
        """One edit: element, log row, case row."""
        self.seq += 1
        payload = json.dumps(to_plain(person))
        logged = json.dumps({"changes": [{"table": "persons", "id": person.id, "before": None, "after": to_plain(person)}]})
        do = self.connection.execute
        do("BEGIN IMMEDIATE")
        do("SELECT seq FROM changes ORDER BY seq DESC LIMIT 1").fetchone()
        do("INSERT INTO elements VALUES (NULL, 'case', 'persons', ?, ?, ?)", (person.id, payload, self.seq))
        blob = b"x" * 32
        do(
            "INSERT INTO changes VALUES (?, 'case', 'edit', ?, ?, ?, '2026-11-22T18:00:00.000+00:00', ?, ?, ?)",
            (self.seq, logged, blob[:16], blob, time.monotonic_ns(), blob, blob),
        )
        do("UPDATE cases SET seq = ?, changed_at = '2026-11-22T18:00:00.000+00:00'", (self.seq,))
        do("COMMIT")

    def load(self) -> list[object]:
        """All records as JSON values."""
        return [json.loads(row[0]) for row in self.connection.execute("SELECT payload FROM elements")]


def people(count: int) -> list[Person]:
    """Persons with a few fields."""
    return [
        Person(id=new_id(), name=f"Person {i}", work="Baker", languages=("de", "uk"), strengths=("patience",))
        for i in range(count)
    ]


def commits(vault: Vault, plain: Plain) -> None:
    """One edit at a time, in turn, so that a busy disk hits both alike."""
    case = vault.add_case(Document())
    ours: list[float] = []
    theirs: list[float] = []
    for person in people(COMMITS):
        changes = ChangeSet((Change("persons", person.id, None, person),), Title("add_person"))

        def keep(changes: ChangeSet = changes) -> None:
            vault.write(case, changes)

        def keep_plain(person: Person = person) -> None:
            plain.write(person)

        ours.append(seconds(keep))
        theirs.append(seconds(keep_plain))
    rows: list[list[object]] = []
    for name, part in (("p50", 0.5), ("p99", 0.99)):
        a, b = (sorted(times)[int(len(times) * part)] * 1000 for times in (ours, theirs))
        rows.append([f"one edit, {name}", a, b, a / b])
    show(["commit", "vault, ms", "plain, ms", "ratio"], rows)


def opening(path: Path, recovery: str, plain: Plain) -> None:
    """Opening without and with the cost of a password."""
    file = keyfile.read(key_file(path))
    key = slots.by_recovery(file, recovery)

    def bare() -> None:
        opener.connect(path, key, file.cipher_salt).close()

    def whole(check: bool) -> Callable[[], None]:
        return lambda: Vault.open(path, recovery=recovery, check=check).close()

    def other() -> None:
        connection = plain.open()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()

    plain.connection.close()
    actions = {"bare": bare, "whole": whole(False), "checked": whole(True), "plain": other}

    def password() -> None:
        Kdf(cost=DEFAULT, salt=bytes(16)).key(PASSWORD)

    actions["password"] = password
    times = in_turns(actions, 7)
    rows = [
        [label, times[name] * 1000, times["plain"] * 1000, times[name] / times["plain"]]
        for label, name in (
            ("database alone, no password", "bare"),
            ("vault: lock, key file, marks, close", "whole"),
            ("vault with all checks", "checked"),
            ("Argon2id, 256 MiB (by design)", "password"),
        )
    ]
    show(["open and close", "vault, ms", "plain, ms", "ratio"], rows)
    plain.connection = plain.open()


def loading(vault: Vault, plain: Plain) -> None:
    """A case of 1,000 people, its check, its backup."""
    doc = document_of([("info", CaseInfo(id=new_id(), title="Big")), *(("persons", p) for p in people(1000))])
    start = time.perf_counter()
    case = vault.add_case(doc)
    added = time.perf_counter() - start
    plain.connection.execute("DELETE FROM elements")
    start = time.perf_counter()
    rows = [(p.id, json.dumps(to_plain(p))) for p in doc.persons.values()]
    plain.connection.execute("BEGIN IMMEDIATE")
    plain.connection.executemany("INSERT INTO elements VALUES (NULL, 'case', 'persons', ?, ?, 1)", rows)
    plain.connection.execute("COMMIT")
    added_plain = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:

        def plain_backup() -> None:
            target = sqlite3.connect(Path(folder) / "plain")
            plain.connection.backup(target)
            target.close()

        actions: dict[str, Callable[[], object]] = {
            "load": lambda: vault.load(case),
            "plain": plain.load,
            "backup": lambda: vault.backup(folder),
            "plain backup": plain_backup,
        }
        times = in_turns(actions, 5)
    show(
        ["1,000 people", "vault, ms", "plain, ms", "ratio"],
        [
            ["add as a case (log included)", added * 1000, added_plain * 1000, added / added_plain],
            ["load to a Document / to JSON values", times["load"] * 1000, times["plain"] * 1000, times["load"] / times["plain"]],
            [
                "backup, proved / copied",
                times["backup"] * 1000,
                times["plain backup"] * 1000,
                times["backup"] / times["plain backup"],
            ],
        ],
    )


def main() -> None:
    """Prints the tables."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.vault"
        vault, recovery = Vault.create(path, PASSWORD, cost=FLOOR)
        plain = Plain(Path(folder) / "plain.db")
        commits(vault, plain)
        vault.close()
        opening(path, recovery, plain)
        with Vault.open(path, recovery=recovery) as vault:
            loading(vault, plain)
        plain.connection.close()


if __name__ == "__main__":
    main()
