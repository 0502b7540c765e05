"""What a word may stand for by mistake: other forms of its lemma, its homophones, words one edit away."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple, Protocol

from frfix.language.accents import without_accents
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.tags import (
    ADJ,
    COND,
    DET,
    FINITE,
    FUT,
    GENDER,
    IMPER,
    IMPF,
    INF,
    NOUN,
    NUMBER,
    P1,
    P2,
    P3,
    PERSON,
    PPAS,
    PRES,
    PRON,
    SUBI,
    SUBJ,
    VERB,
)


class Kind(IntEnum):
    """How a neighbour differs from what is written."""

    AGREEMENT = 0
    CONJUGATION = 1
    HOMOPHONE = 2
    OTHER_WORD = 3


class Neighbour(NamedTuple):
    """A word that may have been meant, in lower case."""

    text: str
    kind: Kind


class Confusions(Protocol):
    """Words that are confused with a word, other than forms of its lemma."""

    def of(self, form: str) -> tuple[Neighbour, ...]:
        """Return them, () when there is none."""


# Grammatical words that agree with what follows or that are confused: each with all others of its row.
_SETS: Final = tuple(
    frozenset(line.split())
    for line in """
        le la les
        un une des
        ce cet cette ces
        mon ma mes
        ton ta tes
        son sa ses
        notre nos
        votre vos
        leur leurs
        du des de
        au aux
        quel quelle quels quelles
        lequel laquelle lesquels lesquelles
        auquel auxquels auxquelles
        duquel desquels desquelles
        tout toute tous toutes
        aucun aucune
        certain certaine certains certaines
        quelque quelques
        même mêmes
        autre autres
        tel telle tels telles
        chacun chacune
        il ils
        elle elles
        celui celle ceux celles
        cent cents
        vingt vingts
        mille milles
    """.strip().splitlines()
)
_SERIES: Final = {word: row - {word} for row in _SETS for word in row}
_LETTER: Final = 1.4
_ENDING: Final = 0.8
_FIRST: Final = 1.0
"""What each letter more than one, or than two of an ending, costs, and another first letter."""
_RARER: Final = 4.0
"""Zipf frequency by which a form of the lemma may be rarer than what is written."""
_VOWELS: Final = frozenset("aàâäeéèêëiîïoôöuùûüyhœæ")
_SOUND_LIKE_ER: Final = (
    "é",
    "er",
    "ez",
    "ée",
    "és",
    "ées",
    "ai",
    "ais",
    "ait",
    "aient",
    "è",
    "e",
    "es",
    "ent",
)


class Neighbours:
    """Finds the neighbours of words; keeps what it found."""

    def __init__(self, lexicon: Lexicon, confusions: Confusions) -> None:
        self._lexicon = lexicon
        self._confusions = confusions
        self._known: dict[str, tuple[Neighbour, ...]] = {}

    def of(self, form: str) -> tuple[Neighbour, ...]:
        """Return the neighbours of ``form`` (lower case, ASCII apostrophe), each once."""
        known = self._known.get(form)
        if known is None:
            known = self._known[form] = self._find(form)
        return known

    def _find(self, form: str) -> tuple[Neighbour, ...]:
        found: dict[str, Neighbour] = {}
        for other in sorted(_SERIES.get(form, ())):
            found[other] = Neighbour(other, Kind.AGREEMENT)
        if form not in _SERIES:
            for analysis in self._lexicon.analyses(form):
                self._inflections(form, analysis, found)
        for neighbour in self._confusions.of(form):
            found.setdefault(neighbour.text, neighbour)
        found.pop(form, None)
        vowel = form[0] in _VOWELS
        closed = form in _SERIES or len(form) < 4
        return tuple(n for n in found.values() if closed or (n.text[0] in _VOWELS) == vowel)

    def _inflections(self, form: str, analysis: Analysis, found: dict[str, Neighbour]) -> None:
        """Add the other forms of a lemma that could stand where ``form`` stands."""
        lemma, tag = analysis
        if tag & (DET | PRON) or not tag & (NOUN | ADJ | VERB):
            return
        lexicon = self._lexicon
        least = lexicon.frequency(form) - _RARER
        for form_id, other_tag in lexicon.form_ids_of(lemma):
            if not _may_relate(tag, other_tag) or lexicon.frequency_of_id(form_id) < least:
                continue
            other = lexicon.form(form_id)
            if other == form or not other.islower():
                continue
            kind = _relation(form, tag, other, other_tag)
            if kind is not None and (other not in found or kind < found[other].kind):
                found[other] = Neighbour(other, kind)


def _may_relate(tag: int, other: int) -> bool:
    """Whether `_relation` may answer, by the tags alone: it need not be asked about most forms of a verb."""
    if tag & (ADJ | PPAS) and other & (ADJ | PPAS):
        return True
    if tag & NOUN & other:
        return not tag & other & NUMBER
    if not tag & VERB & other:
        return False
    tenses, others = tag & FINITE & ~SUBI, other & FINITE & ~SUBI
    if tenses and others:
        return bool(tenses & others or others & SUBJ or (tenses | others) & (FUT | COND | IMPER))
    if tenses or others:
        return bool((tenses | others) & (PRES | IMPF | IMPER)) and bool((tag | other) & (INF | PPAS))
    return bool((tag & (INF | PPAS)) and other & (INF | PPAS))


def _relation(form: str, tag: int, other: str, other_tag: int) -> Kind | None:
    """Return how a form of the same lemma differs, None when nobody would write one for the other."""
    if tag & (ADJ | PPAS) and other_tag & (ADJ | PPAS):
        return Kind.AGREEMENT
    if tag & NOUN and other_tag & NOUN:
        return Kind.AGREEMENT if tag & other_tag & GENDER and not tag & other_tag & NUMBER else None
    if not tag & VERB or not other_tag & VERB:
        return None
    if tag & FINITE and other_tag & FINITE:
        return _finite(form, tag, other, other_tag)
    if (tag & INF and other_tag & PPAS) or (tag & PPAS and other_tag & INF):
        return Kind.CONJUGATION
    if not tag & (INF | PPAS | FINITE) or not other_tag & (INF | PPAS | FINITE):
        return None
    finite, finite_tag = (form, tag) if tag & FINITE else (other, other_tag)
    if not finite_tag & (PRES | IMPF | IMPER):
        return None
    fixed, fixed_tag = (other, other_tag) if tag & FINITE else (form, tag)
    if fixed_tag & INF:
        plain = fixed.endswith("er") and finite.endswith(("ez", "ait", "ais", "ai", "aient"))
        return Kind.CONJUGATION if plain else None
    if _alike(finite, fixed):
        return Kind.CONJUGATION
    return None


def _alike(finite: str, participle: str) -> bool:
    """Whether a finite form and a participle are said or written nearly the same."""
    if participle.endswith(("é", "ée", "és", "ées")):
        stem = participle.rstrip("s").removesuffix("e").removesuffix("é")
        return finite[: len(stem)] == stem and finite[len(stem) :] in _SOUND_LIKE_ER
    return finite.rstrip("stx") == participle.rstrip("stx")


def _finite(form: str, tag: int, other: str, other_tag: int) -> Kind | None:
    """Return how two finite forms of a verb differ."""
    tenses, other_tenses = tag & FINITE & ~SUBI, other_tag & FINITE & ~SUBI
    if not tenses or not other_tenses:
        return None
    same_person = tag & other_tag & PERSON and tag & other_tag & NUMBER
    if tenses & other_tenses & ~IMPER and not same_person:
        # -ions and -iez for a third person is nobody's slip
        near = other_tag & NUMBER & tag or other_tag & tag & PERSON or other_tag & P3 or tag & P3
        return Kind.AGREEMENT if near else None
    if same_person and _mood_slip(other_tenses, tenses):
        return Kind.CONJUGATION
    if tenses & (COND | FUT) and other_tenses & (COND | FUT):
        return Kind.CONJUGATION if form.rstrip("s") == other.rstrip("s") else None
    if tenses & IMPER and other_tag & (P1 | P2 | P3) and other_tenses & PRES:
        return Kind.CONJUGATION if form.rstrip("s") == other.rstrip("s") else None
    if tenses & PRES and other_tenses & IMPER:
        return Kind.CONJUGATION if form.rstrip("s") == other.rstrip("s") else None
    return None


def _mood_slip(subjunctive: int, indicative: int) -> bool:
    """Whether the first are tenses of the subjunctive only, the second of the indicative only.

    The other way round, what calls for a subjunctive that is written may stand anywhere before it.
    """
    return (
        subjunctive & (SUBJ | PRES | IMPF) == SUBJ
        and indicative & (PRES | IMPF | FUT | COND) != 0
        and not indicative & SUBJ
    )


def unlikely(form: str, neighbour: Neighbour) -> float:
    """Return how unlikely a slip is: a natural logarithm that the margin of a doubt loses.

    Nothing for one letter or accents, more for each further letter; the endings of a lemma are mixed up
    more freely than letters.
    """
    text = neighbour.text
    letters = distance(without_accents(form), without_accents(text))
    if neighbour.kind in (Kind.AGREEMENT, Kind.CONJUGATION):
        cost = _ENDING * max(0, letters - 2)
    else:
        cost = _LETTER * max(0, letters - 1)
    return cost + (_FIRST if form[0] != text[0] and len(form) > 2 else 0.0)


def distance(a: str, b: str) -> int:
    """Return how many letters must be added, left out or replaced to make ``b`` of ``a``."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (letter != other))
    return row[-1]
