"""Tokens and sentences: what the tokenizer makes of a block and what rules look at."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from frfix.language.lexicon import Analysis
from frfix.language.tags import POS

if TYPE_CHECKING:
    from frfix.language.phrases.features import Features
    from frfix.language.phrases.syntax import Syntax

APOSTROPHES: Final = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})
"""Every sign that stands for an apostrophe, to the one of the lexicon."""


class TokenKind(Enum):
    """What a token is made of."""

    WORD = auto()
    NUMBER = auto()
    PUNCTUATION = auto()
    OBJECT = auto()
    """Not prose but in the sentence: a URL, inline code, an e-mail address."""


class Case(Enum):
    """How a word is capitalised."""

    LOWER = auto()
    TITLE = auto()
    UPPER = auto()
    """At least two letters, all capitals."""
    MIXED = auto()
    """Capitals inside: McDonald, iPhone."""
    NONE = auto()
    """No cased letter."""


class WordForm:
    """All that depends only on how a word is written; made once a distinct form.

    ``text`` has ASCII apostrophes; ``lower`` is it in lower case; ``analyses`` those of the form
    as written, then of its lower-case form. ``tags`` is the union of their tags. ``known`` says
    whether the vocabulary accepts the form, ``strange`` that it does not and that the form does not
    look like an acronym or a brand either.
    """

    __slots__ = ("analyses", "case", "features", "known", "lower", "strange", "tags", "text")

    def __init__(
        self, text: str, lower: str, case: Case, analyses: tuple[Analysis, ...], known: bool
    ) -> None:
        self.text = text
        self.lower = lower
        self.case = case
        self.analyses = analyses
        self.known = known
        self.strange = not known and case is not Case.UPPER and case is not Case.MIXED
        tags = 0
        for _, tag in analyses:
            tags |= tag
        self.tags = tags
        self.features: Features | None = None
        """What it can agree with, worked out when first asked for (`frfix.language.phrases.features`)."""

    def only(self, pos: int) -> bool:
        """Whether the form is known to the lexicon and every part of speech it can be is in ``pos``."""
        return bool(self.tags) and not self.tags & POS & ~pos

    def readings(self, pos: int) -> tuple[Analysis, ...]:
        """Return the analyses whose part of speech is in ``pos``."""
        return tuple(analysis for analysis in self.analyses if analysis.tag & pos)


class Token:
    """A word, a number, a sign or an object, at code points ``start`` to ``end`` of the source."""

    __slots__ = ("end", "form", "kind", "lemma", "lower", "space", "start", "tag", "text", "unchecked")

    def __init__(
        self, start: int, end: int, text: str, kind: TokenKind, space: bool, form: WordForm | None
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.space = space
        """Whether white space stands before it."""
        self.form = form
        """The word's form; None for what is not a word."""
        self.lower = form.lower if form is not None else text
        """The text in lower case with ASCII apostrophes."""
        self.unchecked = False
        """Whether no rule may judge it: markup cuts through it (``**d**écidé``), or it is not French."""
        self.tag = 0
        """The tag of the reading that `frfix.language.tagger` chose; 0 for what is not a word."""
        self.lemma = ""
        """The lemma of that reading."""

    @property
    def tags(self) -> int:
        """The union of the tags of every analysis; 0 for what is not a word of the lexicon."""
        return self.form.tags if self.form is not None else 0

    def __repr__(self) -> str:
        return f"<{self.kind.name} {self.text!r} {self.start}-{self.end}>"


class Sentence:
    """The tokens of a sentence, in order."""

    __slots__ = ("_syntax", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._syntax: Syntax | None = None

    @property
    def syntax(self) -> Syntax:
        """Its noun groups, verb groups and subjects, from the tags that the tokens have when first asked."""
        if self._syntax is None:
            from frfix.language.phrases.syntax import Syntax

            self._syntax = Syntax(self.tokens)
        return self._syntax

    def word(self, index: int) -> Token | None:
        """Return the token at ``index`` if it is a word, else None (also past either end)."""
        if 0 <= index < len(self.tokens):
            token = self.tokens[index]
            if token.kind is TokenKind.WORD:
                return token
        return None
