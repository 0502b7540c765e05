"""A capital on the common noun of a place: la Mer Rouge, le Fleuve Niger, l'Océan Indien."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.common_nouns import lowered, names_follow

_TERMS: Final = frozenset(
    """
    océan mer fleuve rivière lac mont golfe détroit désert vallée péninsule archipel presqu'île baie canal
    cordillère delta massif région province cercle district commune département gouvernorat wilaya
    rue avenue boulevard quai ruelle impasse quartier
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    if names_follow(sentence, index):
        yield from lowered(rule, sentence, index)


RULE = Rule(
    id="majuscules/terme-geographique",
    message="Le mot qui dit de quelle sorte de lieu il s’agit ne prend pas la majuscule.",
    explanation="Dans le nom d’un lieu, le terme commun (mer, océan, fleuve, lac, région, rue) garde la minuscule ; "
    "le mot qui distingue le lieu prend la majuscule : « la mer Rouge », « l’océan Indien », « le fleuve Niger », "
    "« la rue de Rivoli ». C’est la norme de l’Imprimerie nationale.",
    corrects=(
        ("Le navire traverse la Mer Rouge.", "Le navire traverse la mer Rouge."),
        ("Le village est au bord du Fleuve Niger.", "Le village est au bord du fleuve Niger."),
        ("Elle habite dans la Région de Mopti.", "Elle habite dans la région de Mopti."),
    ),
    accepts=(
        "La mer Rouge, l’océan Indien et le lac Tchad.",
        "Il a vu le film « Le Lac bleu ».",
        "La Région a voté son budget.",
    ),
    severity=Severity.ADVICE,
    trigger=Trigger(forms=_TERMS),
    on_token=_check,
)
