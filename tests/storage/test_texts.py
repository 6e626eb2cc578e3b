"""Every way a vault can say no has words: what happened, what is safe, what to do."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from resources.i18n import translator
from storage import errors
from storage.finding_texts import TEXTS, say, say_error

CODE = Path(errors.__file__).parent
UNKIND = re.compile(r"\b(invalid|fail\w*|abnormal|normal|error|corrupt\w*|illegal|fatal)\b", re.IGNORECASE)


def codes_in_use() -> set[str]:
    """Codes of all error classes, and every code given by hand in the package."""
    found = {kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.VaultError)}
    given = re.compile(r'(?:raise \w+|VaultError|VaultDamaged|VaultBusy|Disk\w+|TooLittleMemory|BackupNotMade)\("(\w+)"')
    for path in CODE.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        found |= set(given.findall(text)) | set(re.findall(r'Finding\(code="(\w+)"', text))
    return found


def test_every_code_has_a_text_and_every_text_a_code() -> None:
    used = codes_in_use() | {"pages_damaged", "structure_damaged", "references_damaged", "records_mended", "records_torn"}
    used |= {"vault_busy", "vault_busy_unknown", "backup_full", "backup_refused"}
    assert used == set(TEXTS)


@pytest.mark.parametrize("code", TEXTS)
def test_texts_are_three_kind_lines(code: str) -> None:
    lines = TEXTS[code].split("\n")
    assert len(lines) == 3
    assert all(line.endswith(".") and (line[0].isupper() or line.startswith("{count}")) for line in lines)
    assert not UNKIND.search(TEXTS[code])


def test_slots_are_filled_and_what_is_unknown_is_a_dash() -> None:
    busy = errors.VaultBusy(host="büro-7", program="familyapp {x}", pid="1", since="14:02")
    assert say_error(busy, translator("en"))[0] == "The vault is already open in familyapp {x} on büro-7, since 14:02."
    assert "–" in say("vault_busy", {}, translator("en"))[0]
    assert len(say("never heard of", {}, translator("de"))) == 3


def test_light_modules_stay_light() -> None:
    """The window may name these before its first paint."""
    script = (
        "import sys; import storage, storage.errors, storage.shapes, storage.history, storage.finding_texts, storage.kdf, "
        "storage.recovery; "
        "heavy = {'sqlalchemy', 'sqlcipher3', 'argon2', 'cryptography', 'msgspec', 'PySide6'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=CODE.parent)
