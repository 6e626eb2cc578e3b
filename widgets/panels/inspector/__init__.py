"""The inspector: one form for each kind of element."""

from __future__ import annotations

from widgets.panels.inspector.inspector import Inspector

__all__ = ["Inspector"]
