"""« Tel que » and the noun before it: des outils tel que, les villes tels que."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.agreement import describe
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, FEM, GENDER, MASC, NOUN, NUMBER, PLUR, PPAS, SING
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger

_TEL: Final = {"tel": MASC | SING, "telle": FEM | SING, "tels": MASC | PLUR, "telles": FEM | PLUR}
_FORMS: Final = {tag: form for form, tag in _TEL.items()}
_PLURAL: Final = frozenset(
    "les des ces mes tes ses nos vos leurs plusieurs certains certaines quelques d'autres".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    word, following = sentence.tokens[index], sentence.word(index + 1)
    if following is None or following.lower not in ("que", "qu'"):
        return
    place = index - 1
    if place > 0 and sentence.tokens[place].text == ",":
        place -= 1
    while place > 0 and sentence.tokens[place].tag & (ADJ | PPAS) and not sentence.tokens[place].tag & NOUN:
        place -= 1
    noun = sentence.word(place)
    before = sentence.word(place - 1)
    if (
        noun is None
        or noun.form is None
        or noun.form.case is not Case.LOWER
        or not noun.tag & NOUN
        or before is None
    ):
        return
    if before.tag & ADJ:
        place -= 1
        before = sentence.word(place - 1)
    # « un ensemble de règles tel que », « la liste des outils telle que »: the noun further up may be meant.
    if (
        before is None
        or before.lower not in _PLURAL
        or (place > 1 and sentence.tokens[place - 2].tag & (NOUN | ADJ) and before.lower == "des")
    ):
        return
    if (
        place > 2
        and sentence.tokens[place - 2].lower in ("de", "d'")
        and sentence.tokens[place - 3].tag & NOUN
    ):
        return
    genders = {tag & GENDER for _, tag in noun.form.readings(NOUN)}
    gender = genders.pop() if len(genders) == 1 else GENDER
    written = _TEL[word.lower]
    if noun.tag & NUMBER != PLUR or (written & gender and written & PLUR):
        return
    right = (gender if gender in (MASC, FEM) else written & GENDER) | PLUR
    form = cased_like(word.text, _FORMS[right])
    yield rule.at(
        word.start,
        word.end,
        form,
        message=_("« Tel que » s’accorde avec « {noun} », {features} : « {form} ».").format(
            noun=noun.text, features=describe(right), form=form
        ),
        related=(Related(noun.start, noun.end, describe(right)),),
    )


RULE = Rule(
    id="accords/tel-que",
    message="« Tel que » s’accorde avec le nom qui le précède.",
    explanation="« Tel » suivi de « que » s’accorde avec le nom qu’il illustre : « des outils tels que le marteau », « des "
    "villes telles que Bamako ».",
    corrects=(
        ("Il emploie des outils tel que le marteau.", "Il emploie des outils tels que le marteau."),
        ("Les villes tels que Bamako grandissent.", "Les villes telles que Bamako grandissent."),
    ),
    accepts=(
        "Des outils tels que le marteau.",
        "La liste des outils telle que nous l’avons vue.",
        "Un homme tel que lui.",
    ),
    trigger=Trigger(forms=frozenset(_TEL)),
    on_token=_check,
)
