"""A space before or after the hyphen of an inverted pronoun: faut -il, peut- on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tags import CLITIC, FINITE, INF, PPAS, VERB
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger

_PRONOUNS: Final = frozenset("je tu il elle on nous vous ils elles ce".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, verb = sentence.tokens[index], sentence.word(index - 2)
    hyphen = sentence.tokens[index - 1] if index >= 2 else None
    if hyphen is None or hyphen.text != "-" or verb is None or verb.unchecked:
        return
    # « puis -je » hides its verb from the tagger.
    if not (verb.tags & FINITE if token.lower == "je" else verb.tag & VERB):
        return
    # With a space on both sides it is a dash.
    if hyphen.space == token.space:
        return
    # « répond -il faut le dire- »: a remark between hyphens begins with its own verb.
    after = sentence.word(index + 1)
    if after is not None and (after.tags & CLITIC or (after.tags & FINITE and not after.tags & (INF | PPAS))):
        return
    if sum(other.text == "-" for other in sentence.tokens) > 1:
        return
    yield rule.at(
        verb.end,
        token.start,
        "-",
        message=_("Pas d’espace : « {verb}-{word} ».").format(verb=verb.text, word=token.text),
    )


RULE = Rule(
    id="syntaxe/espace-trait-union",
    message="Pas d’espace autour du trait d’union.",
    explanation="Le trait d’union joint le verbe et le pronom qui le suit, sans espace ni avant ni après : "
    "« faut-il », « peut-on ».",
    corrects=(
        ("Que faut -il faire ?", "Que faut-il faire ?"),
        ("Comment peut- on partir ?", "Comment peut-on partir ?"),
        ("Que puis -je dire ?", "Que puis-je dire ?"),
    ),
    accepts=("Il part - il l’a dit - demain.", "Il répond -il faut le dire- sans joie.", "Faut-il partir ?"),
    priority=30,
    trigger=Trigger(forms=_PRONOUNS),
    on_token=_check,
)
