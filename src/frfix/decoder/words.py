"""What the decoder knows of a token by itself: hashes of its word and class, and its part in a group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.decoder.hashing import mix, salted, text_hash
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.tags import (
    ADJ,
    ADV,
    CONJ,
    DET,
    FEM,
    FINITE,
    GENDER,
    IMPER,
    INF,
    MASC,
    NAME,
    NOUN,
    NUM,
    NUMBER,
    PERSON,
    PLUR,
    POS,
    PPAS,
    PPRE,
    PREP,
    PRON,
    SCONJ,
    SING,
    SUBI,
    SUBJ,
    VERB,
)
from frfix.language.tokens import Case, Token, TokenKind, WordForm

# What a token can be in a group or clause, as bits of ``Entry.role``.
IS_NOUN: Final = 1
"""Nothing but a noun or an adjective: a noun wherever it stands."""
MAY_BE_NOUN: Final = 2
"""A noun where a determiner, an adjective or a preposition precedes it."""
OPENS_NOUN: Final = 4
"""A determiner, an adjective, a number: what stands before a noun."""
IS_PREP: Final = 8
IS_VERB: Final = 16
IS_SUBJECT: Final = 32
IS_LINK: Final = 64
"""``que``, ``qui``, ``dont``: a clause begins."""
STOPS: Final = 128
IS_COMMA: Final = 256
IS_COORD: Final = 512
IS_AUX: Final = 1024

_CLOSED: Final = PREP | DET | PRON | CONJ | SCONJ
_OPEN_NOT: Final = NOUN | ADJ | VERB | NAME
_COMMON: Final = 4.0
"""Zipf frequency from which a grammatical word is a class of its own."""
_USUAL: Final = 6.0
"""Zipf frequency from which any word is a class of its own."""
_LONGEST_USUAL: Final = 8
"""No word of more letters is so frequent."""
_FREQUENT: Final = 5.0
"""Zipf frequency from which a word is known by itself in pairs of words."""
_NEVER_NOUNS: Final = frozenset(
    """
    être pas est avoir si plus tout tous son ton car or bien point moi non oui mais sous sur entre pour contre
    la le les un une en y à a ai as ont sont suis es été ni soi avant arrière ci ça là mal mieux peu rien
    personne même comme donc dont que qui quoi où ou et de des du au aux par dans vers voilà voici lors leur
    """.split()
)
_SUBJECTS: Final = frozenset("je j' tu il elle on nous vous ils elles ce c' ça cela ceci qui".split())
_LINKS: Final = frozenset(
    "que qu' qui dont où quand si comme lorsque lorsqu' puisque puisqu' quoique quoiqu'".split()
)
_STOPS: Final = frozenset('.!?…:;()«»[]"—–/')
_ETRE_AVOIR: Final = ("être", "avoir")
_VOWELS: Final = frozenset("aàâäeéèêëiîïoôöuùûüyhœæ")

_COARSE: Final = POS | GENDER | NUMBER | PERSON | INF | PPRE | PPAS


def coarse(tag: int) -> int:
    """Return ``tag`` with its tenses as three: indicative, subjunctive, imperative."""
    kept = tag & _COARSE
    if tag & VERB:
        if tag & FINITE & ~(SUBJ | SUBI | IMPER):
            kept |= FINITE
        if tag & (SUBJ | SUBI):
            kept |= SUBJ
        if tag & IMPER:
            kept |= IMPER
    return kept


def class_of(tags: list[int]) -> int:
    """Return a hash of the set of ``tags``."""
    total = 0
    for tag in set(tags):
        total += mix(tag)
    return mix(total & 0xFFFFFFFF)


class Detail:
    """All hashes and roles of a way of writing a word, for where it stands near a word that is weighed."""

    __slots__ = (
        "am1", "am2", "am3", "ap1", "ap2", "gn", "role", "vm1", "vm2", "vp1", "vp2", "wm1", "word", "wp1",
    )  # fmt: skip

    def __init__(self, word: int, clas: int, either: int, gn: int, role: int, vowel: bool) -> None:
        """Take the hash of the word, of its class, of whichever of the two stands for it in pairs."""
        self.word = word
        self.gn = gn
        """Gender and number: masculine, feminine, singular and plural are 1, 2, 4 and 8."""
        self.role = role
        self.wm1 = salted(word, 1)
        self.wp1 = salted(word, 2)
        self.am1 = salted(clas, 3)
        self.am2 = salted(clas, 4)
        self.am3 = salted(clas, 5)
        self.ap1 = salted(clas, 6) + (_VOWEL if vowel else 0)
        self.ap2 = salted(clas, 7)
        self.vm1 = salted(either, 8)
        self.vm2 = salted(either, 9)
        self.vp1 = salted(either, 10)
        self.vp2 = salted(either, 11)


class Entry:
    """What the gate asks of a way of writing a word; made once, and its `Detail` when first asked for."""

    __slots__ = ("_capital", "_clas", "_detail", "_readings", "gate0", "gatem", "gatep", "judged", "lower")

    def __init__(
        self, lower: str, readings: tuple[Analysis, ...], clas: int, rough: int, capital: bool, judged: bool
    ) -> None:
        """Take the hash of the class, and the rougher class that the gate goes by."""
        self.lower = lower
        self._readings = readings
        self._clas = clas
        self._capital = capital
        self._detail: Detail | None = None
        self.judged = judged
        """Whether it is a word whose neighbours may be weighed: in the lexicon, and no name."""
        gates = _GATES.get(rough)
        if gates is None:
            code = mix(rough)
            gates = _GATES[rough] = (salted(code, 12), salted(code, 13), salted(code, 14))
        self.gate0, self.gatem, self.gatep = gates

    def detail(self, lexicon: Lexicon | None) -> Detail:
        """Return all hashes and roles; only a sign needs no lexicon."""
        found = self._detail
        if found is None:
            readings, clas = self._readings, self._clas
            code = text_hash(self.lower)
            bare = _bare(self.lower)
            if readings and lexicon is not None:
                tags = 0
                for reading in readings:
                    tags |= reading.tag
                role = _role(bare, tags, readings)
                gender_number = _nominal(readings, role & (IS_NOUN | MAY_BE_NOUN) != 0)
                usual = not self._capital and lexicon.frequency(bare) >= _FREQUENT
                either = code if usual else clas
            else:
                role, gender_number, either = _SIGNS.get(self.lower, 0), 0, clas
            found = self._detail = Detail(code, clas, either, gender_number, role, bare[:1] in _VOWELS)
        return found


def _bare(lower: str) -> str:
    """Return a clitic without its hyphens: ``-t-il`` is ``il``."""
    return (lower.removeprefix("-t").removeprefix("-") or lower) if lower[:1] == "-" else lower


_VOWEL: Final = 77777
"""Added to the class of the next word when it begins with a vowel."""
_SIGNS: Final = {**dict.fromkeys(_STOPS, STOPS), ",": IS_COMMA, "NUMBER": OPENS_NOUN}
_NAME: Final = 1
_UNKNOWN: Final = 2
"""The rough classes of words that are not in the lexicon."""
_GATES: Final[dict[int, tuple[int, int, int]]] = {}
_CLASSES: Final[dict[tuple[int, ...], int]] = {}


def sign_entry(text: str) -> Entry:
    """Return the entry of a sign, a number or an edge."""
    code = text_hash(text)
    return Entry(text, (), code, code, False, False)


EDGE: Final = sign_entry("<s>")


def word_entry(form: WordForm, lexicon: Lexicon, initial: bool) -> Entry:
    """Return the entry of a word; ``initial`` says that its capital is the sentence's."""
    readings = form.analyses
    bare = _bare(form.lower)
    capital = form.case is not Case.LOWER and form.case is not Case.NONE
    if capital and not initial:
        names = tuple(r for r in readings if r.tag & NAME)
        readings = names or readings
    elif capital:
        readings = lexicon.analyses(bare) or readings
    tags = tuple([reading.tag for reading in readings])
    if not any(tags):
        clas = text_hash("NAME?" if capital else "?" + (bare[-2:] if len(bare) > 4 else ""))
        return Entry(form.lower, (), clas, _NAME if capital else _UNKNOWN, capital, False)
    usual = 0.0 if capital else _usual(bare, form.tags, lexicon)
    if usual >= (_COMMON if form.tags & _CLOSED else _USUAL):
        clas = text_hash(form.lower)
    else:
        known = _CLASSES.get(tags)
        if known is None:
            known = _CLASSES[tags] = class_of([coarse(tag) for tag in tags])
        clas = known
    if usual >= _FREQUENT:
        rough = clas
    else:
        rough = 0
        for tag in tags:
            rough |= coarse(tag)
    judged = (form.case is Case.LOWER or (initial and form.case is Case.TITLE)) and form.text[0] != "-"
    return Entry(form.lower, readings, clas, rough, capital, judged)


