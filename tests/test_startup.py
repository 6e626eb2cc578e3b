"""What may be loaded by the time the start page has painted."""

from __future__ import annotations

from tests.helpers.first_paint import first_paint

HEAVY = {
    "matplotlib",
    "reportlab",
    "networkx",
    "numpy",
    "scipy",
    "sqlalchemy",
    "sqlcipher3",
    "fontTools",
    "ged4py",
    "msgspec",
    "argon2",
    "cryptography",
    "PIL",
    "arabic_reshaper",
    "bidi",
}


def test_nothing_heavy_is_loaded_when_the_start_page_has_painted() -> None:
    loaded = first_paint("familyapp")["modules"]
    assert isinstance(loaded, list)
    assert "widgets.panels.start_page" in loaded
    assert {name.split(".")[0] for name in loaded} & HEAVY == set()


def test_the_case_and_its_pages_wait_until_they_are_needed() -> None:
    loaded = first_paint("familyapp")["modules"]
    assert isinstance(loaded, list)
    assert {"genogram.model", "familyapp.workspace", "familyapp.desk", "widgets.canvas.canvas"} & set(loaded) == set()
