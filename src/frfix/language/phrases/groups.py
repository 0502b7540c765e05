"""Noun groups: a head with its determiner, its numbers and its adjectives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases.features import (
    ANY,
    MASCULINE,
    P3P,
    P3S,
    PLURAL,
    SINGULAR,
    Features,
    combinations,
    features,
)
from frfix.language.phrases.inversion import INVERTED
from frfix.language.phrases.lists import (
    BEFORE_NOUN,
    COMPOUND_PREPOSITIONS,
    DEGREE_ADVERBS,
    FIXED_ENDINGS,
    MONTHS,
    PREFIXES,
    QUANTITIES,
)
from frfix.language.tags import (
    ADJ,
    ADV,
    DET,
    FIRST_NAME,
    NAME,
    NOUN,
    NUM,
    ORDINAL,
    PEOPLE,
    PLACE,
    PPAS,
    PREP,
    PRON,
    SCONJ,
    TITLE,
    VERB,
)
from frfix.language.tokens import Case, Token, TokenKind

_CONSONANTS: Final = frozenset("bcdfgjklmnpqrstvwxzç")
_BEFORE_DETERMINERS: Final = frozenset("tout toute tous toutes ces les mes tes ses nos vos leurs".split())
_HEADS: Final = NOUN | NAME | TITLE
_GOES_ON: Final = NAME | TITLE | ADJ | NOUN | VERB | ADV | SCONJ
_STARTS: Final = DET | NOUN | ADJ | NUM | NAME | TITLE
_COORDINATORS: Final = frozenset(("et", "ou", "mais", ","))


class NounGroup:
    """A noun with what determines and qualifies it, at the tokens ``start`` to ``end`` (exclusive).

    ``head`` is the noun (or the adjective, the number that stands for one), ``determiner`` the last
    determiner, ``preposition`` what governs the group (« des » is both): indices, -1 for none.
    ``before`` and ``after`` are the adjectives and participles on either side of the head.
    ``agreement`` is the set of combinations that others may agree with, `features.ANY` where it is
    unknown; ``coherent`` says whether the group's own words meet in it.
    """

    __slots__ = (
        "after", "agreement", "before", "coherent", "determiner", "distributive", "end", "head", "named",
        "number", "preposition", "proper", "quantity", "start",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.head = -1
        self.determiner = -1
        self.number = -1
        """The index of a number among the words before the head, -1 for none."""
        self.preposition = -1
        self.quantity = -1
        """The index of « beaucoup », « plupart »… of a compound determiner, -1 for none."""
        self.before: list[int] = []
        self.after: list[int] = []
        self.agreement = ANY
        self.coherent = True
        self.named = False
        """Whether the head is a name, or has a capital: its number may be that of a title."""
        self.proper = False
        """Whether the head is a person or a place that the lexicon knows."""
        self.distributive = False
        """Whether several singular adjectives share a plural noun: « les secteurs public et privé »."""

    @property
    def persons(self) -> int:
        """The person set of a verb whose subject it is."""
        return (P3S if self.agreement & SINGULAR else 0) | (P3P if self.agreement & PLURAL else 0)

    @property
    def sure(self) -> bool:
        """Whether its number is not that of a title or a brand."""
        return not self.named or self.proper

    def __repr__(self) -> str:
        return f"<NounGroup {self.start}-{self.end} head={self.head} {self.agreement:04b}>"


class GroupReader:
    """Reads the noun groups of a sentence, one after the other."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._size = len(tokens)

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
        """Whether a word tagged as an adjective is the noun that another completes: « la composante alpha »."""
        tokens = self._tokens
        token = tokens[at]
        if words or not token.tag & (ADJ | PPAS) or token.lower in BEFORE_NOUN or at + 1 >= self._size:
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
            self._agree(group)
            return
        bare = at
        at = self._names(at)
        if at == bare or tokens[bare].kind is not TokenKind.WORD:
            at = self._adjectives_after(group, at)
            at = self._names(at)
        group.end = at
        self._agree(group)

    def _names(self, at: int) -> int:
        """Return the place after the names at ``at``: « le président Traoré », « M. Jean Dupont »."""
        tokens, size = self._tokens, self._size
        while at < size:
            token = tokens[at]
            if self._is_negative_number(at):
                at += 2
                continue
            if token.tag & (NAME | TITLE) or (
                token.kind is TokenKind.NUMBER and not (at + 1 < size and tokens[at + 1].tag & (NOUN | ADJ))
            ):
                at += 1
            else:
                break
        return at

    def _is_negative_number(self, at: int) -> bool:
        """Whether a sign and a number that belong together stand at ``at``: « la valeur -1 »."""
        tokens = self._tokens
        if tokens[at].text not in ("-", "–", "−") or at + 1 >= self._size:
            return False
        return tokens[at + 1].kind is TokenKind.NUMBER and not tokens[at + 1].space

    def _adjectives_after(self, group: NounGroup, at: int) -> int:
        tokens, size = self._tokens, self._size
        while at < size:
            ahead = at
            token = tokens[ahead]
            if token.lower in _COORDINATORS:
                if not group.after or (token.text == "," and not self._is_list(ahead)):
                    return at
                ahead += 1
            while (
                ahead < size
                and tokens[ahead].lower in DEGREE_ADVERBS
                and (
                    tokens[ahead].tag & ADV
                    or (tokens[ahead].lower == "si" and self._is_participle(ahead + 1))
                )
            ):
                ahead += 1
            if ahead >= size or not self._qualifies(ahead, group, after_noun=ahead == at):
                return at
            if ahead > at and token.lower in _COORDINATORS:
                same = tokens[ahead].tag & tokens[group.after[-1]].tag & (ADJ | PPAS)
                if not same or self._begins_another_group(ahead):
                    return at
            group.after.append(ahead)
            at = ahead + 1
        return at

    def _is_participle(self, at: int) -> bool:
        return at < self._size and bool(self._tokens[at].tag & PPAS)

    def _is_list(self, comma: int) -> bool:
        """Whether « et » or « ou » closes the list of adjectives that goes on at a comma: « A, B et C »."""
        for at in range(comma + 1, min(comma + 6, self._size)):
            token = self._tokens[at]
            if token.lower in ("et", "ou"):
                return at + 1 < self._size and bool(self._tokens[at + 1].tag & (ADJ | PPAS))
            if not token.tag & (ADJ | ADV | PPAS) and token.text != ",":
                return False
        return False

    def _qualifies(self, at: int, group: NounGroup, *, after_noun: bool) -> bool:
        """Whether the word at ``at`` can be an adjective of the noun before it."""
        token = self._tokens[at]
        tag = token.tag
        if not tag & (ADJ | PPAS) and not (after_noun and tag & NOUN):
            return False
        following = self._tokens[at + 1].lower if at + 1 < self._size else "."
        if (self._tokens[at - 1].lower, token.lower) in FIXED_ENDINGS or (token.lower, following) == (
            "bon",
            "enfant",
        ):
            return False
        if following in INVERTED:
            return False
        apart = not features(token).adjective & features(self._tokens[group.head]).noun
        if after_noun and at + 1 < self._size and (token.lower in BEFORE_NOUN or apart):
            then = self._tokens[at + 1]
            kinds = NOUN | ADJ if token.lower in BEFORE_NOUN else NOUN
            agrees = features(then).noun & features(token).adjective
            if then.tag & kinds and not then.tag & DET and agrees:
                return False  # « un moteur nouvelle génération »
        if tag & ADJ or (tag & VERB and tag & PPAS):
            return token.form is not None and (token.form.case is Case.LOWER or token.form.case is Case.UPPER)
        # A word that is taken for a noun right behind another noun: it agrees, or is plainly a participle.
        if not after_noun or not tag & NOUN or token.form is None or token.form.case is not Case.LOWER:
            return False
        found = features(token)
        head = features(self._tokens[group.head])
        return bool(found.adjective & head.noun) or bool(found.participle and following == "par")

    def _begins_another_group(self, at: int) -> bool:
        """Whether the adjective at ``at`` stands before a noun of its own: « et grande nation »."""
        following = self._tokens[at + 1] if at + 1 < self._size else None
        return following is not None and bool(following.tag & NOUN) and not following.tag & ADJ

    def _agree(self, group: NounGroup) -> None:
        tokens = self._tokens
        head = tokens[group.head]
        agreement = head_agreement(head, features(head))
        if head.lower == "personne" and group.determiner < 0:
            agreement = ANY  # « il n’y a personne qui soit appelé ainsi »
        if group.named:
            agreement = named_agreement(head, agreement)
        met = agreement
        if group.determiner >= 0:
            met &= determiner_agreement(tokens, group.determiner)
        if group.number >= 0 and group.number != group.head and head.lemma not in MONTHS:
            met &= number_agreement(tokens[group.number])
        for index in group.before:
            met &= features(tokens[index]).adjective or ANY
        group.coherent = met != 0
        after = met
        for index in group.after:
            after &= features(tokens[index]).adjective or ANY
        if not after and met & PLURAL and len(group.after) > 1:
            between = tokens[group.after[0] : group.after[-1]]
            group.distributive = any(t.lower in ("et", "ou", ",") for t in between) and all(
                features(tokens[index]).adjective & met >> 1 for index in group.after
            )
        if after:
            group.agreement = after
        else:
            group.agreement = met or ANY
            group.coherent = group.coherent and group.distributive


