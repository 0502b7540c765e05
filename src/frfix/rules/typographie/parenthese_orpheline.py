"""A bracket without its mate; of each sign, the first in a block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule
from frfix.rules.pairs import lonely

_OPENINGS: Final = {")": "(", "]": "["}
_SIGNS: Final = "()[]"


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if not any(sign in block.text for sign in _SIGNS):
        return
    for sign, places in lonely(tokens, _OPENINGS).items():
        yield rule.at(
            places[0].start,
            places[0].end,
            message=_("Ce « {sign} » est seul : l’autre signe manque.").format(sign=sign),
        )


RULE = Rule(
    id="typographie/parenthese-orpheline",
    message="Cette parenthèse est seule : l’autre manque.",
    explanation="Les parenthèses et les crochets vont par deux. Les étiquettes comme « a) » et les visages comme « :) » "
    "sont laissés.",
    corrects=(("Le fleuve (en crue déborde.", "Le fleuve (en crue déborde."),),
    accepts=(
        "Le fleuve (en crue) déborde.",
        "a) le riz ; b) le mil ; 3) le sorgho",
        "Il rit :) et pleure :-(",
        "Il viendra (voir le point 2), et l’intervalle est [0,1[.",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    priority=70,
    on_block=_check,
)
