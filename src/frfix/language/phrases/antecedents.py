"""The antecedent of « qui », which its verb agrees with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from frfix.language.phrases.complements import Candidate, is_bare
from frfix.language.phrases.features import ANY, FP, MP, MS, P3P, P3S
from frfix.language.phrases.subject import (
    CLITIC_SUBJECTS,
    COORDINATORS,
    PRONOUN_SUBJECTS,
    TONIC,
    Subject,
)
from frfix.language.tags import CONJ, DET, PREP, PRON, SCONJ
from frfix.language.tokens import TokenKind

if TYPE_CHECKING:
    from frfix.language.phrases.groups import NounGroup
    from frfix.language.phrases.syntax import Syntax

_BEFORE_TONIC: Final = PREP | SCONJ | CONJ


def relative_subject(syntax: Syntax, at: int) -> Subject | None:
    """Return the subject of a verb whose « qui » stands at ``at``: its antecedent; None if unknown."""
    tokens = syntax.tokens
    before = at - 1
    if before < 0 or (tokens[before].tag & PREP and not tokens[before].tag & DET):
        return None
    if tokens[before].text == ",":
        before -= 1
    if before >= 0 and tokens[before].text.startswith("-"):
        if tokens[before].lower not in ("-là", "-ci"):
            return None
        before -= 1
    if before < 0:
        return None
    token = tokens[before]
    lower = token.lower
    if lower in TONIC and token.kind is TokenKind.WORD:
        previous = tokens[before - 1] if before else None
        if previous is not None and (
            previous.tag & _BEFORE_TONIC or previous.lower in ("que", "qu'", "comme")
        ):
            return None
        return Subject(before, at, before, *TONIC[lower], "relatif")
    if lower == "ce":
        return Subject(before, at, before, P3S, MS, "relatif")
    if lower in ("tous", "toutes") and before and tokens[before - 1].lower in ("nous", "vous"):
        return Subject(before - 1, at, before - 1, *TONIC[tokens[before - 1].lower], "relatif")
    if lower in PRONOUN_SUBJECTS and syntax.group_at(before) is None and token.tag & (PRON | DET):
        return _pronoun_antecedent(syntax, before, at)
    return _noun_antecedent(syntax, before, at, comma=before < at - 1)


def _pronoun_antecedent(syntax: Syntax, before: int, at: int) -> Subject | None:
    lower = syntax.tokens[before].lower
    if lower in CLITIC_SUBJECTS or lower == "tout":
        return None
    persons, agreement = PRONOUN_SUBJECTS[lower]
    if before and syntax.tokens[before - 1].lower in ("et", "ou", "ni"):
        return Subject(before, at, before, P3P, ANY, "relatif", certain=False)
    return Subject(before, at, before, persons, agreement, "relatif")


def _noun_antecedent(syntax: Syntax, before: int, at: int, *, comma: bool) -> Subject | None:
    """Return the noun group before « qui », open to every noun that it may continue."""
    tokens = syntax.tokens
    first = syntax.group_ending(before)
    if first is None:
        return None
    found = Candidate(tokens, first)
    if first.preposition < 0 and is_bare(tokens, first):
        found.certain = False
    left = first.start - 1 if first.preposition < 0 else first.preposition - 1
    if left >= 0 and tokens[left].lower in TONIC:
        found.certain = False  # « c’est vous les journalistes qui… »
    joined = left >= 0 and tokens[left].lower in COORDINATORS
    if joined or first.preposition >= 0:
        nested = any(token.lower == "qui" for token in tokens[: first.start])
        _open(syntax, found, everything=comma or nested)
    if joined:
        found.persons |= P3P
        found.agreement |= MP if found.agreement & (MS | MP) else FP
    return Subject(
        first.start, at, first.head, found.persons, found.agreement, "relatif", certain=found.certain
    )


def _open(syntax: Syntax, found: Candidate, *, everything: bool) -> None:
    """Open an antecedent to the groups and pronouns before it, back to the last finite verb or the start."""
    first: NounGroup = found.group
    start = 0
    for verb in syntax.verb_groups:
        if verb.finite >= 0 and verb.end <= first.start and not everything:
            start = verb.end
    for other in syntax.noun_groups:
        if start <= other.start < first.start:
            found.persons |= other.persons
            found.agreement |= other.agreement
            found.certain = found.certain and other.sure
    for token in syntax.tokens[start : first.start]:
        if not token.tag & PRON:
            continue
        if token.lower in TONIC:
            found.certain = False
        elif token.lower in PRONOUN_SUBJECTS and token.lower not in CLITIC_SUBJECTS:
            persons, agreement = PRONOUN_SUBJECTS[token.lower]
            found.persons |= persons
            found.agreement |= agreement
