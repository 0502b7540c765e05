"""How long a person waits: ``frfix check ARTICLE``, no cache, beside ``import typer, rich.console`` alone.

    python benchmarks/startup.py [ARTICLE] [--runs N] [--most RATIO] [--cached]

Both run N times, in turn, each in a new process, so that what else the machine does weighs on both
alike. Prints median and least time of each, and their ratios; with ``--most``, exits with 1 if the
ratio of the medians is higher. With ``--cached`` the article is known from an earlier run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ARTICLE = Path(__file__).resolve().parents[1] / "examples" / "brouillon.txt"
BASE = [sys.executable, "-c", "import typer, rich.console"]


def run(command: list[str]) -> float:
    """Return the seconds that ``command`` takes; raise if it fails (1 is a report with findings)."""
    begin = time.perf_counter()
    status = subprocess.run(command, capture_output=True, check=False).returncode
    seconds = time.perf_counter() - begin
    if status not in {0, 1}:
        raise SystemExit(f"{' '.join(command)}: status {status}")
    return seconds


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("article", nargs="?", default=str(ARTICLE))
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--most", type=float)
    parser.add_argument("--cached", action="store_true")
    options = parser.parse_args()
    ours = [sys.executable, "-m", "frfix", "check", options.article]
    ours += [] if options.cached else ["--sans-cache"]
    for command in (BASE, ours):
        run(command)  # Once to compile and to warm the disk's cache.
    pairs = [(run(BASE), run(ours)) for _ in range(options.runs)]
    bases, checks = zip(*pairs, strict=True)
    for name, times in (("import typer, rich.console", bases), (f"frfix check {options.article}", checks)):
        print(f"{name}: median {median(times) * 1000:.0f} ms, least {min(times) * 1000:.0f} ms")
    ratio = median(checks) / median(bases)
    print(f"ratio of medians {ratio:.2f}, of least times {min(checks) / min(bases):.2f}")
    return int(options.most is not None and ratio > options.most)


if __name__ == "__main__":
    sys.exit(main())
