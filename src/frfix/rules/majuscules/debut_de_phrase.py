"""A sentence that begins without a capital."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade
from frfix.documents.base import Block, BlockKind
from frfix.language.sentences import sentences
from frfix.language.tokens import Case, Token, TokenKind
from frfix.rules.base import Context, Rule


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if block.kind is not BlockKind.PARAGRAPH or "." not in block.text[:-1]:
        return
    previous: Token | None = None
    for sentence in sentences(tokens):
        first = sentence.tokens[0]
        last_of_previous, previous = previous, sentence.tokens[-1]
        if last_of_previous is None or last_of_previous.text != ".":
            continue
        form = first.form
        if form is None or form.case is not Case.LOWER or not form.analyses or len(sentence.tokens) < 3:
            continue
        if len(first.text) == 1 and first.text not in "àôy":
            continue  # a key or a variable
        if first.kind is TokenKind.WORD and first.text[0].isalpha():
            yield rule.at(first.start, first.end, first.text[0].upper() + first.text[1:])


RULE = Rule(
    id="majuscules/debut-de-phrase",
    message="La phrase commence par une majuscule.",
    explanation="Après un point, la phrase suivante commence par une majuscule. Après un point d’exclamation, "
    "d’interrogation ou de suspension, la phrase peut continuer en minuscules.",
    corrects=(("Le vote est clos. rien ne change.", "Le vote est clos. Rien ne change."),),
    accepts=(
        "Il vit av. J.-C. ou plus tard.",
        "« Ah ! dit-il, c’est toi… enfin. »",
        "Les fruits, légumes, etc. sont chers.",
    ),
    grade=Grade.SURE,
    on_block=_check,
)
