"""Two spaces or more between two words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule

# At least two plain spaces after something visible of the same line and before something visible.
_DOUBLE = re.compile(r"(?<=[^\s\ufdd0]) {2,}(?=[^\s\ufdd0])")
# Three or more in several places: columns laid out by hand.
_COLUMNS = re.compile(r" {3,}")


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if "  " not in block.text or len(_COLUMNS.findall(block.text.strip())) > 1:
        return
    for match in _DOUBLE.finditer(block.text):
        yield rule.at(block.start + match.start(), block.start + match.end(), " ")


RULE = Rule(
    id="typographie/espace-double",
    message="Une seule espace suffit ici.",
    explanation="Deux espaces de suite sont presque toujours une faute de frappe. Les colonnes alignées à la "
    "main, avec trois espaces et plus, sont laissées en l’état.",
    corrects=(("La séance  est ouverte.", "La séance est ouverte."),),
    accepts=("La séance est ouverte.", "Nom    Ville    Date"),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    grade=Grade.SURE,
    on_block=_check,
)
