"""« Tout » before its noun: tout les jours, toute les femmes, tous le monde, tout celles, toute autre."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.agreement import describe
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, DET, FEM, GENDER, MASC, NOUN, NUM, NUMBER, PLUR, SING, VERB
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger

_TOUT: Final = {
    "tout": MASC | SING,
    "toute": FEM | SING,
    "tous": MASC | PLUR,
    "toutes": FEM | PLUR,
}
_FORMS: Final = {tag: form for form, tag in _TOUT.items()}
_DETERMINERS: Final = {
    "le": MASC | SING, "la": FEM | SING, "l'": GENDER | SING, "les": GENDER | PLUR, "ce": MASC | SING,
    "cet": MASC | SING, "cette": FEM | SING, "ces": GENDER | PLUR, "mon": GENDER | SING, "ma": FEM | SING,
    "mes": GENDER | PLUR, "ton": GENDER | SING, "ta": FEM | SING, "tes": GENDER | PLUR, "son": GENDER | SING,
    "sa": FEM | SING, "ses": GENDER | PLUR, "notre": GENDER | SING, "nos": GENDER | PLUR,
    "votre": GENDER | SING, "vos": GENDER | PLUR, "leurs": GENDER | PLUR,
}  # fmt: skip
_PRONOUNS: Final = {
    "celui": "tout", "ceux": "tous", "celles": "toutes", "cela": "tout", "ceux-ci": "tous", "celles-ci": "toutes",
    "ceux-là": "tous", "celles-là": "toutes",
}  # fmt: skip


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    word = sentence.tokens[index]
    following = sentence.word(index + 1)
    if following is None or following.form is None or _is_other(sentence, index):
        return
    written = _TOUT[word.lower]
    if following.lower in _PRONOUNS and word.lower != _PRONOUNS[following.lower]:
        if not (following.lower == "cela" and word.lower == "tous"):
            yield from _finding(rule, sentence, index, index + 1, _TOUT[_PRONOUNS[following.lower]])
        return
    if (
        following.lower in ("ce", "c'")
        and (after := sentence.word(index + 2))
        and after.lower in ("qui", "que", "qu'", "dont")
    ):
        if word.lower != "tout":
            yield rule.at(
                word.start,
                following.end,
                f"{cased_like(word.text, 'tout')} {following.text}",
                message=_("« Tout {following} » est du singulier.").format(following=following.text),
            )
        return
    determiner = _DETERMINERS.get(following.lower)
    if determiner is not None:
        yield from _before_group(rule, sentence, index, written, determiner)
    elif following.lower in ("autre", "autres"):
        yield from _before_other(rule, sentence, index, written)


def _is_other(sentence: Sentence, at: int) -> bool:
    """Whether « tout » is a noun or a pronoun here: « le tout », « pas du tout »."""
    if not at:
        return False
    before, word = sentence.tokens[at - 1], sentence.tokens[at].lower
    if word in ("tous", "toutes") and before.tags & VERB:
        return True  # « ils ont tous la même idée », « chantons tous son nom »
    if word == "tous" and before.lower == "à":
        return True
    if word == "tout" and before.lower in ("malgré", "avant", "après", "par-dessus", "en", "somme"):
        return True
    return before.lower in ("le", "du", "un", "au", "les", "nous", "vous", "eux", "ils", "elles", "pas")


def _before_group(
    rule: Rule, sentence: Sentence, index: int, written: int, determiner: int
) -> Iterator[Diagnostic]:
    """Find « tout les jours »: the group that begins after the word says what it should be."""
    place = index + 2
    while (
        (word := sentence.word(place)) is not None
        and word.form is not None
        and word.tag & (ADJ | NUM)
        and not word.tag & NOUN
    ):
        place += 1
    if (
        word is None
        or word.form is None
        or word.form.case is not Case.LOWER
        or not word.tag & NOUN
        or word.unchecked
    ):
        return
    if sentence.tokens[index].lower == "tout" and word.tags & VERB and place == index + 2:
        # « tout les attaque », « tout le porte à croire »: pronouns, unless the noun cannot be a verb's form.
        if determiner & PLUR and not word.tag & PLUR:
            return
        if determiner & SING and word.tag & GENDER == MASC:
            return
    genders = {tag & GENDER for _, tag in word.form.readings(NOUN)}
    gender = genders.pop() if len(genders) == 1 else GENDER
    gender &= determiner & GENDER
    number = determiner & NUMBER
    if written & PLUR and determiner & SING and not written & gender:
        return  # « pour toutes, le monde est un danger »
    if not gender or word.lower == "plus" or (word.tag & NUMBER and not word.tag & number):
        return  # the determiner itself is wrong: another rule says so
    if written & number and written & gender:
        return
    if gender == GENDER:
        gender = written & GENDER
    yield from _finding(rule, sentence, index, place, gender | number)


def _before_other(rule: Rule, sentence: Sentence, index: int, written: int) -> Iterator[Diagnostic]:
    """Find « tout autre personne » at the head of a group, where « toute » means « any »."""
    noun = sentence.word(index + 2)
    before = sentence.tokens[index - 1] if index else None
    if (
        noun is None
        or noun.form is None
        or not noun.tag & NOUN
        or (before is not None and before.tags & DET and before.lower != "de")
    ):
        return
    if before is not None and before.lower in ("d'une", "une", "d'un", "un", "des", "d'"):
        return  # « une tout autre affaire »: « entirely other »
    if noun.lower == "chose":
        return
    tags = {tag & (GENDER | NUMBER) for _, tag in noun.form.readings(NOUN)}
    if len(tags) != 1:
        return
    tag = tags.pop()
    if tag not in _FORMS or tag & written == tag or tag == MASC | SING:
        return
    if (
        sentence.tokens[index].lower in ("tout", "toute")
        and tag & (FEM | NUMBER)
        and written & NUMBER == SING
    ):
        if tag & PLUR and sentence.tokens[index + 1].lower == "autre":
            return
        yield from _finding(rule, sentence, index, index + 2, tag)


def _finding(rule: Rule, sentence: Sentence, at: int, head: int, tag: int) -> Iterator[Diagnostic]:
    word, noun = sentence.tokens[at], sentence.tokens[head]
    form = cased_like(word.text, _FORMS[tag])
    yield rule.at(
        word.start,
        word.end,
        form,
        message=_("« {word} » s’accorde avec « {noun} », {features} : « {form} ».").format(
            word=word.text, noun=noun.text, features=describe(tag), form=form
        ),
        related=(Related(noun.start, noun.end, describe(tag)),),
    )


RULE = Rule(
    id="accords/tout",
    message="« Tout » ne s’accorde pas avec ce qui le suit.",
    explanation="Devant un déterminant et un nom, « tout » s’accorde avec le nom : « tous les jours », « toutes les femmes », "
    "« toute la journée », « tout le monde ». On écrit « tout ce qui », « tous ceux qui », « toutes celles qui ».",
    corrects=(
        ("Il vient tout les jours.", "Il vient tous les jours."),
        ("Toute les femmes sont venues.", "Toutes les femmes sont venues."),
        ("Tous le monde est là.", "Tout le monde est là."),
        ("Tout ceux qui chantent sont là.", "Tous ceux qui chantent sont là."),
        ("Tous ce qui brille n’est pas or.", "Tout ce qui brille n’est pas or."),
        ("Elle a dormi tout la journée.", "Elle a dormi toute la journée."),
        ("Tout autre personne sera exclue.", "Toute autre personne sera exclue."),
        ("Tous les lettres sont arrivées.", "Toutes les lettres sont arrivées."),
    ),
    accepts=(
        "Tout le porte à croire.",
        "C’est une tout autre affaire.",
        "Tout ce que je sais, tous les élèves et toutes les élèves le savent.",
        "Le tout les intéresse.",
        "Toute la ville, tous les deux ans.",
        "Tout autre que lui aurait cédé.",
    ),
    priority=42,
    trigger=Trigger(forms=frozenset(_TOUT)),
    on_token=_check,
)
