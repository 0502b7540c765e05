"""The page around the articles: what it may do, the summary, the filters, the contents, the help."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from frfix.diagnostics import Grade, Severity
from frfix.i18n import _, language, plural
from frfix.reports.base import Tally, unbreakable
from frfix.reports.html.article import Article
from frfix.reports.html.controls import bar, filters, keys
from frfix.reports.html.markup import Markup, element, joined
from frfix.reports.html.words import figure, levels

MANY: Final = 20
"""Articles from which on the contents are folded, and what is not on the screen is not laid out."""


class Entry(NamedTuple):
    """A line of the contents: an article and its findings of each level."""

    article: Article
    levels: dict[Severity, int]


def opening(entries: Sequence[Entry], tally: Tally) -> Iterator[Markup]:
    """Yield the lines of the page before its articles."""
    title = _title(entries)
    yield Markup("<!DOCTYPE html>")
    yield Markup(f'<html lang="{language()}">')
    yield element("head", *_head(title))
    yield Markup(f'<body class="{"beaucoup" if len(entries) > MANY else ""}">')
    yield element("a", _("Aller au texte"), href="#texte", class_="saut")
    yield element("header", _masthead(title), *_figures(entries, tally), class_="une")
    if tally.found:
        yield element("aside", filters(tally), bar(tally.found), class_="rail", aria_label=_("Filtres"))
    yield Markup('<main id="texte" tabindex="-1">')
    if len(entries) > 1:
        yield _contents(entries)


def closing(tally: Tally) -> Iterator[Markup]:
    """Yield the lines of the page after its articles."""
    yield Markup("</main>")
    yield element("footer", element("p", _("Page faite par frfix.")))
    yield element("p", id="dit", role="status", class_="cache")
    if tally.found:
        yield keys()
    yield element("script", Markup(_asset("page.js")))
    yield Markup("</body>")
    yield Markup("</html>")


def _head(title: str) -> Iterator[Markup]:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    yield element("meta", charset="utf-8")
    yield element("meta", http_equiv="Content-Security-Policy", content=policy)
    yield element("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield element("meta", name="color-scheme", content="light dark")
    yield element("meta", name="referrer", content="no-referrer")
    yield element("title", title)
    yield element("style", Markup(style))


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return what a content security policy allows this inline text by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _title(entries: Sequence[Entry]) -> str:
    if len(entries) == 1:
        return _("Relecture de {name}").format(name=entries[0].article.name)
    one, many = _("Relecture de {count} fichier"), _("Relecture de {count} fichiers")
    return plural(one, many, len(entries)).format(count=figure(len(entries)))


def _masthead(title: str) -> Markup:
    return joined(element("p", "frfix", class_="marque"), element("h1", title))


def _figures(entries: Sequence[Entry], tally: Tally) -> Iterator[Markup]:
    """Yield what a chief editor wants to know first."""
    words = sum(entry.article.words for entry in entries)
    shown = [(words, plural("mot lu", "mots lus", words))]
    if len(entries) > 1:
        clean = sum(not any(entry.levels.values()) for entry in entries)
        shown.append((clean, plural("fichier sans remarque", "fichiers sans remarque", clean)))
    if not tally.found:
        yield element("dl", *(_figure(*pair) for pair in shown), class_="chiffres")
        yield element("p", _("Rien à signaler."), class_="rien")
        return
    sure, probable = tally.grades[Grade.SURE], tally.grades[Grade.PROBABLE]
    shown += [
        (tally.found, plural("remarque", "remarques", tally.found)),
        (sure, plural("corrigée d’office", "corrigées d’office", sure)),
        (probable, _("à confirmer")),
        (tally.grades[Grade.SUGGESTION], _("à juger")),
    ]
    yield element("dl", *(_figure(*pair) for pair in shown), class_="chiffres")
    told = _(
        "« frfix fix » écrit de lui-même les corrections d’office ; celles à confirmer n’ont qu’une "
        "réponse probable ; les autres demandent votre jugement."
    )
    yield element("p", unbreakable(told), class_="mode")


def _figure(number: int, name: str) -> Markup:
    return element("div", element("dt", name), element("dd", figure(number)))


def _contents(entries: Sequence[Entry]) -> Markup:
    """Return the list of the files with their findings by level."""
    names = levels()
    heads = [_("Fichier"), _("Mots"), *(names[level].many for level in Severity)]
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    rows = [_row(number, entry) for number, entry in enumerate(entries, start=1)]
    table = element("table", element("thead", head), element("tbody", *rows))
    opened = len(entries) <= MANY
    folded = element("details", element("summary", _("Sommaire")), table, open=opened)
    return element("nav", folded, aria_label=_("Sommaire"), class_="sommaire")


def _row(number: int, entry: Entry) -> Markup:
    article = entry.article
    name = element("a", article.name, href=f"#f{number}") if article.html else article.name
    title = [element("span", article.title, lang="fr")] if article.title else []
    read = element("td", figure(article.words), data_n=plural("mot", "mots", article.words))
    counts = [_count(level, entry.levels[level]) for level in Severity]
    return element("tr", element("th", name, *title, scope="row"), read, *counts)


def _count(level: Severity, count: int) -> Markup:
    """Return the cell of that level; it names the level for a screen too narrow for columns."""
    if not count:
        return element("td", "–")
    name = levels()[level]
    return element("td", figure(count), data_n=plural(name.one, name.many, count).lower())
