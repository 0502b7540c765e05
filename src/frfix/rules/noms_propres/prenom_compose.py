"""A compound first name without its hyphen: Anne Marie, Jean Pierre."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.i18n import _
from frfix.language.tags import FIRST_NAME
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

_FIRST: Final = frozenset(("jean", "marie", "anne", "pierre", "paul", "louis", "charles", "rose"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    first, second, third = sentence.tokens[index], sentence.word(index + 1), sentence.word(index + 2)
    before = sentence.word(index - 1)
    if second is None or not (_title(first) and _title(second)) or not second.space:
        return
    # With a family name behind, the person may well write it so.
    if (third is not None and third.text[:1].isupper()) or (before is not None and before.text[:1].isupper()):
        return
    joined = f"{first.text}-{second.text}"
    if context.lexicon.tags(joined) & FIRST_NAME:
        yield rule.at(
            first.start,
            second.end,
            joined,
            message=_("Un prénom composé prend d’ordinaire un trait d’union : « {joined} ».").format(
                joined=joined
            ),
        )


def _title(token: Token) -> bool:
    return token.form is not None and token.form.case is Case.TITLE and not token.unchecked


RULE = Rule(
    id="noms-propres/prenom-compose",
    message="Un prénom composé prend d’ordinaire un trait d’union.",
    explanation="Les deux parties d’un prénom composé se joignent par un trait d’union : « Anne-Marie », « Jean-Pierre » "
    "(Imprimerie nationale). Une personne peut écrire le sien autrement : c’est une règle à demander.",
    corrects=(("Il a écrit à Anne Marie.", "Il a écrit à Anne-Marie."),),
    accepts=("Il a écrit à Anne-Marie.", "Jean Marie Diallo est élu.", "Marie et Anne dorment."),
    severity=Severity.ADVICE,
    default=False,
    grade=Grade.SUGGESTION,
    trigger=Trigger(forms=_FIRST),
    on_token=_check,
)
