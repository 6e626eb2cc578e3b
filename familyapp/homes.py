"""Where settings and practice families live on this computer. ``FAMILYAPP_HOME`` puts all of it in one folder."""

from __future__ import annotations

import os
from pathlib import Path


def config_folder() -> Path:
    """The folder of settings; made (for this user only) where it is missing. Raises OSError."""
    own = os.environ.get("FAMILYAPP_HOME")
    if own:
        return _made(Path(own) / "config")
    from platformdirs import user_config_path

    return _made(user_config_path("familyapp", appauthor=False))


def data_folder() -> Path:
    """The folder of practice families; made where it is missing. Raises OSError."""
    own = os.environ.get("FAMILYAPP_HOME")
    if own:
        return _made(Path(own) / "data")
    from platformdirs import user_data_path

    return _made(user_data_path("familyapp", appauthor=False))


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
