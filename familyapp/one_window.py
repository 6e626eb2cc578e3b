"""One window per user: a second start raises the first. A lock and a local socket; no network, and no data goes over it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

from familyapp.homes import config_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 400
_PATIENCE_MS = 4000


class OneWindow(QObject):
    """``first()`` is True for the first start; after ``listen()`` it emits ``asked`` whenever another start knocks."""

    asked = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        home = folder or config_folder()
        self._own = f"{os.environ.get('USER', '')}|{home.resolve()}"
        self._lock = QLockFile(str(home / "window.lock"))
        # A lock counts as left behind only when its process is gone, however old it is.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    @property
    def _name(self) -> str:
        """Name of the socket: this user's and this folder's own."""
        from hashlib import sha256

        return f"familyapp-{sha256(self._own.encode()).hexdigest()[:20]}"

    def first(self) -> bool:
        """Whether no other window is open. Where one is, it has been asked to come to the front.

        Where the folder cannot hold a lock the window opens: better two than none.
        """
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return True
        return not self._knock()

    def listen(self) -> None:
        """Answers other starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        # A name left behind by a program that was killed.
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if server.listen(self._name):
            server.newConnection.connect(self._knocked)
            self._server = server

    def close(self) -> None:
        """Answers no more and gives the lock free."""
        if self._server:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _knock(self) -> bool:
        """Asks the window that is open to come to the front; it may just be starting, so for some seconds."""
        from PySide6.QtNetwork import QLocalSocket

        patience = QDeadlineTimer(_PATIENCE_MS)
        while not patience.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_WAIT_MS):
                socket.write(b"raise\n")
                socket.waitForBytesWritten(_WAIT_MS)
                socket.disconnectFromServer()
                return True
            QThread.msleep(100)
        return False

    def _knocked(self) -> None:
        while self._server and (guest := self._server.nextPendingConnection()):
            guest.disconnected.connect(guest.deleteLater)
            self.asked.emit()
