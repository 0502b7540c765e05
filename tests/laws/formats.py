"""Each format as the laws see it: how prose is written in it, and what of a file no correction may touch."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from importlib.util import find_spec
from typing import Any, NamedTuple
from xml.etree import ElementTree

from frfix import documents
from frfix.documents import Kind

from .prose import Paragraph, Piece

COLUMN = "texte"


class Format(NamedTuple):
    """``write`` makes a file of paragraphs; ``skeleton`` opens one, and returns all of it but its prose."""

    write: Callable[[Sequence[Paragraph]], str | bytes]
    skeleton: Callable[[bytes], object]

    def data(self, paragraphs: Sequence[Paragraph]) -> bytes:
        """Return a file's bytes."""
        written = self.write(paragraphs)
        return written if isinstance(written, bytes) else written.encode()


def _inline(escape: Callable[[str], str], strong: str, code: str) -> Callable[[Paragraph], str]:
    """Return what writes a paragraph, ``strong`` and ``code`` having a place for what they mark."""

    def write(paragraph: Paragraph) -> str:
        forms = {"text": "{}", "strong": strong, "code": code}
        return "".join(
            forms[piece.kind].replace("{}", piece.text if _is_raw(piece, code) else escape(piece.text))
            for piece in paragraph
        )

    return write


def _is_raw(piece: Piece, code: str) -> bool:
    return piece.kind == "code" and code.startswith("`")


def _backslashed(signs: str) -> Callable[[str], str]:
    return lambda text: re.sub(f"([{re.escape(signs)}])", r"\\\1", text)


def _blocks(
    inline: Callable[[Paragraph], str], before: str = "", after: str = ""
) -> Callable[[Sequence[Paragraph]], str]:
    return lambda paragraphs: before + "\n\n".join(map(inline, paragraphs)) + "\n" + after


def _as_is(text: str) -> str:
    return text


_html = _inline(
    lambda text: html.escape(text, quote=False).replace("é", "&eacute;"),
    "<strong>{}</strong>",
    "<code>{}</code>",
)
_tagged = _inline(_as_is, "<b>{}</b>", "{}")
_markdown = _inline(_backslashed("*"), "**{}**", "`{}`")
_flat = _inline(_as_is, "{}", "{}")


def _lines_but(pattern: str) -> Callable[[bytes], object]:
    """Return a skeleton: what ``pattern`` finds in the text."""
    return lambda data: re.findall(pattern, data.decode(), re.MULTILINE)


def _markdown_skeleton(data: bytes) -> object:
    from markdown_it import MarkdownIt

    def shape(tokens: Sequence[Any]) -> list[object]:
        return [
            (token.type, token.tag, token.content if token.type in {"code_inline", "fence"} else "",
             shape(token.children or ()))
            for token in tokens
            if token.type not in {"text", "softbreak"}
        ]  # fmt: skip

    return shape(MarkdownIt("commonmark").enable("table").parse(data.decode()))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)


def _html_skeleton(data: bytes) -> object:
    tags = _Tags()
    tags.feed(data.decode())
    tags.close()
    return tags.found


def _srt(paragraphs: Sequence[Paragraph]) -> str:
    cues = [
        f"{number}\n00:00:{number:02},000 --> 00:00:{number + 1:02},000\n{_tagged(paragraph)}\n"
        for number, paragraph in enumerate(paragraphs, 1)
    ]
    return "\n".join(cues)


def _vtt(paragraphs: Sequence[Paragraph]) -> str:
    inline = _inline(lambda text: html.escape(text, quote=False), "<b>{}</b>", "{}")
    cues = [
        f"00:{number:02}.000 --> 00:{number + 1:02}.000\n{inline(paragraph)}\n"
        for number, paragraph in enumerate(paragraphs, 1)
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def _notebook(paragraphs: Sequence[Paragraph]) -> str:
    prose = _blocks(_markdown)(paragraphs)
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": prose.splitlines(keepends=True)},
        {
            "cell_type": "code",
            "metadata": {},
            "source": ["oeuvre = 1"],
            "outputs": [],
            "execution_count": None,
        },
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1)


def _notebook_skeleton(data: bytes) -> object:
    notebook = json.loads(data)
    return [
        [cell | {"source": ""}, cell["source"] if cell["cell_type"] == "code" else len(cell["source"])]
        for cell in notebook["cells"]
    ]


def _po(paragraphs: Sequence[Paragraph]) -> str:
    header = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    return header + "".join(
        f'\nmsgid "oeuvre {number}"\nmsgstr "{_tagged(paragraph)}"\n'
        for number, paragraph in enumerate(paragraphs)
    )


def _csv(paragraphs: Sequence[Paragraph]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["oeuvre", COLUMN])
    writer.writerows([["oeuvre", _flat(paragraph)] for paragraph in paragraphs])
    return out.getvalue()


