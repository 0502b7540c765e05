"""An elision before a word that refuses it: l'héros, d'haricots, presqu'exacte."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, FEM, MASC, NAME, NOUN, PRON
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.syntaxe.sounds import begins_with_consonant

_FULL: Final = {
    "d'": "de ",
    "j'": "je ",
    "m'": "me ",
    "t'": "te ",
    "s'": "se ",
    "n'": "ne ",
    "qu'": "que ",
    "jusqu'": "jusque ",
    "lorsqu'": "lorsque ",
    "puisqu'": "puisque ",
}
_NEVER: Final = {"presqu'": "presque ", "quelqu'": "quelque ", "entr'": "entre "}
# The few words before which the elision is the rule.
_ALLOWED: Final = frozenset(
    ("un", "une", "île", "îles", "ile", "iles", "acte", "actes", "ouvrir", "aimer", "apercevoir")
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, following = sentence.tokens[index], sentence.word(index + 1)
    if following is None or following.unchecked or following.space or following.start != token.end:
        return
    full = _FULL.get(token.lower)
    if token.lower in _NEVER:
        if following.lower in _ALLOWED or not following.tags & (NOUN | ADJ) or following.tags & (NAME | PRON):
            return
        if token.lower == "entr'" and following.lower not in ("autres", "eux", "elles"):
            return
        full = _NEVER[token.lower]
    elif not begins_with_consonant(following):
        return
    if full is None:
        full = "la " if _is_feminine(following) else "le "
    yield rule.at(
        token.start,
        token.end,
        cased_like(token.text, full),
        message=f"Pas d’élision devant « {following.text} » : « {full}{following.text} ».",
    )


def _is_feminine(token: Token) -> bool:
    assert token.form is not None
    genders = 0
    for _, tag in token.form.readings(NOUN):
        genders |= tag & (MASC | FEM)
    return genders == FEM


RULE = Rule(
    id="syntaxe/elision-interdite",
    message="Pas d’élision devant ce mot.",
    explanation="Devant un h aspiré (« le héros », « la hausse ») et devant un y suivi d’une voyelle "
    "(« le yaourt »), l’article et les mots « je », « de », « que »… gardent leur voyelle. « Presque » ne "
    "s’élide que dans « presqu’île », « quelque » que dans « quelqu’un ».",
    corrects=(
        ("L’héros du film est un enfant.", "Le héros du film est un enfant."),
        ("Un kilo d’haricots coûte cher.", "Un kilo de haricots coûte cher."),
        ("Il mange l’yaourt.", "Il mange le yaourt."),
        ("Sa copie est presqu’identique.", "Sa copie est presque identique."),
    ),
    accepts=(
        "L’héroïne du film est une enfant.",
        "La presqu’île est belle, l’homme aussi.",
        "Quelqu’un a ouvert les yeux.",
        "L’hyène et l’huile d’hier.",
    ),
    grade=Grade.SURE,
    priority=45,
    trigger=Trigger(forms=frozenset(("l'", *_FULL, *_NEVER))),
    on_token=_check,
)
