"""The full stop or the comma inside of a quotation that goes on outside: « Oui. » dit-il."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tags import VERB
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import apart_by_spaces, glued, is_prose


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token, point = tokens[index], tokens[index - 1] if index else None
    if point is None or point.text not in (",", ".") or index < 2 or not glued(tokens[index - 2], point):
        return
    if point.text == "." and not _is_remark(tokens, index + 1):
        return
    if not is_prose(tokens[index - 2]) or not apart_by_spaces(point, token, context.text):
        return
    closing = context.text[point.end : token.end]
    if point.text == "." or (index + 1 < len(tokens) and tokens[index + 1].text != ","):
        yield rule.at(point.start, token.end, closing + ",")


def _is_remark(tokens: list[Token], index: int) -> bool:
    """Whether « dit-il », « répond-elle » begins at ``index``."""
    verb = tokens[index] if index < len(tokens) else None
    clitic = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        verb is not None
        and clitic is not None
        and verb.text.islower()
        and bool(verb.tags & VERB)
        and clitic.text.startswith("-")
    )


RULE = Rule(
    id="typographie/guillemet-ponctuation",
    message="La virgule se place après le guillemet fermant.",
    explanation="Quand la phrase continue après une citation, la virgule est celle de la phrase : elle suit le guillemet "
    "fermant, et la citation n’a pas de point : « Oui », dit-il. Mettre la virgule avant le guillemet est un usage "
    "anglais.",
    corrects=(
        ("« Je pars demain. » dit-elle.", "« Je pars demain », dit-elle."),
        ("« Je pars demain, » a dit le maire.", "« Je pars demain », a dit le maire."),
    ),
    accepts=(
        "« Je pars demain », dit-elle.",
        "« Je pars demain. » Le maire se lève.",
        "« Vraiment ? » dit-il.",
    ),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("»”")),
    on_sign=_check,
)