def _usual(lower: str, tags: int, lexicon: Lexicon) -> float:
    """Return how frequent a word is that may be a class by itself: « de », « dans », « fait »; or 0."""
    return lexicon.frequency(lower) if tags & _CLOSED or len(lower) <= _LONGEST_USUAL else 0.0


def _nominal(readings: tuple[Analysis, ...], noun: bool) -> int:
    """Return gender and number as four bits: of the readings as a noun, or else of the others."""
    nouns = others = 0
    for reading in readings:
        tag = reading.tag
        if noun and tag & (NOUN | NAME):
            nouns |= tag
        elif tag & (ADJ | DET | PRON | PPAS):
            others |= tag
    both = nouns or others
    return (
        (1 if both & MASC else 0)
        | (2 if both & FEM else 0)
        | (4 if both & SING else 0)
        | (8 if both & PLUR else 0)
    )


def _role(lower: str, tags: int, readings: tuple[Analysis, ...]) -> int:
    role = 0
    if lower in _SUBJECTS:
        role |= IS_SUBJECT
    if lower in _LINKS:
        role |= IS_LINK
    if tags & NOUN and lower not in _NEVER_NOUNS:
        role |= IS_NOUN if not tags & (VERB | ADV | PREP | PRON | DET | CONJ | SCONJ) else MAY_BE_NOUN
    elif tags & NAME:
        role |= MAY_BE_NOUN
    if tags & (DET | NUM) or (tags & ADJ and not tags & NOUN):
        role |= OPENS_NOUN
    if tags & PREP:
        role |= IS_PREP
    if tags & VERB and not role & IS_NOUN and any(r.tag & VERB and r.tag & FINITE for r in readings):
        role |= IS_VERB
        if any(r.lemma in _ETRE_AVOIR for r in readings):
            role |= IS_AUX
    if tags & CONJ:
        role |= IS_COORD
    return role


class Entries:
    """Makes the entry of each distinct word once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._inside: dict[WordForm, Entry] = {}
        self._initial: dict[WordForm, Entry] = {}
        self._signs: dict[str, Entry] = {}

    def of(self, tokens: Sequence[Token]) -> list[Entry]:
        """Return the entries of ``tokens``, in order."""
        out: list[Entry] = []
        made = self._initial
        for token in tokens:
            form = token.form
            if form is not None:
                entry = made.get(form)
                if entry is None:
                    entry = made[form] = word_entry(form, self._lexicon, made is self._initial)
                made = self._inside
            else:
                name = token.text if token.kind is TokenKind.PUNCTUATION else token.kind.name
                entry = self._signs.get(name)
                if entry is None:
                    entry = self._signs[name] = sign_entry(name)
                if name in _STOPS:
                    made = self._initial
            out.append(entry)
        return out
