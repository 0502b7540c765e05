"""Another mood, participle or infinitive than the sentence would have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.diagnostics import Diagnostic
from frfix.i18n import N_
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule
from frfix.rules.vraisemblance.doutes import told

MARGIN: Final = 6.5
"""The least margin told, a natural logarithm: set on clean text, for at most one disputed finding in 20 000 words."""
_BESIDE: Final = N_("« {found} » surprend à côté de « {appui} » : on attend « {fix} ».")


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    return told(rule, sentence, context, Kind.CONJUGATION, MARGIN, _BESIDE)


RULE = Rule(
    id="vraisemblance/conjugaison",
    message="« {found} » surprend ici : on attend « {fix} ».",
    explanation="Chaque forme du verbe est pesée dans la phrase, d’après les mots qui l’entourent. Une autre (infinitif, "
    "participe ou forme conjuguée) y est bien plus vraisemblable que celle qui est écrite. Pour choisir entre "
    "-er et -é, on remplace le verbe par « vendre » : « vendre » répond à -er, « vendu » à -é.",
    corrects=(
        ("Le document a été crée par le secrétariat.", "Le document a été créé par le secrétariat."),
        ("Ils sont venus pour discuté de ce projet.", "Ils sont venus pour discuter de ce projet."),
    ),
    accepts=(
        "Le document a été créé par le secrétariat.",
        "Ils sont venus pour discuter de ce projet.",
        "On crée un fichier chaque soir.",
        "Elle tient ces remarques pour connues.",
    ),
    priority=95,
    on_sentence=_check,
)
