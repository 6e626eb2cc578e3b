"""Whether a window can open here, found out without Qt: Qt ends the whole program where there is no display."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path


def has_display() -> bool:
    """True where a window can open, or where somebody chose a platform for Qt themselves."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return _wayland(os.environ.get("WAYLAND_DISPLAY", "")) or _x11(os.environ.get("DISPLAY", ""))


def _wayland(name: str) -> bool:
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / name).exists()


def _x11(name: str) -> bool:
    """A display on another machine is believed; one on this machine is knocked at."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", name)
    if not local:
        return bool(name)
    place = f"/tmp/.X11-unix/X{local[1]}"
    for address in ("\0" + place, place):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
            knock.settimeout(2)
            try:
                knock.connect(address)
            except OSError:
                continue
            return True
    return False
