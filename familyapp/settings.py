"""Settings: one typed table, kept as TOML. What belongs to a case stays in the case; passwords are nowhere."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path

from familyapp.homes import config_folder
from resources.i18n import LANGUAGES

TEXT_SIZES = (100, 112, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults. An empty ``language`` is the system's; ``vault`` is the last vault's place."""

    language: str = ""
    theme: str = "system"
    text_size: int = 100
    motion: str = "system"
    vault: str = ""
    remember_vault: bool = True
    menu_bar: bool = False
    quick_hide: bool = True
    keys: dict[str, str] = field(default_factory=dict)

    def checked(self) -> Settings:
        """These settings with what is out of range set back to its default."""
        usual = Settings()
        return dataclasses.replace(
            self,
            language=self.language if self.language in ("", *LANGUAGES) else "",
            theme=self.theme if self.theme in ("system", "light", "dark") else usual.theme,
            motion=self.motion if self.motion in ("system", "none") else usual.motion,
            text_size=min(200, max(80, self.text_size)),
        )


class SettingsFile:
    """Reads and writes the settings. A file that cannot be read is set aside, never lost, and the defaults are used."""

    def __init__(self, folder: Path | None = None) -> None:
        self._path = (folder or config_folder()) / "settings.toml"
        self.values = self._read()

    def change(self, **values: object) -> Settings:
        """Changes settings and keeps them. A disk that cannot be written does not keep the program from going on."""
        self.values = dataclasses.replace(self.values, **values).checked()  # type: ignore[arg-type]
        self._write()
        return self.values

    def _read(self) -> Settings:
        try:
            text = self._path.read_text(encoding="utf-8")
            import tomllib

            raw = tomllib.loads(text)
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError):
            self._set_aside()
            return Settings()
        kept: dict[str, object] = {}
        defaults = Settings()
        for known in dataclasses.fields(Settings):
            usual = getattr(defaults, known.name)
            held = raw.get(known.name, usual)
            if type(held) is type(usual):
                kept[known.name] = held
        keys = kept.get("keys")
        if isinstance(keys, dict):
            kept["keys"] = {k: v for k, v in keys.items() if isinstance(v, str)}
        return Settings(**kept).checked()  # type: ignore[arg-type]

    def _set_aside(self) -> None:
        try:
            self._path.replace(self._path.with_suffix(".unread.toml"))
        except OSError:
            return

    def _write(self) -> None:
        from tomli_w import dumps

        from familyapp.saving import save

        usual = Settings()
        changed = {
            f.name: getattr(self.values, f.name)
            for f in dataclasses.fields(Settings)
            if getattr(self.values, f.name) != getattr(usual, f.name)
        }
        try:
            save(self._path, dumps(changed).encode())
        except OSError:
            return


def window_file() -> Path:
    """Where the window's place and size are kept (QSettings, ini)."""
    return config_folder() / "window.ini"
