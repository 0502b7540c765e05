"""How much work a check of an article does: counts, which say the same on every machine.

A rule that is tried where it has nothing to say, a pattern without a telling neighbour, a search for
each name make every text slower; each limit leaves room for a quarter more than when it was set.
"""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from frfix.decoder import decoder
from frfix.documents import Kind, read
from frfix.engine import Checker
from frfix.patterns.pattern import Pattern
from frfix.settings import Settings
from frfix.spelling.error_model import ErrorModel
from frfix.spelling.ranking import Ranker

TEXT = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
WORDS = len(re.findall(r"\w+", TEXT))
MOST = {"rules": 1750, "patterns": 500, "searches": 12, "alignments": 15, "weighings": 235}
"""By thousand words: calls of rules at words, patterns tried, spelling searches, words aligned there, words
weighed against their neighbours."""


@pytest.fixture(scope="module")
def counted() -> dict[str, float]:
    """Return how often each thing is done in a check of the article, by thousand words."""
    counts: Counter[str] = Counter()

    def counting(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            counts[name] += 1
            return function(*args, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for owner, method, name in (
            (Pattern, "match", "patterns"),
            (Ranker, "rank", "searches"),
            (ErrorModel, "align", "alignments"),
            (decoder, "contexts", "weighings"),
        ):
            patch.setattr(owner, method, counting(name, getattr(owner, method)))
        checker = Checker(Settings())
        document = read(TEXT, Kind.PLAIN)
        checker.check(document)
    for block in document.blocks:
        for sentence in checker.analyse(block):
            for token in sentence.tokens:
                work = checker._dispatch.known.get(token.form) if token.form is not None else None
                counts["rules"] += len(work.rules) if work is not None else 0
    return {name: 1000 * counts[name] / WORDS for name in MOST}


@pytest.mark.parametrize("name", MOST)
def test_a_check_does_no_more_than_it_must(counted: dict[str, float], name: str) -> None:
    assert counted[name] <= MOST[name]
