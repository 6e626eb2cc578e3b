"""Where settings and practice families live on this computer. ``FAMILYAPP_HOME`` puts all of it in one folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def config_folder() -> Path:
    """The folder of settings; made (for this user only) where it is missing. Raises OSError."""
    own = os.environ.get("FAMILYAPP_HOME")
    if own:
        return _made(Path(own) / "config")
    if sys.platform == "linux":
        return _made(_xdg("XDG_CONFIG_HOME", ".config"))
    from platformdirs import user_config_path

    return _made(user_config_path("familyapp", appauthor=False))


def data_folder() -> Path:
    """The folder of practice families; made where it is missing. Raises OSError."""
    own = os.environ.get("FAMILYAPP_HOME")
    if own:
        return _made(Path(own) / "data")
    if sys.platform == "linux":
        return _made(_xdg("XDG_DATA_HOME", ".local/share"))
    from platformdirs import user_data_path

    return _made(user_data_path("familyapp", appauthor=False))


def _xdg(name: str, usual: str) -> Path:
    """What platformdirs would say on Linux, without the time its import takes at every start."""
    said = os.environ.get(name, "").strip()
    return (Path(said) if said.startswith("/") else Path.home() / usual) / "familyapp"


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
