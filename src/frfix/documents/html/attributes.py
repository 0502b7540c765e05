"""Attributes of HTML that people read, or hear: titles, the text for an image, a page's description."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from frfix.documents.base import Block, BlockKind, Escape
from frfix.documents.html.entities import quoted
from frfix.documents.html.prose import read_value
from frfix.documents.markup import tag_name, value_end
from frfix.documents.masking import make_block

_VALUE: Final = re.compile(r"(?<=\s)(?P<name>[a-z-]+)\s*=\s*(?P<quote>[\"'])", re.IGNORECASE)
_READ: Final = frozenset(
    "title alt placeholder label summary aria-label aria-description aria-placeholder aria-roledescription"
    " aria-valuetext".split()
)
_DESCRIPTION: Final = re.compile(
    r"\s(?:name|property|itemprop)\s*=\s*[\"']?"
    r"(?:(?:og:|twitter:)?(?:title|description)|(?:og|twitter):image:alt|headline|abstract)[\"'\s/>]",
    re.IGNORECASE,
)
_BUTTON: Final = re.compile(r"\stype\s*=\s*[\"']?(?:submit|button|reset)\b", re.IGNORECASE)
# What HTML names or numbers with these attributes, and nobody reads.
_NAMES: Final = frozenset(("link", "track", "param"))


def attribute_blocks(
    text: str, tags: Sequence[tuple[int, int]], encode: Callable[[str], str]
) -> Iterator[tuple[Block, list[Escape]]]:
    """Yield the values in ``tags`` that people read, as blocks, with their entities.

    Only those between quotes, and of more than one word: others are as often names as words.
    """
    for start, end in tags:
        tag = text[start:end]
        name = tag_name(tag)
        position = 0
        while found := _VALUE.search(tag, position):
            close = value_end(text, start + found.end() - 1, end)
            if close < 0:
                break
            position = close - start + 1
            first = start + found.end()
            if not _is_read(name, found["name"].lower(), tag) or " " not in text[first:close].strip():
                continue
            prose = read_value(text, first, close)
            block = make_block(text, first, prose.mask, BlockKind.METADATA)
            if block is not None:
                yield replace(block, encode=quoted(encode, found["quote"])), prose.escapes


def _is_read(element: str, attribute: str, tag: str) -> bool:
    if attribute in _READ:
        return element not in _NAMES
    if attribute == "content":
        return element == "meta" and _DESCRIPTION.search(tag) is not None
    return attribute == "value" and element == "input" and _BUTTON.search(tag) is not None
