"""A participle or a finite form after a preposition: pour mangé, sans parlé, afin de finit, de me donnait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, DET, FEM, INF, NOUN, PLUR, PPAS, PPRE, VERB
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.governors import ONLY_INFINITIVE, WITH_A, WITH_DE
from frfix.rules.conjugaison.verbs import (
    INDICATIVE,
    OBJECTS,
    SOUND_OF_ER,
    infinitives,
    is_lower,
    only_verb,
    verbs,
)

_CERTAIN: Final = frozenset(("ne", "n'", "me", "m'", "te", "t'", "se", "s'", "y"))
_AMBIGUOUS: Final = frozenset(("le", "la", "les", "l'", "leur", "en"))
_ADVERBS: Final = frozenset("pas plus jamais point rien trop mieux bien tout aussi presque".split())
# « tenir pour acquis », « passer pour raté »: the participle is an attribute.
_ATTRIBUTE: Final = frozenset(
    "tenir passer prendre compter donner laisser déclarer porter considérer".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    preposition = sentence.tokens[index].lower
    if preposition in ("ne", "n'") and not _is_bare_negation(sentence, index):
        return
    at, between = _skip(sentence, index + 1)
    word = sentence.word(at)
    if word is None or not is_lower(word) or (not word.space and not between and preposition != "d'"):
        return
    readings = verbs(word)
    if (
        any(tag & (INF | PPRE) for _, tag in readings)
        or not readings
        or not (preposition in ("ne", "n'") or _in_order(between))
    ):
        return
    if word.lower in ("importe", "empêche"):
        return  # « à n’importe qui »
    participle = any(tag & PPAS for _, tag in readings)
    governed = _governor(sentence, index, preposition)
    if participle:
        wrong = _participle_is_wrong(sentence, index, at, between, word, governed)
    else:
        wrong = _finite_is_wrong(sentence, at, between, word, preposition, governed)
    forms = infinitives(readings, context.lexicon) if wrong else ()
    if forms:
        start = sentence.tokens[index]
        yield rule.at(
            word.start,
            word.end,
            *(cased_like(word.text, form) for form in forms[:2]),
            message=f"Après « {start.text} », le verbe est à l’infinitif : « {forms[0]} ».",
            related=(Related(start.start, start.end, "préposition"),),
        )


def _skip(sentence: Sentence, at: int) -> tuple[int, tuple[str, ...]]:
    """Return the place of the first word that is no clitic or negation, and what was passed over."""
    words = []
    while (word := sentence.word(at)) is not None and (
        word.text in OBJECTS or word.lower in _ADVERBS or word.lower in ("ne", "n'")
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
        len(between) > 1 and between[0] in _ADVERBS and between[0] not in ("bien", "mieux", "tout", "trop")
    )


def _governor(sentence: Sentence, at: int, preposition: str) -> bool:
    """Whether the word before the preposition at ``at`` asks for an infinitive after it."""
    if preposition in ("pour", "sans", "ne", "n'"):
        return True
    place = at - 1
    while place >= 0 and sentence.tokens[place].lower in (
        "pas",
        "plus",
        "jamais",
        "donc",
        "bien",
        "toujours",
        "guère",
        "point",
    ):
        place -= 1
    before = sentence.word(place)
    if before is None or before.form is None:
        return False
    if preposition == "par":
        return any(lemma in ("commencer", "finir", "terminer") for lemma, _ in before.form.analyses)
    wanted = WITH_A if preposition == "à" else WITH_DE
    return before.lower in wanted or any(lemma in wanted for lemma, _ in before.form.analyses)


def _participle_is_wrong(
    sentence: Sentence, index: int, at: int, between: tuple[str, ...], word: Token, governed: bool
) -> bool:
    """Whether a participle in -é cannot stand here."""
    if not word.lower.endswith(("é", "ée", "és", "ées")):
        return False
    preposition = sentence.tokens[index].lower
    marked = any(tag & PPAS and tag & (FEM | PLUR) for _, tag in verbs(word)) or word.lower.endswith("ée")
    if _CERTAIN.intersection(between) or preposition in ("ne", "n'"):
        return True
    if between and between[-1] in _AMBIGUOUS:
        # « de les », « à le » are never an article: the clitic is certain.
        elided = between[-1] in ("le", "les") and preposition in ("de", "à")
        return (elided and governed) or (
            between[-1] == "la" and governed and preposition in ("de", "à") and not word.tags & NOUN
        )
    if between and between[-1] in ("nous", "vous", "lui"):
        return governed and (
            preposition in ("de", "d'")
            or (preposition != "pour" and (not marked or _object_follows(sentence, at)))
        )
    if not only_verb(word) or not governed:
        plural_noun = word.tags & NOUN and word.tags & PLUR
        strict = _strictly_governed(sentence, index) and not plural_noun
        return (
            governed
            and marked
            and preposition in ("de", "d'")
            and (strict or _object_follows(sentence, at))
            and not between
        )
    if preposition in ("pour", "sans"):
        return not marked and not _is_attribute(sentence, index)
    if marked:
        return not between and _object_follows(sentence, at)
    return True


def _finite_is_wrong(
    sentence: Sentence, at: int, between: tuple[str, ...], word: Token, preposition: str, governed: bool
) -> bool:
    """Whether a finite form cannot stand here; only a verb's form can be judged."""
    if not only_verb(word) or not any(tag & INDICATIVE for _, tag in verbs(word)):
        return False
    following = sentence.word(at + 1)
    if following is not None and following.text.startswith("-"):
        return False
    if _CERTAIN.intersection(between) or preposition in ("ne", "n'"):
        return True
    if between and between[-1] in ("le", "la", "les", "l'", "leur", "nous", "vous", "lui", "en"):
        return (governed and preposition not in ("pour", "sans")) or (
            between[-1] not in ("nous", "vous", "lui", "en") and word.lower.endswith(SOUND_OF_ER)
        )
    if between:
        return False
    return word.lower.endswith(("ez", "ait", "aient", "ais")) and (governed or preposition in ("de", "d'"))


