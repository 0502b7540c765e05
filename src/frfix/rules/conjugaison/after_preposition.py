"""Whether a participle or a finite form behind a preposition can only stand for an infinitive.

Between a preposition and its noun stands a determiner, and few participles are nouns: « pour obtenu » is
no French. What remains are « quelque chose de cassé », « de coché à décoché », « tenir pour acquis », and
the participles that are nouns too (« un système de suivi »), which need an object behind them.
"""

from __future__ import annotations

from typing import Final

from frfix.language.tags import (
    ADJ,
    ADV,
    DET,
    FINITE,
    INF,
    MASC,
    NAME,
    NOUN,
    NUM,
    PLUR,
    POS,
    PPAS,
    PRON,
    SING,
    VERB,
)
from frfix.language.tokens import Sentence, Token
from frfix.rules.conjugaison.governors import ONLY_INFINITIVE, WITH_A, WITH_DE
from frfix.rules.conjugaison.verbs import INDICATIVE, SOUND_OF_ER, SUBJECTS, only_verb, verbs

INFINITIVE_ADVERBS: Final = frozenset("pas plus jamais point rien trop mieux bien tout aussi presque".split())
"""What may stand between a preposition and its infinitive."""

_CERTAIN: Final = frozenset(("ne", "n'", "me", "m'", "te", "t'", "se", "s'", "y"))
# « tenir pour acquis », « passer pour raté »: the participle is an attribute.
_ATTRIBUTE: Final = frozenset(
    "tenir passer prendre compter donner laisser déclarer porter considérer".split()
)
# « quelque chose de cassé », « rien de prévu », « deux de perdus », « le sens de distingué ».
_BEFORE_ATTRIBUTE: Final = frozenset(
    """
    rien chose choses quoi personne quelqu'un autre autres un une moins plus ce celui celle ceux ci ça cela tout
    dix cent mille deux trois quatre quelques-uns beaucoup peu sens mot participe synonyme terme adjectif
    air état statut question titre contraire inverse opposé nom verbe
    """.split()
)
# « on le traite de dérangé », « il y a de compliqué »
_NAMING: Final = frozenset("traiter qualifier taxer avoir être".split())
_NEGATIONS: Final = frozenset("pas plus jamais donc bien toujours guère point".split())
_BARE_OBJECTS: Final = frozenset(
    "face appel partie preuve place référence suite état part usage office ça cela".split()
)


def participle_is_wrong(sentence: Sentence, index: int, at: int, between: tuple[str, ...]) -> bool:
    """Whether the participle at ``at`` cannot follow the preposition at ``index``, over the words ``between``."""
    word = sentence.tokens[at]
    preposition = sentence.tokens[index].lower
    following = sentence.word(at + 1)
    if following is not None and following.text.startswith("-"):
        return False
    if _CERTAIN.intersection(between) or preposition in ("ne", "n'"):
        return True
    governed = _is_governed(sentence, index, preposition)
    if between and between[-1] in ("le", "la", "les", "l'", "leur", "en", "nous", "vous", "lui"):
        return _after_clitic(sentence, at, preposition, between[-1], governed=governed)
    if word.lower == "coté":
        return False
    if not _is_unmarked(word):
        return governed and _marked_is_wrong(sentence, index, at, between)
    if preposition == "comment":
        return only_verb(word, NOUN) and object_follows(sentence, at)
    if preposition == "par":
        return governed and (only_verb(word) or object_follows(sentence, at))
    if preposition == "pour" and _is_attribute(sentence, index) and not object_follows(sentence, at):
        return False
    if preposition == "à" and not _a_is_preposition(sentence, index, at):
        return False
    if not only_verb(word):
        return _noun_is_wrong(sentence, index, at, preposition, governed=governed)
    if between and between != ("bien",) and not governed:
        return False
    if preposition in ("de", "d'", "à") and not governed:
        return not _introduces_attribute(sentence, index)
    return True


def _is_unmarked(word: Token) -> bool:
    """Whether the word is a masculine singular participle."""
    return any(tag & PPAS and tag & MASC and tag & SING for _, tag in verbs(word))


