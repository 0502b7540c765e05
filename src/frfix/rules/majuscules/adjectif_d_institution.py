"""Adjectives with a capital in the name of an institution or a region: l'Assemblée Nationale, l'Afrique Centrale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.agreement import agrees
from frfix.language.tags import ADJ, NOUN, PLACE
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.headings import has_capital, is_title_case

# First words of the names of public bodies and of events; firms and parties spell theirs as they like.
_HEADS: Final = frozenset(
    """
    assemblée assemblées sénat parlement cour cours conseil conseils comité comités commission commissions
    union organisation organisations nations banque fonds ligue ministère direction autorité agence office
    institut bureau tribunal armée armées forces force garde gendarmerie police école académie archives
    bibliothèque musée gouvernement communauté confédération coordination code guerre révolution empire
    république royaume déclaration convention pacte jeux coupe état états église journal sécurité caisse
    trésor inspection haut-commissariat secrétariat observatoire services championnat
    """.split()
)
_REGIONS: Final = frozenset("afrique europe asie amérique arabie guinée océanie sahara".split())
# With these the adjective is a part of the name, capital and all: a region, a club.
_WHOLE: Final = frozenset(("asie mineure", "union sportive", "école polytechnique"))
_FEWEST: Final = 5


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    head, adjective = sentence.tokens[index], sentence.word(index + 1)
    if adjective is None or not adjective.space or not (has_capital(head) and has_capital(adjective)):
        return
    before = sentence.word(index - 1)
    if before is None or (before.text[:1].isupper() and index > 1) or is_title_case(sentence):
        return
    if not before.lower.endswith("'") and before.lower not in (
        "le",
        "la",
        "les",
        "du",
        "de",
        "des",
        "au",
        "aux",
        "en",
    ):
        return
    names: list[Token] = []
    place = index + 1
    while (word := sentence.word(place)) is not None and word.space and has_capital(word):
        names.append(word)
        place += 1
    wrong = []
    for word in names:
        if not _describes(head, word, context):
            return  # « la Cour Royale Hôtel », « l’Union Sportive Bamako »
        wrong.append(word)
    if wrong and all(len(word.text) >= _FEWEST for word in wrong):
        yield _lowered(rule, wrong, context)


def _lowered(rule: Rule, words: list[Token], context: Context) -> Diagnostic:
    start, end = words[0].start, words[-1].end
    written = context.shown[start:end]
    return rule.at(
        start,
        end,
        written.lower(),
        message=_("« {written} » ne prend pas la majuscule : seul le premier mot de ce nom la prend.").format(
            written=written.lower()
        ),
    )


def _describes(head: Token, word: Token, context: Context) -> bool:
    """Whether ``word`` is, in lower case, an adjective that agrees with ``head``."""
    adjectives = [tag for _, tag in context.lexicon.analyses(word.lower) if tag & ADJ]
    nouns = [tag for _, tag in context.lexicon.analyses(head.lower) if tag & NOUN]
    nouns += [tag for _, tag in context.lexicon.analyses(head.text) if tag & PLACE]
    return any(agrees(noun, adjective) for noun in nouns for adjective in adjectives)


RULE = Rule(
    id="majuscules/adjectif-d-institution",
    message="Dans le nom d’une institution, l’adjectif qui suit ne prend pas la majuscule.",
    explanation="Seul le premier nom d’une institution, d’un événement ou d’une région prend la majuscule, avec "
    "l’adjectif qui le précède ; l’adjectif qui suit garde la minuscule : « l’Assemblée nationale », « la Cour "
    "suprême », « la Banque mondiale », « l’Afrique centrale ». C’est la norme de l’Imprimerie nationale et de "
    "l’Office québécois de la langue française ; les institutions elles-mêmes s’en écartent souvent.",
    corrects=(
        (
            "Elle siège à l’Assemblée Nationale depuis un an.",
            "Elle siège à l’Assemblée nationale depuis un an.",
        ),
        (
            "Il a saisi la Cour Constitutionnelle de son pays.",
            "Il a saisi la Cour constitutionnelle de son pays.",
        ),
        (
            "La forêt couvre une partie de l’Afrique Centrale.",
            "La forêt couvre une partie de l’Afrique centrale.",
        ),
    ),
    accepts=(
        "L’Assemblée nationale et la Cour suprême.",
        "Il supporte l’Union Sportive Bamako depuis l’enfance.",
        "Assemblée Générale Ordinaire du Club",
    ),
    severity=Severity.ADVICE,
    trigger=Trigger(forms=_HEADS | _REGIONS),
    on_token=_check,
)
