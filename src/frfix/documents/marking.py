"""What a document says of the language of its passages, and how much of it is to be believed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from frfix.documents.packed_text import Paragraph


class Marking(Enum):
    """What the document says of a piece, to be believed or not."""

    NONE = auto()
    FRENCH = auto()
    FOREIGN = auto()
    """Of another language."""
    UNPROOFED = auto()
    """Not to be checked."""


# Words that only French has so, or that other languages hardly have: with one of them, a passage that
# is marked as English is French that was typed with an English keyboard.
_FRENCH: Final = re.compile(
    r"\b(?:les|une|du|dans|qui|avec|elles?|ne|pas|aux?|cette|ces|ses|leurs?|nous|vous|ils|sont|été|mais|où|"
    r"donc|dont|sur|pour|par|comme|être|très|plus|sans|sous|chez|(?:[cdjlmnst]|qu)['’](?=\w))",
    re.IGNORECASE,
)


def honoured_markings(paragraphs: Sequence[Paragraph]) -> frozenset[Marking]:
    """Return which markings a document uses with sense.

    Word processors mark the language of the keyboard or of the template as often as that of the
    text. That a passage is foreign is believed in a document that knows that most of it is French;
    that it is not to be checked, where it is the exception.
    """
    sizes = dict.fromkeys(Marking, 0)
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            sizes[piece.marking] += len(piece.text)
    honoured = set()
    if 0 < sizes[Marking.FOREIGN] < sizes[Marking.FRENCH]:
        honoured.add(Marking.FOREIGN)
    if 0 < 2 * sizes[Marking.UNPROOFED] < sum(sizes.values()):
        honoured.add(Marking.UNPROOFED)
    return frozenset(honoured)


def marked_passages(paragraph: Paragraph, honoured: frozenset[Marking]) -> Iterator[tuple[int, int]]:
    """Yield the passages to leave out: whole words, and if marked as foreign, without a word of French."""
    text = paragraph.text
    passages: list[tuple[int, int, Marking]] = []
    at = 0
    for piece in paragraph.pieces:
        end = at + len(piece.text)
        if piece.marking in honoured and end > at:
            if passages and passages[-1][1:] == (at, piece.marking):
                passages[-1] = (passages[-1][0], end, piece.marking)
            else:
                passages.append((at, end, piece.marking))
        at = end
    for start, end, marking in passages:
        inner = text[start:end].strip()
        if not any(map(str.isalpha, inner)):
            continue
        first = text.index(inner, start)
        last = first + len(inner)
        whole = not any(
            0 < edge < len(text) and _in_word(text[edge - 1]) and _in_word(text[edge])
            for edge in (first, last)
        )
        if whole and (marking is Marking.UNPROOFED or not _FRENCH.search(inner)):
            yield first, last


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign in "'’-"
