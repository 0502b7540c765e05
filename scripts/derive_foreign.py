"""Derive the words of other languages that a French text may quote, for ``dictionaries/foreign/``.

    python scripts/derive_foreign.py

A word is taken from wordfreq's list of its language (PyPI ``wordfreq``, CC BY-SA 4.0) when it is
frequent there, clearly rarer in French, and no form of the French lexicon in any capitals. Run it
again after the lexicon has grown: compiling checks nothing here but the shape of a line.
"""

from __future__ import annotations

from pathlib import Path

from wordfreq import iter_wordlist, zipf_frequency

from frfix.language.lexicon import Lexicon, default_lexicon

FOLDER = Path(__file__).resolve().parent.parent / "dictionaries" / "foreign"
# Zipf frequency from which a word of the language may be met in French prose: English is quoted most.
LEAST = {"en": 3.0, "de": 4.2, "es": 4.2, "it": 4.2, "nl": 4.2, "pt": 4.2}
NAMES = {"en": "english", "de": "german", "es": "spanish", "it": "italian", "nl": "dutch", "pt": "portuguese"}
RARER = 0.8
"""How much rarer than in its own language, on the Zipf scale, the word must be in French."""
HEAD = """\
# Words of {language} that are no French words, one a line: known to be foreign, never offered.
# Source: wordfreq (PyPI), Zipf frequency {least} and more; licence CC BY-SA 4.0.
# Made by scripts/derive_foreign.py.
"""


def foreign_words(language: str, lexicon: Lexicon) -> list[str]:
    """Return the words of ``language`` that qualify, sorted."""
    words = []
    for word in iter_wordlist(language):
        zipf = zipf_frequency(word, language)
        if zipf < LEAST[language]:
            break
        if len(word) < 2 or not word.isalpha() or zipf - zipf_frequency(word, "fr") < RARER:
            continue
        if not any(form in lexicon for form in (word, word.capitalize(), word.upper())):
            words.append(word)
    return sorted(words)


def main() -> None:
    """Write a file for each language and say how many words it holds."""
    lexicon = default_lexicon()
    FOLDER.mkdir(exist_ok=True)
    for language, name in NAMES.items():
        words = foreign_words(language, lexicon)
        head = HEAD.format(language=name.capitalize(), least=LEAST[language])
        (FOLDER / f"{name}.txt").write_text(head + "".join(f"{word}\n" for word in words), encoding="utf-8")
        print(f"{name}: {len(words)}")


if __name__ == "__main__":
    main()
