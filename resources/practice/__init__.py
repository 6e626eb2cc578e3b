"""Practice families: made up from beginning to end, open without a password."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def practice_cases() -> list[str]:
    """Names of the practice families, in the order in which they are offered."""
    return sorted({path.name.split(".")[0] for path in _HERE.glob("*.family.json")})


def practice_case(language: str = "en", name: str = "ahorn") -> bytes:
    """A practice family as the bytes of a case file, in *language* where it has been written in it, else in English."""
    path = _HERE / f"{name}.{language}.family.json"
    return (path if path.exists() else _HERE / f"{name}.en.family.json").read_bytes()
