"""A guillemet without its mate; of each sign, the first in a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule
from frfix.rules.pairs import lonely

_OPENINGS: Final = {"»": "«", "”": "“"}
_SIGNS: Final = "«»“”"
_EDGE: Final = 4
"""So many code points before and behind the only block of a text: line ends and spaces."""
_GUILLEMETS: Final = re.compile("[«»]")


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if not any(sign in block.text for sign in _SIGNS):
        return
    # Each paragraph of a long quotation may begin with », as with «.
    goes_on = bool(tokens) and tokens[0].text == "»"
    for sign, places in lonely(tokens, _OPENINGS).items():
        if goes_on and sign in "«»":
            continue
        if sign == "«" and not (len(places) == 1 and _opens_for_good(context.text, block)):
            continue
        if sign == "»" and not _closes_nothing(context.text, block):
            continue
        # „deutsch“
        if sign == "“" and "„" in block.text:
            continue
        token = places[0]
        if _is_excerpt(context.text, block, token):
            continue
        yield rule.at(
            token.start,
            token.end,
            message=_("Ce « {sign} » est seul : l’autre signe manque.").format(sign=sign),
        )


def _is_excerpt(text: str, block: Block, token: Token) -> bool:
    """Whether the text is one block that begins or ends with the sign: taken out of a longer quotation."""
    if block.start > _EDGE or len(text) - block.end > _EDGE:
        return False
    if token.text in "«“":
        return token.start == block.start
    return not block.text[token.end - block.start :].strip(".!?…")


def _opens_for_good(text: str, block: Block) -> bool:
    """Whether no later block closes the « that this one leaves open."""
    following = _GUILLEMETS.search(text, block.end)
    if following is None:
        return True
    # A paragraph that begins with « goes on with the quotation.
    return following.group() == "«" and text[following.start() - 1] != "\n"


def _closes_nothing(text: str, block: Block) -> bool:
    """Whether no earlier block left a « open for the » of this one."""
    last = text.rfind("»", 0, block.start)
    return text.find("«", last + 1, block.start) < 0


RULE = Rule(
    id="typographie/guillemet-orphelin",
    message="Ce guillemet est seul : l’autre manque.",
    explanation="Les guillemets vont par deux. Une citation de plusieurs paragraphes, où chacun peut commencer par un "
    "guillemet, n’a qu’un guillemet fermant, à la fin du dernier.",
    corrects=(("Le plan « Avenir est adopté.", "Le plan « Avenir est adopté."),),
    accepts=(
        "Le plan « Avenir » est adopté.",
        "« Le riz est cher.\n\n« Le mil aussi. »",
        "Il lit : « Le riz est cher.\n\nLe mil aussi. »",
        "Il lit : « Le riz est cher.\n\n»\u00a0Le mil aussi.\n\n»\u00a0Le sorgho de même. »",
    ),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    priority=70,
    on_block=_check,
)
