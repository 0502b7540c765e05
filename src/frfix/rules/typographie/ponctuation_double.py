"""Punctuation that stands twice, or two signs that do not go together: « ,, », « ?. », « .. »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, next_visible

# What may be written for two signs that are glued; the likelier first.
_PAIRS: Final = {
    ",,": (",",),
    ";;": (";",),
    ",.": (".", ","),
    ",;": (";", ","),
    ",:": (":",),
    "?.": ("?",),
    "!.": ("!",),
    ":.": (":", "."),
    ";.": (";", "."),
    "….": ("…",),
    "…..": ("…",),
    "…...": ("…",),
    "…....": ("…",),
}


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if before is None or not (before.kind is TokenKind.WORD or before.text in ("»", ")", ".")):
        return
    if token.text == "..":
        if not token.space and _ends_here(block, token):
            yield rule.at(token.start, token.end, *(("",) if before.text == "." else (".", "…")))
    elif after is not None and glued(token, after) and _ends_here(block, after):
        pair = token.text + after.text
        new = ("…",) if token.text == "…" and len(pair) > 2 and not pair.strip("….") else _PAIRS.get(pair, ())
        if new:
            yield rule.at(token.start, after.end, *new)


def _ends_here(block: Block, token: Token) -> bool:
    """Whether white space, a closing sign or nothing follows: not a smiley, a path, an operator."""
    after = next_visible(block.text, token.end - block.start)
    return not after or after.isspace() or after in "»”)"


RULE = Rule(
    id="typographie/ponctuation-double",
    message="Un seul de ces signes suffit.",
    explanation="Deux signes de ponctuation ne se suivent que s’ils disent deux choses : « ?! », « … ? » ou « etc., ». "
    "Une virgule, un point-virgule ou un point ne se doublent pas, et « ? », « ! » et « … » tiennent lieu de point.",
    corrects=(
        ("Le maire,, élu hier, parle.", "Le maire, élu hier, parle."),
        ("La séance est levée..", "La séance est levée."),
        ("Vous partez ?. Restez donc.", "Vous partez ? Restez donc."),
        ("Il hésite encore…..", "Il hésite encore…"),
    ),
    accepts=(
        "Vous partez ?! Non !!! Il hésite…",
        "Le dossier .. est celui d’avant, et std::vector est du code.",
        "Le riz, le mil, etc., sont chers ;-) :-)",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset((",", ";", ":", "?", "!", "…", ".."))),
    on_sign=_check,
    priority=40,
)
