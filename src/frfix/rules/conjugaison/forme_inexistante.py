"""Forms built like those of regular verbs: ils croivent, vous disez, il a mouru, j’envoyerai."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.lexicon import Lexicon
from frfix.language.tags import (
    COND,
    FEM,
    FUT,
    GENDER,
    IMPF,
    INF,
    MASC,
    NUMBER,
    P1,
    P2,
    P3,
    PAST,
    PERSON,
    PLUR,
    PPAS,
    PPRE,
    PRES,
    SING,
    SUBJ,
    VERB,
)  # fmt: skip
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import CLITICS, SUBJECTS, verbs

# Regular endings, to the features that they mark.
_PRESENT: Final = {
    "e": (P1 | P3) | SING, "es": P2 | SING, "s": (P1 | P2) | SING, "t": P3 | SING, "ons": P1 | PLUR,
    "ez": P2 | PLUR, "ent": P3 | PLUR,
}  # fmt: skip
_IMPERFECT: Final = {
    "ais": (P1 | P2) | SING, "ait": P3 | SING, "ions": P1 | PLUR, "iez": P2 | PLUR, "aient": P3 | PLUR,
}  # fmt: skip
_FUTURE: Final = {
    "ai": P1 | SING, "as": P2 | SING, "a": P3 | SING, "ons": P1 | PLUR, "ez": P2 | PLUR, "ont": P3 | PLUR,
}  # fmt: skip
_PAST: Final = {
    "ai": P1 | SING, "as": P2 | SING, "a": P3 | SING, "it": P3 | SING, "ut": P3 | SING, "is": (P1 | P2) | SING,
    "èrent": P3 | PLUR, "irent": P3 | PLUR, "urent": P3 | PLUR,
}  # fmt: skip
_PARTICIPLE: Final = {
    "u": MASC | SING, "us": MASC | PLUR, "ue": FEM | SING, "ues": FEM | PLUR, "é": MASC | SING, "és": MASC | PLUR,
    "ée": FEM | SING, "ées": FEM | PLUR, "i": MASC | SING, "is": MASC | PLUR, "ie": FEM | SING, "ies": FEM | PLUR,
}  # fmt: skip
_INFINITIVES: Final = ("er", "ir", "re", "oir")
# Forms that show the stems of an irregular verb: nous disons, ils boivent, prenant.
_SHOWN: Final = ("ons", "ent", "ant", "e", "s", "ez")
_AUXILIARIES: Final = ("avoir", "être")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    if (
        token.form is None
        or token.form.case is not Case.LOWER
        or len(token.lower) < 3
        or context.text[token.end : token.end + 1] == "~"
    ):
        return
    person = _subject(sentence, index)
    participle = _after_auxiliary(sentence, index)
    if not person and not participle:
        return
    if participle:
        wanted = _participles(token.lower)
    else:
        entries = _finite(token.lower, SUBJ if _after_que(sentence, index) else PRES)
        wanted = [e for e in entries if e[1] & person & PERSON and e[1] & person & NUMBER] or entries
    forms = _candidates(token.lower, wanted, person, context.lexicon)
    best = sorted(forms, key=lambda form: (-forms[form], form))[:3]
    if best:
        yield rule.at(
            token.start,
            token.end,
            *best,
            message=_("La forme « {word} » n’existe pas : on dit « {best} ».").format(
                word=token.text, best=best[0]
            ),
        )


def _candidates(
    word: str, wanted: list[tuple[str, int, int]], person: int, lexicon: Lexicon
) -> dict[str, float]:
    """Return the real forms that ``wanted`` stems lead to, and how near they are to ``word``.

    ``person`` is that of the subject, 0 for a participle, whose features are then those of its ending.
    """
    forms: dict[str, float] = {}
    for stem, features, moods in wanted:
        asked = person or features
        for lemma in _lemmas(stem, lexicon):
            for form, tag in lexicon.forms_of(lemma):
                if not (tag & VERB and tag & moods and tag & asked & NUMBER):
                    continue
                if tag & asked & (PERSON if person else GENDER):
                    # An infinitive inside the word says that the future was meant: « envoyerai ».
                    future = 0.5 if tag & moods & (FUT | COND) and stem == lemma else 0
                    alike = SequenceMatcher(None, form, word).ratio() + future + lexicon.frequency(lemma) / 20
                    forms[form] = max(alike, forms.get(form, 0))
    return forms


def _subject(sentence: Sentence, at: int) -> int:
    """Return the person and number of the pronoun before the word at ``at``, 0 when there is none."""
    while at > 0 and sentence.tokens[at - 1].lower in CLITICS - {"nous", "vous"}:
        at -= 1
    return SUBJECTS.get(sentence.tokens[at - 1].lower, 0) if at else 0


def _after_auxiliary(sentence: Sentence, at: int) -> bool:
    while at > 0 and sentence.tokens[at - 1].lower in (
        "pas",
        "plus",
        "jamais",
        "déjà",
        "bien",
        "tout",
        "mal",
        "été",
    ):
        at -= 1
    return at > 0 and any(lemma in _AUXILIARIES for lemma, _ in verbs(sentence.tokens[at - 1]))


def _after_que(sentence: Sentence, at: int) -> bool:
    """Whether « que » stands shortly before the subject of the word at ``at``."""
    return any(token.lower in ("que", "qu'") for token in sentence.tokens[max(0, at - 4) : at])


def _finite(word: str, present: int) -> list[tuple[str, int, int]]:
    """Return the (stem, person and number, moods) that the regular endings of ``word`` would mean.

    ``present`` is the mood that the endings of the present stand for.
    """
    found = []
    for endings, moods in ((_PRESENT, present), (_IMPERFECT, IMPF), (_PAST, PAST)):
        found += [(word[: -len(e)], features, moods) for e, features in endings.items() if word.endswith(e)]
    for endings, mood in ((_FUTURE, FUT), (_IMPERFECT, COND)):
        for ending, features in endings.items():
            stem = word[: -len(ending)]
            if word.endswith(ending) and stem.endswith("r"):
                found += [
                    (stem, features, mood),
                    (stem.removesuffix("er"), features, mood),
                    (stem + "e", features, mood),
                ]
    return [entry for entry in found if len(entry[0]) > 1]


def _participles(word: str) -> list[tuple[str, int, int]]:
    return [
        (word[: -len(e)], features, PPAS)
        for e, features in _PARTICIPLE.items()
        if word.endswith(e) and len(word) > len(e) + 2
    ]


def _lemmas(stem: str, lexicon: Lexicon) -> list[str]:
    """Return the verbs that have ``stem`` in their infinitive or in a form that shows it."""
    found: dict[str, None] = {}
    for candidate in (stem, *(stem + ending for ending in _INFINITIVES), stem.removesuffix("v") + "re"):
        found.update(dict.fromkeys(a.lemma for a in lexicon.analyses(candidate) if a.tag & INF))
    for ending in _SHOWN:
        for lemma, tag in lexicon.analyses(stem + ending):
            if tag & VERB and tag & (PRES | PPRE | SUBJ):
                found[lemma] = None
    return list(found)


RULE = Rule(
    id="conjugaison/forme-inexistante",
    message="Cette forme du verbe n’existe pas.",
    explanation="Le verbe est irrégulier, et sa forme ne se construit pas comme celle des autres : « ils croient », "
    "« vous dites », « vous faites », « il est mort », « j’enverrai », « nous verrons ».",
    corrects=(
        ("Ils croivent tout.", "Ils croient tout."),
        ("Vous disez cela souvent.", "Vous dites cela souvent."),
        ("Vous faisez du bruit.", "Vous faites du bruit."),
        ("Il a prendu le train.", "Il a pris le train."),
        ("J’envoyerai la lettre.", "J’enverrai la lettre."),
        ("Nous voyerons cela.", "Nous verrons cela."),
        ("Elle venira demain.", "Elle viendra demain."),
        ("Il faudrait qu’il aye raison.", "Il faudrait qu’il ait raison."),
    ),
    accepts=("Ils croient tout.", "Il a pris le train.", "Ils ont bêtifié."),
    trigger=Trigger(unknown=True),
    on_token=_check,
)
