"""What the code of a line's kind says by itself."""

from __future__ import annotations

_VIOLENT = ("abuse", "violen", "neglect")

NOT_ASKED = "not_asked"
"""Kind of a bond in a picture through somebody's eyes who was not asked about it."""

DECLINED = "declined"
"""Kind of a bond in a picture through somebody's eyes who did not want to say."""


def is_violent(kind: str) -> bool:
    """Whether a kind of bond tells of violence, abuse or neglect: shown to helper and supervision only, unless chosen."""
    lower = kind.lower()
    return any(part in lower for part in _VIOLENT)
