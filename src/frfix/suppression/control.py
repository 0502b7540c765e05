"""What the comments of a text, and its ``[sic]``, make of the findings in it.

``off`` switches rules off, as settings do: what they find is gone before overlapping findings are weighed,
and where another rule has something to say, it does. ``ignore`` and ``[sic]`` answer what was told: the
passage is left alone, and no other finding comes up in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from frfix.diagnostics import Diagnostic, Edit, Fix
from frfix.documents.base import Comment, Document
from frfix.documents.escapes import SourceMap
from frfix.suppression import sic
from frfix.suppression.directives import VERBS, Directive, Word, directives
from frfix.suppression.holding import Holding, holding
from frfix.suppression.zones import CONTROL, Spans, Zones

if TYPE_CHECKING:
    from frfix.rules.base import Rule


class Names(NamedTuple):
    """The rules of a run: ``known`` are all ids and families.

    ``enabled`` are the ids of those that are tried, ``usual`` of those that are unless they are left out.
    """

    known: frozenset[str]
    enabled: frozenset[str]
    usual: frozenset[str]

    @classmethod
    def of(cls, ids: Iterable[str], enabled: Iterable[str], usual: Iterable[str]) -> Names:
        """Return the names of rules whose ids these are."""
        every = frozenset(ids)
        return cls(every | {_family(rule) for rule in every}, frozenset(enabled), frozenset(usual))

    def judges(self, name: str | None) -> bool:
        """Whether this run tries all rules that ``name`` stands for (``None``: every one)."""
        if name in self.enabled:
            return True
        ids = {rule for rule in self.usual if name is None or _family(rule) == name}
        tried = {rule for rule in self.enabled if _family(rule) != CONTROL and name in {None, _family(rule)}}
        return bool(tried) and ids <= self.enabled and not _is_control(name)


class Idle(NamedTuple):
    """A directive that does nothing, or one of its names; ``why`` is a key of the rule's messages."""

    directive: Directive
    why: str
    name: Word | None = None


class Unknown(NamedTuple):
    """A word of a directive that frfix does not know, and what may stand there."""

    directive: Directive
    word: Word
    known: frozenset[str]


class Control:
    """What comments and ``[sic]`` say of the findings of ``document``; offsets are its text's."""

    def __init__(self, document: Document, found: Sequence[Directive], names: Names) -> None:
        self.document = document
        self._places = SourceMap(document.escapes)
        self._directives = found
        self._names = names
        self._holding: Holding = holding(document, found, names.known)
        self._off = Zones(self._holding.off)
        self._here = Zones(self._holding.here)
        self._sic = [*sic.passages(document)]

    def without_switched_off(self, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Return the findings of rules that are not off where they stand; ``found`` is all there is.

        Notes besides which comments silence one of ``found``.
        """
        if not self._directives:
            return list(found)
        kept = []
        for diagnostic in found:
            self._here.use(diagnostic)
            if not self._off.use(diagnostic):
                kept.append(diagnostic)
        return kept

    def finished(self, kept: Sequence[Diagnostic], rules: Iterable[Rule]) -> list[Diagnostic]:
        """Return those of ``kept``, in offsets of the source, that nothing silences, and what ``rules`` say.

        A correction that would write where its rule is off goes with its finding.
        """
        span = self._places.span
        here, off = self._here.moved(span), self._off.moved(span)
        left_alone = Spans(span(*passage) for passage in self._sic)
        left = [
            diagnostic
            for diagnostic in kept
            if not (
                here.silence(diagnostic) or _writes_into(diagnostic, off) or _is_sic(diagnostic, left_alone)
            )
        ]
        told = [
            diagnostic
            for rule in rules
            if rule.on_comments is not None
            for diagnostic in rule.on_comments(rule, self)
            if not here.silence(diagnostic) and not off.silence(diagnostic)
        ]
        return (
            sorted([*left, *told], key=lambda diagnostic: (diagnostic.start, diagnostic.end))
            if told
            else left
        )

    def idle(self) -> Iterator[Idle]:
        """Yield what does nothing; call it once the findings are known."""
        judges = cache(self._names.judges)
        unused: dict[int, dict[str | None, bool]] = {}
        for zone in (*self._holding.here, *self._holding.off):
            for number in zone.users:
                names = unused.setdefault(number, {})
                names[zone.name] = names.get(zone.name, True) and not zone.used
        for number, directive in enumerate(self._directives):
            if why := self._holding.idle.get(number):
                yield Idle(directive, why)
                continue
            names = unused.get(number, {})
            idle = [name for name, is_unused in names.items() if is_unused and judges(name)]
            if idle and len(idle) == len(names) and len(names) >= len(directive.names):
                yield Idle(directive, "between" if directive.verb.text == "off" else "unused")
            else:
                yield from (Idle(directive, "name", word) for word in directive.names if word.text in idle)

    def unknown(self) -> Iterator[Unknown]:
        """Yield the words of comments that frfix does not know."""
        for directive in self._directives:
            if directive.verb.text not in VERBS:
                yield Unknown(directive, directive.verb, frozenset(VERBS))
                continue
            for word in directive.names:
                if word.text not in self._names.known:
                    yield Unknown(directive, word, self._names.known)

    def span(self, place: Word | Comment) -> tuple[int, int]:
        """Return where the source has a word or a comment."""
        return self._places.span(place.start, place.end)

    def removal(self, directive: Directive, name: Word | None = None) -> Fix | None:
        """Return what takes out a directive, or one of its names; ``None`` in annotations."""
        comment = directive.comment
        if comment.scope is not None and comment.scope[1] < comment.end:
            return None
        if name is None:
            start, end = taken_out(self.document.text, comment.start, comment.end)
        else:
            at = directive.names.index(name)
            start = directive.names[at - 1].end if at else name.start
            end = name.end if at else directive.names[1].start
        return Fix("", (Edit(*self._places.span(start, end), ""),))


def control_of(document: Document, names: Callable[[], Names]) -> Control | None:
    """Return what the comments of ``document`` and its ``[sic]`` say, ``None`` where there are none."""
    found = directives(document) if document.comments else []
    if not found and next(sic.passages(document), None) is None:
        return None
    return Control(document, found, names())


def taken_out(text: str, start: int, end: int) -> tuple[int, int]:
    """Return from where to where ``text`` goes with what stands from ``start`` to ``end``.

    That is its line where nothing else is on it, else the spaces that set it off.
    """
    first, last = start, end
    while first and text[first - 1] in " \t":
        first -= 1
    while last < len(text) and text[last] in " \t":
        last += 1
    alone = first == 0 or text[first - 1] in "\r\n"
    if last == len(text) or text[last] in "\r\n":
        if not alone:
            return first, end
        last += 2 if text.startswith("\r\n", last) else 1
        return first, min(last, len(text))
    return (start, last) if alone or first < start else (start, end)


def _family(rule: str) -> str:
    return rule.partition("/")[0]


def _is_control(name: str | None) -> bool:
    return name is not None and _family(name) == CONTROL


def _writes_into(found: Diagnostic, zones: Zones) -> bool:
    """Whether a correction of ``found`` changes anything in ``zones`` in which its rule is off."""
    return any(
        edit.start < edit.end or zone.start < edit.start < zone.end
        for fix in found.fixes
        for edit in fix.edits
        for zone in zones.at(found.rule, edit.start, edit.end)
    )


def _is_sic(found: Diagnostic, passages: Spans) -> bool:
    """Whether ``found`` stands in ``passages``, or rests on one that follows it."""
    if passages.touch(found.start, found.end):
        return True
    return any(found.end <= place.start and passages.touch(place.start, place.end) for place in found.related)
