"""An hour without its spaces: 14h30 (off by default)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.language.tokens import Sentence
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule, Trigger

_SHAPE: Final = re.compile(r"(\d\d?)h(\d\d)?(?:mn|min)?")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    match = _SHAPE.fullmatch(token.text)
    if match is None or int(match[1]) > 24 or int(match[2] or 0) > 59:
        return
    # « A-14h30 » is a name.
    if index and not token.space and sentence.tokens[index - 1].text in "-_/=":
        return
    space = norm(context.settings).before["unité"] or ""
    minutes = space + match[2] if match[2] else ""
    yield rule.at(token.start, token.end, f"{match[1]}{space}h{minutes}")


RULE = Rule(
    id="typographie/heure",
    message="Les heures s’écrivent avec des espaces insécables.",
    explanation="Une heure s’écrit « 14 h 30 » dans un texte soigné. La règle est coupée par défaut : une partie de la "
    "presse écrit « 14h30 ».",
    corrects=(
        ("La séance ouvre à 14h30 précises.", "La séance ouvre à 14\u00a0h\u00a030 précises."),
        ("Il est parti à 9h.", "Il est parti à 9\u00a0h."),
    ),
    accepts=("La séance ouvre à 14\u00a0h\u00a030.", "Le marché ouvre à 14:30."),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    default=False,
    norm=f"{LEXIQUE}, OQLF, {EVERYWHERE}",
    trigger=Trigger(shape=_SHAPE),
    on_token=_check,
)
