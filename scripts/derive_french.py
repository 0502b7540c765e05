"""Derive the general lexicon, ``dictionaries/french/``, from registry packages.

Sources, by package name:

* Debian ``hunspell-fr-comprehensive`` 7.0 (Dicollecte, MPL-2.0): installs
  /usr/share/hunspell/fr.dic and fr.aff, with morphology.
* npm ``dictionary-fr`` (Dicollecte 7.5, MPL-2.0): ``npm pack dictionary-fr``,
  unpack, and give its folder: newer words.
* PyPI ``wordfreq`` (CC BY-SA 4.0): frequencies; in frfix's extra ``derive``.

Files kept by hand (forms/mots-grammaticaux.tsv, unites.tsv, h-aspire.txt) are read or left alone,
never written. Run from the root of the repository::

    python scripts/derive_french.py --newer path/to/dictionary-fr

"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from derive.aspiration import Aspiration
from derive.entries import Lemma, lemmas
from derive.frequencies import Frequencies
from derive.hunspell import Dictionary, Entry, read_dictionary
from derive.newer import newer_entries
from derive.shape import Row, alphabetical, compound_plurals, named_paradigms, rows, topic
from derive.tagging import values
from derive.write import header, write_frequencies, write_paradigms, write_rows

from frfix.compiler.source import INVARIABLE, read_source
from frfix.language.tags import format_tag, parse_tag

ROOT = Path(__file__).resolve().parent.parent
DICTIONARIES = ROOT / "dictionaries"
# Closed-class words are in forms/mots-grammaticaux.tsv; the rest are not words.
LEFT_OUT = {"mg", "err", "sfx", "ponc", "sign", "div", "negadv"}
UNIT_SYMBOL = "||"
HEADS = {
    "noms": "Common nouns.",
    "adjectifs": "Adjectives, and words that are both noun and adjective.",
    "verbes": "Verbs. The third column says how a verb is built: tr, intr, pron, etre.",
    "adverbes": "Adverbs.",
    "noms-propres": "Proper names of the general dictionary: first and family names, places, others.",
    "sigles": "Acronyms.",
    "nombres": "Numbers in letters and in Roman digits.",
    "divers": "Interjections, titles, prefixes, and words of fixed phrases (a priori, statu quo).",
    "mots-recents": "Words that Dicollecte 7.5 has and 7.0 lacks.",
}


def left_out(entry: Entry) -> bool:
    """Tell whether an entry has no place in the derived files."""
    symbol = (
        UNIT_SYMBOL in entry.flags and "Ω" not in entry.word and not any("₀" <= c <= "₉" for c in entry.word)
    )
    return symbol or not LEFT_OUT.isdisjoint(values(entry.fields, "po"))


def derive(known: Dictionary, newer: Dictionary | None, target: Path) -> list[str]:
    """Write the lemma files and paradigms under ``target``; return what had no tag."""
    frequencies = Frequencies()
    aspirated = Aspiration(target / "h-aspire.txt")
    problems: list[str] = []
    general = list(lemmas(known, aspirated, left_out, problems))
    recent: list[tuple[Entry, Lemma]] = []
    if newer is not None:
        added = Dictionary(newer_entries(known, newer), known.suffixes)
        recent = list(lemmas(added, aspirated, left_out, problems))
    names = named_paradigms([lemma for _, lemma in general + recent], frequencies.proportion)
    compounds = compound_plurals([lemma for _, lemma in general])
    words = {lemma.word for _, lemma in general}
    files: dict[str, list[Row]] = defaultdict(list)
    forms: set[Row] = set()
    for entry, lemma in general:
        base = base_of(entry, compounds, words)
        if base is None:
            files[topic(lemma)] += rows(lemma, names)
        else:
            forms.update(form_rows(lemma, base))
    for _, lemma in recent:
        files["mots-recents"] += rows(lemma, names)
    for name, lines in files.items():
        write_rows(
            target / f"{name}.tsv",
            header(HEADS[name], "lemma, paradigm (paradigms.txt), tags of all its forms"),
            once(lines),
        )
    write_rows(
        target / "forms" / "noms-composes.tsv",
        header(
            "Plurals and feminines whose lemma is another entry: arcs-en-ciel, of arc-en-ciel.",
            "form, lemma, tag",
        ),
        forms,
    )
    write_paradigms(target / "paradigms.txt", names)
    return problems


def base_of(entry: Entry, compounds: dict[str, str], words: set[str]) -> str | None:
    """Return the lemma of an entry that is a form of another one, or None."""
    said = "".join(values(entry.fields, "st")).replace("’", "'")
    if said in words:
        return said
    return compounds.get(entry.word)


def once(lines: list[Row]) -> list[Row]:
    """Return the lines with the tags of a lemma's homonyms of one paradigm in one line."""
    tags: dict[tuple[str, str], int] = defaultdict(int)
    kept: set[Row] = set()
    for lemma, paradigm, text in lines:
        if paradigm == INVARIABLE:
            kept.add((lemma, paradigm, text))
        else:
            tags[lemma, paradigm] |= parse_tag(text) if text else 0
    return [*kept, *((lemma, paradigm, format_tag(tag)) for (lemma, paradigm), tag in tags.items())]


def form_rows(lemma: Lemma, base: str) -> list[Row]:
    """Return (form, lemma, tag) for every form of an entry that belongs to ``base``."""
    atoms = "".join(f"+{atom}" for atom in lemma.extra)
    return [
        (lemma.word[: len(lemma.word) - len(strip)] + ending, base, format_tag(tag) + atoms)
        for strip, ending, tag in lemma.lines
    ]


def main() -> None:
    """Write every derived file and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dic", type=Path, default=Path("/usr/share/hunspell/fr.dic"))
    parser.add_argument("--aff", type=Path, default=Path("/usr/share/hunspell/fr.aff"))
    parser.add_argument("--newer", type=Path, help="folder of npm's dictionary-fr (index.dic, index.aff)")
    parser.add_argument("--only-frequencies", action="store_true", help="leave the lemma files as they are")
    options = parser.parse_args()
    target = DICTIONARIES / "french"
    if not options.only_frequencies:
        known = read_dictionary(options.dic, options.aff)
        folder: Path | None = options.newer
        newer = read_dictionary(folder / "index.dic", folder / "index.aff") if folder else None
        expanded = {form for entry in known.entries for form, _ in known.expand(entry)}
        print(f"{len(known.entries)} entries, {len(expanded)} forms in the older dictionary")
        for problem in derive(known, newer, target):
            print("no place for", problem)
    forms = sorted(read_source(DICTIONARIES).forms, key=alphabetical)
    table = Frequencies().table(forms)
    write_frequencies(target / "frequencies.tsv", table)
    print(f"{len(forms)} forms, {len(table)} with a frequency")
    print(Counter(path.name for path in target.rglob("*.tsv")))


if __name__ == "__main__":
    main()
