"""The preposition À written A at the beginning of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.language.names import opens_sentence
from frfix.language.tags import DET, INF, NOUN, NUM, PPAS, PRON, VERB
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger

# Nouns that follow the preposition without a determiner: à partir, à terme, à titre d’exemple.
_BARE: Final = frozenset(
    """
    partir terme titre présent noter défaut propos savoir cause côté travers condition force mesure bord
    priori posteriori moins bientôt demain jamais nouveau suivre quoi quel quelle qui chaque ce cet cette ces
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, following = sentence.tokens[index], sentence.word(index + 1)
    if token.text != "A" or following is None or not following.space or not opens_sentence(sentence, index):
        return
    if _after_preposition(following.lower, following.tags):
        yield rule.at(token.start, token.end, "À")


def _after_preposition(word: str, tags: int) -> bool:
    """Whether what follows goes with the preposition rather than with the verb avoir or the letter A."""
    if word in _BARE:
        return True
    if tags & PPAS or word.startswith("-"):
        return False
    if tags & DET and not tags & NUM:
        return word in (
            "la",
            "l'",
            "ma",
            "ta",
            "sa",
            "mon",
            "ton",
            "son",
            "leur",
            "un",
            "une",
            "notre",
            "votre",
        )
    return bool(tags & INF) and not tags & (NOUN | PRON) and bool(tags & VERB)


RULE = Rule(
    id="majuscules/a-accent",
    message="La préposition « À » garde son accent, même en majuscule.",
    explanation="« À » est la préposition, « A » le verbe « avoir » ou la lettre. L’accent reste sur la majuscule ; "
    "beaucoup de claviers le rendent difficile à taper, d’où une simple suggestion.",
    corrects=(
        ("A la fin du mois, il partira.", "À la fin du mois, il partira."),
        ("A partir de demain, la route est ouverte.", "À partir de demain, la route est ouverte."),
    ),
    accepts=("A été élu le candidat du parti.", "A-t-il répondu ?", "La vitamine A est utile."),
    severity=Severity.ADVICE,
    grade=Grade.SUGGESTION,
    trigger=Trigger(forms=frozenset(("a",))),
    on_token=_check,
)
