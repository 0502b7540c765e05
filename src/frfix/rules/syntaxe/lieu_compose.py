"""A place or people whose name has lost its hyphen: le Moyen Orient, les Sud Africains, à Saint Denis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tags import ORGANISATION, PEOPLE, PLACE
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

_FIRST: Final = frozenset(
    """
    moyen proche extrême nouvelle nouveau pays cap guinée bosnie papouasie nord sud est ouest centre haut
    haute hauts bas basse grande petite saint sainte royaume porto port addis pointe franche seine loire
    charente midi poitou alsace rhône colombie autriche etats états villeneuve terre île belle aix timor
    néo asie europe trinité antigua maison croix
    """.split()
)
# A saint has no hyphen, the place that bears his name has one: only these make it a place.
_SAINTS: Final = frozenset(("saint", "sainte"))
_BEFORE_PLACE: Final = frozenset(("à", "vers", "ville", "commune", "gare", "habitant", "mairie"))
# A newspaper (« Sud Ouest ») and regions that are written both ways.
_EITHER: Final = frozenset(
    "sud-ouest sud-est nord-ouest nord-est haute-guinée basse-guinée moyenne-guinée".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    first, second = sentence.tokens[index], sentence.word(index + 1)
    if second is None or not second.space or not (_title(first) and _title(second)):
        return
    if context.text[first.end : second.start] not in (" ", "\u00a0", "\u202f"):
        return
    if first.lower in _SAINTS and not _names_place(sentence, index):
        return
    joined = f"{first.text}-{second.text}".replace("Etats-", "États-")
    if joined.lower() in _EITHER or not context.lexicon.tags(joined) & (PLACE | PEOPLE | ORGANISATION):
        return
    following = sentence.word(index + 2)
    if following is not None and _title(following) and following.space:
        return  # « Nord Mali Développement » is the name of something else
    yield rule.at(
        first.start,
        second.end,
        joined,
        message=_("« {joined} » s’écrit avec un trait d’union.").format(joined=joined),
    )


def _title(token: Token) -> bool:
    return token.form is not None and token.form.case is Case.TITLE and not token.unchecked


def _names_place(sentence: Sentence, index: int) -> bool:
    before, earlier = sentence.word(index - 1), sentence.word(index - 2)
    if before is None:
        return False
    return before.lower in _BEFORE_PLACE or (earlier is not None and earlier.lower in _BEFORE_PLACE)


RULE = Rule(
    id="syntaxe/lieu-compose",
    message="Ce nom composé s’écrit avec un trait d’union.",
    explanation="Les noms de pays, de régions et de peuples faits de plusieurs mots se joignent par un trait d’union "
    "(Imprimerie nationale) : « le Moyen-Orient », « les Pays-Bas », « la Nouvelle-Zélande », "
    "« les Sud-Africains ». Un saint n’en prend pas, le lieu qui porte son nom en prend un : "
    "« saint Louis », mais « à Saint-Louis ».",
    corrects=(
        ("La paix au Moyen Orient est fragile.", "La paix au Moyen-Orient est fragile."),
        ("Les Sud Africains ont gagné le match.", "Les Sud-Africains ont gagné le match."),
        ("Elle étudie à Saint Louis depuis un an.", "Elle étudie à Saint-Louis depuis un an."),
    ),
    accepts=(
        "Le Moyen-Orient est loin de Saint Louis et de son siècle.",
        "Le Nord Kivu Express est un train.",
        "Le roi Saint Louis rendait la justice.",
    ),
    priority=14,
    trigger=Trigger(forms=_FIRST),
    on_token=_check,
)
