"""Derive ``dictionaries/typos.tsv``: misspellings that people make, each with its correction.

    python scripts/derive_typos.py ACOR.dat

``ACOR.dat`` is LibreOffice's autocorrection list for French (``acor_fr.dat`` of Debian's package
``libreoffice-l10n-fr``, a zip file, MPL-2.0). The rest comes from PyPI's ``wordfreq`` (CC BY-SA 4.0):
forms that people write in French, which the lexicon does not know in any case, which are no rarer
in another language, and for which the spelling engine finds one much more frequent word.
To these come the frequent nouns that lose a silent final s or x.
Lines under ``# À la main`` are kept as they are.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from wordfreq import get_frequency_dict, zipf_frequency

from frfix.language.lexicon import DATA, Lexicon, default_lexicon
from frfix.language.tags import NAME, NOUN, PLACE, PLUR, POS, SING
from frfix.language.vocabulary import Vocabulary
from frfix.spelling.error_model import CEDILLA, OPERATIONS
from frfix.spelling.ranking import Ranker

OUT = Path(__file__).resolve().parent.parent / "dictionaries" / "typos.tsv"
BY_HAND = "# À la main"
HEAD = """\
# Known misspellings: wrong<TAB>right[<TAB>why the correction is only probable].
# Made by scripts/derive_typos.py from LibreOffice's French autocorrection list (MPL-2.0) and from what people
# write in French by PyPI wordfreq (CC BY-SA 4.0), judged by frfix's lexicon; read in samples.
"""
OTHERS = (
    "en",
    "es",
    "it",
    "de",
    "pt",
    "nl",
    "ca",
    "pl",
    "sv",
    "ro",
    "tr",
    "fi",
    "cs",
    "da",
    "id",
    "hu",
    "sl",
)
LEAST = 1.1
"""Zipf frequency that a misspelling must have: about a dozen times in a thousand million words."""
ACCENTS, USUAL = 0.93, 0.985
"""Chance from which a correction is taken: of accents alone, of other slips."""
FREQUENT_NOUN = 3.0
"""Zipf frequency from which a noun loses its silent end in what people write."""
OTHER_SHARE = 0.04
"""Share of a second candidate that makes the first one only probable."""
LEFT_OUT = frozenset(
    """académia actualit aguiléra alphajet alsthom amouroux angélina anthoine appius archéologia authent
    barraux cahotique camoin circuités corruptio dévelopment foullon hillaire mahillon mawazine musulmanie
    pathelin pelouze""".split()
)
"""Names and foreign words that the rules below would take for misspellings, found by reading."""
SAME_WORD = {"ligature", "sign"}
USUAL_SLIPS = SAME_WORD | {"double-missing", "double-added", "swapped", "silent-h", "syllable-repeated"}
_WORD = re.compile(r"[a-zàâäæçéèêëîïôöœùûüÿ]{4,}")
_ENTRY = re.compile(r'block-list:abbreviated-name="([^"]*)" block-list:name="([^"]*)"')


def main() -> None:
    """Write the list, the lines by hand last and untouched."""
    lexicon = default_lexicon()
    ranker = Ranker(lexicon, DATA, known_typos=False)
    vocabulary = Vocabulary(lexicon)
    old = OUT.read_text("utf-8") if OUT.exists() else ""
    # What was judged once stays, so that better weights do not forget what they once found.
    entries = {wrong: entry for wrong, entry in listed(old) if is_misspelling(wrong, vocabulary)}
    for wrong, right in autocorrections(Path(sys.argv[1])):
        if is_misspelling(wrong, vocabulary) and vocabulary.word_form(right).known:
            entries[wrong] = (right, unfinished(wrong, right))
    frequencies = get_frequency_dict("fr", "large")
    for wrong in sorted(frequencies, key=lambda form: (-frequencies[form], form)):
        if zipf_frequency(wrong, "fr") < LEAST:
            break
        if (
            wrong not in entries
            and wrong not in LEFT_OUT
            and is_misspelling(wrong, vocabulary)
            and is_french(wrong)
        ):
            found = judged(wrong, ranker, lexicon)
            if found is not None:
                entries[wrong] = found[0], found[1] or unfinished(wrong, found[0])
    for wrong, right in without_silent_end(lexicon):
        if wrong not in entries and is_misspelling(wrong, vocabulary):
            entries[wrong] = right, unfinished(wrong, right)
    by_hand = old[old.index(BY_HAND) :] if BY_HAND in old else BY_HAND + "\n"
    kept = {line.split("\t")[0] for line in by_hand.splitlines()}
    lines = [
        "	".join((wrong, *filter(None, entry)))
        for wrong, entry in sorted(entries.items())
        if wrong not in kept
    ]
    OUT.write_text(HEAD + "\n".join(lines) + "\n" + by_hand, encoding="utf-8")
    print(f"{len(lines)} derived, {len(kept) - 1} by hand")


def listed(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the derived entries of the list's ``text``."""
    for line in text.partition(BY_HAND)[0].splitlines():
        if not line.startswith("#"):
            wrong, right, *doubt = line.split("\t")
            yield wrong, (right, doubt[0] if doubt else "")


