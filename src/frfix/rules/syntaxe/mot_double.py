"""The same word twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.tags import CONJ, DET, PREP, SCONJ
from frfix.language.tokens import Case, Sentence, TokenKind
from frfix.rules.base import Context, Rule

# Doubled on purpose: pronouns (nous nous levons), insistence (très très), calls and noises.
_ON_PURPOSE: Final = frozenset(
    """
    nous vous très bien non oui si bon là en faire plus moins jamais toujours trop tout ah oh eh ha
    hé hi ho bla tic tac pin chut allez allons allô tiens vite doucement peu petit ouf ta la
    do ré mi fa sol un deux trois quatre cinq six sept huit neuf dix cent mille merci enfin encore
    vraiment presque fort fou jour joli grand long longtemps loin tant super hyper hier donnant olé aïe ouais
    cahin couci kif ding dong glou toc boum cui coin miaou ouah pan clac clic plouf ploc crac zou train tam ron
    coucou dodo
    """.split()
)


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    before = ""
    for index, token in enumerate(sentence.tokens):
        if token.lower == before and token.space and token.form is not None:
            yield from _doubled(rule, sentence, index - 1)
        before = token.lower


def _doubled(rule: Rule, sentence: Sentence, index: int) -> Iterator[Diagnostic]:
    first, second = sentence.tokens[index], sentence.tokens[index + 1]
    form = second.form
    if form is None or not first.tags or first.unchecked or second.unchecked:
        return
    if form.case is not Case.LOWER or form.lower in _ON_PURPOSE or len(form.lower) < 2:
        return
    third = sentence.word(index + 2)
    if third is not None and third.lower == first.lower:
        return
    before = sentence.tokens[index - 1] if index else None
    if before is not None and before.kind is TokenKind.PUNCTUATION and before.text in "«\"'“(":
        return
    if first.lower == "est" and before is not None and before.lower in ("l'", "d'"):
        return  # « l’est est loin »
    sure = bool(form.tags & (DET | PREP | CONJ | SCONJ))
    yield rule.at(
        first.start,
        second.end,
        first.text,
        message=_("« {first} » est écrit deux fois.").format(first=first.text),
        grade=Grade.SURE if sure else Grade.PROBABLE,
    )


RULE = Rule(
    id="syntaxe/mot-double",
    message="Ce mot est écrit deux fois.",
    explanation="Un mot répété par mégarde, souvent après un collage ou à la fin d’une ligne. Les répétitions "
    "voulues (« nous nous levons », « très très grand ») sont admises.",
    corrects=(("Il parle de de son pays.", "Il parle de son pays."),),
    accepts=(
        "Nous nous levons tôt.",
        "C’est très très loin.",
        "Il en est en partie responsable.",
        "L’est est loin.",
    ),
    on_sentence=_check,
)