def _is_bare_negation(sentence: Sentence, at: int) -> bool:
    """Whether « ne pas », « ne plus », « n’en jamais » open the sentence: an infinitive must follow."""
    if at:
        return False
    words = [token.lower for token in sentence.tokens[1:5]]
    place = next((i for i, word in enumerate(words) if word not in OBJECTS), len(words))
    return words[place : place + 1] != [] and words[place] in ("pas", "plus", "jamais", "point", "presque")


def _strictly_governed(sentence: Sentence, at: int) -> bool:
    before = sentence.word(at - 1)
    if before is None or before.form is None:
        return False
    return before.lower in ONLY_INFINITIVE or any(
        lemma in ONLY_INFINITIVE for lemma, _ in before.form.analyses
    )


def _object_follows(sentence: Sentence, at: int) -> bool:
    """Whether a determiner follows, so that the word at ``at`` governs a group."""
    following = sentence.word(at + 1)
    if following is not None and following.lower in ("ça", "cela"):
        return True
    return (
        following is not None
        and bool(following.tag & DET)
        and following.lower not in ("de", "d'", "du", "des")
    )


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Whether a verb before says what something is taken for."""
    return any(
        lemma in _ATTRIBUTE
        for token in sentence.tokens[max(0, at - 7) : at]
        if token.form is not None
        for lemma, tag in token.form.analyses
        if tag & (VERB | ADJ)
    )


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
    ),
    accepts=(
        "Il tient cela pour assuré.",
        "Quelque chose de cassé.",
        "Pour nous, fatigués, c’est fini.",
        "Il y a beaucoup de blessés.",
        "Les conseils à lui donnés étaient bons.",
        "Un employé sans qualifications.",
        "Il rêve de liberté.",
    ),
    trigger=Trigger(forms=frozenset(("pour", "sans", "de", "d'", "à", "par", "ne", "n'"))),
    on_token=_check,
)
