"""The one detection path: a document and settings in, diagnostics out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from frfix.apostrophes import with_own_apostrophes
from frfix.collector import young_garbage_only
from frfix.decoder.decoder import Decoder
from frfix.diagnostics import Diagnostic, Grade
from frfix.documents.base import Block, Document
from frfix.documents.fitting import in_source
from frfix.documents.portions import portions
from frfix.language.foreign import ForeignDetector
from frfix.language.lexicon import default_lexicon
from frfix.language.sentences import sentences
from frfix.language.tagger import Tagger
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Sentence, Token
from frfix.language.vocabulary import Vocabulary
from frfix.rules.base import Context, Rule
from frfix.rules.registry import Dispatch, load_rules, selected
from frfix.settings import Settings
from frfix.spelling.checker import FrenchSpellChecker
from frfix.suppression.control import Names, control_of

WEIGHED: Final = 95
"""From this priority rules tell what is likelier, and give way to one that has found something near."""
NEAR: Final = 6
"""Code points on each side: a word or two."""


def check(document: Document, settings: Settings) -> list[Diagnostic]:
    """Return what frfix finds in ``document``, in the order of the text, without overlaps.

    Offsets are code points of the document's source. Pure: it prints nothing and opens no file but
    the compiled lexicon. `Checker` does the same for many documents with the same settings.
    """
    return Checker(settings).check(document)


class Checker:
    """Checks documents with the same settings; what it learns of a word form is kept between them."""

    def __init__(self, settings: Settings) -> None:
        lexicon = default_lexicon()
        self._settings = settings
        self._rules = {rule.id: rule for rule in selected(load_rules(), settings)}
        self._known_names: Names | None = None
        self._dispatch = Dispatch(tuple(self._rules.values()))
        self._vocabulary = Vocabulary(lexicon, settings.words)
        self._tokenizer = Tokenizer(self._vocabulary.in_lexicon, self._vocabulary.word_form)
        self._spelling = FrenchSpellChecker(lexicon)
        if settings.words:
            self._spelling.add(self._vocabulary.user_words)
        self._foreign = ForeignDetector.open()
        self._tagger = Tagger.open()
        self._decoder = Decoder(lexicon)

    def check(self, document: Document, only: Sequence[Block] | None = None) -> list[Diagnostic]:
        """Return what frfix finds in ``document``, as `check` does.

        ``only`` are those of its blocks to look at, after a change in them; rules that need the whole text,
        or all that was found in it, are silent then.
        """
        context = Context(
            self._settings,
            self._vocabulary.lexicon,
            self._vocabulary,
            self._spelling,
            self._foreign,
            self._decoder,
            document.text,
            document.shown(),
        )
        found: list[Diagnostic] = []
        document_rules = self._dispatch.document_rules if only is None else ()
        kept: list[Sentence] | None = [] if document_rules else None
        with young_garbage_only():
            for block in document.blocks if only is None else only:
                for portion in portions(block):
                    found += self._check_block(portion, context, kept)
            for rule in document_rules:
                assert rule.on_document is not None
                assert kept is not None
                found += rule.on_document(rule, kept, context)
            control = control_of(document, self._names)
            if control is not None:
                found = control.without_switched_off(found)
            told = in_source(with_own_apostrophes(self._without_overlaps(found), document), document)
            comment_rules = self._dispatch.comment_rules if only is None else ()
            return told if control is None else control.finished(told, comment_rules)

    def _names(self) -> Names:
        """Return the names of all rules, for comments that speak of them."""
        if self._known_names is None:
            rules = load_rules()
            usual = [rule.id for rule in rules if rule.default and rule.applies(self._settings)]
            self._known_names = Names.of([rule.id for rule in rules], self._rules, usual)
        return self._known_names

    def analyse(self, block: Block) -> list[Sentence]:
        """Return the sentences of ``block`` as the rules see them."""
        return [sentence for portion in portions(block) for sentence in self._sentences(portion)]

    def _sentences(self, block: Block) -> list[Sentence]:
        found = sentences(self._tokenizer.tokens(block))
        self._foreign.mark(found)
        for sentence in found:
            self._tagger.tag(sentence)
        return found

    def _check_block(self, block: Block, context: Context, kept: list[Sentence] | None) -> list[Diagnostic]:
        """Return the findings of a block; its sentences go to ``kept`` if a rule wants them all."""
        found: list[Diagnostic] = []
        block_sentences = self._sentences(block)
        tokens = [token for sentence in block_sentences for token in sentence.tokens]
        if kept is not None:
            kept += block_sentences
        for rule in self._dispatch.block_rules:
            assert rule.on_block is not None
            found += rule.on_block(rule, block, tokens, context)
        by_sign = self._dispatch.by_sign
        for index, token in enumerate(tokens):
            if token.form is None and token.text in by_sign:
                for rule, check in by_sign[token.text]:
                    found += check(rule, block, tokens, index, context)
        if found and tokens:
            found = [diagnostic for diagnostic in found if not _token_at(tokens, diagnostic.start).unchecked]
        for sentence in block_sentences:
            for rule in self._dispatch.sentence_rules:
                assert rule.on_sentence is not None
                found += rule.on_sentence(rule, sentence, context)
            self._check_tokens(sentence, context, found)
        return found

    def _check_tokens(self, sentence: Sentence, context: Context, found: list[Diagnostic]) -> None:
        """Add to ``found`` the findings of what words trigger."""
        dispatch = self._dispatch
        known = dispatch.known
        for index, token in enumerate(sentence.tokens):
            form = token.form
            if form is None or token.unchecked:
                continue
            work = known.get(form)
            if work is None:
                work = dispatch.work(form)
            for rule, check in work.rules:
                found += check(rule, sentence, index, context)
            if work.anchored is not None:
                found += dispatch.patterns.at(work.anchored, sentence, index, context)
            if not form.known:
                found += _first_answer(dispatch.unknown_rules, sentence, index, context)

    def _without_overlaps(self, found: list[Diagnostic]) -> list[Diagnostic]:
        """Keep of overlapping diagnostics the one whose rule has the lowest priority number."""
        order = {rule.id: rule.priority for rule in self._rules.values()}
        kept: list[Diagnostic] = []
        starts: list[int] = []
        for diagnostic in sorted(
            found, key=lambda d: (order[d.rule], not d.fixes, d.grade is Grade.SUGGESTION, d.start, d.end)
        ):
            at = bisect_left(starts, diagnostic.start)
            # What is kept does not overlap: only the neighbours on each side can be in the way.
            beside = kept[max(0, at - 1) : at + 1]
            if order[diagnostic.rule] >= WEIGHED:
                beside = [_widened(other) for other in kept[max(0, at - 2) : at + 2]]
            if not any(_overlap(diagnostic, other) for other in beside):
                kept.insert(at, diagnostic)
                starts.insert(at, diagnostic.start)
        return kept


def _token_at(tokens: list[Token], offset: int) -> Token:
    """Return the token at ``offset``, or the last one before it."""
    return tokens[max(0, bisect_right(tokens, offset, key=lambda token: token.start) - 1)]


def _first_answer(
    rules: Iterable[Rule], sentence: Sentence, index: int, context: Context
) -> Iterable[Diagnostic]:
    """Return the findings of the first of ``rules`` that finds anything."""
    for rule in rules:
        assert rule.on_token is not None
        answer = tuple(rule.on_token(rule, sentence, index, context))
        if answer:
            return answer
    return ()


def _widened(diagnostic: Diagnostic) -> Diagnostic:
    """Return ``diagnostic`` with a word or two on each side, unless it is about signs or capitals only.

    Where a rule has found a mistake, the words around it are weighed in a sentence that is wrong.
    """
    if diagnostic.rule.startswith(("typographie/", "majuscules/")):
        return diagnostic
    return replace(diagnostic, start=diagnostic.start - NEAR, end=diagnostic.end + NEAR)


def _overlap(a: Diagnostic, b: Diagnostic) -> bool:
    """Whether two diagnostics share a code point (or stand at the same empty place)."""
    if (a.start, a.end) == (b.start, b.end):
        return True
    return a.start < b.end and b.start < a.end
