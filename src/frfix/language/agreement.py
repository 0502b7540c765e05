"""Agreement in gender and number between the analyses of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from frfix.i18n import N_, _
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.tags import FEM, GENDER, MASC, NUMBER, PLUR, POS, SING


def agrees(a: int, b: int) -> bool:
    """Whether two tags can agree in gender and in number; what a tag does not say never disagrees."""
    gender = a & b & GENDER or not (a & GENDER and b & GENDER)
    number = a & b & NUMBER or not (a & NUMBER and b & NUMBER)
    return bool(gender and number)


def inflected(lexicon: Lexicon, readings: Iterable[Analysis], gender: int, number: int) -> tuple[str, ...]:
    """Return the forms of the readings' lemmas in ``gender`` and ``number``, without repeats.

    0 for either keeps what each reading has. Moods and persons of a participle are kept.
    """
    forms: dict[str, None] = {}
    for lemma, tag in readings:
        keep = tag & ~(GENDER | NUMBER | POS)
        for form, other in lexicon.forms_of(lemma):
            if other & POS & tag and other & keep == keep:
                same_gender = not other & GENDER or other & (gender or tag & GENDER)
                same_number = not other & NUMBER or other & (number or tag & NUMBER)
                if same_gender and same_number:
                    forms[form] = None
    return tuple(forms)


def describe(tag: int) -> str:
    """Return what gender and number are called: « féminin pluriel »; only what the tag decides."""
    gender, number = tag & GENDER, tag & NUMBER
    return feature_name(gender if gender in (MASC, FEM) else 0, number if number in (SING, PLUR) else 0)


_FEATURES: Final = {
    (MASC, 0): N_("masculin"),
    (FEM, 0): N_("féminin"),
    (0, SING): N_("singulier"),
    (0, PLUR): N_("pluriel"),
    (MASC, SING): N_("masculin singulier"),
    (MASC, PLUR): N_("masculin pluriel"),
    (FEM, SING): N_("féminin singulier"),
    (FEM, PLUR): N_("féminin pluriel"),
}


def feature_name(gender: int, number: int, say: Callable[[str], str] = _) -> str:
    """Return what a gender with a number is called; 0 for either stands for what is not decided.

    ``say`` puts the French name into the language of the interface, or leaves it.
    """
    name = _FEATURES.get((gender, number))
    return say(name) if name else ""
