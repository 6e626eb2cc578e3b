"""The command line: every command on every family file; errors are one line and exit code 2, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from familyapp.cli import COMMANDS, main
from resources.i18n import LANGUAGES, set_language
from tests.helpers.families import all_families, own_families

FILES = all_families()


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """A PNG takes whatever Qt application there is; other tests of this process need the full one."""
    monkeypatch.setenv("LANGUAGE", "en")
    set_language("en")


def _one_line(text: str) -> str:
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text.strip()


def _check_layout(layout: dict[str, list[dict[str, Any]]]) -> None:
    """Everybody once, no symbol over another, a line for each partner and child."""
    people = layout["persons"]
    assert len({p["id"] for p in people}) == len(people)
    row = sorted(people, key=lambda p: (p["y"], p["x"]))
    for left, right in pairwise(row):
        apart = (
            right["x"] - left["x"] >= (left["w"] + right["w"]) / 2 or abs(right["y"] - left["y"]) >= (left["h"] + right["h"]) / 2
        )
        assert apart, (left, right)
    drawn = {(e["from"], e["to"]) for e in layout["edges"]}
    for union in layout["unions"]:
        assert all((partner, union["id"]) in drawn for partner in union["partners"])
        assert all((union["id"], child) in drawn for child in union["children"])


def test_there_are_family_files_to_test_with() -> None:
    assert len(own_families()) >= 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_command_on_every_file(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(path), "--json"]) == 0
    findings = json.loads(capsys.readouterr().out)
    assert all({"code", "text", "line"} <= set(row) for row in findings)
    assert main(["layout", str(path), "-o", str(tmp_path / "l.json")]) == 0
    _check_layout(json.loads((tmp_path / "l.json").read_text(encoding="utf-8")))
    assert main(["draw", str(path), "-o", str(tmp_path / "d.svg")]) == 0
    assert (tmp_path / "d.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert main(["convert", str(path), "-o", str(tmp_path / "c.family.json")]) == 0
    assert main(["convert", str(tmp_path / "c.family.json"), "-o", str(tmp_path / "c.ged")]) == 0
    assert (tmp_path / "c.ged").read_bytes().startswith(b"0 HEAD")
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("ending", [".svg", ".pdf", ".png", ".json"])
@pytest.mark.parametrize("kind", ["genogram", "ecomap"])
def test_pictures_in_every_format(ending: str, kind: str, tmp_path: Path) -> None:
    source = own_families()[0]
    starts = {".svg": b"<?xml", ".pdf": b"%PDF", ".png": b"\x89PNG", ".json": b"{"}
    one, two = tmp_path / f"1{ending}", tmp_path / f"2{ending}"
    for out in (one, two):
        assert main(["draw", str(source), "-o", str(out), "--kind", kind, "--at", "2020", "--lang", "de"]) == 0
    assert one.read_bytes().startswith(starts[ending])
    assert one.read_bytes() == two.read_bytes(), "same input, same bytes"


@pytest.mark.parametrize(
    "words",
    [
        ["draw"],
        ["draw", "nowhere.ged", "-o", "x.svg"],
        ["draw", "FILE", "-o", "x.gif"],
        ["draw", "FILE", "-o", "x.svg", "--at", "soonish"],
        ["draw", "FILE", "-o", "x.svg", "--eyes", "@NOBODY@"],
        ["draw", "FILE", "-o", "x.svg", "--layers", "structure,odd"],
        ["draw", "FILE", "-o", "x.png", "--dpi", "100000"],
        ["draw", "FILE", "-o", "no/such/folder/x.svg"],
        ["draw", "FOLDER", "-o", "x.svg"],
        ["check", "RUBBISH"],
        ["convert", "FILE", "-o", "x.odd"],
        ["report", "FILE", "--for", "supervisor"],
        ["report", "FILE", "--for", "nobody", "-o", "x.pdf"],
        ["vault", "check", "nowhere.vault", "--password-file", "FILE"],
        ["vault", "check", "nowhere.vault"],
        ["fly"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_one_line(
    words: list[str], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rubbish = tmp_path / "rubbish.ged"
    rubbish.write_bytes(bytes(range(256)) * 20)
    places = {"FILE": str(own_families()[0]), "FOLDER": str(tmp_path), "RUBBISH": str(rubbish)}
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", language)
    assert main([places.get(word, word) for word in words]) == 2
    caught = capsys.readouterr()
    assert _one_line(caught.err)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "rubbish.ged"]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_there_for_everything(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*([command] if command else []), "--help"]) == 0
    assert "familyapp" in capsys.readouterr().out


def test_reports_and_what_they_leave_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from resources.practice import practice_case

    case = tmp_path / "case.family.json"
    case.write_bytes(practice_case("de"))
    assert main(["report", str(case), "--for", "family", "--preview", "--lang", "de"]) == 0
    assert capsys.readouterr().out.strip()
    assert main(["report", str(case), "--for", "family", "-o", str(tmp_path / "r.pdf"), "--lang", "de"]) == 0
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_an_earlier_layout_is_kept(tmp_path: Path) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    source = own_families()[0]
    assert main(["layout", str(source), "-o", str(first)]) == 0
    moved = json.loads(first.read_text(encoding="utf-8"))
    assert main(["layout", str(source), "-o", str(second), "--from", str(first)]) == 0
    assert json.loads(second.read_text(encoding="utf-8")) == moved
    assert main(["layout", str(source), "-o", str(second), "--from", str(source)]) == 2


def test_letters_that_no_font_has_are_said_before_a_picture_leaves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    family = tmp_path / "odd.ged"
    family.write_text(
        "0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME Anna \U0001f98a \uaaf7\U000109d2\n0 TRLR\n", encoding="utf-8"
    )
    for ending in (".svg", ".pdf", ".png"):
        assert main(["draw", str(family), "-o", str(tmp_path / f"odd{ending}")]) == 0
        assert "\U0001f98a" in capsys.readouterr().err


@pytest.mark.parametrize("display", ["", ":4321"])
def test_without_a_display_the_window_says_so_in_one_line(display: str) -> None:
    env = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "familyapp"],
        env={**env, "DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 2
        assert _one_line(done.stderr)


def test_demo_without_a_display_draws_to_files(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "familyapp", "demo", "-o", str(tmp_path / "out")],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    named = [line.strip() for line in done.stdout.splitlines() if line.startswith("  ")]
    assert {Path(name).name for name in named} >= {"genogram.pdf", "genogram.svg", "ecomap.pdf", "report.pdf"}
    assert all(Path(name).stat().st_size > 500 for name in named)


def test_only_the_called_command_is_imported() -> None:
    script = (
        "import sys; from familyapp.cli import main; main(['check', '--help']); "
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'reportlab', 'sqlalchemy', 'numpy')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")
