"""What a word may stand for by mistake: other forms of its lemma, its homophones, words one edit away."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple, Protocol

from frfix.language.accents import without_accents
from frfix.language.lexicon import Lexicon
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
    """A word that may have been meant, in lower case: the id of its form, and how it differs."""

    form_id: int
    kind: Kind


class Confusions(Protocol):
    """Words that are confused with a word, other than forms of its lemma."""

    def of(self, form_id: int) -> tuple[Neighbour, ...]:
        """Return those of the form with this id, () when there is none."""


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
_SOUND_LIKE_ER: Final = frozenset("é er ez ée és ées ai ais ait aient è e es ent".split())


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
        lexicon = self._lexicon
        form_id = lexicon.form_id(form)
        if form_id < 0:
            return ()
        found: dict[int, Kind] = {}
        series = _SERIES.get(form)
        if series is not None:
            for other in series:
                found[lexicon.form_id(other)] = Kind.AGREEMENT
        else:
            least = lexicon.frequency_of_id(form_id) - _RARER
            for lemma, tag in lexicon.analyses(form):
                if not tag & (DET | PRON) and tag & (NOUN | ADJ | VERB):
                    self._inflections(form, lemma, tag, least, found)
        for neighbour in self._confusions.of(form_id):
            found.setdefault(neighbour.form_id, neighbour.kind)
        found.pop(form_id, None)
        return tuple([Neighbour(other, kind) for other, kind in found.items() if other >= 0])

    def _inflections(self, form: str, lemma: str, tag: int, least: float, found: dict[int, Kind]) -> None:
        """Add the other forms of a lemma that could stand where ``form`` stands, as this tag of it says."""
        lexicon = self._lexicon
        for form_id, other_tag in lexicon.form_ids_of(lemma):
            kind = _relation(tag, other_tag)
            if kind is None or lexicon.frequency_of_id(form_id) < least:
                continue
            if kind is Kind.OTHER_WORD:
                if not _confusable(form, tag, lexicon.form(form_id), other_tag):
                    continue
                kind = Kind.CONJUGATION
            known = found.get(form_id)
            if known is None or kind < known:
                found[form_id] = kind


def _relation(tag: int, other: int) -> Kind | None:
    """Return how a form of the same lemma differs, None when nobody would write one for the other.

    ``OTHER_WORD``: it is a matter of spelling.
    """
    if tag & (ADJ | PPAS) and other & (ADJ | PPAS):
        return Kind.AGREEMENT
    if tag & NOUN & other:
        return Kind.AGREEMENT if tag & other & GENDER and not tag & other & NUMBER else None
    if not tag & VERB & other:
        return None
    tenses, others = tag & FINITE & ~SUBI, other & FINITE & ~SUBI
    if tag & FINITE and other & FINITE:
        return _finite(tag, tenses, other, others) if tenses and others else None
    if tenses or others:
        alike = (tenses | others) & (PRES | IMPF | IMPER) and (tag | other) & (INF | PPAS)
        return Kind.OTHER_WORD if alike else None
    return Kind.CONJUGATION if (tag | other) & INF and (tag | other) & PPAS else None


def _finite(tag: int, tenses: int, other: int, others: int) -> Kind | None:
    """Return how two finite forms of a verb differ."""
    same_person = tag & other & PERSON and tag & other & NUMBER
    if tenses & others & ~IMPER and not same_person:
        # -ions and -iez for a third person is nobody's slip
        near = other & NUMBER & tag or other & tag & PERSON or (other | tag) & P3
        return Kind.AGREEMENT if near else None
    if same_person and _mood_slip(others, tenses):
        return Kind.CONJUGATION
    both = (tenses | others) & (FUT | COND) if tenses & (FUT | COND) and others & (FUT | COND) else 0
    order = (tenses & IMPER and others & PRES) or (tenses & PRES and others & IMPER)
    return Kind.OTHER_WORD if both or order else None


def _mood_slip(subjunctive: int, indicative: int) -> bool:
    """Whether the first are tenses of the subjunctive only, the second of the indicative only.

    The other way round, what calls for a subjunctive that is written may stand anywhere before it.
    """
    return (
        subjunctive & (SUBJ | PRES | IMPF) == SUBJ
        and indicative & (PRES | IMPF | FUT | COND) != 0
        and not indicative & SUBJ
    )


def _confusable(form: str, tag: int, other: str, other_tag: int) -> bool:
    """Whether two forms of a verb are said or written nearly the same."""
    if tag & FINITE and other_tag & FINITE:
        return form.rstrip("s") == other.rstrip("s")
    finite, fixed, fixed_tag = (form, other, other_tag) if tag & FINITE else (other, form, tag)
    if fixed_tag & INF:
        return fixed.endswith("er") and finite.endswith(("ez", "ait", "ais", "ai", "aient"))
    return _alike(finite, fixed)


def _alike(finite: str, participle: str) -> bool:
    """Whether a finite form and a participle are said or written nearly the same."""
    if participle.endswith(("é", "ée", "és", "ées")):
        stem = participle.rstrip("s").removesuffix("e").removesuffix("é")
        return finite[: len(stem)] == stem and finite[len(stem) :] in _SOUND_LIKE_ER
    return finite.rstrip("stx") == participle.rstrip("stx")


def unlikely(form: str, text: str, kind: Kind) -> float:
    """Return how unlikely a slip is: a natural logarithm that the margin of a doubt loses.

    Nothing for one letter or accents, more for each further letter; the endings of a lemma are mixed up
    more freely than letters.
    """
    letters = distance(without_accents(form), without_accents(text))
    if kind in (Kind.AGREEMENT, Kind.CONJUGATION):
        cost = _ENDING * max(0, letters - 2)
    else:
        cost = _LETTER * max(0, letters - 1)
    return cost + (_FIRST if form[0] != text[0] and len(form) > 2 else 0.0)


def may_stand_for(form: str, text: str) -> bool:
    """Whether the word before needs no change when ``text`` replaces ``form``, and ``text`` is no name."""
    closed = form in _SERIES or len(form) < 4
    return text.islower() and (closed or (text[0] in _VOWELS) == (form[0] in _VOWELS))


def distance(a: str, b: str) -> int:
    """Return how many letters must be added, left out or replaced to make ``b`` of ``a``."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (letter != other))
    return row[-1]
