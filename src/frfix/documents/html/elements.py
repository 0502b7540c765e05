"""The elements of HTML, by what they are in a sentence, and what a tag says of its content."""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.base import BlockKind


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


CODE_ELEMENTS: Final = _names("canvas code iframe kbd math object pre samp script style svg textarea tt var")
"""Elements whose content is not prose."""
RAW_ELEMENTS: Final = _names("script style textarea iframe xmp noembed noframes")
"""Elements in which a tag is no tag: only their own closing one ends them."""
VOID_ELEMENTS: Final = _names(
    "area base basefont br col embed frame hr img input link meta param source track wbr"
)
"""Elements that have no content, and no closing tag."""
INLINE_ELEMENTS: Final = _names(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rt rp s small"
    " span strike strong sub sup time u wbr"
)
"""Elements that stand in a sentence, their content being part of it."""
OBJECT_ELEMENTS: Final = _names("audio button embed img input meter output picture progress select video")
"""Elements that stand in a sentence like a thing: their tags are not words, but take a place."""
CONTROLS: Final = _names("button input meter output progress select textarea")
"""Objects that stand for themselves where there is no paragraph around them."""
BLOCK_ELEMENTS: Final = _names(
    "address area article aside base basefont blockquote body caption center col colgroup dd details dialog"
    " dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header"
    " hgroup hr html legend li link main menu meta nav noscript ol optgroup option p param pre script search"
    " section slot source style summary table tbody td template tfoot th thead title tr track ul xmp"
)
"""Elements that stand for themselves: no sentence runs over their tags."""
TEXT_BLOCKS: Final = _names("p h1 h2 h3 h4 h5 h6 li dt dd caption figcaption summary legend title option pre")
"""Blocks that hold one run of text: a blank line in them is a space."""
SIDE_BY_SIDE: Final = _names("a span time small label")
"""Inline elements that pages set side by side, each a text of its own."""
KINDS: Final = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title", "summary", "legend"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd", "option"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.TABLE_CELL),
    "blockquote": BlockKind.QUOTE,
}
"""What the blocks in an element are; in the others they are what they were around it."""
ENDS: Final = {
    **dict.fromkeys(("li", "p", "tr", "option"), frozenset[str]()),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    **dict.fromkeys(("td", "th"), frozenset(("td", "th", "tr"))),
}
"""Elements whose closing tag may be left out: the tags besides their own that then end them."""

_LANGUAGE: Final = re.compile(r"\s(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]+)", re.IGNORECASE)
_NOT_FOR_READERS: Final = re.compile(
    r"\stranslate\s*=\s*[\"']?no\b|\sspellcheck\s*=\s*[\"']?false\b"
    r"|\sclass\s*=\s*[\"'][^\"']*(?<![\w-])(?:notranslate|material-(?:icons|symbols)|katex|MathJax|mermaid)",
    re.IGNORECASE,
)
_FRENCH: Final = _names("fr fra fre mul und")


def language_is_french(tag: str) -> bool | None:
    """Tell whether an opening tag says that its content is French; ``None`` where it names no language."""
    found = _LANGUAGE.search(tag)
    return None if found is None else found[1].lower() in _FRENCH


def is_left_alone(tag: str) -> bool:
    """Whether an opening tag says that its content is neither to be translated nor to be checked."""
    return _NOT_FOR_READERS.search(tag) is not None