def _json_lines(paragraphs: Sequence[Paragraph]) -> str:
    rows = [{"oeuvre": "oeuvre", COLUMN: _flat(paragraph)} for paragraph in paragraphs]
    return "".join(json.dumps(row, ensure_ascii=bool(at % 2)) + "\n" for at, row in enumerate(rows))


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCX_RUN = '<w:r>{}<w:t xml:space="preserve">{{}}</w:t></w:r>'
_DOCX_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
        '.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    ),
}


def _xml(text: str) -> str:
    return html.escape(text, quote=False)


def _docx(paragraphs: Sequence[Paragraph]) -> bytes:
    plain = _DOCX_RUN.format("")
    runs = {
        "text": plain, "strong": _DOCX_RUN.format("<w:rPr><w:b/></w:rPr>"), "code": plain,
    }  # fmt: skip
    body = "".join(
        "<w:p>" + "".join(runs[piece.kind].replace("{}", _xml(piece.text)) for piece in paragraph) + "</w:p>"
        for paragraph in paragraphs
    )
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    return _zipped(_DOCX_PARTS | {"word/document.xml": document})


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODT_TYPE = "application/vnd.oasis.opendocument.text"


def _odt(paragraphs: Sequence[Paragraph]) -> bytes:
    inline = _inline(_xml, '<text:span text:style-name="T1">{}</text:span>', "{}")
    body = "".join(f"<text:p>{inline(paragraph)}</text:p>" for paragraph in paragraphs)
    content = (
        f'<office:document-content xmlns:office="{_ODF}office:1.0" xmlns:text="{_ODF}text:1.0" '
        f'office:version="1.2"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_ODF}manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{_ODT_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return _zipped({"mimetype": _ODT_TYPE, "content.xml": content, "META-INF/manifest.xml": manifest})


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            prefix = '<?xml version="1.0" encoding="UTF-8"?>\n' if name != "mimetype" else ""
            archive.writestr(zipfile.ZipInfo(name), prefix + content)
    return out.getvalue()


def _archive_skeleton(prose: str) -> Callable[[bytes], object]:
    """Return a skeleton: every part as it is, and the tags of the part ``prose``."""

    def skeleton(data: bytes) -> object:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
        root = ElementTree.fromstring(parts.pop(prose))
        return parts, [(element.tag, element.attrib) for element in root.iter()]

    return skeleton


_LATEX_BEFORE = "\\documentclass{article}\n\\begin{document}\n"

_ALL: dict[Kind, Format] = {
    Kind.PLAIN: Format(_blocks(_flat), lambda data: data.decode().count("\n")),
    Kind.MARKDOWN: Format(_blocks(_markdown), _markdown_skeleton),
    Kind.HTML: Format(
        lambda paragraphs: "".join(f"<p>{_html(paragraph)}</p>\n" for paragraph in paragraphs), _html_skeleton
    ),
    Kind.LATEX: Format(
        _blocks(
            _inline(_backslashed("&_%$#{}"), "\\emph{{}}", "\\texttt{{}}"), _LATEX_BEFORE, "\\end{document}\n"
        ),
        _lines_but(r"\\[A-Za-z]+|\\[&_%#]|[{}$]"),
    ),
    Kind.RST: Format(
        _blocks(_inline(_backslashed("*`|_"), "**{}**", "``{}``")), _lines_but(r"\*\*|``[^`]*``")
    ),
    Kind.ASCIIDOC: Format(
        _blocks(_inline(lambda text: text.replace("*", "{asterisk}"), "*{}*", "`{}`")),
        _lines_but(r"`[^`]*`|\{asterisk\}"),
    ),
    Kind.TYPST: Format(
        _blocks(_inline(_backslashed("#$*_@<"), "*{}*", "`{}`")), _lines_but(r"\\.|`[^`]*`|(?<!\\)\*")
    ),
    Kind.SRT: Format(_srt, _lines_but(r"^\d+$|.*-->.*|</?b>")),
    Kind.VTT: Format(_vtt, _lines_but(r"^WEBVTT$|.*-->.*|</?b>|&\w+;")),
    Kind.NOTEBOOK: Format(_notebook, _notebook_skeleton),
    Kind.GETTEXT: Format(_po, _lines_but(r'^msgid .*|^msgstr "|^"Language.*|"$')),
    Kind.CSV: Format(
        _csv, lambda data: [(row[0], len(row)) for row in csv.reader(io.StringIO(data.decode(), newline=""))]
    ),
    Kind.JSON_LINES: Format(
        _json_lines, lambda data: [json.loads(line) | {COLUMN: ""} for line in data.decode().splitlines()]
    ),
    Kind.DOCX: Format(_docx, _archive_skeleton("word/document.xml")),
    Kind.ODT: Format(_odt, _archive_skeleton("content.xml")),
}


def _has_reader(kind: Kind) -> bool:
    return find_spec(f"frfix.documents.{documents._MODULES.get(kind, kind.value)}") is not None


FORMATS = {kind: made for kind, made in _ALL.items() if _has_reader(kind)}
"""Every format that there is a reader of."""
PACKED = documents._PACKED
"""Those whose text is not the file's."""
