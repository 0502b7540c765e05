"""A form that does not agree with its neighbours, where no other rule explains it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.diagnostics import Diagnostic
from frfix.i18n import N_
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule
from frfix.rules.vraisemblance.doutes import told

MARGIN: Final = 5.5
"""The least margin told, a natural logarithm: set on clean text, for at most one disputed finding in 20 000 words."""
_BESIDE: Final = N_("« {found} » ne s’accorde pas avec « {appui} » : on attend « {fix} ».")


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    return told(rule, sentence, context, Kind.AGREEMENT, MARGIN, _BESIDE)


RULE = Rule(
    id="vraisemblance/accord",
    message="« {found} » surprend ici : d’après les mots voisins, on attend « {fix} ».",
    explanation="Chaque forme du mot est pesée dans la phrase, d’après les mots qui l’entourent et le genre, le nombre et la "
    "personne de chacun. Une autre forme du même mot y est bien plus vraisemblable que celle qui est écrite : "
    "sans doute l’accord a-t-il été oublié, ou fait avec un autre mot.",
    corrects=(
        ("L’employeur verse une indemnités au salarié.", "L’employeur verse une indemnité au salarié."),
        ("Les bon résultats rassurent la direction.", "Les bons résultats rassurent la direction."),
        (
            "Les salariés pourrons demander une aide.",
            "Les salariés pourront demander une aide.",
        ),
        ("Il faut vérifier toute les portes du bâtiment.", "Il faut vérifier toutes les portes du bâtiment."),
    ),
    accepts=(
        "L’employeur verse une indemnité au salarié.",
        "Elles sont venues ; nous sommes restés tous les deux.",
        "Il faut vérifier toutes les portes du bâtiment.",
        "La gestion des forêts domaniales incombe à l’État.",
    ),
    priority=95,
    on_sentence=_check,
)
