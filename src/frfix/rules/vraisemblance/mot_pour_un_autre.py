"""A word that is one letter away from the one that the sentence would have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.diagnostics import Diagnostic
from frfix.i18n import N_
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule
from frfix.rules.vraisemblance.doutes import told

MARGIN: Final = 7.5
"""The least margin told, a natural logarithm: set on clean text, for at most one disputed finding in 20 000 words."""
_BESIDE: Final = N_("« {found} » surprend à côté de « {appui} » : ne faut-il pas lire « {fix} » ?")


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    return told(rule, sentence, context, Kind.OTHER_WORD, MARGIN, _BESIDE)


RULE = Rule(
    id="vraisemblance/mot-pour-un-autre",
    message="« {found} » surprend ici : ne faut-il pas lire « {fix} » ?",
    explanation="Les deux mots ne diffèrent que d’une lettre ou d’un accent. Chacun est pesé dans la phrase, d’après les "
    "mots qui l’entourent : l’autre y est bien plus vraisemblable que celui qui est écrit.",
    corrects=(("Vous allez voir commet le moteur démarre.", "Vous allez voir comment le moteur démarre."),),
    accepts=(
        "Vous allez voir comment le moteur démarre.",
        "Il commet une erreur.",
    ),
    priority=95,
    on_sentence=_check,
)
