"""Write the dictionary files: a header that says where they come from, then sorted lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from derive.entries import Line
from derive.shape import Row, alphabetical
from frfix.language.tags import format_tag

DICOLLECTE = "Dicollecte 7.0 (Debian hunspell-fr-comprehensive) and 7.5 (npm dictionary-fr), MPL-2.0."


def header(what: str, columns: str, source: str = DICOLLECTE) -> str:
    """Return the comment lines on top of a file."""
    made = "# Made by scripts/derive_french.py; to add a word, add a line."
    return f"# {what}\n# Source and licence: {source}\n{made}\n# Columns: {columns}.\n"


def write_rows(path: Path, head: str, lines: Iterable[Row]) -> None:
    """Write (lemma, paradigm, tags) lines in alphabetical order."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ordered = sorted(lines, key=lambda row: (alphabetical(row[0]), row[1:]))
    text = "".join("\t".join(row).rstrip("\t") + "\n" for row in ordered)
    path.write_text(head + text, encoding="utf-8")


def write_paradigms(path: Path, names: dict[tuple[Line, ...], str]) -> None:
    """Write each paradigm: its name, then lines of strip, ending, tag, where ``-`` is nothing."""
    blocks = []
    for lines, name in sorted(names.items(), key=lambda item: alphabetical(item[1])):
        body = [f"{strip or '-'}\t{ending or '-'}\t{format_tag(tag)}" for strip, ending, tag in lines]
        blocks.append("\n".join([f"paradigm {name}", *body]))
    head = header(
        "Paradigms: how a lemma makes its forms. A block is a model lemma, then a line an analysis.",
        "what is taken off the lemma, what is put there (- is nothing), tag (src/frfix/language/tags.py)",
    )
    path.write_text(head + "\n" + "\n\n".join(blocks) + "\n", encoding="utf-8")


def write_frequencies(path: Path, table: dict[str, int]) -> None:
    """Write form and Zipf times 100, in alphabetical order."""
    head = header(
        "How often a form is met: Zipf scale × 100 (300 is once in a million). Compounds are estimates.",
        "form, Zipf × 100",
        "PyPI wordfreq, its French list 'large', CC BY-SA 4.0.",
    )
    lines = "".join(f"{form}\t{table[form]}\n" for form in sorted(table, key=alphabetical))
    path.write_text(head + lines, encoding="utf-8")
