"""Turns the decoder's doubts of one kind into diagnostics, and finds the words that they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.diagnostics import CONTEXT, Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import (
    ADJ,
    DET,
    FINITE,
    GENDER,
    NAME,
    NOUN,
    NUM,
    NUMBER,
    P3,
    PERSON,
    PPAS,
    PRON,
    SUBJECT,
    VERB,
)
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule

_NOMINAL: Final = NOUN | ADJ | DET | PPAS | NUM
_REACH: Final = 8
_ORDER: Final = (-1, 1, -2, 2, -3, 3, -4, -5, -6, -7, -8)
"""Where the word that commands an agreement is looked for, nearest first."""


def told(
    rule: Rule, sentence: Sentence, context: Context, kind: Kind, margin: float, beside: str
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each doubt of this ``kind`` that reaches ``margin``.

    ``beside`` is the message where a word that the doubt rests on is found ({appui}), the rule's own where
    none is; {found} is what is written, {fix} what is meant.
    """
    for doubt in context.decoder.doubts(sentence):
        token = sentence.tokens[doubt.at]
        if doubt.kind is not kind or doubt.margin < margin:
            continue
        other = cased_like(token.text, doubt.word)
        if kind is Kind.AGREEMENT:
            support = _commands(sentence, doubt.at, token.tags, context.lexicon.tags(doubt.word))
        else:
            support = _beside(sentence, doubt.at)
        text = _(rule.message if support is None else beside).format(
            found=token.text, fix=other, appui="" if support is None else support.text
        )
        related = () if support is None else (Related(support.start, support.end, CONTEXT),)
        yield rule.at(token.start, token.end, other, message=text, related=related)


def _commands(sentence: Sentence, at: int, written: int, meant: int) -> Token | None:
    """Return the nearest word that agrees with what is meant and not with what is written."""
    for step in _ORDER:
        token = sentence.word(at + step) if at + step >= 0 else None
        if token is None or token.form is None or not token.tags:
            continue
        if _agrees(token, meant) and not _agrees(token, written):
            return token
    return None


def _agrees(token: Token, tag: int) -> bool:
    """Whether a form of this tag can go with ``token``: as a verb with its subject, or inside a group."""
    other = token.tag
    if tag & VERB and tag & FINITE and not tag & PPAS:
        if other & (NOUN | NAME):
            return bool(tag & P3 and tag & other & NUMBER)
        return bool(other & PRON and other & SUBJECT and tag & other & PERSON and tag & other & NUMBER)
    return bool(other & _NOMINAL and tag & other & GENDER and tag & other & NUMBER)


def _beside(sentence: Sentence, at: int) -> Token | None:
    """Return the word just before, or else just after."""
    for place in (at - 1, at + 1):
        if 0 <= place < len(sentence.tokens) and sentence.tokens[place].kind is TokenKind.WORD:
            return sentence.tokens[place]
    return None
