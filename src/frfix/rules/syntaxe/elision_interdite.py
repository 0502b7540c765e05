"""An elision before a word that refuses it: l'héros, d'haricots, presqu'exacte."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, ADV, FEM, MASC, NAME, NOUN
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
_ALLOWED: Final = {
    "presqu'": frozenset(("île", "îles", "ile", "iles")),
    "quelqu'": frozenset(("un", "une", "uns", "unes")),
    "entr'": frozenset(("acte", "actes", "ouvrir", "aimer", "apercevoir")),
}
# Words without which « presque » and « quelque » are not fit to be judged: « presqu’un », « quelqu’en soit ».
_LOOSE: Final = frozenset(("un", "une", "en", "à", "au", "aux", "on", "il", "elle"))
# « l'onze » is refused, « d'onze heures » is said.
_AFTER_ARTICLE: Final = frozenset(("onze", "onzième", "oui"))
_JUDGED: Final = NOUN | ADJ | ADV
# « Si » keeps its vowel before them.
_NO_IF: Final = frozenset(("elle", "elles", "on"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, following = sentence.tokens[index], sentence.word(index + 1)
    if following is None or following.unchecked or following.space or following.start != token.end:
        return
    full = _FULL.get(token.lower)
    if token.lower in _NEVER:
        if following.lower in _ALLOWED[token.lower]:
            return
        if token.lower == "presqu'" and following.lower in ("à", "au", "aux", "en"):
            pass
        elif (
            following.lower in _LOOSE or not following.tags & _JUDGED or following.tags & NAME & ~(NOUN | ADJ)
        ):
            return
        if token.lower == "entr'" and following.lower not in ("autres", "eux", "elles"):
            return
        full = _NEVER[token.lower]
    elif token.lower == "s'" and following.lower in _NO_IF:
        full = "si "
    elif not (begins_with_consonant(following) or (full is None and following.lower in _AFTER_ARTICLE)):
        return
    if full is None:
        full = "la " if _is_feminine(following) else "le "
    yield rule.at(
        token.start,
        token.end,
        cased_like(token.text, full),
        message=_("Pas d’élision devant « {following} » : « {full}{following} ».").format(
            following=following.text, full=full
        ),
    )


def _is_feminine(token: Token) -> bool:
    assert token.form is not None
    genders = 0
    for _lemma, tag in token.form.readings(NOUN):
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
        ("Il est presqu’aussi grand que son père.", "Il est presque aussi grand que son père."),
        ("S’elle vient, tout ira bien.", "Si elle vient, tout ira bien."),
        ("Le train d’huit heures est parti.", "Le train de huit heures est parti."),
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
