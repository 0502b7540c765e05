"""Reads noun groups: what stands before the head, and the head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases.features import (
    ANY,
    features,
)
from frfix.language.phrases.group_tail import GroupTail
from frfix.language.phrases.groups import NounGroup, is_preposition, settle
from frfix.language.phrases.lists import (
    BEFORE_NOUN,
    COMPOUND_PREPOSITIONS,
    DEGREE_ADVERBS,
    PREFIXES,
)
from frfix.language.tags import (
    ADJ,
    ADV,
    DET,
    FIRST_NAME,
    NAME,
    NOUN,
    NUM,
    PEOPLE,
    PLACE,
    PPAS,
    PREP,
    SCONJ,
    TITLE,
    VERB,
)
from frfix.language.tokens import Case, Token, TokenKind

_BEFORE_DETERMINERS: Final = frozenset("tout toute tous toutes ces les mes tes ses nos vos leurs".split())
_HEADS: Final = NOUN | NAME | TITLE
_GOES_ON: Final = NAME | TITLE | ADJ | NOUN | VERB | ADV | SCONJ
_STARTS: Final = DET | NOUN | ADJ | NUM | NAME | TITLE
_COORDINATORS: Final = frozenset(("et", "ou", "mais", ","))


class GroupReader:
    """Reads the noun groups of a sentence, one after the other."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._size = len(tokens)
        self._tail = GroupTail(tokens)

    def read(self, at: int) -> NounGroup | None:
        """Return the noun group that begins at ``at``, None when none does."""
        tokens, size = self._tokens, self._size
        group = NounGroup(at)
        opening = tokens[at].form
        if opening is not None and opening.case is not Case.LOWER and at and tokens[at].tag & ADJ:
            return None  # the end of a name: « Nations Unies »
        at = self._determiners(group, at)
        words: list[int] = []  # adjectives until the head
        while at < size:
            token = tokens[at]
            tag = token.tag
            if (
                tag & _HEADS
                or (tag & DET and token.lower in ("ton", "son"))
                or self._is_noun_before_noun(group, words, at)
            ):
                if (
                    token.lower in COMPOUND_PREPOSITIONS
                    and group.determiner < 0
                    and self._begins_preposition(at)
                ):
                    break
                if words and self._is_verb_after(group, words, at):
                    break
                if self._is_adjective_before_noun(at):
                    words.append(at)
                    at += 1
                    continue
                group.head = at
                at += 1
                break
            if tag & NUM or token.kind is TokenKind.NUMBER:
                if group.number < 0:
                    group.number = at
                at += 1
                continue
            if tag & ADJ and words == [] and group.determiner >= 0 and self._is_proper_adjective(at):
                group.head = at  # « l’Éternel »
                at += 1
                break
            if tag & ADJ or (tag & PPAS and self._participle_before_noun(at, group)):
                words.append(at)
                at += 1
                continue
            following = self._after_degree_or_coordination(at, words)
            if following < 0:
                break
            at = following
        if group.head < 0:
            at = self._headless(group, words, at)
            if group.head < 0:
                return None
        else:
            group.before = words
        self._finish(group, at)
        return group

    def _determiners(self, group: NounGroup, at: int) -> int:
        """Take the determiners at ``at``; return the place after them."""
        tokens, size = self._tokens, self._size
        while at < size and tokens[at].tag & DET:
            token = tokens[at]
            if token.tag & NUM and token.lower not in ("un", "une"):
                group.number = at
            elif group.number >= 0 or (
                group.determiner >= 0
                and token.lower in ("ton", "son")
                and tokens[group.determiner].lower not in _BEFORE_DETERMINERS
            ):
                break
            else:
                if token.tag & PREP:
                    if at > group.start:
                        break
                    group.preposition = at
                group.determiner = at
            at += 1
            if token.lower in ("tout", "toute") and at < size and tokens[at].lower in ("un", "une"):
                continue
        if group.preposition < 0 and group.start > 0 and is_preposition(tokens[group.start - 1]):
            group.preposition = group.start - 1
        return at

    def _is_adjective_before_noun(self, at: int) -> bool:
        """Whether a word tagged as a noun is rather the adjective of the noun behind it: « petit chien »."""
        token = self._tokens[at]
        if token.lower in PREFIXES:
            return at + 1 < self._size and bool(self._tokens[at + 1].tag & (NOUN | ADJ))
        return (
            token.lower in BEFORE_NOUN
            and at + 1 < self._size
            and bool(self._tokens[at + 1].tag & NOUN)
            and self._tokens[at + 1].form is not None
            and features(token).adjective != 0
        )

    def _is_noun_before_noun(self, group: NounGroup, words: list[int], at: int) -> bool:
        """Whether a word taken for an adjective is a noun that another completes: « la composante alpha »."""
        tokens = self._tokens
        token = tokens[at]
        if not token.tag & (ADJ | PPAS) or token.lower in BEFORE_NOUN or at + 1 >= self._size:
            return False
        if words and not features(tokens[words[-1]]).adjective & features(token).noun:
            return False
        following = tokens[at + 1]
        if not following.tag & NOUN or following.tag & DET:
            return False
        found = features(token)
        noun = features(following).noun or ANY
        if not found.adjective & noun:
            return bool(found.noun)
        asked = features(tokens[group.determiner]).determiner if group.determiner >= 0 else ANY
        return bool(found.noun & asked) and not noun & asked

    def _begins_preposition(self, at: int) -> bool:
        return at + 1 < self._size and self._tokens[at + 1].lower in (
            "à",
            "au",
            "aux",
            "de",
            "d'",
            "des",
            "du",
            "à",
        )

    def _is_verb_after(self, group: NounGroup, words: list[int], at: int) -> bool:
        """Whether a word taken for a noun is the verb of a group that is complete: « la petite reste »."""
        tokens = self._tokens
        found = features(tokens[at])
        if group.determiner < 0 or not found.persons or found.noun & features(tokens[words[-1]]).adjective:
            return False
        last = features(tokens[words[-1]])
        return bool(last.noun & features(tokens[group.determiner]).determiner)

    def _is_proper_adjective(self, at: int) -> bool:
        form = self._tokens[at].form
        return at > 1 and form is not None and form.case is Case.TITLE

    def _participle_before_noun(self, at: int, group: NounGroup) -> bool:
        """Whether a participle after a determiner stands before its noun: « lesdits évènements »."""
        return group.determiner >= 0 and at + 1 < self._size and bool(self._tokens[at + 1].tag & (NOUN | ADJ))

    def _after_degree_or_coordination(self, at: int, words: list[int]) -> int:
        """Return the place of the adjective that « très » or « et » at ``at`` leads to, -1 for none."""
        tokens, size = self._tokens, self._size
        token = tokens[at]
        if token.lower in _COORDINATORS:
            if not words or at + 1 >= size:
                return -1
            ahead = at + 1
            if tokens[ahead].lower in DEGREE_ADVERBS:
                ahead += 1
            if (
                ahead + 1 < size
                and tokens[ahead].tag & (ADJ | NOUN)
                and features(tokens[ahead]).adjective
                and not features(tokens[ahead]).determiner
            ):
                then = tokens[ahead + 1]
                if then.tag & (NOUN | ADJ) and not then.tag & DET:
                    return ahead
            return -1
        if token.lower in PREFIXES and at + 1 < size and tokens[at + 1].tag & (ADJ | NOUN):
            return at + 1
        if token.tag & ADV and token.lower in DEGREE_ADVERBS and at + 1 < size and tokens[at + 1].tag & ADJ:
            return at + 1
        return -1

    def _headless(self, group: NounGroup, words: list[int], at: int) -> int:
        """Choose the head of a group without a noun: « les petits », « les trois »."""
        if words:
            if group.determiner < 0 and group.number < 0:
                return at
            # The last of the adjectives that stand together: what follows a comma or « et » is another.
            nominal = [
                index
                for index in words
                if features(self._tokens[index]).noun and self._tokens[index].lower != "possible"
            ]
            group.head = nominal[-1] if nominal else words[0]
            group.before = [index for index in words if index < group.head]
            group.after = [index for index in words if index > group.head]
            return max(words) + 1
        if group.number >= 0:
            group.head = group.number
            return group.number + 1
        return at

    def _finish(self, group: NounGroup, at: int) -> None:
        """Take what follows the head, and work out what the group agrees with."""
        tokens = self._tokens
        head = tokens[group.head]
        if head.tag & (TITLE | NAME) or (head.form is not None and head.form.case is not Case.LOWER):
            group.named = group.head > 0 or bool(head.tag & NAME)
            group.proper = bool(head.tags & (FIRST_NAME | PLACE | TITLE | PEOPLE))
        following = tokens[at] if at < self._size else None
        if following is None or (following.form is not None and not following.tag & _GOES_ON):
            # Most groups end at their head: a preposition, a determiner follows.
            group.end = at
            settle(tokens, group)
            return
        bare = at
        at = self._tail.names(at)
        if at == bare or tokens[bare].kind is not TokenKind.WORD:
            at = self._tail.adjectives(group, at)
            at = self._tail.names(at)
        group.end = at
        settle(tokens, group)
