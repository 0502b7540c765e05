"""Thousands that a comma or points set apart, or that nothing does: 1,000,000, 1.000.000, 12010."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, SI, norm
from frfix.rules.base import Context, Rule

# Compiled when first met: most texts have no such number.
_COMMAS: Final = r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+"
_POINTS: Final = r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+"
_SPACED: Final = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+\.\d{1,2}"
_LONG: Final = r"([1-9]\d{4,})(,\d+)?"
# Behind these a number is a reference, which has no thousands.
_REFERENCES: Final = frozenset(
    "n no numéro numéros code postal bp cedex cs tél téléphone tel fax siret siren isbn iso id port ticket "
    "bug rfc cve article référence version kb section loi réf".split()
)


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    space = norm(context.settings).before["millier"] or ""
    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.NUMBER or len(token.text) < 5:
            continue
        text = token.text
        if re.fullmatch(_COMMAS, text):
            whole, _, part = text.partition(".")
            new = whole.replace(",", space)
        elif re.fullmatch(_POINTS, text) and not _is_address(text):
            whole, _, part = text.partition(",")
            new = whole.replace(".", space)
        elif re.fullmatch(_SPACED, text):
            new, _, part = text.partition(".")
        elif (match := re.fullmatch(_LONG, text)) and _is_quantity(tokens, index):
            new, part = _grouped(match[1], space), (match[2] or "")[1:]
        else:
            continue
        yield rule.at(token.start, token.end, new + ("," + part if part else ""))


def _is_address(text: str) -> bool:
    """Whether it may be the address of a computer: four numbers below 256."""
    parts = text.split(".")
    return len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)


def _grouped(digits: str, space: str) -> str:
    head = len(digits) % 3 or 3
    return space.join([digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))])


def _is_quantity(tokens: list[Token], index: int) -> bool:
    """Whether the number counts something: a lower-case word or a unit follows, none that numbers precedes."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and (not token.space or before.lower in _REFERENCES or before.text == "°"):
        return False
    if before is not None and before.kind is TokenKind.NUMBER:
        return False
    if after is None:
        return before is None
    if after.text in ("%", "‰", "€", "$", "£"):
        return True
    # A capital behind it is a town: « 97400 Saint-Denis ».
    return (
        after.space
        and after.form is not None
        and after.text.islower()
        and after.lower not in ("à", "et", "ou")
    )


RULE = Rule(
    id="typographie/nombre-milliers",
    message="Les tranches de trois chiffres sont séparées par une espace insécable.",
    explanation="Un nombre de plus de quatre chiffres s’écrit par tranches de trois, séparées par une espace "
    "insécable, ni par un point ni par une virgule : « 1 250 000,50 ». Les années, les codes, les numéros de "
    "téléphone et les références ne sont pas groupés.",
    corrects=(
        ("Le budget est de 1,250,000 francs.", "Le budget est de 1\u00a0250\u00a0000 francs."),
        ("Le budget est de 1.250.000,50 francs.", "Le budget est de 1\u00a0250\u00a0000,50 francs."),
        ("Le total est de 12 000.50 francs.", "Le total est de 12 000,50 francs."),
        ("Le camp abrite 12010 personnes.", "Le camp abrite 12\u00a0010 personnes."),
    ),
    accepts=(
        "Le camp abrite 12\u00a0010 personnes en 2024.",
        "La version 3.17.8 est sortie, le code postal 97400 Saint-Denis est juste.",
        "Appelez le numéro 20224455 avant midi.",
        "La température atteint 1,500 degré.",
        "L’adresse 192.168.100.254 ne répond pas.",
    ),
    severity=Severity.ADVICE,
    grade=Grade.PROBABLE,
    norm=f"{LEXIQUE}, {SI}, {EVERYWHERE}",
    on_block=_check,
)
