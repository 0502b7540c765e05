"""``python -m frfix.compiler``: compile the dictionaries of a checkout into the package's data folder.

With ``--patterns``, only the pattern rules: a second instead of half a minute. With ``--catalogues``, only
the translations of the interface.
"""

from __future__ import annotations

import sys
import time

from frfix.compiler.build import PACKAGE, compile_all, compile_catalogues, compile_patterns
from frfix.compiler.source import CompileError


def main() -> int:
    """Compile; return 0, or 1 after saying what is wrong with which line."""
    dictionaries = PACKAGE.parent.parent / "dictionaries"
    start = time.perf_counter()
    try:
        if "--patterns" in sys.argv[1:]:
            compile_patterns(PACKAGE / "data")
        elif "--catalogues" in sys.argv[1:]:
            compile_catalogues(PACKAGE / "data")
        else:
            compile_all(dictionaries, PACKAGE / "data")
            compile_catalogues(PACKAGE / "data")
    except (CompileError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{PACKAGE / 'data'}: {time.perf_counter() - start:.1f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
