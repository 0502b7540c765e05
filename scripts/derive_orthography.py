"""Derive ``dictionaries/orthography/``: the spellings that the reform of 1990 touched, with their twins.

Sources, by package name: Debian ``hunspell-fr-classical`` and ``hunspell-fr-revised`` 7.0 (Dicollecte,
MPL-2.0). A form that only the first has, and one that only the second has, with the same morphology, are
twins where they differ as the recommendations of the Conseil supérieur de la langue française say
(Journal officiel, 6 December 1990); what else tells the two apart is in derive/not-the-reform.txt.
``anomalies.tsv`` is kept by hand. Unpack the packages (``dpkg-deb -x``), and from the root::

    python scripts/derive_orthography.py CLASSICAL REVISED

where each is the folder of a package's fr.dic and fr.aff.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from derive.hunspell import read_dictionary
from derive.shape import alphabetical

from frfix.compiler.source import Source, read_source
from frfix.language.tags import NOUN, NUMBER, PLUR, POS, SING

DICTIONARIES = Path(__file__).resolve().parent.parent / "dictionaries"
LEFT_OUT = Path(__file__).parent / "derive" / "not-the-reform.txt"
HEADS: Final = {
    "circonflexe": "î and û without the circumflex accent, save where it tells words or forms apart.",
    "trema": "The diaeresis stands on the vowel that is pronounced: aigüe, ambigüité, gageüre, argüer.",
    "accents": "e with the accent that it is pronounced with: évènement, règlementaire, révolver.",
    "verbes": "Verbs in é…er (cèdera) and in -eler, -eter (amoncèle), and nouns in -ement made from them.",
    "soudures": "Compounds that are written in one word.",
    "consonnes": "Single or double consonants that follow those of the family: charriot, corole.",
    "pluriels": "Plurals of compounds and of foreign words that follow the general rule.",
}
COLUMNS: Final = """\
# Columns: classic spelling, reformed spelling, condition. Lemmas stand for all the forms that have the same
# tags; a lemma given twice is a verb or adjective with two spellings of some forms. `admis`: the classic norm
# admits the reformed spelling too. `pluriel`, `singulier`: the first spelling is classic only in that number.
"""
Row = tuple[str, str, str]
ADMITTED: Final = "admis"
OWN_FORMS: Final = ("verbes", "trema", "circonflexe")
"""Topics in which one lemma has forms of both spellings: cédera and cèdera, aiguë and aigüe, gît and git."""
GRADES: Final = ("eé", "eè", "éè")
# The learned way of welding stops where the vowels would be read as one: auto-immun, micro-ondes.
CLASH: Final = re.compile(r"[ao]-[iuïî]|i-i|o-o|u-u|a-a")
ENDINGS: Final = (
    ("ies", "ys"),
    ("men", "mans"),
    ("ches", "chs"),
    ("shes", "shs"),
    ("i", "os"),
    ("e", "as"),
    ("a", "ums"),
)


def main() -> None:
    """Write one file a topic, and print how many rows each holds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("classical", type=Path)
    parser.add_argument("revised", type=Path)
    arguments = parser.parse_args()
    classic, revised = forms(arguments.classical), forms(arguments.revised)
    source = read_source(DICTIONARIES)
    left_out = read_left_out()
    found: dict[str, set[Row]] = {topic: set() for topic in HEADS}
    for topic, row in lemma_rows(classic, revised, source):
        if not left_out & {row[:2], row[:1]}:
            found[topic].add(row)
    changed = {row[0] for rows in found.values() for row in rows}
    found["pluriels"] = {
        row for row in plural_rows(source) if row[0] not in changed and row[:1] not in left_out
    }
    for topic, rows in found.items():
        write(topic, rows)
        print(f"{topic}: {len(rows)}")


def forms(folder: Path) -> set[str]:
    """Return every form of the dictionary in ``folder``."""
    dictionary = read_dictionary(folder / "fr.dic", folder / "fr.aff")
    return {form for entry in dictionary.entries for form, _ in dictionary.expand(entry)}


def read_left_out() -> set[tuple[str, ...]]:
    """Return the pairs, and the classic words, that are no matter of the reform."""
    lines = LEFT_OUT.read_text(encoding="utf-8").splitlines()
    return {tuple(line.split("\t")) for line in lines if line and line[0] != "#"}


