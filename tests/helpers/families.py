"""Family files to test with: our own fixtures always, real ones where they stand beside the checkout."""

from __future__ import annotations

from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"
_BESIDE = Path(__file__).parents[3] / "shared" / "families"


def own_families(ending: str = ".ged") -> list[Path]:
    """Our own family files with that ending."""
    return sorted(FIXTURES.glob(f"*{ending}"))


def real_families(ending: str = ".ged") -> list[Path]:
    """Real family files beside the checkout; empty where there are none."""
    return sorted(_BESIDE.glob(f"*{ending}"))


def all_families(ending: str = ".ged") -> list[Path]:
    """Own and real family files together."""
    return own_families(ending) + real_families(ending)
