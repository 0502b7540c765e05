"""A space before suspension points, or a comma: fini …, cela, …"""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, is_prose, next_visible, one_space


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, _after = around(tokens, index)
    after = next_visible(block.text, token.end - block.start)
    if before is None or (after and not after.isspace()):
        return
    if before.text == "," and (glued(before, token) or one_space(before, token, context.text)):
        message = _("Pas de virgule devant des points de suspension.")
        yield rule.at(before.start, token.end, token.text, message=message)
        return
    # Behind « le docteur … » a name was left out, and the sentence goes on.
    ends = index + 1 == len(tokens) or tokens[index + 1].text[:1].isupper()
    if ends and is_prose(before, 3) and before.text.islower() and one_space(before, token, context.text):
        yield rule.at(before.end, token.end, token.text)


RULE = Rule(
    id="typographie/espace-suspension",
    message="Les points de suspension se collent au mot qui les précède.",
    explanation="Les points de suspension suivent le mot sans espace ni virgule, et une espace les suit : « le riz, le "
    "mil… ».",
    corrects=(
        ("Il attendait encore …", "Il attendait encore…"),
        ("Le riz, le mil, …", "Le riz, le mil…"),
    ),
    accepts=("Il attendait encore…", "Le docteur … a signé.", "Il a dit : « […] le mil. »"),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset(("…", "..."))),
    on_sign=_check,
)
