"""Finds passages that are not French, so that no rule judges them.

Two kinds of evidence: function words, which a language cannot do without, and the frequent words of
other languages that French lacks (``dictionaries/foreign/``). Together they tell a title or a
quotation of a few words, where statistical libraries (py3langid, lingua) want a paragraph and cost 50
to 300 ms to load.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from pathlib import Path
from typing import Final

from frfix.language.lexicon import DATA
from frfix.language.tokens import Sentence, Token, TokenKind

ENGLISH_FILE: Final = "english.marisa"
OTHERS_FILE: Final = "other-languages.marisa"
_LONG = 6
"""Letters from which the ending -ing is English."""

# Each profile: frequent function words and a few very frequent verbs of the language.
_PROFILES: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """
            the of and to in is for that with was are this from by be at it as not you have has
            had he she they we his her their its an but what who which will would can could
            should there been were if then than when how about into out up my your our me him
            them do does did don't it's i'm you're more most all one two new first over after
            before between under where why get make love world life time day people free best
            good use using
            """,
        "es": """
            el los las una del que en y por con para su sus se lo como más pero al este esta son
            muy hay sin sobre también hasta desde cuando todo nos yo fue ser es está no si ya
            nuestra nuestro donde quien cada
            """,
        "it": """
            il lo gli di che e per con una del della delle dei degli nel nella sono è non si più
            ma anche come al alla dal dalla suo sua questo questa quello ha ho hanno essere
            stato tutto tutti dove perché ogni io noi
            """,
        "de": """
            der die das und ist nicht ein eine einer eines einem einen mit von zu zum zur den
            dem des für auf im sich auch es ich du er sie wir ihr als an am aus bei nach wie
            oder aber war sind wird werden hat haben über durch gegen unter vor zwischen kein
            keine mein dein sein
            """,
        "pt": """
            os as um uma do da dos das em no na nos nas que e para com por seu sua se não mais
            como mas ao foi ser são é está muito também até quando pelo pela isso este esta eu
            você nós todo
            """,
        "nl": """
            het een van en is dat niet op te zijn met voor er maar om aan ook als bij nog naar
            dan wat uit worden werd wordt deze dit door over hij zij wij ik je mijn onze geen
            wel
            """,
        "la": """
            et in ad non est cum ut ex ab sed qui quae quod sunt esse enim autem atque sine
            inter pro per nec hoc ipse quid rerum deus dei
            """,
    }.items()
}

_FRENCH: Final = frozenset(
    """
    le la les un une des du de d' l' et est à au aux en que qu' qui dans pour par sur pas il elle
    ils elles on nous vous je j' se s' ne n' ce c' cette ces son sa ses leur leurs mais ou où donc
    plus avec sans sous entre après avant depuis pendant été être avoir ont sont a ai y lui me m' te
    t' mon ma mes notre nos votre vos dont comme si tout tous toute toutes autre autres même très
    bien aussi encore
    """.split()
)

_OWN: Final = tuple(profile - _FRENCH for profile in _PROFILES.values())
"""The function words of each language that French does not share."""
_ANY: Final = frozenset().union(*_PROFILES.values())
_SIGNS_INSIDE: Final = frozenset(",'-–—:’!?.…\"“”&/")


class ForeignDetector:
    """Marks what is not French among the tokens of a block."""

    def __init__(self, english: Container[str], others: Container[str]) -> None:
        self._english = english
        self._others = others

    @classmethod
    def open(cls, folder: Path | None = None) -> ForeignDetector:
        """Map the words of other languages from ``folder`` (the package's compiled data by default)."""
        import marisa_trie

        folder = folder or DATA
        return cls(*(marisa_trie.Trie().mmap(str(folder / name)) for name in (ENGLISH_FILE, OTHERS_FILE)))

    def is_english(self, lower: str) -> bool:
        """Whether the lower-case word, which is not French, is English, by the list or by its ending."""
        return lower in self._english or (len(lower) >= _LONG and lower.endswith("ing"))

    def mark(self, sentences: Sequence[Sentence]) -> None:
        """Set ``unchecked`` on the tokens of each passage of a block's ``sentences`` that is not French."""
        strange = [_strange(sentence.tokens) for sentence in sentences]
        if not any(strange):
            return
        if len(sentences) > 1:
            tokens = [token for sentence in sentences for token in sentence.tokens]
            if _is_all_foreign(tokens):
                _uncheck(tokens)
                return
        for sentence, count in zip(sentences, strange, strict=True):
            if count > 1:
                self._mark_sentence(sentence.tokens)

    def _mark_sentence(self, tokens: Sequence[Token]) -> None:
        if _is_all_foreign(tokens):
            _uncheck(tokens)
            return
        # No passage of one language reaches further than what is French in none of them.
        if not any(_strange(tokens[start:end]) > 1 for start, end in _runs(tokens, _ANY)):
            return
        for profile, own in zip(_PROFILES.values(), _OWN, strict=True):
            for start, end in _runs(tokens, profile):
                if self._is_foreign(tokens[start:end], profile, own):
                    _uncheck(tokens[start:end])

    def _is_foreign(self, run: Sequence[Token], profile: frozenset[str], own: frozenset[str]) -> bool:
        """Whether a run of words is in the language of ``profile`` or at least in none that we know."""
        strange = [token for token in run if token.form is not None and token.form.strange]
        if len(strange) < 2:
            return False
        words = [token.lower for token in run if token.form is not None]
        listed = sum([self.is_english(token.lower) or token.lower in self._others for token in strange])
        typical = sum([word in own for word in words])
        shared = sum([word in profile for word in words]) - typical
        enough = 2 * (typical + shared + len(strange)) >= len(words)
        if enough and (listed >= 2 or typical >= 1):
            return True
        low = sum([token.text.islower() for token in strange])
        return low >= 3 and 3 * len(strange) >= 2 * len(words)


def _strange(tokens: Sequence[Token]) -> int:
    """Return how many of ``tokens`` are words that French does not know, acronyms and brands apart."""
    return sum([token.form is not None and token.form.strange for token in tokens])


def _uncheck(tokens: Iterable[Token]) -> None:
    for token in tokens:
        token.unchecked = True


def _is_all_foreign(tokens: Sequence[Token]) -> bool:
    """Whether a language has three function words here at least, and twice as many as French has."""
    words = [token.lower for token in tokens]
    least = max(3, 2 * sum([word in _FRENCH for word in words]))
    return any(sum([word in own for word in words]) >= least for own in _OWN)


def _runs(tokens: Sequence[Token], profile: frozenset[str]) -> list[tuple[int, int]]:
    """Return the stretches (start, end) without a French function word that ``profile`` does not share."""
    runs, start = [], None
    for index, token in enumerate(tokens):
        if token.kind is TokenKind.WORD:
            inside = token.lower in profile or token.lower not in _FRENCH
        else:
            inside = token.kind is TokenKind.NUMBER or token.text in _SIGNS_INSIDE
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            runs.append((start, index))
            start = None
    if start is not None:
        runs.append((start, len(tokens)))
    return runs
