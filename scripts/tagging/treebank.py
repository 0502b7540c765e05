"""Reads Universal Dependencies treebanks as sentences of frfix's tokens, each with what UD says of it.

The reference is frfix's tokenizer: UD words are aligned with its tokens by their characters. A
contraction that UD cuts in two (*du* = *de* + *le*) is one `Gold` with two parts of speech. Where one
token covers several UD words (*c'est-à-dire*) or the reverse, there is no gold for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from frfix.documents.base import Block
from frfix.language.lexicon import default_lexicon
from frfix.language.tags import (
    ADJ,
    ADV,
    CLITIC,
    COND,
    CONJ,
    DET,
    FEM,
    FUT,
    GENDER,
    IMPER,
    IMPF,
    INF,
    INTJ,
    LOC,
    MASC,
    NAME,
    NEGATIVE,
    NOUN,
    NUM,
    NUMBER,
    OBJECT,
    P1,
    P2,
    P3,
    PAST,
    PERSON,
    PLUR,
    PPAS,
    PPRE,
    PREP,
    PRES,
    PRON,
    SCONJ,
    SING,
    SUBI,
    SUBJ,
    SUBJECT,
    SYMBOL,
    TITLE,
    VERB,
)
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.language.vocabulary import Vocabulary

_POS: Final = {
    "NOUN": NOUN,
    "PROPN": NAME,
    "ADJ": ADJ,
    "VERB": VERB,
    "AUX": VERB,
    "ADV": ADV,
    "ADP": PREP,
    "DET": DET,
    "PRON": PRON,
    "CCONJ": CONJ,
    "SCONJ": SCONJ,
    "INTJ": INTJ,
    "NUM": NUM,
    "SYM": SYMBOL,
}
_FEATURES: Final = {
    "Gender=Masc": MASC,
    "Gender=Fem": FEM,
    "Number=Sing": SING,
    "Number=Plur": PLUR,
    "Person=1": P1,
    "Person=2": P2,
    "Person=3": P3,
}
_TENSES: Final = {
    ("Ind", "Pres"): PRES,
    ("Ind", "Imp"): IMPF,
    ("Ind", "Past"): PAST,
    ("Ind", "Fut"): FUT,
    ("Sub", "Pres"): SUBJ,
    ("Sub", "Imp"): SUBI,
    ("Sub", "Past"): SUBI,
}
_ROLES: Final = {
    "nsubj": SUBJECT,
    "obj": OBJECT | CLITIC,
    "iobj": OBJECT | CLITIC,
    "expl": OBJECT | CLITIC,
    "obl": SUBJECT | OBJECT,
    "nmod": SUBJECT | OBJECT,
    "conj": SUBJECT | OBJECT,
}
_KINDS: Final = SUBJECT | OBJECT | CLITIC
MOODS: Final = INF | PPRE | PPAS | PRES | IMPF | PAST | FUT | COND | SUBJ | SUBI | IMPER


@dataclass(frozen=True, slots=True)
class Gold:
    """What UD says of a token: part of speech and features as bits of ours, lemma, and its own words."""

    pos: int
    """One bit, or the bits of the parts of a contraction."""
    features: int
    """Gender, number, person and mood, those that UD gives."""
    lemma: str
    upos: str
    feats: str = ""
    word: str = ""
    """The token in lower case."""
    same_lemma: bool = False
    """Whether the lemma decides before features do: the word was changed, its lemma was not."""


@dataclass(slots=True)
class Sample:
    """A sentence with the gold of each token, None where there is none; ``weight`` in training."""

    sentence: Sentence
    gold: list[Gold | None]
    weight: float = 1.0
    changed: frozenset[int] = frozenset()
    """Places of the tokens that are mistakes (`tagging.corrupt`)."""


@dataclass(slots=True)
class _Span:
    form: str
    words: list[list[str]]
    glued: bool


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """Return the tokenizer of a checker without user words."""
    vocabulary = Vocabulary(default_lexicon())
    return Tokenizer(vocabulary.in_lexicon, vocabulary.word_form)


def sentence_of(text: str) -> Sentence:
    """Return the tokens of ``text`` as one sentence."""
    return Sentence(tokenizer().tokens(Block(0, text)))


def read_treebank(path: Path) -> Iterator[Sample]:
    """Yield the sentences of a CoNLL-U file."""
    for spans in _sentences(path):
        text = ""
        places: dict[tuple[int, int], _Span] = {}
        for span in spans:
            places[len(text), len(text) + len(span.form)] = span
            text += span.form + ("" if span.glued else " ")
        sentence = sentence_of(text)
        yield Sample(sentence, [_gold(places.get((t.start, t.end)), t) for t in sentence.tokens])


def _sentences(path: Path) -> Iterator[list[_Span]]:
    spans: list[_Span] = []
    until = 0
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line:
            if spans:
                yield spans
            spans, until = [], 0
        elif line[0] != "#":
            fields = line.split("\t")
            number, glued = fields[0], "SpaceAfter=No" in fields[9]
            if "-" in number:
                until = int(number.split("-")[1])
                spans.append(_Span(fields[1], [], glued))
            elif "." not in number:
                if int(number) <= until:
                    spans[-1].words.append(fields)
                else:
                    spans.append(_Span(fields[1], [fields], glued))


def _gold(span: _Span | None, token: Token) -> Gold | None:
    if span is None or token.kind is not TokenKind.WORD:
        return None
    last = span.words[-1]
    lemma = last[2] if len(span.words) == 1 else ""
    return gold_of("+".join(word[3] for word in span.words), last[5], lemma, token, last[7])


def gold_of(upos: str, feats: str, lemma: str, token: Token, relation: str = "") -> Gold | None:
    """Return what UD says of ``token``; ``upos`` joins the parts of a contraction by ``+``. None for X.

    ``relation`` to its head tells the subject from the object, which *nous* and *lui* do not show.
    """
    pos = features = 0
    for part in upos.split("+"):
        if part not in _POS:
            return None
        pos |= _POS[part]
    pairs = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    for name in ("Gender", "Number", "Person"):
        features |= _FEATURES.get(f"{name}={pairs.get(name)}", 0)
    if pos == VERB:
        features |= _mood(pairs)
    if pairs.get("Polarity") == "Neg":
        features |= NEGATIVE
    if pos == PRON and pairs.get("PronType") == "Prs":
        features |= _ROLES.get(relation.partition(":")[0], 0)
    return Gold(pos, features, lemma, upos, feats, token.lower)


def _mood(feats: dict[str, str]) -> int:
    shape, mood, tense = feats.get("VerbForm"), feats.get("Mood"), feats.get("Tense")
    if shape == "Inf":
        return INF
    if shape == "Part":
        return PPRE if tense == "Pres" else PPAS
    if mood == "Cnd":
        return COND
    if mood == "Imp":
        return IMPER
    return _TENSES.get((mood or "", tense or ""), 0)


_CONVENTIONS: Final[dict[str, int]] = {
    # UD: adjective (predeterminer, or before être); ours: determiner or pronoun
    **dict.fromkeys(
        "tout toute tous toutes quel quelle quels quelles tel telle tels telles".split(), ADJ | DET
    ),
    **dict.fromkeys("divers diverses différents différentes certain certaine".split(), ADJ | DET),
    # UD: the first word of a locution as the adverb or noun it was; ours: what the locution is
    **dict.fromkeys("afin auprès quant hors outre".split(), ADV | PREP),
    **dict.fromkeys("parce tandis".split(), ADV | SCONJ),
    # Interrogative adverbs: ours are pronoun (où) and conjunction (quand)
    "où": ADV | PRON,
    "quand": ADV | SCONJ,
    "plupart": NOUN | PRON,
    "peu": NOUN | ADV,
    "voici": VERB | PREP,
    "voilà": VERB | PREP,
    "voire": CONJ | ADV,
    "oui": INTJ | ADV,
    "non": INTJ | ADV,
    "etc": ADV | LOC,
}
"""Words that UD and the lexicon class each in its way: any two of these parts of speech are the same."""
_ALSO: Final = {NOUN: TITLE | SYMBOL, NUM: DET, DET: NUM}
"""Bits that ours may have beside the part of speech: « M. » is TITLE, « deux » DET and NUM."""


def agrees_in_pos(tag: int, gold: Gold) -> bool:
    """Whether ``tag`` has the part of speech of ``gold``, contractions having both of theirs."""
    if gold.pos & (gold.pos - 1):
        return tag & gold.pos == gold.pos
    if gold.pos == DET and tag & PREP:
        return False
    same = _CONVENTIONS.get(gold.word, 0)
    if gold.pos & same and tag & same:
        return True
    if gold.pos in (PREP, PRON) and tag & (PREP | DET | PRON) != gold.pos:
        return False
    return bool(tag & (gold.pos | _ALSO.get(gold.pos, 0)))


def agrees_in_features(tag: int, gold: Gold) -> bool:
    """Whether ``tag`` has the gender, number and person that ``gold`` says, so far as it has any."""
    for kind in (GENDER, NUMBER, PERSON):
        if gold.features & kind and tag & kind and not tag & gold.features & kind:
            return False
    return True


def fit(tag: int, lemma: str, gold: Gold) -> int:
    """Return how well a reading fits ``gold``; negative when its part of speech does not."""
    score = 0 if agrees_in_pos(tag, gold) else -100
    for kind in (GENDER, NUMBER, PERSON):
        if gold.features & kind and tag & kind:
            score += 3 if tag & gold.features & kind else -6
    wanted = gold.features & MOODS
    if wanted:
        score += 4 if tag & wanted else -8
    elif tag & MOODS and gold.pos == VERB:
        score -= 1
    if gold.pos == ADV:
        score += bool(tag & NEGATIVE) == bool(gold.features & NEGATIVE)
    if gold.features & _KINDS and tag & _KINDS:
        score += 2 if tag & gold.features & _KINDS else -2
        score -= 1 if (tag ^ gold.features) & CLITIC else 0
    same = lemma.lower() == gold.lemma.lower()
    return score + (30 if gold.same_lemma else 1) * same
