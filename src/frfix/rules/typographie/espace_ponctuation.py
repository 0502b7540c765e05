"""A space before a comma or a full stop, or none after a comma."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, is_prose, next_visible, one_space


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    previous, token, following = around(tokens, index)
    if previous is None or not (previous.kind is TokenKind.WORD or previous.text in ("»", ")")):
        return
    sign = token.text
    if token.space:
        if not one_space(previous, token, context.text):
            return
        # « ,5 » or « .txt » begin with their sign.
        after = next_visible(block.text, token.end - block.start)
        message = _("Pas d’espace devant « {sign} ».").format(sign=sign)
        if not after or after.isspace():
            yield rule.at(previous.end, token.end, sign, message=message)
        elif sign == "," and glued(token, following) and is_prose(following):
            yield rule.at(previous.end, token.end, sign + " ", message=message)
    elif sign == "," and _begins_word(token, following) and len(previous.text) > 1:
        message = _("Il manque une espace après la virgule.")
        yield rule.at(token.start, token.end, ", ", message=message, grade=Grade.PROBABLE)


def _begins_word(sign: Token, following: Token | None) -> bool:
    return (
        following is not None
        and following.start == sign.end
        and following.kind is TokenKind.WORD
        and following.text[0].isalpha()
    )


RULE = Rule(
    id="typographie/espace-ponctuation",
    message="La virgule et le point suivent le mot sans espace et sont suivis d’une espace.",
    explanation="La virgule et le point se collent au mot qui les précède ; une espace les sépare du mot qui suit.",
    corrects=(
        ("La séance est ouverte , dit-il.", "La séance est ouverte, dit-il."),
        ("Le maire,élu hier, prend la parole.", "Le maire, élu hier, prend la parole."),
        ("La séance est ouverte ,dit le maire.", "La séance est ouverte, dit le maire."),
    ),
    accepts=(
        "Il a payé 3,50 francs, puis il est parti.",
        "Les fichiers en .txt et en .csv sont lus.",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    grade=Grade.SURE,
    trigger=Trigger(signs=frozenset((",", "."))),
    on_sign=_check,
)
