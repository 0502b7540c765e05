"""What an editor sees of a document: each letter with its formatting, tracked changes accepted or not."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from tests.documents.packed.builders import W, members

Letters = list[tuple[str, str]]
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_SIGNS = {"tab": "\t", "br": "\n", "line-break": "\n", "noBreakHyphen": "-"}


def word_letters(data: bytes, *, accepted: bool) -> dict[str, Letters]:
    """Return the letters of each part with prose, frfix's changes accepted or rejected."""
    return {
        name: list(_in_word(ET.fromstring(content), "", accepted, set()))
        for name, content in members(data).items()
        if name.startswith("word/") and b"</w:p>" in content and name != "word/styles.xml"
    }


def _in_word(element: ET.Element, shape: str, accepted: bool, ids: set[str]) -> Iterator[tuple[str, str]]:
    name = element.tag.removeprefix(f"{{{W}}}")
    if name in ("ins", "del") and element.get(f"{{{W}}}author") == "frfix":
        key = element.get(f"{{{W}}}id", "")
        assert key not in ids, "two changes with one identifier"
        ids.add(key)
        if (name == "ins") is not accepted:
            return
    elif name == "del":
        return
    if name == "r":
        properties = element.find(f"{{{W}}}rPr")
        shape = "" if properties is None else ET.tostring(properties, encoding="unicode")
    elif name in ("t", "delText"):
        text = element.text or ""
        preserved = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        for sign in text if preserved else text.strip(" "):
            yield sign, shape
    elif name in _SIGNS:
        yield _SIGNS[name], shape
    elif name == "p":
        yield "¶", ""
    elif name == "hyperlink":
        shape = "link"
    for child in element:
        yield from _in_word(child, shape, accepted, ids)


def odt_letters(data: bytes, *, accepted: bool) -> dict[str, Letters]:
    """Return the letters of each part of an OpenDocument text, frfix's changes accepted or rejected."""
    parts = {"": data} if data.startswith(b"<?xml") else members(data)
    found = {}
    for name in parts.keys() & {"", "content.xml", "styles.xml"}:
        root = ET.fromstring(parts[name])
        regions = {
            region.get(f"{_TEXT}id", ""): region
            for region in root.iter(f"{_TEXT}changed-region")
            if next(region.iter(_CREATOR)).text == "frfix"
        }
        state = _State(regions, accepted)
        found[name] = list(state.letters(root, ()))
        assert not state.inside
    return found


class _State:
    def __init__(self, regions: dict[str, ET.Element], accepted: bool) -> None:
        self.regions = regions
        self.accepted = accepted
        self.inside = 0
        self.after_space = False

    def letters(self, element: ET.Element, spans: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        name = element.tag.removeprefix(_TEXT)
        region = self.regions.get(element.get(f"{_TEXT}change-id", ""))
        if name == "tracked-changes" or element.tag == _CREATOR:
            return
        if name in ("change-start", "change-end") and region is not None and not self.accepted:
            self.inside += 1 if name == "change-start" else -1
        if name == "change" and region is not None and not self.accepted:
            deletion = region.find(f"{_TEXT}deletion")
            assert deletion is not None
            paragraph = deletion.find(f"{_TEXT}p")
            assert paragraph is not None
            yield from self.children(paragraph, spans)
        before = self.after_space
        if name in ("p", "h"):
            yield "¶", ""
            self.after_space = True
        elif name in ("s", "tab", "line-break"):
            sign = _SIGNS.get(name, " " * int(element.get(f"{_TEXT}c", "1")))
            self.after_space = False
            for one in sign if not self.inside else "":
                yield one, " ".join(sorted(set(spans)))
        elif name == "span":
            spans = (*spans, element.get(f"{_TEXT}style-name", ""))
        yield from self.children(element, spans)
        if name in ("p", "h"):
            self.after_space = before

    def children(self, element: ET.Element, spans: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        yield from self.shown(element.text or "", spans)
        for child in element:
            yield from self.letters(child, spans)
            yield from self.shown(child.tail or "", spans)

    def shown(self, text: str, spans: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for sign in text if not self.inside else "":
            if sign != " " or not self.after_space:
                yield sign, " ".join(sorted(set(spans)))
            self.after_space = sign == " "
