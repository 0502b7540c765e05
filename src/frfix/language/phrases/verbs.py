"""Verb groups: a verb with its clitics, its negation and its auxiliaries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases.features import features
from frfix.language.phrases.inversion import INVERTED
from frfix.language.tags import (
    ADJ,
    ADV,
    AUX_ETRE,
    CLITIC,
    FINITE,
    IMPER,
    INF,
    NAME,
    NOUN,
    POS,
    PPAS,
    PPRE,
    PREP,
    PRON,
    VERB,
)
from frfix.language.tokens import Token

NEGATIONS: Final = frozenset(("ne", "n'"))
_OFTEN_DETERMINERS: Final = frozenset(
    ("le", "la", "les", "l'", "leur", "en", "y", "nous", "vous", "me", "te", "lui")
)
REFLEXIVE: Final = frozenset(("se", "s'"))
_OWN_OF: Final = {
    "je": ("me", "m'"),
    "j'": ("m'",),
    "tu": ("te", "t'"),
    "nous": ("nous",),
    "vous": ("vous",),
}
_OWN: Final = frozenset(("me", "m'", "te", "t'", "nous", "vous"))
_SUBJECT_PRONOUNS: Final = frozenset("je tu il on ils".split())
_ONLY_CLITICS: Final = frozenset(("me", "m'", "te", "t'", "se", "s'"))
_ARTICLES: Final = frozenset(("le", "la", "les", "l'"))
_BETWEEN: Final = frozenset(
    """
    pas plus jamais point guère rien tous toutes tout aussi donc alors bien mal encore déjà toujours
    ainsi même également trop peu beaucoup mieux moins vraiment souvent soudain enfin très si y
    été ensuite ensemble parfois longtemps plutôt peut-être sans doute assez tant
    """.split()
)
_BETWEEN_PHRASES: Final = {
    "à": (("peine",), ("nouveau",), ("tort",), ("jamais",), ("plusieurs", "reprises")),
    "de": (("nouveau",), ("plus",), ("temps", "en", "temps")),
    "d'": (("abord",), ("ailleurs",)),
    "en": (("effet",), ("outre",), ("partie",)),
    "par": (("ailleurs",), ("la", "suite"), ("exemple",), ("contre",)),
    "entre": (("temps",),),
    "sans": (("doute",), ("cesse",)),
    "tout": (("à", "fait"), ("de", "même"), ("de", "suite"), ("à", "coup")),
    "au": (("moins",), ("plus",)),
    "du": (("moins",), ("coup",)),
}


class VerbGroup:
    """A verb at the tokens ``start`` to ``end`` (exclusive), from its first clitic to its last participle.

    ``verb`` is the word that means something, its ``lemma`` with it; ``finite``, ``auxiliary`` and
    ``participle`` are indices, -1 for none: « n’ont pas été vus » has the finite « ont », the auxiliary
    « été », the participle and verb « vus ». A single verb is both ``verb`` and, if it is finite, ``finite``.
    """

    __slots__ = (
        "auxiliary", "clitics", "end", "finite", "governor", "infinitive", "inverted", "lemma", "negated",
        "participle", "passive", "reflexive", "start", "verb",
    )  # fmt: skip

    def __init__(self, start: int, verb: int, lemma: str) -> None:
        self.start = start
        self.end = verb + 1
        self.verb = verb
        self.lemma = lemma
        self.finite = -1
        self.auxiliary = -1
        self.participle = -1
        self.infinitive = -1
        """The index of an infinitive: the verb itself, or the auxiliary of « avoir vu »."""
        self.inverted = -1
        """The index of a subject pronoun behind the verb: « vient-il »."""
        self.clitics: tuple[int, ...] = ()
        """The indices of the pronouns before the verb, « ne » left out."""
        self.negated = False
        self.reflexive = False
        self.passive = False
        self.governor: VerbGroup | None = None
        """The verb group that this infinitive follows: « peut » for « partir » in « il peut partir »."""

    def __repr__(self) -> str:
        return f"<VerbGroup {self.start}-{self.end} {self.lemma} finite={self.finite}>"


class VerbReader:
    """Reads the verb groups of a sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._size = len(tokens)

    def read(self, at: int) -> VerbGroup | None:
        """Return the verb group that begins at ``at``, None when none does."""
        tokens, size = self._tokens, self._size
        start = at
        clitics: list[int] = []
        negated = reflexive = False
        while at < size:
            token = tokens[at]
            lower = token.lower
            if lower in NEGATIONS:
                negated = True
            elif token.tag & CLITIC and token.tag & PRON:
                clitics.append(at)
                if lower in REFLEXIVE:
                    reflexive = True
            elif (
                lower in _OFTEN_DETERMINERS
                and not token.tag & VERB
                and self._before_verb(at + 1)
                and not (lower == "lui" and at and tokens[at - 1].tag & PREP)
            ):
                clitics.append(at)
            else:
                break
            at += 1
        if at >= size:
            return None
        token = tokens[at]
        tag = token.tag
        if not tag & VERB:
            tag = self._verb_by_article(at) or self._verb_by_clitic(at)
        if not tag & VERB:
            # « portes-tu »: what a subject pronoun follows is a verb.
            if (
                at + 1 >= size
                or tokens[at + 1].lower not in INVERTED
                or not features(token).persons
                or token.lower == "entre"
            ):
                return None
            tag = VERB | FINITE
        if tag & PPAS and not tag & FINITE:
            return None
        lemma = token.lemma
        if token.tag & POS != tag & POS and token.form is not None:
            lemma = next((a.lemma for a in token.form.analyses if a.tag & VERB), lemma)
        group = VerbGroup(start, at, lemma)
        group.clitics = tuple(clitics)
        group.negated = negated
        group.reflexive = reflexive or self._is_own_pronoun(group)
        if tag & FINITE:
            group.finite = at
        elif tag & INF:
            group.infinitive = at
        self._after_verb(group)
        return group

    def _is_own_pronoun(self, group: VerbGroup) -> bool:
        """Whether the first clitic repeats the subject: « je me sens », « nous nous levons »."""
        if not group.clitics or group.start == 0:
            return False
        own = _OWN_OF.get(self._tokens[group.start - 1].lower)
        return own is not None and self._tokens[group.clitics[0]].lower in own

    def _before_verb(self, at: int) -> bool:
        if at >= self._size:
            return False
        token = self._tokens[at]
        if token.tag & VERB and token.tag & (FINITE | INF | PPRE):
            return True
        return self._verb_by_article(at) != 0

    def _verb_by_clitic(self, at: int) -> int:
        """Return the verb tag of a word behind « me », « te », « se », or 0: only verbs follow."""
        token = self._tokens[at]
        if not at or token.form is None or self._tokens[at - 1].lower not in _ONLY_CLITICS:
            return 0
        return next((a.tag for a in token.form.analyses if a.tag & VERB and a.tag & FINITE), 0)

    def _verb_by_article(self, at: int) -> int:
        """Return the verb tag of a word that « le », « la », « les » cannot determine, or 0.

        « de la manger », « je la brandis », « on les porte »: as a noun it would disagree.
        """
        tokens = self._tokens
        token, article = tokens[at], tokens[at - 1] if at else None
        if article is None or article.lower not in _ARTICLES or not token.tag & (NOUN | ADJ | ADV):
            return 0
        behind_en = at > 1 and tokens[at - 2].lower == "en"
        if behind_en and token.form is not None and any(tag & PPRE for _, tag in token.form.analyses):
            return next(tag for _, tag in token.form.analyses if tag & PPRE)
        own = features(token)
        nominal = own.noun if token.tag & NOUN else own.noun | own.adjective
        disagrees = not features(article).determiner & nominal
        subject = at > 1 and tokens[at - 2].lower in _SUBJECT_PRONOUNS and bool(tokens[at - 2].tag & PRON)
        if not disagrees and not subject:
            return 0
        if token.tag & ADV and (at < 2 or tokens[at - 2].lower != "en"):
            return 0
        found = features(token)
        other = next((a.tag for a in token.form.analyses if a.tag & (INF | PPRE)), 0) if token.form else 0
        if other and not subject:
            return other
        before = tokens[at - 2] if at > 1 else None
        if not found.persons or before is None:
            return 0
        if before.lower in _SUBJECT_PRONOUNS:
            return next((a.tag for a in token.form.analyses if a.tag & FINITE), 0) if token.form else 0
        if before.lower == "comme" and article.lower != "le":
            return 0
        if (
            before.lower == "comme"
            or before.tag & (PRON | NOUN | NAME)
            or before.lower in ("où", "ne", "n'", "tout")
        ):
            return next((a.tag for a in token.form.analyses if a.tag & FINITE), 0) if token.form else 0
        return 0

    def _after_verb(self, group: VerbGroup) -> None:
        tokens, size = self._tokens, self._size
        at = group.end
        while at < size and tokens[at].text.startswith("-") and tokens[at].form is not None:
            if tokens[at].lower in INVERTED and group.inverted < 0:
                group.inverted = at
            at += 1
        group.end = at
        lemma = group.lemma
        if lemma not in ("être", "avoir"):
            return
        participle = self._participle(at, being=lemma == "être")
        if participle < 0:
            return
        group.auxiliary = group.verb
        self._take_participle(group, participle)
        if tokens[participle].lower == "été" and lemma == "avoir":
            group.lemma = "être"
            passive = self._participle(participle + 1, being=True)
            if passive >= 0:
                group.auxiliary = participle
                group.passive = True
                self._take_participle(group, passive)
        elif lemma == "être" and not group.reflexive:
            # « je me suis levé », « vous vous êtes vus »; « il nous est présenté » agrees alike.
            group.reflexive = any(tokens[i].lower in _OWN for i in group.clitics)
            form = tokens[participle].form
            group.passive = form is not None and not any(
                tag & PPAS and tag & AUX_ETRE for _, tag in form.analyses
            )

    def _take_participle(self, group: VerbGroup, at: int) -> None:
        token = self._tokens[at]
        group.participle = group.verb = at
        group.end = at + 1
        group.lemma = participle_lemma(token)

    def _participle(self, at: int, *, being: bool) -> int:
        """Return the index of the participle behind an auxiliary, over adverbs; -1 when there is none.

        After avoir a word tagged as an adjective counts when it is a participle too; after être only
        what is tagged so: « est fatigué » has an attribute, which agrees alike.
        """
        tokens, size = self._tokens, self._size
        limit = at + 6
        while at < size and at < limit:
            token = tokens[at]
            tag = token.tag
            if token.lower == "point":
                at += 1
                continue
            if (tag & PPAS and tag & VERB) or (token.lower == "été" and not being):
                return at
            found = features(token)
            if found.participle and tag & (ADJ | NOUN) and (being or not tag & NOUN):
                return at if tag & ADJ or tokens[at - 1].lower in NEGATIONS else -1
            if tag & ADV or token.lower in _BETWEEN:
                at += 1
                continue
            jump = phrase_between(tokens, at)
            if not jump:
                return -1
            at += jump
        return -1


def phrase_between(tokens: Sequence[Token], at: int) -> int:
    """Return how many words a fixed adverbial phrase at ``at`` takes, 0 when there is none."""
    for rest in _BETWEEN_PHRASES.get(tokens[at].lower, ()):
        if all(at + 1 + i < len(tokens) and tokens[at + 1 + i].lower == word for i, word in enumerate(rest)):
            return 1 + len(rest)
    return 0


def participle_lemma(token: Token) -> str:
    """Return the verb of a word that is a past participle."""
    if token.form is not None:
        for lemma, tag in token.form.analyses:
            if tag & PPAS:
                return lemma
    return token.lemma


def is_imperative(group: VerbGroup, tokens: Sequence[Token]) -> bool:
    """Whether the tagger takes the finite verb for an imperative."""
    return group.finite >= 0 and bool(tokens[group.finite].tag & IMPER)
