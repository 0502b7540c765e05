"""How many words a second: the whole check of a long text in one process, beside Grammalecte.

    python benchmarks/throughput.py TEXT... [--words N] [--least RATE]

Each tool has a process of its own, opens its data first, and then reads the TEXTs (plain text, or
JSON Lines with a ``text``) up to N words, paragraph by paragraph as Grammalecte wants them; its time
is that of the processor from the first word on, its peak memory the whole process's. Grammalecte is Debian's
``python3-grammalecte``, spelling suggestions off; without it frfix is measured alone. With
``--least``, exits with 1 if frfix checks fewer words a second.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

GRAMMALECTE_PYTHON = "/usr/bin/python3"
MEASURE = """
import json, resource, sys, time
text = open(sys.argv[1], encoding="utf-8").read()
{setup}
begin = time.process_time()
found = {check}
seconds = time.process_time() - begin
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, found]))
"""
FRFIX = MEASURE.format(
    setup="""
from frfix.documents import Kind, read
from frfix.engine import Checker
from frfix.settings import Settings
checker = Checker(Settings())
""",
    check="len(checker.check(read(text, Kind.PLAIN)))",
)
GRAMMALECTE = MEASURE.format(
    setup="""
import grammalecte
checker = grammalecte.GrammarChecker("fr")
checker.getParagraphErrors("Un essai.", bSpellSugg=False)
""",
    check="""sum(
    len(grammar) + len(spelling)
    for line in text.split("\\n") if line.strip()
    for grammar, spelling in [checker.getParagraphErrors(line, bSpellSugg=False)]
)""",
)


class Run(NamedTuple):
    """Seconds of a check, the process's peak memory in MiB, and what it found."""

    seconds: float
    memory: float
    findings: int


def run(python: str, code: str, path: Path) -> Run | None:
    """Return what ``code`` measures on the text at ``path``; None when the tool is not installed."""
    done = subprocess.run([python, "-c", code, str(path)], capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr.strip().splitlines()[-1], file=sys.stderr)
        return None
    return Run(*json.loads(done.stdout))


def paragraphs(path: Path) -> list[str]:
    """Return the paragraphs of a plain text, or the texts of JSON Lines."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in text.splitlines() if line.strip()]
    return re.split(r"\n\s*\n", text)


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--least", type=float)
    options = parser.parse_args()
    kept: list[str] = []
    words = 0
    for paragraph in (p for path in options.texts for p in paragraphs(path)):
        if words >= options.words:
            break
        kept.append(paragraph.replace("\n", " "))
        words += len(re.findall(r"\w+", paragraph))
    with TemporaryDirectory() as folder:
        text = Path(folder) / "text.txt"
        text.write_text("\n\n".join(kept), encoding="utf-8")
        ours = run(sys.executable, FRFIX, text)
        theirs = run(GRAMMALECTE_PYTHON, GRAMMALECTE, text)
    if ours is None:
        return 2
    for name, result in (("frfix", ours), ("Grammalecte", theirs)):
        if result is not None:
            print(
                f"{name}: {words / result.seconds:.0f} words a second ({words} in {result.seconds:.2f} s), "
                f"peak memory {result.memory:.0f} MiB, {result.findings} findings"
            )
    if theirs is not None:
        print(f"frfix is {theirs.seconds / ours.seconds:.1f} times as fast")
    return int(options.least is not None and words / ours.seconds < options.least)


if __name__ == "__main__":
    sys.exit(main())
