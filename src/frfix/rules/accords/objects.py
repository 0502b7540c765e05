"""The direct object that stands before a verb."""

from __future__ import annotations

from typing import Final

from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import ANY, PLURAL
from frfix.language.phrases.subject import PRONOUN_SUBJECTS
from frfix.language.tags import PRON, SCONJ
from frfix.language.tokens import Token

# Nouns that « que » may complete: « la preuve que… », « une fois que… ».
_COMPLETED: Final = frozenset(
    """
    fait fois preuve idée impression moment espoir sentiment certitude conséquence point temps jour crainte
    peur annonce chance bruit façon manière sorte mesure condition
    """.split()
)


def antecedent(syntax: Syntax, que: int) -> tuple[int, Token] | None:
    """Return what « que » at ``que`` stands for: the combinations of its antecedent, and the head that says so.

    None where it is no relative, or where the antecedent is not certain.
    """
    tokens = syntax.tokens
    at = que - 1
    if at < 0:
        return None
    token = tokens[at]
    if token.lower in ("ceux", "celles", "celui", "celle"):
        return PRONOUN_SUBJECTS[token.lower][1], token
    first = syntax.group_ending(at)
    if first is not None and first.start and tokens[que].tag & SCONJ:
        return None
    if first is None or not first.coherent or tokens[first.head].lemma in _COMPLETED or first.named:
        return None
    if first.head == first.number or (
        first.determiner < 0 and first.quantity < 0 and first.number < 0 and first.preposition < 0
    ):
        return None
    behind = syntax.verb_at((first.start if first.preposition < 0 else first.preposition) - 1)
    if behind is not None and behind.finite < 0:
        return None  # « l’ordre de tenir les élections que… »
    wanted = first.agreement
    group: NounGroup | None = first
    while group is not None:
        left = group.start - 1 if group.preposition < 0 else group.preposition - 1
        if left < 0:
            break
        before = tokens[left]
        if before.lower in ("et", "ou", "ni", ","):
            wanted |= PLURAL
            left -= 1
        elif group.preposition < 0:
            break
        if left >= 0 and before.tag & PRON and before.lower in PRONOUN_SUBJECTS:
            return None
        previous = syntax.group_ending(left)
        if previous is None:
            break
        if previous.named:
            return None
        wanted |= previous.agreement
        group = previous
    if wanted == ANY:
        return None
    return wanted, tokens[first.head]
