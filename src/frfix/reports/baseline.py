"""What a baseline holds and how much of it is left, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from frfix.i18n import _, plural
from frfix.reports.base import Line, printable
from frfix.suppression.baseline import Baseline
from frfix.suppression.upkeep import State, by_file, by_rule


def held(baseline: Baseline) -> str:
    """Return the sentence that says how much a baseline counts."""
    files = by_file(baseline)
    found = plural("{count} remarque", "{count} remarques", files.total()).format(count=files.total())
    where = plural("{count} fichier", "{count} fichiers", len(files)).format(count=len(files))
    return _("{found} dans {where}").format(found=found, where=where)


def shown(baseline: Baseline, now: State) -> Iterator[Line]:
    """Yield what ``baseline`` counts by file and by rule, each with how many of them still occur."""
    yield [(_("Référence : {held}.").format(held=held(baseline)), "path")]
    if not baseline.files:
        return
    yield []
    yield [(_("Encore là, par fichier"), "path")]
    left = by_file(now.left)
    moved = {name: count for name, count in left.items() if name not in baseline.files and count}
    for name, count in by_file(baseline).items():
        if name in now.unchecked:
            yield [(f"  {count:>14}  {printable(name)} ", ""), (_("(non vérifié)"), "dim")]
        else:
            yield _row(left[name], count, name)
    for name, count in moved.items():
        yield [(f"  {count:>14}  {printable(name)} ", ""), (_("(nouveau nom)"), "dim")]
    yield []
    yield [(_("Encore là, par règle"), "path")]
    rules = by_rule(now.left)
    for rule, count in _most(by_rule(baseline)):
        yield _row(rules[rule], count, rule)


def _row(left: int, count: int, name: str) -> Line:
    share = _("{left} sur {count}").format(left=left, count=count)
    return [(f"  {share:>14}  {printable(name)}", "" if left else "right")]


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
