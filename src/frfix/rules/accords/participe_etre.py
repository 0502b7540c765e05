"""A participle after être that disagrees with the subject, also when a group stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.language.agreement import agrees, describe, inflected
from frfix.language.lexicon import Analysis
from frfix.language.tags import (
    ADJ,
    ADV,
    CONJ,
    DET,
    FINITE,
    GENDER,
    IMPER,
    NOUN,
    NUM,
    NUMBER,
    P3,
    POS,
    PPAS,
    PREP,
    PRON,
    SCONJ,
    SUBJ,
    VERB,
)
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule

# With these the reflexive pronoun is, or may be, an indirect object: « elle s’est dit que… ».
_INDIRECT: Final = frozenset(
    """
    dire faire voir laisser permettre demander plaire déplaire complaire succéder parler imaginer
    promettre proposer donner accorder fixer rendre sourire rire mentir nuire ressembler suffire
    convenir survivre assurer attribuer offrir octroyer arroger acheter procurer représenter figurer
    rappeler répéter raconter avouer jurer interdire refuser poser partager disputer sentir entendre
    écouter regarder écrire téléphoner laver couper casser brosser mettre
    """.split()
)
_ADVERBS: Final = frozenset(["pas", "plus", "jamais", "point", "guère"])


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    subject = _opening_noun(sentence)
    if subject is None:
        return
    noun_at, noun = subject
    auxiliary = _auxiliary(sentence, noun_at + 1)
    if auxiliary is None:
        return
    first_aux, reflexive = auxiliary
    aux = sentence.tokens[first_aux]
    if not any(agrees(tag & NUMBER, noun.tag & NUMBER) for _, tag in _etre(aux)):
        return
    participle = _participle(sentence, first_aux + 1)
    if participle is None or participle.form is None:
        return
    readings = tuple(a for a in participle.form.analyses if a.tag & PPAS)
    if any(agrees(tag, noun.tag) for _, tag in readings):
        return
    if reflexive and (any(a.lemma in _INDIRECT for a in readings) or not _complete(sentence, participle)):
        return
    forms = inflected(context.lexicon, readings, noun.tag & GENDER, noun.tag & NUMBER)
    head = sentence.tokens[noun_at]
    if forms:
        yield rule.at(
            participle.start,
            participle.end,
            *forms,
            message=f"Le participe s’accorde avec le sujet « {head.text} », {describe(noun.tag)} : « {forms[0]} ».",
            related=(Related(head.start, head.end, describe(noun.tag)),),
        )


def _opening_noun(sentence: Sentence) -> tuple[int, Analysis] | None:
    """Return the place and reading of the noun of a group that opens the sentence: « Cette audience »."""
    first = sentence.word(0)
    if first is None or first.form is None or not first.tags & DET or first.lower in ("l'un", "l'une"):
        return None
    at = 1
    while (word := sentence.word(at)) is not None and word.form is not None and word.form.only(ADJ | NUM):
        at += 1
    if (
        word is None
        or word.form is None
        or word.form.case is not Case.LOWER
        or not word.form.only(NOUN | ADJ | VERB)
    ):
        return None
    determiners = first.form.readings(DET)
    nouns = [a for a in word.form.readings(NOUN) if any(agrees(a.tag, d.tag) for d in determiners)]
    if not nouns or len({a.tag & (GENDER | NUMBER) for a in nouns}) > 1:
        return None
    tag = nouns[0].tag
    number = tag & NUMBER
    if number == NUMBER:
        number &= determiners[0].tag
    if (tag & GENDER) == GENDER or number.bit_count() != 1:
        return None
    return at, Analysis(nouns[0].lemma, NOUN | tag & GENDER | number)


def _auxiliary(sentence: Sentence, start: int) -> tuple[int, bool] | None:
    """Return the place of the first finite être after ``start`` and whether se stands before it.

    None when anything before it may be another verb, a relative clause, a coordination or a quotation:
    then the subject of être is not certain.
    """
    for at in range(start, len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.kind is TokenKind.PUNCTUATION:
            following = sentence.word(at + 1)
            # After a comma a determiner begins another group, which may be the subject.
            if token.text != "," or (following is not None and following.tags & DET):
                return None
        if token.kind is not TokenKind.WORD or token.form is None:
            continue
        if token.tags & VERB and _etre(token):
            before = sentence.tokens[at - 1].lower
            return at, before in ("s'", "se")
        if token.lower in ("se", "s'", "ne", "n'"):
            continue
        if (token.tags & (SCONJ | CONJ) and token.lower != "mais") or token.lower in (
            "qui",
            "que",
            "qu'",
            "dont",
            "où",
        ):
            return None
        if (token.tags & VERB and _may_be_finite(token)) or token.tags & POS == PRON:
            return None
    return None


def _etre(token: Token) -> tuple[Analysis, ...]:
    """Return the readings of ``token`` as a third person of être; empty when it can be another word."""
    assert token.form is not None
    if token.lower == "est" or token.form.only(VERB):
        return tuple(a for a in token.form.analyses if a.lemma == "être" and a.tag & FINITE and a.tag & P3)
    return ()


def _may_be_finite(token: Token) -> bool:
    """Whether a word with a verb reading may be the sentence's verb: its only readings are finite."""
    assert token.form is not None
    if token.form.case is not Case.LOWER:
        return False
    others = token.tags & (NOUN | ADJ | PREP | DET | ADV)
    finite = any(tag & FINITE & ~(SUBJ | IMPER) and tag & P3 for _, tag in token.form.analyses)
    return finite and not others


def _participle(sentence: Sentence, at: int) -> Token | None:
    """Return the participle that follows the auxiliary, over adverbs and « été »."""
    while (word := sentence.word(at)) is not None and word.form is not None:
        if word.lower == "été" or word.lower in _ADVERBS or word.tags & POS == ADV:
            at += 1
            continue
        if any(tag & PPAS for _, tag in word.form.analyses):
            return word
        return None
    return None


def _complete(sentence: Sentence, participle: Token) -> bool:
    """Whether no direct object follows the participle: a preposition, a sign or the end does."""
    following = next((t for t in sentence.tokens if t.start >= participle.end), None)
    if following is None or following.kind is TokenKind.PUNCTUATION:
        return True
    return bool(following.tags & PREP) and following.lower not in ("de", "d'", "des", "du")


RULE = Rule(
    id="accords/participe-etre",
    message="Le participe employé avec « être » s’accorde avec le sujet.",
    explanation="Avec l’auxiliaire « être », le participe passé prend le genre et le nombre du sujet, même si un "
    "long complément les sépare : « La réunion présidée par le ministre s’est tenue hier ».",
    corrects=(
        (
            "Cette rencontre voulue par le ministre s’est tenu à Niamey.",
            "Cette rencontre voulue par le ministre s’est tenue à Niamey.",
        ),
        (
            "Les routes ont été réparées et la ville est satisfaite. La piste est détruit.",
            "Les routes ont été réparées et la ville est satisfaite. La piste est détruite.",
        ),
    ),
    accepts=(
        "Cette ministre s’est rendu compte de l’erreur.",
        "La victime s’est dit prête.",
        "Le maire et la préfète se sont vus.",
        "La rencontre s’est tenue à Niamey.",
    ),
    on_sentence=_check,
)
