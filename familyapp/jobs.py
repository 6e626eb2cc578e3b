"""Work off the UI thread: a database lane (one thread, in order) and a work lane (progress, cancel, stale results dropped)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
Failed = Callable[[Exception], None]


class Progress:
    """Handed to a job: asks whether it is still wanted, tells how far it is (0 to 1)."""

    def __init__(self, tell: Callable[[float], None]) -> None:
        self._cancelled = threading.Event()
        self._tell = tell

    def cancel(self) -> None:
        """Says that nobody waits for the result any more."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether the job should stop."""
        return self._cancelled.is_set()

    def report(self, part: float) -> None:
        """How much is done, 0 to 1."""
        if not self.cancelled():
            self._tell(part)


class _Relay(QObject):
    """Carries calls from a lane to the thread it was made in (the UI thread)."""

    call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.call.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def _run(self, work: Callable[[], None]) -> None:
        work()


class _Lane:
    """A pool whose results come back through the UI thread's event loop."""

    def __init__(self, name: str, threads: int) -> None:
        self._name, self._threads = name, threads
        self._relay = _Relay()
        self._pool: ThreadPoolExecutor | None = None
        self._closed = False

    def _submit(self, work: Callable[[], None]) -> None:
        if self._closed:
            return
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix=self._name)
        self._pool.submit(work)

    def to_ui(self, work: Callable[[], None]) -> None:
        """Runs *work* on the UI thread soon; may be called from any thread."""
        self._relay.call.emit(work)


class DatabaseLane(_Lane):
    """One thread, strictly in order: everything that touches a vault or a practice log runs here."""

    def __init__(self) -> None:
        super().__init__("database", 1)

    def run(self, work: Callable[[], T], done: Callable[[T], None] | None = None, failed: Failed | None = None) -> None:
        """Queues *work*; ``done(result)`` or ``failed(error)`` is called on the UI thread."""

        def job() -> None:
            try:
                result = work()
            except Exception as error:
                if failed:
                    caught = error
                    self.to_ui(lambda: failed(caught))
                return
            if done:
                self.to_ui(lambda: done(result))

        self._submit(job)

    def close(self) -> None:
        """Waits until everything queued is done. Nothing can be queued afterwards."""
        self._closed = True
        if self._pool:
            self._pool.shutdown(wait=True)


class WorkLane(_Lane):
    """Layouts, exports, imports: pure functions of immutable inputs. The newest job under a key wins, older ones go stale."""

    def __init__(self, threads: int = 2) -> None:
        super().__init__("work", threads)
        self._running: dict[str, Progress] = {}

    def start(
        self,
        key: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> Progress:
        """Starts *work* and makes an earlier job under *key* stale: its result and its error are dropped."""
        self.cancel(key)

        def tell(part: float) -> None:
            if progress:
                self.to_ui(lambda: None if mine.cancelled() else progress(part))

        mine = self._running[key] = Progress(tell)

        def finish(call: Callable[[], None]) -> None:
            if self._running.get(key) is mine and not mine.cancelled():
                del self._running[key]
                call()

        def job() -> None:
            if mine.cancelled():
                return
            try:
                result = work(mine)
            except Exception as error:
                caught = error
                self.to_ui(lambda: finish(lambda: failed(caught) if failed else None))
                return
            self.to_ui(lambda: finish(lambda: done(result)))

        self._submit(job)
        return mine

    def cancel(self, key: str) -> None:
        """Makes the job under *key* stale, if there is one."""
        job = self._running.pop(key, None)
        if job:
            job.cancel()

    def busy(self, key: str) -> bool:
        """Whether a job under *key* is still wanted."""
        return key in self._running

    def close(self) -> None:
        """Cancels everything and waits for jobs to notice."""
        self._closed = True
        for key in list(self._running):
            self.cancel(key)
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)


class Lanes:
    """Both lanes of the program."""

    def __init__(self) -> None:
        self.database = DatabaseLane()
        self.work = WorkLane()

    def close(self) -> None:
        """Clean end: work is cancelled, the database lane finishes what it holds."""
        self.work.close()
        self.database.close()
