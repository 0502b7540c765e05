"""A sentence that begins without a capital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.documents.base import Block, BlockKind
from frfix.language.sentences import sentences
from frfix.language.tags import DET, PREP, PRON, SCONJ
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule

_FEWEST: Final = 3
_FEWEST_BEFORE: Final = 5
"""Tokens of a first sentence that is no label or item of a list."""
_OPENING: Final = DET | PRON | PREP | SCONJ
"""What a sentence begins with, and a label or a command does not."""


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if block.kind is not BlockKind.PARAGRAPH or "." not in block.text[:-1]:
        return
    previous: Token | None = None
    parts = sentences(tokens)
    for number, sentence in enumerate(parts):
        first = sentence.tokens[0]
        last_of_previous, previous = previous, sentence.tokens[-1]
        if number == 0:
            if _opens_a_text(block, parts):
                yield _finding(rule, first, Grade.PROBABLE)
            continue
        if last_of_previous is None or last_of_previous.text != ".":
            continue
        if _lost_its_capital(first) and len(sentence.tokens) >= _FEWEST:
            yield _finding(rule, first)


def _finding(rule: Rule, first: Token, grade: Grade | None = None) -> Diagnostic:
    return rule.at(first.start, first.end, first.text[0].upper() + first.text[1:], grade=grade)


def _lost_its_capital(first: Token) -> bool:
    """Whether a word that begins a sentence is a French one in lower case."""
    form = first.form
    if form is None or form.case is not Case.LOWER or not form.analyses or first.unchecked:
        return False
    if len(first.text) == 1 and first.text not in "àôy":
        return False  # a key or a variable
    return first.kind is TokenKind.WORD and first.text[0].isalpha()


def _opens_a_text(block: Block, parts: Sequence[Sentence]) -> bool:
    """Whether the paragraph is prose whose first word alone lacks its capital.

    What goes on from a line before has no second sentence as a rule; every other one must have its capital.
    """
    first = parts[0].tokens[0]
    if (
        len(parts) < 2
        or len(parts[0].tokens) < _FEWEST_BEFORE
        or parts[0].tokens[-1].text not in (".", "!", "?")
    ):
        return False
    if not (_lost_its_capital(first) and first.tags & _OPENING) or block.text[:1] != first.text[0]:
        return False
    return all(part.tokens[0].text[:1].isupper() for part in parts[1:])


RULE = Rule(
    id="majuscules/debut-de-phrase",
    message="La phrase commence par une majuscule.",
    explanation="Après un point, la phrase suivante commence par une majuscule. Après un point d’exclamation ou "
    "d’interrogation, ou après des points de suspension, la phrase peut continuer en minuscules.",
    corrects=(
        ("Le vote est clos. rien ne change.", "Le vote est clos. Rien ne change."),
        (
            "il arrive demain par le train. Elle viendra plus tard.",
            "Il arrive demain par le train. Elle viendra plus tard.",
        ),
    ),
    accepts=(
        "Il vit av. J.-C. ou plus tard.",
        "« Ah ! dit-il, c’est toi… enfin. »",
        "Les fruits, légumes, etc. sont chers.",
    ),
    grade=Grade.SURE,
    on_block=_check,
)
