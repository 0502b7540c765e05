"""The page: what it holds, that it is HTML, and that nothing of a text runs in it. See tests/browser, too."""

import base64
import hashlib
import re
import time
from pathlib import Path

import pytest
from justhtml import JustHTML
from tests import made

from frfix import documents
from frfix.diagnostics import CONTEXT, Grade, Related, Severity
from frfix.reports.html import render
from frfix.session import Options, Session

FILES = sorted(
    path
    for path in (Path(__file__).parents[1] / "documents" / "files").iterdir()
    if documents.kind_of(path) not in documents.TABLES
)
HOSTILE = "<script>alert(1)</script> & <img src=x onerror=alert(2)> \" ' </style> <!-- ]]> \x00 \ufdd0 \u202e"


def page(*files):
    """Return the page of ``files``, parsed; it is an error if that is not HTML."""
    text = "\n".join(piece for line in render(files, 80) for piece, _ in line)
    return JustHTML(text, sanitize=False, strict=True)


def read(node):
    return " ".join(node.to_text(separator="", strip=False).split())


def reads(document, selector):
    return [read(node) for node in document.query(selector)]


def of_kind(kind, text, *diagnostics):
    return made.checked(text, *diagnostics, name=f"a.{kind}", kind=kind)


def test_a_finding_stands_in_the_text_and_beside_it(checked, finding):
    found = finding(4, 10, "œuvre", "ouvre", message="« oeuvre » est une faute.")
    document = page(checked("Une oeuvre belle.\n\nUn autre paragraphe.", found))
    assert reads(document, "article p.suite, .g > p") == ["Une oeuvre1 belle."]
    (passage,) = document.query("a.p")
    (note,) = document.query("li.n")
    assert read(passage) == "oeuvre"
    assert passage.attrs["href"] == f"#{note.attrs['id']}"
    assert document.query_one("a.num").attrs["href"] == f"#{passage.attrs['id']}"
    assert reads(note, "p.fix") == ["1 oeuvre → œuvre corrigée d’office"]
    assert reads(note, "p.ou") == ["ou ouvre"]
    assert reads(note, "p.dit") == ["« oeuvre » est une faute."]
    assert read(note.query_one("summary")) == "Erreur · Orthographe · Pourquoi ?"
    assert "orthographe/mot-inconnu · ligne 1, colonne 5" in read(note.query_one("details"))


def test_spaces_that_change_can_be_seen(checked, finding):
    found = [finding(3, 5, " "), finding(8, 9, "\u00a0"), finding(13, 14, "")]
    document = page(checked("Une  fin : la fin.", *found))
    assert [line[2:].split(" corrigée")[0] for line in reads(document, "p.fix")] == [
        *("␣␣ → ␣", "␣ → ⍽", "␣ → (à supprimer)"),
    ]


def test_the_text_is_read_without_its_markup(finding):
    text = (
        "# Le *titre*\n\nUne **oeuvre** de `code` &amp; [lien](x).\n\n- un\n- deux\n\n> cité\n\n"
        "![](image.png) et la suite.\n"
    )
    start = text.index("oeuvre")
    document = page(of_kind(documents.Kind.MARKDOWN, text, finding(start, start + 6, "œuvre")))
    assert reads(document, "h3") == ["Le titre"]
    assert reads(document, ".g > p") == ["Une oeuvre1 de code & lien."]
    assert reads(document, "ul > li") == ["un", "deux"]
    assert reads(document, "blockquote > p") == ["cité"]
    assert reads(document, "article code")[0] == "code"
    assert reads(document, "tbody") == []


def test_a_passage_behind_entities_and_across_tags_is_marked_as_it_is_read(finding):
    text = "<p>&Eacute;t&eacute; : la <b>m&ecirc;</b>me &oelig;uvre.</p>"
    start = text.index("m&ecirc;")
    found = finding(start, text.index(" &oelig;"), "mêmes")
    assert reads(page(of_kind(documents.Kind.HTML, text, found)), "a.p") == ["même"]


def test_what_a_finding_rests_on_is_marked_and_told(checked, finding):
    text = "Les chat du voisin."
    related = (Related(0, 3, "pluriel"), Related(9, 11, CONTEXT))
    document = page(checked(text, finding(4, 8, "chats", related=related)))
    marked = document.query("[data-r]")
    assert [(read(node), node.attrs["data-r"]) for node in marked] == [("Les", "1-1"), ("du", "1-1")]
    assert reads(document, "p.lie") == ["« Les » : pluriel"]


