"""The laws of correcting, on files as people write them."""

from __future__ import annotations

import html
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from frfix.correction import PROBABLE, Corrector
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind, kind_of, load, read
from frfix.documents.base import MARKUP, OBJECT
from frfix.documents.escapes import SourceMap
from frfix.engine import Checker
from frfix.settings import Settings
from frfix.source import Source, SourceText

FLAT = {Kind.HTML, Kind.MARKDOWN, Kind.SRT, Kind.VTT, Kind.GETTEXT, Kind.NOTEBOOK}
"""The kinds whose blocks stand side by side; notes, tables and archives have laws of their own."""
FILES = sorted(path for path in (Path(__file__).parent / "files").iterdir() if kind_of(path) in FLAT)
PARAGRAPHS = (
    "Les trois rive du fleuve sont ouvertes, et les pêcheur « reviennent » enfin.",
    "Il ne peuvent pas venir : l’école ferme à midi, & l'été approche !",
    "Le marché à rouvert ce matin, et ses nouvelle pirogues traversent le fleuve.",
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Settings())


def corrected(source: Source, kind: Kind, checker: Checker) -> Source:
    def recheck(other: Source) -> list[Diagnostic]:
        return checker.check(read(other, kind))

    return Corrector(recheck, PROBABLE).correct(source, recheck(source)).source


def not_prose(text: str, kind: Kind) -> str:
    """What of ``text`` is no prose: what stands around the blocks, and what they mask."""
    document = read(text, kind)
    places = SourceMap(document.escapes)
    kept = []
    done = 0
    for block in document.blocks:
        kept.append(text[done : places.start(block.start)])
        for at, sign in enumerate(block.text, block.start):
            if sign in (MARKUP, OBJECT):
                kept.append(text[places.start(at)])
        done = places.end(block.end)
    return "".join([*kept, text[done:]])


class _Outline(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, [name for name, _ in attrs]))

    def handle_endtag(self, tag: str) -> None:
        self.seen.append(tag)

    def handle_comment(self, data: str) -> None:
        self.seen.append(data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_only_prose_is_corrected_and_once(path: Path, checker: Checker) -> None:
    kind = kind_of(path)
    before = load(path.read_bytes(), kind, path)
    after = corrected(before, kind, checker)
    assert after.text != before.text
    assert not_prose(after.text, kind) == not_prose(before.text, kind)
    assert corrected(after, kind, checker).data == after.data
    if kind is Kind.HTML:
        assert _Outline(after.text).seen == _Outline(before.text).seen


def test_a_page_keeps_its_markup_and_its_entities(checker: Checker) -> None:
    path = next(path for path in FILES if path.name == "page.html")
    text = corrected(SourceText.from_path(path), Kind.HTML, checker).text
    for line in (
        "Les <em>trois</em> rives\n    du fleuve</h1>",
        "a photographi&eacute; les <a",
        '"/photos?a=1&amp;b=les+pirogue">nouvelles\n   pirogues</a>&#8239;; elles',
        "&laquo;&nbsp;Je ne viens plus.&nbsp;&raquo;",
        "content='Des pirogues chargées de l&#39;autre côté'",
        'alt="Une pirogue chargée de bois"',
        '<p lang="fr">Les visiteurs sont nombreux.</p> todey',
        '<p translate="no">Les Pirogue Rouge</p>',
    ):
        assert line in text


def test_a_guide_keeps_its_code(checker: Checker) -> None:
    path = next(path for path in FILES if path.name == "guide.mdx")
    before = path.read_text(encoding="utf-8").splitlines()
    after = corrected(SourceText.from_path(path), Kind.MARKDOWN, checker).text.splitlines()
    assert len(before) == len(after)
    changed = [line for line, other in zip(before, after, strict=True) if line != other]
    code = ("`les rive`", '](https://exemple.org/les-rive "les rive")', "{props.les_rive}", "$les_rive + x$")
    assert sum(line.count(piece) for line in changed for piece in code) == 5
    assert all(any(piece in line for line in after) for piece in code)
    untouched = [line for line in before if line not in changed]
    for piece in (
        "slug: les-rive",
        "site/src/les_rive",
        "nom: 'les rive'",
        'titre="les rive"',
        "dire('les rive')",
        "<li key={lieu}>les rive</li>",
        '"rive"',
    ):
        assert any(piece in line for line in untouched)


def as_html(paragraphs: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f"\n  <li><b></b>{html.escape(text, quote=False)}</li>" for text in paragraphs)


def as_entities(paragraphs: tuple[str, ...]) -> str:
    ascii_only = html.escape("\n".join(paragraphs)).encode("ascii", "xmlcharrefreplace").decode()
    return "".join(f"<p>\n{text}\n</p>" for text in ascii_only.split("\n"))


def as_cues(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"1\n00:00:01,000 --> 00:00:02,000\n<i>{text}</i>\n\n" for text in paragraphs)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Kind.HTML, as_html),
        (Kind.HTML, as_entities),
        (Kind.MARKDOWN, lambda paragraphs: "\n\n".join(f"> {text}" for text in paragraphs)),
        (Kind.MARKDOWN, as_entities),
        (Kind.SRT, as_cues),
        (Kind.VTT, lambda paragraphs: "WEBVTT\n\n" + as_cues(paragraphs)),
    ],
)
def test_the_same_prose_gives_the_same_findings(
    kind: Kind, written: Callable[[tuple[str, ...]], str], checker: Checker
) -> None:
    def findings(text: str, kind: Kind) -> list[tuple[str, list[str]]]:
        found = checker.check(read(text, kind))
        return [(one.rule, [fix.replacement for fix in one.fixes]) for one in found]

    expected = findings("\n\n".join(PARAGRAPHS), Kind.PLAIN)
    assert len(expected) >= 5
    assert findings(written(PARAGRAPHS), kind) == expected


