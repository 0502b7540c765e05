"""What a rule is: an id, words for a person, examples, and a check that starts at a trigger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from frfix.decoder.decoder import Decoder
from frfix.diagnostics import Diagnostic, Fix, Grade, Related, Severity, replace_span
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.foreign import ForeignDetector
from frfix.language.lexicon import Lexicon
from frfix.language.tokens import Sentence, Token
from frfix.language.vocabulary import Vocabulary
from frfix.settings import Settings
from frfix.spelling.checker import FrenchSpellChecker

if TYPE_CHECKING:
    from frfix.suppression.control import Control


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may ask besides the sentence in front of it."""

    settings: Settings
    lexicon: Lexicon
    vocabulary: Vocabulary
    spelling: FrenchSpellChecker
    foreign: ForeignDetector
    decoder: Decoder
    text: str
    """The whole text of the document, with its code and markup."""
    shown: str
    """The same, with fillers for what in a block is not prose: what a correction may take over."""


TokenCheck = Callable[["Rule", Sentence, int, Context], Iterable[Diagnostic]]
SentenceCheck = Callable[["Rule", Sentence, Context], Iterable[Diagnostic]]
SignCheck = Callable[["Rule", Block, list[Token], int, Context], Iterable[Diagnostic]]
BlockCheck = Callable[["Rule", Block, list[Token], Context], Iterable[Diagnostic]]
DocumentCheck = Callable[["Rule", Sequence[Sentence], Context], Iterable[Diagnostic]]
CommentsCheck = Callable[["Rule", "Control"], Iterable[Diagnostic]]


def _always(settings: Settings) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where a rule is tried: at a word whose lower-case form, lemma, or a bit of whose tags, is given here."""

    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    tags: int = 0
    signs: frozenset[str] = frozenset()
    """At what is no word, for `Rule.on_sign`."""
    unknown: bool = False
    """At words that the vocabulary does not accept: the first of such rules that answers wins."""
    shape: re.Pattern[str] | None = None
    """At words that it matches in full, as they are written; tried once for each distinct form."""


# One for all: most of the many rules have nothing else.
_NOWHERE: Final = Trigger()
_USUAL: Final = Settings()


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule, made once at load.

    ``corrects`` holds (wrong, right) sentences that the first fix must give; ``accepts`` sentences
    that it must leave alone, both under ``example_settings``. A rule without both does not load.
    ``applies`` says whether settings give the rule anything to do. Exactly one of ``on_token`` and
    ``on_sign`` (with its ``trigger``), ``on_sentence``, ``on_block`` and ``on_document`` (with every
    sentence of the text, after the others) does the work, or the compiled patterns of a ``patterned``
    rule, or ``on_comments``, once the others are done, in offsets of the source. Where two findings overlap, the one of lower ``priority`` is kept.
    """

    id: str
    message: str
    explanation: str
    corrects: tuple[tuple[str, str], ...]
    accepts: tuple[str, ...]
    severity: Severity = Severity.ERROR
    grade: Grade = Grade.PROBABLE
    default: bool = True
    priority: int = 50
    trigger: Trigger = _NOWHERE
    on_token: TokenCheck | None = None
    on_sign: SignCheck | None = None
    on_sentence: SentenceCheck | None = None
    on_block: BlockCheck | None = None
    on_document: DocumentCheck | None = None
    on_comments: CommentsCheck | None = None
    patterned: bool = False
    applies: Callable[[Settings], bool] = _always
    example_settings: Settings = _USUAL
    norm: str = ""
    """Whom the rule follows, and in which profiles, if it follows a norm of typography."""

    def __post_init__(self) -> None:
        family, _, name = self.id.partition("/")
        if not family or not name:
            raise ValueError(f"rule id {self.id!r} is not famille/nom")
        if not self.corrects or not self.accepts:
            raise ValueError(f"rule {self.id} needs examples of both kinds")
        checks = (
            self.on_token,
            self.on_sign,
            self.on_sentence,
            self.on_block,
            self.on_document,
            self.on_comments,
        )
        if sum(check is not None for check in checks) + self.patterned != 1:
            raise ValueError(f"rule {self.id} needs exactly one check")

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The part of the id behind the slash."""
        return self.id.partition("/")[2]

    def at(
        self,
        start: int,
        end: int,
        *replacements: str,
        message: str | None = None,
        grade: Grade | None = None,
        fixes: tuple[Fix, ...] | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """Return a diagnostic of this rule at code points ``start`` to ``end`` of the source.

        ``replacements``, best first, would each stand for the whole span; ``fixes`` is for
        corrections in several places. Without either the grade is suggestion.
        """
        if fixes is None:
            fixes = replace_span(start, end, *replacements)
        if not fixes:
            grade = Grade.SUGGESTION
        return Diagnostic(
            self.id,
            self.severity,
            grade or self.grade,
            message or _(self.message),
            start,
            end,
            fixes,
            related,
        )
