"""A child process that opens a window, ours or a bare one, and ends when it has painted; prints what that took as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

_CHILD = """
import os, sys
which = sys.argv[1]
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow

class Watch(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen and watched.isWidgetType():
            self.seen = True
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        import json, resource
        print(json.dumps({"modules": sorted(sys.modules), "memory_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
        sys.stdout.flush()
        os._exit(0)

app = QApplication(["familyapp"])
watch = Watch()
app.installEventFilter(watch)
if which == "bare":
    window = QMainWindow()
    window.setCentralWidget(QGraphicsView(QGraphicsScene()))
    window.resize(1366, 768)
    window.show()
    app.exec()
else:
    from familyapp.bootstrap import run
    run()
"""


def first_paint(which: str) -> dict[str, object]:
    """Runs the child; ``which`` is ``bare`` or ``familyapp``. Gives ``modules`` loaded and ``memory_kb`` at first paint."""
    with tempfile.TemporaryDirectory() as home:
        # Folders are found and byte code is kept the way a user's start does it.
        kept = {name: value for name, value in os.environ.items() if name not in ("FAMILYAPP_HOME", "PYTHONDONTWRITEBYTECODE")}
        env = {**kept, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        root = Path(__file__).parents[2]
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, which], env=env, cwd=root, capture_output=True, text=True, timeout=120, check=False
        )
    if not done.stdout:
        raise AssertionError(done.stderr[-2000:])
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return told
