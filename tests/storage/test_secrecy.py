"""No readable word of a client anywhere on the disk: not in the vault's folder, not in the temp folder, not in mid-write."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.storage.conftest import Made

CANARY = "Kanarienvogel-Sommer"

WORK = """
import os, sys
from pathlib import Path
from sqlalchemy import text
from genogram.change import Draft
from genogram.ids import new_id
from genogram.model import Note, Person
from storage import Vault
from tests.storage.conftest import Made
from tests.storage.walks import start
CANARY = sys.argv[3]
made = Made(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[1]).parent / "profile")
vault = made.open(copies=made.copies)
doc = start(CANARY)
case = vault.add_case(doc)
draft = Draft(doc)
people = [Person(id=new_id(), name=f"{CANARY} {i}", work=CANARY * 40) for i in range(300)]
draft.put("persons", *people)
vault.write(case, draft.done(CANARY, CANARY))
vault.put_draft(case, CANARY, CANARY)
vault.search(CANARY)
(made.path.parent / "backups").mkdir()
vault.backup(made.path.parent / "backups")
with vault._read() as connection:
    connection.exec_driver_sql("PRAGMA cache_size=1")
with vault._edit() as connection:
    connection.execute(text("UPDATE elements SET payload = payload || ' '"))
    connection.execute(text("SELECT payload FROM elements GROUP BY payload ORDER BY payload DESC")).all()
    print("open", flush=True)
    os.kill(os.getpid(), 9)
"""


def hits(*folders: Path, word: str = CANARY) -> list[str]:
    """Files that hold *word* readably, in any encoding a program could have used, or the key file's secrets."""
    needles = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                data = path.read_bytes() + path.name.encode("utf-8", "surrogateescape")
                found += [path.name for needle in needles if needle in data]
    return found


def test_a_days_work_and_a_kill_in_mid_write_leave_nothing_readable(made: Made, tmp_path: Path) -> None:
    home, temp = tmp_path / "home", tmp_path / "tmp"
    home.mkdir()
    temp.mkdir()
    root = Path(__file__).parents[2]
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(temp),
        "SQLITE_TMPDIR": str(temp),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-c", WORK, str(made.path), made.recovery, CANARY]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (-9, "open\n"), done.stderr
    journal = Path(f"{made.path}-journal")
    assert journal.stat().st_size > 100_000  # the unfinished transaction really is on the disk
    assert hits(tmp_path) == []
    with made.open() as vault:  # recovery makes copies of its own
        assert vault.search(CANARY)
    assert list((made.path.parent / "recovery").iterdir())
    assert hits(tmp_path) == []


def test_control_a_plain_database_is_found_out(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "plain") as connection:
        connection.execute("CREATE TABLE a (x)")
        connection.execute("INSERT INTO a VALUES (?)", (CANARY,))
    connection.close()
    assert hits(tmp_path) == ["plain"]


def test_what_is_deleted_is_overwritten(made: Made) -> None:
    """Seen with the key: without secure_delete an erased name stays in a free page."""
    from storage import keyfile, opener, slots
    from storage.paths import key_file

    with made.open() as vault:
        with vault._edit() as connection:
            connection.execute(text("CREATE TABLE filler (x)"))
            for _ in range(200):
                connection.execute(text("INSERT INTO filler VALUES (:x)"), {"x": CANARY * 20})
        with vault._edit() as connection:
            connection.execute(text("DELETE FROM filler"))
    file = keyfile.read(key_file(made.path))
    key = slots.by_recovery(file, made.recovery)
    driver = opener.connect(made.path, key, file.cipher_salt)
    plain = made.path.with_name("plain")
    driver.execute("ATTACH ? AS plain KEY ''", (str(plain),))
    pages = driver.execute("SELECT count(*) FROM pragma_freelist_count WHERE freelist_count > 0").fetchone()
    driver.close()
    assert pages == (1,)
    assert hits(made.path.parent) == []


def test_key_file_and_lock_say_nothing_about_clients(made: Made) -> None:
    from tests.storage.walks import start

    with made.open() as vault:
        vault.add_case(start(CANARY))
        assert json.loads((made.path.parent / "work.vault.lock").read_text())["program"] == "familyapp"
        assert hits(made.path.parent) == []


def test_errors_speak_in_codes(made: Made) -> None:
    from storage import VaultError
    from tests.storage.test_vault import adding, person
    from tests.storage.walks import start

    with made.open() as vault:
        doc = start()
        case = vault.add_case(doc)
        someone = person(CANARY)
        vault.write(case, adding(doc, someone))
        with pytest.raises(VaultError) as caught:
            vault.write(case, adding(doc, person("x"), someone))
        chain, error = "", caught.value
        step: BaseException | None = error
        while step:
            chain += f"{step!r} {step} "
            step = step.__cause__ or step.__context__
    assert CANARY not in chain
