"""What a draft asks of frfix: how its text reads, what is wrong with it, which words are known."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Protocol

from frfix import documents
from frfix.bench import fit
from frfix.diagnostics import Diagnostic
from frfix.documents.base import Block, Document
from frfix.language.lexicon import default_lexicon
from frfix.language.vocabulary import Vocabulary
from frfix.settings import Settings
from frfix.source import Source


class Checker(Protocol):
    """An `frfix.engine.Checker`, or what a test has for one."""

    def check(self, document: Document, only: Sequence[Block] | None = None) -> list[Diagnostic]:
        """Return what is wrong with a document, or with some of its blocks."""


class Desk:
    """Reads and checks texts of one ``kind`` under ``settings``, and under those with more words.

    ``checker_of`` makes a checker; ``told`` leaves out, of all that is wrong with a source, what a person
    does not want to hear of (known debts, other lines).
    """

    def __init__(
        self,
        kind: documents.Kind,
        settings: Settings,
        checker_of: Callable[[Settings], Checker],
        told: Callable[[Source, list[Diagnostic]], list[Diagnostic]] = lambda _source, found: found,
    ) -> None:
        self._kind = kind
        self._settings = settings
        self._checker_of = checker_of
        self.told = told
        self._last: tuple[Settings, Checker] | None = None

    def read(self, source: Source) -> Document:
        """Return the prose of ``source``; errors as `frfix.documents.read`."""
        return documents.read(source, self._kind, self._settings.columns)

    def check(
        self,
        source: Source,
        document: Document,
        words: frozenset[str],
        only: Sequence[Block] | None = None,
    ) -> list[Diagnostic]:
        """Return what is wrong with ``source``, read as ``document``, or with ``only`` some of its blocks.

        ``words`` are accepted besides those of the settings.
        """
        checker = self._checker(words)
        found = checker.check(document) if only is None else checker.check(document, only)
        return fit(found, source)

    def is_unknown(self, word: str, words: frozenset[str]) -> bool:
        """Whether no list has ``word``."""
        vocabulary = Vocabulary(default_lexicon(), self._with(words).words)
        return vocabulary.reason(word.replace("’", "'")) is None

    def _with(self, words: frozenset[str]) -> Settings:
        return dataclasses.replace(self._settings, words=self._settings.words | words)

    def _checker(self, words: frozenset[str]) -> Checker:
        """Return the checker that accepts ``words`` too; only the last one is kept."""
        settings = self._with(words)
        if self._last is None or self._last[0] != settings:
            self._last = settings, self._checker_of(settings)
        return self._last[1]
