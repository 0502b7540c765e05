"""Another form than the participle after être: il est partit, elle est aller, ils ont été charger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.language.casing import cased_like
from frfix.language.tags import FEM, GENDER, INF, MASC, NOUN, NUMBER, PLUR, PPAS, PPRE, SING
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import (
    CLITICS,
    after_adverbs,
    is_lower,
    only_verb,
    participles,
    sounds_like,
    verbs,
)

_ETRE: Final = frozenset(
    """
    suis es est sommes êtes sont étais était étions étiez étaient fus fut furent serai seras sera serons
    serez seront serais serait serions seriez seraient sois soit soyons soyez soient fût être étant été
    """.split()
)
_PRONOUNS: Final[dict[str, int]] = {
    "il": MASC | SING, "elle": FEM | SING, "ils": MASC | PLUR, "elles": FEM | PLUR, "je": MASC | SING,
    "j'": MASC | SING, "tu": MASC | SING, "on": MASC | SING, "nous": MASC | PLUR, "vous": MASC | PLUR,
    "iel": MASC | SING, "iels": MASC | PLUR,
}  # fmt: skip
_REFLEXIVE: Final = frozenset(("s'", "me", "m'", "te", "t'", "se"))
# These may be an infinitive: « le but est gagner », « c’est jouer avec le feu ».
_DEMONSTRATIVE: Final = frozenset(("c'", "ce", "ça", "cela", "ceci", "-ce", "ç'"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    aux = sentence.tokens[index]
    word = sentence.word(after_adverbs(sentence, index + 1))
    if word is None or not is_lower(word) or not word.space or _is_noun(sentence, index):
        return
    readings = verbs(word)
    if any(tag & (PPAS | PPRE) for _, tag in readings):
        return
    subject = _subject(sentence, index)
    infinitive = any(tag & INF for _, tag in readings)
    reflexive = index > 0 and sentence.tokens[index - 1].lower in _REFLEXIVE
    if not only_verb(word, NOUN if (subject and infinitive) or reflexive else 0):
        return
    if aux.lower == "soit" and not subject and not reflexive:
        return  # soit… soit…
    forms = participles(readings, context.lexicon, *_agreement(subject, aux))
    base = participles(readings, context.lexicon)
    if not forms or not any(sounds_like(word.lower, form) for form in base):
        return
    if infinitive and not _excludes_infinitive(sentence, index, subject, aux):
        return
    yield rule.at(
        word.start,
        word.end,
        *(cased_like(word.text, form) for form in forms[:2]),
        message=f"Après « {aux.text} », le verbe est au participe passé : « {forms[0]} ».",
        related=(Related(aux.start, aux.end, "auxiliaire"),),
    )


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether « est », « été » or « être » may be a noun."""
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1] if at else None
    if token.lower in ("est", "été", "être", "sommes", "suis"):
        return before is not None and before.lower in (
            "l'", "un", "cet", "d'", "les", "des", "à", "en", "nord", "sud", "plein", "son", "ces", "peut",
        ) and not (token.lower == "être" and before.lower in ("d'", "à"))  # fmt: skip
    return False


def _subject(sentence: Sentence, at: int) -> int:
    """Return gender and number of the subject pronoun of the form of être at ``at``, 0 when there is none."""
    after = sentence.word(at + 1)
    if after is not None and after.text.startswith("-"):
        return _PRONOUNS.get(after.lower.rpartition("-")[2], 0)
    while at > 0 and (sentence.tokens[at - 1].lower in CLITICS or sentence.tokens[at - 1].lower in _AUX):
        at -= 1
        # « nous » and « vous » are clitics and subjects.
        if sentence.tokens[at].lower in ("nous", "vous") and (
            at == 0 or sentence.tokens[at - 1].lower not in _PRONOUNS
        ):
            return _PRONOUNS[sentence.tokens[at].lower]
    return _PRONOUNS.get(sentence.tokens[at - 1].lower, 0) if at else 0


_AUX: Final = frozenset("ai as a ont avons avez avait avaient avais aurait aura pas".split())


def _agreement(subject: int, aux: Token) -> tuple[int, int]:
    """Return the gender and number that the participle takes."""
    if subject:
        return subject & GENDER, subject & NUMBER
    numbers = aux.tags & NUMBER
    return MASC, PLUR if numbers == PLUR and aux.lower != "été" else SING


def _excludes_infinitive(sentence: Sentence, at: int, subject: int, aux: Token) -> bool:
    """Whether an infinitive cannot follow être here."""
    before = sentence.tokens[at - 1].lower if at else ""
    after = sentence.word(at + 1)
    if before in _DEMONSTRATIVE or (after is not None and after.lower in _DEMONSTRATIVE):
        return False
    if aux.lower == "été":
        return False  # « il a été manger » says that he went there
    if aux.lower in ("fut", "furent", "fus"):
        return False
    if aux.lower in ("être", "étant"):
        return before not in ("peut", "bien", "")
    if before == "qui":
        return at > 1 and sentence.tokens[at - 2].lower not in ("voilà", "ce", "voici")
    if subject or before in _REFLEXIVE:
        return True
    return aux.tags & NUMBER == PLUR and aux.lower in ("sont", "étaient", "seront", "seraient")


RULE = Rule(
    id="conjugaison/participe-apres-etre",
    message="Après l’auxiliaire « être », le verbe est au participe passé.",
    explanation="L’auxiliaire « être » est suivi du participe passé : « il est parti », « elle est allée », « ils "
    "sont chargés ». On entend la différence en remplaçant le verbe par « vendre » : « il est vendu ».",
    corrects=(
        ("Il est partit hier.", "Il est parti hier."),
        ("Elle est aller au marché.", "Elle est allée au marché."),
        ("Les fichiers sont charger au démarrage.", "Les fichiers sont chargés au démarrage."),
        ("Est-il déjà arriver ?", "Est-il déjà arrivé ?"),
        ("Vous êtes prit au piège.", "Vous êtes pris au piège."),
        ("Il pense être respecter de tous.", "Il pense être respecté de tous."),
    ),
    accepts=(
        "Souffler n’est pas jouer.",
        "C’est jouer avec le feu.",
        "Peut-être manger est-il possible.",
        "Il a été manger chez eux.",
        "L’est finit par gagner.",
        "Était-ce trop demander ?",
    ),
    trigger=Trigger(forms=_ETRE),
    on_token=_check,
)
