"""An hour with a capital H: 14H30, 14 H."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.language.tokens import Case, Sentence, TokenKind
from frfix.norms import EVERYWHERE, SI, norm
from frfix.rules.base import Context, Rule, Trigger

_SHAPE: Final = re.compile(r"(\d\d?)H(\d\d)?(?:MN|mn|min)?")
_BEFORE_A_TIME: Final = frozenset("à vers de dès avant après".split())
_HOUR: Final = frozenset(str(hour) for hour in range(25)) | {f"0{hour}" for hour in range(10)}


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    match = _SHAPE.fullmatch(token.text)
    # A title in capitals has its hours so too.
    if any(
        other.form and other.form.case is Case.UPPER and len(other.text) > 3 and other.text.isalpha()
        for other in sentence.tokens
    ):
        return
    space = norm(context.settings).before["unité"] or ""
    if match is not None and match[1] in _HOUR and (match[2] or _follows(sentence, index)):
        minutes = space + match[2] if match[2] else ""
        yield rule.at(token.start, token.end, f"{match[1]}{space}h{minutes}")
    elif token.text == "H" and index and sentence.tokens[index - 1].text in _HOUR:
        after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if (after is not None and after.kind is TokenKind.NUMBER) or _follows(sentence, index - 1):
            yield rule.at(token.start, token.end, "h")


def _follows(sentence: Sentence, index: int) -> bool:
    """Whether what stands at ``index`` is a time by the word before it."""
    before = sentence.word(index - 1)
    return before is not None and before.lower in _BEFORE_A_TIME


RULE = Rule(
    id="typographie/heure-majuscule",
    message="Le symbole de l’heure est un « h » minuscule.",
    explanation="« h » est le symbole de l’heure ; « H » est celui du henry, une autre unité. On écrit « 14 h 30 ».",
    corrects=(
        ("La séance ouvre à 14H30 précises.", "La séance ouvre à 14\u00a0h\u00a030 précises."),
        ("La séance ouvre à 14 H.", "La séance ouvre à 14 h."),
    ),
    accepts=("La séance ouvre à 14 h 30.", "Le jour J et l’heure H.", "OUVERTURE À 14H30"),
    severity=Severity.WARNING,
    norm=f"{SI}, {EVERYWHERE}",
    trigger=Trigger(forms=frozenset("h"), shape=_SHAPE),
    on_token=_check,
)
