"""A space where an elided word wants its apostrophe: « qu il », « l équipe », « il n est pas »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.language.tags import ADJ, ADV, NOUN, PRON, VERB
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.syntaxe.sounds import begins_with_vowel

_LONG: Final = frozenset(("qu", "jusqu", "lorsqu", "puisqu", "quoiqu"))
# What each letter stands before: a letter alone may also be a variable, a key, a unit or an initial.
_BEFORE_NOUN: Final = frozenset("ld")
_BEFORE_VERB: Final = frozenset("nmtsj")
_BEFORE_CLAUSE: Final = frozenset("et mais car que quand donc comme où".split())
_NEGATIONS: Final = frozenset("pas plus jamais rien point guère personne aucun aucune que".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    following = sentence.word(index + 1)
    if following is None or not following.space or not begins_with_vowel(following):
        return
    if token.lower in _LONG or (
        _is_word_of_its_own(sentence, index) and _stands_before(token.lower, following, sentence, index)
    ):
        yield rule.at(
            token.start,
            following.start,
            token.text + "’",
            related=(Related(following.start, following.end, "commence par une voyelle"),),
        )


def _is_word_of_its_own(sentence: Sentence, index: int) -> bool:
    """Whether the letter is nowhere else in the sentence, and neither after a number nor beside a sign."""
    tokens = sentence.tokens
    lower = tokens[index].lower
    if sum(token.lower == lower for token in tokens) > 1:
        return False
    if index and not tokens[index].space:
        return False
    before = tokens[index - 1] if index else None
    if before is None or before.kind is TokenKind.PUNCTUATION:
        return True
    # « vitamine D », « code C »: a capital inside the sentence names something.
    return before.kind is TokenKind.WORD and len(before.lower) > 1 and tokens[index].text == lower


def _stands_before(letter: str, following: Token, sentence: Sentence, index: int) -> bool:
    """Whether ``following`` is what the elided word that begins with ``letter`` introduces."""
    if letter in _BEFORE_NOUN:
        return bool(following.tags & (NOUN | ADJ)) and len(following.lower) > 2
    if letter == "c":
        before = sentence.word(index - 1)
        opens = before is None or before.lower in _BEFORE_CLAUSE
        return opens and following.lower in ("est", "était", "étaient", "en")
    if letter not in _BEFORE_VERB:
        return False
    if letter == "n":
        return any(token.lower in _NEGATIONS for token in sentence.tokens[index + 2 : index + 6])
    if letter == "s" and following.lower in ("il", "ils"):
        return True
    subject = sentence.word(index - 1)
    verb = bool(following.tags & VERB) or following.lower in ("y", "en")
    if letter == "j":
        return verb and not following.tags & (ADJ | ADV)
    return verb and subject is not None and bool(subject.tags & PRON)


RULE = Rule(
    id="syntaxe/apostrophe-manquante",
    message="Il manque une apostrophe entre le mot élidé et le mot qui le suit.",
    explanation="« Le », « la », « de », « ne », « me », « te », « se », « je », « ce » et « que » perdent leur voyelle "
    "devant une voyelle ou un h muet ; une apostrophe la remplace, sans espace : « l’équipe », « qu’il », "
    "« il n’est pas ».",
    corrects=(
        ("Il faut qu il vienne demain.", "Il faut qu’il vienne demain."),
        ("La joie de l équipe fait plaisir.", "La joie de l’équipe fait plaisir."),
        ("Le maire n est pas venu.", "Le maire n’est pas venu."),
        ("Ils s étaient vus hier.", "Ils s’étaient vus hier."),
        ("Nous irons jusqu au bout.", "Nous irons jusqu’au bout."),
    ),
    accepts=(
        "Si n est pair, n est divisible par deux.",
        "Il en faut 3 l au moins.",
        "Le plan d est le meilleur, le plan d est aussi le plus sûr.",
        "La touche m affiche le menu.",
    ),
    priority=15,
    trigger=Trigger(forms=_LONG | _BEFORE_NOUN | _BEFORE_VERB | {"c"}),
    on_token=_check,
)
