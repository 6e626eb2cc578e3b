"""Closing the window while steps are still on their way to disk."""

from __future__ import annotations

import errno
import time

from pytestqt.qtbot import QtBot

from familyapp.mainwindow import MainWindow
from genogram import edits
from genogram.change import ChangeSet
from tests.familyapp.conftest import MakeWindow, open_practice


class SlowWriter:
    """Takes its time, and then keeps the step or says that the disk is full."""

    def __init__(self, full: bool) -> None:
        self.full, self.kept = full, 0

    def write(self, changes: ChangeSet, step: str) -> int:
        time.sleep(0.3)
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.kept += 1
        return self.kept


def _edit_and_close(window: MainWindow, qtbot: QtBot, full: bool) -> SlowWriter:
    window.show()
    open_practice(window, qtbot)
    session, writer = window.session, SlowWriter(full)
    assert session is not None
    session._queue._writer = writer
    assert session.edit(edits.add_person(session.document, "Nina"))
    window.close()
    assert window.isVisible(), "a step is on its way"
    return writer


def test_the_window_closes_by_itself_once_everything_is_kept(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    writer = _edit_and_close(window, qtbot, full=False)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert writer.kept == 1


def test_a_step_the_disk_does_not_take_keeps_the_window_open_and_is_said(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    _edit_and_close(window, qtbot, full=True)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: session.trouble is not None, timeout=20_000)
    qtbot.wait(200)
    assert window.isVisible()
    assert session.waiting == 1
    assert window.banner.text
    window.close()
    assert window.isVisible(), "only the user's word lets it go"
    window.close_anyway()
    assert not window.isVisible()