def _after_clitic(sentence: Sentence, at: int, preposition: str, clitic: str, *, governed: bool) -> bool:
    """Whether a participle behind a word that may be a clitic, an article or a pronoun is wrong."""
    word = sentence.tokens[at]
    unmarked = _is_unmarked(word)
    if preposition in ("par", "comment"):
        return False
    if clitic in ("nous", "vous", "lui"):
        if unmarked and preposition == "pour":
            return only_verb(word) and not word.lower.endswith("s")
        return governed and (preposition in ("de", "d'") or not unmarked or object_follows(sentence, at))
    if word.tags & NOUN:
        return clitic in ("le", "les") and preposition in ("de", "à") and governed and only_verb(word, NOUN)
    if clitic == "en":
        return unmarked and preposition != "par"
    if clitic == "leur":
        return governed and unmarked
    if clitic == "le":
        # « de le », « à le » are never an article.
        return unmarked and (preposition in ("de", "à") or _ends_group(sentence, at + 1))
    if clitic == "la":
        return (unmarked or governed) and preposition in ("de", "à", "pour", "sans")
    if clitic == "les":
        return (unmarked and not word.lower.endswith("s")) or (governed and preposition in ("de", "à"))
    return unmarked and (governed or preposition in ("pour", "sans")) and _ends_group(sentence, at + 1)


def _ends_group(sentence: Sentence, at: int) -> bool:
    """Whether no noun or adjective follows, that an article before would belong to."""
    following = sentence.word(at)
    return following is None or not following.tag & (NOUN | ADJ | NAME)


def _marked_is_wrong(sentence: Sentence, index: int, at: int, between: tuple[str, ...]) -> bool:
    """Whether a feminine or plural participle stands for an infinitive: « il essaie de fermées la porte »."""
    word = sentence.tokens[at]
    if between or not word.lower.endswith(("ée", "és", "ées")) or sentence.tokens[index].lower == "pour":
        return False
    if word.tags & NOUN and word.tags & PLUR and not object_follows(sentence, at):
        return False
    strict = _governor(sentence, index, ONLY_INFINITIVE) and not (word.tags & NOUN and word.tags & PLUR)
    return object_follows(sentence, at) or (strict and sentence.tokens[index].lower in ("de", "d'"))


def _noun_is_wrong(sentence: Sentence, index: int, at: int, preposition: str, *, governed: bool) -> bool:
    """Whether a participle that is a noun too has an object, as only a verb has: « pour fait face »."""
    word = sentence.tokens[at]
    following = sentence.word(at + 1)
    if word.lower in ("point", "mort", "coté", "découvert"):
        return False
    if word.lower == "été":
        # « pour été vendu »: « été » must be « être » before a participle.
        after = following is not None and bool(following.tag & (PPAS | ADJ))
        return governed or (preposition not in ("d'", "de") and after)
    if following is None:
        return False
    if word.lower == "parti":
        return preposition == "à" and following.lower in ("de", "d'", "du", "des")
    if word.lower == "fait":
        if (preposition == "de" and not governed) or sentence.tokens[index - 1].lower == "tout":
            return False
        return (
            following.lower in (*_BARE_OBJECTS, "des")
            or object_follows(sentence, at)
            or bool(following.tag & VERB and following.tag & INF)
        )
    if word.lower != "vu" and not all(
        tag & (VERB | NOUN | ADJ) for _, tag in (word.form.analyses if word.form else ())
    ):
        return False
    if preposition in ("pour", "sans"):
        return bool(following.tag & DET) and following.lower not in ("un", "une", "de", "d'")
    return governed and (object_follows(sentence, at) or _governor(sentence, index, ONLY_INFINITIVE))


def _introduces_attribute(sentence: Sentence, index: int) -> bool:
    """Whether « de » or « à » at ``index`` may introduce an adjective: « rien de cassé », « de coché à décoché »."""
    before = sentence.word(index - 1)
    if before is None or before.lower in _BEFORE_ATTRIBUTE or before.tag & (NUM | PRON | DET):
        return True
    if any(lemma in _NAMING for lemma, _ in (before.form.analyses if before.form else ())):
        return True
    if sentence.tokens[index].lower == "à":
        # « de payant à gratuit », « passer de validé à refusé »
        return any(t.lower in ("de", "d'") for t in sentence.tokens[max(0, index - 2) : index])
    if any(t.tag & NUM or t.lower in ("un", "une") for t in sentence.tokens[max(0, index - 3) : index]):
        return True
    # « changer de coché à décoché »: another state follows.
    return any(t.lower == "à" for t in sentence.tokens[index + 2 : index + 4])


