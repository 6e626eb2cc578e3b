"""The one rule of the house: imports point one way only. Plain pytest fails on a breach."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("familyapp", "widgets", "genogram", "storage", "resources")


def _modules() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def test_import_contracts_hold() -> None:
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_breach_is_noticed(tmp_path: Path) -> None:
    """The control: the same contracts fail on a tree in which the domain imports the window."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    for package in PACKAGES:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "genogram" / "wrong.py").write_text("import widgets\n", encoding="utf-8")
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode != 0, done.stdout
    assert "genogram.wrong" in done.stdout


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_says_in_one_line_what_it_is(package: str) -> None:
    silent = []
    for path in (ROOT / package).rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if source.strip() and not ast.get_docstring(ast.parse(source)):
            silent.append(str(path.relative_to(ROOT)))
    assert silent == []


def test_every_package_is_named_in_pyproject() -> None:
    import tomllib

    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    found = sorted({".".join(path.parent.relative_to(ROOT).parts) for path in _modules()})
    assert sorted(named) == found


def test_files_stay_small() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in _modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 600
    }
    assert long == {}


def test_any_is_not_used_in_the_domain() -> None:
    users = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "genogram").rglob("*.py")
        if any(isinstance(node, ast.Name) and node.id == "Any" for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    ]
    assert users == []
