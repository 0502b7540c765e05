"""A word that sounds like the one that the sentence would have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.diagnostics import Diagnostic
from frfix.i18n import N_
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule
from frfix.rules.vraisemblance.doutes import told

MARGIN: Final = 7.0
"""The least margin told, a natural logarithm: set on clean text, for at most one disputed finding in 20 000 words."""
_BESIDE: Final = N_("« {found} » se confond avec « {fix} », que la phrase appelle à côté de « {appui} ».")


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    return told(rule, sentence, context, Kind.HOMOPHONE, MARGIN, _BESIDE)


RULE = Rule(
    id="vraisemblance/homophone",
    message="« {found} » se confond avec « {fix} », que la phrase appelle ici.",
    explanation="Les deux mots se prononcent de même. Chacun est pesé dans la phrase, d’après les mots qui l’entourent : "
    "l’autre y est bien plus vraisemblable que celui qui est écrit.",
    corrects=(
        ("Tous les voisins on leur propre jardin.", "Tous les voisins ont leur propre jardin."),
        ("Elle a participé a cette réunion.", "Elle a participé à cette réunion."),
    ),
    accepts=(
        "Tous les voisins ont leur propre jardin.",
        "Elle a participé à cette réunion.",
        "On a le temps d’y penser.",
    ),
    priority=95,
    on_sentence=_check,
)
