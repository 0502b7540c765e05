"""The styles of a DOCX document: what its paragraphs and runs are, whatever their author called them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import Final, Self

from frfix.documents.base import BlockKind
from frfix.documents.marking import Marking
from frfix.documents.xml_events import Sign, events

_MOST_ANCESTORS: Final = 20
_OFF: Final = frozenset(("0", "false", "off"))
_CODE: Final = re.compile(
    r"(?:inline|source|verbatim|preformatted|html|bloc de|block|macro)?[ _-]?"
    r"(?:code|html preformatted|preformatted|verbatim|macro|sourcecode|source text|typewriter|listing)"
    r"[ _-]?(?:char|text|block|inline|source|en ligne)?",
    re.IGNORECASE,
)
_KINDS: Final = (
    (BlockKind.HEADING, re.compile(r"(?:heading|titre|title|subtitle|sous-titre|toc heading)\b", re.I)),
    (BlockKind.LIST_ITEM, re.compile(r"(?:list|liste)\b", re.I)),
    (BlockKind.QUOTE, re.compile(r"(?:intense )?(?:quote|citation)|quotations|block ?text", re.I)),
)


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a property such as ``<w:vanish/>`` is set."""
    return attributes.get("w:val", "1") not in _OFF


@dataclass(frozen=True, slots=True)
class Properties:
    """What a run, or a style, says of its text; ``None`` where it says nothing."""

    hidden: bool | None = None
    language: str | None = None
    unproofed: bool | None = None
    code: bool | None = None

    def over(self, below: Properties) -> Properties:
        """Return these properties, and those of ``below`` where they say nothing."""
        return Properties(
            below.hidden if self.hidden is None else self.hidden,
            self.language or below.language,
            below.unproofed if self.unproofed is None else self.unproofed,
            below.code if self.code is None else self.code,
        )

    def with_property(self, name: str, attributes: dict[str, str]) -> Properties:
        """Return them with what the child ``name`` of a ``w:rPr`` says."""
        if name == "w:vanish":
            return replace(self, hidden=is_on(attributes))
        if name == "w:noProof":
            return replace(self, unproofed=is_on(attributes))
        if name == "w:lang" and "w:val" in attributes:
            return replace(self, language=attributes["w:val"])
        return self

    @property
    def marking(self) -> Marking:
        """What they say of the text's language."""
        if self.unproofed:
            return Marking.UNPROOFED
        if not self.language:
            return Marking.NONE
        return Marking.FRENCH if self.language.lower().startswith("fr") else Marking.FOREIGN


PLAIN: Final = Properties()


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str | None = None
    properties: Properties = PLAIN
    kind: BlockKind | None = None


class Styles:
    """The styles by their identifiers; an unknown one says nothing."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._defaults = Properties()
        self._default_paragraph: str | None = None
        self._known: dict[str | None, Properties] = {}

    @classmethod
    def read(cls, data: bytes, part: str, path: str | os.PathLike[str] | None) -> Self:
        """Read ``styles.xml``; `frfix.errors.FormatError` where it is broken."""
        styles = cls()
        style: _Style | None = None
        for event in events(data, part, path):
            if event.sign is Sign.END:
                style = None if event.name == "w:style" else style
            elif event.sign is Sign.START:
                name, attributes = event.name, event.attributes
                if name == "w:style":
                    style = styles._styles.setdefault(attributes.get("w:styleId", ""), _Style())
                    if attributes.get("w:type") == "paragraph" and attributes.get("w:default") in (
                        "1",
                        "true",
                    ):
                        styles._default_paragraph = attributes.get("w:styleId")
                elif style is None:
                    styles._defaults = styles._defaults.with_property(name, attributes)
                else:
                    _read_property(style, name, attributes)
        return styles

    def properties(self, style: str | None) -> Properties:
        """Return what a style and those that it is based on say of a text."""
        if style not in self._known:
            found = Properties()
            for ancestor in self._chain(style):
                code = True if _CODE.fullmatch(ancestor.name) else None
                found = found.over(replace(ancestor.properties, code=code))
            self._known[style] = found
        return self._known[style]

    def below(self, paragraph_style: str | None) -> Properties:
        """Return what holds in a paragraph of that style where its runs say nothing."""
        return self.properties(paragraph_style or self._default_paragraph).over(self._defaults)

    def kind(self, style: str | None) -> BlockKind | None:
        """Return the kind of a paragraph of that style, ``None`` if the style tells none."""
        return next((found.kind for found in self._chain(style) if found.kind), None)

    def _chain(self, style: str | None) -> list[_Style]:
        chain: list[_Style] = []
        while style is not None and style in self._styles and len(chain) < _MOST_ANCESTORS:
            chain.append(self._styles[style])
            style = chain[-1].based_on
        return chain


def _read_property(style: _Style, name: str, attributes: dict[str, str]) -> None:
    if name == "w:name":
        style.name = attributes.get("w:val", "")
        style.kind = next((kind for kind, names in _KINDS if names.match(style.name)), style.kind)
    elif name == "w:basedOn":
        style.based_on = attributes.get("w:val")
    elif name == "w:outlineLvl" and attributes.get("w:val") != "9":
        style.kind = BlockKind.HEADING
    else:
        style.properties = style.properties.with_property(name, attributes)
