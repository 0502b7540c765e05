"""Words that change before a vowel: ce animal, ma amie, un nouveau homme, cet héros."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, ADV, FEM, MASC, NOUN, PLUR, PREP, SING, VERB
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.syntaxe.sounds import begins_with_consonant, begins_with_vowel

_POSSESSIVES: Final = {"ma": "mon", "ta": "ton", "sa": "son"}
_ADJECTIVES: Final = {
    "nouveau": "nouvel",
    "vieux": "vieil",
    "beau": "bel",
}
_BEFORE_VOWEL: Final = {"ce": "cet", **_POSSESSIVES, **_ADJECTIVES}
_BEFORE_CONSONANT: Final = {"cet": "ce", "nouvel": "nouveau", "vieil": "vieux", "bel": "beau"}
_FEMININE: Final = {"mon": "ma", "ton": "ta", "son": "sa"}
# « Ce » is a pronoun before them: « ce à quoi », « ce en quoi », « ce aussi ».
_DETERMINERS: Final = frozenset(
    "un le ce du au son mon ton notre votre leur quel aucun tout chaque cet quelque d'".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, following = sentence.tokens[index], sentence.word(index + 1)
    if following is None or following.unchecked or not following.space or token.text.isupper():
        return
    word = token.lower
    if word in _FEMININE:
        if not begins_with_consonant(following) or not _only_feminine(following):
            return
        right = _FEMININE[word]
    elif word in _BEFORE_CONSONANT:
        if not begins_with_consonant(following) or not following.tags & NOUN:
            return
        if word == "bel" and following.lower == "et":
            return
        right = _BEFORE_CONSONANT[word]
    else:
        if not begins_with_vowel(following) or not _changes(sentence, index, word, following):
            return
        right = _BEFORE_VOWEL[word]
    if word in _BEFORE_VOWEL:
        message = _(
            "Devant « {following} », qui commence par le son d’une voyelle, « {word} » devient « {right} »."
        )
    else:
        message = _("Devant « {following} », qui refuse l’élision, « {word} » devient « {right} ».")
    yield rule.at(
        token.start,
        token.end,
        cased_like(token.text, right),
        message=message.format(following=following.text, word=token.text, right=right),
    )


def _changes(sentence: Sentence, index: int, word: str, following: Token) -> bool:
    form = following.form
    assert form is not None
    if word in _POSSESSIVES:
        # « sa » and « ma » before a verb are other mistakes: « sa arrive ».
        tags = 0
        for _, tag in form.readings(NOUN | ADJ):
            tags |= tag
        return bool(tags & FEM and tags & SING) and not _finite(following)
    nouns = form.readings(NOUN)
    singular = any(tag & MASC and tag & SING for _, tag in nouns)
    if word == "ce":
        adjectives = any(tag & MASC and tag & SING for _, tag in form.readings(ADJ))
        noun_after = sentence.word(index + 2)
        named = adjectives and noun_after is not None and bool(noun_after.tags & NOUN)
        return (
            (singular or named)
            and not form.tags & (VERB | ADV | PREP)
            and following.lower not in ("à", "en", "est")
        )
    before = sentence.word(index - 1)
    determined = before is not None and before.lower in _DETERMINERS
    return singular and determined and following.lower not in ("et", "ou", "à", "en", "est")


def _only_feminine(token: Token) -> bool:
    """Whether a word is a feminine singular noun and nothing else: haine, honte, hache."""
    assert token.form is not None
    return all(tag & NOUN and tag & FEM and tag & SING and not tag & MASC for _, tag in token.form.analyses)


def _finite(token: Token) -> bool:
    assert token.form is not None
    return any(
        tag & VERB and tag & (SING | PLUR) and not tag & (MASC | FEM) for _, tag in token.form.analyses
    )


RULE = Rule(
    id="syntaxe/devant-voyelle",
    message="Ce mot change de forme devant une voyelle.",
    explanation="Devant un nom qui commence par une voyelle ou un h muet, « ce » devient « cet », « ma », « ta », "
    "« sa » deviennent « mon », « ton », « son », et « nouveau », « vieux », « beau » deviennent « nouvel », "
    "« vieil », « bel ». Devant un h aspiré, rien ne change : « ce héros », « un nouveau hangar ».",
    corrects=(
        ("Il a vendu ce outil hier.", "Il a vendu cet outil hier."),
        ("Elle raconte sa histoire.", "Elle raconte son histoire."),
        ("Un nouveau outil est disponible.", "Un nouvel outil est disponible."),
        ("C’est un vieux ami.", "C’est un vieil ami."),
        ("Cet héros est mort.", "Ce héros est mort."),
        ("Il ne cache pas son honte.", "Il ne cache pas sa honte."),
    ),
    accepts=(
        "Ce à quoi il pense est ce héros.",
        "Un vieux et un nouveau hangar brûlent.",
        "Un beau et grand jardin.",
        "Un tissu mou et élastique.",
        "Sa hache est neuve.",
        "Il est vieux aujourd’hui.",
    ),
    priority=45,
    trigger=Trigger(forms=frozenset((*_BEFORE_VOWEL, *_BEFORE_CONSONANT, *_FEMININE))),
    on_token=_check,
)
