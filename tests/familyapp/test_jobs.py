"""Both lanes: order, errors, stale results, cancelling, a clean end."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from familyapp.jobs import DatabaseLane, Progress, WorkLane


def test_the_database_lane_keeps_order_and_answers_on_the_ui_thread(qtbot: QtBot) -> None:
    lane = DatabaseLane()
    ran: list[int] = []
    told: list[tuple[int, str]] = []
    here = threading.current_thread().name
    for number in range(50):

        def work(n: int = number) -> int:
            ran.append(n)
            return n

        lane.run(work, lambda result: told.append((result, threading.current_thread().name)))
    qtbot.waitUntil(lambda: len(told) == 50)
    assert ran == list(range(50))
    assert told == [(n, here) for n in range(50)]
    lane.close()


def test_an_error_comes_back_and_the_lane_goes_on(qtbot: QtBot) -> None:
    lane = DatabaseLane()
    errors: list[Exception] = []
    results: list[int] = []
    lane.run(lambda: 1 // 0, None, errors.append)
    lane.run(lambda: 7, results.append)
    qtbot.waitUntil(lambda: results == [7])
    assert [type(e) for e in errors] == [ZeroDivisionError]
    lane.close()


def test_closing_waits_for_everything_that_was_queued(qtbot: QtBot) -> None:
    lane = DatabaseLane()
    gate, ran = threading.Event(), []
    lane.run(lambda: gate.wait(10))
    for number in range(20):
        lane.run(lambda n=number: ran.append(n))  # type: ignore[misc]
    gate.set()
    lane.close()
    assert ran == list(range(20))
    lane.run(lambda: ran.append(99))
    assert 99 not in ran


def test_the_newest_work_wins_and_older_results_are_dropped(qtbot: QtBot) -> None:
    lane = WorkLane(threads=1)
    gate = threading.Event()
    results: list[str] = []
    noticed: list[bool] = []

    def slow(progress: Progress) -> str:
        gate.wait(10)
        noticed.append(progress.cancelled())
        return "old"

    first = lane.start("picture", slow, results.append)
    lane.start("picture", lambda _p: "new", results.append)
    assert first.cancelled()
    gate.set()
    qtbot.waitUntil(lambda: results == ["new"])
    assert noticed == [True]
    assert not lane.busy("picture")
    lane.close()


def test_cancelled_work_answers_nothing_not_even_an_error(qtbot: QtBot) -> None:
    lane = WorkLane(threads=1)
    gate = threading.Event()
    answers: list[object] = []

    def breaks(_progress: Progress) -> None:
        gate.wait(10)
        raise ValueError

    lane.start("a", breaks, answers.append, answers.append)
    lane.cancel("a")
    done: list[int] = []
    gate.set()
    lane.start("b", lambda _p: 1, done.append)
    qtbot.waitUntil(lambda: done == [1])
    assert answers == []
    lane.close()


def test_progress_is_told_on_the_way(qtbot: QtBot) -> None:
    lane = WorkLane()
    parts: list[float] = []

    def work(progress: Progress) -> str:
        for part in (0.25, 0.5, 1.0):
            progress.report(part)
        return "done"

    done: list[str] = []
    lane.start("a", work, done.append, progress=parts.append)
    qtbot.waitUntil(lambda: done == ["done"])
    assert parts == [0.25, 0.5, 1.0]
    lane.close()
