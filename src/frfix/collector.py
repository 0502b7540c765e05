"""Keeps the garbage collector from going, in the middle of a check, through all that the checker keeps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_NEVER: Final = 1 << 30
_lock: Final = Lock()
_thresholds: list[tuple[int, int, int]] = []
"""Those to go back to, once for each check that goes on: they are of the process, not of a thread."""


@contextmanager
def young_garbage_only() -> Iterator[None]:
    """Leave old objects alone inside the ``with``; the young are collected as ever.

    What a checker learns of words is never garbage, yet each time it has grown by a quarter the
    collector would look at all of it: a tenth of the time of a long text.
    """
    with _lock:
        usual = _thresholds[0] if _thresholds else gc.get_threshold()
        _thresholds.append(usual)
        gc.set_threshold(usual[0], usual[1], _NEVER)
    try:
        yield
    finally:
        with _lock:
            usual = _thresholds.pop()
            if not _thresholds:
                gc.set_threshold(*usual)
