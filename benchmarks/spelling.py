"""Compare spelling engines on the same misspellings, in one run: accuracy, time, and how sure frfix is.

    python benchmarks/spelling.py PAIRS.tsv [--tools frfix,hunspell,…] [--sample N]

Each line of PAIRS.tsv holds a misspelling and what it stood for (several, joined by ``|``). The tools
that are not installed are left out: pyspellchecker and symspellpy (PyPI), hunspell (Debian:
``hunspell hunspell-fr-comprehensive``), Grammalecte (Debian: ``python3-grammalecte``, asked through
/usr/bin/python3). symspellpy gets frfix's own words and frequencies. Prints a Markdown table, and the
calibration curve of frfix's confidence.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from frfix.language.lexicon import default_lexicon
from frfix.spelling.checker import FrenchSpellChecker

Suggest = Callable[[str], list[str]]
GRAMMALECTE = """
import json, sys
import grammalecte
speller = grammalecte.GrammarChecker("fr").getSpellChecker()
for line in sys.stdin:
    found = [word for group in speller.suggest(line.strip()) for word in group]
    print(json.dumps(found), flush=True)
"""
BOUNDS = (1.01, 0.99, 0.95, 0.9, 0.8, 0.6, 0.3, 0.0)
PARTS = (0.5, 0.95, 0.99, 1.0)


def main() -> None:
    """Run every tool that is there on the pairs of the file and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--tools", default=",".join(TOOLS), help="which tools, by name")
    parser.add_argument("--sample", type=int, help="only so many pairs, drawn the same way each time")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    if options.sample and options.sample < len(pairs):
        pairs = random.Random(1).sample(pairs, options.sample)
    print(f"{len(pairs)} misspellings, a word alone, {time.strftime('%Y-%m-%d')}\n")
    print("| tool | right word first | in the first five | median | 95 % | 99 % | worst |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name in options.tools.split(","):
        suggest = TOOLS[name]()
        if suggest is None:
            print(f"{name}: not installed", file=sys.stderr)
            continue
        print(row(name, pairs, suggest), flush=True)
    print_calibration(pairs)


def read_pairs(path: Path) -> list[tuple[str, frozenset[str]]]:
    """Return the misspellings and what each stood for."""
    pairs = []
    for line in path.read_text("utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 2 and fields[0] != "wrong":
            pairs.append((fields[0], frozenset(fields[1].split("|"))))
    return pairs


def row(name: str, pairs: list[tuple[str, frozenset[str]]], suggest: Suggest) -> str:
    """Return the line of the table of one tool."""
    suggest("éssaie")  # what is loaded at the first question is no part of the others' time
    first = five = 0
    times = []
    for wrong, rights in pairs:
        start = time.perf_counter()
        found = suggest(wrong)
        times.append(1000 * (time.perf_counter() - start))
        plain = [text.replace("’", "'") for text in found[:5]]
        wanted = {right.replace("’", "'") for right in rights}
        first += bool(plain) and plain[0] in wanted
        five += not wanted.isdisjoint(plain)
    times.sort()
    spread = " | ".join(f"{times[min(len(times) - 1, int(len(times) * part))]:.2f} ms" for part in PARTS)
    return f"| {name} | {first / len(pairs):.1%} | {five / len(pairs):.1%} | {spread} |"


def print_calibration(pairs: list[tuple[str, frozenset[str]]]) -> None:
    """Print how often frfix is right, by what it said its chance was."""
    checker = FrenchSpellChecker(default_lexicon())
    said = []
    for wrong, rights in pairs:
        found = checker.suggest(wrong)
        said.append((found.confidence, found.grade.value, bool(found) and found[0].text in rights))
    print("\n| frfix says | misspellings | right |\n| --- | --- | --- |")
    for low, high in zip(BOUNDS[1:], BOUNDS, strict=False):
        rights_of = [right for chance, _, right in said if low <= chance < high]
        if rights_of:
            share = sum(rights_of) / len(rights_of)
            bar = "█" * round(30 * share)
            print(f"| {low:.2f} to {min(high, 1):.2f} | {len(rights_of)} | {share:.1%} {bar} |")
    for grade in ("sûr", "probable", "suggestion"):
        rights_of = [right for _, given, right in said if given == grade]
        if rights_of:
            print(f"| {grade} | {len(rights_of)} | {sum(rights_of) / len(rights_of):.1%} |")


def frfix() -> Suggest:
    """Ask frfix's engine; each word is new to it."""
    checker = FrenchSpellChecker(default_lexicon())
    return lambda word: list(checker.suggest(word).texts)


def pyspellchecker() -> Suggest:
    """Ask the library with its own French list, candidates in the order of their frequency."""
    from spellchecker import SpellChecker

    spell = SpellChecker(language="fr")

    def suggest(word: str) -> list[str]:
        best = spell.correction(word)
        others = sorted(spell.candidates(word) or (), key=lambda text: -spell[text])
        return [text for text in (best, *(other for other in others if other != best)) if text]

    return suggest


def symspellpy() -> Suggest | None:
    """Ask symspellpy over frfix's words."""
    if find_spec("symspellpy") is None:
        return None
    from symspellpy import SymSpell, Verbosity

    lexicon = default_lexicon()
    engine = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
    for form_id in range(len(lexicon)):
        count = round(10 ** lexicon.frequency_of_id(form_id))
        engine.create_dictionary_entry(lexicon.form(form_id), max(1, count))

    def suggest(word: str) -> list[str]:
        return [item.term for item in engine.lookup(word, Verbosity.ALL, max_edit_distance=2)]

    return suggest


def hunspell() -> Suggest | None:
    """Ask hunspell in pipe mode."""
    if shutil.which("hunspell") is None:
        return None
    pipe = subprocess.Popen(
        ["hunspell", "-d", "fr", "-a", "-i", "utf-8"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1,
    )  # fmt: skip
    assert pipe.stdin is not None and pipe.stdout is not None
    reader, writer = pipe.stdout, pipe.stdin
    reader.readline()

    def suggest(word: str) -> list[str]:
        writer.write(f"^{word}\n")
        writer.flush()
        found: list[str] = []
        while line := reader.readline().rstrip("\n"):
            if line.startswith("&") and not found:
                found = line.split(": ", 1)[1].split(", ")
        return found

    return suggest


def grammalecte() -> Suggest | None:
    """Ask Grammalecte's speller in a process of the system's Python."""
    python = "/usr/bin/python3"
    known = [python, "-c", "import grammalecte"]
    if shutil.which(python) is None or subprocess.run(known, capture_output=True, check=False).returncode:
        return None
    pipe = subprocess.Popen(
        [python, "-c", GRAMMALECTE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert pipe.stdin is not None and pipe.stdout is not None
    reader, writer = pipe.stdout, pipe.stdin

    def suggest(word: str) -> list[str]:
        writer.write(word + "\n")
        writer.flush()
        found: list[str] = json.loads(reader.readline())
        return found

    return suggest


TOOLS: dict[str, Callable[[], Suggest | None]] = {
    "frfix": frfix,
    "hunspell": hunspell,
    "pyspellchecker": pyspellchecker,
    "symspellpy": symspellpy,
    "grammalecte": grammalecte,
}

if __name__ == "__main__":
    main()
