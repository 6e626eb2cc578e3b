"""Renders the pictures of README and manual from the real window with the practice family.

Usage: python packaging/screenshots.py FOLDER
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path


def main(words: list[str]) -> int:
    """Writes window-light.png, window-dark.png, ecomap.png and sessions.png into the folder."""
    folder = Path(words[0] if words else "out")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["FAMILYAPP_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _draw_all(folder)
    return 0


def _draw_all(folder: Path) -> None:
    from PySide6.QtTest import QTest

    from familyapp.bootstrap import make_application
    from familyapp.jobs import Lanes
    from familyapp.mainwindow import MainWindow
    from familyapp.settings import SettingsFile
    from resources.i18n import set_language

    set_language("en")
    settings = SettingsFile()
    settings.change(language="en", theme="light")
    make_application(settings.values)
    lanes = Lanes()
    window = MainWindow(settings, lanes)
    window.resize(1366, 768)
    window.show()

    def until(happened: Callable[[], bool]) -> None:
        for _ in range(2000):
            if happened():
                QTest.qWait(400)
                return
            QTest.qWait(10)
        raise SystemExit("the window never came to rest")

    window.desk.open_practice()
    until(lambda: window.session is not None and window.shown == "case")
    workspace = window.workspace
    assert workspace is not None
    assert window.session is not None
    (distant,) = [bond.id for bond in window.session.document.bonds.values() if bond.kind == "distant"]
    until(lambda: workspace.pictures["family"].last is not None)
    workspace.go_to(distant)
    for theme in ("light", "dark"):
        window.wear(choice=theme)
        QTest.qWait(400)
        window.grab().save(str(folder / f"window-{theme}.png"))
    window.wear(choice="light")
    workspace.show_section("ecomap")
    until(lambda: workspace.pictures["ecomap"].last is not None)
    window.grab().save(str(folder / "ecomap.png"))
    workspace.show_section("sessions")
    QTest.qWait(400)
    window.grab().save(str(folder / "sessions.png"))
    window.close_anyway()
    lanes.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
