"""What a comment asks of frfix: ``frfix: ignore accords, typographie/heure -- la raison``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from frfix.documents.base import Comment, Document

VERBS: Final = ("ignore", "ignore-next", "off", "on")
"""What a comment may ask for; all but the first two hold until another says otherwise."""

# What opens a comment, in whatever format: signs, and a word in some.
_NAME: Final = re.compile(r"\W*+(?:(?:NOTE|comment)\b\W*+)?frfix\s*+:")
_WORD: Final = re.compile(r"[\s,;]*+(?P<word>\w++(?:[-/]\w++)*+)")


class Word(NamedTuple):
    """A word of a comment, and where it stands in the document's text."""

    text: str
    start: int
    end: int


class Directive(NamedTuple):
    """A comment that speaks to frfix; ``verb`` is whatever stands there, ``names`` are rules or families."""

    comment: Comment
    verb: Word
    names: tuple[Word, ...]


def directives(document: Document) -> list[Directive]:
    """Return what the comments of ``document`` ask for, in order; to name frfix is not yet to ask."""
    found = (_directive(document.text, comment) for comment in document.comments)
    return [directive for directive in found if directive is not None]


def _directive(text: str, comment: Comment) -> Directive | None:
    name = _NAME.match(text, comment.start, comment.end)
    if name is None:
        return None
    verb, *names = [*_words(text, name.end(), comment.end)] or [Word("", name.end(), name.end())]
    return Directive(comment, verb, tuple(names))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words up to what is none: the reason after ``--``, or the sign that ends the comment."""
    while found := _WORD.match(text, start, end):
        start = found.end()
        yield Word(found["word"], *found.span("word"))
