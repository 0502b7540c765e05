"""How long the formats of ``frfix check`` take over a thousand files of ten findings each.

``python benchmarks/reports.py [FORMAT…]``; processor time, the best of five.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path
from typing import Final

from frfix.bench import Bench, Findings, Job
from frfix.diagnostics import Diagnostic, Grade, Related, Severity, replace_span
from frfix.documents import Kind
from frfix.files import Target
from frfix.options import Options
from frfix.reports import FORMATS, renderer
from frfix.session import Checked
from frfix.settings import Settings
from frfix.settings_files import Configuration
from frfix.source import SourceText

FILES: Final = 1000
FINDINGS: Final = 10
PARAGRAPH: Final = (
    "Le ministre a présidé hier une oeuvre de longue haleine et salué les représentants des régions.\n"
)
TEXT: Final = PARAGRAPH * 4 * FINDINGS


def _checked(number: int) -> Checked:
    target = Target(Path(f"articles/{number:04}.txt"), Configuration(Settings(), Path.cwd()))
    starts = range(PARAGRAPH.index("oeuvre"), len(TEXT), 4 * len(PARAGRAPH))
    message = "«\u00a0oeuvre\u00a0» s’écrit «\u00a0œuvre\u00a0»."
    found = [
        Diagnostic(
            "orthographe/ligature", severity, Grade.SURE, message, start, start + 6,
            replace_span(start, start + 6, "œuvre", "ouvre"), (Related(start - 4, start - 1, "féminin"),),
        )
        for start, severity in zip(starts, [*Severity] * FINDINGS, strict=False)
    ]  # fmt: skip
    job = Job(target.name, TEXT.encode(), Kind.PLAIN, Settings())
    return Checked(
        target, job, Findings(found, len(TEXT.split())), Bench(Options()), SourceText.from_text(TEXT)
    )


def main(names: list[str]) -> None:
    """Print, for each format, its seconds and the size of its report."""
    for name in names or FORMATS:
        best = float("inf")
        for _ in range(5):
            files = [_checked(number) for number in range(FILES)]
            render = renderer(name)
            gc.collect()
            begin = time.process_time()
            size = sum(len("".join(text for text, _ in line)) + 1 for line in render(iter(files), 100))
            best = min(best, time.process_time() - begin)
        print(f"{name:12} {best:.2f} s  {size / 1e6:4.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
