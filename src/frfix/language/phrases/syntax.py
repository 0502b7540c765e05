"""All phrases of a sentence, read in one pass, and the subjects of its verbs, found when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from frfix.language.phrases.features import ANY, PLURAL, SINGULAR, features
from frfix.language.phrases.group_reader import GroupReader
from frfix.language.phrases.groups import NounGroup, is_preposition, is_quantity
from frfix.language.phrases.inversion import INVERTED
from frfix.language.phrases.lists import ADVERBIAL_PAIRS, ADVERBIAL_TRIPLES
from frfix.language.phrases.subject import Subject
from frfix.language.phrases.subjects import SubjectFinder
from frfix.language.phrases.verbs import NEGATIONS, VerbGroup, VerbReader
from frfix.language.tags import ADJ, ADV, CLITIC, DET, FINITE, NAME, NOUN, NUM, PRON, TITLE, VERB
from frfix.language.tokens import Token, TokenKind

if TYPE_CHECKING:
    from frfix.language.tokens import Sentence

_NOMINAL: Final = DET | NOUN | ADJ | NUM | NAME | TITLE
_SUBJECTS: Final = frozenset("je tu il elle on nous vous ils elles qui ce ça cela iel iels".split())
_CLITICS: Final = frozenset(("le", "la", "les", "l'", "leur", "en", "y", "nous", "vous", "lui"))
_ADVERBIAL_STARTS: Final = frozenset(words[0] for words in (*ADVERBIAL_PAIRS, *ADVERBIAL_TRIPLES))
_UNREAD: Final = Subject(0, 0, 0, 0, ANY, "")


class Syntax:
    """The noun groups and verb groups of a sentence, in order, and what they have to do with each other.

    Made from the tags that the tokens have at that moment; indices are those of the sentence's tokens.
    """

    __slots__ = ("_finder", "_group_of", "_subjects", "_verb_of", "noun_groups", "tokens", "verb_groups")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.noun_groups: list[NounGroup] = []
        self.verb_groups: list[VerbGroup] = []
        size = len(tokens)
        self._group_of: list[NounGroup | None] = [None] * size
        self._verb_of: list[VerbGroup | None] = [None] * size
        self._finder: SubjectFinder | None = None
        self._subjects: dict[VerbGroup, Subject | None] = {}
        self._read()

    def group_at(self, index: int) -> NounGroup | None:
        """Return the noun group that holds the token at ``index``; its preposition is not in it."""
        return self._group_of[index] if 0 <= index < len(self._group_of) else None

    def group_ending(self, index: int) -> NounGroup | None:
        """Return the noun group whose last token is at ``index``."""
        group = self.group_at(index)
        return group if group is not None and group.end == index + 1 else None

    def verb_at(self, index: int) -> VerbGroup | None:
        """Return the verb group that holds the token at ``index``."""
        return self._verb_of[index] if 0 <= index < len(self._verb_of) else None

    def subject(self, group: VerbGroup) -> Subject | None:
        """Return what ``group`` agrees with; None when it is not known."""
        found = self._subjects.get(group, _UNREAD)
        if found is _UNREAD:
            if self._finder is None:
                self._finder = SubjectFinder(self)
            found = self._subjects[group] = self._finder.find(group)
        return found

    def _read(self) -> None:
        tokens, size = self.tokens, len(self.tokens)
        groups, verbs = GroupReader(tokens), VerbReader(tokens)
        at = 0
        while at < size:
            token = tokens[at]
            tag = token.tag
            if token.lower in _ADVERBIAL_STARTS and (length := adverbial(tokens, at)):
                at += length
                continue
            if not tag:
                if token.kind is not TokenKind.NUMBER:
                    at += 1
                    continue
            elif (
                tag & VERB
                or (at + 1 < size and tokens[at + 1].lower in INVERTED and features(token).persons)
                or tag & CLITIC
                or token.lower in NEGATIONS
            ):
                verb = verbs.read(at)
                at = at + 1 if verb is None else self._keep_verb(verb)
                continue
            elif (token.lower == "lui" or (token.lower in ("nous", "vous") and self._is_object(at))) and (
                verb := verbs.read(at)
            ) is not None:
                at = self._keep_verb(verb)
                continue
            elif tag & ADV or tag & PRON:
                at = self._quantity(groups, at)
                continue
            elif not tag & _NOMINAL:
                at += 1
                continue
            elif token.lower == "tout" and at + 1 < size and (verb := verbs.read(at + 1)) is not None:
                at = self._keep_verb(verb)  # « tout la fait pleurer »
                continue
            elif token.lower in _CLITICS and (verb := verbs.read(at)) is not None:
                at = self._keep_verb(verb)
                continue
            if is_quantity(tokens, at):
                at = self._quantity(groups, at)
                continue
            group = groups.read(at)
            at = at + 1 if group is None else self._keep_group(group)
        if not any(verb.finite >= 0 for verb in self.verb_groups):
            self._find_hidden_verb()

    def _is_object(self, at: int) -> bool:
        """Whether « nous » or « vous » follows a subject: « il nous voit », « vous vous taisez »."""
        return at > 0 and self.tokens[at - 1].lower in _SUBJECTS

    def _keep_group(self, group: NounGroup) -> int:
        self.noun_groups.append(group)
        for index in range(group.start, group.end):
            self._group_of[index] = group
        return group.end

    def _keep_verb(self, group: VerbGroup) -> int:
        if group.infinitive >= 0:
            group.governor = self._governor(group)
        self.verb_groups.append(group)
        for index in range(group.start, group.end):
            self._verb_of[index] = group
        return group.end

    def _find_hidden_verb(self) -> None:
        """Take for the verb of a sentence without one the bare noun behind its group: « les chats danse »."""
        for i, group in enumerate(self.noun_groups[:3]):
            if group.preposition >= 0 or group.determiner < 0 or i + 1 >= len(self.noun_groups):
                continue
            following = self.noun_groups[i + 1]
            token = self.tokens[following.start]
            found = features(token)
            if following.start != group.end or following.end != group.end + 1 or not found.persons:
                continue
            if (
                following.preposition >= 0
                or not token.tag & NOUN
                or group.agreement & SINGULAR
                or not group.coherent
            ):
                continue
            reading = next((a for a in token.form.analyses if a.tag & FINITE), None) if token.form else None
            if reading is None:
                continue
            verb = VerbGroup(following.start, following.start, reading.lemma)
            verb.finite = following.start
            self._group_of[following.start] = None
            self.noun_groups.remove(following)
            self._keep_verb(verb)
            return

    def _quantity(self, groups: GroupReader, at: int) -> int:
        """Read « beaucoup de gens » as one group; return the place to read on from."""
        tokens = self.tokens
        if not is_quantity(tokens, at) or at + 2 >= len(tokens):
            return at + 1
        group = groups.read(at + 1 if tokens[at + 1].tag & DET else at + 2)
        if group is None:
            return at + 1
        start = at
        if (
            start
            and tokens[start - 1].lower in ("la", "bon", "un", "le")
            and tokens[at].lower in ("plupart", "nombre", "peu")
        ):
            start -= 1
        group.start, group.quantity = start, at
        group.preposition = start - 1 if start and is_preposition(tokens[start - 1]) else -1
        return self._keep_group(group)

    def _governor(self, group: VerbGroup) -> VerbGroup | None:
        """Return the verb that an infinitive follows, over « de », « à », adverbs and adjectives."""
        tokens = self.tokens
        at = group.start - 1
        if at >= 0 and tokens[at].lower in ("de", "d'", "à"):
            at -= 1
            while at >= 0 and tokens[at].tag & (ADV | ADJ) and self._verb_of[at] is None:
                at -= 1
        while at >= 0 and tokens[at].tag & ADV and self._verb_of[at] is None:
            at -= 1
        return self._verb_of[at] if at >= 0 else None


def adverbial(tokens: Sequence[Token], at: int) -> int:
    """Return how many words of an adverb such as « tout à fait » begin at ``at``, 0 when it is none."""
    if at + 1 >= len(tokens):
        return 0
    first, second = tokens[at].lower, tokens[at + 1].lower
    if at + 2 < len(tokens) and (first, second, tokens[at + 2].lower) in ADVERBIAL_TRIPLES:
        # « tous les deux jours » is a group; « tous les deux » is not.
        if second == "les" and at + 3 < len(tokens) and features(tokens[at + 3]).noun & PLURAL:
            return 0
        return 3
    if (first, second) not in ADVERBIAL_PAIRS:
        return 0
    # « un peu de pain », « un moyen de » go on as a group.
    if at + 2 < len(tokens) and tokens[at + 2].lower in ("de", "d'") and second in ("peu", "plus", "moins"):
        return 0
    return 2


def syntax_of(sentence: Sentence) -> Syntax:
    """Return the phrases of ``sentence``, worked out once (``sentence.syntax`` is the same)."""
    return sentence.syntax
