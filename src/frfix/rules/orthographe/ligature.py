"""oe and ae where French writes a ligature."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger

_PAIRS = (("oe", "œ"), ("Oe", "Œ"), ("OE", "Œ"), ("ae", "æ"), ("Ae", "Æ"), ("AE", "Æ"))
_SHORTEST = 4


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    assert token.form is not None
    if len(token.text) < _SHORTEST:
        return  # AE and OE are acronyms
    for pair, ligature in _PAIRS:
        if pair in token.text:
            right = token.text.replace(pair, ligature)
            form = token.form.text.replace(pair, ligature)
            if context.lexicon.knows(form):
                yield rule.at(
                    token.start,
                    token.end,
                    right,
                    message=_("« {right} » s’écrit avec la ligature « {ligature} ».").format(
                        right=right, ligature=ligature
                    ),
                )
                return


RULE = Rule(
    id="orthographe/ligature",
    message="Ce mot s’écrit avec une ligature.",
    explanation="Dans « œuvre », « cœur », « sœur » ou « nœud », les lettres o et e se lient. Elles restent séparées "
    "dans « moelleux », « coefficient » ou « coexister », où elles se prononcent à part.",
    corrects=(
        ("La mise en oeuvre a pris deux ans.", "La mise en œuvre a pris deux ans."),
        ("Sa soeur vit à Lyon.", "Sa sœur vit à Lyon."),
    ),
    accepts=("Ce gâteau moelleux a un goût de moelle.", "Le coefficient est connu."),
    grade=Grade.SURE,
    priority=10,
    trigger=Trigger(unknown=True),
    on_token=_check,
)
