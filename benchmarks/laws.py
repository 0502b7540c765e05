"""The laws of writing on many generated cases.

``python benchmarks/laws.py --examples 10000`` tries each law on so many, all formats together, and says which
fail. It takes about an hour; ``make test`` tries few, and always the same.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path


def main() -> int:
    """Run the laws; return pytest's status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=10_000, metavar="N", help="cases of each law")
    parser.add_argument("--law", default="", metavar="WORDS", help="only the laws whose name has these words")
    parser.add_argument("--seed", type=int, default=0, help="where the generator begins")
    asked = parser.parse_args()
    os.environ["FRFIX_LAWS"] = str(asked.examples)
    import pytest  # Not needed to show the help.

    begun = time.perf_counter()
    laws = Path(__file__).parents[1] / "tests" / "laws"
    status = pytest.main(
        [
            str(laws),
            "-q",
            "-k",
            asked.law,
            f"--hypothesis-seed={asked.seed}",
            "--durations=0",
            "-p",
            "no:xdist",
        ]
    )
    print(f"{asked.examples} cases of each law in {time.perf_counter() - begun:.0f} s")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
