"""A no-break space of another width than the profile sets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token
from frfix.norms import HIGH_SIGNS, NARROW, NBSP, REGIONS, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.settings import Settings

_WIDTHS: Final = frozenset((NARROW, NBSP, "\u2009"))


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    asked, text = norm(context.settings), context.text
    token = tokens[index]
    # Of « and a sign behind it, the guillemet decides.
    first = asked.before.get(token.text) if index and tokens[index - 1].text != "«" else None
    for wanted, at in ((first, token.start - 1), (asked.after.get(token.text), token.end)):
        if wanted and block.start <= at < block.end and text[at] in _WIDTHS and text[at] != wanted:
            yield rule.at(
                at,
                at + 1,
                wanted,
                message=_("L’usage choisi met ici une espace fine insécable.")
                if wanted == NARROW
                else _("L’usage choisi met ici une espace insécable ordinaire."),
            )


def _chosen(settings: Settings) -> bool:
    """Whether the width of the space was chosen; else usage admits both."""
    return settings.espaces != "usage"


RULE = Rule(
    id="typographie/espace-fine",
    message="L’usage choisi met ici une autre espace insécable.",
    explanation="L’espace insécable devant « ; ! ? » est fine selon l’Imprimerie nationale, ordinaire là où l’on "
    "n’a pas d’espace fine. La règle ne dit rien tant que le réglage « espaces » ne choisit pas : « fines », "
    "« insécables » ou « imprimerie ».",
    corrects=(("Qui viendra\u202f? Un ami\u202f!", "Qui viendra\u00a0? Un ami\u00a0!"),),
    accepts=("Qui viendra\u00a0?", "Qui viendra ?"),
    severity=Severity.ADVICE,
    grade=Grade.PROBABLE,
    applies=_chosen,
    norm=REGIONS,
    trigger=Trigger(signs=HIGH_SIGNS | frozenset("«»%‰")),
    on_sign=_check,
    example_settings=Settings(espaces="insécables"),
)
