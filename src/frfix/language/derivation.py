"""Words that living French makes of known ones: with a prefix, a suffix, a hyphen.

Nothing that is a letter away from a usual word is taken for a derivation: « reforcer » is
« renforcer » misspelt, whatever « re- » and « forcer » could mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from frfix.language.accents import without_accents
from frfix.language.lexicon import Lexicon
from frfix.language.reasons import Reason, Source
from frfix.language.tags import ADJ, FAMILY_NAME, FEM, INF, NAME, NOUN, ORGANISATION, PLACE, VERB

_BASE: Final = 2.5
"""Zipf frequency from which a word is usual enough to make others of."""
_USUAL: Final = 2.8
"""Zipf frequency from which a word a letter away is what was meant."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzéèêëàâîïôûùçœ"
_VOWELS: Final = "aeiouyéèêâîôûhœ"

# What each prefix is glued to. Others take a hyphen, or are no longer alive.
_GLUED: Final[dict[str, int]] = {
    **dict.fromkeys(
        """
        agro anti bio cyber crypto démo éco électro ethno euro géo hydro hyper info infra inter intra
        macro méga méta micro mini mono multi nano narco néo neuro nitro omni ortho paléo para péri photo
        pluri pneumo poly post pré proto pseudo psycho quadri quinqua radio rétro semi socio sub super supra
        techno télé tétra thermo toxico trans tri turbo ultra vidéo
        """.split(),
        NOUN | ADJ,
    ),
    **dict.fromkeys("auto co sous sur".split(), NOUN | ADJ | VERB),
    **dict.fromkeys("re ré dé dés".split(), VERB),
    "bi": ADJ,
    "uni": ADJ,
}
_PREFIXES: Final = tuple(sorted(_GLUED, key=len, reverse=True))
_ACTION: Final = re.compile(r"(?:tion|sion|age|ment|ance|ence|ure|eur|euse|rice)s?$")
"""Nouns of action and of agent, which take the prefixes of their verbs: redéploiement, dérégulateur."""
HYPHENATED: Final = frozenset(_PREFIXES) | frozenset(
    """
    afro américano anglo arabo archi austro contre entre ex extra franco germano gréco hétéro hispano homo
    indo intra islamo israélo italo iso judéo latino libano luso maxi mi nippo non péri primo pro quasi
    russo sahélo sans serbo sino soviéto turco tchado vice
    """.split()
)
"""First elements that a hyphen joins to any word."""
_LINKS: Final = frozenset(
    "à au aux de des du en et ès la le les sur sous lès lez lèz par pour sans y ou ci là moi".split()
)
_ELIDED: Final = frozenset("l d n m t s j c ç qu jusqu lorsqu puisqu quoiqu".split())
_PARTS: Final = re.compile(r"['-]")

# (ending, what the base has in its place, what the base must be), the plural apart.
_SUFFIXES: Final[tuple[tuple[str, tuple[str, ...], int], ...]] = (
    ("isation", ("iser",), VERB | INF),
    ("isation", ("", "e", "al", "el", "ique", "if", "aire", "ien", "ain", "o"), NOUN | ADJ),
    ("isable", ("iser",), VERB | INF),
    ("able", ("er",), VERB | INF),
    ("abilité", ("able",), ADJ),
    ("ivité", ("if",), ADJ),
    ("icité", ("ique",), ADJ),
    ("alité", ("al", "el"), ADJ),
    ("isme", ("", "e", "al", "el", "ique", "iste", "ien", "aire"), NOUN | ADJ),
    ("iste", ("", "e", "al", "el", "ique", "isme"), NOUN | ADJ),
    ("ment", ("",), ADJ),
    ("trice", ("teur",), NOUN),
    ("euse", ("eur",), NOUN),
    ("eure", ("eur",), NOUN),
)
_FOR_VERBS: Final = ("", "e", "al", "el", "ique", "aire", "ien", "ain")
_FROM_NAMES: Final = frozenset(("isation", "iser", "isme", "iste"))
_NO_ADVERB: Final = re.compile(r"(?:[éiu]e|[ae]nte|ille|[^e])$")
"""Feminines of which no adverb is made: it is vraiment, constamment, gentiment."""
_VERB_ENDINGS: Final = re.compile(
    r"is(?:er|e|es|ent|ons|ez|é|ée|és|ées|ant|ait|aient|era|eront|erait|eraient)$"
)


