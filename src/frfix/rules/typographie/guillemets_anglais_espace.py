"""A space inside of “ ”, which have none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, next_visible, one_space

_FARTHEST: Final = 80


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if token.text == "“":
        # „deutsch“ closes with it; « “ et ” » speaks of the signs.
        opens = not glued(before, token) and after is not None and after.lower not in ("et", "ou")
        if (
            opens
            and after is not None
            and after.kind is TokenKind.WORD
            and one_space(token, after, context.text)
        ):
            yield rule.at(token.start, after.start, "“")
        return
    following = next_visible(block.text, token.end - block.start)
    if before is None or not one_space(before, token, context.text) or (following and following.isalnum()):
        return
    opening = _opening(tokens, index)
    if opening is not None and not (index - opening == 2 and before.lower in ("et", "ou")):
        yield rule.at(before.end, token.end, "”")


def _opening(tokens: list[Token], index: int) -> int | None:
    """Return where the “ stands that the ” at ``index`` closes."""
    for at in range(index - 1, max(-1, index - _FARTHEST), -1):
        if tokens[at].text in ("”", "“"):
            return at if tokens[at].text == "“" else None
    return None


RULE = Rule(
    id="typographie/guillemets-anglais-espace",
    message="Pas d’espace à l’intérieur des guillemets anglais.",
    explanation="Les guillemets « “ » et « ” » se collent à ce qu’ils entourent, au contraire des guillemets français.",
    corrects=(
        ("Ses “amis ” sont partis.", "Ses “amis” sont partis."),
        ("Ses “ amis” sont partis.", "Ses “amis” sont partis."),
    ),
    accepts=("Ses “amis” sont partis.", "Les signes “ et ” vont par deux."),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("“”")),
    on_sign=_check,
)
