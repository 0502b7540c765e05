"""Writing a baseline, taking off what was mended, and counting what is left of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from frfix.suppression.baseline import Baseline, Entry, NewerError, entries_of
from frfix.suppression.fingerprint import fingerprint
from frfix.suppression.known import Known

if TYPE_CHECKING:
    from frfix.session import Checked


def written(path: Path, files: Iterable[Checked]) -> Baseline:
    """Return the baseline for ``path`` that counts all findings of ``files``, checked without one.

    It keeps what the present one counts in other files that are still there; one that cannot be read is
    replaced. Raises `frfix.errors.FrfixError` for one of a later version of frfix.
    """
    old = _present(path)
    new = {name: entries for name, entries in old.files.items() if old.path_of(name).exists()}
    for checked in files:
        if checked.target.path is not None:
            new[old.name_of(checked.target.path)] = entries_of(checked.source.text, checked.diagnostics)
    return Baseline(path, new)


def _present(path: Path) -> Baseline:
    from frfix.errors import FrfixError

    try:
        return Baseline.read(path)
    except NewerError:
        raise
    except FrfixError:  # None yet, or one that a merge left broken.
        return Baseline(path, {})


class State(NamedTuple):
    """What of a baseline still occurs, among the files checked.

    ``left`` is the baseline without the rest: without files that are gone, with those that were renamed under
    their new name, each entry with the words that are around it now. ``unchecked`` are the files that are
    there and were not checked; they stay in ``left`` as they are.
    """

    left: Baseline
    unchecked: frozenset[str]


def state(baseline: Baseline, files: Iterable[Checked]) -> State:
    """Return what of ``baseline`` still occurs in ``files``, checked without it."""
    left: dict[str, list[Entry]] = {}
    for checked in files:
        path = checked.target.path
        if path is None:
            continue
        text = checked.source.text
        names = (fingerprint(text, one) for one in checked.diagnostics)
        _, entries = baseline.entries(path, names)
        known = Known(entries, checked.source, checked.diagnostics)
        left[baseline.name_of(path)] = entries_of(text, known.hidden)
    unchecked = frozenset(
        name for name in baseline.files if name not in left and baseline.path_of(name).exists()
    )
    left |= {name: baseline.files[name] for name in unchecked}
    return State(Baseline(baseline.path, left), unchecked)


def by_rule(baseline: Baseline) -> Counter[str]:
    """Return how many findings of each rule a baseline counts."""
    counts: Counter[str] = Counter()
    for entries in baseline.files.values():
        for entry in entries:
            counts[entry.rule] += entry.times
    return counts


def by_file(baseline: Baseline) -> Counter[str]:
    """Return how many findings of each file a baseline counts."""
    return Counter({name: sum(entry.times for entry in entries) for name, entries in baseline.files.items()})
