"""Rules written as patterns (``rules/*/*.toml``): what the registry loads of them, and their check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from frfix.diagnostics import CONTEXT, Diagnostic, Grade, Related, Severity
from frfix.i18n import _
from frfix.language.names import opens_sentence
from frfix.language.tokens import Case, Sentence, Token, WordForm
from frfix.patterns.pattern import Match, Pattern
from frfix.patterns.replacement import DELETE, capitalised, expand
from frfix.patterns.store import Anchored, PatternStore, rule_records
from frfix.rules.base import Context, Rule


def pattern_rules() -> Iterator[Rule]:
    """Yield the rules of the compiled pattern files."""
    for record in rule_records():
        yield _rule(record)


def _rule(record: dict[str, Any]) -> Rule:
    return Rule(
        id=record["id"],
        message=record["message"],
        explanation=record["explanation"],
        corrects=tuple((wrong, right) for wrong, right in record["corrects"]),
        accepts=tuple(record["accepts"]),
        severity=Severity(record.get("severity", Severity.ERROR)),
        grade=Grade(record.get("grade", Grade.PROBABLE)),
        default=record.get("default", True),
        priority=record.get("priority", 50),
        norm=record.get("norm", ""),
        patterned=True,
    )


class PatternCheck:
    """Matches the patterns of ``rules`` at the words that anchor them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = {rule.id: rule for rule in rules if rule.patterned}
        self._store = PatternStore(self._rules)

    def anchored_by(self, form: WordForm) -> Anchored | None:
        """Return the patterns that ``form`` anchors, None when there is none."""
        return self._store.anchored(form)

    def at(self, anchored: Anchored, sentence: Sentence, index: int, context: Context) -> list[Diagnostic]:
        """Return what the patterns ``anchored`` by the word at ``index`` find."""
        found: list[Diagnostic] = []
        tokens = sentence.tokens
        previous = tokens[index - 1] if index else None
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        for pattern in anchored.near(previous, following):
            match = pattern.match(sentence, index)
            if match is not None:
                found += self._finding(pattern, match, sentence, context)
        return found

    def _finding(
        self, pattern: Pattern, match: Match, sentence: Sentence, context: Context
    ) -> Iterator[Diagnostic]:
        first, last = match.target_first, match.target_last
        target = sentence.tokens[first:last]
        if (
            not target
            or any(token.unchecked for token in target)
            or _excepted(self._store, pattern, match, sentence)
        ):
            return
        start, end = target[0].start, target[-1].end
        written = context.shown[start:end]
        rule = self._rules[pattern.rule]
        fixes = tuple(
            text for text in _texts(pattern, match, sentence, context) if _plain(text) != _plain(written)
        )
        if pattern.replacements:
            if not fixes:
                return
            # A pattern whose correction is a name spelt otherwise means the name that stands there.
            named = pattern.replacements[0][:1].isupper() and fixes[0].lower() != written.lower()
            if not named and (
                _is_acronym(sentence, first, last) or _is_name(sentence, first, last, fixes[0])
            ):
                return
            if fixes[0] == "" or fixes[0].endswith("'"):
                start, end = _with_space(sentence, first, last, fixes[0])
        message = _(pattern.message or rule.message).replace("{found}", written)
        yield rule.at(
            start,
            end,
            *fixes,
            message=message.replace("{fix}", fixes[0] if fixes else ""),
            grade=Grade(pattern.grade) if pattern.grade else None,
            related=_related(match, sentence),
        )


def _plain(text: str) -> str:
    """Return ``text`` with one kind of apostrophe, and one space where a line ends or a no-break one stands."""
    return " ".join(text.replace("'", "’").split())


def _texts(pattern: Pattern, match: Match, sentence: Sentence, context: Context) -> Iterator[str]:
    """Yield the corrections of the match, with the capitals of what they replace; without repeats."""
    target = sentence.tokens[match.target_first : match.target_last]
    matched = sentence.tokens[match.first : match.last]
    seen: set[str] = set()
    for template in pattern.replacements:
        if template == DELETE:
            yield ""
            continue
        for text in expand(template, target, matched, context.lexicon):
            cased = capitalised(target, text)
            if cased not in seen:
                seen.add(cased)
                yield cased


def _excepted(store: PatternStore, pattern: Pattern, match: Match, sentence: Sentence) -> bool:
    """Whether an exception of the rule stands over a token of the target."""
    for exception in store.exceptions(pattern.rule):
        for at in range(max(0, match.first - 8), min(len(sentence.tokens), match.last + 8)):
            if not exception.elements[exception.anchor].matches(sentence.tokens[at]):
                continue
            other = exception.match(sentence, at)
            if (
                other is not None
                and other.target_first < match.target_last
                and match.target_first < other.target_last
            ):
                return True
    return False


def _is_acronym(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the target is one word in capitals between words that are not: « Falcot SA », « le sigle CE »."""

    def capitals(at: int) -> bool:
        form = sentence.tokens[at].form if 0 <= at < len(sentence.tokens) else None
        return form is not None and form.case is Case.UPPER

    return last - first == 1 and capitals(first) and not capitals(first - 1) and not capitals(last)


def _is_name(sentence: Sentence, first: int, last: int, fix: str) -> bool:
    """Whether the target's capitals in the middle of a sentence say that it is, or is in, a name."""
    if fix != fix.lower() and fix != fix[:1].upper() + fix[1:].lower():
        return False

    def title(token: Token) -> bool:
        return token.form is not None and token.form.case is Case.TITLE

    tokens = sentence.tokens[first:last]
    if not any(title(token) for token in tokens):
        return False
    if title(tokens[0]) and opens_sentence(sentence, first):
        return any(title(token) for token in tokens[1:])
    return True


def _with_space(sentence: Sentence, first: int, last: int, fix: str) -> tuple[int, int]:
    """Return a span that takes in one of the spaces beside the target: nothing or an elision replaces it."""
    tokens = sentence.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    if last < len(tokens) and tokens[last].space and (fix or first == 0 or tokens[first].space):
        return start, tokens[last].start
    if not fix and first and tokens[first].space:
        return tokens[first - 1].end, end
    return start, end


def _related(match: Match, sentence: Sentence) -> tuple[Related, ...]:
    """Return the words that the pattern asks for beside its target."""
    sides = ((match.first, match.target_first), (match.target_last, match.last))
    return tuple(
        Related(sentence.tokens[first].start, sentence.tokens[last - 1].end, CONTEXT)
        for first, last in sides
        if first < last
    )
