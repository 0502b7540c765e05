"""A space before a comma or a full stop, or none after a comma."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, SPACES
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import next_visible


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token = tokens[index]
    if not index or tokens[index - 1].kind is not TokenKind.WORD:
        return
    previous = tokens[index - 1]
    if token.space:
        # « ,5 » or « .txt » begin with their sign.
        after = next_visible(block.text, token.end - block.start)
        single = token.start - previous.end == 1 and context.text[previous.end] in SPACES
        if single and (not after or after.isspace()):
            yield rule.at(
                previous.end, token.end, token.text, message=f"Pas d’espace devant « {token.text} »."
            )
    elif token.text == "," and index + 1 < len(tokens) and tokens[index + 1].start == token.end:
        following = tokens[index + 1]
        if following.kind is TokenKind.WORD and following.text[0].isalpha() and len(previous.text) > 1:
            yield rule.at(
                token.start,
                token.end,
                ", ",
                message="Il manque une espace après la virgule.",
                grade=Grade.PROBABLE,
            )


RULE = Rule(
    id="typographie/espace-ponctuation",
    message="La virgule et le point suivent le mot sans espace et sont suivis d’une espace.",
    explanation="La virgule et le point se collent au mot qui les précède ; une espace les sépare du mot qui suit.",
    corrects=(
        ("La séance est ouverte , dit-il.", "La séance est ouverte, dit-il."),
        ("Le maire,élu hier, prend la parole.", "Le maire, élu hier, prend la parole."),
    ),
    accepts=("Il a payé 3,50 francs, puis il est parti.",),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    grade=Grade.SURE,
    trigger=Trigger(signs=frozenset((",", "."))),
    on_sign=_check,
)
