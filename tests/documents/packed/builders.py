"""Small Word and OpenDocument files, made of the XML that a test is about."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from frfix.documents import Kind, load
from frfix.documents.base import OBJECT
from frfix.documents.packed import PackedSource

FILES = Path(__file__).parents[1] / "files"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": f"{_ODF}:office:1.0",
        "text": f"{_ODF}:text:1.0",
        "style": f"{_ODF}:style:1.0",
        "table": f"{_ODF}:table:1.0",
        "draw": f"{_ODF}:drawing:1.0",
        "fo": f"{_ODF}:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    }.items()
)


def zipped(members: dict[str, bytes | str]) -> bytes:
    """Return an archive of ``members``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """Return the content of each member of an archive, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def word_members(body: str, styles: str = "", **stories: str) -> dict[str, bytes | str]:
    """Return the members of a Word document: body, styles, and by name others, as ``footnotes``."""
    related = {"styles": styles, **stories}
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(related)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{head}<w:document {_WORD_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        **{
            f"word/{name}.xml": f"{head}<w:{name} {_WORD_SPACES}>{content}</w:{name}>"
            for name, content in related.items()
        },
    }


def word(body: str, styles: str = "", **stories: str) -> PackedSource:
    """Return a Word document, loaded; see `word_members`."""
    return loaded(zipped(word_members(body, styles, **stories)), Kind.DOCX)


def odt_members(
    body: str, styles: str = "", automatic: str = "", framing: str = ""
) -> dict[str, bytes | str]:
    """Return the members of an OpenDocument text; ``framing`` is its master page."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{head}<office:document-content {_ODF_SPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"{head}<office:document-styles {_ODF_SPACES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles><style:master-page>{framing}</style:master-page></office:master-styles>"
        "</office:document-styles>",
    }


def odt(body: str, styles: str = "", automatic: str = "", framing: str = "") -> PackedSource:
    """Return an OpenDocument text, loaded; see `odt_members`."""
    return loaded(zipped(odt_members(body, styles, automatic, framing)), Kind.ODT)


def loaded(data: bytes, kind: Kind) -> PackedSource:
    """Return a document, loaded."""
    source = load(data, kind, None)
    assert isinstance(source, PackedSource)
    return source


def proses(source: PackedSource) -> list[str]:
    """Return what stands in each block, with each object shown as one ``□``."""
    shown = []
    for block in source.document.blocks:
        prose = block.text
        while OBJECT * 2 in prose:
            prose = prose.replace(OBJECT * 2, OBJECT)
        shown.append(prose.replace(OBJECT, "□"))
    return shown
