"""The styles of an OpenDocument text: hidden text, the language, what is code."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from frfix.documents.base import BlockKind
from frfix.documents.marking import Marking
from frfix.documents.xml_events import Event

_MOST_ANCESTORS: Final = 20
_CODE: Final = re.compile(
    r"(?:source|preformatted|verbatim)(?:[ _-]?(?:text|code))?|teletype|example|user entry|variable|listing|"
    r"(?:source |inline |html )?code(?:[ _-](?:block|inline|text))?",
    re.IGNORECASE,
)
_KINDS: Final = (
    (BlockKind.HEADING, re.compile(r"heading|titre|title|subtitle|sous-titre", re.IGNORECASE)),
    (BlockKind.LIST_ITEM, re.compile(r"list|liste", re.IGNORECASE)),
    (BlockKind.QUOTE, re.compile(r"quotations?|citations?|quote", re.IGNORECASE)),
)
_NO_LANGUAGE: Final = "zxx"
_ENCODED: Final = re.compile(r"_([0-9a-f]{1,4})_")


@dataclass(frozen=True, slots=True)
class Properties:
    """What a style says of its text; ``None`` where it says nothing."""

    hidden: bool | None = None
    language: str | None = None
    code: bool | None = None
    kind: BlockKind | None = None

    def over(self, below: Properties) -> Properties:
        """Return these properties, and those of ``below`` where they say nothing."""
        return Properties(
            below.hidden if self.hidden is None else self.hidden,
            self.language or below.language,
            below.code if self.code is None else self.code,
            self.kind or below.kind,
        )

    @property
    def marking(self) -> Marking:
        """What they say of the text's language."""
        if self.language == _NO_LANGUAGE:
            return Marking.UNPROOFED
        if not self.language or self.language == "none":
            return Marking.NONE
        return Marking.FRENCH if self.language == "fr" else Marking.FOREIGN


@dataclass(slots=True)
class _Style:
    parent: str | None
    properties: Properties


class Styles:
    """The styles by family and name; ``common`` are those that this part's automatic ones build on."""

    def __init__(self, common: Styles | None = None) -> None:
        self._common = common
        self._styles: dict[tuple[str, str], _Style] = {}
        self._open: _Style | None = None
        self._known: dict[tuple[str, str | None], Properties] = {}

    def start(self, event: Event) -> None:
        """Take the start of an element, if it is of a style."""
        attributes = event.attributes
        if event.name in ("style:style", "style:default-style"):
            name = attributes.get("style:name", "")
            shown = attributes.get("style:display-name") or _decoded(name)
            code = _CODE.fullmatch(shown) is not None
            kind = next((kind for kind, names in _KINDS if names.match(shown)), None)
            properties = Properties(code=code or None, kind=kind)
            self._open = _Style(attributes.get("style:parent-style-name"), properties)
            self._styles[attributes.get("style:family", ""), name] = self._open
        elif event.name == "style:text-properties" and self._open:
            hidden = {"none": True, "true": False}.get(attributes.get("text:display", ""))
            language = attributes.get("fo:language")
            properties = replace(self._open.properties, hidden=hidden, language=language)
            self._open.properties = properties

    def end(self, event: Event) -> None:
        """Take the end of an element."""
        if event.name in ("style:style", "style:default-style"):
            self._open = None

    def properties(self, family: str, name: str | None) -> Properties:
        """Return what a style, those it is derived from, and for paragraphs the default, say of a text."""
        key = family, name
        if key not in self._known:
            found = Properties()
            style = self._find(family, name)
            for _ in range(_MOST_ANCESTORS):
                if style is None:
                    break
                found = found.over(style.properties)
                style = self._find(family, style.parent)
            default = self._find(family, "") if family == "paragraph" else None
            self._known[key] = found.over(default.properties) if default else found
        return self._known[key]

    def _find(self, family: str, name: str | None) -> _Style | None:
        if name is None:
            return None
        found = self._styles.get((family, name))
        return found or (self._common._find(family, name) if self._common else None)


def _decoded(name: str) -> str:
    """Return a style's name as people see it: ``Source_20_Text`` is « Source Text »."""
    return _ENCODED.sub(lambda found: chr(int(found[1], 16)), name)
