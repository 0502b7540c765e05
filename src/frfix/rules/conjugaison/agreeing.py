"""What a participle agrees with: the subject of its auxiliary, or the noun group before it; and who has the clause."""

from __future__ import annotations

from typing import Final

from frfix.language.lexicon import Lexicon
from frfix.language.phrases.features import FEMININE, MASCULINE, PLURAL, SINGULAR
from frfix.language.tags import FEM, FINITE, INF, MASC, NOUN, PLUR, PPAS, SING, VERB
from frfix.language.tokens import Sentence, TokenKind

_LINKS: Final = frozenset(
    """
    que qu' qui dont où quand lorsque lorsqu' puisque puisqu' si s' comme car et ou mais donc or ni
    parce tandis quoique quoiqu' quel quelle quels quelles lequel laquelle auquel combien comment pourquoi
    """.split()
)


_BEFORE_INFINITIVE: Final = frozenset(
    "ne n' pas plus jamais se s' me m' te t' le la les l' lui leur y en nous vous".split()
)


def form_of(agreement: int) -> tuple[int, int]:
    """Return gender and number of a participle that agrees with a set of combinations, the masculine singular first."""
    gender = FEM if agreement & FEMININE and not agreement & MASCULINE else MASC
    number = PLUR if agreement & PLURAL and not agreement & SINGULAR else SING
    return gender, number


def of_subject(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return gender and number of the subject of the verb at ``at``, None when it is not known."""
    syntax = sentence.syntax
    group = syntax.verb_at(at)
    if group is None:
        return None
    subject = syntax.subject(group)
    return None if subject is None else form_of(subject.agreement)


def of_group_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return gender and number of the noun that a participle at ``at`` completes, None when none ends there.

    « la période de référence majorée »: a complement without a determiner leaves it to the noun before.
    """
    syntax = sentence.syntax
    group = syntax.group_ending(at - 1)
    while group is not None and group.determiner < 0 and group.preposition > 0:
        if sentence.tokens[group.preposition].lower not in ("de", "d'"):
            break
        before = syntax.group_ending(group.preposition - 1)
        if before is None:
            break
        group = before
    return None if group is None else form_of(group.agreement)


def has_verb_before(sentence: Sentence, at: int) -> bool:
    """Whether the clause that holds ``at`` has its finite verb before, as nothing that begins another stands between."""
    for place in range(at - 1, -1, -1):
        token = sentence.tokens[place]
        if token.kind is TokenKind.PUNCTUATION or token.lower in _LINKS:
            return False
        if token.tag & VERB and token.tag & FINITE:
            return _is_main(sentence, place)
    return False


def _is_main(sentence: Sentence, at: int) -> bool:
    """Whether nothing before the verb at ``at`` makes its clause depend on another."""
    for place in range(at - 1, max(-1, at - 12), -1):
        token = sentence.tokens[place]
        if token.kind is TokenKind.PUNCTUATION:
            return True
        if token.lower in _LINKS - {"et", "mais", "donc", "or", "car", "s'"}:
            return False
    return True


def follows_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether an infinitive stands before ``at`` in the clause, with no finite verb between: « partir est mourir »."""
    for place in range(at - 1, -1, -1):
        token = sentence.tokens[place]
        if token.tag & VERB and token.tag & FINITE:
            return False
        if token.tag & VERB and token.tag & INF and not token.tag & NOUN and _opens(sentence, place):
            return True
    return False


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether the infinitive at ``at`` begins a clause, and is governed by nothing."""
    while at > 0 and sentence.tokens[at - 1].lower in _BEFORE_INFINITIVE:
        at -= 1
    if at == 0:
        return True
    before = sentence.tokens[at - 1]
    return before.kind is TokenKind.PUNCTUATION or before.lower in _LINKS


def has_feminine(lemma: str, lexicon: Lexicon) -> bool:
    """Whether the participle of a verb agrees, as those of verbs with an object or with être do."""
    return bool(lexicon.inflect(lemma, PPAS | FEM, VERB))
