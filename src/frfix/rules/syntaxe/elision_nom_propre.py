"""An elision that is missing before a name or an acronym: le maire de Abidjan, la ONG, que Aminata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ASPIRATED, FIRST_NAME, NAME, PLACE
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.syntaxe.sounds import apostrophe

_ARTICLES: Final = frozenset(("le", "la"))
_ELIDING: Final = _ARTICLES | {"de", "que", "jusque"}
_VOWELS: Final = frozenset("AÀÂEÉÈÊIÎOÔU")
# « Ouagadougou », « Iaşi », « Uganda » begin with a sound that refuses elision, or may.
_GLIDES: Final = (
    "Oua",
    "Oue",
    "Oui",
    "Ouo",
    "Oué",
    "Ia",
    "Ie",
    "Io",
    "Iou",
    "Ug",
    "Unil",
    "Uni",
    "Eu",
    "Onz",
    "Oui",
)
_SHORTEST: Final = 4
# Said letter by letter, and beginning with the name of a vowel.
_SPELLED: Final = frozenset(("ONG", "ONU", "OMS", "OTAN", "UE", "UA", "OCDE", "ONUDI", "OPEP", "OIM", "OIT"))
# Common nouns that begin the names of bodies.
_COMMON: Final = frozenset(
    """
    assemblée union état église armée organisation alliance académie école empire agence autorité office institut
    association université ambassade
    """.split()
)
# Brands and titles that many leave whole.
_WHOLE: Final = frozenset(("Orange", "Apple", "Alpha", "Omega", "Air"))
_QUOTES: Final = frozenset(("«", '"', "“"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    name, token = sentence.tokens[index], sentence.word(index - 1)
    if name.text[0] not in _VOWELS or token is None or token.lower not in _ELIDING:
        return
    if not name.space or name.unchecked or token.text.isupper() or not _elides(token, name):
        return
    before = sentence.tokens[index - 2] if index > 1 else None
    if before is not None and (before.text in _QUOTES or _is_name(before)):
        return  # « Alcubilla de Avellaneda » is Spanish
    elided = cased_like(token.text, token.lower[:-1] + apostrophe(context.text))
    yield rule.at(
        token.start,
        name.start,
        elided,
        message=_("« {word} » s’élide devant « {name} » : « {elided}{name} ».").format(
            word=token.text, name=name.text, elided=elided
        ),
    )


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper() and (not token.tags or bool(token.tags & NAME))


def _elides(token: Token, name: Token) -> bool:
    form = name.form
    if form is None or form.tags & ASPIRATED:
        return False
    if form.case is Case.UPPER:
        return name.text in _SPELLED
    if form.case is not Case.TITLE or len(name.text) < _SHORTEST:
        return False
    if name.text.startswith(_GLIDES) or name.text in _WHOLE or "-" in name.text:
        return False
    if token.lower in _ARTICLES:
        return token.text.islower() and name.lower in _COMMON  # « La Union » is Spanish
    return any(tag & (PLACE | FIRST_NAME) for _, tag in form.readings(NAME))


RULE = Rule(
    id="syntaxe/elision-nom-propre",
    message="Ce mot s’élide devant un nom propre aussi.",
    explanation="« De » et « que » s’élident devant un nom propre qui commence par une voyelle, comme devant un nom "
    "commun : « le maire d’Abidjan », « il faut qu’Aminata vienne » ; « le » et « la » aussi : « l’ONU », "
    "« l’Assemblée ». Rien ne change devant un h aspiré ni devant « Ouagadougou », où l’usage hésite.",
    corrects=(
        ("Le maire de Abidjan a parlé.", "Le maire d’Abidjan a parlé."),
        ("Il faut que Aminata vienne.", "Il faut qu’Aminata vienne."),
        ("Elle travaille pour la ONG du village.", "Elle travaille pour l’ONG du village."),
        ("Il a quitté la Assemblée nationale.", "Il a quitté l’Assemblée nationale."),
    ),
    accepts=(
        "Le maire de Ouagadougou et celui de Hombori.",
        "Le port de La Union est en Espagne.",
        "Le groupe de Yaoundé parle de l’ONU.",
    ),
    severity=Severity.WARNING,
    priority=45,
    trigger=Trigger(forms=_COMMON | frozenset(map(str.lower, _SPELLED)), tags=PLACE | FIRST_NAME),
    on_token=_check,
)
