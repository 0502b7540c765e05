"""A participle or a finite form after a preposition: pour mangé, sans parlé, afin de finit, de me donnait."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Analysis
from frfix.language.tags import INF, PPAS, PPRE
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.after_preposition import (
    INFINITIVE_ADVERBS,
    finite_is_wrong,
    participle_is_wrong,
)
from frfix.rules.conjugaison.verbs import OBJECTS, infinitives, is_lower, verbs


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    start = sentence.tokens[index]
    preposition = start.lower
    if preposition in ("ne", "n'") and not _is_bare_negation(sentence, index):
        return
    at, between = _skip(sentence, index + 1)
    word = sentence.word(at)
    if word is None or not is_lower(word) or (not word.space and not between and preposition != "d'"):
        return
    readings = verbs(word)
    if not readings or any(tag & (INF | PPRE) for _, tag in readings):
        return
    if preposition not in ("ne", "n'") and not _in_order(between):
        return
    if word.lower in ("importe", "empêche"):
        return  # « à n’importe qui »
    if any(tag & PPAS for _, tag in readings):
        wrong = participle_is_wrong(sentence, index, at, between)
    else:
        wrong = finite_is_wrong(sentence, index, at, between)
    forms = infinitives(_own(readings), context.lexicon) if wrong else ()
    if forms:
        # With « à », the whole is told, so that nothing makes « a » of it.
        text = context.shown[start.start : word.start] if preposition == "à" and not between else ""
        yield rule.at(
            start.start if text else word.start,
            word.end,
            *(text + cased_like(word.text, form) for form in forms[:2]),
            message=_("Après « {start} », le verbe est à l’infinitif : « {form} ».").format(
                start=start.text, form=forms[0]
            ),
            related=(Related(start.start, start.end, _("préposition")),),
        )


def _own(readings: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """Return the readings as a participle if there are any, else all: « fait » is no form of another verb."""
    return tuple(a for a in readings if a.tag & PPAS) or readings


def _skip(sentence: Sentence, at: int) -> tuple[int, tuple[str, ...]]:
    """Return the place of the first word that is no clitic or negation, and what was passed over."""
    words = []
    while (word := sentence.word(at)) is not None and (
        word.text in OBJECTS or word.lower in INFINITIVE_ADVERBS or word.lower in ("ne", "n'")
    ):
        words.append(word.lower)
        at += 1
    return at, tuple(words)


def _in_order(between: tuple[str, ...]) -> bool:
    """Whether the words passed over can stand before an infinitive: « ne pas le », not « lui ne »."""
    # « près de lui s’arrêtaient », « aucun juge par vous ne sera »: the pronoun goes with the preposition.
    negation = {"ne", "n'", "se", "s'"}
    if between[:1] and between[0] not in ("ne", "n'") and negation.intersection(between[1:]):
        return False
    return not {"ne", "n'"}.intersection(between[1:]) and not (
        len(between) > 1
        and between[0] in INFINITIVE_ADVERBS
        and between[0] not in ("bien", "mieux", "tout", "trop")
    )


def _is_bare_negation(sentence: Sentence, at: int) -> bool:
    """Whether « ne pas », « ne plus », « n’en jamais » stand together: an infinitive must follow."""
    words = [token.lower for token in sentence.tokens[at + 1 : at + 5]]
    place = next((i for i, word in enumerate(words) if word not in OBJECTS), len(words))
    return words[place : place + 1] != [] and words[place] in (
        "pas", "plus", "jamais", "point", "presque", "rien",
    )  # fmt: skip


RULE = Rule(
    id="conjugaison/infinitif-apres-preposition",
    message="Après une préposition, le verbe est à l’infinitif.",
    explanation="Après « pour », « sans », « de », « à », « par », le verbe est à l’infinitif : « pour manger », « sans "
    "parler », « afin de finir ». On s’en assure en remplaçant le verbe par « vendre » : « pour vendre ».",
    corrects=(
        ("Il faut de l’argent pour mangé.", "Il faut de l’argent pour manger."),
        ("Elle est partie sans parlé.", "Elle est partie sans parler."),
        ("Il vient de mangé une pomme.", "Il vient de manger une pomme."),
        ("Il essaie de me convainquait.", "Il essaie de me convaincre."),
        ("Je suis obligé de les chassés.", "Je suis obligé de les chasser."),
        ("Il commence à mangé.", "Il commence à manger."),
        ("Il a besoin de nous donné du temps.", "Il a besoin de nous donner du temps."),
        ("Ne plus mangé de viande.", "Ne plus manger de viande."),
        ("Merci de vérifiez les comptes.", "Merci de vérifier les comptes."),
        ("Elle a pris la liberté de restreint l’accès.", "Elle a pris la liberté de restreindre l’accès."),
        ("Il faut dix ans pour obtenu ce titre.", "Il faut dix ans pour obtenir ce titre."),
        ("Choisissez la couleur à utilisé.", "Choisissez la couleur à utiliser."),
        ("Je ne sais pas comment écrit ce mot.", "Je ne sais pas comment écrire ce mot."),
    ),
    accepts=(
        "Il tient cela pour assuré.",
        "Quelque chose de cassé.",
        "Pour nous, fatigués, c’est fini.",
        "Il y a beaucoup de blessés.",
        "Les conseils à lui donnés étaient bons.",
        "Un employé sans qualifications.",
        "Il rêve de liberté.",
        "Rien de cassé, personne de blessé.",
        "Un système de suivi des paquets.",
        "Ils ont tenu la chose pour établie.",
    ),
    priority=44,
    trigger=Trigger(forms=frozenset(("pour", "sans", "de", "d'", "à", "par", "comment", "ne", "n'"))),
    on_token=_check,
)
