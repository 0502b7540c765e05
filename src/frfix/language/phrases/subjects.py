"""The subject of a finite verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from frfix.language.phrases.antecedents import relative_subject
from frfix.language.phrases.features import ALL_PERSONS, ANY, features
from frfix.language.phrases.leftwards import followed_by_group, over_adverbs
from frfix.language.phrases.nominal import NominalSearch
from frfix.language.phrases.subject import CLITIC_SUBJECTS, PRONOUN_SUBJECTS, RELATIVES, Subject
from frfix.language.tags import ADV, CONJ, FINITE, INF, PPAS, PREP, PRON, SCONJ, VERB
from frfix.language.tokens import Token, TokenKind

if TYPE_CHECKING:
    from frfix.language.phrases.syntax import Syntax
    from frfix.language.phrases.verbs import VerbGroup

_WE_OR_YOU: Final = ("nous", "vous")
_MAYBE_OBJECTS: Final = frozenset(("elle", "elles", *_WE_OR_YOU))
_OPENS_CLAUSE: Final = frozenset(("comme", "que", "qu'", "si", "et", "ou"))


def _is_acronym(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


class SubjectFinder:
    """Finds the subjects of the verb groups of one sentence."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._tokens = syntax.tokens

    def find(self, group: VerbGroup) -> Subject | None:
        """Return the subject of a finite verb, or of an infinitive that shares its own; None if unknown."""
        if group.finite < 0:
            if group.governor is None or self._has_object(group.governor):
                return None
            return self._syntax.subject(group.governor)
        if group.inverted >= 0:
            return self._inverted(group)
        tokens = self._tokens
        first = group.start
        at = over_adverbs(tokens, first - 1)
        shown = features(tokens[group.finite]).persons
        while (
            at > 0
            and tokens[at].lower in _WE_OR_YOU
            and not shown & CLITIC_SUBJECTS[tokens[at].lower][0]
            and self._has_subject_before(at)
        ):
            first = at  # « il nous voit »: an object
            at = over_adverbs(tokens, at - 1)
        if at >= 0 and tokens[at].kind is TokenKind.WORD and not _is_acronym(tokens[at]):
            if tokens[at].lower in CLITIC_SUBJECTS and self._is_subject_pronoun(at):
                return self._personal(at, group, shown)
            if tokens[at].lower == "qui":
                return relative_subject(self._syntax, at)
        return self._leading_clitic(group) or NominalSearch(self._syntax, first).find(at)

    def _has_object(self, group: VerbGroup) -> bool:
        """Whether the infinitive has another subject than its governor: « cela lui vaut d’être connu »."""
        if group.reflexive:
            return False
        own = self._syntax.subject(group)
        return any(
            self._tokens[i].lower not in ("en", "y") and (own is None or own.head != i) for i in group.clitics
        )

    def _personal(self, at: int, group: VerbGroup, shown: int) -> Subject:
        """Return the personal pronoun at ``at`` as the subject."""
        lower = self._tokens[at].lower
        persons, agreement = CLITIC_SUBJECTS[lower]
        certain = not (at and self._tokens[at - 1].lower in ("et", "ou", "ni"))
        if lower in _WE_OR_YOU and not shown & persons and self._may_be_object(at, group):
            certain = False
        return Subject(at, at + 1, at, persons, agreement, "pronom", certain=certain)

    def _inverted(self, group: VerbGroup) -> Subject | None:
        at = group.inverted
        lower = self._tokens[at].lower.removeprefix("-t-").lstrip("-")
        if lower in _WE_OR_YOU and features(self._tokens[group.finite]).imperative:
            return None  # « attrape-nous »
        persons, agreement = PRONOUN_SUBJECTS.get(lower, (ALL_PERSONS, ANY))
        return Subject(at, at + 1, at, persons, agreement, "pronom")

    def _is_subject_pronoun(self, at: int) -> bool:
        """Whether nothing makes an object of a pronoun such as « nous », « elle »: « avec elle »."""
        tokens = self._tokens
        if not at or tokens[at].lower not in _MAYBE_OBJECTS:
            return True
        before = tokens[at - 1]
        if before.lower in _OPENS_CLAUSE:
            return True
        if (before.tag & PREP and not before.tag & SCONJ) or before.lower in ("qui", "ni"):
            return False
        return not (tokens[at].lower in _WE_OR_YOU and before.lower in CLITIC_SUBJECTS)

    def _has_subject_before(self, at: int) -> bool:
        """Whether the word before « nous » or « vous » at ``at`` may be the subject: « je vous prie »."""
        index = at - 1
        if index and self._tokens[index].lower in ("ne", "n'"):
            index -= 1
        before = self._tokens[index]
        lower = before.lower
        if (
            lower == "qui"
            or lower in CLITIC_SUBJECTS
            or lower in ("ce", "cela", "ça", "ceci", "c'", "tout", "rien")
        ):
            return True
        if lower in PRONOUN_SUBJECTS and before.tag & PRON:
            return True
        if self._syntax.group_at(index) is not None:
            return True
        return bool(before.tag & VERB and before.tag & (PPAS | INF))

    def _may_be_object(self, at: int, group: VerbGroup) -> bool:
        """Whether « nous » or « vous » at ``at`` may be an object: no clause begins before it."""
        tokens = self._tokens
        left = at - 1
        while left >= 0 and tokens[left].tag & ADV and tokens[left].lower not in ("que", "qu'"):
            left -= 1
        if left < 0:
            return False
        before = tokens[left]
        if before.text == ",":
            return any(tokens[i].tag & VERB and tokens[i].tag & FINITE for i in range(left)) or any(
                other.preposition < 0 and other.end <= left for other in self._syntax.noun_groups
            )
        if before.kind is TokenKind.PUNCTUATION:
            return before.text in (")", "]", "»", "”", "...", "…")
        if followed_by_group(self._syntax, group):
            return True
        if before.tag & SCONJ or before.lower in RELATIVES:
            return self._may_invert(at, group)
        return True

    def _may_invert(self, at: int, group: VerbGroup) -> bool:
        """Whether the verb's subject may stand behind it: « comme nous le montre le cas »."""
        tokens = self._tokens
        before = tokens[at - 1].lower
        if before == "comme":
            return True
        if before in ("que", "qu'") and (at < 2 or tokens[at - 2].kind is TokenKind.PUNCTUATION):
            return True
        return (before in RELATIVES or before == "ainsi") and followed_by_group(self._syntax, group)

    def _leading_clitic(self, group: VerbGroup) -> Subject | None:
        """Return « nous » or « vous » at the head of the verb's own pronouns, when it is the subject."""
        tokens = self._tokens
        start = group.start
        if not group.clitics or group.clitics[0] != start or tokens[start].lower not in _WE_OR_YOU:
            return None
        before = tokens[start - 1] if start else None
        if (
            before is not None
            and before.kind is not TokenKind.PUNCTUATION
            and not before.tag & (SCONJ | CONJ)
            and before.lower not in RELATIVES
        ):
            return None
        return Subject(start, start + 1, start, *CLITIC_SUBJECTS[tokens[start].lower], "pronom")