@pytest.mark.parametrize(
    ("source", "kind", "expected"),
    [
        ("<p>les autre pays de l&rsquo;&Eacute;tat", Kind.HTML, "<p>les autres pays de l&rsquo;&Eacute;tat"),
        # A page in ASCII stays so, and no-break spaces are written as the page writes them.
        ("<p>l&rsquo;ecole &eacute;tait", Kind.HTML, "<p>l&rsquo;&eacute;cole &eacute;tait"),
        ("<p>Où&nbsp;? Là? Non.", Kind.HTML, "<p>Où&nbsp;? Là&#8239;? Non."),
        ("<p>Où\u00a0? Là? Non.", Kind.HTML, "<p>Où\u00a0? Là\u202f? Non."),
        ("<p>C’est <b>une</b> <i>sous culture</i>.", Kind.HTML, "<p>C’est <b>une</b> <i>sous-culture</i>."),
        ("C’est **une** *sous culture*.", Kind.MARKDOWN, "C’est **une** *sous-culture*."),
        ("l&rsquo;ecole &eacute;tait", Kind.MARKDOWN, "l&rsquo;&eacute;cole &eacute;tait"),
        ("<img alt='puisque on rit, l&#39;un'>", Kind.HTML, "<img alt='puisqu&#39;on rit, l&#39;un'>"),
        ("---\ntitle: 'Puisque on rit, l''un'\n---\n", Kind.MARKDOWN,
         "---\ntitle: 'Puisqu''on rit, l''un'\n---\n"),
        ("Bonjour. Et l'autre jour, les deux [autre](a) *pays* :", Kind.MARKDOWN,
         "Bonjour. Et l'autre jour, les deux [autres](a) *pays* :"),
    ],
)  # fmt: skip
def test_new_text_is_written_as_the_place_demands(
    source: str, kind: Kind, expected: str, checker: Checker
) -> None:
    assert corrected(SourceText.from_text(source), kind, checker).text == expected