def _a_is_preposition(sentence: Sentence, index: int, at: int) -> bool:
    """Whether the « à » before a participle is no « a » with an accent too many: « le client à payé »."""
    before = sentence.word(index - 1)
    if before is None:
        return index == 0 or sentence.tokens[index - 1].text not in (",", ")", "»")
    if before.lower in SUBJECTS or before.lower in (
        "qui",
        "y",
        "l'",
        "m'",
        "t'",
        "n'",
        "les",
        "nous",
        "lui",
        "ça",
        "cela",
    ):
        return before.lower in ("nous", "vous") and _is_governed(sentence, index - 1, "à")
    if _is_governed(sentence, index, "à") or before.lower in ("qu'", "que"):
        return True
    if before.tag & (VERB | ADJ) and not before.tag & NOUN:
        return not (before.tag & ADJ and not _verb_around(sentence, index, at))
    if before.tag & ADV and before.lower in (*_NEGATIONS, "rien", "tout", "beaucoup"):
        return True
    return bool(before.tag & NOUN) and _verb_around(sentence, index, at)


def _verb_around(sentence: Sentence, index: int, at: int) -> bool:
    """Whether the clause has its verb before ``index``, or right behind ``at``: « les pièces à fourni dépendent »."""
    following = sentence.word(at + 1)
    if following is not None and following.tag & VERB and following.tag & FINITE:
        return True
    for place in range(index - 1, -1, -1):
        token = sentence.tokens[place]
        if token.form is None or token.lower in ("qui", "que", "qu'", "dont", "où", "et", "si", "lorsque"):
            return False
        if token.tag & VERB and token.tag & (FINITE | INF):
            return True
    return False


def finite_is_wrong(sentence: Sentence, index: int, at: int, between: tuple[str, ...]) -> bool:
    """Whether the finite form at ``at`` cannot follow the preposition at ``index``; only a verb's form is judged."""
    word = sentence.tokens[at]
    preposition = sentence.tokens[index].lower
    if not only_verb(word) or not any(tag & INDICATIVE for _, tag in verbs(word)):
        return False
    following = sentence.word(at + 1)
    if following is not None and following.text.startswith("-"):
        return False
    if _CERTAIN.intersection(between) or preposition in ("ne", "n'"):
        return preposition != "comment"
    governed = _is_governed(sentence, index, preposition)
    sounds = word.lower.endswith(SOUND_OF_ER)
    if between and between[-1] in ("le", "la", "les", "l'", "leur", "nous", "vous", "lui", "en"):
        if preposition == "comment":
            return False
        return (governed and preposition not in ("pour", "sans")) or (
            between[-1] not in ("nous", "vous", "lui", "en") and sounds
        )
    if between or preposition in ("par", "comment"):
        return governed and sounds
    return sounds and not _is_name(sentence, index)


def _is_name(sentence: Sentence, index: int) -> bool:
    """Whether the letter « à » or « de » is spoken of, or belongs to a name: « le mot de »."""
    before = sentence.word(index - 1)
    return before is not None and before.lower in ("mot", "préposition", "lettre", "commande", "fonction")


def _is_governed(sentence: Sentence, at: int, preposition: str) -> bool:
    """Whether the word before the preposition at ``at`` asks for an infinitive after it."""
    if preposition in ("pour", "sans", "ne", "n'"):
        return True
    if preposition == "par":
        before = sentence.word(at - 1)
        return before is not None and any(
            lemma in ("commencer", "finir", "terminer")
            for lemma, _ in (before.form.analyses if before.form else ())
        )
    return _governor(sentence, at, WITH_A if preposition == "à" else WITH_DE)


def _governor(sentence: Sentence, at: int, wanted: frozenset[str]) -> bool:
    """Whether one of the lemmas ``wanted`` stands before the preposition at ``at``, adverbs passed over."""
    place = at - 1
    while place >= 0 and sentence.tokens[place].lower in _NEGATIONS:
        place -= 1
    before = sentence.word(place)
    if before is None or before.form is None:
        return False
    return before.lower in wanted or any(
        lemma in wanted and tag & before.tag & POS for lemma, tag in before.form.analyses
    )


def object_follows(sentence: Sentence, at: int) -> bool:
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
        if token.form is not None and token.tag & VERB
        for lemma, tag in token.form.analyses
        if tag & VERB
    )
