"""How much surer a doubt must be where what decides may lie outside the words that the decoder looks at."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.language.agreement import agrees
from frfix.language.tags import (
    ADJ,
    DET,
    FEM,
    FINITE,
    GENDER,
    INF,
    MASC,
    NOUN,
    NUM,
    NUMBER,
    P1,
    P2,
    P3,
    PAST,
    PLUR,
    POS,
    PPAS,
    PREP,
    PRON,
    SING,
    SUBI,
    VERB,
)
from frfix.language.tokens import Case, Token, TokenKind

_SPEAKERS: Final = frozenset("on je j' tu nous vous m' t' me te moi toi".split())
"""Who they are, one or several, man or woman, the sentence does not say."""
_ASKING: Final = frozenset("combien quel quelle quels quelles que qu' lesquels lesquelles".split())
_PERSONS: Final = {"je": P1, "j'": P1, "tu": P2, "nous": P1, "vous": P2, "moi": P1, "toi": P2}
_OBJECTS: Final = frozenset("l' le la les lui leur en y nous vous".split())
_OLD: Final = frozenset(("encor", "envi"))
"""Words of verse, or of one phrase only."""
_GO: Final = frozenset("vais vas va vont allais allait allaient ira".split())
"""Before what may be an infinitive or a participle: rules know which."""
_WITHOUT_NOUN: Final = frozenset("leur leurs tien tiens mien miens sien siens nôtre nôtres".split())
_GONE: Final = frozenset(("été", "est", "sont", "était", "fut"))
"""Before an infinitive: « j’ai été chercher », « voler, c’est prendre »."""
_NOT: Final = frozenset(("pas", "plus", "jamais"))
_BEFORE_PLURALS: Final = frozenset(("tout",))
"""« aux tout débuts »."""
_BREAKS: Final = frozenset(";:–—/")
_ONES: Final = frozenset(("1", "01", "0", "l"))
_CLITICS: Final = frozenset(("le", "la", "les"))
_OF: Final = frozenset(("de", "des", "du"))
_SPOKEN_OF: Final = frozenset("verbe mot forme terme participe infinitif préfixe suffixe adverbe".split())
"""What follows one is spoken of: « le verbe aimer »."""
_THINGS: Final = frozenset("chose rien quoi quelqu'un personne truc".split())
_SHADES: Final = frozenset("foncé clair pâle vif sombre ciel marine nuit pétrole bouteille olive".split())
"""« une jupe bleu foncé »."""
_CLITICS_BEFORE: Final = frozenset("ne n' me m' te t' se s' le la les l' lui leur en y nous vous".split())
_OBJECTS_BEFORE: Final = frozenset("que qu' les l' la nous vous m' t' me te dont".split())
_LATIN: Final = frozenset("priori posteriori fortiori contrario minima maxima cappella quo".split())
_SET: Final = frozenset((("lieu", "sûr"),))
"""A word and the next, which is right after it whatever follows."""
_TO: Final = frozenset(("de", "à"))
_TAKING: Final = frozenset("tenir garder passer donner laisser prendre compter".split())
_EACH: Final = frozenset(("chacun", "chacune"))
"""They agree with what they are taken from, which may stand sentences before."""
_JOINING: Final = frozenset(("et", "ou", "ni"))
_ENDS: Final = frozenset(".,;:!?…»”)’\"'")
_REACH: Final = 8
_FAR: Final = 10
_LITTLE: Final = 1.8
_SOME: Final = 1.5
_MUCH: Final = 2.5
# Written, meant: pairs whose first word is at home in many turns of phrase.
_AT_HOME: Final = frozenset(
    (("où", "ou"), ("est", "et"), ("et", "est"), ("du", "au"), ("au", "du"), ("sa", "ça"), ("que", "qui"))
)


def hesitation(tokens: Sequence[Token], at: int, other: str, meant: int, kind: Kind) -> float:
    """Return what the margin of a doubt about the word at ``at`` loses; infinite: it is not told.

    ``other`` is the neighbour that may be meant, ``meant`` the tags of all its readings.
    """
    token = tokens[at]
    written = token.tags
    if _cut_off(tokens, at) or _strange(tokens, at - 1) or _strange(tokens, at + 1):
        return inf
    if written & (DET | PREP) and _before_name(tokens, at):
        return inf
    if at and (tokens[at - 1].lower in _SPOKEN_OF or (tokens[at - 1].lower, token.lower) in _SET):
        return inf
    if kind is Kind.AGREEMENT:
        if token.lower in _EACH:
            return inf
        return _agreement(tokens, at, other, meant)
    if kind is Kind.CONJUGATION:
        return _conjugation(tokens, at, meant)
    if written & SUBI or token.lower in _OLD:
        return inf
    if at + 1 < len(tokens) and tokens[at + 1].lower in _LATIN:
        return inf
    if token.lower == "ont" and at and tokens[at - 1].lower in _OBJECTS:
        return inf
    if written & POS == meant & POS & written or written & meant & NOUN:
        return _MUCH  # only the sense tells two words of one part of speech apart
    if (token.lower, other) in _AT_HOME or at == 0 or tokens[at - 1].kind is TokenKind.PUNCTUATION:
        return _MUCH
    return 0.0


def _cut_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign that is not a usual one touches the word: « peut- on », « caché/s »."""
    if at + 1 < len(tokens):
        after = tokens[at + 1]
        if after.kind is not TokenKind.WORD and not after.space and after.text not in _ENDS:
            return True
    return at > 0 and not tokens[at].space and tokens[at - 1].text in "-/[]_=+*"