class Derivation:
    """Says of what known words a form outside the lexicon is made."""

    def __init__(self, lexicon: Lexicon, is_known: Callable[[str], bool]) -> None:
        """Take the lexicon, and what tells whether a part of a compound is a word of the vocabulary."""
        self._lexicon = lexicon
        self._is_known = is_known

    def explain(self, text: str, lower: str) -> Reason | None:
        """Return how ``text`` (whose lower-case form is ``lower``) is made, None when it is no derivation."""
        if "-" in text or "'" in text:
            return self._compound(text)
        if not lower.isalpha() or len(lower) < 6:
            return None
        found = self._prefixed(lower) or self._suffixed(lower)
        return None if found is None or self._near_usual_word(lower, found) else found

    def _compound(self, text: str) -> Reason | None:
        """Return the parts of a compound with hyphens or apostrophes when all are known."""
        if not _joined_well(text):
            return None
        parts = _PARTS.split(text)
        if not all(self._is_element(part, at < len(parts) - 1) for at, part in enumerate(parts)):
            return None
        return Reason(Source.COMPOUND, tuple(parts))

    def _is_element(self, part: str, first: bool) -> bool:
        lower = part.lower()
        if not part:
            return False
        # franco-malien, socio-économique: the first element of a learned compound
        if first and (lower in HYPHENATED or lower in _ELIDED or self._is_learned(lower)):
            return True
        if lower in _LINKS or part.isdigit():
            return True
        if len(part) == 1:
            return first or part.isupper()  # e-commerce, plan-B
        return self._is_known(part)

    def _is_learned(self, lower: str) -> bool:
        """Whether ``lower`` is the learned form in -o of a known word: ``économico``, ``malo``."""
        stem = lower[:-1]
        endings = ("ique", "e", "ie", "", "al", "el", "eux", "ien", "ain")
        return lower.endswith("o") and any(stem + ending in self._lexicon for ending in endings)

    def _prefixed(self, lower: str) -> Reason | None:
        for prefix in _PREFIXES:
            rest = lower[len(prefix) :]
            if not lower.startswith(prefix) or len(rest) < 5 or not _joins(prefix, rest):
                continue
            base = self._base(rest, _GLUED[prefix])
            if base is not None:
                return Reason(Source.PREFIX, (prefix, base))
        return None

    def _base(self, rest: str, pos: int) -> str | None:
        """Return ``rest`` if it is a usual word, or made with a suffix, that takes a prefix of ``pos``."""
        tags = self._lexicon.tags(rest)
        if tags & (NOUN | ADJ | VERB):
            fits = tags & pos or (pos & VERB and tags & NOUN and _ACTION.search(rest))
            if not fits or self._frequency(rest) >= _BASE:
                return rest if fits else None
        return rest if pos & (NOUN | ADJ) and self._suffixed(rest) is not None else None

    def _frequency(self, form: str) -> float:
        """Return how often the form, or the most frequent form of one of its lemmas, is met."""
        forms = {form, *(analysis.lemma for analysis in self._lexicon.analyses(form))}
        return max(map(self._lexicon.frequency, forms))

    def _suffixed(self, lower: str) -> Reason | None:
        verb = _VERB_ENDINGS.search(lower)
        if verb is not None and verb.start() > 3:
            for base in self._bases(lower[: verb.start()], _FOR_VERBS, NOUN | ADJ, "iser"):
                return Reason(Source.SUFFIX, (base, "-iser"))
        singular = lower.removesuffix("s")
        for suffix, endings, pos in _SUFFIXES:
            stem = singular.removesuffix(suffix)
            if len(singular) - len(suffix) == len(stem) >= 3:
                for base in self._bases(stem, endings, pos, suffix):
                    return Reason(Source.SUFFIX, (base, "-" + suffix))
        return None

    def _bases(self, stem: str, endings: tuple[str, ...], pos: int, suffix: str) -> Iterator[str]:
        """Yield the usual words that ``stem`` and one of ``endings`` make and ``suffix`` goes with."""
        for ending in endings:
            base = stem + ending
            if self._takes(base, pos, suffix) and self._frequency(base) >= _BASE:
                yield base
        if suffix in _FROM_NAMES and not pos & INF:
            if stem.endswith("ian") and stem[:-2] + "en" in self._lexicon:
                yield stem[:-2] + "en"  # malianiser: malien
            yield from self._names(stem)

    def _takes(self, base: str, pos: int, suffix: str) -> bool:
        """Whether ``base`` is a word of the kind that a suffix is added to."""
        tags = self._lexicon.tags(base)
        if pos & INF:
            return any(tag & VERB and tag & INF for _, tag in self._lexicon.analyses(base))
        if suffix == "ment":
            return bool(tags & ADJ and tags & FEM) and not _NO_ADVERB.search(base)
        return bool(tags & pos)

    def _names(self, stem: str) -> Iterator[str]:
        """Yield the known names of people and places that a movement may be called after: Sankara."""
        for ending in ("", "a", "e", "o", "i", "y"):
            name = (stem + ending).capitalize()
            tags = self._lexicon.tags(name)
            is_known = tags & NAME and tags & (FAMILY_NAME | PLACE | ORGANISATION)
            if is_known and self._lexicon.frequency(name) >= _BASE:
                yield name

    def _near_usual_word(self, lower: str, reason: Reason) -> bool:
        """Whether a usual word that is no part of ``lower`` is one letter away, or any word one accent."""
        lexicon = self._lexicon
        plain = without_accents(lower)
        return any(
            near in lexicon
            and near not in reason.parts
            and (self._frequency(near) >= _USUAL or without_accents(near) == plain)
            for near in one_edit(lower)
        )


def _joined_well(text: str) -> bool:
    """Whether every apostrophe of a compound follows an elided word, or stands in a name (N'Djamena)."""
    for match in re.finditer(r"([^\W_]*)'(\w?)", text):
        before, after = match[1].lower(), match[2]
        name = match[1][:1].isupper() and after.isupper()
        if not name and (before not in _ELIDED or after.lower() not in (*_VOWELS, *"ùïàôî")):
            return False
    return True


def _joins(prefix: str, rest: str) -> bool:
    """Whether the prefix takes this form before ``rest``: ``dé-`` or ``dés-``, ``re-`` or ``ré-``."""
    vowel = rest[0] in _VOWELS
    if prefix in ("dé", "re"):
        return not vowel and not (prefix == "re" and rest[0] == "s" and rest[1] != "s")
    if prefix in ("dés", "ré"):
        return vowel
    return True


def one_edit(word: str) -> Iterator[str]:
    """Yield what one letter dropped, swapped, changed or added makes of ``word``."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
            if len(after) > 1:
                yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            if after:
                yield before + letter + after[1:]
            yield before + letter + after
