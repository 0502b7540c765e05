"""The subject of a finite verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from frfix.language.phrases.features import (
    ALL_PERSONS,
    ANY,
    FP,
    FS,
    MP,
    MS,
    P1P,
    P1S,
    P2P,
    P2S,
    P3P,
    P3S,
    PLURAL,
    SINGULAR,
    features,
)
from frfix.language.phrases.lists import COLLECTIVES
from frfix.language.tags import (
    ADJ,
    ADV,
    CONJ,
    DET,
    FINITE,
    INF,
    INTERROGATIVE,
    NAME,
    PPAS,
    PPRE,
    PREP,
    PRON,
    SCONJ,
    VERB,
)
from frfix.language.tokens import TokenKind

if TYPE_CHECKING:
    from frfix.language.phrases.groups import NounGroup
    from frfix.language.phrases.syntax import Syntax
    from frfix.language.phrases.verbs import VerbGroup


class Subject:
    """What a verb agrees with, at the tokens ``start`` to ``end`` (exclusive), headed by ``head``.

    ``persons`` is the person set that the verb may show, ``agreement`` the set of combinations of its
    attribute or participle. ``certain`` is False where another word may be the subject: rules that
    rest on one person or number then stay silent.
    """

    __slots__ = ("agreement", "certain", "coordinated", "end", "head", "kind", "persons", "start")

    def __init__(
        self,
        start: int,
        end: int,
        head: int,
        persons: int,
        agreement: int,
        kind: str,
        *,
        certain: bool = True,
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.persons = persons
        self.agreement = agreement
        self.kind = kind
        """« pronom », « nom », « coordination », « relatif », « infinitif » or « proposition »."""
        self.certain = certain

    def __repr__(self) -> str:
        mark = "" if self.certain else "?"
        return f"<Subject{mark} {self.kind} {self.start}-{self.end} {self.persons:06b} {self.agreement:04b}>"


_I: Final = MS | FS
_WE: Final = MP | FP
# word -> (persons, agreement) of a pronoun that can only be a subject, or stands where one does
CLITIC_SUBJECTS: Final[dict[str, tuple[int, int]]] = {
    "je": (P1S, _I), "j'": (P1S, _I), "tu": (P2S, _I), "t'": (P2S, _I), "il": (P3S, MS), "elle": (P3S, FS),
    "on": (P3S, ANY), "nous": (P1P, _WE), "vous": (P2P, ANY), "ils": (P3P, MP), "elles": (P3P, FP),
    "iel": (P3S, _I), "iels": (P3P, _WE),
}  # fmt: skip
PRONOUN_SUBJECTS: Final[dict[str, tuple[int, int]]] = {
    **CLITIC_SUBJECTS,
    "ce": (P3S | P3P, ANY), "c'": (P3S | P3P, ANY), "ç'": (P3S | P3P, ANY), "ça": (P3S, MS), "cela": (P3S, MS),
    "ceci": (P3S, MS), "celui": (P3S, MS), "celle": (P3S, FS), "ceux": (P3P, MP), "celles": (P3P, FP),
    "celui-ci": (P3S, MS), "celui-là": (P3S, MS), "celle-ci": (P3S, FS), "celle-là": (P3S, FS),
    "ceux-ci": (P3P, MP), "ceux-là": (P3P, MP), "celles-ci": (P3P, FP), "celles-là": (P3P, FP),
    "lequel": (P3S, MS), "laquelle": (P3S, FS), "lesquels": (P3P, MP), "lesquelles": (P3P, FP),
    "chacun": (P3S, MS), "chacune": (P3S, FS), "aucun": (P3S, MS), "aucune": (P3S, FS), "nul": (P3S, MS),
    "nulle": (P3S, FS), "personne": (P3S, MS), "rien": (P3S, MS), "quiconque": (P3S, _I), "autrui": (P3S, MS),
    "quelqu'un": (P3S, MS), "quelqu'une": (P3S, FS), "quelques-uns": (P3P, MP), "quelques-unes": (P3P, FP),
    "certains": (P3P, MP), "certaines": (P3P, FP), "plusieurs": (P3P, _WE), "tous": (P3P, MP),
    "toutes": (P3P, FP), "tout": (P3S, MS), "un": (P3S, MS), "une": (P3S, FS), "lui": (P3S, MS), "eux": (P3P, MP),
    "quoi": (P3S, MS), "d'aucuns": (P3P, MP), "beaucoup": (P3P, _WE), "plupart": (P3P, ANY),
}  # fmt: skip
_TONIC: Final[dict[str, tuple[int, int]]] = {
    "moi": (P1S, _I), "toi": (P2S, _I), "nous": (P1P, _WE), "vous": (P2P, ANY), "lui": (P3S, MS),
    "elle": (P3S, FS), "eux": (P3P, MP), "elles": (P3P, FP),
}  # fmt: skip
_RELATIVES: Final = frozenset(
    """
    que qu' dont où duquel desquels desquelles auquel auxquels auxquelles lequel laquelle lesquels
    lesquelles quoi
    """.split()
)
_SKIPPED: Final = frozenset(
    """
    aussi également donc alors ainsi même seul seule seuls seules toujours souvent parfois encore déjà
    jamais bien enfin ensuite désormais aujourd'hui hier demain maintenant ci tous toutes notamment
    """.split()
)
_LOOSE_PREPOSITIONS: Final = frozenset(("de", "d'", "des", "du", "en", "à", "au", "aux"))
_AND: Final = frozenset(("et", "&"))
_OR: Final = frozenset(("ou", "ni"))


class SubjectFinder:
    """Finds the subjects of the verb groups of one sentence."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._tokens = syntax.tokens

    def find(self, group: VerbGroup) -> Subject | None:
        """Return the subject of a finite verb, or of an infinitive that shares its governor's; None if unknown."""
        if group.finite < 0:
            if group.governor is None:
                return None
            return self._syntax.subject(group.governor)
        tokens = self._tokens
        if group.inverted >= 0:
            return self._inverted(group)
        first = group.start
        at = self._skip_adverbs(first - 1)
        shown = features(tokens[group.finite]).persons
        while (
            at > 0
            and tokens[at].lower in ("nous", "vous")
            and not shown & CLITIC_SUBJECTS[tokens[at].lower][0]
            and self._has_subject_before(at)
        ):
            first = at
            at = self._skip_adverbs(at - 1)
        if at >= 0:
            lower = tokens[at].lower
            if tokens[at].kind is TokenKind.WORD:
                if lower in CLITIC_SUBJECTS and self._is_subject_pronoun(at):
                    found = self._pronoun(at, CLITIC_SUBJECTS[lower])
                    if (
                        lower in ("nous", "vous")
                        and not shown & found.persons
                        and self._may_be_object(at, group)
                    ):
                        found.certain = False
                    if at and tokens[at - 1].lower in ("et", "ou", "ni"):
                        found.certain = False
                    return found
                if lower == "qui":
                    return self._relative(at)
        own = self._leading_clitic(group)
        if own is not None:
            return own
        return self._nominal(at, first)

    def _pronoun(self, at: int, found: tuple[int, int]) -> Subject:
        return Subject(at, at + 1, at, found[0], found[1], "pronom")

    def _inverted(self, group: VerbGroup) -> Subject | None:
        at = group.inverted
        lower = self._tokens[at].lower.removeprefix("-t-").lstrip("-")
        if lower in ("nous", "vous") and features(self._tokens[group.finite]).imperative:
            return None  # « attrape-nous »
        found = PRONOUN_SUBJECTS.get(lower, (ALL_PERSONS, ANY))
        return self._pronoun(at, found)

    def _is_subject_pronoun(self, at: int) -> bool:
        """Whether nothing makes an object of a pronoun such as « nous », « elle »: « avec elle », « que nous »."""
        tokens = self._tokens
        lower = tokens[at].lower
        if lower in ("elle", "elles", "nous", "vous"):
            before = tokens[at - 1] if at else None
            if before is not None and before.tag & PREP and not before.tag & SCONJ:
                return False
            if before is not None and before.lower in ("qui", "comme", "ni", "et", "ou", "que", "qu'"):
                # « que nous » begins a clause; « et nous », « comme elle » may end a group.
                return before.lower in ("que", "qu'", "comme", "et", "ou")
            if lower in ("nous", "vous") and before is not None and before.lower in CLITIC_SUBJECTS:
                return before.lower == lower and False
        return True

    def _has_subject_before(self, at: int) -> bool:
        """Whether the word before « nous » or « vous » at ``at`` may be the subject: « je vous prie »."""
        before = self._tokens[at - 1]
        lower = before.lower
        if lower in ("ne", "n'"):
            before = self._tokens[at - 2] if at > 1 else before
            lower = before.lower
        if lower in ("nous", "vous"):
            return True
        if (
            lower == "qui"
            or lower in CLITIC_SUBJECTS
            or lower in ("ce", "cela", "ça", "ceci", "c'", "tout", "rien")
        ):
            return True
        if lower in PRONOUN_SUBJECTS and before.tag & PRON:
            return True
        index = at - 1 if before is self._tokens[at - 1] else at - 2
        return self._syntax.group_at(index) is not None or bool(
            before.tag & VERB and before.tag & (PPAS | INF)
        )

    def _may_invert(self, at: int, group: VerbGroup) -> bool:
        """Whether the verb's subject may stand behind it: « comme nous le montre le cas », « que nous offre Paul »."""
        tokens = self._tokens
        before = tokens[at - 1].lower if at else ""
        if before == "comme" or (
            before in ("que", "qu'") and (at < 2 or tokens[at - 2].kind is TokenKind.PUNCTUATION)
        ):
            return True
        if before not in _RELATIVES and before not in ("comme", "ainsi"):
            return False
        return self._followed_by_group(group)

    def _may_be_object(self, at: int, group: VerbGroup) -> bool:
        """Whether « nous » or « vous » at ``at`` is the subject only by default: nothing clear begins before it."""
        tokens = self._tokens
        left = at - 1
        while left >= 0 and (tokens[left].tag & ADV) and tokens[left].lower not in ("que", "qu'"):
            left -= 1
        if left < 0:
            return False
        before = tokens[left]
        if before.text == ",":
            return any(tokens[i].tag & VERB and tokens[i].tag & FINITE for i in range(left)) or any(
                other.preposition < 0 and other.end <= left for other in self._syntax.noun_groups
            )
        if before.kind is TokenKind.PUNCTUATION:
            return False
        if self._followed_by_group(group):
            return True
        if before.tag & SCONJ or before.lower in _RELATIVES:
            return self._may_invert(at, group)
        return True

    def _followed_by_group(self, group: VerbGroup) -> bool:
        after = self._syntax.group_at(group.end)
        if (
            after is None
            and group.end < len(self._tokens)
            and self._tokens[group.end].tag & (ADV | PRON | PREP)
        ):
            return self._tokens[group.end].tag & (ADV | PRON) != 0
        return after is not None and after.preposition < 0

    def _skip_adverbs(self, at: int) -> int:
        """Return the index left of adverbs and incises that may stand between subject and verb."""
        tokens = self._tokens
        while at >= 0:
            token = tokens[at]
            if token.lower in ("tous", "toutes") and (
                at == 0 or tokens[at - 1].kind is TokenKind.PUNCTUATION
            ):
                return at
            if token.lower in _SKIPPED or (token.tag & ADV and token.lower not in PRONOUN_SUBJECTS):
                if token.lower in ("que", "qu'", "comme", "si", "quand"):
                    return at
                at -= 1
                continue
            return at
        return at

    def _leading_clitic(self, group: VerbGroup) -> Subject | None:
        """Return « nous » or « vous » at the head of the verb's own pronouns, when it is the subject."""
        tokens = self._tokens
        if not group.clitics or group.clitics[0] != group.start:
            return None
        lower = tokens[group.start].lower
        if lower not in ("nous", "vous"):
            return None
        before = tokens[group.start - 1] if group.start else None
        alone = (
            before is None
            or before.kind is TokenKind.PUNCTUATION
            or before.tag & (SCONJ | CONJ)
            or before.lower in _RELATIVES
        )
        if not alone:
            return None
        return self._pronoun(group.start, CLITIC_SUBJECTS[lower])

    def _relative(self, at: int) -> Subject | None:
        """Return the subject of a verb whose « qui » stands at ``at``: its antecedent."""
        tokens = self._tokens
        before = at - 1
        if before < 0:
            return None
        token = tokens[before]
        lower = token.lower
        if token.tag & PREP and not token.tag & DET:
            return None
        if token.kind is TokenKind.PUNCTUATION and token.text == ",":
            before -= 1
            if before < 0:
                return None
            token = tokens[before]
            lower = token.lower
        if token.text.startswith("-"):
            lower = lower.lstrip("-")
            if lower in ("là", "ci"):
                before -= 1
                lower = tokens[before].lower if before >= 0 else ""
            else:
                return None
        if lower in _TONIC and token.kind is TokenKind.WORD:
            if before and (
                tokens[before - 1].tag & (PREP | SCONJ | CONJ)
                or tokens[before - 1].lower in ("que", "qu'", "comme")
            ):
                return None
            return Subject(before, at, before, *_TONIC[lower], "relatif")
        if lower == "ce":
            return Subject(before, at, before, P3S, MS, "relatif")
        if lower in PRONOUN_SUBJECTS and self._syntax.group_at(before) is None and token.tag & (PRON | DET):
            return self._pronoun_antecedent(before, at)
        return self._noun_antecedent(before, at, comma=before < at - 1)

    def _pronoun_antecedent(self, before: int, at: int) -> Subject | None:
        lower = self._tokens[before].lower
        if lower in CLITIC_SUBJECTS or lower == "tout":
            return None
        persons, agreement = PRONOUN_SUBJECTS[lower]
        if before and self._tokens[before - 1].lower in ("et", "ou", "ni"):
            return Subject(before, at, before, P3P, MP if agreement & MP else ANY, "relatif", certain=False)
        return Subject(before, at, before, persons, agreement, "relatif")

    def _noun_antecedent(self, before: int, at: int, *, comma: bool) -> Subject | None:
        """Return the noun group before « qui », open to every noun of its chain."""
        syntax, tokens = self._syntax, self._tokens
        first = syntax.group_ending(before)
        if first is None:
            return None
        persons, agreement = first.persons, first.agreement
        certain = first.coherent and first.sure and tokens[first.head].kind is TokenKind.WORD
        if first.preposition < 0 and first.determiner < 0 and first.number < 0 and first.quantity < 0:
            certain = certain and bool(tokens[first.head].tag & NAME)
        persons, agreement, certain = self._with_complement(first, persons, agreement, certain)
        left = first.start - 1 if first.preposition < 0 else first.preposition - 1
        if left >= 0 and tokens[left].lower in _TONIC:
            certain = False  # « c’est vous les journalistes qui… »
        joined = left >= 0 and tokens[left].lower in ("et", "ou", "ni", ",", "&")
        if first.preposition < 0 and not joined and not comma:
            return Subject(first.start, at, first.head, persons, agreement, "relatif", certain=certain)
        if joined or first.preposition >= 0:
            found = self._earlier(first, everything=comma)
            persons |= found[0]
            agreement |= found[1]
            certain = certain and found[2]
        if joined:
            persons |= P3P
            agreement |= MP if agreement & (MS | MP) else FP
        return Subject(first.start, at, first.head, persons, agreement, "relatif", certain=certain)

    def _earlier(self, first: NounGroup, *, everything: bool) -> tuple[int, int, bool]:
        """Return what the groups and pronouns before ``first`` agree with, back to the last finite verb.

        ``everything`` goes back to the beginning. The last says whether they leave the antecedent certain.
        """
        persons = agreement = 0
        certain = True
        start = 0
        for verb in self._syntax.verb_groups:
            if verb.finite >= 0 and verb.end <= first.start and not everything:
                start = verb.end
        for other in self._syntax.noun_groups:
            if start <= other.start < first.start:
                persons |= other.persons
                agreement |= other.agreement
                certain = certain and other.sure
        for token in self._tokens[start : first.start]:
            if token.tag & PRON and token.lower in PRONOUN_SUBJECTS and token.lower not in CLITIC_SUBJECTS:
                found = PRONOUN_SUBJECTS[token.lower]
                persons |= found[0]
                agreement |= found[1]
            if token.lower in _TONIC and token.tag & PRON:
                certain = False
        return persons, agreement, certain

    # Noun groups on the left -----------------------------------------------------------------------

    def _nominal(self, at: int, verb_start: int) -> Subject | None:
        tokens, syntax = self._tokens, self._syntax
        interrupted = False
        while at >= 0:
            token = tokens[at]
            if token.kind is TokenKind.PUNCTUATION:
                if token.text != "," or interrupted:
                    return None
                at = self._before_incise(at)
                interrupted = True
                continue
            if token.kind is not TokenKind.WORD:
                if syntax.group_at(at) is None:
                    return None
            group = syntax.group_at(at)
            if group is not None:
                if group.preposition >= 0:
                    at = group.preposition - 1
                    continue
                found = self._head(group, at, verb_start, interrupted)
                if isinstance(found, int):
                    at = found
                    continue
                return found
            verb = syntax.verb_at(at)
            if verb is not None:
                skipped = self._before_clause(verb)
                if skipped is None:
                    return self._infinitive(verb)
                at = skipped
                continue
            lower = token.lower
            if (
                lower in ("chacun", "chacune", "tous", "toutes")
                and at
                and syntax.group_at(at - 1) is not None
            ):
                at -= 1
                continue
            if lower in PRONOUN_SUBJECTS and token.tag & (PRON | DET):
                return self._pronoun_head(at, lower)
            if token.text in ("-ci", "-là"):
                at -= 1
                continue
            if token.tag & (SCONJ | CONJ | PRON) or lower in _RELATIVES:
                return None
            if token.tag & (ADV | PREP | ADJ) or (token.tag & VERB and token.tag & (PPAS | PPRE)):
                at -= 1
                continue
            return None
        return None

    def _pronoun_head(self, at: int, lower: str) -> Subject | None:
        tokens = self._tokens
        before = tokens[at - 1] if at else None
        if before is not None and (before.tag & PREP and not before.tag & SCONJ):
            return None
        if lower in (
            "tous",
            "toutes",
            "tout",
            "rien",
            "personne",
            "un",
            "une",
            "lui",
            "eux",
            "quoi",
        ) and not (
            before is None
            or before.kind is TokenKind.PUNCTUATION
            or before.tag & (SCONJ | CONJ)
            or before.lower in ("l'", "n'importe")
        ):
            return None
        if lower in ("nous", "vous"):
            return None
        if lower in ("ce", "c'", "ç'", "quoi"):
            return None
        if lower == "plupart":
            return Subject(at - 1, at + 1, at, P3P, ANY, "pronom")
        if before is not None and before.lower in ("et", "ou", "ni", ","):
            return (
                None
                if before.text != ","
                else Subject(at, at + 1, at, *PRONOUN_SUBJECTS[lower], "pronom", certain=False)
            )
        return self._pronoun(at, PRONOUN_SUBJECTS[lower])

    def _before_incise(self, comma: int) -> int:
        """Return the index before what stands between two commas, of which ``comma`` is the second; -1 if none."""
        tokens = self._tokens
        for at in range(comma - 1, -1, -1):
            token = tokens[at]
            if token.text == ",":
                return at - 1
            if token.kind is TokenKind.PUNCTUATION and token.text not in "«»“”\"'-()’":
                return -1
        return -1

    def _before_clause(self, verb: VerbGroup) -> int | None:
        """Return the index before the relative clause or participle that ``verb`` belongs to; None if it is neither."""
        tokens = self._tokens
        if verb.finite < 0:
            before = verb.start - 1
            if verb.infinitive >= 0:
                if before >= 0 and tokens[before].tag & PREP:
                    return before - 1
                if verb.governor is not None:
                    return before
                return None
            return before - 1 if before >= 0 and tokens[before].lower == "en" else before
        at = verb.start - 1
        while at >= 0:
            token = tokens[at]
            lower = token.lower
            if lower == "qui" or lower in _RELATIVES:
                before = at - 1
                if before >= 0 and tokens[before].tag & PREP and not tokens[before].tag & DET:
                    before -= 1
                if before >= 0 and tokens[before].text == ",":
                    before -= 1
                if before >= 0 and (
                    self._syntax.group_ending(before) is not None or tokens[before].lower in PRONOUN_SUBJECTS
                ):
                    return before
                return None
            if token.kind is TokenKind.PUNCTUATION or (token.tag & VERB and token.tag & FINITE):
                return None
            if token.tag & SCONJ:
                return None
            at -= 1
        return None

    def _infinitive(self, verb: VerbGroup) -> Subject | None:
        """Return an infinitive that opens the sentence as a subject: « boire nuit »."""
        if verb.infinitive >= 0 and verb.start == 0 and verb.governor is None:
            return Subject(0, verb.end, verb.verb, P3S, MS, "infinitif")
        return None

    def _head(self, group: NounGroup, end: int, verb_start: int, interrupted: bool) -> Subject | int | None:
        """Judge a noun group without preposition: the subject, or the place to look on from."""
        tokens, syntax = self._tokens, self._syntax
        left = group.start - 1
        while (
            left >= 0
            and tokens[left].tag & ADV
            and tokens[left].lower not in PRONOUN_SUBJECTS
            and tokens[left].lower not in ("comme", "que", "qu'", "si", "quand")
        ):
            left -= 1
        certain = group.coherent and group.sure
        persons, agreement = group.persons, group.agreement
        persons, agreement, certain = self._with_complement(group, persons, agreement, certain)
        if (group.determiner >= 0 and tokens[group.determiner].tag & INTERROGATIVE) or (
            group.quantity >= 0 and tokens[group.quantity].lower == "combien"
        ):
            following = syntax.verb_at(verb_start)
            certain = certain and following is not None and not self._followed_by_group(following)
        if left < 0:
            return self._noun(group, persons, agreement, certain)
        if interrupted:
            certain = False
        token = tokens[left]
        lower = token.lower
        if lower in _AND or lower in _OR:
            other = syntax.group_ending(left - 1)
            if other is not None and other.preposition >= 0:
                if group.determiner < 0:
                    # « la défense de ces droits et libertés »: one complement.
                    return other.preposition - 1
                if tokens[other.preposition].lower not in _LOOSE_PREPOSITIONS:
                    # « une ville avec un port et une gare »: inside or beside the complement.
                    certain = False
            return self._coordinated(group, left, persons, agreement, certain)
        if token.kind is TokenKind.PUNCTUATION:
            if token.text == ",":
                # The end of a list, an apposition, or what follows a fronted complement.
                return self._noun(
                    group,
                    persons | (P3P if self._may_end_list(left) else 0),
                    agreement,
                    certain and not interrupted,
                )
            clear = token.text in (":", ";") or left == 0 or tokens[left - 1].kind is TokenKind.PUNCTUATION
            return self._noun(group, persons, agreement, certain and not interrupted and clear)
        if (
            token.tag & SCONJ
            or token.tag & CONJ
            or lower in _RELATIVES
            or lower in ("qui", "quand", "comme", "si", "lorsque", "lorsqu'", "puisque", "puisqu'")
        ):
            if lower == "qui" or (token.tag & CONJ and lower not in ("mais", "car", "or", "donc")):
                return None
            if lower == "comme":
                certain = False
            return self._noun(group, persons, agreement, certain)
        verb = syntax.verb_at(left)
        if verb is not None:
            if verb.finite >= 0 and tokens[verb.finite].lemma == "être" and verb.verb == verb.finite:
                pass
            skipped = self._before_clause(verb)
            return skipped if skipped is not None else None
        if token.tag & VERB and token.tag & (PPAS | PPRE):
            return left - 1
        if syntax.group_ending(left) is not None:
            if group.determiner < 0 and group.number < 0 and not group.named and group.quantity < 0:
                return left  # « les photos satellite »
            start = self._clause_start_over_prepositions(left)
            return self._noun(group, persons, agreement, certain and start and group.determiner >= 0)
        return None

    def _noun(self, group: NounGroup, persons: int, agreement: int, certain: bool) -> Subject:
        return Subject(group.start, group.end, group.head, persons, agreement, "nom", certain=certain)

    def _with_complement(
        self, group: NounGroup, persons: int, agreement: int, certain: bool
    ) -> tuple[int, int, bool]:
        """Open the number of a collective to that of its complement: « une foule de gens crie » or « crient »."""
        head = self._tokens[group.head]
        if (head.lemma in COLLECTIVES or head.lower in COLLECTIVES) and group.agreement & SINGULAR:
            persons |= P3P
            agreement = ANY
        elif head.text.endswith("%") or head.tag & NAME or head.kind is not TokenKind.WORD:
            return P3S | P3P, ANY, certain
        return persons, agreement, certain

    def _may_end_list(self, comma: int) -> bool:
        """Whether what stands before a comma may be an earlier member of a list of subjects."""
        if self._syntax.group_ending(comma - 1) is None:
            return False
        return any(group.preposition < 0 and group.end <= comma for group in self._syntax.noun_groups)

    def _clause_start_over_prepositions(self, at: int) -> bool:
        """Whether only groups with a preposition stand between ``at`` and the beginning of the clause."""
        while at >= 0:
            group = self._syntax.group_at(at)
            if group is None or group.preposition < 0:
                return self._tokens[at].text == ","
            at = group.preposition - 1
        return True

    def _coordinated(
        self, group: NounGroup, at: int, persons: int, agreement: int, certain: bool
    ) -> Subject | None:
        """Return the subject whose last member ``group`` follows the conjunction at ``at``."""
        tokens, syntax = self._tokens, self._syntax
        word = tokens[at].lower
        left = at - 1
        while left >= 0:
            if (
                tokens[left].lower in PRONOUN_SUBJECTS
                and syntax.group_at(left) is None
                and tokens[left].tag & PRON
            ):
                return None
            other = syntax.group_at(left)
            if other is None:
                if tokens[left].tag & ADJ and not tokens[left].tag & VERB:
                    left -= 1
                    continue
                break
            if other.preposition >= 0:
                left = other.preposition - 1
                continue
            before = tokens[other.start - 1] if other.start else None
            opens = (
                before is None
                or before.tag & SCONJ
                or before.lower in _RELATIVES
                or before.text in ("«", ":", ";", "(")
            )
            both = (other.agreement | agreement) & (MS | MP)
            open_agreement = MP if both else FP
            if both and not other.agreement & (FS | FP) and not agreement & (FS | FP):
                open_agreement = MP
            elif both:
                open_agreement = (
                    PLURAL
                    if (agreement & (FS | FP) or other.agreement & (FS | FP))
                    and not (
                        agreement & (MS | MP) == agreement or other.agreement & (MS | MP) == other.agreement
                    )
                    else MP
                )
            governing = syntax.verb_at(other.start - 1)
            if not opens and governing is not None and governing.finite >= 0 and word == "et":
                # « il prend la route et les autres suivent »: the other is the object of its own verb.
                return self._noun(group, persons, agreement, certain)
            if not opens:
                return Subject(
                    other.start, group.end, group.head, persons | P3P, ANY, "coordination", certain=False
                )
            if word in _OR:
                return Subject(
                    other.start,
                    group.end,
                    group.head,
                    persons | P3P | other.persons,
                    agreement | open_agreement,
                    "coordination",
                    certain=certain,
                )
            return Subject(
                other.start,
                group.end,
                other.head,
                P3P,
                open_agreement,
                "coordination",
                certain=certain and other.coherent and other.sure,
            )
        # No noun group to join: « et » begins a clause.
        before = tokens[at - 1] if at else None
        if before is not None and (before.tag & (VERB | ADV) or syntax.verb_at(at - 1) is not None):
            return self._noun(group, persons, agreement, certain)
        return Subject(group.start, group.end, group.head, persons | P3P, ANY, "nom", certain=False)
