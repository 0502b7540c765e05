"""A capital without its accent: Etat, Ecole, Etats-major."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.lexicon import Lexicon
from frfix.language.tags import FAMILY_NAME, FIRST_NAME, NAME, PLACE
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger

_ACCENTED: Final = {"E": "ÉÈÊ", "A": "ÂÀ", "I": "Î", "O": "Ô", "U": "Û", "C": "Ç"}
_USUAL: Final = 3.3
"""Zipf frequency from which an accent is put back without asking: « Edit » need not be « Édit »."""


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    form = token.form
    assert form is not None
    if form.case is not Case.TITLE or _is_foreign_name(sentence, index):
        return
    for right in _accented(form.text, context):
        sure = _frequency(right, context.lexicon) >= _USUAL and not context.foreign.is_english(form.lower)
        message = _("La majuscule garde son accent : « {right} ».").format(right=right)
        yield rule.at(
            token.start, token.end, right, message=message, grade=Grade.SURE if sure else Grade.PROBABLE
        )
        return


def _is_foreign_name(sentence: Sentence, index: int) -> bool:
    """Whether the word ends a name that is not French: « Debian Edition », « System Events »."""
    before = sentence.word(index - 1)
    if before is None or before.form is None or before.form.case is Case.LOWER or index == 1:
        return False
    return not before.tags & ~NAME


def _accented(text: str, context: Context) -> Iterator[str]:
    """Yield ``text`` with accents on its capitals where that makes a known word, most frequent first."""
    parts = text.split("-")
    choices = [[part, *_variants(part)] for part in parts]
    spellings = ["-".join(choice) for choice in product(*choices)][1:]
    lexicon = context.lexicon
    known = [
        spelling for spelling in spellings if lexicon.knows(spelling) and not _is_person(spelling, lexicon)
    ]
    if known:
        known.sort(key=lambda spelling: -_frequency(spelling, lexicon))
        yield from known
    elif len(parts) > 1:
        # « Etats-major »: once the accent is back, the compound itself may want its plural.
        for spelling in spellings:
            first = spelling.split("-")[0]
            if first == parts[0] or not lexicon.knows(first):
                continue
            plural = "-".join(p if p.endswith(("s", "x", "z")) else p + "s" for p in spelling.split("-"))
            if first.endswith("s") and lexicon.knows(plural):
                yield plural


def _variants(part: str) -> list[str]:
    return [accented + part[1:] for accented in _ACCENTED.get(part[:1], "")]


def _is_person(spelling: str, lexicon: Lexicon) -> bool:
    """Whether ``spelling`` is only a person's name, which its bearer may write without an accent."""
    tags = lexicon.tags(spelling)
    return bool(tags & (FIRST_NAME | FAMILY_NAME)) and spelling.lower() not in lexicon and not tags & PLACE


def _frequency(spelling: str, lexicon: Lexicon) -> float:
    """Return the Zipf frequency of ``spelling``, of its lower-case twin, or of its first part."""
    first = spelling.partition("-")[0]
    return max(lexicon.frequency(form) for form in (spelling, spelling.lower(), first, first.lower()))


RULE = Rule(
    id="orthographe/accent-majuscule",
    message="La majuscule garde son accent.",
    explanation="En français, l’accent a pleine valeur sur les majuscules : « État », « École », « Égypte ». "
    "L’Académie française et l’Imprimerie nationale le demandent ; sans lui, le mot se lit mal.",
    corrects=(
        ("Les Etats de la région se réunissent.", "Les États de la région se réunissent."),
        ("Il entre à l’Ecole de guerre.", "Il entre à l’École de guerre."),
        ("Les chefs d’Etats-major sont là.", "Les chefs d’États-majors sont là."),
    ),
    accepts=("Emma et Alice vivent en Espagne.", "L’État a réagi."),
    grade=Grade.SURE,
    priority=15,
    trigger=Trigger(unknown=True),
    on_token=_check,
)
