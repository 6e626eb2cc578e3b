"""Settings every test shares."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` writes the files in ``tests/golden`` anew; look at what changed before committing."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")