def is_preposition(token: Token) -> bool:
    """Whether a token governs what follows: « auquel » and « dont » do not."""
    return bool(token.tag & PREP) and not token.tag & (PRON | SCONJ)


def head_agreement(head: Token, found: Features) -> int:
    """Return the combinations that a head allows by itself; all where it is not known."""
    if head.tag & NAME and head.form is not None:
        first = 0
        for _, tag in head.form.analyses:
            if tag & FIRST_NAME:
                first |= combinations(tag)
        return first & SINGULAR or found.noun or ANY
    if head.tag & (NOUN | TITLE):
        return found.noun or ANY
    if head.tag & NUM or head.kind is TokenKind.NUMBER:
        return number_agreement(head)
    return found.noun | found.adjective or ANY


def determiner_agreement(tokens: Sequence[Token], at: int) -> int:
    """Return what the determiner at ``at`` asks of its noun: « mon » is feminine only before a vowel."""
    token = tokens[at]
    asked = features(token).determiner or ANY
    if token.lower in ("mon", "ton", "son") and at + 1 < len(tokens):
        following = tokens[at + 1].lower
        if following[:1] in _CONSONANTS:
            asked &= MASCULINE
    return asked


def named_agreement(head: Token, agreement: int) -> int:
    """Return what a head with a capital agrees with: titles and brands hide their number."""
    return ANY if not head.tag & (NAME | TITLE) else agreement


def number_agreement(token: Token) -> int:
    """Return what a number before a noun asks of it: plural from two on."""
    if token.kind is TokenKind.NUMBER:
        text = token.text.replace(",", ".")
        try:
            return PLURAL if float(text) >= 2 else ANY
        except ValueError:
            return ANY
    return ANY if token.lower in ("zéro", "un", "une", "demi") or token.tag & ORDINAL else PLURAL


def is_quantity(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` makes a determiner with the « de » behind it: « beaucoup de », « plein d' »."""
    return (
        tokens[at].lower in QUANTITIES
        and at + 1 < len(tokens)
        and tokens[at + 1].lower in ("de", "d'", "des", "du")
    )