def autocorrections(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the word pairs of a LibreOffice autocorrection list."""
    with ZipFile(path) as archive:
        text = archive.read("DocumentList.xml").decode("utf-8")
    for entry in _ENTRY.findall(text):
        wrong, right = (side.replace("&apos;", "'").replace("’", "'") for side in entry)
        if re.fullmatch(r"[\w'-]{3,}", wrong) and re.fullmatch(r"[\w' -]{3,}", right):
            yield wrong, right


def without_silent_end(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the frequent nouns whose singular ends in a silent s or x, without it: « puit », « poid ».

    The letter is taken for the mark of the plural and left out.
    """
    for form_id in range(len(lexicon)):
        if lexicon.frequency_of_id(form_id) < FREQUENT_NOUN:
            continue
        form = lexicon.form(form_id)
        if form[-1] not in "sx" or len(form) <= 4 or not (form.islower() and form.isalpha()):
            continue
        if any(tag & NOUN and tag & SING and tag & PLUR for _, tag in lexicon.analyses(form)):
            yield form[:-1], form


def unfinished(wrong: str, right: str) -> str:
    """Return the reason for doubt when ``wrong`` only lacks its end, which may be another: inclu."""
    cut = right.startswith(wrong) and len(right) - len(wrong) <= 2
    return "une autre terminaison est possible" if cut else ""


def is_misspelling(wrong: str, vocabulary: Vocabulary) -> bool:
    """Whether ``wrong`` is no word, name or acronym that frfix knows."""
    return not any(vocabulary.word_form(form).known for form in (wrong, wrong.capitalize(), wrong.upper()))


def is_french(wrong: str) -> bool:
    """Whether ``wrong`` is written in French rather than in a language that it may belong to."""
    if not _WORD.fullmatch(wrong):
        return False
    here = zipf_frequency(wrong, "fr")
    return all(zipf_frequency(wrong, language) < here - 0.1 for language in OTHERS)


def judged(wrong: str, ranker: Ranker, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return the correction of ``wrong`` and why it is only probable, or None when there is doubt.

    What differs by accents only is taken first; a name may differ from a word by any letter, so that
    other slips must be usual ones, in a long word, near one that is much more frequent.
    """
    found = ranker.rank(wrong)
    if not found or found.confidence < ACCENTS:
        return None
    text = found[0].text
    best = ranker.candidates(wrong).get(text)
    tags = lexicon.tags(text.split("'")[-1])
    tags = lexicon.tags(text.split("'")[-1])
    if best is None or best.kind not in ("word", "elision") or not tags & (PLACE | (POS & ~NAME)):
        return None
    slips = {OPERATIONS[operation] for operation in best.operations if operation > CEDILLA}
    gap = best.frequency - zipf_frequency(wrong, "fr")
    other = found[1] if len(found) > 1 else None
    doubt = f"peut aussi être « {other.text} »" if other is not None and other.score >= OTHER_SHARE else ""
    if slips <= SAME_WORD:
        return (text, doubt) if gap >= 1.0 else None
    if found.confidence < USUAL or doubt:
        return None
    if slips <= USUAL_SLIPS and len(wrong) > 5:
        return (text, "") if gap >= 1.2 else None
    if best.same_sound and len(wrong) > 6:
        return (text, "") if gap >= 1.8 else None
    return (text, "") if len(wrong) > 7 and len(slips) == 1 and gap >= 2.2 else None


if __name__ == "__main__":
    main()
