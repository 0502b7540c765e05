"""Agreement in gender and number between the analyses of words."""

from __future__ import annotations

from collections.abc import Iterable

from frfix.i18n import _
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


def feature_name(gender: int, number: int) -> str:
    """Return what a gender with a number is called; 0 for either stands for what is not decided."""
    names = {
        (MASC, 0): _("masculin"),
        (FEM, 0): _("féminin"),
        (0, SING): _("singulier"),
        (0, PLUR): _("pluriel"),
        (MASC, SING): _("masculin singulier"),
        (MASC, PLUR): _("masculin pluriel"),
        (FEM, SING): _("féminin singulier"),
        (FEM, PLUR): _("féminin pluriel"),
    }
    return names.get((gender, number), "")
