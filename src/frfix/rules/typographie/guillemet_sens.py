"""A guillemet that faces the wrong way: “amis“, ”amis”, »amis«, <<amis>>."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Fix, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import apart_by_spaces, glued, is_prose, next_visible, previous_visible

_FARTHEST: Final = 80


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token = tokens[index]
    if token.text == "<":
        yield from _chevrons(rule, tokens, index, context)
        return
    before = previous_visible(block.text, token.start - block.start)
    after = next_visible(block.text, token.end - block.start)
    opens = bool(not before or before.isspace() or before in "(’'") and after.isalnum()
    closes = bool(not after or after.isspace() or after in ".,;:!?…)") and before.isalnum()
    space = norm(context.settings).guillemets
    if token.text == "“" and closes:
        # „deutsch“ is German, and not turned.
        if not _stands_before(tokens, index, "„"):
            yield rule.at(token.start, token.end, "”")
    elif token.text == "”" and opens:
        yield rule.at(token.start, token.end, "“")
    elif token.text == "»" and opens and not _stands_before(tokens, index, "«"):
        yield rule.at(token.start, token.end, "«" + space)
    elif token.text == "«" and closes and not before.isspace() and _stands_before(tokens, index, "»"):
        yield rule.at(token.start, token.end, space + "»")


def _stands_before(tokens: Sequence[Token], index: int, sign: str) -> bool:
    return any(tokens[at].text == sign for at in range(max(0, index - _FARTHEST), index))


def _chevrons(rule: Rule, tokens: Sequence[Token], index: int, context: Context) -> Iterator[Diagnostic]:
    """Yield « << » and the « >> » that closes it, around words of prose."""
    if (
        index + 3 >= len(tokens)
        or tokens[index + 1].text != "<"
        or not glued(tokens[index], tokens[index + 1])
    ):
        return
    if not tokens[index].space and index and tokens[index - 1].text not in ("(", "'", "’"):
        return
    first = index + 2
    for at in range(first, min(first + _FARTHEST, len(tokens) - 1)):
        if tokens[at].text == ">" and tokens[at + 1].text == ">" and glued(tokens[at], tokens[at + 1]):
            break
        if tokens[at].text in "<={};|":
            return
    else:
        return
    if at - first < 2 or not all(is_prose(token, 1) for token in tokens[first : first + 2]):
        return
    if not apart_by_spaces(tokens[index + 1], tokens[first], context.text):
        return
    if not apart_by_spaces(tokens[at - 1], tokens[at], context.text):
        return
    space = norm(context.settings).guillemets
    start, inner, outer, end = (
        tokens[index].start,
        tokens[first].start,
        tokens[at - 1].end,
        tokens[at + 1].end,
    )
    edits = (Edit(start, inner, "«" + space), Edit(outer, end, space + "»"))
    shown = "«" + space + context.text[inner:outer] + space + "»"
    yield rule.at(start, end, fixes=(Fix(shown, edits),))


RULE = Rule(
    id="typographie/guillemet-sens",
    message="Ce guillemet est tourné du mauvais côté.",
    explanation="Les guillemets ouvrants sont « et “, les fermants » et ”. « << » et « >> » imitent les guillemets avec "
    "d’autres signes.",
    corrects=(
        ("Ses “amis“ sont partis.", "Ses “amis” sont partis."),
        ("Ses ”amis” sont partis.", "Ses “amis” sont partis."),
        ("Ses »amis« sont partis.", "Ses «\u00a0amis\u00a0» sont partis."),
        ("Le plan <<Routes et ponts>> est prêt.", "Le plan «\u00a0Routes et ponts\u00a0» est prêt."),
    ),
    accepts=(
        "Ses “amis” sont partis.",
        "Le plan « Avenir » est prêt.",
        "L’expression cout << x >> y est du code.",
        "Le mot allemand „heute“ veut dire aujourd’hui.",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("“”«»<")),
    on_sign=_check,
    priority=40,
)
