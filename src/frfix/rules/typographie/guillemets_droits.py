"""Straight double quotes for guillemets (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule
from frfix.rules.surface import next_visible, previous_visible


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if '"' not in block.text:
        return
    space = norm(context.settings).guillemets
    quotes = [
        index for index, token in enumerate(tokens) if token.text == '"' and not _is_inch(tokens, index)
    ]
    if len(quotes) % 2:
        return
    inside = _depths(tokens)
    pairs = list(zip(quotes[::2], quotes[1::2], strict=True))
    if not all(_opens(block, tokens[left]) and _closes(block, tokens[right]) for left, right in pairs):
        return
    for left, right in pairs:
        opening, closing = ("“", "”") if left in inside else ("«" + space, space + "»")
        yield rule.at(tokens[left].start, tokens[left].end, opening)
        yield rule.at(tokens[right].start, tokens[right].end, closing)


def _is_inch(tokens: list[Token], index: int) -> bool:
    return bool(index) and tokens[index - 1].kind is TokenKind.NUMBER and not tokens[index].space


def _depths(tokens: list[Token]) -> frozenset[int]:
    """Return the indexes of the tokens that stand inside of « »."""
    inside, depth = [], 0
    for index, token in enumerate(tokens):
        if token.text == "«":
            depth += 1
        elif token.text == "»":
            depth = max(0, depth - 1)
        elif depth:
            inside.append(index)
    return frozenset(inside)


def _opens(block: Block, token: Token) -> bool:
    before = previous_visible(block.text, token.start - block.start)
    after = next_visible(block.text, token.end - block.start)
    return (not before or before.isspace() or before in "(['’«—–") and bool(after) and not after.isspace()


def _closes(block: Block, token: Token) -> bool:
    before = previous_visible(block.text, token.start - block.start)
    after = next_visible(block.text, token.end - block.start)
    return not before.isspace() and (not after or after.isspace() or not after.isalnum())


RULE = Rule(
    id="typographie/guillemets-droits",
    message="Les guillemets français sont « et ».",
    explanation="Le guillemet droit est celui de la machine à écrire et du code. Le français a « et », et “ et ” pour une "
    "citation dans la citation. La règle est coupée par défaut.",
    corrects=(
        ('Le plan "Avenir" est adopté.', "Le plan «\u00a0Avenir\u00a0» est adopté."),
        ('Il dit : « Le plan "Avenir" est adopté. »', "Il dit : « Le plan “Avenir” est adopté. »"),
    ),
    accepts=(
        "Le plan « Avenir » est adopté.",
        'Un écran de 15" et un autre de 17" sont là.',
        'Le signe " est seul.',
    ),
    severity=Severity.ADVICE,
    default=False,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    on_block=_check,
)
