"""A space inside brackets, or none outside: « (enfin ) », « fini…(je crois) »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tags import INF
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, is_prose, one_space

_MATES: Final = {"(": ")", "[": "]", ")": "(", "]": "["}
_FARTHEST: Final = 150
"""So many tokens away a bracket is looked for, which bounds the work on a text of brackets only."""
_BEFORE: Final = frozenset(("?", "!", "…", "»", "."))


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    mate = _mate(tokens, index)
    if token.text in "([":
        if after is None or mate is None or _is_box(tokens, index):
            return
        if not glued(before, token):
            if is_prose(after) and one_space(token, after, context.text):
                message = _("Pas d’espace après « {word} ».").format(word=token.text)
                yield rule.at(token.start, after.start, token.text, message=message, grade=Grade.SURE)
        elif before is not None and _opens_remark(tokens, index, before, after):
            yield rule.at(token.start, token.end, " (", message=_("Une espace précède la parenthèse."))
        return
    # « f( nom ) » is a call.
    if before is None or mate is None or (mate and glued(tokens[mate - 1], tokens[mate])):
        return
    if before.text in (".", "…", "»") or is_prose(before):
        if one_space(before, token, context.text):
            message = _("Pas d’espace devant « {word} ».").format(word=token.text)
            yield rule.at(before.end, token.end, token.text, message=message, grade=Grade.SURE)
        elif token.text == ")" and glued(token, after) and _closes_remark(tokens, index, before, after):
            yield rule.at(token.start, token.end, ") ", message=_("Une espace suit la parenthèse."))


def _mate(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the bracket stands that goes with the one at ``index``, no other of its kind between."""
    own, mate = tokens[index].text, _MATES[tokens[index].text]
    step = 1 if own in "([" else -1
    at = index + step
    while 0 <= at < len(tokens) and abs(at - index) < _FARTHEST:
        if tokens[at].text == mate:
            return at
        if tokens[at].text == own:
            return None
        at += step
    return None


def _is_box(tokens: Sequence[Token], index: int) -> bool:
    """Whether a bracket is that of a box to tick: « [ ] », « [ x ] »."""
    return any(
        tokens[at].text in (")", "]")
        for at in range(index + 1, min(index + 3, len(tokens)))
        if len(tokens[index + 1].text) == 1
    )


def _opens_remark(tokens: Sequence[Token], index: int, before: Token, after: Token) -> bool:
    """Whether a bracket that is glued to what precedes opens words of prose, not « (s) » nor arguments."""
    second = tokens[index + 2] if index + 2 < len(tokens) else None
    several = second is not None and second.space and is_prose(after) and is_prose(second, 1)
    if tokens[index].text != "(" or not several:
        return False
    # « afficher(le texte) » may be the call of a function.
    return before.text in _BEFORE or (
        is_prose(before, 3) and before.text.islower() and before.space and not before.tags & INF
    )


def _closes_remark(tokens: Sequence[Token], index: int, before: Token, after: Token | None) -> bool:
    """Whether words follow a bracket that closes more than « (re) » or « (s) »."""
    if not is_prose(after, 2) or after is None or not after.text.islower() or not is_prose(before):
        return False
    opening = index - 2
    return opening >= 0 and tokens[opening].text != "(" and before.space


RULE = Rule(
    id="typographie/parenthese-espace",
    message="Les espaces se mettent à l’extérieur des parenthèses.",
    explanation="Une parenthèse ou un crochet a une espace à l’extérieur et n’en a pas à l’intérieur : « le fleuve (en "
    "crue) déborde ». Un suffixe reste collé : « ami(e)s ».",
    corrects=(
        ("Le fleuve (en crue ) déborde.", "Le fleuve (en crue) déborde."),
        ("Le fleuve ( en crue) déborde.", "Le fleuve (en crue) déborde."),
        ("Il part demain…(je crois bien).", "Il part demain… (je crois bien)."),
        ("Le fleuve (en crue depuis lundi)déborde.", "Le fleuve (en crue depuis lundi) déborde."),
    ),
    accepts=(
        "Le fleuve (en crue) déborde.",
        "Les ami(e)s et le(s) cousin(s) vont (re)lire f(x) et [ x ].",
        "C’est triste :( mais il rit :)",
        "a) le riz ; b) le mil",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("()[]")),
    on_sign=_check,
)
