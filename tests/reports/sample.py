"""The report that every format is tried on, and what each makes of it.

``python -m tests.reports.sample`` writes the snapshots anew; look at the difference before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unittest.mock import patch

from tests import made

import frfix
from frfix.diagnostics import CONTEXT, Diagnostic, Edit, Fix, Grade, Related, Severity, replace_span
from frfix.reports import FORMATS, renderer
from frfix.session import Checked

SNAPSHOTS: Final = Path(__file__).with_name("snapshots")
KINDS: Final = {
    "json": "json", "jsonl": "jsonl", "sarif": "sarif.json", "gitlab": "gitlab.json", "rdjson": "rdjson.json",
    "junit": "junit.xml", "checkstyle": "checkstyle.xml", "markdown": "md",
}  # fmt: skip
"""The end of a snapshot's name; ``.txt`` for the others."""
PAGED: Final = ("html",)
"""Formats with tests of their own, as they are more than a list."""
LISTED: Final = tuple(name for name in FORMATS if name not in PAGED)

# Signs of one, two, three and four bytes, every line end, and what means something to Markdown, XML, GitHub.
TEXT: Final = (
    "# L’Etat 😀 de l’e\u0301te\u0301\r\n"
    "Une oeuvre, puis une oeuvre | `a` <b>de</b> & « @nom ».\n"
    "le **deux** régions  du\u00a0fleuve\rle\nle \x07\ufffe\x1b[2J xyzzy"
)


def _found(passage: str, *replacements: str, nth: int = 0, **fields: object) -> Diagnostic:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(passage, start + 1)
    end = start + len(passage)
    given: dict[str, object] = {
        "rule": "essai/forme",
        "severity": Severity.ERROR,
        "grade": Grade.SURE,
        "message": f"« {passage} » est une faute.",
        "fixes": replace_span(start, end, *replacements),
    }
    return Diagnostic(start=start, end=end, **given | fields)  # type: ignore[arg-type]


def _findings() -> list[Diagnostic]:
    group = TEXT.index("le **deux**")
    noun = TEXT.index("régions")
    # « les deux régions » around the markup, in two edits.
    split = Fix("les **deux** régions", (Edit(group, group + 2, "les"), Edit(noun, noun + 7, "régions")))
    related = (Related(noun, noun + 7, "féminin pluriel"), Related(group + 5, group + 9, CONTEXT))
    return [
        _found("Etat", "État", severity=Severity.WARNING, rule="essai/accent"),
        _found("oeuvre", "œuvre", "ouvre"),
        _found("oeuvre", "œuvre", "ouvre", nth=1),
        _found(
            "<b>de</b> & « @nom »", "<i>des</i> | #12", message="Rien de [ceci](1) {0} n’est un `lien` @nom."
        ),
        _found("le **deux** régions", fixes=(split,), related=related, grade=Grade.PROBABLE),
        _found("  ", " ", severity=Severity.ADVICE, rule="essai/espaces"),
        _found("le\nle", "le", message="Le mot est\ndoublé."),
        _found("\x07\ufffe\x1b[2J", "", rule="essai/signes"),
        _found("xyzzy", grade=Grade.SUGGESTION),
    ]


def files() -> list[Checked]:
    """Return three files: one with a finding of every kind, a clean one, and the standard input."""

    def checked(name: str | None, text: str, *found: Diagnostic) -> Checked:
        return made.checked(text, *found, name=name)

    fixes = replace_span(0, 0, "À ")
    missing = Diagnostic("essai/debut", Severity.ERROR, Grade.PROBABLE, "Il manque un mot.", 0, 0, fixes)
    return [
        checked("articles/un été|%20.md", TEXT, *_findings()),
        checked("articles/b:c.txt", "Rien.\n"),
        checked(None, "suivre.\n", missing),
    ]


def rendered(name: str) -> str:
    """Return the report on `files` in the format ``name``."""
    with patch.object(frfix, "__version__", "1.2.3"):
        return "".join("".join(text for text, _ in line) + "\n" for line in renderer(name)(iter(files()), 80))


def path_of(name: str) -> Path:
    """Return where the snapshot of a format lies."""
    return SNAPSHOTS / f"report.{KINDS.get(name, f'{name}.txt')}"


def cases() -> Iterator[tuple[str, Path]]:
    """Yield each format that is a list of findings, and its snapshot."""
    for name in LISTED:
        yield name, path_of(name)


if __name__ == "__main__":
    SNAPSHOTS.mkdir(exist_ok=True)
    for format_name, path in cases():
        path.write_text(rendered(format_name), encoding="utf-8", newline="")
