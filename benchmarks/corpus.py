"""A folder of articles: the first run, the second from the cache, one core, Grammalecte, a hook's one file.

    python benchmarks/corpus.py TEXT [--files N] [--words N] [--frfix COMMAND] [--least-grammalecte RATIO]
        [--least-cache RATIO] [--most-one-file SECONDS]

TEXT is plain text, or JSON Lines with a ``text``; its paragraphs, over and over again, make the N articles.
Everything is measured on the same files, one after the other, as a person waits: the seconds of the clock,
beside those of all processors. frfix has all its cores and, but for the second run, an empty cache; its
reports must be the same. Grammalecte is Debian's ``python3-grammalecte`` in one process, its suggestions off;
without it frfix is measured alone. The one file is checked and fixed as the pre-commit hooks do, with a warm
disk. Exits with 1 where a ratio is lower, or the one file's time higher, than asked.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from throughput import GRAMMALECTE_PYTHON, paragraphs

GRAMMALECTE: Final = """
import sys
from pathlib import Path
import grammalecte
checker = grammalecte.GrammarChecker("fr")
for path in sorted(Path(sys.argv[1]).iterdir()):
    for line in path.read_text(encoding="utf-8").split("\\n"):
        if line.strip():
            for findings in checker.getParagraphErrors(line, bSpellSugg=False):
                for found in findings:
                    print(path.name, found["nStart"], found["nEnd"])
"""
ONE_FILE_RUNS: Final = 5


class Run(NamedTuple):
    """Seconds by the clock, and of all processors; the exit status, and what was printed."""

    seconds: float
    work: float
    status: int
    out: bytes


def run(command: Sequence[str], folder: Path, cache: Path) -> Run:
    """Return what ``command`` takes in ``folder``, with the cache of frfix in ``cache``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    environment = os.environ | {"FRFIX_CACHE_DIR": str(cache)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    seconds = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if b"Traceback" in done.stderr:
        print(done.stderr.decode(), file=sys.stderr)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(seconds, work, done.returncode, done.stdout)


def articles(texts: Sequence[str], words: int) -> Iterator[str]:
    """Yield articles of about so many words without end."""
    article: list[str] = []
    length = 0
    for text in cycle(texts):
        article.append(text.replace("\n", " "))
        length += len(re.findall(r"\w+", text))
        if length >= words:
            yield "\n\n".join(article) + "\n"
            article, length = [], 0


def measure(frfix: Sequence[str], folder: Path, cache: Path) -> dict[str, Run]:
    """Return what each way to go through the files below ``folder`` takes."""
    check = [*frfix, "check", "articles"]
    one = min((folder / "articles").iterdir())
    run([*frfix, "check", "--sans-cache", str(one)], folder, cache)  # Once to warm the disk's cache.
    runs = {
        "first run": run(check, folder, cache / "all"),
        "second run": run(check, folder, cache / "all"),
        "one core": run([*check, "--jobs", "1"], folder, cache / "one"),
    }
    hooks = [
        run([*frfix, command, str(one)], folder, cache / f"{command}{number}")
        for number in range(ONE_FILE_RUNS)
        for command in ("check", "fix")
    ]
    runs["one file"] = min(hooks[::2])
    runs["one file, fix"] = min(hooks[1::2])
    theirs = run([GRAMMALECTE_PYTHON, "-c", GRAMMALECTE, "articles"], folder, cache)
    if theirs.status == 0:
        runs["Grammalecte"] = theirs
    return runs


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--frfix", default=f"{sys.executable} -m frfix", metavar="COMMAND")
    parser.add_argument("--least-grammalecte", type=float, default=0, metavar="RATIO")
    parser.add_argument("--least-cache", type=float, default=0, metavar="RATIO")
    parser.add_argument("--most-one-file", type=float, default=float("inf"), metavar="SECONDS")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "articles").mkdir()
        made = articles(paragraphs(options.text), options.words)
        for number in range(options.files):
            (folder / "articles" / f"{number:05}.txt").write_text(next(made), encoding="utf-8")
        runs = measure(shlex.split(options.frfix), folder, folder / "cache")
    first = runs["first run"]
    for what, done in runs.items():
        ratio = f"{first.seconds / done.seconds:8.1f}"
        print(
            f"{what:14} {done.seconds:9.2f} s {done.work:9.2f} s of processors {ratio} × as fast as the first"
        )
    same = first.out == runs["second run"].out == runs["one core"].out
    print("the three reports are the same" if same else "THE REPORTS DIFFER")
    by_cache = first.seconds / runs["second run"].seconds
    theirs = runs.get("Grammalecte")
    beside = theirs.seconds / first.seconds if theirs is not None else float("inf")
    if theirs is not None:
        print(
            f"the first run takes 1/{beside:.1f} of Grammalecte’s time, the second 1/{beside * by_cache:.0f}"
        )
    slowest = max(runs["one file"].seconds, runs["one file, fix"].seconds)
    failed = beside < options.least_grammalecte or by_cache < options.least_cache
    return int(failed or slowest > options.most_one_file or not same or first.status not in {0, 1})


if __name__ == "__main__":
    sys.exit(main())
