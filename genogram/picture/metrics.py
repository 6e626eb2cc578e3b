"""Sizes that all parts of a picture share, in scene units."""

from __future__ import annotations

HALF = 22.0
"""Half a symbol's side."""

STROKE = 2.0
"""Pen of symbols and family lines."""

NAME = 13.0
"""Names: bold."""

SMALL = 11.0
"""Dates, second lines, couple labels, captions."""

AGE = 15.0
"""Age inside a symbol: bold."""

NAME_WIDTH = 116.0
"""Widest line of a name before it wraps."""

GAP = 6.0
"""Air between a symbol and its texts, and between a line's end and what it points at."""

MARGIN = 28.0
"""Air around the whole picture."""
