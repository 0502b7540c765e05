"""What frfix accepts as a word: the lexicon, names, numbers, derivations and compounds of known words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.tags import ADJ, NAME, NOUN, NUM, VERB
from frfix.language.tokens import Case, WordForm

_ROMAN: Final = re.compile(
    r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    r"(?:e|es|er|ers|re|res|ème|èmes|ᵉ)?"
)
_WITH_DIGITS: Final = re.compile(
    r"\d+(?:er|re|ers|res|e|es|de|d|nd|nde|nds|ndes|ème|èmes)?"  # ordinals
    r"|\d+(?:h|H)(?:\d\d?)?(?:min|m)?|\d+(?:min|mn|s|ms|j)\d*"  # times
    r"|\d+(?:[kKMGT]?[moOBgWVA]|[mck]m|"
    r"[kKMG][ob]|kg|mg|cl|ml|ha|px|pt|em|rem|fps|Hz|kHz|MHz|GHz|kW|MW|GW|kWh|dpi)[²³]?"
    r"|\d+[x×]\d+|\d+[ /-]\d+"
    r"|\d+[a-zA-Z]?"  # 3D, 4x, 12bis is a word of the lexicon
    r"|[A-Za-z]{1,4}\d+[A-Za-z]?\d*"  # A4, Covid19, H1N1, v2
)
_INCLUSIVE: Final = re.compile(
    r"(?P<base>\w{2,}?)(?P<sign>[·•‧⋅.-]|\()(?P<ending>e|te|ne|se|le|x|nt|ent|trice|rice|euse|ère|ve|esse|sse|fe)"
    r"(?:\)|(?P=sign))?s?"
)
PREFIXES: Final = tuple(
    sorted(
        """
        anti auto bi co contre cyber dé dés entre ex extra géo hyper infra inter intra macro maxi
        méga méta micro mini mono multi nano narco néo non omni para péri pluri poly post pré primo
        pro pseudo quasi re ré rétro semi socio sous sub super supra sur sus télé trans tri ultra
        uni vice électro bio agro thermo hydro photo radio neuro psycho techno euro franco afro éco
        homo hétéro iso
        """.split(),
        key=len,
        reverse=True,
    )
)
# Prefixes that are glued to any noun, adjective or verb without a hyphen in living French.
_GLUED: Final = frozenset(
    """
    anti auto bio agro co cyber géo hyper infra inter intra macro méga méta micro mini mono multi
    nano narco néo omni para péri photo pluri poly post pré pseudo psycho neuro radio rétro semi
    socio sub super supra sur techno télé thermo trans ultra électro hydro éco re ré dé dés euro
    """.split()
)
_PARTS: Final = re.compile(r"['-]")
_LINKS: Final = frozenset(
    """
    à au aux de des du d' en et ès la le les l' sur sous lès lez lèz par pour sans y ou ci là moi
    bis ter vis
    """.split()
)


def case_of(text: str) -> Case:
    """Return how ``text`` is capitalised."""
    if text.islower():
        return Case.LOWER
    if text.isupper():
        letters = sum(map(str.isalpha, text))
        return Case.UPPER if letters > 1 else Case.TITLE
    first = text[:1]
    if first.isupper() or not first.isalpha():
        rest = text[1:]
        if rest.islower() or not any(map(str.isupper, rest)):
            return Case.TITLE if first.isupper() else Case.LOWER
        # Jean-Pierre, États-Unis: each part has its capital
        if all(part[1:] == part[1:].lower() for part in _PARTS.split(text)):
            return Case.TITLE
        return Case.MIXED
    return Case.MIXED if any(map(str.isupper, text)) else Case.NONE


class Vocabulary:
    """Says whether a word is accepted, and makes the `WordForm` of each distinct one once.

    ``words`` are the user's: accepted as written, and in lower-case also with a capital.
    """

    def __init__(self, lexicon: Lexicon, words: Iterable[str] = ()) -> None:
        self.lexicon = lexicon
        self._words = frozenset(words)
        self._forms: dict[str, WordForm] = {}

    def in_lexicon(self, form: str) -> bool:
        """Whether ``form`` is a form of the lexicon or a user's word, as written."""
        return form in self.lexicon or form in self._words

    def word_form(self, text: str) -> WordForm:
        """Return the shared `WordForm` of ``text`` (ASCII apostrophes)."""
        form = self._forms.get(text)
        if form is None:
            form = self._forms[text] = self._make(text)
        return form

    def _make(self, text: str) -> WordForm:
        lower = text.lower()
        if text.startswith("-"):  # a clitic that the tokenizer cut off: -t-il, -là
            bare = lower.removeprefix("-t-").lstrip("-")
            analyses = self.lexicon.analyses(bare)
            return WordForm(text, lower, case_of(text), analyses, True)
        case = case_of(text)
        analyses = self.lexicon.analyses(text)
        if lower != text:
            analyses += self.lexicon.analyses(lower)
            if case is Case.UPPER or "-" in text:
                titled = "-".join(part.capitalize() for part in lower.split("-"))
                if titled != text:
                    analyses += self.lexicon.analyses(titled)
        known = bool(analyses) or self._accepts(text, lower, case)
        return WordForm(text, lower, case, analyses, known)

    def _accepts(self, text: str, lower: str, case: Case) -> bool:
        """Whether a form outside the lexicon is a word all the same."""
        if text in self._words or (case in (Case.TITLE, Case.UPPER) and lower in self._words):
            return True
        if len(text) == 1:
            return True
        if _ROMAN.fullmatch(text) or not any(map(str.isalpha, text)):
            return True
        if any(map(str.isdigit, text)):
            return bool(_WITH_DIGITS.fullmatch(text)) or self._compound(text)
        return self._inclusive(text) or self._compound(text) or self._derived(lower)

    def _knows(self, text: str) -> bool:
        """Whether ``text`` is a form of the lexicon in the case it has, or in lower case."""
        if not text:
            return False
        return self.word_form(text).known

    def _inclusive(self, text: str) -> bool:
        """``étudiant·e·s``, ``tou.te.s``, ``agent(e)``: accepted as written, never judged."""
        match = _INCLUSIVE.fullmatch(text)
        if match is None:
            return False
        base = match["base"]
        return any(
            self._knows(form)
            for form in (base, base + "s", base + "r", base[:-1] + "s", base + match["ending"])
        )

    def _compound(self, text: str) -> bool:
        """Whether a compound with hyphens or apostrophes is made of known words."""
        if "-" not in text and "'" not in text:
            return False
        parts = _PARTS.split(text)
        if not all(parts):
            return False
        for position, part in enumerate(parts):
            lower = part.lower()
            # franco-malien, socio-économique: the first element of a learned compound
            first = position < len(parts) - 1
            if first and (lower in PREFIXES or (lower.endswith("o") and self._derived_element(lower))):
                continue
            if lower in _LINKS or part.isdigit() or lower + "'" in _LINKS:
                continue
            if len(part) == 1 and part.isupper():
                continue
            if not self._knows(part):
                return False
        return True

    def _derived_element(self, lower: str) -> bool:
        """Whether ``lower`` (ends in -o) is the learned form of a known word: ``économico``, ``malo``."""
        stem = lower[:-1]
        return any(
            stem + ending in self.lexicon
            for ending in ("ique", "e", "ie", "", "al", "el", "eux", "ien", "ain")
        ) or (lower in self.lexicon)

    def _derived(self, lower: str) -> bool:
        """Whether a living prefix makes the word: ``antiterroriste``, ``cybercriminalité``."""
        for prefix in PREFIXES:
            if prefix in _GLUED and lower.startswith(prefix) and len(lower) - len(prefix) >= 5:
                rest = lower[len(prefix) :]
                if self.lexicon.tags(rest) & (NOUN | ADJ | VERB) and self.lexicon.frequency(rest) >= 2.5:
                    return _joins(prefix, rest)
        return False


def _joins(prefix: str, rest: str) -> bool:
    """Whether the prefix takes this form before ``rest``: ``dé-`` or ``dés-``, ``re-`` or ``ré-``."""
    vowel = rest[0] in "aeiouyéèêâîôûh"
    if prefix in ("dé", "re"):
        return not vowel and not (prefix == "re" and rest[0] == "s" and rest[1] != "s")
    if prefix in ("dés", "ré"):
        return vowel
    return True


def is_name(analyses: tuple[Analysis, ...]) -> bool:
    """Whether one of the analyses is a proper name."""
    return any(tag & NAME for _, tag in analyses)


def is_number(analyses: tuple[Analysis, ...]) -> bool:
    """Whether one of the analyses is a number."""
    return any(tag & NUM for _, tag in analyses)
