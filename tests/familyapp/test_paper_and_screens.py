"""Printing, screens of high density, and fingers on a touchpad."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from familyapp import exporting
from tests.familyapp.conftest import MakeWindow, open_practice


def test_the_picture_prints_on_one_sheet_with_its_names(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    import pypdfium2
    from PySide6.QtPrintSupport import QPrinter

    window = make_window()
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    qtbot.waitUntil(lambda: workspace.pictures["family"].last is not None)
    drawn = workspace.pictures["family"].last
    assert drawn is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    display = exporting.on_paper(drawn)
    exporting.lay_out(printer, display)
    assert printer.docName() == "familyapp", "a print queue shows no family's name"
    exporting.print_on(printer, display)
    with pypdfium2.PdfDocument(tmp_path / "print.pdf") as pdf:
        assert len(pdf) == 1
        page = pdf[0]
        picture = page.render(scale=0.5).to_pil().convert("L")
        dark = sum(1 for value in picture.tobytes() if value < 128)
        assert dark > 200, "something was drawn"
        page.close()


def test_a_screen_of_double_density_gets_twice_the_pixels(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from familyapp.bootstrap import make_application\n"
        "from familyapp.jobs import Lanes\n"
        "from familyapp.mainwindow import MainWindow\n"
        "from familyapp.settings import SettingsFile\n"
        "settings = SettingsFile(); app = make_application(settings.values); lanes = Lanes()\n"
        "window = MainWindow(settings, lanes); window.resize(1366, 768); window.show_page('start'); window.show()\n"
        "app.processEvents(); shot = window.grab()\n"
        "print(shot.devicePixelRatio(), shot.width(), shot.height())\n"
        "window.close_anyway(); lanes.close()\n"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "FAMILYAPP_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["2.0", "2732", "1536"]


def test_two_fingers_pan_and_a_pinch_zooms(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    window.show()
    open_practice(window, qtbot)
    workspace = window.workspace
    assert workspace is not None
    canvas = workspace.canvas
    assert canvas is not None
    qtbot.waitUntil(lambda: workspace.pictures["family"].last is not None)
    canvas.zoom_to(300)
    view, port = canvas.view, canvas.view.viewport()
    middle = QPointF(port.rect().center())
    before = view.mapToScene(middle.toPoint())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.ScrollUpdate
    event = QWheelEvent(
        middle,
        QPointF(port.mapToGlobal(middle.toPoint())),
        QPoint(-40, -60),
        QPoint(),
        none,
        Qt.KeyboardModifier.NoModifier,
        phase,
        False,
    )
    QApplication.sendEvent(port, event)
    after = view.mapToScene(middle.toPoint())
    assert after != before, "two fingers move the paper"
    zoom = canvas.zoom()
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        middle,
        middle,
        QPointF(port.mapToGlobal(middle.toPoint())),
        0.2,
        QPointF(),
    )
    assert pinch.type() == QEvent.Type.NativeGesture
    QApplication.sendEvent(port, pinch)
    assert canvas.zoom() > zoom
