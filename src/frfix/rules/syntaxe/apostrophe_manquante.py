"""An apostrophe that is missing or followed by a space: d histoire, il s était, d’ enfants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tags import ADJ, ADV, DET, INF, NOUN, PREP, PRON, VERB
from frfix.language.tokenizer import ELIDED
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.syntaxe.sounds import apostrophe, begins_with_vowel

_LETTERS: Final = frozenset("ldsmtnjc")
_AFTER_LETTER: Final = NOUN | ADJ | VERB | ADV | PRON
_LONG: Final = frozenset(("qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"))
_SUBJECTS: Final = frozenset("je tu il elle on nous vous ils elles qui ne ce ça cela".split())
# What « J » and « C » at the beginning of a sentence are followed by when their apostrophe is missing.
_OPENING: Final = {
    "J": frozenset(
        "ai avais aurai aurais aime aimerais espère étais irai attends écris arrive habite".split()
    ),
    "C": frozenset(("est", "était", "étaient")),
}
# After a letter that names something, these go on with the sentence: « le point m est fixe ».
_GOES_ON: Final = frozenset("et ou à est a en au aux avec entre y où ont avait était".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, following = sentence.tokens[index], sentence.word(index + 1)
    if following is None or not following.space or following.unchecked:
        return
    if not begins_with_vowel(following) and not _has(sentence, index, following):
        return
    if token.start and context.text[token.start - 1] in "'’%‘":
        return  # '%s', 'd': quotation marks
    if token.lower in ELIDED:
        written = token.text + following.text
        yield rule.at(
            token.end,
            following.start,
            "",
            message=_("Pas d’espace après l’apostrophe : « {written} ».").format(written=written),
        )
        return
    if token.lower in _LETTERS and not _is_pronoun(sentence, index, following):
        return
    sign = apostrophe(context.text)
    # « ai » alone would be taken for a verb without its subject.
    whole = token.text == "J"
    yield rule.at(
        token.start,
        following.end if whole else following.start,
        token.text + sign + (following.text if whole else ""),
        message=_("Il manque l’apostrophe : « {word}{sign}{following} ».").format(
            word=token.text, sign=sign, following=following.text
        ),
    )


def _has(sentence: Sentence, index: int, following: Token) -> bool:
    """Whether « a » follows as the verb: « il n a rien », « elle l a vu »."""
    before = sentence.word(index - 1)
    return (
        following.text == "a"
        and sentence.tokens[index].text in ("n", "l", "m", "t", "s")
        and before is not None
        and before.lower in _SUBJECTS
    )


def _continues(sentence: Sentence, index: int, following: Token) -> bool:
    """Whether « J ai », « C est » open a clause: the language C and the letter J are names of something."""
    if following.lower != "est":
        return True
    after = sentence.word(index + 2)
    return (after is not None and bool(after.tags & (DET | ADV | PREP | PRON))) or (
        after is not None and after.lower in ("vrai", "faux", "bon", "fini", "lui", "clair")
    )


def _is_pronoun(sentence: Sentence, index: int, following: Token) -> bool:
    """Whether a single letter is an elided word rather than a symbol, a unit or a list's mark."""
    token = sentence.tokens[index]
    before = sentence.tokens[index - 1] if index else None
    if not token.text.islower() and before is not None:
        return False
    if before is not None and (before.kind is not TokenKind.WORD or len(before.text) == 1):
        return False
    if before is not None and before.lower in _SUBJECTS and token.lower in "lmstn":
        return bool(following.tags & VERB or following.lower in ("y", "en"))
    if before is None and token.text in _OPENING and following.lower in _OPENING[token.text]:
        return _continues(sentence, index, following)
    if token.lower in "mstnc" and before is None:
        return False
    if token.lower in "mstncj":
        return False
    finite = following.tag & VERB and not following.tags & (INF | NOUN | ADJ)
    return following.lower not in _GOES_ON and not finite and bool(following.tags & _AFTER_LETTER)


RULE = Rule(
    id="syntaxe/apostrophe-manquante",
    message="L’apostrophe joint le mot élidé au suivant.",
    explanation="Le mot qui perd sa voyelle est suivi d’une apostrophe, sans espace avant ni après : « l’arbre », "
    "« il s’était », « jusqu’à ».",
    corrects=(
        ("C’est un livre d images.", "C’est un livre d’images."),
        ("Il s était levé tôt.", "Il s’était levé tôt."),
        ("Il faut qu il vienne.", "Il faut qu’il vienne."),
        ("Il n a rien dit.", "Il n’a rien dit."),
        ("J ai perdu ma clé.", "J’ai perdu ma clé."),
        ("Il a beaucoup d’ amis.", "Il a beaucoup d’amis."),
    ),
    accepts=(
        "Le point m est fixe, le tapis mesure 3 m en largeur.",
        "Le plan d est le bon ; il dure 5 s environ.",
    ),
    priority=12,
    trigger=Trigger(forms=_LETTERS | _LONG | (ELIDED - {"ç'", "quelqu'", "entr'"})),
    on_token=_check,
)
