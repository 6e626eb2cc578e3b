"""Colours by token, light and dark, for pictures and window alike (contrast figures: docs/architecture.md)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colour tokens as ``#RRGGBB``. ``ink`` draws symbols and structure, the others say what they are used for."""

    name: str
    window: str
    panel: str
    canvas: str
    line: str
    text: str
    muted: str
    accent: str
    soft: str
    focus: str
    ink: str
    support: str
    load: str
    special: str
    quiet: str
    warn: str
    warn_ground: str
    danger: str
    danger_ground: str


LIGHT = Theme(
    name="light",
    window="#F4F2EE",
    panel="#FFFFFF",
    canvas="#FBFAF7",
    line="#DDD9D1",
    text="#1E2422",
    muted="#59625E",
    accent="#17645F",
    soft="#DCECE9",
    focus="#1D5FA8",
    ink="#1F2328",
    support="#00704F",
    load="#B04600",
    special="#6A3D8F",
    quiet="#6F7773",
    warn="#7A4E00",
    warn_ground="#FFF3D9",
    danger="#8E2A2A",
    danger_ground="#FBEAE7",
)

DARK = Theme(
    name="dark",
    window="#191C1B",
    panel="#222625",
    canvas="#1D2120",
    line="#39403D",
    text="#ECEAE4",
    muted="#AEB6B1",
    accent="#7CCFC6",
    soft="#24403D",
    focus="#8CBDF2",
    ink="#E6E4DE",
    support="#5CC79C",
    load="#F2A268",
    special="#C9A3EA",
    quiet="#98A19C",
    warn="#F0C674",
    warn_ground="#3A2F17",
    danger="#F1A09A",
    danger_ground="#3D2422",
)

PAPER = Theme(
    name="paper",
    window="#FFFFFF",
    panel="#FFFFFF",
    canvas="#FFFFFF",
    line="#DDD9D1",
    text=LIGHT.text,
    muted=LIGHT.muted,
    accent=LIGHT.accent,
    soft=LIGHT.soft,
    focus=LIGHT.focus,
    ink=LIGHT.ink,
    support=LIGHT.support,
    load=LIGHT.load,
    special=LIGHT.special,
    quiet=LIGHT.quiet,
    warn=LIGHT.warn,
    warn_ground=LIGHT.warn_ground,
    danger=LIGHT.danger,
    danger_ground=LIGHT.danger_ground,
)

GREY = Theme(
    name="grey",
    window="#FFFFFF",
    panel="#FFFFFF",
    canvas="#FFFFFF",
    line="#D0D0D0",
    text="#202020",
    muted="#555555",
    accent="#202020",
    soft="#E8E8E8",
    focus="#202020",
    ink="#202020",
    support="#202020",
    load="#202020",
    special="#202020",
    quiet="#6E6E6E",
    warn="#202020",
    warn_ground="#F0F0F0",
    danger="#202020",
    danger_ground="#F0F0F0",
)


def colour(theme: Theme, token: str) -> str:
    """The colour that *token* (a field of Theme) has in *theme*; a ``#rrggbb`` is itself. Raises AttributeError else."""
    if token.startswith("#"):
        return token
    found: str = getattr(theme, token)
    return found
