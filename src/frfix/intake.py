"""From files to jobs, a batch at a time: each read, its kind told, and what is known of it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.bench import Corrections, Findings, Job, Outcome, about, nothing_to_correct
from frfix.errors import FrfixError
from frfix.files import Target

if TYPE_CHECKING:
    from frfix.cache import Cache
    from frfix.cache_keys import Keys
    from frfix.parallel import Crash

MOST_FILES: Final = 64
MOST_BYTES: Final = 1 << 20
"""How much is read before any of it is checked: a moment's reading."""


class Task:
    """A file on its way through a run.

    No ``target``: an error of finding files. No ``outcome``: its ``job`` is to be done. ``key`` is its
    key in the cache.
    """

    __slots__ = ("job", "key", "outcome", "target")

    def __init__(self, target: Target | None, outcome: Outcome | Crash | None = None) -> None:
        self.target = target
        self.outcome = outcome
        self.job: Job | None = None
        self.key: bytes | None = None

    @property
    def error(self) -> FrfixError | None:
        """The outcome if it is an error."""
        return self.outcome if isinstance(self.outcome, FrfixError) else None


class Intake:
    """Makes the tasks of one run, of what ``job_of`` makes of each file; ``cache`` may know some.

    With ``writing`` what was read of a file may be written before the next batch is asked for.
    """

    def __init__(
        self,
        job_of: Callable[[Target], Job],
        cache: Cache | None,
        *,
        writing: bool,
    ) -> None:
        self._job_of = job_of
        self._cache = cache
        self._writing = writing
        self._keys: Keys | None = None
        if cache is not None:
            from frfix.cache_keys import Keys

            self._keys = Keys()
        self._met: set[tuple[int, int]] = set()

    def batches(self, targets: Iterable[Target | FrfixError]) -> Iterator[list[Task]]:
        """Yield the tasks of ``targets``, in order.

        An empty batch comes before a file that must not be read ahead: those before it are to be done first.
        """
        batch: list[Task] = []
        size = 0
        for target in targets:
            if isinstance(target, FrfixError):
                batch.append(Task(None, target))
                continue
            if self._waits(target):
                yield from (self._looked_up(batch), []) if batch else ([],)
                batch, size = [], 0
            batch.append(self._task(target))
            size += len(batch[-1].job.data) if batch[-1].job is not None else 0
            if len(batch) >= MOST_FILES or size >= MOST_BYTES:
                yield self._looked_up(batch)
                batch, size = [], 0
        if batch:
            yield self._looked_up(batch)

    def kept(self, task: Task) -> Task:
        """Return ``task`` once other runs will know what was found in its file."""
        if self._cache is not None and task.key and task.job is not None and task.job.found is None:
            if isinstance(task.outcome, Findings):
                self._cache.put(task.key, task.outcome)
            elif isinstance(task.outcome, Corrections):
                self._cache.put(task.key, task.outcome.found)
        return task

    def _waits(self, target: Target) -> bool:
        """Whether ``target`` cannot be read ahead.

        A person may type the standard input, and a file that has several names may just be corrected.
        """
        if target.path is None:
            return True
        if not self._writing:
            return False
        try:
            found = target.path.stat()
        except (OSError, ValueError):
            return False  # It is told when it is read.
        identity = found.st_dev, found.st_ino
        seen = identity in self._met
        self._met.add(identity)
        return seen

    def _task(self, target: Target) -> Task:
        task = Task(target)
        try:
            with about(target.name):
                task.job = self._job_of(target)
        except FrfixError as error:
            task.outcome = error
        return task

    def _looked_up(self, batch: list[Task]) -> list[Task]:
        """Return ``batch`` with what the cache knows of it."""
        if self._cache is None or self._keys is None:
            return batch
        for task in batch:
            if task.job is not None:
                task.key = self._keys.key(task.job.data, task.job.kind, task.job.settings)
        known = self._cache.get([task.key for task in batch if task.key is not None])
        for task in batch:
            found = known.get(task.key) if task.key is not None else None
            if found is not None and task.job is not None:
                task.job = task.job._replace(found=found)
                task.outcome = nothing_to_correct(task.job, found) if task.job.correcting else found
        return batch