def _strange(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at ``at`` is no word of prose, not French, or unknown."""
    if not 0 <= at < len(tokens):
        return False
    token = tokens[at]
    if token.form is None:
        return token.kind is TokenKind.OBJECT
    return token.unchecked or not token.form.known


def _before_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name or a figure follows: its gender is not in the lexicon."""
    if at + 1 == len(tokens):
        return False
    after = tokens[at + 1]
    return after.kind is TokenKind.NUMBER or (after.form is not None and after.form.case is not Case.LOWER)


def _conjugation(tokens: Sequence[Token], at: int, meant: int) -> float:
    written = tokens[at].tags
    before = tokens[at - 1]
    if at == 0 or before.kind is TokenKind.PUNCTUATION:
        return inf  # first or after a sign, a verb form stands by itself
    gone = tokens[at - 2] if before.lower in _NOT and at > 1 else before
    if written & INF and gone.lower in _GONE:
        return inf
    if before.lower in _WITHOUT_NOUN or before.lower in _GO or written & FINITE == PAST:
        return inf
    if written & NOUN and before.lower == "à":
        return inf  # « prendre à partie »
    if written & PPAS and before.lower == "pour" and _taken(tokens, at - 1):
        return inf
    if written & PPAS and before.lower in _OF and at > 1 and tokens[at - 2].lower in _THINGS:
        return inf
    if written & FINITE and not written & PPAS and written & PLUR and not written & SING:
        return _MUCH  # nobody writes -ent for -é
    if written & NOUN or (written & ADJ and meant & PPAS and agrees(written, meant)):
        return _MUCH
    # who writes the mark of a gender or a number means an agreement; what « et » joins to is not looked for
    marked = written & PPAS and written & (FEM | PLUR)
    return _SOME if marked or before.lower in _JOINING else 0.0


def _taken(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is taken for what follows « pour »: « tenir pour acquis », « laisser pour mort »."""
    return any(token.lemma in _TAKING for token in tokens[max(0, at - 4) : at])


def _agreement(tokens: Sequence[Token], at: int, other: str, meant: int) -> float:
    token = tokens[at]
    written = token.tags
    before = [t.lower.lstrip("-") for t in tokens[max(0, at - _REACH) : at] if t.kind is TokenKind.WORD]
    last = before[-1:] or [""]
    if written & FINITE and meant & FINITE and not written & meant & (NOUN | ADJ | PPAS):
        return _subject(tokens, at, meant, before)
    if not written & DET and (at == 0 or tokens[at - 1].text in _BREAKS):
        return inf
    if at + 1 < len(tokens) and written & DET and _agrees_with_both(tokens[at + 1], written, meant):
        return inf
    if last[0] in _BEFORE_PLURALS or (at and tokens[at - 1].text in _ONES) or before[-2:-1] == ["et"]:
        return inf
    if token.lower in _CLITICS and at + 1 < len(tokens) and tokens[at + 1].tags & VERB:
        return inf
    if written & ADJ and at + 1 < len(tokens) and tokens[at + 1].lower in _SHADES:
        return inf
    if token.lower in _OF and other in _OF:
        return _MUCH
    if written & (ADJ | PPAS) and not written & (DET | PRON):
        if _SPEAKERS.intersection(before[-6:]) or (last[0] in _TO and token.lower == "nouveau"):
            return inf
        if written & PPAS and (_ASKING.intersection(before[:-1]) or tokens[0].lower in _ASKING):
            return inf
        if written & PPAS and written & MASC and written & SING and _has_avoir(tokens, at, before):
            return inf
        if last[0] in _JOINING or (not written & PLUR and _next(tokens, at).lower in _JOINING):
            return inf  # « les langues anglaise et française »
        if written & PLUR and not meant & PLUR and _JOINING.intersection(before):
            return inf
    if written & NOUN and not written & meant & GENDER and not _determined(tokens, at, written):
        return inf
    if written & NOUN and written & PLUR and not meant & PLUR and at and tokens[at - 1].tags & PREP:
        return _LITTLE  # « en langues bulgare et roumaine »: in the number of the sense
    if at and tokens[at - 1].tags & NOUN and agrees_only(tokens[at - 1], written, meant):
        return _MUCH
    if written & (ADJ | PPAS) and not written & NOUN and _has_noun(tokens, at, written, meant):
        return _SOME
    return 0.0


def _subject(tokens: Sequence[Token], at: int, meant: int, before: list[str]) -> float:
    """Return what a doubt about the person or number of a finite verb loses."""
    written = tokens[at].tags
    if tokens[at - 1].kind is TokenKind.PUNCTUATION or not set(before) - _CLITICS_BEFORE:
        return inf
    if not _person_is_open(tokens, at, written, meant, before):
        return inf
    if written & PLUR and not meant & PLUR and written & meant & P3:
        if _JOINING.intersection(before):
            return inf
        after = _next(tokens, at).tags
        if after & DET and after & PLUR:
            return inf  # « avec elle marchent ses enfants »
        near = tokens[max(0, at - _FAR) : at]
        if any(token.tags & (NOUN | PRON) and token.tags & NUMBER == PLUR for token in near):
            return _SOME
    return 0.0


def _next(tokens: Sequence[Token], at: int) -> Token:
    """Return the token after ``at``, the last one again at the end."""
    return tokens[min(at + 1, len(tokens) - 1)]


def _agrees_with_both(noun: Token, written: int, meant: int) -> bool:
    """Whether a noun takes either determiner: « ces pays », « ma collègue »."""
    if noun.form is None:
        return False
    nouns = [tag for _, tag in noun.form.analyses if tag & NOUN]
    return any(agrees(tag, written) for tag in nouns) and any(agrees(tag, meant) for tag in nouns)


def _has_avoir(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a participle goes with *avoir* and has no object before it that it could agree with."""
    if _OBJECTS_BEFORE.intersection(before):
        return False
    near = tokens[max(0, at - 5) : at]
    return any(
        form is not None and any(a.lemma == "avoir" for a in form.analyses) for form in (t.form for t in near)
    )


def agrees_only(token: Token, written: int, meant: int) -> bool:
    """Whether ``token``, as a noun, goes with what is written and not with what may be meant."""
    assert token.form is not None
    nouns = [tag for _, tag in token.form.analyses if tag & NOUN]
    return any(agrees(tag, written) for tag in nouns) and not any(agrees(tag, meant) for tag in nouns)


def _person_is_open(tokens: Sequence[Token], at: int, written: int, meant: int, before: list[str]) -> bool:
    """Whether no pronoun says that the person that is written is meant."""
    if written & (P1 | P2) and not written & P3:
        near = [*before, *(t.lower.lstrip("-") for t in tokens[at + 1 : at + 2])]
        if any(written & _PERSONS.get(word, 0) for word in near):
            return False
    # « ils vous demandent »: just before a verb, these are mostly its objects
    asked = before[-2:-1] if before[-1] in _OBJECTS and before[-2:-1] else before[-1:]
    return not (written & P3 and not meant & P3 and asked in (["nous"], ["vous"]))


def _determined(tokens: Sequence[Token], at: int, written: int) -> bool:
    """Whether a determiner just before has the other gender: names of people have two."""
    for place in (at - 1, at - 2):
        if place >= 0:
            tags = tokens[place].tags
            if tags & (DET | NUM) and tags & NUMBER & SING:
                return not tags & written & GENDER
    return False


def _has_noun(tokens: Sequence[Token], at: int, written: int, meant: int) -> bool:
    """Whether a noun further to the left, as « flacons » in « flacons à usage unique fermés », agrees."""
    for place in range(at - 2, max(-1, at - _FAR), -1):
        tag = tokens[place].tag
        if tag & NOUN and tag & (SING | PLUR) and agrees(tag, written) and not agrees(tag, meant):
            return True
    return False
