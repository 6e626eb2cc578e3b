"""One window per user: a second start raises the first. A local socket without network; no data goes over it."""

from __future__ import annotations

import getpass
import hashlib
import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 400


def socket_name() -> str:
    """A name of this user's own; another ``FAMILYAPP_HOME`` is another program."""
    own = f"{getpass.getuser()}|{os.environ.get('FAMILYAPP_HOME', '')}"
    return f"familyapp-{hashlib.sha256(own.encode()).hexdigest()[:20]}"


class OneWindow(QObject):
    """``first()`` is True for the first start; it then emits ``asked`` whenever another start knocks."""

    asked = Signal()

    def __init__(self, name: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name or socket_name()
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Whether no other window answers; else that window was asked to come to the front."""
        knock = QLocalSocket()
        knock.connectToServer(self._name)
        if knock.waitForConnected(_WAIT_MS):
            knock.write(b"raise\n")
            knock.waitForBytesWritten(_WAIT_MS)
            knock.disconnectFromServer()
            return False
        # A name left behind by a program that was killed.
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if server.listen(self._name):
            server.newConnection.connect(self._knocked)
            self._server = server
        return True

    def close(self) -> None:
        """Answers no more."""
        if self._server:
            self._server.close()
            self._server = None

    def _knocked(self) -> None:
        while self._server and (guest := self._server.nextPendingConnection()):
            guest.disconnected.connect(guest.deleteLater)
            self.asked.emit()