def test_findings_that_overlap_lack_words_or_stand_in_no_prose_are_each_told_once(finding):
    text = "Une oeuvre d'art\n\n```\ncode\n```\n"
    code = text.index("code")
    spans = [(4, 10), (7, 16), (8, 9), (16, 16), (code, code + 4)]
    found = [finding(start, end, "x") for start, end in spans]
    document = page(of_kind(documents.Kind.MARKDOWN, text, *found))
    assert sorted(node.attrs["id"] for node in document.query("li.n")) == [f"n1-{n}" for n in range(1, 6)]
    assert [(node.attrs["id"], read(node)) for node in document.query("a.p")] == [
        *(("p1-1", "oeuvre"), ("p1-2", "d'art"), ("p1-3", "‸"), ("p1-4", "‸")),
    ]
    (outside,) = document.query("span.num")
    assert read(outside) == "5"


def test_the_summary_counts_words_findings_and_what_is_corrected(checked, finding):
    sure, probable = finding(0, 3, "Un"), finding(4, 6, "x", grade=Grade.PROBABLE, severity=Severity.WARNING)
    document = page(checked("Une oeuvre.", sure, probable), checked("Rien à dire.", name="b.txt"))
    figures = dict(zip(reads(document, "header dt"), reads(document, "header dd"), strict=True))
    assert figures == {
        "mots lus": "5",
        "fichier sans remarque": "1",
        "remarques": "2",
        "corrigée d’office": "1",
        "à confirmer": "1",
        "à juger": "0",
    }
    assert reads(document, "form label") == [
        *("Erreurs1", "Avertissements1", "Corrigées d’office1", "À confirmer1", "Orthographe2", "Chercher")
    ]


def test_several_files_have_contents_that_lead_to_those_with_findings(checked, finding):
    clean = [checked("Rien.", name=name) for name in ("a.txt", "c.txt")]
    document = page(clean[0], checked("Une oeuvre.", finding(4, 10, "œuvre"), name="b.txt"), clean[1])
    assert reads(document, "tbody tr") == ["a.txt1–––", "b.txt21––", "c.txt1–––"]
    (link,) = document.query("nav a")
    assert link.attrs["href"] == "#f2"
    assert [node.attrs["id"] for node in document.query("article")] == ["f2"]


def test_a_lone_file_without_findings_is_shown_and_says_so(checked):
    document = page(checked("Tout va bien."))
    assert reads(document, "article p") == ["3 mots · rien à signaler", "Tout va bien."]
    assert reads(document, "p.rien") == ["Rien à signaler."]
    assert document.query("form") == []


def test_nothing_of_a_text_a_name_or_a_message_is_markup(checked, finding):
    found = finding(0, len(HOSTILE), HOSTILE, HOSTILE + "x", message=HOSTILE)
    clean = page(checked("Une phrase.", finding(0, 3, "Un")))
    document = page(checked(HOSTILE, found, name=HOSTILE))
    assert len(document.query("script")) == len(document.query("style")) == 1
    assert document.query("img") == []
    for tag in ("script", "style", "meta"):
        assert reads(document, tag) == reads(clean, tag)
    seen = {name for node in document.query("*") for name in node.attrs}
    assert not [name for name in seen if name.startswith("on") or name in {"src", "style"}]
    assert read(document.query_one("a.p")).startswith("<script>alert(1)</script> & <img src=x onerror=")


def test_only_its_own_style_and_script_may_run(checked):
    document = page(checked("Tout va bien."))
    policy = document.query_one("meta[http-equiv]").attrs["content"]
    allowed = dict(re.findall(r"(style|script)-src '(sha256-[^']+)'", policy))
    for tag in ("style", "script"):
        digest = hashlib.sha256(document.query_one(tag).to_text(strip=False).encode()).digest()
        assert allowed[tag] == f"sha256-{base64.b64encode(digest).decode()}"
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_ids_are_unique_and_links_lead_somewhere(checked, finding):
    files = [checked("Une oeuvre.", finding(4, 10, "œuvre"), name=name) for name in ("a.txt", "b.txt")]
    document = page(*files)
    ids = [node.attrs["id"] for node in document.query("[id]")]
    assert len(ids) == len(set(ids))
    assert {link.attrs["href"].removeprefix("#") for link in document.query("a")} <= set(ids)


def test_real_files_of_every_format_become_a_page():
    found = list(Session(Options(), pytest.fail).check(map(str, FILES)))
    document = page(*found)
    assert len(document.query("li.n")) == sum(len(checked.diagnostics) for checked in found) > 100
    assert document.query("span.num") == []


def test_a_book_with_a_finding_in_each_sentence_takes_no_time(checked, finding):
    text = "Une oeuvre de plus. " * 2_000
    found = [finding(at, at + 6, "œuvre") for at in range(4, len(text), 20)]
    begin = time.perf_counter()
    assert sum(len(line[0][0]) for line in render([checked(text, *found)], 80)) < 900 * len(found)
    assert time.perf_counter() - begin < 5  # 0.8 s
