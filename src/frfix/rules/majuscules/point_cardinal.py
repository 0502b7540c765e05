"""A capital on a direction: au Nord de Gao, une façade exposée au Sud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.headings import capital_inside

_POINTS: Final = frozenset("nord sud est ouest nord-est nord-ouest sud-est sud-ouest".split())
_TO: Final = frozenset(("au", "à"))
_LINKS: Final = frozenset(("de", "du", "des", "d'"))
# What looks one way: with these « au Nord » is a direction and no region.
_FACING: Final = frozenset(
    """
    exposer exposition exposé exposée orienter orientation orienté orientée tourné tournée tourner façade vent
    vents limité limitée bordé bordée délimité situé située km kilomètres kilomètre milles m mètres
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    if not capital_inside(sentence, index):
        return
    start = index - 1
    before = sentence.word(start)
    if before is not None and before.lower == "l'":
        start -= 1
        before = sentence.word(start)
    if before is None or before.lower not in _TO:
        return
    following, facing = sentence.word(index + 1), sentence.word(start - 1)
    located = following is not None and following.lower in _LINKS
    faces = facing is not None and (facing.lower in _FACING or facing.lemma in _FACING)
    if located or faces:
        yield rule.at(
            token.start,
            token.end,
            token.lower,
            message=_("« {word} » est ici une direction : pas de majuscule.").format(word=token.lower),
        )


RULE = Rule(
    id="majuscules/point-cardinal",
    message="Une direction ne prend pas la majuscule.",
    explanation="Le nom d’un point cardinal garde la minuscule quand il dit une direction ou qu’un complément le suit : "
    "« au nord de Gao », « une façade exposée au sud ». Il prend la majuscule quand il désigne, seul, une région : "
    "« les gens du Nord », « l’Afrique de l’Ouest ». C’est la norme de l’Imprimerie nationale et de l’Office "
    "québécois de la langue française.",
    corrects=(
        ("Le village se trouve au Nord de Gao.", "Le village se trouve au nord de Gao."),
        ("La façade est exposée à l’Ouest.", "La façade est exposée à l’ouest."),
    ),
    accepts=(
        "Les combats ont repris dans le Nord.",
        "La situation au Sahel et en Afrique de l’Ouest reste tendue.",
        "Il vit au nord de la ville.",
    ),
    severity=Severity.WARNING,
    trigger=Trigger(forms=_POINTS),
    on_token=_check,
)
