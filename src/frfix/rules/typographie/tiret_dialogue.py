"""A hyphen that opens a line of dialogue (off by default)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block, BlockKind
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule

_OPENING: Final = r"(-{1,2}|–)[ \u00a0\u202f]?(?=[A-ZÀÂÇÉÈÊÎÔ«])"
# Behind what is said: « dit-il », « répond-elle ».
_SAID: Final = r"[a-zé](?:-t)?-(?:je|il|elle|on|ils|elles)\b"


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    # An item of a list neither asks nor cries out.
    if not tokens or not (tokens[-1].text in ("?", "!", "…") or re.search(_SAID, block.text)):
        return
    if block.kind is BlockKind.PARAGRAPH:
        match = re.match(_OPENING, block.text)
        if match is not None:
            space = norm(context.settings).after["—"] or ""
            yield rule.at(block.start, block.start + match.end(), "—" + space)
    elif block.kind is BlockKind.LIST_ITEM and context.text[max(0, block.start - 2) : block.start] == "- ":
        # The reader took it for a list: its mark is not ours to write.
        yield rule.at(tokens[0].start, tokens[0].end)


RULE = Rule(
    id="typographie/tiret-dialogue",
    message="Une réplique s’ouvre par un tiret cadratin.",
    explanation="Dans un dialogue, chaque changement d’interlocuteur est marqué par un tiret long, suivi d’une espace "
    "insécable : « — Bonjour ! ». La règle est coupée par défaut, car un trait d’union ouvre aussi les listes.",
    corrects=(("-Partez-vous demain ?", "—\u00a0Partez-vous demain ?"),),
    accepts=("—\u00a0Partez-vous demain ?", "- Le riz\n- Le mil"),
    severity=Severity.ADVICE,
    default=False,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    on_block=_check,
)
