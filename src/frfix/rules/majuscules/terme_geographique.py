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
    tour palais château pont place mosquée cathédrale basilique musée théâtre stade aéroport gare ambassade
    mairie préfecture gouvernorat consulat
    guerre bataille traité accord accords siège conférence sommet forum congrès concile édit
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    following = sentence.word(index + 1)
    # « Le Tour de France » is a race, « la tour Eiffel » a tower.
    race = (
        sentence.tokens[index].lower == "tour"
        and following is not None
        and following.lower in ("de", "d'", "du")
    )
    if names_follow(sentence, index) and not race:
        yield from lowered(rule, sentence, index)


RULE = Rule(
    id="majuscules/terme-geographique",
    message="Le mot qui dit de quelle sorte de lieu ou d’événement il s’agit ne prend pas la majuscule.",
    explanation="Dans le nom d’un lieu, d’un monument, d’une guerre ou d’un accord, le terme commun (mer, fleuve, "
    "région, rue, tour, bataille, traité) garde la minuscule ; le mot qui le distingue prend la majuscule : « la mer "
    "Rouge », « le fleuve Niger », « la tour Eiffel », « la rue de Rivoli », « la bataille de Verdun ». C’est la norme de l’Imprimerie nationale.",
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
