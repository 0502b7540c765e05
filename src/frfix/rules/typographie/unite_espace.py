"""A unit glued to its number: 10km, 3µs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tokens import Sentence, TokenKind
from frfix.norms import EVERYWHERE, SI, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued
from frfix.rules.units import SYMBOLS, WRITTEN

# A letter alone may number something (« le vol 12A », « la 4L », « le 18h »); hours have a rule of their own.
_GLUED: Final = frozenset(
    unit for unit in (*SYMBOLS, *WRITTEN) if len(unit) > 1 or unit in "gmtWVJΩ"
) - frozenset(("px", "hrs", "Hrs", "T", "kB", "KB", "MB", "GB", "TB", "go", "mo", "mm2"))
_SHAPE: Final = re.compile(r"(\d+)([a-zA-ZµμΩ]+[²³23]?)")
# Names of things, not measures: the 4G, a 33t (a record), 35mm (a film), 9mm (a pistol).
_NAMES: Final = frozenset(("4m", "3g", "4g", "5g", "33t", "45t", "35mm", "16mm", "9mm", "8mm"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    match = _SHAPE.fullmatch(token.text)
    if match is None or match[2] not in _GLUED or token.text.lower() in _NAMES:
        return
    tokens = sentence.tokens
    before, _token, after = around(tokens, index)
    # « A-10km », « x=10km », « 4x100m »: a name, code.
    if before is not None and not token.space and before.text not in "(«“+-±~≈<>":
        decimals = before.text in (",", ".") and index > 1 and tokens[index - 2].kind is TokenKind.NUMBER
        if not decimals or not glued(tokens[index - 2], before):
            return
    if after is not None and not after.space and after.text in "=_-{[":
        return
    unit = WRITTEN.get(match[2], match[2])
    space = norm(context.settings).before["unité"] or ""
    yield rule.at(
        token.start,
        token.end,
        match[1] + space + unit,
        message=_("Une espace sépare le nombre de son unité : « {number}\u00a0{unit} ».").format(
            number=match[1], unit=unit
        ),
    )


RULE = Rule(
    id="typographie/unite-espace",
    message="Une espace sépare le nombre de son unité.",
    explanation="Le symbole d’une unité est séparé du nombre par une espace insécable : « 10 km », « 3 µs », "
    "« 75 kg ».",
    corrects=(
        ("Le village est à 10km du fleuve.", "Le village est à 10\u00a0km du fleuve."),
        ("La mesure dure 3µs.", "La mesure dure 3\u00a0µs."),
        ("Le sac pèse 2,5kg.", "Le sac pèse 2,5\u00a0kg."),
        ("Le sac pèse 25Kg.", "Le sac pèse 25\u00a0kg."),
    ),
    accepts=(
        "Le village est à 10\u00a0km du fleuve.",
        "La place 12A est libre.",
        "Le réseau 4G couvre la ville.",
        "Il a tourné son film en 35mm.",
        "La course du 4x100m est finie.",
    ),
    severity=Severity.WARNING,
    norm=f"{SI}, {EVERYWHERE}",
    trigger=Trigger(shape=_SHAPE),
    on_token=_check,
    priority=40,
)
