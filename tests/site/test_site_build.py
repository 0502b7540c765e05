"""The site: every page is in its navigation, every link leads somewhere, nothing asks the network."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "use": "href"}
"""What a browser fetches without being asked; of links, those that `RELATIONS` names."""
RELATIONS = {
    "stylesheet",
    "icon",
    "preload",
    "preconnect",
    "dns-prefetch",
    "prefetch",
    "manifest",
    "modulepreload",
}


class Page(HTMLParser):
    """The links of a page, what it fetches, and the places that a link may lead to."""

    def __init__(self, path):
        super().__init__()
        self.links, self.fetched, self.places, self.classes = set(), set(), set(), set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self.places |= {values.get("id", ""), values.get("name", "")}
        self.classes |= set(values.get("class", "").split())
        if tag == "a" and "href" in values:
            self.links.add(values["href"])
        elif tag == "link" and RELATIONS & set(values.get("rel", "").split()):
            self.fetched.add(values["href"])
        elif FETCHED.get(tag) in values:
            self.fetched.add(values[FETCHED[tag]])


@pytest.fixture(scope="session")
def pages(site):
    return {path: Page(path) for path in sorted(site.rglob("*.html"))}


def nav_pages(nav):
    for entry in nav:
        value = entry if isinstance(entry, str) else next(iter(entry.values()))
        yield from [value] if isinstance(value, str) else nav_pages(value)


def test_the_navigation_has_every_page_once():
    # MkDocs' own tags in this file are names of Python objects, which are not needed here.
    text = re.sub(r"!!python/\S+", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
    named = sorted(nav_pages(yaml.safe_load(text)["nav"]))
    assert named == sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


def test_nothing_is_fetched_from_elsewhere(site, pages):
    assert len(pages) > 30
    fetched = {(path.name, url) for path, page in pages.items() for url in page.fetched}
    assert {(name, url) for name, url in fetched if urlsplit(url).scheme or url.startswith("//")} == set()
    styles = [path.read_text("utf-8") for path in site.rglob("*.css")]
    assert [
        found for style in styles for found in re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", style)
    ] == []
    # The theme fetches a library for such diagrams.
    assert not any("mermaid" in page.classes for page in pages.values())


def test_every_link_leads_somewhere(pages):
    lost = []
    for path, page in pages.items():
        if path.name == "404.html":  # Its links hold from wherever it is shown.
            continue
        for link in page.links | page.fetched:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file() or (
                parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].places
            ):
                lost.append((path.name, link))
    assert lost == []


def test_french_lines_do_not_break_before_a_sign(pages):
    for path in pages:
        # The examples of typography show spaces that are wrong.
        if path.parent.name != "en" and path.name != "typographie.html":
            text = re.sub(
                r"(?s)<(pre|code|script|style|title|head)\b.*?</\1>|<[^>]*>", "", path.read_text("utf-8")
            )
            assert re.findall(r"\w [;:!?»]\s|« \w", text) == [], path.name
