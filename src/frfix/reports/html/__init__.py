"""Findings as one page to read, to print or to mail: the text as people read it, the remarks beside it.

Nothing is fetched: style and script are in the page, and its content security policy lets nothing else run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from frfix.reports.base import Line, Tally
from frfix.reports.html.article import article
from frfix.reports.html.markup import Markup
from frfix.reports.html.page import Entry, closing, opening

if TYPE_CHECKING:
    from frfix.session import Checked


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield the page. Of several files, those without findings are in the contents only."""
    tally = Tally()
    entries: list[Entry] = []
    for number, checked in enumerate(tally.counting(files), start=1):
        shown = article(checked, number)
        if not checked.diagnostics and number > 1:
            shown = shown._replace(html=Markup())
        entries.append(Entry(shown, Counter(found.severity for found in checked.diagnostics)))
    if len(entries) > 1 and not any(entries[0].levels.values()):
        entries[0] = entries[0]._replace(article=entries[0].article._replace(html=Markup()))
    for line in opening(entries, tally):
        yield [(line, "")]
    for entry in entries:
        if entry.article.html:
            yield [(entry.article.html, "")]
    for line in closing(tally):
        yield [(line, "")]
