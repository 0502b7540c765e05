"""Morphological tags: one bit for each feature, spelled out here and nowhere else.

A tag is an ``int`` whose bits are features of one analysis of a word form
(part of speech, gender, number, person, mood…). Features of the same kind may
be set together when the form does not choose: an epicene noun carries both
``MASC`` and ``FEM``, an invariable one both ``SING`` and ``PLUR``. Two words
agree in gender when ``a & b & GENDER`` is not zero.

The dictionaries write a tag as atoms joined by ``+`` (``NOUN+m+s``); `parse_tag`
and `format_tag` go from one to the other. Tags fit in 64 bits, the width of the
compiled lexicon's table.
"""

from __future__ import annotations

from typing import Final

# (atom, constant name, meaning). The order is the bit order of the compiled files.
ATOMS: Final[tuple[tuple[str, str, str], ...]] = (
    # parts of speech
    ("NOUN", "NOUN", "common noun"),
    ("ADJ", "ADJ", "adjective"),
    ("VERB", "VERB", "verb form, participles included"),
    ("ADV", "ADV", "adverb"),
    ("PREP", "PREP", "preposition"),
    ("DET", "DET", "determiner"),
    ("PRON", "PRON", "pronoun"),
    ("CONJ", "CONJ", "coordinating conjunction"),
    ("SCONJ", "SCONJ", "subordinating conjunction"),
    ("INTJ", "INTJ", "interjection"),
    ("NUM", "NUM", "number written in letters or in Roman digits"),
    ("NAME", "NAME", "proper name"),
    ("TITLE", "TITLE", "civil or military title: M., Mme, Dr"),
    ("PREFIX", "PREFIX", "first element of compounds: anti, afro"),
    ("SYMBOL", "SYMBOL", "unit or symbol: km, Hz"),
    ("LOC", "LOC", "element of a fixed phrase: ab, instar"),
    # gender, number, person
    ("m", "MASC", "masculine"),
    ("f", "FEM", "feminine"),
    ("s", "SING", "singular"),
    ("p", "PLUR", "plural"),
    ("1", "P1", "first person"),
    ("2", "P2", "second person"),
    ("3", "P3", "third person"),
    # moods and tenses
    ("inf", "INF", "infinitive"),
    ("ppre", "PPRE", "present participle"),
    ("ppas", "PPAS", "past participle"),
    ("pres", "PRES", "indicative present"),
    ("impf", "IMPF", "indicative imperfect"),
    ("past", "PAST", "indicative simple past"),
    ("fut", "FUT", "indicative future"),
    ("cond", "COND", "conditional"),
    ("sub", "SUBJ", "subjunctive present"),
    ("subi", "SUBI", "subjunctive imperfect"),
    ("imp", "IMPER", "imperative"),
    # kinds of determiners, pronouns, adverbs
    ("def", "DEFINITE", "definite (le, du)"),
    ("dem", "DEMONSTRATIVE", "demonstrative"),
    ("poss", "POSSESSIVE", "possessive"),
    ("indef", "INDEFINITE", "indefinite"),
    ("int", "INTERROGATIVE", "interrogative"),
    ("rel", "RELATIVE", "relative"),
    ("neg", "NEGATIVE", "negative"),
    ("suj", "SUBJECT", "personal pronoun, subject"),
    ("obj", "OBJECT", "personal pronoun, object or after a preposition"),
    ("clit", "CLITIC", "stands before the verb (le, lui, en, y, ne)"),
    ("ord", "ORDINAL", "ordinal number"),
    # verbs
    ("tr", "TRANSITIVE", "takes a direct object"),
    ("intr", "INTRANSITIVE", "is used without an object"),
    ("pron", "PRONOMINAL", "is used with se"),
    ("etre", "AUX_ETRE", "compound tenses with être"),
    # proper names
    ("first", "FIRST_NAME", "first name"),
    ("family", "FAMILY_NAME", "family name"),
    ("place", "PLACE", "place"),
    ("org", "ORGANISATION", "institution or its acronym"),
    ("people", "PEOPLE", "inhabitants or people (un Malien)"),
    # sound
    ("hasp", "ASPIRATED", "no elision before it (le héros, le onze)"),
)

BITS: Final[dict[str, int]] = {atom: 1 << i for i, (atom, _, _) in enumerate(ATOMS)}

(NOUN, ADJ, VERB, ADV, PREP, DET, PRON, CONJ, SCONJ, INTJ, NUM, NAME, TITLE, PREFIX, SYMBOL, LOC,
 MASC, FEM, SING, PLUR, P1, P2, P3,
 INF, PPRE, PPAS, PRES, IMPF, PAST, FUT, COND, SUBJ, SUBI, IMPER,
 DEFINITE, DEMONSTRATIVE, POSSESSIVE, INDEFINITE, INTERROGATIVE, RELATIVE, NEGATIVE,
 SUBJECT, OBJECT, CLITIC, ORDINAL,
 TRANSITIVE, INTRANSITIVE, PRONOMINAL, AUX_ETRE,
 FIRST_NAME, FAMILY_NAME, PLACE, ORGANISATION, PEOPLE,
 ASPIRATED) = (1 << i for i in range(len(ATOMS)))  # fmt: skip

POS: Final = (1 << 16) - 1
GENDER: Final = MASC | FEM
NUMBER: Final = SING | PLUR
PERSON: Final = P1 | P2 | P3
FINITE: Final = PRES | IMPF | PAST | FUT | COND | SUBJ | SUBI | IMPER


def parse_tag(text: str) -> int:
    """Return the tag that ``text`` spells, such as ``VERB+pres+sub+1+3+s``.

    Raises ValueError, naming the atom, when one is unknown or given twice.
    """
    tag = 0
    for atom in text.split("+"):
        bit = BITS.get(atom)
        if bit is None:
            raise ValueError(f"unknown tag atom {atom!r} in {text!r}")
        if tag & bit:
            raise ValueError(f"tag atom {atom!r} given twice in {text!r}")
        tag |= bit
    return tag


def format_tag(tag: int) -> str:
    """Return the atoms of ``tag`` joined by ``+``, in the order of `ATOMS`."""
    return "+".join(atom for atom, bit in BITS.items() if tag & bit)