def lemma_rows(classic: set[str], revised: set[str], source: Source) -> Iterator[tuple[str, Row]]:
    """Yield (topic, row) for the lemmas whose forms went from ``classic`` to ``revised``."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for form in revised & source.forms.keys():
        by_key[skeleton(form)].append(form)
    pairs: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for form in classic & source.forms.keys() - revised:
        for twin in by_key[skeleton(form)]:
            for lemma, tag in source.forms[form]:
                for other, other_tag in source.forms[twin]:
                    if twin != form and alike(tag, other_tag):
                        pairs[lemma, other].add((form, twin))
    for (lemma, other), twins in pairs.items():
        form, twin = min(twins)
        if lemma == other:
            topic = "verbes" if lemma.endswith("er") else topic_of(form, twin)
        else:
            topic = topic_of(lemma, other)
        if topic in (HEADS if lemma != other else OWN_FORMS):
            # Where the learned or foreign spelling was free before, the classic norm admits both.
            free = topic == "soudures" or (topic == "accents" and "é" not in lemma)
            admitted = free and all(twin in classic for _, twin in twins)
            yield topic, (lemma, other, ADMITTED if admitted else "")


def skeleton(form: str) -> str:
    """Return ``form`` without what the reform changes: accents, joints, doubled letters."""
    opened = without_vowel(form.lower()).replace("œ", "oe").replace("æ", "ae")
    plain = "".join(c for c in unicodedata.normalize("NFD", opened) if not unicodedata.combining(c))
    return re.sub(r"(.)\1", r"\1", re.sub("[-']", "", plain))


def alike(tag: int, other: int) -> bool:
    """Whether two forms say the same; invariable compounds got a plural, so that numbers need only meet."""
    if tag == other:
        return True
    return bool(tag & NOUN and tag & ~NUMBER == other & ~NUMBER and tag & other & NUMBER)


def topic_of(form: str, twin: str) -> str:
    """Return the topic of the reform that makes ``twin`` of ``form``, or nothing."""
    without = form.translate(str.maketrans("îû", "iu"))
    welded = re.sub("[-']", "", without)
    plain = str.maketrans("ëïü", "eiu")
    if without == twin:
        return "circonflexe"
    if form.translate(plain) == twin.translate(plain):
        return "trema"
    if re.sub(r"e(ll|tt)(?=e)", lambda match: f"è{match[1][0]}", form) == twin:
        return "verbes"
    if twin in (welded, without_vowel(without)) and not CLASH.search(form):
        return "soudures"
    if len(form) == len(twin) and all(a == b or a + b in GRADES for a, b in zip(form, twin, strict=True)):
        return "accents"
    if re.sub(r"(.)\1", r"\1", form) == re.sub(r"(.)\1", r"\1", twin):
        return "consonnes"
    return ""


def without_vowel(form: str) -> str:
    """Return a compound of contre- or entre- with its elision: contre-attaque is contrattaque."""
    return re.sub(r"^((?:contr|entr))e-(?=[aeiouéèê])", r"\1", form)


def plural_rows(source: Source) -> Iterator[Row]:
    """Yield the rows for the compounds and foreign words whose number the reform made regular."""
    by_lemma: dict[str, dict[str, int]] = defaultdict(dict)
    for form, analyses in source.forms.items():
        for lemma, tag in analyses:
            if tag & POS == NOUN:
                by_lemma[lemma][form] = by_lemma[lemma].get(form, 0) | tag & NUMBER
    for lemma, numbers in by_lemma.items():
        if "-" in lemma and numbers.get(lemma) == NUMBER:
            if numbers.get(lemma + "s") == PLUR:
                yield lemma, lemma + "s", "pluriel"
            single = re.sub(r"(?<=[ae]u)x$|s$", "", lemma)
            if single != lemma and by_lemma.get(single, {}).get(single) == SING:
                yield lemma, single, "singulier"
        plurals = {form for form, number in numbers.items() if number == PLUR}
        for form in plurals:
            for ending, regular in ENDINGS:
                if form.endswith(ending) and form[: len(form) - len(ending)] + regular in plurals:
                    yield form, form[: len(form) - len(ending)] + regular, ADMITTED


def write(topic: str, rows: set[Row]) -> None:
    """Write the file of a topic in alphabetical order."""
    head = (
        f"# {HEADS[topic]}\n"
        "# Source and licence: Dicollecte 7.0 (Debian hunspell-fr-classical, hunspell-fr-revised), MPL-2.0;\n"
        "# the norm: Conseil supérieur de la langue française, Journal officiel, 6 December 1990.\n"
        "# Made by scripts/derive_orthography.py; to add a word, add a line.\n" + COLUMNS
    )
    ordered = sorted(rows, key=lambda row: (alphabetical(row[0]), row))
    text = "".join("\t".join(row).rstrip("\t") + "\n" for row in ordered)
    (DICTIONARIES / "orthography" / f"{topic}.tsv").write_text(head + text, encoding="utf-8")


if __name__ == "__main__":
    main()
