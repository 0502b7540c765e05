"""Something else than an infinitive after a verb that asks for one: il va mangé, laisser tombé, il faut finit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Analysis
from frfix.language.tags import ADJ, DET, FINITE, INF, MASC, NOUN, P3, PLUR, PPAS, PPRE, SING, VERB
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.governors import CAUSATIVES, MODALS, SEMI_MODALS
from frfix.rules.conjugaison.verbs import (
    ADVERBS,
    INDICATIVE,
    OBJECTS,
    SOUND_OF_ER,
    infinitives,
    is_lower,
    only_verb,
    verbs,
)

_CLITICS: Final = OBJECTS | {"ne", "n'"}
_AUXILIARIES: Final = frozenset(("avoir", "être"))
# Nobody is left in these states: « laisser tombé ».
_LEFT: Final = frozenset("tombé allé passé entré parlé pensé jugé".split())
# Participles that say how somebody goes: « il va masqué ».
_STATES: Final = frozenset("masqué voilé armé chaussé habillé déguisé courbé appuyé coiffé botté".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    head = sentence.tokens[index]
    heads = [a for a in verbs(head) if a.lemma in MODALS or a.lemma in SEMI_MODALS or a.lemma in CAUSATIVES]
    if not heads or not head.tag & VERB or head.form is None:
        return
    at, between = _skip(sentence, index + 1)
    if _is_noun(sentence, index) and not between:
        return
    word = sentence.word(at)
    if word is None or not is_lower(word) or (not word.space and not between):
        return
    readings = verbs(word)
    if not only_verb(word, NOUN if word.lower.endswith("é") else 0) or any(
        tag & (INF | PPRE) for _, tag in readings
    ):
        return
    if any(a.lemma in _AUXILIARIES for a in readings):
        return
    if not _is_wrong(sentence, index, at, between, heads):
        return
    forms = infinitives(readings, context.lexicon)
    yield rule.at(
        word.start,
        word.end,
        *(cased_like(word.text, form) for form in forms[:2]),
        message=_("Après « {head} », le verbe est à l’infinitif : « {form} ».").format(
            head=head.text, form=forms[0]
        ),
        related=(Related(head.start, head.end, _("verbe")),),
    )


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether « pouvoir », « devoir » or « savoir » may be a noun, or « à savoir » the locution."""
    before = sentence.tokens[at - 1].lower if at else ""
    if sentence.tokens[at].lower not in ("pouvoir", "devoir", "savoir") or not at:
        return False
    return before in ("de", "à", "en", "du", "d'") or bool(sentence.tokens[at - 1].tag & (DET | ADJ | NOUN))


def _skip(sentence: Sentence, at: int) -> tuple[int, tuple[str, ...]]:
    """Return the place of the first word that is no clitic or adverb, and the clitics passed over."""
    found = []
    while (word := sentence.word(at)) is not None and (
        word.lower in _CLITICS
        or word.lower in ADVERBS
        or word.text.startswith("-")
        or (word.lower == "sans" and (sentence.tokens[at + 1 :] or [word])[0].lower == "cesse")
        or (word.lower == "cesse" and sentence.tokens[at - 1].lower == "sans")
        or (word.lower.endswith("ment") and word.lower != "comment" and not word.tags & VERB)
    ):
        if word.lower in _CLITICS:
            found.append(word.lower)
        elif found and found[-1] in ("le", "la", "les", "l'", "leur"):
            break  # « fait le mal », « le plus »
        at += 1
    return at, tuple(found)


def _is_wrong(
    sentence: Sentence, index: int, at: int, between: tuple[str, ...], heads: list[Analysis]
) -> bool:
    word = sentence.tokens[at]
    readings = verbs(word)
    following = sentence.word(at + 1)
    if following is not None and following.text.startswith("-"):
        return False
    modal = any(a.lemma in MODALS for a in heads)
    strong = modal or any(a.lemma in SEMI_MODALS for a in heads)
    participle = any(tag & PPAS for _, tag in readings)
    past = all(a.tag & PPAS for a in heads)
    if not participle:
        if not any(tag & INDICATIVE for _, tag in readings):
            return False
        return _finite_is_wrong(sentence, index, between, word, strong=strong, past=past)
    if not word.lower.endswith(("é", "ée", "és", "ées")):
        return _other_participle_is_wrong(sentence, index, between, heads, word, strong=strong)
    if between:
        if between[-1] in ("le", "la", "l'", "leur") and word.tags & NOUN:
            return False
        return between[-1] not in ("en", "y") or strong
    if any(a.lemma == "laisser" for a in heads) and word.lower in _LEFT:
        return True
    if _object_before(sentence, index) and not (
        sentence.tokens[index - 1].lower == "en" and heads[0].tag & PPRE
    ):
        return modal and not past  # « il les veut terminés »
    if past and not (any(t.lower in _AVOIR for t in sentence.tokens[max(0, index - 3) : index])):
        return False
    if word.lower in _STATES or not word.lower.endswith("é"):
        return False
    if strong:
        return modal or not _in_relative(sentence, index) or heads[0].lemma == "aller"
    return _causative_is_wrong(sentence, index, at, heads)


def _other_participle_is_wrong(
    sentence: Sentence,
    index: int,
    between: tuple[str, ...],
    heads: list[Analysis],
    word: Token,
    *,
    strong: bool,
) -> bool:
    """Whether a participle such as « réduit » or « fini » cannot follow the verb at ``index``."""
    usual = word.lower in ("dit", "mis", "pris", "vu") and any(a.lemma in ("aller", "vouloir") for a in heads)
    if (word.tags & NOUN and not usual) or not any(
        tag & PPAS and tag & MASC and tag & SING for _, tag in verbs(word)
    ):
        return False
    if word.lower in ("entendu", "compris", "sûr") or _in_relative(sentence, index):
        return False
    if between:
        return strong and between[-1] in ("me", "m'", "te", "t'", "se", "s'", "lui", "y", "en")
    past = any(a.tag & PPAS for a in heads)
    if not strong:
        return _is_made(sentence, index)
    return not past and not _object_before(sentence, index)


