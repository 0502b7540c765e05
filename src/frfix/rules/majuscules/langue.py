"""A capital on the name of a language: en Anglais, elle apprend le Bambara."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.names import opens_sentence
from frfix.language.tags import ADJ, FAMILY_NAME, FIRST_NAME, MASC, NOUN, PEOPLE, PLACE, SING
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.headings import has_capital

_BEFORE: Final = frozenset(
    "en parler parle parlent parlait parlons parlez parlaient apprendre couramment langue langues".split()
)
# What is done with a language, behind which it has an article: « apprendre le », « cours d’ ».
_OF_LANGUAGES: Final = frozenset(
    """
    parler apprendre enseigner comprendre maîtriser étudier baragouiner traduire traduit traduite traduits
    traduction traductions version cours professeur professeure leçon leçons dictionnaire grammaire prof
    vocabulaire locuteur locuteurs emprunt emprunté empruntée mot terme manuel accent
    """.split()
)
_ARTICLES: Final = frozenset(("le", "l'", "du", "d'", "de"))
_JOINING: Final = frozenset(("et", "ou", ","))
# What is said of a language: « le Français est la langue officielle », « le Bambara est parlé ».
_SAID: Final = frozenset("langue langues parlé enseigné dialecte idiome".split())
_REACH: Final = 5


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    if not has_capital(token) or opens_sentence(sentence, index) or not _may_be_language(token.text, context):
        return
    following = sentence.word(index + 1)
    if following is not None and (following.tag & ADJ or (following.text[:1].isupper() and following.space)):
        return
    if _is_language(sentence, index, context):
        yield rule.at(
            token.start,
            token.end,
            token.lower,
            message=_("« {word} » est ici une langue : pas de majuscule.").format(word=token.lower),
        )


def _may_be_language(text: str, context: Context) -> bool:
    """Whether ``text`` names a people, nobody and no place, and in lower case is a masculine singular noun."""
    tags = context.lexicon.tags(text)
    if not tags & PEOPLE or tags & (FIRST_NAME | FAMILY_NAME | PLACE):
        return False
    return any(tag & NOUN and tag & MASC and tag & SING for _, tag in context.lexicon.analyses(text.lower()))


def _is_language(sentence: Sentence, index: int, context: Context) -> bool:
    before, earlier = sentence.tokens[index - 1], sentence.word(index - 2)
    if before.lower in _BEFORE:
        return True
    if before.lower in _JOINING and earlier is not None and index > 2:
        name = earlier.text[:1].upper() + earlier.text[1:]
        return _may_be_language(name, context) and _is_language(sentence, index - 2, context)
    if before.lower not in _ARTICLES:
        return False
    if earlier is not None and earlier.lower == "de":
        earlier = sentence.word(index - 3)
    if earlier is not None and (earlier.lower in _OF_LANGUAGES or earlier.lemma in _OF_LANGUAGES):
        return True
    return before.lower in ("le", "l'") and _is_said_of_a_language(sentence, index + 1)


def _is_said_of_a_language(sentence: Sentence, at: int) -> bool:
    """Whether « est la langue », « reste une langue », « est parlé » follows at ``at``."""
    verb = sentence.word(at)
    if verb is None or verb.lemma not in ("être", "rester", "demeurer", "devenir"):
        return False
    return any(token.lower in _SAID for token in sentence.tokens[at + 1 : at + _REACH])


RULE = Rule(
    id="majuscules/langue",
    message="Le nom d’une langue ne prend pas la majuscule.",
    explanation="Les noms de langues sont des noms communs : « en français », « apprendre le bambara », « le peul est "
    "parlé au Sahel ». La majuscule est pour les personnes : « les Peuls ». C’est la norme de l’Imprimerie nationale "
    "et de l’Académie française.",
    corrects=(
        ("Il a écrit ce livre en Anglais.", "Il a écrit ce livre en anglais."),
        ("Elle apprend le Bambara.", "Elle apprend le bambara."),
        ("Ici, le Français est la langue officielle.", "Ici, le français est la langue officielle."),
    ),
    accepts=(
        "Elle apprend le bambara et parle en français.",
        "Il a joué contre le Malien.",
        "Le Français est un homme du Sud.",
    ),
    trigger=Trigger(tags=PEOPLE),
    on_token=_check,
)
