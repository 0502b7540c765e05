"""Two spaces or more between two words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule

# At least two spaces after something visible of the same line and before something visible; with a tab, at
# least one of each.
_DOUBLE: Final = re.compile(r"(?<=[^\s\ufdd0])(?:[ \u00a0\u202f]{2,}| \t|\t )(?=[^\s\ufdd0])")
_PAIRS: Final = ("  ", " \u00a0", "\u00a0 ", " \u202f", "\u202f ", "\u00a0\u00a0", " \t", "\t ")
# Three or more in several places: columns laid out by hand.
_COLUMNS: Final = re.compile(r"[ \u00a0]{3,}|\t")


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    text = block.text
    if not any(pair in text for pair in _PAIRS) or len(_COLUMNS.findall(text.strip())) > 1:
        return
    for match in _DOUBLE.finditer(text):
        start, end = match.span()
        asked = norm(context.settings)
        kept = asked.before.get(text[end]) or asked.after.get(text[start - 1]) or " "
        if set(match.group()) == {" "}:  # Plain ones do not become another.
            kept = " "
        grade = Grade.SURE if kept in match.group() and "\t" not in match.group() else Grade.PROBABLE
        yield rule.at(block.start + start, block.start + end, kept, grade=grade)


RULE = Rule(
    id="typographie/espace-double",
    message="Une seule espace suffit ici.",
    explanation="Deux espaces de suite sont presque toujours une faute de frappe. Les colonnes alignées à la "
    "main, avec trois espaces et plus, sont laissées en l’état.",
    corrects=(
        ("La séance  est ouverte.", "La séance est ouverte."),
        ("La séance \u00a0: un débat.", "La séance\u00a0: un débat."),
        ("La séance \test ouverte.", "La séance est ouverte."),
    ),
    accepts=("La séance est ouverte.", "Nom    Ville    Date", "Nom\tVille"),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    grade=Grade.SURE,
    on_block=_check,
)
