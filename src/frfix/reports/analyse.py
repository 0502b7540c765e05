"""What the rules see of a text, for a person who writes one, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from frfix.documents.escapes import SourceMap
from frfix.i18n import N_, _
from frfix.language.tags import format_tag
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.reports import phrases
from frfix.reports.base import Line, Segment, printable

if TYPE_CHECKING:
    from frfix.session import Analysed

MARGIN: Final = "    "
WIDEST_WORD: Final = 24
NARROWEST: Final = 30
"""Columns that the readings not chosen are given at least."""

_KINDS: Final = {
    TokenKind.NUMBER: N_("nombre"),
    TokenKind.PUNCTUATION: N_("signe"),
    TokenKind.OBJECT: N_("objet, ni mot ni signe"),
}


def text(files: Iterable[Analysed], width: int) -> Iterator[Line]:
    """Yield each sentence under its place, with a line for each token, in about ``width`` columns."""
    for analysed in files:
        shown = analysed.document.text
        places = SourceMap(analysed.document.escapes)
        for sentence in analysed.sentences:
            start, end = _span(sentence)
            place = "{}:{}".format(*analysed.source.line_column(places.start(start)))
            said = " ".join(shown[start:end].split())
            yield [(f"{printable(analysed.name)}:{place}", "path"), (f"  {printable(said)}", "")]
            yield from _tokens(sentence, shown, width)
            yield from phrases.text(sentence, shown)
            yield []


def as_json(files: Iterable[Analysed]) -> Iterator[Line]:
    """Yield one JSON document: ``{"files": [{"path", "sentences": [{"start", "end", "tokens", …}]}]}``.

    Offsets are those of the document's text, in which escapes are decoded.
    """
    document = {
        "files": [
            {
                "path": analysed.name,
                "sentences": [_sentence(sentence, analysed.document.text) for sentence in analysed.sentences],
            }
            for analysed in files
        ]
    }
    yield [(json.dumps(document, ensure_ascii=False, indent=2), "")]


def _tokens(sentence: Sentence, source: str, width: int) -> Iterator[Line]:
    """Yield for each token its text, the reading chosen and the others, which may take several lines."""
    column = min(max(token.end - token.start for token in sentence.tokens), WIDEST_WORD)
    indent = len(MARGIN) + column + 2
    for token in sentence.tokens:
        yield [(f"{MARGIN}{printable(source[token.start : token.end]):<{column}}  ", ""), *_chosen(token)]
        rest = " · ".join(_spelled(lemma, tag) for lemma, tag in _others(token))
        also = _("aussi {readings}").format(readings="")
        room = max(width - indent - len(also), NARROWEST)
        for number, line in enumerate(textwrap.wrap(rest, room, break_on_hyphens=False)):
            yield [(" " * indent + (also if number == 0 else " " * len(also)) + line, "dim")]


def _chosen(token: Token) -> Iterator[Segment]:
    if token.tag:
        yield _spelled(token.lemma, token.tag), "right"
    elif token.kind is not TokenKind.WORD:
        yield _(_KINDS[token.kind]), "dim"
    if token.form is not None and not token.form.known:
        yield "  " + _("(inconnu)"), "wrong"
    if token.unchecked:
        yield "  " + _("(non vérifié)"), "avertissement"


def _others(token: Token) -> list[tuple[str, int]]:
    """Return the readings that were not chosen."""
    analyses = token.form.analyses if token.form is not None else ()
    return [(lemma, tag) for lemma, tag in analyses if (lemma, tag) != (token.lemma, token.tag)]


def _spelled(lemma: str, tag: int) -> str:
    """Return a reading as a pattern asks for it: lemma, then the atoms of the tag."""
    return f"{printable(lemma)} {format_tag(tag)}"


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.tokens[0].start, sentence.tokens[-1].end


def _sentence(sentence: Sentence, source: str) -> dict[str, Any]:
    start, end = _span(sentence)
    return {
        "start": start,
        "end": end,
        "tokens": [_token(token, source) for token in sentence.tokens],
    } | phrases.as_object(sentence)


def _token(token: Token, source: str) -> dict[str, Any]:
    form = token.form
    return {
        "start": token.start,
        "end": token.end,
        "text": source[token.start : token.end],
        "kind": token.kind.name.lower(),
        "space": token.space,
        "unchecked": token.unchecked,
        "known": form.known if form is not None else None,
        "lemma": token.lemma or None,
        "tag": format_tag(token.tag) or None,
        "readings": [
            {"lemma": lemma, "tag": format_tag(tag)}
            for lemma, tag in (form.analyses if form is not None else ())
        ],
    }
