"""Whether the pronoun that stands loose after an imperative is its object: « prends le avec toi »."""

from __future__ import annotations

from typing import Final

from frfix.language.tags import ADJ, INF, NOUN, NUM, PREP, VERB
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.conjugaison.verbs import finite, verbs

_PLACES: Final = frozenset("ici là bien vite toujours maintenant ensuite donc tout puis encore".split())
_DEGREES: Final = frozenset("aussi même seul seule -même peu plus moins mieux".split())
_NEW_SUBJECT: Final = frozenset("non et qui je tu".split())
_AFTER_EN: Final = frozenset("là à au un une plusieurs deux trois quatre cinq six dix".split())
_AFTER_LEUR: Final = frozenset("de d' que qu' comment pourquoi la les le un une ce des à votre vos".split())
_AFTER_NOUS: Final = frozenset("ne n' y en les le la".split())
# « laisse les entrer », « regarde la danser »: the pronoun is the subject of the infinitive.
_LETTING: Final = frozenset("laisser faire regarder écouter voir".split())


def is_object(sentence: Sentence, index: int, clitic: Token) -> bool:
    """Whether ``clitic``, after the verb at ``index``, is its object, not an article or another's pronoun."""
    after = sentence.tokens[index + 2] if index + 2 < len(sentence.tokens) else None
    word = clitic.lower
    if after is None:
        return word in ("moi", "toi", "y")
    if after.lower in _DEGREES:
        return word == "y" and after.lower in ("seul", "seule")
    ends = after.kind is TokenKind.PUNCTUATION and after.text not in "-'’\"«(/%"
    if word in ("moi", "toi"):
        return ends or after.lower not in _NEW_SUBJECT
    if word == "en":
        return ends or after.lower in _AFTER_EN
    if word == "y":
        return ends or not after.tags & VERB
    if ends:
        return word != "leur" and after.text not in ":…"
    if word == "lui":
        return not verbs(after) and not after.text.startswith("-")
    if word == "leur":
        return after.lower in _AFTER_LEUR
    return _before_words(sentence, index, word, after)


def _is_article(sentence: Sentence, at: int) -> bool:
    """Whether « le », « la », « les » at ``at`` stands before a noun that can be no verb: donnez nous la clé."""
    noun = sentence.word(at + 1)
    return (
        sentence.tokens[at].lower in ("le", "la", "les", "l'")
        and noun is not None
        and bool(noun.tags & NOUN)
        and not finite(noun)
    )


def _before_words(sentence: Sentence, index: int, word: str, after: Token) -> bool:
    """Whether « le », « la », « les » or « nous » is an object although words follow it."""
    verb = sentence.tokens[index]
    lets = any(lemma in _LETTING for lemma, _ in verbs(verb))
    infinitive = any(tag & INF for _, tag in verbs(after))
    if word == "nous":
        if infinitive:
            return lets
        if not verb.lower.endswith(("ez", "tes")):
            return False
        return _is_article(sentence, index + 2) or not (finite(after) or after.lower in _AFTER_NOUS)
    if verb.lower in ("va", "vas") or after.tags & (NOUN | ADJ | NUM):
        return False
    if after.form is None or after.form.case is not Case.LOWER:
        return False
    third = sentence.tokens[index + 3].lower if index + 3 < len(sentence.tokens) else ""
    if after.lower == "pour" and third == "et":
        return False  # « pesez le pour et le contre »
    return bool(after.tags & PREP) or after.lower in _PLACES or (infinitive and lets)
