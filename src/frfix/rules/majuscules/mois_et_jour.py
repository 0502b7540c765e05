"""Months and days of the week with a capital: le 3 Mars, ce Lundi."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import N_, _
from frfix.language.names import opens_sentence
from frfix.language.tags import NUM, VERB
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger

_MONTHS: Final = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_DAYS: Final = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
_PLURALS: Final = frozenset(day + "s" for day in _DAYS)
_SEASONS: Final = frozenset(("été", "hiver", "automne", "printemps"))
# Months that are a planet or a person as well.
_OTHER_NAMES: Final = frozenset(("mars", "avril", "juin", "août", "mai"))
# Days that name an event, and what is named after a date.
_EVENTS: Final = frozenset(
    (
        ("14", "juillet"),
        ("11", "novembre"),
        ("1er", "mai"),
        ("8", "mai"),
        ("11", "septembre"),
        ("4", "septembre"),
    )
)
_NAMED: Final = frozenset(
    """
    rue avenue place boulevard quai pont école lycée collège stade hôpital mouvement université cours square
    front alliance coalition journal stade bataillon
    """.split()
)
_FESTIVE: Final = frozenset(("saint", "gras", "noir", "rouge", "sanglant", "santé", "bleu"))
_BEFORE_MONTH: Final = frozenset(("en", "fin", "début", "mi-", "courant", "mois"))
_AFTER_DAY: Final = frozenset(("matin", "soir", "midi", "après-midi", "dernier", "prochain"))
_JOINING: Final = frozenset(("à", "au", "et", "ou", "-", "–"))
_NEAR: Final = frozenset(("dernier", "prochain", "courant"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    form = token.form
    assert form is not None
    if form.case is not Case.TITLE or opens_sentence(sentence, index) or token.unchecked:
        return
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if following is not None and following.lower in _FESTIVE:
        return
    kind = _kind(token.lower)
    if kind.wrong(sentence, index):
        yield rule.at(
            token.start,
            token.end,
            token.lower,
            message=_(kind.message).format(word=token.lower),
        )


def _month(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    before = tokens[index - 1]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    year = following is not None and following.kind is TokenKind.NUMBER and len(following.text) == 4
    if before.kind is TokenKind.NUMBER or before.lower == "1er" or before.tag & NUM:
        if not year and (before.lower, tokens[index].lower) in _EVENTS:
            return False
        return not any(token.lower in _NAMED for token in tokens[max(0, index - 5) : index])
    if before.lower in _BEFORE_MONTH:
        return True
    if following is not None and following.lower in _NEAR:
        return True
    if _from_one_to_another(sentence, index, _MONTHS):
        return True
    if before.lower in ("depuis", "dès", "d'ici") and tokens[index].lower not in _OTHER_NAMES:
        return True
    return before.lower in ("de", "d'") and (year or tokens[index - 2].lower == "mois")


def _day(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    before, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    if before.text[:1].isupper() and before.lower not in _DAYS and index > 1:
        return False  # « Black Friday », « le Journal du Dimanche »
    if following is not None and (
        following.kind is TokenKind.NUMBER or following.lower in _AFTER_DAY or following.lower == "1er"
    ):
        return True
    if following is not None and following.text[:1].isupper() and following.space:
        return False
    if before.lower in ("ce", "chaque", "dès", "depuis", "nuit", "matinée", "soirée", "journée", "jusqu'à"):
        return True
    if _from_one_to_another(sentence, index, _DAYS):
        return True
    if before.lower in ("les", "tous", "des") and tokens[index].lower in _PLURALS:
        return True
    return _is_time(before, following)


def _is_time(before: Token, following: Token | None) -> bool:
    """Whether the day tells when: behind a verb, before a comma or what ends the sentence."""
    if following is not None and following.kind is not TokenKind.PUNCTUATION:
        return False
    if following is not None and following.text not in (".", ",", ";", ")", "!", "?", "…"):
        return False
    return bool(before.tag & VERB) or before.lower in ("le", "du", "au")


def _from_one_to_another(sentence: Sentence, index: int, names: frozenset[str]) -> bool:
    """Whether « à », « au », « et », « de » join the word to another of its kind: de Samedi à Dimanche."""

    def kind(at: int) -> bool:
        return 0 <= at < len(sentence.tokens) and sentence.tokens[at].lower in names

    tokens = sentence.tokens
    joined_before = kind(index - 2) and tokens[index - 1].lower in _JOINING
    joined_after = kind(index + 2) and tokens[index + 1].lower in _JOINING
    return joined_before or joined_after


def _season(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    before, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and (following.lower in ("de", "arabe", "du") or following.text[:1].isupper()):
        return False  # « le Printemps de Prague »
    if tokens[index].lower == "printemps":
        return before.lower in ("au", "ce") and following is not None and following.kind is TokenKind.NUMBER
    return before.lower in ("en", "cet", "chaque")


class _Kind(NamedTuple):
    message: str
    wrong: Callable[[Sentence, int], bool]


_MONTH: Final = _Kind(N_("« {word} » est un nom de mois : il ne prend pas la majuscule."), _month)
_DAY: Final = _Kind(N_("« {word} » est un nom de jour : il ne prend pas la majuscule."), _day)
_SEASON: Final = _Kind(N_("« {word} » est un nom de saison : il ne prend pas la majuscule."), _season)


def _kind(word: str) -> _Kind:
    """Return what ``word`` names, and what tells whether its capital is wrong."""
    if word in _MONTHS:
        return _MONTH
    return _SEASON if word in _SEASONS else _DAY


RULE = Rule(
    id="majuscules/mois-et-jour",
    message="Les noms de mois, de jours et de saisons ne prennent pas la majuscule.",
    explanation="En français, les mois, les jours de la semaine et les saisons sont des noms communs : « le lundi 3 mars ». La "
    "majuscule reste pour les fêtes et ce qui en porte le nom : « le 14 Juillet », « la rue du 4 Septembre ».",
    corrects=(
        ("La fête a lieu le 3 Mars à Kayes.", "La fête a lieu le 3 mars à Kayes."),
        ("Il arrive en Septembre.", "Il arrive en septembre."),
        ("La réunion de ce Lundi est annulée.", "La réunion de ce lundi est annulée."),
        (
            "L’attaque a eu lieu dans la nuit de Samedi à Dimanche.",
            "L’attaque a eu lieu dans la nuit de samedi à dimanche.",
        ),
        ("Il arrivera Lundi.", "Il arrivera lundi."),
        ("La route est fermée en Hiver.", "La route est fermée en hiver."),
    ),
    accepts=(
        "Le 14 Juillet, la rue du 4 Septembre est pleine.",
        "La planète Mars est rouge ; le Vendredi saint est férié.",
        "Mardi, il viendra.",
    ),
    grade=Grade.SURE,
    trigger=Trigger(forms=_MONTHS | _DAYS | _PLURALS | _SEASONS),
    on_token=_check,
)
