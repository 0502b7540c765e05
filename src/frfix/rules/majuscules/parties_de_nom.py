"""A part of a hyphenated name of a place without its capital: les États-unis, le moyen-orient."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tags import PLACE
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger

_NAMES: Final = frozenset(
    """
    états-unis etats-unis royaume-uni pays-bas moyen-orient proche-orient extrême-orient nouvelle-zélande
    nouvelle-calédonie nouvelle-guinée nouvelle-écosse nouvelle-orléans nouveau-mexique nouveau-brunswick
    guinée-bissau cap-vert grande-bretagne bosnie-herzégovine autriche-hongrie
    porto-novo addis-abeba pointe-noire port-gentil saint-louis saint-pétersbourg sierra-leone haute-volta
    maison-blanche croix-rouge île-de-france rhône-alpes franche-comté loire-atlantique seine-maritime
    timor-oriental basse-normandie haute-normandie haute-savoie haute-garonne
    """.split()
)
_SMALL: Final = frozenset(("de", "en", "sur", "la", "le", "les", "du"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    assert token.form is not None
    if token.form.case is Case.UPPER or token.unchecked:
        return
    right = "-".join(part if part in _SMALL else part.capitalize() for part in token.lower.split("-"))
    right = right.replace("Etats", "États")
    # A lost accent alone is the matter of orthographe/accent-majuscule.
    if token.text.replace("Etats", "États") != right and context.lexicon.tags(right) & PLACE:
        yield rule.at(
            token.start,
            token.end,
            right,
            message=_("Chaque partie de ce nom prend la majuscule : « {right} ».").format(right=right),
        )


RULE = Rule(
    id="majuscules/parties-de-nom",
    message="Chaque partie de ce nom prend la majuscule.",
    explanation="Dans le nom d’un pays ou d’une région fait de plusieurs mots joints par un trait d’union, tous les "
    "mots pleins prennent la majuscule : « les États-Unis », « le Moyen-Orient », « l’Île-de-France ». C’est la "
    "norme de l’Imprimerie nationale.",
    corrects=(
        ("Il rentre des États-unis demain.", "Il rentre des États-Unis demain."),
        ("La paix au moyen-orient est fragile.", "La paix au Moyen-Orient est fragile."),
    ),
    accepts=("Les États-Unis et le Royaume-Uni.", "L’Île-de-France est une région."),
    priority=14,
    trigger=Trigger(forms=_NAMES),
    on_token=_check,
)
