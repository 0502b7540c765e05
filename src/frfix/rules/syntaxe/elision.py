"""An elision that is missing: le arbre, si il, que on, je ai."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, ADV, DET, NOUN, NUM, P1, PLUR, PREP, PRON, SING, SUBJECT, VERB
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.syntaxe.sounds import apostrophe, begins_with_vowel

_ARTICLES: Final = frozenset(("le", "la"))
_CLITICS: Final = frozenset(("me", "te", "se", "ne"))
_BEFORE_PRONOUN: Final = frozenset(("lorsque", "puisque", "quoique"))
_ELIDING: Final = _ARTICLES | _CLITICS | _BEFORE_PRONOUN | {"je", "de", "que", "jusque", "si", "ce"}
_PRONOUNS: Final = frozenset(("il", "ils", "elle", "elles", "on", "un", "une", "en"))
_BE: Final = frozenset(("est", "était", "étaient", "eût"))
# « de un million à deux », « plus de un mètre »: numbers keep the vowel.
_ONE: Final = frozenset(("un", "une"))
_MEASURES: Final = frozenset(
    """
    million milliard pour an mois jour heure minute seconde mètre kilomètre centimètre litre kilo
    kilogramme tonne hectare euro franc dollar point degré étage seul demi quart tiers
    """.split()
)
# After these « je » is an inverted subject whose hyphen is missing: puis je, ai je.
_FIRST_PERSON: Final = frozenset(
    ("ai", "puis", "dois", "suis", "vais", "fais", "dis", "sais", "veux", "peux", "crois")
)
# What stands before a word that is spoken of, not used.
_SPEAKS_OF: Final = frozenset(("«", '"', "“", "mot", "lettre", "article", "pronom"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token, following = sentence.tokens[index], sentence.word(index + 1)
    if following is None or following.unchecked or not following.space or token.text.isupper():
        return
    before = sentence.tokens[index - 1] if index else None
    if before is not None and (before.text in _SPEAKS_OF or before.lower in _SPEAKS_OF):
        return
    if _before_has(sentence, index, following):
        pass
    elif not begins_with_vowel(following) or not _elides(sentence, index, token.lower, following):
        return
    elided = ("s" if token.lower == "si" else token.lower[:-1]) + apostrophe(context.text)
    elided = cased_like(token.text, elided)
    yield rule.at(
        token.start,
        following.start,
        elided,
        message=_("« {word} » s’élide devant « {following} » : « {elided}{following} ».").format(
            word=token.text, following=following.text, elided=elided
        ),
        grade=Grade.SURE if token.lower in ("si", "que", "lorsque", "puisque", "jusque") else None,
    )


def _before_has(sentence: Sentence, index: int, following: Token) -> bool:
    """Whether « a » follows as the verb: « il ne a rien dit »."""
    before = sentence.word(index - 1)
    if following.text != "a" or sentence.tokens[index].lower not in _CLITICS or before is None:
        return False
    return bool(before.tags & SUBJECT) or before.lower in ("qui", "cela", "ça")


def _elides(sentence: Sentence, index: int, word: str, following: Token) -> bool:
    """Whether ``word`` loses its vowel before ``following``, a lower-case word that begins with one."""
    tags, lower = following.tags, following.lower
    if word in _ARTICLES:
        return _article_elides(sentence, index, following)
    if word in _CLITICS:
        return bool(tags & VERB) or lower in ("y", "en")
    if word in _BEFORE_PRONOUN:
        return lower in _PRONOUNS
    if word == "si":
        # « si il ou elle » keeps both pronouns alike.
        after = sentence.word(index + 2)
        return lower in ("il", "ils") and (after is None or after.lower not in ("ou", "et"))
    if word == "ce":
        return lower in _BE and not _is_relative(sentence, index + 2)
    if word == "je":
        before = sentence.word(index - 1)
        inverted = before is not None and before.lower in _FIRST_PERSON
        # « je est un autre »: a third person is said on purpose.
        return bool(tags & P1 or lower in ("y", "en")) and not inverted
    if word == "de":
        return _de_elides(sentence, index, following)
    return True


def _article_elides(sentence: Sentence, index: int, following: Token) -> bool:
    if following.lower in ("un", "une", "où", "à", "a", "y", "et", "ou", "est"):
        return False
    if not following.tags & (NOUN | ADJ | VERB | NUM | PRON):
        return False
    if following.tags & NOUN and following.tags & PLUR and not following.tags & SING:
        return False  # « le années » is « les années » more often
    before = sentence.word(index - 1)
    # « donne-le à », « le la »: what follows a clitic of the imperative is another matter.
    return before is None or not before.text.startswith("-")


def _de_elides(sentence: Sentence, index: int, following: Token) -> bool:
    if following.lower in ("à", "y", "a"):
        return following.lower == "y"
    if following.lower in _ONE:
        noun = sentence.word(index + 2)
        return (
            noun is not None
            and bool(noun.tags & NOUN)
            and not noun.tags & (NUM | PREP)
            and noun.lower not in _MEASURES
        )
    return bool(following.tags & (NOUN | ADJ | VERB | ADV | DET | PRON | PREP))


def _is_relative(sentence: Sentence, index: int) -> bool:
    """Whether « est » itself is spoken of or opens a direction: ce est-ouest."""
    word = sentence.word(index)
    return word is not None and word.text.startswith("-")


RULE = Rule(
    id="syntaxe/elision",
    message="Ce mot s’élide devant une voyelle.",
    explanation="« Le », « la », « je », « me », « te », « se », « ne », « de », « que », « jusque » perdent leur "
    "voyelle devant un mot qui commence par une voyelle ou un h muet : « l’arbre », « j’ai », « jusqu’ici ». "
    "« Si » s’élide devant « il » et « ils » seulement. Devant un h aspiré, « onze » ou « oui », rien ne s’élide.",
    corrects=(
        ("Le arbre du village est tombé.", "L’arbre du village est tombé."),
        ("Si il vient, je pars.", "S’il vient, je pars."),
        ("Je crois que elle dort.", "Je crois qu’elle dort."),
        ("Je ai perdu la clé.", "J’ai perdu la clé."),
        ("Le jour de un départ est triste.", "Le jour d’un départ est triste."),
        ("Il a marché jusque ici.", "Il a marché jusqu’ici."),
        ("Il faut que ils se entendent.", "Il faut qu’ils s’entendent."),
        ("Ce est une bonne école.", "C’est une bonne école."),
    ),
    accepts=(
        "Le héros a mangé le onzième yaourt.",
        "Si elle vient, le oui l’emportera.",
        "La hausse de huit points inquiète.",
        "Donne-le à Awa.",
        "Le mot de passe est secret.",
        "Que puis-je avoir de plus ?",
        "La une du journal est ce à quoi il pense.",
        "Comptez de un à dix.",
    ),
    priority=45,
    trigger=Trigger(forms=_ELIDING),
    on_token=_check,
)
