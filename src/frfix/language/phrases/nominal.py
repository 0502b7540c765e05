"""The noun group or pronoun on the left of a verb that is its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from frfix.language.phrases.complements import Candidate, is_bare
from frfix.language.phrases.coordination import coordinated
from frfix.language.phrases.features import ANY, MS, P3P, P3S
from frfix.language.phrases.groups import is_preposition
from frfix.language.phrases.leftwards import (
    before_clause,
    before_incise,
    compares,
    followed_by_group,
    is_complement,
)
from frfix.language.phrases.subject import PRONOUN_SUBJECTS, RELATIVES, TONIC, Subject
from frfix.language.tags import ADJ, ADV, CONJ, DET, INTERROGATIVE, NOUN, PPAS, PPRE, PREP, PRON, SCONJ, VERB
from frfix.language.tokens import Token, TokenKind

if TYPE_CHECKING:
    from frfix.language.phrases.groups import NounGroup
    from frfix.language.phrases.syntax import Syntax
    from frfix.language.phrases.verbs import VerbGroup

_POSSESSIVES: Final = frozenset(
    """
    nôtre nôtres vôtre vôtres mien mienne miens miennes tien tienne tiens tiennes sien sienne siens siennes
    """.split()
)
_AT_CLAUSE_START: Final = frozenset("tous toutes tout rien personne un une lui eux".split())
_NEVER: Final = frozenset(("nous", "vous", "ce", "c'", "ç'", "quoi"))
_CLAUSE_WORDS: Final = frozenset(("qui", "quand", "comme", "si", "lorsque", "lorsqu'", "puisque", "puisqu'"))
# What stands between subject and verb: nothing, what may be an apposition, a complement between commas.
_CLEAN: Final = 0
_APPOSED: Final = 1
_COMPLETED: Final = 2


class NominalSearch:
    """Walks left from a verb, over complements and clauses, to the group that is its subject."""

    def __init__(self, syntax: Syntax, verb_start: int) -> None:
        self._syntax = syntax
        self._tokens = syntax.tokens
        self._verb_start = verb_start
        self._interrupted = _CLEAN
        self._persons = 0
        """Persons that « d’entre nous », or a group that « et » joins, add."""

    def find(self, at: int) -> Subject | None:
        """Return the subject, searched from ``at`` to the left; None if unknown."""
        while at >= 0:
            step = self._step(at)
            if not isinstance(step, int):
                return step
            at = step
        return None

    def _step(self, at: int) -> Subject | int | None:
        """Judge the token at ``at``: the subject, the index to go on from, or None when nothing is known."""
        tokens, syntax = self._tokens, self._syntax
        token = tokens[at]
        if token.kind is TokenKind.PUNCTUATION:
            if token.text != "," or self._interrupted:
                return None
            left = before_incise(tokens, at)
            self._interrupted = _COMPLETED if left >= 0 and is_complement(tokens[left + 2]) else _APPOSED
            return left
        group = syntax.group_at(at)
        if group is not None:
            if group.preposition < 0:
                return self._head(group)
            # « le modèle comme ses variantes »: perhaps two subjects. « à quels hommes va »: it follows.
            if tokens[group.preposition].lower == "comme" or self._is_asked(group):
                return None
            return group.preposition - 1
        if token.kind is not TokenKind.WORD:
            return None
        verb = syntax.verb_at(at)
        if verb is not None:
            skipped = before_clause(syntax, verb)
            return skipped if skipped is not None else _infinitive(verb)
        return self._loose_word(at)

    def _loose_word(self, at: int) -> Subject | int | None:
        """Judge a word that is in no group: a pronoun, an adverb, a participle."""
        tokens = self._tokens
        token = tokens[at]
        lower = token.lower
        if lower in ("chacun", "chacune", "tous", "toutes") and self._syntax.group_at(at - 1) is not None:
            return at - 1
        if lower in _POSSESSIVES or token.text in ("-ci", "-là"):
            return at - 1
        if lower in RELATIVES:
            return None
        if lower in PRONOUN_SUBJECTS and token.tag & (PRON | DET):
            if at and is_preposition(tokens[at - 1]):
                if lower in ("nous", "vous"):
                    self._persons |= TONIC[lower][0]  # « certains d’entre nous savons »
                return at - 2
            return self._pronoun(at, lower)
        if token.tag & (SCONJ | CONJ | PRON):
            return None
        if token.tag & (ADV | PREP | ADJ | NOUN) or (token.tag & VERB and token.tag & (PPAS | PPRE)):
            return at - 1
        return None

    def _pronoun(self, at: int, lower: str) -> Subject | None:
        before = self._tokens[at - 1] if at else None
        certain = not self._interrupted
        if lower in _NEVER:
            return None
        if before is not None:
            if before.tag & PREP and not before.tag & SCONJ:
                return None
            if before.lower == "l'" and at > 1 and is_preposition(self._tokens[at - 2]):
                return None
            if before.lower in ("et", "ou", "ni") or (at == 1 and before.lower == "a"):
                return None
            opens = before.kind is TokenKind.PUNCTUATION or before.tag & (SCONJ | CONJ)
            if lower in _AT_CLAUSE_START and not opens and before.lower not in ("l'", "n'importe"):
                return None
            certain = certain and before.text != ","
        persons, agreement = PRONOUN_SUBJECTS[lower]
        return Subject(at, at + 1, at, persons | self._persons, agreement, "pronom", certain=certain)

    def _head(self, group: NounGroup) -> Subject | int | None:
        """Judge a noun group without preposition: the subject, or the place to look on from."""
        tokens = self._tokens
        found = Candidate(tokens, group)
        if self._is_asked(group):
            following = self._syntax.verb_at(self._verb_start)
            found.certain = (
                found.certain and following is not None and not followed_by_group(self._syntax, following)
            )
            # « il dit quels passages sont lus »: it begins a clause, and no subject stands before that.
            found.persons |= self._persons
            return found.subject()
        left = self._over_adverbs(group.start - 1)
        if self._interrupted and left < 0 and found.certain:
            if self._interrupted == _APPOSED:
                # The person is certain, the number may be that of a list.
                found.persons, found.agreement = P3S | P3P, ANY
            return found.subject()
        if self._interrupted or is_bare(tokens, group):
            found.certain = False
        if left < 0:
            found.persons |= self._persons
            return found.subject()
        token = tokens[left]
        found.persons |= self._persons
        if token.lower in ("et", "&", "ou", "ni"):
            step = coordinated(self._syntax, found, left)
            if isinstance(step, int):
                self._persons |= P3P  # the group may be a second subject all the same
            return step
        if token.kind is TokenKind.PUNCTUATION:
            return self._behind_sign(found, left)
        if token.tag & (SCONJ | CONJ) or token.lower in RELATIVES or token.lower in _CLAUSE_WORDS:
            return self._behind_conjunction(found, left)
        return self._behind_word(found, left)

    def _is_asked(self, group: NounGroup) -> bool:
        """Whether « quel » or « combien » begins the group: it may be an object in front."""
        tokens = self._tokens
        if group.determiner >= 0 and tokens[group.determiner].tag & INTERROGATIVE:
            return True
        return group.quantity >= 0 and tokens[group.quantity].lower == "combien"

    def _over_adverbs(self, left: int) -> int:
        tokens = self._tokens
        while left >= 0 and tokens[left].tag & ADV and tokens[left].lower not in PRONOUN_SUBJECTS:
            if tokens[left].lower in ("comme", "que", "qu'", "si", "quand"):
                break
            left -= 1
        return left

    def _behind_sign(self, found: Candidate, left: int) -> Subject | int:
        """Return the subject that begins behind a sign: the clause, or the last of a list."""
        token = self._tokens[left]
        if token.text == ",":
            titled = found.group.named or found.persons == P3S
            if titled and is_bare(self._tokens, found.group) and not self._interrupted:
                # « la visite de Paul, président du conseil s’est tenue »: nothing closes the apposition.
                self._interrupted = _COMPLETED
                return left - 1
            if self._may_end_list(left):
                found.persons |= P3P
                found.agreement = ANY
        elif (
            token.text not in (":", ";") and left and self._tokens[left - 1].kind is not TokenKind.PUNCTUATION
        ):
            found.certain = False
        return found.subject()

    def _may_end_list(self, comma: int) -> bool:
        """Whether what stands before a comma may be an earlier member of a list of subjects."""
        if self._syntax.group_ending(comma - 1) is None:
            return False
        return any(group.preposition < 0 and group.end <= comma for group in self._syntax.noun_groups)

    def _behind_conjunction(self, found: Candidate, left: int) -> Subject | int | None:
        tokens = self._tokens
        token = tokens[left]
        lower = token.lower
        if lower == "qui" or (token.tag & CONJ and lower not in ("mais", "car", "or", "donc")):
            return None
        if lower == "mais" and left + 1 < found.group.start:
            found.certain = False  # « mais aussi le vert »
        if lower == "comme":
            found.certain = False
        elif compares(tokens, left):
            if left > 1 and tokens[left - 1].lower == "tant" and tokens[left - 2].lower == "en":
                return left - 3  # « l’État en tant que client »
            found.certain = False
        return found.subject()

    def _behind_word(self, found: Candidate, left: int) -> Subject | int | None:
        """Judge a group right behind a verb, a participle or another group."""
        syntax, group = self._syntax, found.group
        token: Token = self._tokens[left]
        verb = syntax.verb_at(left)
        if verb is not None:
            return before_clause(syntax, verb)
        if token.tag & VERB and token.tag & (PPAS | PPRE):
            return left - 1
        if syntax.group_ending(left) is None:
            return None
        if is_bare(self._tokens, group) and not group.named:
            return left  # « les photos satellite »
        opens = self._only_complements_before(left)
        found.certain = found.certain and opens and group.determiner >= 0
        return found.subject()

    def _only_complements_before(self, at: int) -> bool:
        """Whether only groups with a preposition stand between ``at`` and the beginning of the clause."""
        while at >= 0:
            group = self._syntax.group_at(at)
            if group is None or group.preposition < 0:
                return self._tokens[at].text == ","
            at = group.preposition - 1
        return True


def _infinitive(verb: VerbGroup) -> Subject | None:
    """Return an infinitive that opens the sentence as a subject: « boire nuit »."""
    if verb.infinitive >= 0 and verb.start == 0 and verb.governor is None:
        return Subject(0, verb.end, verb.verb, P3S, MS, "infinitif")
    return None
