"""Missing space before a high sign (; : ! ?) where the profile sets one, or one too many."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token, TokenKind
from frfix.norms import HIGH_SIGNS, REGIONS, SPACES, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import next_visible


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token = tokens[index]
    if not index or not _follows_prose(tokens[index - 1]) or not _ends_here(block, token):
        return
    sign, previous = token.text, tokens[index - 1]
    wanted = norm(context.settings).before.get(sign)
    if wanted and not token.space:
        yield rule.at(
            token.start,
            token.end,
            wanted + sign,
            message=_("Il manque une espace insécable devant « {sign} ».").format(sign=sign),
        )
    elif wanted == "" and token.start - previous.end == 1 and context.text[previous.end] in SPACES:
        yield rule.at(
            previous.end,
            token.end,
            sign,
            message=_("Pas d’espace devant « {sign} » selon l’usage choisi.").format(sign=sign),
        )


def _follows_prose(previous: Token) -> bool:
    """Whether a sign after ``previous`` is punctuation of the sentence, not of a time, a code or a smiley."""
    if previous.kind is TokenKind.WORD:
        return not previous.unchecked and any(map(str.isalpha, previous.text))
    return previous.text in ("»", ")")


def _ends_here(block: Block, token: Token) -> bool:
    """Whether white space, a closing sign or nothing follows: not ``a:b``, ``??`` or ``:-)``."""
    after = next_visible(block.text, token.end - block.start)
    return not after or after.isspace() or after in "»”"


RULE = Rule(
    id="typographie/espace-signe-double",
    message="Il manque une espace insécable devant ce signe.",
    explanation="En France, en Belgique et en Suisse, les signes « ; : ! ? » sont précédés d’une espace "
    "insécable. Au Canada, seul le deux-points l’est. L’option « langue » choisit l’usage.",
    corrects=(("Qui viendra demain? Personne.", "Qui viendra demain\u202f? Personne."),),
    accepts=(
        "Qui viendra demain\u202f? Personne.",
        "Le train part à 14:30 et l’adresse est http://exemple.fr:80 sans espace.",
    ),
    severity=Severity.ADVICE,
    norm=REGIONS,
    trigger=Trigger(signs=HIGH_SIGNS),
    on_sign=_check,
)
