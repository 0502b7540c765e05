"""Subjects that « et », « ou », « ni » join."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from frfix.language.phrases.complements import Candidate
from frfix.language.phrases.features import ANY, FEMININE, FP, MASCULINE, MP, P3P, P3S, PLURAL
from frfix.language.phrases.leftwards import before_clause, compares
from frfix.language.phrases.subject import LOOSE_PREPOSITIONS, PRONOUN_SUBJECTS, RELATIVES, Subject
from frfix.language.tags import ADJ, PRON, SCONJ, VERB

if TYPE_CHECKING:
    from frfix.language.phrases.groups import NounGroup
    from frfix.language.phrases.syntax import Syntax

_DISTRIBUTIVE: Final = frozenset("tout toute chaque aucun aucune nul nulle".split())


def coordinated(syntax: Syntax, found: Candidate, at: int) -> Subject | int | None:
    """Return the subject whose last member is ``found``, behind the conjunction at ``at``.

    An index says where to look on: the group belongs to a complement or to a relative clause.
    """
    tokens = syntax.tokens
    nearest = syntax.group_ending(at - 1)
    if nearest is not None and nearest.preposition >= 0:
        if found.group.determiner < 0:
            return nearest.preposition - 1  # « la défense de ces droits et libertés »
        if tokens[nearest.preposition].lower not in LOOSE_PREPOSITIONS:
            found.certain = False  # « une ville avec un port et une gare »
    left = at - 1
    while left >= 0:
        token = tokens[left]
        other = syntax.group_at(left)
        if other is None:
            if token.lower in PRONOUN_SUBJECTS and token.tag & PRON:
                return None
            if not token.tag & ADJ or token.tag & VERB:
                break
            left -= 1
        elif other.preposition >= 0:
            if tokens[other.preposition].lower not in LOOSE_PREPOSITIONS:
                found.certain = False
            left = other.preposition - 1
        else:
            return _join(syntax, found, other, tokens[at].lower)
    # No noun group to join: « et » begins a clause.
    earlier = syntax.verb_at(at - 1)
    if earlier is None or earlier.finite <= 0 or tokens[at].lower != "et":
        found.persons |= P3P
        found.agreement = ANY
        found.certain = False
    return found.subject()


def _join(syntax: Syntax, found: Candidate, other: NounGroup, word: str) -> Subject | int | None:
    """Return the subject that ``other`` makes with the group behind it."""
    tokens = syntax.tokens
    group = found.group
    before = tokens[other.start - 1] if other.start else None
    opens = (
        before is None
        or before.tag & SCONJ
        or before.lower in RELATIVES
        or before.text in ("«", ":", ";", "(")
    )
    if not opens:
        governing = syntax.verb_at(other.start - 1)
        if governing is not None and governing.finite >= 0 and word == "et":
            # « il prend la route et les autres suivent »: the other is the object of its own verb.
            skipped = before_clause(syntax, governing)
            return skipped if skipped is not None else found.subject()
        return Subject(
            other.start, group.end, group.head, found.persons | P3P, ANY, "coordination", certain=False
        )
    certain = found.certain and not (before is not None and compares(tokens, other.start - 1))
    together = plural_of(other.agreement, found.agreement)
    if word in ("ou", "ni"):
        persons = found.persons | P3P | other.persons
        agreement = found.agreement | together | other.agreement
        return Subject(
            other.start, group.end, group.head, persons, agreement, "coordination", certain=certain
        )
    each = group.determiner >= 0 and tokens[group.determiner].lower in _DISTRIBUTIVE
    return Subject(
        other.start,
        group.end,
        other.head,
        P3P | P3S if each else P3P,
        together | found.agreement if each else together,
        "coordination",
        certain=certain and other.coherent and other.sure,
    )


def plural_of(a: int, b: int) -> int:
    """Return what agrees with two groups together: masculine plural as soon as one is masculine."""
    if not a & FEMININE or not b & FEMININE:
        return MP
    if not a & MASCULINE and not b & MASCULINE:
        return FP
    return PLURAL
