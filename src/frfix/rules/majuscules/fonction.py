"""A capital on an office or a rank: le Président de la République, le Général Traoré."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.common_nouns import finding, lowered
from frfix.rules.majuscules.headings import has_capital

_OFFICES: Final = frozenset(
    """
    président présidente vice-président vice-présidente ministre gouverneur gouverneure préfet préfète
    sous-préfet maire députée député sénateur sénatrice ambassadeur ambassadrice consul directeur directrice
    secrétaire roi reine prince princesse empereur sultan émir pape cardinal archevêque évêque imam abbé
    général colonel commandant capitaine lieutenant adjudant sergent amiral maréchal lieutenant-colonel
    commissaire procureur procureure juge professeur professeure docteur recteur doyen coordinateur
    coordonnateur porte-parole chef cheffe chancelier chancelière
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    before = sentence.word(index - 1)
    if before is not None and before.text in ("Premier", "Première") and has_capital(sentence.tokens[index]):
        yield finding(rule, sentence.tokens[index])  # « le Premier Ministre »: the first word has it
        return
    yield from lowered(rule, sentence, index)


RULE = Rule(
    id="majuscules/fonction",
    message="Le nom d’une fonction ou d’un grade ne prend pas la majuscule.",
    explanation="Les fonctions, les grades et les titres sont des noms communs : « le président de la République », "
    "« le général Traoré », « le ministre de la Santé ». La majuscule est de politesse quand on s’adresse à la "
    "personne : « Monsieur le Président ». C’est la norme de l’Imprimerie nationale et de l’Académie française ; "
    "bien des rédactions gardent la majuscule, d’où une règle à demander.",
    corrects=(
        ("Il a rencontré le Président de la République.", "Il a rencontré le président de la République."),
        ("Il a rencontré le Premier Ministre.", "Il a rencontré le Premier ministre."),
        ("La colonne du Général Traoré est partie.", "La colonne du général Traoré est partie."),
    ),
    accepts=(
        "Il a rencontré le président de la République.",
        "Veuillez agréer, Monsieur le Président, mes salutations.",
        "Le Premier ministre est arrivé.",
    ),
    severity=Severity.ADVICE,
    default=False,
    trigger=Trigger(forms=_OFFICES),
    on_token=_check,
)
