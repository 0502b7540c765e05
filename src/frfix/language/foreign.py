"""Finds passages that are not French, so that no rule judges them.

Function words are the surest and cheapest sign of a language: a profile of the words that a
language cannot do without, less those that French shares, tells a title or a quotation of a few
words, where statistical libraries (py3langid, lingua) want a paragraph and cost 50 to 300 ms to load.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.tokens import Case, Token, TokenKind

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

_SIGNS_INSIDE: Final = frozenset(",'-–—:’!?.…\"“”&/")


def mark_foreign(tokens: Sequence[Token]) -> None:
    """Set ``unchecked`` on the tokens of each passage of ``tokens`` (a sentence's) that is not French."""
    if sum(_is_strange(token) for token in tokens) < 2:
        return
    for language in _PROFILES:
        for start, end in _runs(tokens, _PROFILES[language]):
            if _is_foreign(tokens[start:end], _PROFILES[language]):
                for token in tokens[start:end]:
                    token.unchecked = True


def _is_strange(token: Token) -> bool:
    """Whether French does not know the word, names apart."""
    return token.form is not None and not token.form.known and token.form.case is not Case.UPPER


def _runs(tokens: Sequence[Token], profile: frozenset[str]) -> list[tuple[int, int]]:
    """Return the stretches (start, end) without a French function word that ``profile`` does not share."""
    runs, start = [], None
    for index, token in enumerate(tokens):
        inside = (
            token.kind is not TokenKind.WORD
            and (token.kind is TokenKind.NUMBER or token.text in _SIGNS_INSIDE)
        ) or (token.kind is TokenKind.WORD and (token.lower in profile or token.lower not in _FRENCH))
        if inside and start is None:
            start = index
        elif not inside and start is not None:
            runs.append((start, index))
            start = None
    if start is not None:
        runs.append((start, len(tokens)))
    return runs


def _is_foreign(run: Sequence[Token], profile: frozenset[str]) -> bool:
    """Whether a run of words is in the language of ``profile`` or at least in none that we know."""
    words = [token for token in run if token.kind is TokenKind.WORD and token.form is not None]
    typical = sum(token.lower in profile and token.lower not in _FRENCH for token in words)
    shared = sum(token.lower in profile and token.lower in _FRENCH for token in words)
    strange = sum(_is_strange(token) for token in words)
    if strange >= 2 and typical + shared >= 1 and 2 * (typical + shared + strange) >= len(words):
        return True
    low = sum(_is_strange(t) and t.form is not None and t.form.case is Case.LOWER for t in words)
    return low >= 3 and 3 * strange >= 2 * len(words)
