"""No space behind the point of an abbreviation: p.12, M.Konaté."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Case, Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, NBSP
from frfix.rules.base import Context, Rule, Trigger

_BEFORE_NUMBERS: Final = frozenset("p pp art chap fig vol t al éd n".split())
_BEFORE_NAMES: Final = frozenset(("M", "MM"))


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    if not 0 < index < len(tokens) - 1:
        return
    word, point, after = tokens[index - 1 : index + 2]
    if word.end != point.start or after.start != point.end or word.form is None:
        return
    number = after.kind is TokenKind.NUMBER and word.text in _BEFORE_NUMBERS and after.text.isdigit()
    name = word.text in _BEFORE_NAMES and after.form is not None and after.form.case is Case.TITLE
    if name and (len(after.text) < 3 or (index + 1 < len(tokens) - 1 and tokens[index + 2].text in "(_=")):
        return
    if (number or name) and (index == 1 or word.space or tokens[index - 2].text in "(«“[,"):
        yield rule.at(
            point.start,
            point.end,
            "." + NBSP,
            message=_("Une espace suit « {word}. ».").format(word=word.text),
        )


RULE = Rule(
    id="typographie/abreviation-espace",
    message="Une espace insécable suit le point de l’abréviation.",
    explanation="L’abréviation et ce qu’elle annonce sont deux mots : « p. 12 », « art. 5 », « M. Konaté ». L’espace "
    "est insécable, pour qu’ils restent sur la même ligne.",
    corrects=(
        ("La citation est p.12 du rapport.", "La citation est p.\u00a012 du rapport."),
        ("Le juge a entendu M.Konaté hier.", "Le juge a entendu M.\u00a0Konaté hier."),
    ),
    accepts=(
        "La citation est p. 12 du rapport.",
        "Le juge a entendu M. Konaté hier.",
        "Le fichier p.txt est vide.",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset(".")),
    on_sign=_check,
)
