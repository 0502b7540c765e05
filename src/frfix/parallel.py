"""Files on all cores: a few processes that do jobs, and what they return in the order of the files.

Made of `multiprocessing`'s processes and pipes, and not of `concurrent.futures.ProcessPoolExecutor`: there a
process that dies (out of memory, killed) takes all others with it and nobody learns on which file, and
before Python 3.14 no way leads to end its workers at once.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from frfix.bench import Bench, Job, Outcome
from frfix.errors import FrfixError
from frfix.i18n import _, language, speak

MOST_OF_A_CHUNK: Final = 16_384
"""Bytes of the files that are sent to a worker together: the work of a moment."""
AHEAD: Final = 1 << 25
"""Bytes of the files that are read before those in front of them are done."""
AHEAD_FILES: Final = 512


class Crash(NamedTuple):
    """A mistake of frfix's own in a worker: its traceback."""

    told: str


class WorkerError(Exception):
    """Raised here for a `Crash` there."""


class Task(Protocol):
    """A file on its way: a job to do, or an outcome where that is known already."""

    job: Job | None
    outcome: Outcome | Crash | None


Work = TypeVar("Work", bound=Task)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool:
    """Up to ``count`` workers, started as they are needed; each has a bench like ``bench``."""

    def __init__(self, bench: Bench, count: int) -> None:
        # A fork shares what the bench has learnt. Only on Linux do the system's libraries stand it, and
        # frfix has no threads of its own.
        self._method = "fork" if sys.platform == "linux" else "spawn"
        self._bench = bench
        self._count = count
        self._workers: list[_Worker] = []

    def close(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers.clear()

    def ordered(self, batches: Iterator[list[Work]]) -> Iterator[Work]:
        """Yield the tasks of ``batches``, in order, each with its outcome.

        An empty batch asks that all before it be yielded before the next is asked for. Of a worker that dies
        the file that it was at has an error for an outcome. Raises `WorkerError` in the place of a file
        on which frfix itself failed.
        """
        line: deque[Work] = deque()  # Not yet yielded.
        to_send: deque[Task] = deque()
        held = 0
        more, barrier = True, False
        while more or line:
            while more and not barrier and held < AHEAD and len(line) < AHEAD_FILES and not _ready(line):
                batch = next(batches, None)
                more, barrier = batch is not None, batch == []
                for task in batch or ():
                    line.append(task)
                    held += _size(task)
                    if task.outcome is None:
                        to_send.append(task)
                self._exchange(to_send, patience=0)
            if line and not _ready(line):
                self._exchange(to_send, patience=None)
            while _ready(line):
                task = line.popleft()
                held -= _size(task)
                yield _sound(task)
                self._exchange(to_send, patience=0)
            barrier = barrier and bool(line)

    def _exchange(self, to_send: deque[Task], patience: float | None) -> None:
        """Give idle workers what is ``to_send``; take what has been done within ``patience`` seconds."""
        self._send(to_send)
        busy: list[Any] = [worker.connection for worker in self._workers if worker.tasks]
        for connection in wait(busy, patience) if busy else ():
            worker = next(one for one in self._workers if one.connection is connection)
            try:
                outcome = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker, to_send)
            else:
                worker.tasks.popleft().outcome = outcome
        self._send(to_send)

    def _send(self, to_send: deque[Task]) -> None:
        # Only to one that waits: with both ends writing, a full pipe would stop both for ever.
        for worker in [worker for worker in self._workers if not worker.tasks]:
            if to_send:
                self._give(worker, to_send)
        while to_send and len(self._workers) < self._count:
            self._workers.append(self._worker())
            self._give(self._workers[-1], to_send)

    def _give(self, worker: _Worker, to_send: deque[Task]) -> None:
        """Give ``worker`` a chunk, so small that there is one for each of the others, too."""
        most = -(-len(to_send) // self._count)
        size = 0
        while to_send and size < MOST_OF_A_CHUNK and len(worker.tasks) < most:
            worker.tasks.append(to_send.popleft())
            size += _size(worker.tasks[-1])
        # One that is gone is found out when its results are to be read.
        with suppress(OSError):
            worker.connection.send([task.job for task in worker.tasks])

    def _bury(self, dead: _Worker, to_send: deque[Task]) -> None:
        """Take out a worker that died; the file that it was at has an error, its others wait again."""
        self._workers.remove(dead)
        dead.process.join()
        dead.connection.close()
        lost = dead.tasks.popleft()
        message = _("le processus qui lisait ce fichier s’est arrêté ({reason})")
        told = message.format(reason=_reason(dead.process.exitcode))
        lost.outcome = FrfixError(told, lost.job.name if lost.job is not None else None)
        to_send.extendleft(reversed(dead.tasks))

    def _worker(self) -> _Worker:
        context = multiprocessing.get_context(self._method)
        here, there = context.Pipe()
        # A fork holds our ends too, and as long as anybody does none of them learns that we are gone.
        ours = [here, *(worker.connection for worker in self._workers)] if self._method == "fork" else []
        process = context.Process(  # type: ignore[attr-defined]  # typeshed: only of some contexts.
            target=_serve, args=(there, ours, self._bench, language()), daemon=True
        )
        process.start()
        there.close()
        return _Worker(process, here)


class _Worker:
    """A process and the pipe to it; ``tasks`` are what it was given and has not done."""

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self.process = process
        self.connection = connection
        self.tasks: deque[Task] = deque()


def _serve(connection: Connection, others: list[Connection], bench: Bench, spoken: str) -> None:
    """Do jobs until the other end is closed; ``others`` are ends that are not this process's own."""
    for other in others:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # A person interrupts the run, which ends its workers.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    speak(spoken)
    with suppress(EOFError, OSError):
        while True:
            for job in connection.recv():
                try:
                    outcome: object = bench.do(job)
                except Exception:
                    outcome = Crash(traceback.format_exc())
                connection.send(outcome)


def _ready(line: Sequence[Task]) -> bool:
    return bool(line) and line[0].outcome is not None


def _sound(task: Work) -> Work:
    if isinstance(task.outcome, Crash):
        raise WorkerError(f"\n{task.outcome.told}")
    return task


def _size(task: Task) -> int:
    return len(task.job.data) if task.job is not None else 0


def _reason(status: int | None) -> str:
    """Return why a process ended, by its exit status."""
    if status is not None and status < 0:
        with suppress(ValueError):
            return signal.Signals(-status).name
    return _("statut {status}").format(status=status)
