"""One file as a person reads it: its blocks of prose, the findings beside the passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix import documents
from frfix.documents.base import MARKUP, OBJECT, Block, BlockKind, Document
from frfix.i18n import _, plural
from frfix.reports.html.markup import Markup, element, joined
from frfix.reports.html.note import note
from frfix.reports.html.passages import Layout, Passages, Piece, Remark, pieces
from frfix.reports.html.words import CODES, figure
from frfix.reports.texte import OBJECT_SIGN, word_count
from frfix.source import Source

if TYPE_CHECKING:
    from frfix.session import Checked

LONGEST: Final = 60
"""Code points of an object (inline code, a formula) that are shown."""

_TAGS: Final = {
    BlockKind.PARAGRAPH: "p",
    BlockKind.HEADING: "h3",
    BlockKind.LIST_ITEM: "li",
    BlockKind.QUOTE: "blockquote",
    BlockKind.TABLE_CELL: "p",
    BlockKind.METADATA: "p",
    BlockKind.LABEL: "p",
}
_CLASSES: Final = {
    BlockKind.TABLE_CELL: "case",
    BlockKind.METADATA: "meta",
    BlockKind.LABEL: "libelle",
}
_CODE: Final = "`$"
_RUN: Final = re.compile(f"{OBJECT}+|[^{OBJECT}]+")


class Article(NamedTuple):
    """A file on the page: ``html`` is empty for one of which there is nothing to show."""

    name: str
    title: str
    words: int
    html: Markup


def article(checked: Checked, number: int) -> Article:
    """Return the file of that ``number`` on the page; ``#f1`` is its anchor."""
    document = documents.read(checked.source, checked.kind, checked.columns)
    layout = Layout(document, checked.diagnostics)
    title, body = _Body(document, layout, checked.source, number).html()
    words = sum(map(word_count, document.blocks))
    count = len(checked.diagnostics)
    told = plural("{count} remarque", "{count} remarques", count) if count else _("rien à signaler")
    read = plural("{count} mot", "{count} mots", words).format(count=figure(words))
    head = element(
        "header",
        element("h2", checked.name, id=f"t{number}"),
        element("p", read, " · ", told.format(count=figure(count))),
    )
    html = element("article", head, body, id=f"f{number}", aria_labelledby=f"t{number}", lang="fr")
    return Article(checked.name, title, words, html)


class _Body:
    def __init__(self, document: Document, layout: Layout, source: Source, number: int) -> None:
        self._document = document
        self._layout = layout
        self._source = source
        self._number = number
        text = (block for block in document.blocks if block.kind is not BlockKind.METADATA)
        first = next(text, None)
        self._title = first if first is not None and first.kind is BlockKind.HEADING else None
        self._end = 0

    def html(self) -> tuple[str, Markup]:
        """Return the title, if any, and the groups: a block with its notes, and those that follow."""
        groups: list[Markup] = []
        noted: Markup | None = None
        plain: list[tuple[Block, Markup]] = []
        for block in self._document.blocks:
            passages = self._layout.passages(block)
            shown = self._block(block, passages)
            if passages is None or not passages.remarks:
                plain.append((block, shown))
                continue
            groups += _group(noted, plain)
            noted = joined(_run([(block, shown)]), self._notes(passages.remarks))
            plain = []
        groups += _group(noted, plain)
        if self._layout.outside:
            elsewhere = element("p", _("Ailleurs dans le fichier"), class_="meta")
            groups += _group(joined(elsewhere, self._notes(self._layout.outside, marked=False)), [])
        title = "" if self._title is None else self._title.text.replace(MARKUP, "").replace(OBJECT, "")
        return title, joined(*groups)

    def _notes(self, remarks: Sequence[Remark], *, marked: bool = True) -> Markup:
        notes = [note(remark, self._source, self._number, marked=marked) for remark in remarks]
        return element("ol", *notes, class_="notes", aria_label=_("Remarques"))

    def _block(self, block: Block, passages: Passages | None) -> Markup:
        whole = [Piece(block.text, 0, (), 0)]
        cut = whole if passages is None else pieces(block, passages)
        remarks = {remark.number: remark for remark in passages.remarks} if passages is not None else {}
        content: list[Markup] = []
        for mark, group in groupby(cut, key=lambda piece: piece.mark):
            shown = [self._piece(block, piece) for piece in group]
            content += [self._mark(remarks[mark], joined(*shown))] if mark else shown
        inner = block.start < self._end
        self._end = max(self._end, block.end)
        kind = "titre" if block is self._title else _CLASSES.get(block.kind, "appel" if inner else None)
        tag = _TAGS[block.kind]
        if tag == "blockquote":
            return element(tag, element("p", *content))
        return element(tag, *content, class_=kind)

    def _mark(self, remark: Remark, shown: Markup) -> Markup:
        """Return a passage that leads to its note, with the note's number."""
        key = f"{self._number}-{remark.number}"
        kind = CODES[remark.found.severity]
        blank = not shown.strip()
        link = element(
            "a",
            shown or "‸",
            id=f"p{key}",
            class_=f"p {kind} blanc" if blank else f"p {kind}",
            href=f"#n{key}",
            aria_label=_("Passage de la remarque {number}").format(number=remark.number) if blank else None,
        )
        return joined(link, element("sup", str(remark.number), aria_hidden="true"))

    def _piece(self, block: Block, piece: Piece) -> Markup:
        shown = joined(*self._prose(block, piece))
        if not piece.related or not shown:
            return shown
        keys = " ".join(f"{self._number}-{number}" for number in piece.related)
        return element("span", shown, data_r=keys)

    def _prose(self, block: Block, piece: Piece) -> Iterator[str]:
        """Yield what is read of a piece: its prose without markup, and its objects as code or as a sign."""
        start = block.start + piece.start
        for run in _RUN.findall(piece.text):
            if run[0] != OBJECT:
                yield run.replace(MARKUP, "")
            else:
                raw = self._document.text[start : start + len(run)]
                cut = raw[:LONGEST] + "…" * (len(raw) > LONGEST)
                if raw[0] in _CODE and raw.strip(_CODE):
                    yield element("code", cut.strip(_CODE))
                else:
                    yield element("span", OBJECT_SIGN, class_="objet", title=cut)
            start += len(run)


def _group(noted: Markup | None, plain: Sequence[tuple[Block, Markup]]) -> Iterator[Markup]:
    """Yield the element of a block with its notes and of the blocks without any that follow.

    Headings at the end of these are an element of their own.
    """
    after = len(plain)
    while after and plain[after - 1][0].kind is BlockKind.HEADING:
        after -= 1  # A heading stays with what it is over, whatever room the notes before it take.
    for first, run in ((noted, plain[:after]), (None, plain[after:])):
        rest = [element("div", _run(run), class_="suite")] if run else []
        if first is not None or rest:
            yield element("div", *([first] if first is not None else []), *rest, class_="g")


def _run(blocks: Sequence[tuple[Block, Markup]]) -> Markup:
    """Return blocks one after the other; items that follow each other are one list."""
    parts: list[Markup] = []
    for listed, group in groupby(blocks, key=lambda pair: pair[0].kind is BlockKind.LIST_ITEM):
        shown = joined(*(html for _block, html in group))
        parts.append(element("ul", shown) if listed else shown)
    return joined(*parts)