_AVOIR: Final = frozenset("ai as a avons avez ont avait avais avaient aurait aurais avoir ayant".split())


def _finite_is_wrong(
    sentence: Sentence, index: int, between: tuple[str, ...], word: Token, *, strong: bool, past: bool
) -> bool:
    """Whether a finite form after the verb at ``index`` stands for an infinitive."""
    if not word.lower.endswith((*SOUND_OF_ER, "it", "is", "irent", "urent")) or (past and not between):
        return False
    if _in_relative(sentence, index):
        return False
    if sentence.tokens[index].tag & INF and word.lower.endswith(("ait", "aient")) and not between:
        return False  # « y aller signifierait… »
    if between and between[-1] in ("nous", "vous") and word.lower.endswith(("ez", "ons")):
        return strong
    if word.lower.endswith(("ez", "ai", "ait", "aient", "ais")):
        return strong or bool(between)
    return strong and sentence.tokens[index].lower in (
        "faut",
        "peut",
        "doit",
        "peux",
        "dois",
        "peuvent",
        "doivent",
    )


def _causative_is_wrong(sentence: Sentence, index: int, at: int, heads: list[Analysis]) -> bool:
    """Whether a participle after faire, laisser, venir… cannot be an attribute."""
    head = sentence.tokens[index]
    word = sentence.tokens[at]
    lemma = heads[0].lemma
    if lemma == "venir":
        return all(a.tag & FINITE and a.tag & PLUR and a.tag & P3 and not a.tag & SING for a in heads)
    if lemma == "laisser":
        return word.lower in _LEFT
    if _is_made(sentence, index) and index + 1 == at:
        return True
    following = sentence.word(at + 1)
    if lemma == "faire" and head.lower in (
        "fait",
        "faire",
        "fais",
        "font",
        "faisait",
        "fera",
        "faisant",
        "feront",
    ):
        before = sentence.tokens[index - 1] if index else None
        if (
            before is None
            or (before.tags & DET and before.lower != "le")
            or before.lower in ("bien", "tout", "déjà")
        ):
            return False
        return (
            following is not None and bool(following.tag & DET) and index + 1 == at and head.tag & FINITE != 0
        )
    return False


def _is_made(sentence: Sentence, at: int) -> bool:
    """Whether the verb at ``at`` is faire, and no participle: « faire reculé » has no other reading.

    « Faire compliqué » ends a sentence: the participle is an adjective there.
    """
    head = sentence.tokens[at]
    if sentence.word(at + 2) is None:
        return False
    return head.lemma == "faire" and bool(head.tag & VERB) and not head.tag & PPAS and not head.tags & NOUN


def _object_before(sentence: Sentence, at: int) -> bool:
    """Whether a clitic object stands before the verb: « il le veut terminé », « je le sais marié »."""
    before = sentence.tokens[at - 1] if at else None
    if before is not None and before.lower in ("nous", "vous"):
        return not sentence.tokens[at].lower.endswith("ons" if before.lower == "nous" else ("ez", "tes"))
    return before is not None and before.lower in (
        "le",
        "la",
        "l'",
        "les",
        "me",
        "m'",
        "te",
        "t'",
        "se",
        "s'",
        "en",
        "que",
        "qu'",
    )


def _in_relative(sentence: Sentence, at: int) -> bool:
    """Whether « que » stands close before, so that the verb may be complete: « ce qu’il veut finit »."""
    return any(
        t.lower in ("que", "qu'", "dont", "où", "comme", "qui", "si")
        for t in sentence.tokens[max(0, at - 5) : at]
    )


RULE = Rule(
    id="conjugaison/infinitif-apres-verbe",
    message="Après ce verbe, le suivant est à l’infinitif.",
    explanation="Après « aller », « vouloir », « falloir », « savoir », « oser », « faire », « laisser »…, le verbe qui "
    "suit est à l’infinitif : « il va manger », « laisser tomber », « il faut finir ». On s’en assure en le "
    "remplaçant par « vendre » : « il va vendre ».",
    corrects=(
        ("Il va mangé chez sa tante.", "Il va manger chez sa tante."),
        ("Je veux changé de métier.", "Je veux changer de métier."),
        ("Il faut finit ce travail.", "Il faut finir ce travail."),
        ("Je sais arrêté une voiture.", "Je sais arrêter une voiture."),
        ("Ils ont pu mangé.", "Ils ont pu manger."),
        ("Il faut laisser tombé.", "Il faut laisser tomber."),
        ("Elle nous laisse les gardés.", "Elle nous laisse les garder."),
        ("Elle souhaite choisi un autre livre.", "Elle souhaite choisir un autre livre."),
        ("Vous allez longé la rivière.", "Vous allez longer la rivière."),
        ("Il faut sans cesse recommencé.", "Il faut sans cesse recommencer."),
    ),
    accepts=(
        "Il le veut terminé ce soir.",
        "Il va masqué dans la rue.",
        "Il semble fatigué.",
        "Le fait avéré reste un fait.",
        "Ce qu’il veut finit toujours par arriver.",
        "Vous voulez que nous parlions ?",
        "Il se sait observé.",
    ),
    trigger=Trigger(lemmas=MODALS | SEMI_MODALS | CAUSATIVES),
    on_token=_check,
)
